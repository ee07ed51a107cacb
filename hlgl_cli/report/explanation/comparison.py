"""The measure, what is required of it, and how the two compare: docs/method.md §2 and §3."""

from __future__ import annotations

from decimal import Decimal
from fractions import Fraction
from typing import TYPE_CHECKING

from hlgl_cli.engine.arithmetic import shown
from hlgl_cli.engine.case import PRINTED
from hlgl_cli.engine.forms import form_of
from hlgl_cli.engine.measures import Measure, index
from hlgl_cli.engine.scales import ACCUMULATED_RATE, AVERAGE_RATE, MEAN
from hlgl_cli.engine.verdict import rounded_actual
from hlgl_cli.report import words
from hlgl_cli.report.explanation.facts import figure
from hlgl_cli.report.explanation.letters import letters_of_followed, of_followed
from hlgl_cli.report.explanation.measured import index_formula, measure_formula, number
from hlgl_cli.report.explanation.values import decimals_of, put, result, told_apart
from hlgl_cli.report.explanation.worked import Worked
from hlgl_cli.report.numbers import amount, difference, plain
from hlgl_cli.report.readings import tolerance
from hlgl_cli.text import Years

if TYPE_CHECKING:
    from collections.abc import Iterator

    from hlgl_cli.engine.case import Corner
    from hlgl_cli.report.explanation.steps import Sheet, Step

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
# On the way a strict bound is not strict.
_ON_THE_WAY = {"above": "at_least", "below": "at_most"}


def compared(sheet: Sheet) -> Iterator[Step]:
    """Yield the measure, what is due, and the verdict."""
    case = sheet.case
    if case.target.follow is not None:
        yield from _followed(sheet)
    letters, numbers = measure_formula(case, sheet.measure)
    is_given = letters.isalpha()  # one letter more would say nothing
    formula = ("m", "") if is_given else (f"m = {letters}", numbers)
    value = put(case, shown(sheet.measure.value))
    yield sheet.worked("measure", formula, value, _measured(sheet))
    yield from _due(sheet)
    yield from _verdict(sheet)
    yield from _shown(sheet)
    yield from _years_before(sheet)


def _followed(sheet: Sheet) -> Iterator[Step]:
    """Yield the other indicator's figures and index, from which the requirement comes."""
    other = sheet.case.of_followed()
    measure = index(other)
    assert isinstance(measure, Measure)  # noqa: S101 - or nothing would have been judged
    for point in measure.points:
        yield figure(sheet, point, other.indicator.name.of(sheet.lang))
    letters, numbers = index_formula(other, measure)
    formula = f"J = {of_followed(letters)}"
    named = letters_of_followed(formula, sheet, other, measure)
    yield sheet.worked("followed", (formula, numbers), number(measure.value), meanings=named)


def _due(sheet: Sheet) -> Iterator[Step]:
    """Yield what the year requires, and what "about" makes of it."""
    case, lang = sheet.case, sheet.lang
    worked, due = Worked(case, sheet.measure), sheet.yardstick.path.at(Fraction(case.k))
    if due is not None:
        letters, numbers = worked.due()
        yield sheet.worked("required", (f"q = {letters}", numbers), _counted(sheet, due))
    if case.indicator.bound == "about":
        allowed = tolerance(case.indicator, case.target, lang)
        yield sheet.said("allowed", sheet.told("about", tolerance=allowed))
        letters, numbers = worked.due("- e" if case.indicator.direction > 0 else "+ e")
        formula = (f"y = {letters}" if letters else "y", numbers)
        yield sheet.worked("least", formula, result(case, sheet.yardstick.asked_at()))


def _counted(sheet: Sheet, due: Decimal) -> str:
    """Return what is due; of what is counted, the whole number that it is rounded to."""
    case, exact = sheet.case, result(sheet.case, due)
    asked = sheet.yardstick.required
    if case.indicator.count and asked is not None and case.target.demand.unit != "%":
        whole = result(case, shown(sheet.yardstick.form.scale.read(Fraction(asked), case.k)))
        return exact if whole == exact else sheet.told("counted", exact=exact, whole=whole)
    return exact


def _measured(sheet: Sheet) -> str:
    """Return the words for what the measure is: it is named by what the target demands."""
    demand = sheet.case.target.demand
    if demand.of_index:
        return "measure.fall" if demand.falls else "measure.index"
    is_sum = demand.adds_up or demand.is_change
    return "measure.total" if is_sum else "measure.value"


def _verdict(sheet: Sheet) -> Iterator[Step]:
    case = sheet.case
    if is_rounded(sheet):
        yield sheet.said("rounded", sheet.told("rounding"))
    letter = "y" if case.indicator.bound == "about" else "q"
    text = comparison(sheet, PRINTED, is_on_track=sheet.assessment.verdict == "on_track")
    verdict = words.verdict(sheet.assessment, sheet.lang)
    formula = "" if is_rounded(sheet) else f"m {relation(sheet)} {letter}"
    yield sheet.worked("verdict", (formula, text), verdict)


def is_rounded(sheet: Sheet) -> bool:
    """Return whether rounded values are compared."""
    if sheet.assessment.comparison != "rounded":
        return False
    return rounded_actual(sheet.yardstick, sheet.measure.value) is not None


def relation(sheet: Sheet) -> str:
    """Return how the measure stands to what is asked of it."""
    return _RELATIONS[_side(sheet), sheet.assessment.verdict == "on_track"]


def _side(sheet: Sheet) -> str:
    """Return under which bound the year is judged: on the way, to be on the path suffices."""
    case, side = sheet.case, sheet.case.indicator.side
    return side if case.is_strict_now else _ON_THE_WAY.get(side, side)


def comparison(sheet: Sheet, corner: Corner, *, is_on_track: bool) -> str:
    """Return the two numbers that the verdict compares at a corner, told apart."""
    case, sign = sheet.case, _RELATIONS[_side(sheet), is_on_track]
    value, yardstick = sheet.ruling.measure_at(corner), sheet.yardstick
    if is_rounded(sheet):
        actual, printed = rounded_actual(yardstick, value), yardstick.printed
        assert actual is not None  # noqa: S101 - asked before
        assert printed is not None  # noqa: S101
        return f"{plain(actual)} {sign} {plain(printed)}"
    measure, asked = shown(value), yardstick.asked_at(corner)
    left, right = told_apart(case, measure, asked, decimals_of(case))
    return f"{left} {sign} {right}"


def _shown(sheet: Sheet) -> Iterator[Step]:
    """Yield the numbers of the table, which shows indexes as average annual rates."""
    assessment, case, lang = sheet.assessment, sheet.case, sheet.lang
    scale, digits = form_of(case.target).scale, words.digits(assessment)
    spelled = words.spelled(case.indicator, case.target)

    def told(value: Decimal | None) -> str:
        known = value or Decimal(0)
        return sheet.with_unit(plain(known, digits), amount(known, spelled, lang, digits))

    formula = ("", "")
    if scale is AVERAGE_RATE and case.k > 1:
        formula = ("m^(1/k) - 1", f"{put(case, shown(sheet.measure.value))}^(1/{case.k}) - 1")
    if scale is ACCUMULATED_RATE and not case.alone:
        formula = ("(1 + b)^1 + … + (1 + b)^k = m → b", "")
    if scale is MEAN:
        formula = ("m/k", f"{put(case, shown(sheet.measure.value))}/{case.k}")
    if scale in {AVERAGE_RATE, ACCUMULATED_RATE, MEAN}:
        label = "measure.mean" if scale is MEAN else ""
        yield sheet.worked("rate", formula, told(assessment.actual), label)
        yield sheet.said("required_rate", told(assessment.required))
    if assessment.margin is not None:
        text = difference(assessment.margin, words.difference(spelled), lang, digits)
        yield sheet.said("margin", text)


def _years_before(sheet: Sheet) -> Iterator[Step]:
    """Yield the years that missed what every year is to keep, or that met what is not met now."""
    assessment = sheet.assessment
    if assessment.broken_years:
        yield sheet.said(
            words.broken_key(assessment), Years(assessment.broken_years).of(sheet.lang)
        )
    if assessment.met_in is not None:
        yield sheet.said("met_in", sheet.told("met_once", year=assessment.met_in))


def in_unit(sheet: Sheet, value: Decimal) -> str:
    """Return a measure in the indicator's own unit, as tables show it."""
    case = sheet.case
    own = form_of(case.target).scale.show(value, case.k)
    spelled = words.spelled(case.indicator, case.target)
    return amount(own, spelled, sheet.lang, max(2, words.decimals(case.indicator)))
