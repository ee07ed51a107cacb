"""What the engine's tests are built from: indicators and figures, written as in the files."""

from __future__ import annotations

from decimal import ROUND_HALF_EVEN, Decimal
from typing import TYPE_CHECKING

import tomli

from hlgl_cli.demands import FORM_NAMES
from hlgl_cli.engine.assessment import Outlook
from hlgl_cli.engine.case import Case, case_of
from hlgl_cli.engine.forms import measure_of
from hlgl_cli.engine.judging import assess
from hlgl_cli.engine.measures import Measure
from hlgl_cli.engine.yardstick import Yardsticks
from hlgl_cli.figures.joining import blank_book, join
from hlgl_cli.figures.reading import Reading, Submitted, read_figures
from hlgl_cli.plan import Indicator, Plan
from hlgl_cli.submission import Submission

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from hlgl_cli.engine.assessment import Assessment
    from hlgl_cli.engine.series import Series
    from hlgl_cli.engine.verdict import Comparison

BASE_YEAR = 2020
_MILLIONTH = Decimal("0.000001")
# What the number of an indicator is, by the form of its target; of all other forms a value.
_KINDS = {
    **dict.fromkeys(("growth", "rise", "follow", "yearly"), "growth"),
    "reduction": "reduction",
}


def table(text: str) -> dict[str, object]:
    """Return the table that a piece of a file is, its numbers exact."""
    return tomli.loads(text, parse_float=Decimal)


def row(text: str) -> dict[str, object]:
    """Return the table that one line is: "verdict = 'on_track', lead_years = 0.5"."""
    inner = table(f"it = {{ {text} }}")["it"]
    assert isinstance(inner, dict)
    return inner


def indicator(text: str = "", name: str = "it") -> Indicator:
    """Return an indicator, its keys as in a plan's file, what is left out filled in."""
    stated = table(text)
    target = stated.get("target")
    forms = [form for form in FORM_NAMES if isinstance(target, dict) and form in target]
    kind = str(stated.get("kind") or _KINDS.get(forms[0] if forms else "", "value"))
    usual = {
        "id": name,
        "name": {"zh": name, "en": name},
        "kind": kind,
        "unit": "亿元" if kind == "value" else "%",
        "category": "all",
    }
    return Indicator.model_validate({**usual, **stated})


def plan(*indicators: Indicator, years: int = 5, base_year: int = BASE_YEAR) -> Plan:
    """Return a plan of these indicators, from 2020 for so many years."""
    words = {"zh": "计划", "en": "Plan"}
    head = {
        "id": "plan",
        "title": words,
        "area": words,
        "base_year": base_year,
        "target_year": base_year + years,
    }
    stated = {
        "plan": head,
        "categories": [{"id": "all", "name": words}],
        "indicators": indicators or (indicator(),),
    }
    return Plan.model_validate(stated)


def submission(year: int, **figures: object) -> Submission:
    """Return a year's submission: by indicator a number, a quantity or a table."""
    return Submission.model_validate({"year": year, "figures": figures})


def read(of: Plan, year: int, figures: Mapping[str, str]) -> Reading:
    """Return what a submission says, the figures' tables as in its file."""
    given = {name: table(text) for name, text in figures.items()}
    return read_figures(of, Submitted("figures.toml", submission(year, **given)))


def book(of: Plan, year: int, figures: Mapping[str, str]) -> Mapping[str, Series]:
    """Return the series that a submission's figures are."""
    reading = read(of, year, figures)
    return join(blank_book(of), reading.statements, reading.refused, "here")[0]


def case(stated: str, given: str, year: int = 2023, years: int = 5) -> Case:
    """Return the case of one indicator and its figures."""
    of = plan(indicator(stated), years=years)
    series = book(of, year, {"it": given})["it"]
    target = series.indicator.target
    assert target is not None
    return case_of(of, series, target, year, {})


def measure(of: Case) -> Measure:
    """Return the measure of a case that has one."""
    formed = measure_of(of)
    assert isinstance(formed, Measure)
    return formed


def judge(
    stated: str,
    given: str,
    year: int = 2023,
    years: int = 5,
    comparison: Comparison = "exact",
) -> Assessment:
    """Return what is said of one indicator with these figures."""
    of = plan(indicator(stated), years=years)
    series = book(of, year, {"it": given})
    return assess(Yardsticks(of), series["it"], year, series, comparison)


def judge_beside(
    stated: str, given: str, other: str, year: int = 2023, followed: str = 'kind = "growth"'
) -> Assessment:
    """Return what is said of an indicator that follows `gdp`, whose figures are `other`."""
    of = plan(indicator(stated), indicator(followed, "gdp"))
    series = book(of, year, {"it": given, "gdp": other})
    return assess(Yardsticks(of), series["it"], year, series, "exact")


def facts(found: Assessment, keys: Iterable[str]) -> dict[str, object]:
    """Return what an assessment says under these keys, shown numbers to six decimals."""
    return {key: _fact(found, key) for key in keys}


def _fact(found: Assessment, key: str) -> object:
    fact = getattr(found.outlook if key in Outlook._fields else found, key)
    return "null" if fact is None else six(fact) if isinstance(fact, Decimal) else fact


def six(number: Decimal | None) -> Decimal | None:
    """Return a number that is shown, rounded to six decimals."""
    return None if number is None else number.quantize(_MILLIONTH, ROUND_HALF_EVEN)
