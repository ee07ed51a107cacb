"""The same submissions through hlgl and through other checkers: `python benchmarks/peers.py`.

2,000 submissions of 500 cities in four years, illustrative, go through check-jsonschema and taplo
with the JSON Schema that hlgl exports, through frictionless as CSV with a Table Schema, and through
hlgl; then 80 with 20 planted mistakes (tests/planted/). All tools are installed for this, in a
temporary folder. They run in turn, medians count, and two tables are printed as Markdown.
"""

from __future__ import annotations

import argparse
import datetime
import os
import platform
import statistics
import subprocess
import sys
import tempfile
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from peer_corpus import Corpus, mistaken, sound, written
from peer_tools import tools

from tests.planted.cities import YEARS, name_of
from tests.planted.mistakes import MISTAKES, planted

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from peer_tools import Told, Tool

    from tests.planted.mistakes import Planted

HERE = Path(__file__).resolve().parent
CITIES, RUNS = 500, 3
STARTS, LONG = 5, 10.0  # starts for each run; what takes longer than so many seconds runs once
PEERS = ("check-jsonschema", "frictionless", "taplo")
_OF_THE_CALLER = ("PYTHONDONTWRITEBYTECODE", "PYTHONPATH", "VIRTUAL_ENV")
ENVIRON = {name: value for name, value in os.environ.items() if name not in _OF_THE_CALLER}


class Cost(NamedTuple):
    """What a run takes: seconds, those of the processor, and megabytes at the peak."""

    seconds: float
    processor: float
    megabytes: float


def run(command: Sequence[str], folder: Path, out: Path) -> Cost:
    """Run a command in a folder, all that it prints to a file."""
    call = [sys.executable, str(HERE / "taken.py"), str(out), *command]
    ended = subprocess.run(
        call, cwd=folder, env=ENVIRON, capture_output=True, check=True, encoding="utf-8"
    )
    return Cost(*map(float, ended.stdout.split()))


def installed(folder: Path, *packages: str) -> Path:
    """Return the folder of commands of an environment with these packages."""
    subprocess.run([sys.executable, "-m", "venv", str(folder)], check=True)
    commands = folder / "bin"
    install = [str(commands / "python"), "-m", "pip", "install", "--quiet", *packages]
    subprocess.run(install, check=True, env=ENVIRON, stderr=subprocess.DEVNULL)
    return commands


def printed(command: Path, *arguments: str) -> str:
    """Return what a command prints."""
    call = [str(command), *arguments]
    return subprocess.run(call, capture_output=True, check=True, encoding="utf-8").stdout


def versions(commands: Path, names: Iterable[str]) -> str:
    """Return the versions of installed packages."""
    code = "import sys; from importlib.metadata import version\n"
    code += "print(', '.join(f'{name} {version(name)}' for name in sys.argv[1:]))"
    return printed(commands / "python", "-c", code, *names).strip()


def in_turn(every: Sequence[Tool], corpus: Corpus, out: Path, runs: int) -> dict[str, Cost]:
    """Return the medians of what each tool takes for a corpus."""
    taken: dict[str, list[Cost]] = {tool.name: [] for tool in every}
    for _ in range(runs):
        for tool in every:
            before = taken[tool.name]
            if not before or before[0].seconds < LONG:
                command = tool.command(corpus, tool.timed)
                before.append(run(command, corpus.of(tool.kind), out))
    return {name: _median(costs) for name, costs in taken.items()}


def _median(costs: Iterable[Cost]) -> Cost:
    """Return the median of each figure."""
    return Cost(*(statistics.median(figures) for figures in zip(*costs, strict=True)))


def table_of_costs(one: Mapping[str, Cost], many: Mapping[str, Cost], files: int) -> Iterator[str]:
    """Yield what each tool takes for one file and for many, as a table."""
    heads = f"one file, s | {files:,} files, s | files a second | processor, s | peak, MB"
    yield f"| | {heads} |"
    yield "|---|---:|---:|---:|---:|---:|"
    for name, cost in many.items():
        seconds = f"{one[name].seconds:.2f} | {cost.seconds:.2f} | {files / cost.seconds:,.0f}"
        yield f"| {name} | {seconds} | {cost.processor:.2f} | {cost.megabytes:.0f} |"


def findings(tool: Tool, corpus: Corpus, out: Path) -> list[Told]:
    """Return what a tool tells of a corpus."""
    run(tool.command(corpus, tool.finding), corpus.of(tool.kind), out)
    return tool.told(out.read_text(encoding="utf-8"))


def marks(told: Sequence[Told], tool: Tool) -> list[str]:
    """Return how well a tool points at each mistake: its line or cell, its name, its file."""
    found = {mistake.name: "–" for mistake in MISTAKES}
    for file in planted():
        here = [one for one in told if Path(one.file).name == name_of(file.submission, tool.kind)]
        if file.is_wrong and here:
            found[file.mistake.name] = _mark(here, file, in_table=tool.kind != "toml")
    return list(found.values())


def _mark(told: Sequence[Told], file: Planted, *, in_table: bool) -> str:
    """Return how well a mistake is pointed at in its file."""
    if not in_table and any(one.line == file.line for one in told):
        return "line"
    if any(file.mistake.named(in_table=in_table) in one.words for one in told):
        return "cell" if in_table else "key"
    return "file"


def table_of_mistakes(columns: Mapping[str, Sequence[str]]) -> Iterator[str]:
    """Yield how each mistake is found by each tool, as a table."""
    yield f"| | {' | '.join(columns)} |"
    yield "|---|" + "---|" * len(columns)
    for mistake, *found in zip(MISTAKES, *columns.values(), strict=True):
        yield f"| {mistake.name} | {' | '.join(found)} |"
    counts = [str(sum(mark != "–" for mark in column)) for column in columns.values()]
    yield f"| found of {len(MISTAKES)} | {' | '.join(counts)} |"


def processor() -> str:
    """Return the name of the machine's processor."""
    facts = Path("/proc/cpuinfo")
    lines = facts.read_text(encoding="utf-8").splitlines() if facts.exists() else []
    names = [line.partition(": ")[2] for line in lines if line.startswith("model name")]
    return names[0] if names else platform.processor()


def measured(base: Path, cities: int, runs: int) -> Iterator[str]:
    """Yield the lines to print."""
    out = base / "out"
    peers, ours = installed(base / "peers", *PEERS), installed(base / "ours", str(HERE.parent))
    schema = printed(ours / "hlgl", "schema", "submission", "--no-settings")
    every = tools(ours, peers, base, schema)
    one = written(base / "one", [next(sound(1))])
    many = written(base / "many", sound(cities))
    wrong = written(base / "wrong", mistaken())
    today = datetime.datetime.now(tz=datetime.timezone.utc).date()
    yield f"On {today}, {processor()}, {os.cpu_count()} cores, Python {platform.python_version()};"
    yield f"{versions(ours, ['hlgl-cli'])}, {versions(peers, PEERS)};"
    yield f"{os.getloadavg()[0]:.1f} processes at work before it began.\n"
    in_turn(every, one, out, 1)  # so that bytecode is cached
    starts = in_turn(every, one, out, STARTS * runs)
    yield from table_of_costs(starts, in_turn(every, many, out, runs), cities * len(YEARS))
    finders = [tool for tool in every if tool.finding]
    columns = {tool.name: marks(findings(tool, wrong, out), tool) for tool in finders}
    alarms = {tool.name: len(findings(tool, many, out)) for tool in finders}
    yield from ("", *table_of_mistakes(columns))
    counts = " | ".join(map(str, alarms.values()))
    yield f"| told of {cities * len(YEARS):,} sound files | {counts} |"


def main() -> None:
    """Print the tables."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--runs", type=int, default=RUNS)
    parser.add_argument("--cities", type=int, default=CITIES, help="four files each")
    asked = parser.parse_args()
    with tempfile.TemporaryDirectory() as temporary:
        for line in measured(Path(temporary), asked.cities, asked.runs):
            print(line, flush=True)


if __name__ == "__main__":
    main()
