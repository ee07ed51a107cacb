"""Random plans and figures for the laws: whatever passes the audit and the rules of values."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING, NamedTuple

from hypothesis import assume
from hypothesis import strategies as st

from hlgl_cli.demands import FORM_NAMES
from hlgl_cli.engine.sizes import Size
from hlgl_cli.figures.joining import blank_book, join
from hlgl_cli.figures.reading import Submitted, read_figures
from hlgl_cli.rules import audit, refusals
from hlgl_cli.rules.contexts import OfPoint
from hlgl_cli.submission import KINDS
from tests.engine.build import BASE_YEAR, indicator, plan, submission

if TYPE_CHECKING:
    from collections.abc import Mapping

    from hlgl_cli.engine.series import Series
    from hlgl_cli.plan import Indicator, Plan

YEARS = 15
KINDS_OF_FORM = {
    "growth": ["growth", "value"],
    "rise": ["growth", "value"],
    "multiple": ["growth", "value"],
    "follow": ["growth", "value"],
    "yearly": ["growth"],
    "reduction": ["reduction"],
}
BOUNDS = {
    "higher": [None, "at_least", "above", "about"],
    "lower": [None, "at_most", "below", "about"],
}
BENDABLE = {"growth", "rise", "level", "change", "reduction", "total", "multiple"}


def decimals(low: int, high: int, places: int = 2) -> st.SearchStrategy[Decimal]:
    """Return numbers with so many decimals."""
    return st.integers(low * 10**places, high * 10**places).map(
        lambda whole: Decimal(whole).scaleb(-places)
    )


_CORNERS = ["0", "0.04", "1", "100", "99.99", "1E-15", "1E+15", "999999999999999E+15"]
CORNERS = st.sampled_from([Decimal(one) for one in _CORNERS])
NUMBERS = (
    decimals(-300, 300)
    | st.integers(-20, 120).map(Decimal)
    | decimals(-2, 2, 4)
    | CORNERS
    | CORNERS.map(Decimal.__neg__)
)
POSITIVE = NUMBERS.map(abs).filter(bool)
RATES = decimals(-10, 30, 1) | NUMBERS.filter(lambda number: number > -100)
FALLS = decimals(0, 40, 1) | NUMBERS.filter(lambda number: number < 100)
NUMBERS_OF_FORM = {
    **dict.fromkeys(("growth", "rise", "yearly"), RATES),
    "multiple": POSITIVE,
    "reduction": FALLS,
}
COMMON_KINDS = [*KINDS, "value", "cumulative", "cumulative"]
NUMBERS_OF_KIND = {"value": POSITIVE | NUMBERS, "reduction": FALLS, "index": POSITIVE}


class World(NamedTuple):
    """A plan, the series of its indicators, and the year that was submitted."""

    plan: Plan
    book: Mapping[str, Series]
    year: int


@st.composite
def targets(draw: st.DrawFn, form: str, better: str, years: int) -> dict[str, object]:
    """Return a target of a form, with all that may stand beside it."""
    numbers = NUMBERS_OF_FORM.get(form, NUMBERS)
    of_years = st.dictionaries(st.integers(BASE_YEAR + 1, BASE_YEAR + years), numbers, min_size=1)
    target: dict[str, object] = {form: draw(numbers)}
    if form == "follow":
        target = {"follow": "other", "by": draw(st.just(Decimal(0)) | NUMBERS)}
    if form == "yearly":
        target = {"yearly": draw(of_years)}
    if form == "trend":
        return {"trend": "up" if better == "higher" else "down"}
    if form == "growth" and draw(st.booleans()):
        target["averaging"] = draw(st.sampled_from(["level", "accumulated"]))
    if form in BENDABLE and target.get("averaging") != "accumulated" and draw(st.booleans()):
        bends = draw(of_years)
        target["milestones"] = {year: bends[year] for year in bends if year < BASE_YEAR + years}
    target["bound"] = draw(st.sampled_from(BOUNDS[better]))
    if target["bound"] == "about" and draw(st.booleans()):
        target["tolerance"] = draw(POSITIVE)
    return target


@st.composite
def indicators(draw: st.DrawFn, name: str, years: int) -> Indicator:
    """Return an indicator with a target that a path can be made of, or without one."""
    form = draw(st.sampled_from([*FORM_NAMES, None]))
    better = "higher" if form == "reduction" else draw(st.sampled_from(["higher", "lower"]))
    kind = draw(st.sampled_from(KINDS_OF_FORM.get(form or "yearly", ["value"])))
    stated: dict[str, object] = {
        "kind": kind,
        "better": better,
        "decimals": draw(st.integers(0, 3)),
        "count": draw(st.integers(0, 9)) == 0,
        "prices": draw(st.sampled_from([None, None, "constant", "current"])),
        "unit": draw(st.sampled_from(["亿元", "%", "‰"])) if kind == "value" else "%",
        "baseline": draw(st.none() | NUMBERS),
    }
    if kind != "value" and draw(st.booleans()):
        stated["base_level"] = draw(st.sampled_from(["143.96 亿元", "0.01 亿元"]))
    if form is not None:
        stated["target"] = draw(targets(form, better, years))
    if form == "level":
        _set_off(stated, geometric=draw(st.booleans()), is_turned=draw(st.integers(0, 4)) > 0)
    return indicator("", name).model_validate(
        {**indicator("", name).model_dump(exclude_none=True), **stated}
    )


def _set_off(stated: dict[str, object], *, geometric: bool, is_turned: bool) -> None:
    """Set a level off towards the better side, mostly, on a path that it can take."""
    target, base = stated["target"], stated["baseline"]
    assert isinstance(target, dict)
    if geometric:
        target["path"] = "geometric"
    if (
        is_turned
        and isinstance(base, Decimal)
        and (target["level"] > base) != (stated["better"] == "higher")
    ):
        target["level"], stated["baseline"] = base, target["level"]


@st.composite
def figures(draw: st.DrawFn, year: int) -> dict[str, object]:
    """Return a table of figures up to a year."""
    years = st.integers(BASE_YEAR + 1, year)
    figure: dict[str, object] = {}
    for kind in draw(st.sets(st.sampled_from(COMMON_KINDS), min_size=1, max_size=3)):
        given = draw(st.just(set(range(BASE_YEAR + 1, year + 1))) | st.sets(years, min_size=1))
        figure[kind] = {one: draw(NUMBERS_OF_KIND.get(kind, RATES)) for one in sorted(given)}
    figure["prices"] = draw(st.sampled_from([None, None, "constant", "current", "base-year"]))
    for key in ("deflator", "base"):
        if draw(st.integers(0, 3)) == 0:
            figure[key] = draw(POSITIVE)
    return figure


@st.composite
def worlds(draw: st.DrawFn) -> World:
    """Return a sound plan and figures that no rule refuses."""
    years = draw(st.integers(1, YEARS))
    of = plan(draw(indicators("it", years)), draw(indicators("other", years)), years=years)
    assume(not audit(of, "plan.toml"))
    year = draw(st.integers(BASE_YEAR + 1, BASE_YEAR + years))
    given = {one.id: draw(figures(year)) for one in of.indicators}
    reading = read_figures(of, Submitted("figures.toml", submission(year, **given)))
    statements = [
        one
        for one in reading.statements
        if not refusals(OfPoint(one, "here", Size(of, one.indicator)))
    ]
    return World(of, join(blank_book(of), statements, set(), "here")[0], year)
