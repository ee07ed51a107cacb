"""How long many unknown names of one file take: `python benchmarks/many_names.py`.

A submission of 5,000 names that the plan has not, Chinese and Latin by chance, is validated as a
whole command into a pipe; the median of three runs of each format is printed, in seconds.
"""

from __future__ import annotations

import os
import random
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

NAMES, RUNS, LIMIT = 5_000, 3, 2.0
LETTERS = ("abcdefghijklmnopqrstuvwxyz_", "地区生产总值增长率城镇化研发经费专利森林粮食")


def submission() -> str:
    """Return a submission whose every name is unknown."""
    chance = random.Random(8)  # noqa: S311 - the same names in each run
    words = ("".join(chance.choices(LETTERS[n % 2], k=chance.randint(3, 20))) for n in range(NAMES))
    figures = [f'"{word}{place}" = 1' for place, word in enumerate(words)]
    return "\n".join(["year = 2023", "[figures]", *figures])


def seconds(file: Path, form: str) -> float:
    """Return how long one run takes."""
    command = [sys.executable, "-m", "hlgl_cli", "validate", "-f", form, str(file)]
    cached = {key: value for key, value in os.environ.items() if key != "PYTHONDONTWRITEBYTECODE"}
    begin = time.perf_counter()
    subprocess.run(command, capture_output=True, check=False, env=cached)
    return time.perf_counter() - begin


def main() -> int:
    """Print the seconds of each format; return 1 where one is over the limit."""
    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder) / "many.toml"
        file.write_text(submission(), encoding="utf-8")
        medians = {
            form: statistics.median(seconds(file, form) for _ in range(RUNS))
            for form in ("table", "json")
        }
    for form, median in medians.items():
        print(f"{NAMES} unknown names, -f {form:6} {median:5.2f} s (limit {LIMIT})")
    return 1 if max(medians.values()) > LIMIT else 0


if __name__ == "__main__":
    sys.exit(main())
