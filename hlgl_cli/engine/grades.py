"""Whose grades there are, in which order they are told, and why there may be none."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal

if TYPE_CHECKING:
    from collections.abc import Mapping

Grader = Literal["official", "eurostat"]
Grade = Literal[
    "achieved",
    "ahead",
    "in_line",
    "behind",
    "significant_progress",
    "moderate_progress",
    "insufficient_progress",
    "movement_away",
]
GRADES: Mapping[Grader, tuple[Grade, ...]] = {
    "official": ("achieved", "ahead", "in_line", "behind"),
    "eurostat": (
        "achieved",
        "significant_progress",
        "moderate_progress",
        "insufficient_progress",
        "movement_away",
    ),
}
# Why what has a verdict has no grade.
Ungraded = Literal[
    "one_year",
    "growth_series",
    "sum",
    "no_number",
    "held",
    "no_baseline",
    "not_positive",
]
