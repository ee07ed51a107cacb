"""What a plan's table prints: its rows and their cells, to the letter."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum


class Role(Enum):
    """What a column prints of an indicator, as its heading says."""

    BASE = "base"
    TARGET = "target"
    RATE = "rate"  # 年均/累计
    EITHER = "either"  # 2030年/年均, or a target that may be a rate
    STEP = "step"  # base and target in one cell, 63%→67.5%


@dataclass(frozen=True, slots=True)
class Cell:
    """One cell: its text and the heading above it, both verbatim."""

    text: str
    heading: str
    role: Role
    year: int | None = None  # of the heading


@dataclass(frozen=True, slots=True)
class PrintedRow:
    """A row of the table, counted from 1 below the headings; years are those of the plan."""

    number: int
    name: str
    cells: tuple[Cell, ...] = ()  # base, targets and rates, in printed order
    group: str = ""
    parent: str = ""  # the name above it that has no numbers, of which it is a part
    unit: str = ""  # of a column of units
    nature: str = ""
    base_year: int | None = None
    target_year: int | None = None
    footnotes: tuple[str, ...] = ()
    has_decimal_commas: bool = False  # the table writes 96,9
