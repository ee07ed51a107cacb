"""The quick way, by thresholds, and the definition, by whole powers, say the same."""

from __future__ import annotations

from collections import Counter
from decimal import Decimal
from fractions import Fraction
from random import Random
from typing import TYPE_CHECKING

import pytest

from hlgl_cli.engine.arithmetic import Printed, showing
from hlgl_cli.engine.case import PRINTED, Case, case_of
from hlgl_cli.engine.forms import measure_of, path_of
from hlgl_cli.engine.judging import assess
from hlgl_cli.engine.measures import Measure
from hlgl_cli.engine.series import NotAssessedError, Origin, Point, Series
from hlgl_cli.engine.yardstick import Yardsticks
from tests.engine import definition
from tests.engine.build import BASE_YEAR, indicator, plan

if TYPE_CHECKING:
    from collections.abc import Iterator

    from hlgl_cli.engine.verdict import Comparison
    from hlgl_cli.plan import Indicator, Kind

PLANS, YEARS_EACH, FIGURES_EACH = 14, 5, 12
LEAST_CASES = 20_000
COMPARISONS: tuple[Comparison, ...] = ("exact", "rounded")
# Numbers of which half a year's path is rational too: 1.21 is 1.1 squared, 40.951 is 1 - 0.9^5.
GROWTHS, FALLS = ("5", "21", "44", "0", "-19", "3.5"), ("40.951", "15", "67.232", "13.5")
RISES = ("61.051", "40", "-40.951", "0", "148.832")  # 1.1^5, 1.2^5 and 0.9^5 among them
FORMS: dict[str, Kind] = {
    "growth": "cumulative",
    "accumulated": "average",
    "rise": "cumulative",
    "reduction": "cumulative",
    "level": "value",
    "geometric": "value",
    "change": "cumulative",
    "total": "cumulative",
    "mean": "cumulative",
    "hold": "value",
    "multiple": "index",
    "yearly": "growth",
    "follow": "index",
}


COUNTABLE, OF_YEARS = {"level", "change", "total", "mean"}, {"hold", "yearly", "level"}


def target_of(form: str, random: Random) -> str:
    """Return a target of a form as in a file, and its baseline."""
    number, low = random.randint(1, 60), random.randint(1, 30)
    ratio = random.randint(2, 3)
    stated = {
        "growth": f"growth = {random.choice(GROWTHS)}",
        "accumulated": f"growth = {random.choice(GROWTHS)}, averaging = 'accumulated'",
        "rise": f"rise = {random.choice(RISES)}",
        "reduction": f"reduction = {random.choice(FALLS)}",
        "level": f"level = {low + number * random.choice([1, 1, 1, 1, 0, -1])}",
        "geometric": f"level = {low * ratio**5}, path = 'geometric'",
        "multiple": f"multiple = {ratio}",
        "yearly": f"yearly = {{ {', '.join(f'{2020 + k} = {number}' for k in range(1, 6))} }}",
        "follow": f"follow = 'gdp', by = {random.choice(['0', '0', '1', '2.5'])}",
    }.get(form, f"{form} = {number}")
    if form in {"level", "growth", "rise", "change", "total"} and random.random() < 0.3:
        stated += f", milestones = {{ 2022 = {low + random.randint(0, 9)} }}"
    base = "" if random.random() < 0.1 else f"baseline = {low}\n"
    return f"{base if form in {'level', 'geometric', 'change'} else ''}target = {{ {stated}"


def random_indicator(form: str, random: Random) -> Indicator:
    """Return an indicator with a target of a form, under some bound."""
    better = (
        "higher"
        if form in {"reduction", "level", "geometric"}
        else random.choice(["higher", "higher", "lower"])
    )
    bounds = ["above", "about", ""] if better == "higher" else ["below", "about", ""]
    bound = random.choice(bounds)
    told = f", bound = '{bound}'" if bound else ""
    grown = {"growth", "rise", "accumulated", "yearly", "follow", "multiple"}
    kind = "growth" if form in grown else "reduction" if form == "reduction" else "value"
    head = f"kind = '{kind}'\nbetter = '{better}'\ndecimals = {random.randint(0, 2)}\n"
    if form in COUNTABLE and random.random() < 0.3:
        head += "count = true\n"
    return indicator(f"{head}{target_of(form, random)}{told} }}")


def point(kind: Kind, year: int, value: Fraction, half: Fraction) -> Point:
    """Return a figure that is known to half a unit."""
    return Point(kind, year, Printed(value, half), Origin("a", (), Decimal(0), ""))


def stated_as(kind: Kind, measure: Fraction, form: str) -> Fraction:
    """Return the figure of a kind that makes a measure."""
    if form == "reduction":
        return measure * 100
    if kind == "index":
        return measure * 100
    return (measure - 1) * 100 if form in {"growth", "rise"} else measure


def planted(case: Case, form: str, random: Random) -> Iterator[tuple[Fraction, Fraction]]:
    """Yield figures: anywhere, on the path at some time, and with an end of the box on it."""
    half = random.choice([Fraction(0), Fraction(1, 2), Fraction(1, 20), Fraction(1, 200)])
    kind = FORMS[form]
    for _ in range(FIGURES_EACH):
        yield Fraction(random.randint(-20, 4000), 20), half
    slack = min(Fraction(case.k, 4), Fraction(1, 2))
    for time in (Fraction(case.k), case.k + slack, case.k - slack, case.years):
        with showing():
            at = path_of(case).at(Fraction(time))
        on = stated_as(kind, Fraction(at or 0).limit_denominator(10**12), form)
        for moved in (Fraction(0), half, -half, Fraction(1, 10**15)):
            yield on + moved, half


def cases(form: str, random: Random) -> Iterator[tuple[Yardsticks, Case]]:
    """Yield cases of a form, with the yardsticks that all figures of one plan share."""
    for _ in range(PLANS):
        other = indicator("kind = 'growth'", "gdp")
        of = plan(random_indicator(form, random), other)
        own, yardsticks = of.indicators[0], Yardsticks(of)
        assert own.target is not None
        for year in range(BASE_YEAR + 1, BASE_YEAR + 1 + YEARS_EACH):
            beside = point("index", year, Fraction(random.randint(80, 180)), Fraction(1, 2))
            others = {"gdp": Series(other, {("index", year): beside})}
            empty = case_of(of, Series(own), own.target, year, others)
            for value, half in planted(empty, form, random):
                kind = FORMS[form]
                points = {(kind, year): point(kind, year, value, half)}
                if form in OF_YEARS:
                    points |= dict(before(kind, value, year, random))
                series = Series(own, points)
                yield yardsticks, empty._replace(series=series)


def before(
    kind: Kind, value: Fraction, year: int, random: Random
) -> Iterator[tuple[tuple[Kind, int], Point]]:
    """Yield figures of earlier years, near the year's own, of which one may be missing."""
    for own in range(BASE_YEAR + 1, year):
        if random.random() < 0.9:
            near = value + Fraction(random.randint(-8, 8), 4)
            yield (kind, own), point(kind, own, near, Fraction(1, 20))


@pytest.mark.parametrize("form", FORMS)
def test_thresholds_agree_with_the_definition(form: str) -> None:
    """On random cases, with ties on the path, half a year off it and at the ends of the box."""
    random, count = Random(form), Counter[str]()  # noqa: S311 - the same numbers every time
    for yardsticks, case in cases(form, random):
        comparison = random.choice(COMPARISONS)
        found = assess(yardsticks, case.series, case.year, case.others, comparison)
        measure = measure_of(case)
        if isinstance(measure, Measure):
            with showing():
                expected = by_definition(case, measure, comparison)
            judged = (found.verdict, found.certain, found.grade, found.grade_certain)
            assert judged == expected
            count[expected[0]] += 1
    assert count.total() >= LEAST_CASES / len(FORMS)
    assert min(count["on_track"], count["off_track"]) > count.total() / 20


def by_definition(
    case: Case, measure: Measure, comparison: Comparison
) -> tuple[str, bool | None, str | None, bool | None]:
    """Return verdict, grade and how certain they are of a case by their definition."""
    is_met = definition.on_track(case, measure, comparison)
    try:
        verdict = "on_track" if is_met(PRINTED) else "off_track"
    except NotAssessedError:
        return "not_assessed", None, None, None
    certain = definition.is_certain(case, is_met)
    graded = definition.grade(case, measure, is_met, is_near=not certain)
    is_sure = definition.is_grade_certain(case, measure, is_met, graded, is_near=not certain)
    return verdict, certain, graded, is_sure
