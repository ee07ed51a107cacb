"""The calculation of one assessment, step by step, so that it can be copied into a report."""

from __future__ import annotations

from fractions import Fraction
from typing import TYPE_CHECKING, NamedTuple

from hlgl_cli.engine.arithmetic import HUNDRED, showing, shown
from hlgl_cli.engine.forms import form_of, measure_of, path_of
from hlgl_cli.engine.measures import Measure, index
from hlgl_cli.engine.paces import SUM
from hlgl_cli.engine.scales import ACCUMULATED_RATE, AVERAGE_RATE
from hlgl_cli.engine.verdict import rounded_actual
from hlgl_cli.engine.yardstick import Yardstick
from hlgl_cli.report import words
from hlgl_cli.report.formulas import (
    index_formula,
    lead_formula,
    measure_formula,
    needed_formula,
    number,
    projected_formula,
    required_formula,
)
from hlgl_cli.report.numbers import (
    DOCUMENT_DECIMALS,
    amount,
    as_written,
    difference,
    plain,
    rounded,
    signed,
    with_unit,
)
from hlgl_cli.report.readings import amended, reading, sentence, tolerance
from hlgl_cli.text import Years, say

if TYPE_CHECKING:
    from collections.abc import Iterator
    from decimal import Decimal

    from hlgl_cli.engine.assessment import Amended, Assessment
    from hlgl_cli.engine.case import Case
    from hlgl_cli.engine.series import Point
    from hlgl_cli.report.report import AreaReport

MOST_DECIMALS = 40  # as many as are sure of fifty digits
_TURNED = {"growth": "decline", "reduction": "increase"}  # what a negative figure is called
# What is true of a measure and its path, by the bound and the verdict.
_RELATIONS = {
    ("at_least", True): "≥",
    ("at_least", False): "<",
    ("above", True): ">",
    ("above", False): "≤",
    ("at_most", True): "≤",
    ("at_most", False): ">",
    ("below", True): "<",
    ("below", False): "≥",
}
_ON_THE_WAY = {
    "at_least": "at_least",
    "above": "at_least",
    "at_most": "at_most",
    "below": "at_most",
}


class Step(NamedTuple):
    """One step: what it is (a key of text/), its formula, the numbers put in, and the result."""

    key: str
    formula: str
    worked: str
    result: str
    label: str = ""  # a key of text/ where `key` has none of its own

    @property
    def line(self) -> str:
        """Return the step on one line."""
        return " = ".join(dict.fromkeys(part for part in self[1:4] if part))

    def name(self, area: AreaReport, lang: str) -> str:
        """Return what it is called."""
        facts = {"year": area.year, "base": area.plan.base_year, "target": area.plan.target_year}
        return say(lang, self.label or f"explain.{self.key}", **facts)


def explain(area: AreaReport, assessment: Assessment, lang: str) -> list[Step]:
    """Return the steps from the target and the figures to the verdict and what follows."""
    with showing():
        return [*_facts(area, assessment, lang), *_steps(assessment, lang)]


def _in_words(key: str, text: str) -> Step:
    return Step(key, "", "", text)


def _facts(area: AreaReport, assessment: Assessment, lang: str) -> Iterator[Step]:
    """Yield what is known beforehand."""
    indicator = assessment.definition
    yield _in_words("target", reading(area.plan, indicator, lang))
    baselines = words.baselines(indicator, lang)
    if baselines:
        yield _in_words("baseline", baselines.get("base_level") or baselines["baseline"])
    if assessment.amended is not None:
        yield from _amended(area, assessment, assessment.amended, lang)
    for point in assessment.figures:
        yield _figure(point, lang)


def _amended(
    area: AreaReport, assessment: Assessment, change: Amended, lang: str
) -> Iterator[Step]:
    """Yield what the target was before, and the verdict that it would give."""
    yield _in_words("amended", amended(area.plan, assessment, change, lang))
    before = assessment._replace(verdict=change.verdict, case=None)
    yield _in_words("before", words.verdict(before, lang))


def _figure(point: Point, lang: str, name: str = "") -> Step:
    """Return a figure as the file has it, with the name of its indicator if it is another's."""
    figure = say(lang, "explain.figure", year=point.year, stated=_stated(point, lang))
    return _in_words(
        "figures", say(lang, "explain.of_followed", name=name, figure=figure) if name else figure
    )


def _stated(point: Point, lang: str) -> str:
    """Return what a figure states; a fall is said in words, not by a sign."""
    written, key = point.origin.written, str(point.kind)
    if written < 0:
        key = _TURNED.get(key, key)
    number = abs(written) if key != point.kind else written
    return say(lang, f"stated.{key}", number=as_written(number, point.origin.unit, lang))


def _steps(assessment: Assessment, lang: str) -> Iterator[Step]:
    case = assessment.case
    if case is None:
        yield from _unassessed(assessment, lang)
        return
    if case.alone:
        facts = {"year": case.year, "years": Years(assessment.missing).of(lang)}
        yield _in_words("basis", say(lang, "explain.annual", **facts))
    elif assessment.missing:
        yield _lacking(assessment, lang)
    yield from _compared(assessment, case, lang)
    yield from _shown(assessment, case, lang)
    yield from _outlook(assessment, case, lang)
    grade = words.grade(assessment, lang)
    if grade:
        yield _in_words("grade", grade)
    certain = "is_certain" if assessment.certain else "is_uncertain"
    yield _in_words("certain", say(lang, f"explain.{certain}"))


def _unassessed(assessment: Assessment, lang: str) -> Iterator[Step]:
    wanted = say(lang, f"wanted.{assessment.definition.kind}")
    yield _in_words("reason", say(lang, f"reason.{assessment.reason}"))
    why = say(lang, f"why.{assessment.reason}", year=assessment.year, wanted=wanted)
    yield _in_words("why", why)
    if assessment.missing:
        yield _lacking(assessment, lang)


def _lacking(assessment: Assessment, lang: str) -> Step:
    """Return the years that are missing."""
    return _in_words("missing", Years(assessment.missing).of(lang))


def _followed(case: Case, lang: str) -> Iterator[Step]:
    """Yield the other indicator's figures and index, from which the requirement comes."""
    other = case.of_followed()
    measure = _formed(index(other))
    for point in measure.points:
        yield _figure(point, lang, other.indicator.name.of(lang))
    letters, numbers = index_formula(other, measure)
    yield Step("followed", f"J = {letters}", numbers, number(measure.value))


def _compared(assessment: Assessment, case: Case, lang: str) -> Iterator[Step]:
    """Yield the measure, what is required of it, and how the two compare."""
    if case.target.follow is not None:
        yield from _followed(case, lang)
    measure = _formed(measure_of(case))
    letters, numbers = measure_formula(case, measure)
    label = f"measure.{_measured(case)}"
    yield Step("measure", f"m = {letters}", numbers, number(measure.value), label)
    required = path_of(case).at(Fraction(case.k))
    if required is not None:
        formula = required_formula(case, sentence(case.indicator))
        yield Step("required", *formula, plain(required))
    if case.indicator.bound == "about":
        allowed = tolerance(case.indicator, case.target, lang)
        yield _in_words("allowed", say(lang, "explain.about", tolerance=allowed))
    left, right = _sides(assessment, case, measure.value)
    if left != shown(measure.value):
        yield _in_words("rounded", say(lang, "explain.rounding"))
    side = case.indicator.side if case.is_strict_now else _ON_THE_WAY[case.indicator.side]
    relation = _RELATIONS[side, assessment.verdict == "on_track"]
    facts = {
        "comparison": _apart(left, relation, right),
        "verdict": words.verdict(assessment, lang),
    }
    yield _in_words("verdict", say(lang, "explain.compared", **facts))


def _measured(case: Case) -> str:
    """Return what the measure is: it is named by the form of the target."""
    demand = case.target.demand
    if demand.adds_up:
        return "mean" if demand.averages else "total"
    if demand.of_index:
        return "fall" if demand.falls else "index"
    return "total" if demand.is_change else "value"


def _formed(measure: Measure | str) -> Measure:
    """Return the measure that was judged: it can be formed again."""
    assert isinstance(measure, Measure)  # noqa: S101 - or nothing would have been judged
    return measure


def _sides(assessment: Assessment, case: Case, measure: Fraction) -> tuple[Decimal, Decimal]:
    """Return the two numbers that the verdict compares."""
    yardstick = Yardstick(case)
    if assessment.comparison == "rounded":
        actual, required = rounded_actual(yardstick, measure), yardstick.printed
        if actual is not None and required is not None:
            return actual, required
    required = yardstick.compared
    return shown(measure), shown(path_of(case.allowed()).end) if required is None else required


def _apart(left: Decimal, relation: str, right: Decimal) -> str:
    """Return the comparison with as many decimals as tell the two apart."""
    decimals = DOCUMENT_DECIMALS
    while decimals < MOST_DECIMALS and left != right:
        if rounded(left, decimals) != rounded(right, decimals):
            break
        decimals += 1
    return f"{plain(left, decimals)} {relation} {plain(right, decimals)}"


def _shown(assessment: Assessment, case: Case, lang: str) -> Iterator[Step]:
    """Yield the numbers of the table, which shows indexes as average annual rates."""
    scale, digits = form_of(case.target).scale, words.digits(assessment)
    if scale in {AVERAGE_RATE, ACCUMULATED_RATE}:
        formula = "m^(1/k) - 1"
        if scale is ACCUMULATED_RATE:
            formula = "(1 + a)^1 + … + (1 + a)^k = m → a"
        yield Step("rate", formula, "", _with(assessment.actual, "%", digits, lang))
        yield Step("required_rate", "", "", _with(assessment.required, "%", digits, lang))
    if assessment.margin is not None:
        by = words.difference(words.spelled(case.indicator, case.target))
        yield _in_words("margin", difference(assessment.margin, by, lang, digits))


def _with(value: Decimal | None, spelled: str, decimals: int, lang: str) -> str:
    """Return a number with its unit; `spelled` is the unit as plans print it."""
    return "" if value is None else amount(value, spelled, lang, decimals)


def _outlook(assessment: Assessment, case: Case, lang: str) -> Iterator[Step]:
    """Yield what the measure says of time and of the years to come."""
    outlook, measure = assessment.outlook, _formed(measure_of(case))
    unit, decimals = words.spelled(case.indicator, case.target), max(2, case.indicator.decimals)
    if outlook.lead_years is not None and outlook.progress is not None:
        years = say(lang, "explain.years", number=signed(outlook.lead_years, 2))
        yield Step("lead", *lead_formula(case, measure), years)
        parts = (outlook.progress, shown(Fraction(case.k, case.years)))
        done, time = (with_unit(plain(part * HUNDRED, 1), "%", lang) for part in parts)
        yield _in_words("progress", say(lang, "explain.of_time", done=done, time=time))
    if outlook.needed_per_year is not None:
        by = "%" if outlook.needed_as == "rate" else words.difference(unit)
        letters, numbers = needed_formula(case, measure)
        needed = _with(words.needed(assessment), by, DOCUMENT_DECIMALS, lang)
        if path_of(case).pace is SUM:  # an equation, not a formula: the result is what solves it
            yield _in_words("needed", f"{letters}: {numbers} → g = {needed}")
        else:
            yield Step("needed", letters, numbers, needed)
    if outlook.projected is not None:
        projected = _with(outlook.projected, unit, decimals, lang)
        yield Step("projected", *projected_formula(case, measure), projected)
    if outlook.pace_ratio is not None:
        yield _in_words("pace_ratio", plain(outlook.pace_ratio, 2))
