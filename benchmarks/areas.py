"""Submissions of many areas, made of the illustrative one; their figures are made up."""

from __future__ import annotations

import random
import re
from pathlib import Path

HERE = Path(__file__).resolve().parent
MODEL = HERE.parent / "examples" / "huolinguole" / "illustrative" / "2023.toml"
FIGURES = 16
EXACT = ("good_surface_water",)  # all of a share: it cannot be more


def write_areas(folder: Path, count: int) -> None:
    """Write a submission of 16 figures for each of so many areas."""
    numbers = random.Random(1)  # noqa: S311 - the same figures every time
    for area in range(count):
        name = f"示例{area:04}市"
        text = f'year = 2023\narea = "{name}"\nplan = "huolinguole-14fyp"\nstatus = "preliminary"\n'
        lines = "\n".join(_varied(line, numbers) for line in _lines())
        (folder / f"{area:04}.toml").write_text(f"{text}\n[figures]\n{lines}\n", encoding="utf-8")


def _lines() -> list[str]:
    """Return the figures of the model, one a line."""
    table = MODEL.read_text(encoding="utf-8").partition("[figures]\n")[2]
    return [line for line in table.splitlines() if " = " in line][:FIGURES]


def _varied(line: str, numbers: random.Random) -> str:
    """Return a figure a little larger or smaller, to as many digits."""
    name, _, figure = line.partition(" = ")
    if name in EXACT:
        return line

    def vary(number: re.Match[str]) -> str:
        digits = len(number[0].partition(".")[2])
        return f"{float(number[0]) * numbers.uniform(0.996, 1.004):.{digits}f}"

    return f"{name} = {re.sub(r'[0-9]+[.][0-9]+', vary, figure)}"
