"""Why Eurostat's grade: both compound rates and their ratio: docs/method.md §5."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hlgl_cli.engine.arithmetic import HUNDRED
from hlgl_cli.engine.eurostat import way_of
from hlgl_cli.report import words
from hlgl_cli.report.numbers import DOCUMENT_DECIMALS, plain, with_unit
from hlgl_cli.text import say

if TYPE_CHECKING:
    from collections.abc import Iterator
    from decimal import Decimal

    from hlgl_cli.report.explanation.steps import Sheet, Step

_WHY = {
    "achieved": "rating.achieved",
    "significant_progress": "rating.significant_progress",
    "moderate_progress": "rating.moderate_progress",
    "insufficient_progress": "rating.insufficient_progress",
    "movement_away": "rating.movement_away",
}


def rated(sheet: Sheet) -> Iterator[Step]:
    """Yield the rates, where there are any, and the grade, or why there is none."""
    assessment = sheet.assessment
    if assessment.grade_reason is not None:
        why = say(sheet.lang, f"ungraded.{assessment.grade_reason}")
        yield sheet.said("grade", sheet.told("grade.none", why=why))
        return
    ratio = assessment.outlook.pace_ratio
    if ratio is not None:
        yield _rates(sheet, ratio)
    is_worse = assessment.grade == "movement_away" and ratio is None
    why = sheet.told("rating.deterioration" if is_worse else _WHY[str(assessment.grade)])
    grade = words.grade(assessment, sheet.lang)
    yield sheet.said("grade", sheet.told("because", grade=grade, why=why))


def _rates(sheet: Sheet, ratio: Decimal) -> Step:
    """Return the actual and the required rate a year, with the ratio in enough digits to judge."""
    rates = way_of(sheet.yardstick, sheet.measure.value).rates()
    actual, required = (
        with_unit(plain(rate * HUNDRED, DOCUMENT_DECIMALS), "%", sheet.lang) for rate in rates
    )
    facts = {"actual": actual, "required": required, "ratio": plain(ratio, DOCUMENT_DECIMALS)}
    return sheet.said("rates", sheet.told("rates_of", **facts))
