"""What is known before anything is computed: the plan's words, who answers, the figures."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hlgl_cli.report import words
from hlgl_cli.report.numbers import as_written
from hlgl_cli.report.readings import amended, reading
from hlgl_cli.text import place_words, say

if TYPE_CHECKING:
    from collections.abc import Iterator

    from hlgl_cli.engine.assessment import Amended, Assessment
    from hlgl_cli.engine.series import Point
    from hlgl_cli.report.explanation.steps import Sheet, Step

_TURNED = {"growth": "decline", "reduction": "increase"}  # what a negative figure is called


def facts(sheet: Sheet) -> Iterator[Step]:
    """Yield what is known beforehand."""
    indicator, lang = sheet.assessment.definition, sheet.lang
    yield sheet.said("target", reading(sheet.plan, indicator, lang))
    if indicator.printed is not None:
        printed = sheet.told("cells", **indicator.printed.fields())
        yield sheet.said("printed", printed, "show.printed")
    source = (indicator.target and indicator.target.source) or indicator.source
    if source:
        yield sheet.said("source", source, "show.source")
    if indicator.note:
        yield sheet.said("note", indicator.note.of(lang), "show.note")
    if indicator.responsible:
        yield sheet.said("responsible", indicator.responsible.of(lang), "show.responsible")
    baselines = words.baselines(indicator, lang)
    if baselines:
        yield sheet.said("baseline", baselines.get("base_level") or baselines["baseline"])
    if sheet.assessment.amended is not None:
        yield from _amended(sheet, sheet.assessment.amended)
    for point in _figures(sheet.assessment):
        yield figure(sheet, point)


def _figures(assessment: Assessment) -> tuple[Point, ...]:
    """Return what the measure is formed of; where every year counts, the figures of all years."""
    case = assessment.case
    if case is None or not (case.target.demand.by_year or case.target.demand.is_of_a_year):
        return tuple(sorted(assessment.figures, key=lambda point: point.year))
    is_way = case.target.demand.from_base
    return assessment.figures if is_way else case.series.until(case.year)


def _amended(sheet: Sheet, change: Amended) -> Iterator[Step]:
    """Yield what the target was before, and both verdicts."""
    yield sheet.said("amended", amended(sheet.plan, sheet.assessment, change, sheet.lang))
    before = sheet.assessment._replace(verdict=change.verdict, case=None)
    yield sheet.said("before", words.verdict(before, sheet.lang))
    yield sheet.said("after", words.verdict(sheet.assessment, sheet.lang))


def figure(sheet: Sheet, point: Point, name: str = "") -> Step:
    """Return a figure as the file has it, with the name of its indicator if it is another's."""
    text = sheet.told("figure", year=point.year, stated=stated(point, sheet.lang))
    marks = list(_marks(point, sheet.lang))
    if marks:
        remarks = say(sheet.lang, "list.letters").join(marks)
        text = sheet.told("remarked", figure=text, remarks=remarks)
    return sheet.said(
        "figures", sheet.told("of_followed", name=name, figure=text) if name else text
    )


def _marks(point: Point, lang: str) -> Iterator[str]:
    """Yield how final a figure is, where it comes from, and what is noted of it."""
    if point.status is not None:
        yield say(lang, f"status.{point.status}")
    if point.source:
        yield place_words(lang, point.source)
    if point.note:
        yield point.note


def stated(point: Point, lang: str) -> str:
    """Return what a figure states; a fall is said in words, not by a sign."""
    written, key = point.origin.written, str(point.kind)
    if written < 0:
        key = _TURNED.get(key, key)
    number = abs(written) if key != point.kind else written
    text = words.known(point.known, as_written(number, point.origin.unit, lang), lang)
    return say(lang, f"stated.{key}", number=text)
