"""How long a start takes, against the price of the libraries: `python benchmarks/start_up.py`.

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
FIGURES = HERE.parent / "examples" / "huolinguole" / "illustrative" / "2023.toml"
HLGL = [sys.executable, "-m", "hlgl_cli"]
# What is timed, against what, and how many times that it may take.
PAIRS = {
    "hlgl check": ([*HLGL, "check", str(FIGURES)], [sys.executable, str(HERE / "floor.py")], 1.4),
    "hlgl validate": (
        [*HLGL, "validate", "-f", "concise", str(FIGURES)],
        [sys.executable, str(HERE / "floor_without_rich.py")],
        1.3,
    ),
    "hlgl --version": ([*HLGL, "--version"], [sys.executable, "-c", "import click"], 1.6),
}


def seconds(command: list[str]) -> float:
    """Run a command once, with bytecode cached, and return how long it took."""
    environ = {name: one for name, one in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
    begin = time.perf_counter()
    subprocess.run(command, capture_output=True, check=False, env=environ)
    return time.perf_counter() - begin


def medians(ours: list[str], floor: list[str], runs: int) -> tuple[float, float]:
    """Return the medians of both commands, run in turn after a run of each that does not count."""
    times = [(seconds(ours), seconds(floor)) for _ in range(runs + 1)][1:]
    return statistics.median(a for a, _ in times), statistics.median(b for _, b in times)


def main() -> int:
    """Print each ratio; return 1 where one is over its limit and --strict asks for it."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--runs", type=int, default=15)
    parser.add_argument("--strict", action="store_true")
    asked = parser.parse_args()
    is_over = False
    for name, (ours, floor, limit) in PAIRS.items():
        a, b = medians(ours, floor, asked.runs)
        is_over = is_over or a / b > limit
        print(f"{name:16} {a * 1000:6.1f} ms / {b * 1000:6.1f} ms = {a / b:.2f} (limit {limit})")
    return 1 if is_over and asked.strict else 0


if __name__ == "__main__":
    sys.exit(main())
