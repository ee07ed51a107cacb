"""Why there is no verdict, which years are missing, and what a missing one would have to be."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hlgl_cli.engine.case import case_of
from hlgl_cli.engine.series import Series
from hlgl_cli.engine.wanted import wanted_of
from hlgl_cli.frozen import Frozen
from hlgl_cli.report.numbers import DOCUMENT_DECIMALS, amount, sufficing
from hlgl_cli.text import Years, say

if TYPE_CHECKING:
    from collections.abc import Iterator

    from hlgl_cli.engine.case import Case
    from hlgl_cli.report.explanation.steps import Sheet, Step


def unassessed(sheet: Sheet) -> Iterator[Step]:
    """Yield why there is no verdict, and what would give one."""
    assessment, lang = sheet.assessment, sheet.lang
    wanted = say(lang, f"wanted.{assessment.definition.kind}")
    yield sheet.said("reason", say(lang, f"reason.{assessment.reason}"))
    why = say(lang, f"why.{assessment.reason}", year=assessment.year, wanted=wanted)
    yield sheet.said("why", why)
    if assessment.missing:
        yield lacking(sheet)
        yield from _wanted(sheet)


def lacking(sheet: Sheet) -> Step:
    """Return the years that are missing."""
    return sheet.said("missing", Years(sheet.assessment.missing).of(sheet.lang))


def _wanted(sheet: Sheet) -> Iterator[Step]:
    """Yield what the one missing year would have to be."""
    case = _case(sheet)
    number = None if case is None else wanted_of(case)
    if case is None or number is None:
        return
    demand, indicator = case.target.demand, case.indicator
    direction = 1 if demand.falls else indicator.direction
    enough = sufficing(number, DOCUMENT_DECIMALS, direction)
    unit = indicator.unit if demand.adds_up else "%"
    key = "reduction" if indicator.kind == "reduction" and not demand.adds_up else "growth"
    stated = say(
        sheet.lang,
        f"stated.{'value' if demand.adds_up else key}",
        number=amount(enough, unit, sheet.lang),
    )
    bound = "wanted.least" if direction > 0 else "wanted.most"
    yield sheet.said("wanted", sheet.told(bound, stated=stated))


def _case(sheet: Sheet) -> Case | None:
    """Return the question that could not be answered, from the figures of the assessment."""
    assessment = sheet.assessment
    target = assessment.definition.target
    if target is None or target.follow is not None or assessment.reason != "incomplete":
        return None
    points = Frozen({(point.kind, point.year): point for point in assessment.figures})
    series = Series(assessment.definition, points)
    return case_of(sheet.plan, series, target, assessment.year, {})
