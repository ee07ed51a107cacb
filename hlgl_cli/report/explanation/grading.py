"""Why the grade: the slack and its two limits, or the mean of all years: docs/method.md §5."""

from __future__ import annotations

from fractions import Fraction
from typing import TYPE_CHECKING

from hlgl_cli.engine.arithmetic import shown
from hlgl_cli.engine.verdict import margins_of_years
from hlgl_cli.report import words
from hlgl_cli.report.explanation.comparison import in_unit
from hlgl_cli.report.explanation.letters import row
from hlgl_cli.report.explanation.rating import rated
from hlgl_cli.report.explanation.values import result
from hlgl_cli.report.explanation.worked import Worked
from hlgl_cli.report.numbers import difference, plain

if TYPE_CHECKING:
    from collections.abc import Iterator

    from hlgl_cli.report.explanation.steps import Sheet, Step

# The limits: which step each is, its words, and on which side of the path it lies.
_LIMITS = (("ahead_limit", "limit.ahead", 1), ("behind_limit", "limit.behind", -1))
_REASONS = {"achieved": "grade.achieved", "ahead": "grade.ahead", "behind": "grade.behind"}


def graded(sheet: Sheet) -> Iterator[Step]:
    """Yield the limits of the grade and the grade; in the target year there is no official one."""
    if sheet.assessment.graded_by == "eurostat":
        yield from rated(sheet)
        return
    if sheet.case.alone:
        yield sheet.said("grade", sheet.told("grade.alone"))
        return
    if sheet.assessment.due or sheet.assessment.grade is None:
        return
    has_lead = sheet.yardstick.has_lead()
    if has_lead:
        yield from _limits(sheet)
    elif sheet.assessment.verdict == "off_track":
        yield from _mean_of_margins(sheet)
    why = sheet.told(_why(sheet) if has_lead else _why_without_lead(sheet))
    grade = words.grade(sheet.assessment, sheet.lang)
    yield sheet.said("grade", sheet.told("because", grade=grade, why=why))


def _limits(sheet: Sheet) -> Iterator[Step]:
    """Yield from where on a measure is ahead, and up to where it is behind."""
    case, yardstick = sheet.case, sheet.yardstick
    worked = Worked(case, sheet.measure)
    for key, told, side in _LIMITS:
        limit = yardstick.limit(side)
        if limit is None:
            continue
        formula = worked.limit(side, yardstick.slack)
        own, index = in_unit(sheet, limit), result(case, limit)
        # Of the accumulated method the rate itself is compared.
        is_average = case.target.demand.averages
        is_rate = bool(sheet.measure.terms)
        text = own if is_rate else sheet.with_unit(index, own, is_average=is_average)
        yield sheet.worked(key, formula, sheet.told(told, limit=text))


def _why(sheet: Sheet) -> str:
    """Return why a measure that can be ahead of time has its grade."""
    grade, value = sheet.assessment.grade, sheet.measure.value
    is_tolerated = grade == "in_line" and sheet.yardstick.is_late(value)
    return "grade.tolerated" if is_tolerated else _REASONS.get(str(grade), "grade.in_line")


def _why_without_lead(sheet: Sheet) -> str:
    """Return why a measure that cannot be ahead of time is in line, or not."""
    if sheet.assessment.verdict == "on_track":
        return "grade.on_track"
    if sheet.assessment.grade == "behind":
        return "grade.off_track"
    return "grade.on_average" if sheet.assessment.certain else "grade.uncertain"


def _mean_of_margins(sheet: Sheet) -> Iterator[Step]:
    """Yield the mean of the margins of all years, of what every year is to keep."""
    margins = margins_of_years(sheet.yardstick, sheet.case)
    if not margins:
        return
    spelled = words.difference(words.spelled(sheet.case.indicator, sheet.case.target))
    mean = shown(sum(margins, Fraction(0)) / len(margins))
    numbers = " + ".join(plain(shown(each)) for each in margins).replace("+ -", "- ")
    letters = " + ".join(row("d", len(margins)))
    text = sheet.with_unit(plain(mean, 2), difference(mean, spelled, sheet.lang, 2))
    yield sheet.worked("mean_margin", (f"({letters})/k", f"({numbers})/{len(margins)}"), text)
