"""How long a review takes over a check of the same files: `python benchmarks/report.py`.

Plans of 20, 60 and 500 indicators, each with a chart and three years of figures. Both commands run
in turn; medians count. `--strict` fails where a review takes longer, or is larger, than it may, and
leaves out what has no limit.
"""

from __future__ import annotations

import argparse
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

HLGL = [sys.executable, "-m", "hlgl_cli"]
# The ending and how many indicators: seconds over a check, and bytes.
LIMITS = {
    ("html", 20): (2.0, 400_000),
    ("html", 60): (5.0, None),
    ("html", 500): (None, None),
    ("docx", 20): (4.0, None),
    ("docx", 60): (None, None),
}
HEAD = """
[plan]
id = "a"
title = { zh = "某市国民经济和社会发展第十四个五年规划" }
area = { zh = "某市" }
base_year = 2020
target_year = 2025
[[categories]]
id = "all"
name = { zh = "经济发展" }
"""
INDICATOR = """
[[indicators]]
id = "it{at}"
number = {at}
name = {{ zh = "第{at}项主要工作完成率" }}
kind = "value"
unit = "%"
category = "all"
nature = "expected"
baseline = 50
target = {{ level = 60 }}
"""
FIGURES = {2021: "51.9", 2022: "54.1", 2023: "55.8"}


def written(folder: Path, count: int) -> list[str]:
    """Write a plan and its figures, and return the arguments of a command that reads them."""
    plan = folder / "plan.toml"
    indicators = "".join(INDICATOR.format(at=at) for at in range(1, count + 1))
    plan.write_text(HEAD + indicators, encoding="utf-8")
    for year, number in FIGURES.items():
        figures = "\n".join(f"it{at} = {number}" for at in range(1, count + 1))
        (folder / f"{year}.toml").write_text(
            f"year = {year}\n[figures]\n{figures}\n", encoding="utf-8"
        )
    return [*(str(folder / f"{year}.toml") for year in FIGURES), "--plan", str(plan), "-q"]


def seconds(command: list[str]) -> float:
    """Run a command once and return how long it took."""
    begin = time.perf_counter()
    subprocess.run(command, capture_output=True, check=False)
    return time.perf_counter() - begin


def measured(ending: str, count: int, runs: int) -> tuple[float, int]:
    """Return the seconds that a review takes over a check, and its bytes."""
    with tempfile.TemporaryDirectory() as name:
        arguments, page = written(Path(name), count), Path(name) / f"review.{ending}"
        check, report = [*HLGL, "check", *arguments], [*HLGL, "report", *arguments, "-o", str(page)]
        over = [seconds(report) - seconds(check) for _ in range(runs + 1)][1:]
        return statistics.median(over), page.stat().st_size


def main() -> int:
    """Print each measurement; return 1 where one is over its limit and --strict asks for it."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--runs", type=int, default=5)
    parser.add_argument("--strict", action="store_true")
    asked = parser.parse_args()
    is_over = False
    for (ending, count), (longest, largest) in LIMITS.items():
        if asked.strict and longest is None:
            continue
        over, size = measured(ending, count, asked.runs)
        is_over = is_over or over > (longest or over) or size > (largest or size)
        limits = f"limits: {longest} s, {largest} bytes"
        print(f"{ending}, {count:3} charts: {over:.2f} s over a check, {size} bytes ({limits})")
    return 1 if is_over and asked.strict else 0


if __name__ == "__main__":
    sys.exit(main())
