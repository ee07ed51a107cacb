"""A five-year plan as its file states it: indicators, baselines and targets (docs/plan-file.md).

A model holds what one table of the file must hold; how the tables fit one another is audited by
rules/plan.py.
"""

from __future__ import annotations

from decimal import Decimal
from functools import cached_property
from typing import TYPE_CHECKING, Annotated, Literal

from pydantic import AliasChoices, Field, StrictBool, StrictInt, model_validator

from hlgl_cli.amounts import Level
from hlgl_cli.demands import DEMANDS, FORM_NAMES, SINGLE, Demand, FormName, IndicatorKind
from hlgl_cli.frozen import Frozen
from hlgl_cli.model import NO_YEARS, ByYear, Model, Number, Unquoted, Year, refusal

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

Bound = Literal["at_least", "above", "at_most", "below", "about"]
Kind = Literal["value", "growth", "reduction", "cumulative", "average", "index"]
Better = Literal["higher", "lower"]
Prices = Literal["constant", "current"]
Nature = Literal["expected", "binding"]
Status = Literal["preliminary", "revised", "final"]
Shape = Literal["straight", "geometric"]
Averaging = Literal["level", "accumulated"]
_WHOLES = {"%": 100, "‰": 1000}


class Words(Model):
    """The same words in Chinese and in English."""

    zh: str
    en: str

    def of(self, lang: str) -> str:
        """Return them in a language, `zh` or `en`."""
        return self.zh if lang == "zh" else self.en


class Target(Model):
    """What the plan demands of an indicator: exactly one form, METHOD §2.

    A form states its number under its own name, `{ growth = 5 }`. The number of this one is still
    to come: `{ form = "reduction", assigned_by = "通辽市" }`.
    """

    form: FormName
    number: Number | None = Field(None, validation_alias=AliasChoices(*SINGLE))
    follow: str | None = None
    yearly: ByYear | None = None
    by: Number = Decimal(0)
    bound: Bound | None = None
    tolerance: Number | None = None
    path: Shape | None = None
    averaging: Averaging | None = None
    milestones: ByYear = Field(default_factory=lambda: NO_YEARS)
    assigned_by: str | None = None
    source: str | None = None

    @model_validator(mode="before")
    @classmethod
    def _has_one_form(cls, table: object) -> object:
        """Name the form after the key that states it; refuse none and several."""
        if isinstance(table, list):
            stated = [name for part in table if isinstance(part, dict) for name in part]
            raise refusal("P701", stated=", ".join(stated) or "[...]", hint="hint.two_targets")
        if not isinstance(table, dict):
            return table
        stated = [name for name in FORM_NAMES if name in table]
        if len(stated) == 1 and "form" not in table:
            return {**table, "form": stated[0]}
        if not stated and "form" in table and "assigned_by" in table:
            return table
        hint = {"hint": "hint.two_targets"} if len(stated) > 1 and "form" not in table else {}
        raise refusal("P701", stated=", ".join(stated) or "—", **hint)

    @cached_property
    def demand(self) -> Demand:
        """Return what its form demands."""
        return DEMANDS[self.form]

    @property
    def awaited(self) -> bool:
        """Return whether an authority's number is still to come."""
        return self.number is None and self.follow is None and self.yearly is None

    def stated(self, year: int) -> Decimal | None:
        """Return the number that it states for a year: its own, the year's, or the points above."""
        if self.yearly is not None:
            return self.yearly.get(year)
        return self.number if self.follow is None else self.by

    def numbers(self) -> Iterator[tuple[tuple[str, ...], Decimal]]:
        """Yield every number that the plan prints, with the keys that lead to it."""
        if self.number is not None:
            yield (self.form,), self.number
        for name, by_year in (("milestones", self.milestones), (self.form, self.yearly or {})):
            for year, number in by_year.items():
                yield (name, str(year)), number

    def allowance(self, number: Decimal | None) -> Decimal:
        """Return what "about" allows: as stated, else half a unit of the number's last digit."""
        if self.tolerance is not None or number is None:
            return self.tolerance or Decimal(0)
        return Decimal(5).scaleb(int(number.as_tuple().exponent) - 1)

    def moved(self, by: int) -> Target:
        """Return the target with every number that it states moved so many allowances."""

        def move(number: Decimal) -> Decimal:
            return number + by * self.allowance(number)

        if self.yearly is not None:
            moved = {year: move(number) for year, number in self.yearly.items()}
            return self.model_copy(update={self.form: Frozen(moved)})
        if self.follow is not None:
            return self.model_copy(update={"by": move(self.by)})
        return self.model_copy(update={"number": move(self.number or Decimal(0))})


class Cells(Model):
    """The cells of the plan's own table, as printed."""

    base: str
    target: str
    rate: str


class Category(Model):
    """A heading of the plan's table or a chapter of its text."""

    id: str
    name: Words


class Indicator(Model):
    """What is measured, in which unit, from which baseline, towards which target."""

    id: Annotated[str, Field(pattern=r"^[a-z][a-z0-9_]*$")]
    number: Annotated[StrictInt, Field(ge=1), Unquoted] | None = None
    name: Words
    aliases: tuple[str, ...] = ()
    kind: IndicatorKind
    unit: str
    decimals: Annotated[StrictInt, Field(ge=0, le=6), Unquoted] = 0
    count: StrictBool = False
    category: str
    nature: Nature | None = None
    better: Better = "higher"
    prices: Prices | None = None
    baseline: Number | None = None
    base_level: Level | None = None
    target: Target | None = None
    range: tuple[Number, Number] | None = None
    printed: Cells | None = None
    source: str | None = None
    note: Words | None = None

    @cached_property
    def direction(self) -> Literal[1, -1]:
        """Return 1 where a higher number is better, else -1."""
        return 1 if self.better == "higher" else -1

    @property
    def is_share(self) -> bool:
        """Return whether it is a level in % or ‰: it changes in percentage points."""
        return self.whole is not None

    @cached_property
    def takes_ratios(self) -> bool:
        """Return whether what is cumulative of it is in %: a growth, a fall, a multiple."""
        is_of_index = self.target is not None and self.target.demand.of_index
        return self.kind != "value" or is_of_index

    @cached_property
    def is_change_without_base(self) -> bool:
        """Return whether a number alone is refused: it may be a level or a change."""
        is_change = self.target is not None and self.target.demand.is_change
        return is_change and self.baseline is None

    @cached_property
    def whole(self) -> int | None:
        """Return all of which it is a share: 100 % or 1000 ‰; None where it is no share."""
        return _WHOLES.get(self.unit) if self.kind == "value" else None

    @cached_property
    def level_unit(self) -> str | None:
        """Return the unit of its levels; None for a growth or a reduction without base level."""
        if self.kind == "value":
            return self.unit
        return None if self.base_level is None else self.base_level.unit

    @cached_property
    def bound(self) -> Bound:
        """Return the target's bound: as stated, else the side that is better."""
        if self.target is not None and self.target.bound is not None:
            return self.target.bound
        return "at_least" if self.direction > 0 else "at_most"

    @cached_property
    def side(self) -> Literal["at_least", "above", "at_most", "below"]:
        """Return on which side of the path a measure must be; "about" allows for the better."""
        if self.bound == "about":
            return "at_least" if self.direction > 0 else "at_most"
        return self.bound

    def names(self) -> tuple[str, ...]:
        """Return what a submission may call it: id, number, Chinese name, aliases."""
        number = () if self.number is None else (str(self.number),)
        return (self.id, *number, self.name.zh, *self.aliases)


class Head(Model):
    """Which plan it is, whose, and from when to when."""

    id: Annotated[str, Field(pattern=r"^[a-z0-9][a-z0-9-]*$")]
    title: Words
    area: Words
    base_year: Year
    target_year: Year
    source: str | None = None
    note: Words | None = None


class Plan(Model):
    """A plan file, whole."""

    plan: Head
    categories: tuple[Category, ...]
    indicators: tuple[Indicator, ...]

    @property
    def id(self) -> str:
        """Return the name by which submissions and overlays refer to it."""
        return self.plan.id

    @property
    def base_year(self) -> int:
        """Return t0, the year from which it counts."""
        return self.plan.base_year

    @property
    def target_year(self) -> int:
        """Return T, the year in which its targets are due."""
        return self.plan.target_year

    @property
    def years(self) -> int:
        """Return n = T - t0."""
        return self.target_year - self.base_year

    def names(self) -> Mapping[str, Indicator]:
        """Return the indicators by everything a submission may call them."""
        return self._names

    @cached_property
    def headings(self) -> Mapping[str, Words]:
        """Return the names of the categories by id."""
        return Frozen({category.id: category.name for category in self.categories})

    @cached_property
    def growing(self) -> Mapping[str, Indicator]:
        """Return the indicators that grow, which others may follow, by id, sorted."""
        found = {each.id: each for each in self.indicators if each.kind != "reduction"}
        return Frozen(dict(sorted(found.items())))

    @cached_property
    def _names(self) -> Mapping[str, Indicator]:
        return {name: each for each in self.indicators for name in each.names()}
