"""What the measure says of time and of the years to come: docs/method.md §4."""

from __future__ import annotations

from fractions import Fraction
from typing import TYPE_CHECKING

from hlgl_cli.engine.arithmetic import HUNDRED, shown
from hlgl_cli.engine.paths import Accumulated
from hlgl_cli.report import words
from hlgl_cli.report.explanation.worked import Worked
from hlgl_cli.report.numbers import DOCUMENT_DECIMALS, amount, plain, signed, with_unit

if TYPE_CHECKING:
    from collections.abc import Iterator
    from decimal import Decimal

    from hlgl_cli.report.explanation.steps import Sheet, Step


def outlook(sheet: Sheet) -> Iterator[Step]:
    """Yield the lead, the progress, what is needed, where the pace so far leads."""
    found, case = sheet.assessment.outlook, sheet.case
    worked = Worked(case, sheet.measure)
    if found.lead_years is not None and found.progress is not None:
        yield from _time(sheet, worked, found.lead_years, found.progress)
    if found.needed_per_year is not None:
        yield _needed(sheet, worked)
    if found.projected is not None:
        unit = words.spelled(case.indicator, case.target)
        decimals = max(2, case.indicator.decimals)
        text = amount(found.projected, unit, sheet.lang, decimals)
        projected = sheet.with_unit(plain(found.projected, decimals), text)
        yield sheet.worked("projected", worked.projected(), projected)
    if found.pace_ratio is not None:
        yield sheet.said("pace_ratio", plain(found.pace_ratio, 2))


def _time(sheet: Sheet, worked: Worked, lead: Decimal, progress: Decimal) -> Iterator[Step]:
    case, lang = sheet.case, sheet.lang
    years = sheet.told("years", number=signed(lead, 2))
    yield sheet.worked("lead", worked.lead(progress), years)
    parts = (progress, shown(Fraction(case.k, case.years)))
    done, time = (with_unit(plain(part * HUNDRED, 1), "%", lang) for part in parts)
    yield sheet.said("progress", sheet.told("of_time", done=done, time=time))


def _needed(sheet: Sheet, worked: Worked) -> Step:
    """Return what each remaining year must bring, rounded so that it suffices."""
    case, assessment = sheet.case, sheet.assessment
    unit = words.spelled(case.indicator, case.target)
    by = "%" if assessment.outlook.needed_as == "rate" else words.difference(unit)
    enough = words.needed(assessment)
    assert enough is not None  # noqa: S101 - asked before
    needed = sheet.with_unit(plain(enough), amount(enough, by, sheet.lang, DOCUMENT_DECIMALS))
    letters, numbers = worked.needed()
    if isinstance(worked.path, Accumulated):  # an equation: the result is what solves it
        return sheet.worked("needed", (letters, ""), f"{numbers} → h = {needed}")
    return sheet.worked("needed", (letters, numbers), needed)
