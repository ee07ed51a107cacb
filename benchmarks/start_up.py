"""How long a start takes, against the price of the libraries: `python benchmarks/start_up.py`.

A completion is what a shell starts at TAB: hlgl with the line in its environment.

Each pair of commands runs in turn, so that a machine whose speed drifts slows both; medians count.
Run it with the Python of an environment that has hlgl installed from a wheel.
"""

from __future__ import annotations

import argparse
import os
import statistics
import subprocess
import sys
import time
from pathlib import Path

HERE = Path(__file__).resolve().parent
FIGURES = str(HERE.parent / "examples" / "huolinguole" / "illustrative" / "2023.toml")
HLGL = [sys.executable, "-m", "hlgl_cli"]
FLOOR = [sys.executable, str(HERE / "floor.py")]
WITHOUT_RICH = [sys.executable, str(HERE / "floor_without_rich.py")]
CLICK = [sys.executable, "-c", "import click"]


def at_tab(line: str) -> dict[str, str]:
    """Return the environment in which a shell asks what completes a line."""
    return {
        "_HLGL_COMPLETE": "zsh_complete",
        "COMP_WORDS": line,
        "COMP_CWORD": str(line.count(" ")),
    }


# What is timed and where, against what, how many times that it shall take one day, and how many it
# may take now: what was measured (docs/performance.md), and room for noise.
PAIRS = {
    "check": ([*HLGL, "check", FIGURES], {}, FLOOR, 1.2, 1.2),
    "check -f json": ([*HLGL, "check", "-f", "json", FIGURES], {}, WITHOUT_RICH, 1.2, 1.3),
    "validate": ([*HLGL, "validate", FIGURES], {}, WITHOUT_RICH, 1.2, 1.2),
    "--version": ([*HLGL, "--version"], {}, CLICK, 1.3, 1.4),
    "--help": ([*HLGL, "--help"], {}, CLICK, 1.3, 1.5),
    "check --help": ([*HLGL, "check", "--help"], {}, CLICK, 1.3, 1.6),
    "TAB: commands": (HLGL, at_tab("hlgl "), CLICK, 1.3, 1.4),
    "TAB: options": (HLGL, at_tab("hlgl check --"), CLICK, 1.3, 1.4),
    "TAB: ids": (HLGL, at_tab("hlgl check --only "), CLICK, 1.3, 1.6),
    "TAB: codes": (HLGL, at_tab("hlgl check --select "), CLICK, 1.3, 1.6),
}


def seconds(command: list[str], more: dict[str, str]) -> float:
    """Run a command once, with bytecode cached, and return how long it took."""
    environ = {name: one for name, one in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
    environ |= more
    begin = time.perf_counter()
    subprocess.run(command, capture_output=True, check=False, env=environ)
    return time.perf_counter() - begin


def medians(
    ours: list[str], more: dict[str, str], floor: list[str], runs: int
) -> tuple[float, float]:
    """Return the medians of both commands, run in turn after a run of each that does not count."""
    times = [(seconds(ours, more), seconds(floor, {})) for _ in range(runs + 1)][1:]
    return statistics.median(a for a, _ in times), statistics.median(b for _, b in times)


def main() -> int:
    """Print each ratio; return 1 where one is over its limit and --strict asks for it."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--runs", type=int, default=15)
    parser.add_argument("--strict", action="store_true")
    asked = parser.parse_args()
    is_over = False
    for name, (ours, more, floor, aim, limit) in PAIRS.items():
        a, b = medians(ours, more, floor, asked.runs)
        is_over = is_over or a / b > limit
        times = f"{a * 1000:6.1f} ms / {b * 1000:6.1f} ms = {a / b:.2f}"
        print(f"{name:14} {times} (aim {aim}, limit {limit})")
    return 1 if is_over and asked.strict else 0


if __name__ == "__main__":
    sys.exit(main())
