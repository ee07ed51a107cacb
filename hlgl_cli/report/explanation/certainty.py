"""Why verdict and grade are certain or not: the box of all printed numbers: docs/method.md §6."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hlgl_cli.engine.arithmetic import OpenEndError, Printed, shown
from hlgl_cli.engine.case import Corner
from hlgl_cli.engine.forms import path_of
from hlgl_cli.engine.measures import Measure, index
from hlgl_cli.engine.series import NotAssessedError
from hlgl_cli.report import words
from hlgl_cli.report.explanation.comparison import comparison, in_unit
from hlgl_cli.report.explanation.values import result
from hlgl_cli.report.numbers import plain
from hlgl_cli.text import say

if TYPE_CHECKING:
    from collections.abc import Iterator
    from decimal import Decimal

    from hlgl_cli.engine.series import Point
    from hlgl_cli.report.explanation.steps import Sheet, Step

_UNKNOWN = (NotAssessedError, OpenEndError)  # at such a corner nothing is known


def certainty(sheet: Sheet) -> Iterator[Step]:
    """Yield what the printed numbers stand for, and what verdict and grade are at the ends."""
    boxes = list(_boxes(sheet))
    if boxes:
        yield sheet.said("boxes", say(sheet.lang, "list.letters").join(boxes))
    yield sheet.said("certain", _of_verdict(sheet) if boxes else sheet.told("is_exact"))
    if boxes and sheet.assessment.grade_certain is not None and words.grade_key(sheet.assessment):
        yield sheet.said("grade_certain", _of_grade(sheet))


def _boxes(sheet: Sheet) -> Iterator[str]:
    """Yield of each printed number between which it may be."""
    for point in sheet.measure.points:
        yield from _box(sheet, _year(sheet, point.year), point)
    case, base = sheet.case, sheet.case.start
    if base is not None and not base.is_exact and _counts(sheet, Corner(baseline=1)):
        yield _between(sheet, _year(sheet, case.base_year), base)
    if case.target.follow is not None:
        other = case.of_followed()
        followed, name = index(other), other.indicator.name.of(sheet.lang)
        for point in followed.points if isinstance(followed, Measure) else ():
            label = sheet.told("of_followed", name=name, figure=_year(sheet, point.year))
            yield from _box(sheet, label, point)


def _year(sheet: Sheet, year: int) -> str:
    return say(sheet.lang, "list.year", year=year)


def _box(sheet: Sheet, label: str, point: Point) -> Iterator[str]:
    numbers = {"": point.number, "box.deflator": point.deflator, "box.own_base": point.base}
    for key, number in numbers.items():
        if number is not None and not number.is_exact:
            of = sheet.told(key, label=label) if key else label
            yield _between(sheet, of, number)


def _between(sheet: Sheet, label: str, number: Printed) -> str:
    """Return between which numbers a printed one may be, or how roughly it is known."""
    if number.known is not None:
        text = words.known(number.known, plain(shown(number.value)), sheet.lang)
        return sheet.told("known", label=label, number=text)
    low, high = (plain(shown(number.at(side)), 12) for side in (-1, 1))
    return sheet.told("between", label=label, low=low, high=high)


def _counts(sheet: Sheet, corner: Corner) -> bool:
    """Return whether another number at a corner gives another measure or another path."""
    try:
        changes = sheet.measure.at(corner) != sheet.measure.value
        return changes or path_of(sheet.case, corner) != sheet.yardstick.path
    except _UNKNOWN:
        return True


def _of_verdict(sheet: Sheet) -> str:
    """Return what the verdict is at the end that decides, and so whether it is certain."""
    is_certain, ruling = sheet.assessment.certain, sheet.ruling
    corner = _deciding(sheet)
    told = sheet.told("is_certain" if is_certain else "is_uncertain")
    if corner is None:
        return told if is_certain else sheet.told("is_open")
    is_on_track = ruling.is_on_track_at(corner)
    facts = {
        "comparison": comparison(sheet, corner, is_on_track=is_on_track),
        "verdict": words.verdict(
            sheet.assessment._replace(verdict="on_track" if is_on_track else "off_track"),
            sheet.lang,
        ),
    }
    key = "at_worst" if ruling.on_track else "at_best"
    return sheet.told(key, told=told, **facts)


def _deciding(sheet: Sheet) -> Corner | None:
    """Return the corner at which the verdict is another, else the one that is nearest to it."""
    yardstick, ruling = sheet.yardstick, sheet.ruling
    direction = sheet.case.indicator.direction * (1 if ruling.on_track else -1)

    def margin(corner: Corner) -> Decimal:
        asked = yardstick.asked_at(corner)
        return (shown(ruling.measure_at(corner)) - asked) * direction

    corners = yardstick.worst if ruling.on_track else yardstick.best
    try:
        turned = [one for one in corners if ruling.is_on_track_at(one) != ruling.on_track]
        return turned[0] if turned else min(corners, key=margin)
    except _UNKNOWN:
        return None


def _of_grade(sheet: Sheet) -> str:
    """Return the grade at both ends, and so whether it is certain."""
    is_certain, yardstick = sheet.assessment.grade_certain, sheet.yardstick
    told = sheet.told("grade_is_certain" if is_certain else "grade_is_uncertain")
    try:
        corners = [_telling(sheet, each) for each in (yardstick.worst, yardstick.best)]
        grades = [_grade_at(sheet, corner) for corner in corners]
        ends = [_end(sheet, corner) for corner in corners]
    except _UNKNOWN:
        return told if is_certain else sheet.told("grade_is_open")
    facts = {"worst": ends[0], "best": ends[1], "grade": grades[0], "other": grades[1]}
    return sheet.told("at_ends" if is_certain else "at_other_ends", told=told, **facts)


def _telling(sheet: Sheet, corners: tuple[Corner, ...]) -> Corner:
    """Return the corner of one end at which the grade is another, the first if at none."""
    ruling = sheet.ruling
    return next((one for one in corners if ruling.grade_at(one) != ruling.grade), corners[0])


def _grade_at(sheet: Sheet, corner: Corner) -> str:
    grade = sheet.ruling.grade_at(corner)
    return words.grade(sheet.assessment._replace(grade=grade), sheet.lang)


def _end(sheet: Sheet, corner: Corner) -> str:
    """Return the measure at a corner; an index as its average rate."""
    value = shown(sheet.ruling.measure_at(corner))
    is_rate = sheet.case.target.demand.averages and sheet.case.target.demand.of_index
    return in_unit(sheet, value) if is_rate else result(sheet.case, value)
