"""Colours beside the words of verdicts and grades: they follow what a cell says."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hlgl_cli.extras import needed
from hlgl_cli.text import say

if TYPE_CHECKING:
    from openpyxl.worksheet.worksheet import Worksheet

# What is behind the words, and the words themselves: told apart in grey print too.
_GOOD, _FAIR, _BAD, _OPEN = (
    ("E2F0D9", "1E5B2E"),
    ("FFF2CC", "5F4B00"),
    ("F8CBAD", "7A1712"),
    ("EDEDED", "595959"),
)
_COLORS = {
    "verdict.on_track": _GOOD,
    "verdict.off_track": _BAD,
    "verdict.met_alone": _GOOD,
    "verdict.missed_alone": _BAD,
    "verdict.not_assessed": _OPEN,
    "verdict.met": _GOOD,
    "verdict.missed": _BAD,
    "grade.achieved": _GOOD,
    "grade.ahead": _GOOD,
    "grade.in_line": _FAIR,
    "grade.behind": _BAD,
    "grade.above_ceiling": _BAD,
    "grade.below_floor": _BAD,
    "grade.target_achieved": _GOOD,
    "grade.significant_progress": _GOOD,
    "grade.moderate_progress": _FAIR,
    "grade.insufficient_progress": _BAD,
    "grade.movement_away": _BAD,
    "severity.error": _BAD,
    "severity.warning": _FAIR,
    "severity.note": _OPEN,
}


def color(sheet: Worksheet, letter: str, first: int, last: int, lang: str) -> None:
    """Colour a column by the words that its cells begin with; a mark may stand behind them."""
    styles = needed("openpyxl.styles", "excel")
    rules = needed("openpyxl.formatting.rule", "excel")
    for key, (behind, ink) in _COLORS.items():
        words = say(lang, key)
        rule = rules.FormulaRule(
            formula=[f'LEFT({letter}{first},{len(words)})="{words}"'],
            fill=styles.PatternFill(bgColor=behind),
            font=styles.Font(color=ink),
        )
        sheet.conditional_formatting.add(f"{letter}{first}:{letter}{last}", rule)
