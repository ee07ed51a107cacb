"""Plans, overlays and submissions, read from the text of their files."""

from __future__ import annotations

import re
from decimal import Decimal
from fractions import Fraction
from typing import Any, NamedTuple

import tomli

KINDS = ("value", "growth", "reduction", "cumulative", "average", "index", "annual_index")
FORMS = (
    *("growth", "rise", "reduction", "level", "change", "total", "mean", "hold", "trend"),
    *("multiple", "follow", "yearly"),
)
STATUSES = ("preliminary", "revised", "final")
_QUANTITY = re.compile(r"\s*([+-]?\d+(?:\.\d+)?)")


class Printed(NamedTuple):
    """A number as it is printed, with what it may stand for."""

    number: Fraction
    half: Fraction  # of a unit of its last digit; 0 where it is exact
    known: str | None = None

    def at(self, end: int) -> Fraction:
        """Return its low end (-1), the number (0), or its high end (1)."""
        return self.number + end * self.half


class Target(NamedTuple):
    """What is demanded."""

    form: str
    number: Decimal | None
    table: dict[str, Any]  # the keys beside it, as the file has them

    def stated(self, year: int) -> Decimal | None:
        """Return the number that it states for a year."""
        if self.form == "yearly":
            by_year = self.table.get("yearly", {})
            return Decimal(by_year[str(year)]) if str(year) in by_year else None
        return self.number

    def key(self, name: str) -> Any:  # noqa: ANN401 - TOML
        """Return what stands under a key of the table; None where nothing does."""
        return self.table.get(name)


class Amended(NamedTuple):
    """A target that judges up to a year, before the one that follows it."""

    until: int
    target: Target


class Indicator(NamedTuple):
    """What is measured; `table` has the rest of what the plan says."""

    id: str
    kind: str
    unit: str
    decimals: int
    is_count: bool
    higher: bool
    baseline: Decimal | None
    base_year: int | None
    base_known: str | None
    base_level: Decimal | None
    replaced: Target | None  # what an overlay's target stands in place of
    targets: tuple[Target, ...]
    amended: tuple[Amended, ...]
    prices: str | None
    names: frozenset[str]  # what files may call it

    @property
    def whole(self) -> int | None:
        """Return all of a share, 100 or 1000; None where it is none."""
        return {"%": 100, "‰": 1000}.get(self.unit) if self.kind == "value" else None

    def printed(self, number: Decimal, kind: str = "value", known: str | None = None) -> Printed:
        """Return a number of a kind with its rounding."""
        is_level = kind == "value"
        is_counted = self.is_count and kind in {"value", "cumulative"}
        if is_counted or (is_level and number in self.share_ends):
            return Printed(Fraction(number), Fraction(0), known)
        if known in {"at_least", "at_most"}:  # no less, no more: the bound is as it is stated
            return Printed(Fraction(number), Fraction(0), known)
        is_own = not is_level or self.kind == "value"
        return printed(number, self.decimals if is_own else 0, known)

    @property
    def share_ends(self) -> tuple[int, ...]:
        """Return the values that nothing rounds: none and all."""
        return () if self.whole is None else (0, self.whole)


class Plan(NamedTuple):
    """A plan, or one with an overlay on it."""

    base_year: int
    target_year: int
    area: str
    indicators: dict[str, Indicator]
    series: frozenset[str]  # of what is only followed

    def called(self, name: str) -> Indicator:
        """Return the indicator that a file calls so."""
        return next(of for of in self.indicators.values() if name in of.names)


class Figure(NamedTuple):
    """A number given for an indicator, a kind and a year."""

    kind: str
    year: int
    number: Decimal
    printed: Printed
    rank: int  # of its status
    file_year: int
    prices: str | None = None
    deflator: Printed | None = None
    base: Printed | None = None


Figures = dict[str, dict[tuple[str, int], Figure]]


def printed(number: Decimal, decimals: int, known: str | None = None) -> Printed:
    """Return a number known to half a unit of its last digit, and at least to so many decimals."""
    written = max(0, -int(number.as_tuple().exponent))
    return Printed(Fraction(number), Fraction(1, 2 * 10 ** max(written, decimals)), known)


def load(text: str) -> dict[str, Any]:
    """Return a file's tables, its numbers with their digits."""
    return tomli.loads(text, parse_float=Decimal)


def amount(value: Any) -> Decimal:  # noqa: ANN401 - TOML
    """Return a number, or the number of a quantity in the unit that counts."""
    if isinstance(value, str):
        found = _QUANTITY.match(value)
        if found is None:
            raise ValueError(value)
        return Decimal(found[1])
    return Decimal(value)


def target_of(table: dict[str, Any]) -> Target:
    """Return a target with its form told by the key that states it."""
    form = next((name for name in FORMS if name in table), None) or table["form"]
    stated = table.get(form)
    number = None if isinstance(stated, (str, dict, type(None))) else Decimal(stated)
    return Target(form, number, table)


def indicator_of(table: dict[str, Any]) -> Indicator:
    """Return an indicator of a plan file."""
    base = table.get("baseline")
    base = base if isinstance(base, dict) else {"value": base}
    level = table.get("base_level")
    level = level if isinstance(level, dict) else {"value": level}
    of_level = level if table["kind"] != "value" else base
    one = [table["target"]] if "target" in table else []
    return Indicator(
        id=table["id"],
        kind=table["kind"],
        unit=table["unit"],
        decimals=table.get("decimals", 0),
        is_count=table.get("count", False),
        higher=table.get("better", "higher") == "higher",
        baseline=None if base["value"] is None else amount(base["value"]),
        base_year=of_level.get("year") or base.get("year"),
        base_known=of_level.get("known"),
        base_level=None if level["value"] is None else amount(level["value"]),
        replaced=None,
        targets=tuple(target_of(each) for each in table.get("targets", one)),
        amended=tuple(
            Amended(each["until"], target_of(each["target"])) for each in table.get("amended", [])
        ),
        prices=table.get("prices"),
        names=frozenset(
            [table["id"], str(table.get("number")), _chinese(table), *table.get("aliases", [])]
        ),
    )


def _chinese(table: dict[str, Any]) -> str:
    name = table.get("name", {})
    return str(name.get("zh") if isinstance(name, dict) else name)


def figures_of(plan: Plan, texts: tuple[str, ...]) -> Figures:
    """Return the figures of all files: of two for one thing the one that ranks higher."""
    found: Figures = {name: {} for name in plan.indicators}
    for tables in map(load, texts):
        for name, given in tables["figures"].items():
            of = plan.called(name)
            table = given if isinstance(given, dict) else {of.kind: given}
            for figure in _of_table(of, table, tables):
                key = (figure.kind, figure.year)
                other = found[of.id].get(key)
                if other is None or _standing(figure) > _standing(other):
                    found[of.id][key] = figure
    return found


def _standing(figure: Figure) -> tuple[int, int]:
    return figure.rank, figure.file_year


def _of_table(of: Indicator, table: dict[str, Any], file: dict[str, Any]) -> list[Figure]:
    """Return the figures of a table by kind, those of one file."""
    status = table.get("status", file.get("status", "preliminary"))
    found = []
    for kind in KINDS:
        by_year = table.get(kind, {})
        by_year = by_year if isinstance(by_year, dict) else {file["year"]: by_year}
        for year, number in by_year.items():
            found.append(
                Figure(
                    kind=kind,
                    year=int(year),
                    number=amount(number),
                    printed=of.printed(amount(number), kind, table.get("known")),
                    rank=STATUSES.index(status),
                    file_year=file["year"],
                    prices=table.get("prices"),
                    deflator=_written(table.get("deflator")),
                    base=None if "base" not in table else of.printed(amount(table["base"])),
                )
            )
    return found


def _written(number: Any) -> Printed | None:  # noqa: ANN401 - TOML
    return None if number is None else printed(amount(number), 0)
