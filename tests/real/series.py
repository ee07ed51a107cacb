"""The series of yearly.csv, as plans of five years that came true and the figures sent to them."""

from __future__ import annotations

import csv
from decimal import Decimal
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from hlgl_cli.pipeline import Request, check
from hlgl_cli.sources.files import Content
from tests.engine.build import indicator, plan

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from hlgl_cli.finding import Finding

FOLDER = Path(__file__).parent
GUARDS = frozenset({"U308", "U309", *(f"V{number}" for number in range(405, 418))})
REFUSED = frozenset({"V401", "V403"})  # what cannot be, whatever the statistic
YEARS = 5
TENTH = Decimal("0.1")


class Series(NamedTuple):
    """What was published of a statistic, by year."""

    name: str
    unit: str
    kind: str
    decimals: int
    prices: str
    years: Mapping[int, Decimal]


class Period(NamedTuple):
    """Five years of a series after a base year, and what a plan that came true would state."""

    stated: str
    base_year: int
    kind: str
    years: Mapping[int, Decimal]

    def figures(self, years: Mapping[int, Decimal]) -> str:
        """Return an entry of a submission with the numbers of some years."""
        given = ", ".join(f"{year} = {number:f}" for year, number in years.items())
        return f"it = {{ {self.kind} = {{ {given} }} }}"

    def found(self, years: Mapping[int, Decimal], codes: frozenset[str] = GUARDS) -> list[Finding]:
        """Return what the guards say of the numbers of some years."""
        text = f"year = {max(years)}\n[figures]\n{self.figures(years)}\n"
        of = plan(indicator(self.stated), years=YEARS, base_year=self.base_year)
        sent = [Content("a.toml", text.encode())]
        report = check(sent, Request(is_judging=False), of)
        return [finding for finding in report.findings if finding.code in codes]


def all_series() -> list[Series]:
    """Return the series of the file."""
    found: dict[str, Series] = {}
    with (FOLDER / "yearly.csv").open(encoding="utf-8", newline="") as file:
        for row in csv.DictReader(file):
            name, unit, kind, decimals, prices, year, value, source = row.values()
            assert source
            blank = Series(name, unit, kind, int(decimals), prices, {})
            years = found.setdefault(name, blank).years
            assert isinstance(years, dict)
            years[int(year)] = Decimal(value)
    return list(found.values())


def periods(series: Series) -> Iterator[Period]:
    """Yield every five years of a series, as each kind of figure that can be made of them."""
    ends = range(min(series.years) + 1, max(series.years) + 1, 2)
    for base_year in (year - 1 for year in ends):
        years = {
            year: number
            for year, number in series.years.items()
            if base_year < year <= base_year + YEARS
        }
        of_kind = _of_rates if series.kind == "growth" else _of_levels
        yield from of_kind(series, base_year, years)


def _head(series: Series) -> str:
    prices = f"prices = '{series.prices}'\n" if series.prices else ""
    return f"unit = '{series.unit}'\ndecimals = {series.decimals}\n{prices}"


def _of_levels(series: Series, base_year: int, years: Mapping[int, Decimal]) -> Iterator[Period]:
    head, base, end = _head(series), series.years[base_year], years[max(years)]
    better = "better = 'lower'\n" if end < base else ""
    aimed = f"{head}{better}baseline = {base:f}\ntarget = {{ level = {end:f} }}"
    for stated in (aimed, f"{head}baseline = {base:f}", head):
        yield Period(stated, base_year, "value", years)
    if series.unit == "%":
        return
    indexes = {year: number / base for year, number in years.items()}
    rate = _average(indexes[max(years)], max(years) - base_year)
    level = f"kind = 'growth'\nunit = '%'\ndecimals = 1\nbase_level = '{base:f} {series.unit}'\n"
    grown = f"{level}target = {{ growth = {rate:f} }}"
    yield Period(grown, base_year, "value", years)
    yield from _totals(grown, base_year, indexes)


def _of_rates(series: Series, base_year: int, years: Mapping[int, Decimal]) -> Iterator[Period]:
    head = f"kind = 'growth'\n{_head(series)}baseline = {series.years[base_year]:f}\n"
    indexes, index = {}, Decimal(1)
    for year, number in years.items():
        index *= 1 + number / 100
        indexes[year] = index
    rate = _average(index, len(years))
    grown = f"{head}target = {{ growth = {rate:f} }}"
    yield Period(grown, base_year, "growth", years)
    yield Period(head, base_year, "growth", years)
    yield from _totals(grown, base_year, indexes)


def _totals(stated: str, base_year: int, indexes: Mapping[int, Decimal]) -> Iterator[Period]:
    """Yield indexes as totals and averages, to one decimal, as they are published."""
    of = {
        "index": {year: index * 100 for year, index in indexes.items()},
        "cumulative": {year: (index - 1) * 100 for year, index in indexes.items()},
        "average": {year: _average(index, year - base_year) for year, index in indexes.items()},
    }
    for kind, numbers in of.items():
        rounded = {year: number.quantize(TENTH) for year, number in numbers.items()}
        yield Period(stated, base_year, kind, rounded)


def _average(index: Decimal, years: int) -> Decimal:
    return ((index ** (1 / Decimal(years)) - 1) * 100).quantize(TENTH)
