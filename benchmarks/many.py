"""What docs/performance.md says of speed and size: `python benchmarks/many.py`.

Each pair of commands runs in turn, so that a machine whose speed drifts slows both; medians count.
Memory is the peak of the largest process. The last rows count the package's source.
"""

from __future__ import annotations

import argparse
import ast
import os
import platform
import re
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from typing import NamedTuple

from areas import write_areas

HERE = Path(__file__).resolve().parent
PACKAGE = HERE.parent / "hlgl_cli"
HLGL = [sys.executable, "-m", "hlgl_cli"]
ENVIRON = {name: one for name, one in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
AREAS, FEW, MORE, NAMES = 2000, 300, 1200, 5000
LIMITS = {
    "among many": 6.0,
    "memory": 1.3,
    "jobs": 1.7,
    "one file": 1.3,
    "unknown names": 2.0,
    "lines": 11400,
    "imports inside functions": 45,
    "noqa": 90,
    "Any in signatures": 10,
}


class Ran(NamedTuple):
    """How long a command took, and the most memory that it had, in KiB."""

    seconds: float
    memory: int


def run(command: list[str], out: Path | None = None) -> Ran:
    """Run a command once, its output to a file or nowhere."""
    with (out or Path(os.devnull)).open("wb") as target:
        begin = time.perf_counter()
        process = subprocess.Popen(command, stdout=target, stderr=subprocess.DEVNULL, env=ENVIRON)
        _, _, usage = os.wait4(process.pid, 0)
        seconds = time.perf_counter() - begin
    process.returncode = 0  # it has been waited for
    return Ran(seconds, usage.ru_maxrss)


def check(folder: Path, *more: str) -> list[str]:
    """Return the command that judges a folder and prints a line an assessment."""
    return [*HLGL, "check", str(folder), "-f", "jsonl", "--quiet", *more]


def among_many(many: Path, few: Path, runs: int) -> float:
    """Return the time of a submission more over that of reading, parsing, a model, json.dumps."""
    lines = many.with_suffix(".jsonl")
    run(check(many), lines)
    floor = [sys.executable, str(HERE / "floor_many.py"), str(many), str(lines)]
    ratios = []
    for _ in range(runs):
        ours = (run(check(many)).seconds - run(check(few)).seconds) / (AREAS - FEW)
        ended = subprocess.run(floor, capture_output=True, check=True, text=True, env=ENVIRON)
        ratios.append(ours / (float(ended.stdout) / AREAS))
    return statistics.median(ratios)


def ratio(first: list[str], second: list[str], runs: int) -> float:
    """Return the median of how many times as long the first command takes."""
    return statistics.median(run(first).seconds / run(second).seconds for _ in range(runs))


def of_memory(few: Path, more: Path) -> float:
    """Return the peak at many areas over that at few."""
    return run(check(more)).memory / run(check(few)).memory


def unknown_names(folder: Path, runs: int) -> float:
    """Return the seconds that a file of unknown names takes."""
    names = "\n".join(f"no_such_indicator_{name} = {name}" for name in range(NAMES))
    file = folder / "names.toml"
    file.write_text(f"year = 2023\n[figures]\n{names}\n", encoding="utf-8")
    return statistics.median(run([*HLGL, "validate", str(file)]).seconds for _ in range(runs))


def of_source() -> dict[str, float]:
    """Return what there is of some things in the package."""
    texts = [path.read_text(encoding="utf-8") for path in sorted(PACKAGE.rglob("*.py"))]
    trees = [ast.parse(text) for text in texts]
    functions = [
        node
        for tree in trees
        for node in ast.walk(tree)
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef)
    ]
    inside = {
        (id(function), node.lineno)
        for function in functions
        for node in ast.walk(function)
        if isinstance(node, ast.Import | ast.ImportFrom)
    }
    return {
        "lines": float(sum(text.count("\n") for text in texts)),
        "imports inside functions": float(len(inside)),
        "noqa": float(sum(len(re.findall(r"# noqa", text)) for text in texts)),
        "Any in signatures": float(sum(map(_says_any, functions))),
    }


def _says_any(function: ast.FunctionDef | ast.AsyncFunctionDef) -> bool:
    """Tell whether a signature has Any in it."""
    arguments = function.args
    every = [*arguments.posonlyargs, *arguments.args, *arguments.kwonlyargs]
    every += [one for one in (arguments.vararg, arguments.kwarg) if one is not None]
    stated = [one.annotation for one in every] + [function.returns]
    names = [node for one in stated if one is not None for node in ast.walk(one)]
    return any(isinstance(node, ast.Name) and node.id == "Any" for node in names)


def measured(runs: int) -> dict[str, float]:
    """Return every figure by its name."""
    with tempfile.TemporaryDirectory() as temporary:
        folders = {count: Path(temporary) / f"of{count}" for count in (FEW, MORE, AREAS)}
        for count, folder in folders.items():
            folder.mkdir()
            write_areas(folder, count)
        many = folders[AREAS]
        one = [*HLGL, "check", str(many / "0000.toml")]
        floor = [sys.executable, str(HERE / "floor.py")]
        return {
            "among many": among_many(many, folders[FEW], runs),
            "memory": of_memory(folders[FEW], folders[MORE]),
            "jobs": ratio(check(many), check(many, "--jobs", "2"), runs),
            "one file": ratio(one, floor, 5 * runs),
            "unknown names": unknown_names(Path(temporary), runs),
            **of_source(),
        }


def main() -> int:
    """Print every figure beside its limit; return 1 if one is missed and --strict asks for it."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--runs", type=int, default=5)
    parser.add_argument("--strict", action="store_true")
    asked = parser.parse_args()
    print(f"{platform.machine()}, {os.cpu_count()} cores, Python {platform.python_version()}")
    is_missed = False
    for name, figure in measured(asked.runs).items():
        limit, is_least = LIMITS[name], name == "jobs"
        is_missed = is_missed or (figure < limit if is_least else figure > limit)
        sign = "at least" if is_least else "at most"
        print(f"{name:26}{figure:10.2f}   {sign} {limit:g}")
    return 1 if is_missed and asked.strict else 0


if __name__ == "__main__":
    sys.exit(main())
