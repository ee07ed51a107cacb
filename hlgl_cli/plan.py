"""A plan as its file states it: indicators, baselines and targets (docs/plan-file.md).

A model holds what one table of the file must hold; how the tables fit one another is audited by
rules/plan.py.
"""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING, Annotated, Literal, NamedTuple

from hlgl_cli.amounts import Amount
from hlgl_cli.base import Base, BaseLevel, OwnBase, OwnLevel
from hlgl_cli.demands import IndicatorKind
from hlgl_cli.frozen import Frozen
from hlgl_cli.model import Number, Unquoted, Year, not_empty
from hlgl_cli.records.marks import After, Before, Json, Matching, Strictly, Within
from hlgl_cli.records.record import Record, key
from hlgl_cli.target import Amendment, Bound, StrictBool, Target
from hlgl_cli.units import Quantity, share_sign

if TYPE_CHECKING:
    from collections.abc import Mapping
    from decimal import Decimal

Kind = Literal["value", "growth", "reduction", "cumulative", "average", "index", "annual_index"]
Better = Literal["higher", "lower"]
Prices = Literal["constant", "current"]
Nature = Literal["expected", "binding"]
Status = Literal["preliminary", "revised", "final"]
Id = Annotated[str, Matching(r"^[a-z][a-z0-9_]*$")]
Decimals = Annotated[int, Strictly(), Within(0, 6), Unquoted]
# No figure can be meant by a name that is empty.
Named = Annotated[str, After(not_empty), Json({"type": "string", "pattern": r"\S"})]
# ％, percent and % with blanks around it are one unit: a share has its range and its points.
Unit = Annotated[str, Before(share_sign)]
_WHOLES = {"%": 100, "‰": 1000}


class Words(Record):
    """The same words in Chinese and in English; those of one language serve for both."""

    zh: Named
    en: Named

    @classmethod
    def prepared(cls, table: object) -> object:
        """Return words of one language for both."""
        if isinstance(table, dict) and len(table) == 1:
            (alone,) = table.values()
            return {"zh": alone, "en": alone, **table}
        return table

    def of(self, lang: str) -> str:
        """Return them in a language, `zh` or `en`."""
        return self.zh if lang == "zh" else self.en


class Cells(Record):
    """The cells of the plan's own table, as printed."""

    base: str
    target: str
    rate: str


class InText(Record):
    """What the plan's text says of the same quantity in a year."""

    year: Year
    value: Amount  # alone, or with its unit
    of: Annotated[Number, Within(1)] | None = None  # the whole that `value` is a part of
    quote: str
    source: str | None = None


class Category(Record):
    """A heading of the plan's table or a chapter of its text."""

    id: Named
    name: Words


class Indicator(Record):
    """What is measured, in which unit, from which baseline, towards which target."""

    id: Id
    number: Annotated[int, Strictly(), Within(1), Unquoted] | None = None
    name: Words
    subject: Words | None = None
    aliases: tuple[Named, ...] = ()
    kind: IndicatorKind
    unit: Unit
    decimals: Decimals = 0
    count: StrictBool = False
    category: Named
    nature: Nature | None = None
    better: Better = "higher"
    prices: Prices | None = None
    own_base: OwnBase | None = key(default=None, keys=("baseline",), dumped_as="baseline")
    own_level: OwnLevel | None = key(default=None, keys=("base_level",), dumped_as="base_level")
    target: Target | None = None
    targets: tuple[Target, ...] = ()
    amended: tuple[Amendment, ...] = ()
    responsible: Words | None = None
    range: tuple[Number, Number] | None = None
    printed: Cells | None = None
    text: tuple[InText, ...] = ()
    source: str | None = None
    note: Words | None = None

    def checked(self) -> Indicator:
        """Take the first of several targets for the one to be judged, until `parts` are asked."""
        if self.targets and self.target is None:
            self.__dict__["target"] = self.targets[0]
        return self

    @property
    def parts(self) -> tuple[Indicator, ...]:
        """Return the indicator once for each of its targets, with that one to be judged."""
        if not self.targets:
            return (self,)
        return tuple(
            self if each is self.target else self.model_copy(update={"target": each})
            for each in self.targets
        )

    @cached_property
    def part(self) -> int | None:
        """Return which of several targets is judged, from 1; None where there is one at most."""
        if self.target is None or len(self.targets) <= 1:
            return None
        return self.targets.index(self.target) + 1

    @property
    def is_of_table(self) -> bool:
        """Return whether it is a row of the plan's table, not a target of its text."""
        return self.number is not None or self.printed is not None

    @cached_property
    def lead(self) -> Target | None:
        """Return the target that says how its figures are read: the first."""
        return self.targets[0] if self.targets else self.target

    @cached_property
    def baseline(self) -> Decimal | None:
        """Return the base year's number."""
        return None if self.own_base is None else self.own_base.value

    @cached_property
    def base_level(self) -> Quantity | None:
        """Return the base year's level of what is stated as a growth or a reduction."""
        return None if self.own_level is None else self.own_level.value

    @property
    def base(self) -> Base | BaseLevel | None:
        """Return what its levels are compared with, and what is known of it."""
        return self.own_base if self.kind == "value" else self.own_level

    def rebased(self, base: Decimal | Quantity | None) -> Indicator:
        """Return the indicator with another number, or level, of the same base year."""
        if isinstance(base, Quantity):
            level = BaseLevel(value=base, year=self.own_level.year if self.own_level else None)
            return self.model_copy(update={"own_level": level})
        number = None
        if base is not None:
            number = Base(value=base, year=self.own_base.year if self.own_base else None)
        return self.model_copy(update={"own_base": number})

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
        is_of_index = self.lead is not None and self.lead.demand.of_index
        return self.kind != "value" or is_of_index

    @cached_property
    def is_change_without_base(self) -> bool:
        """Return whether a number alone is refused: it may be a level or a change."""
        is_change = self.lead is not None and self.lead.demand.is_change
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
    def sets_off_from(self) -> Decimal | None:
        """Return the baseline that a level leads away from; None where it is met from the start."""
        target, base = self.target, self.baseline
        if base is None or target is None or target.number is None or not target.demand.from_base:
            return None
        return base if (target.number - base) * self.direction > 0 else None

    def allowance(self, year: int) -> Decimal | None:
        """Return what "about" allows in a year; None under any other bound, or of no number."""
        if self.target is None or self.bound != "about" or self.target.stated(year) is None:
            return None
        return self.target.allowance(self.target.stated(year), self.sets_off_from)

    @cached_property
    def bound(self) -> Bound:
        """Return the target's bound: as stated, else the side that is better; a trend is strict."""
        if self.target is not None and self.target.bound is not None:
            return self.target.bound
        if self.target is not None and self.target.demand.is_direction:
            return "above" if self.direction > 0 else "below"
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


class Followed(Record):
    """What is only followed, such as the nation's growth: it can be reported, and is not judged."""

    id: Id
    name: Words
    aliases: tuple[Named, ...] = ()
    kind: IndicatorKind
    unit: Unit
    decimals: Decimals = 0
    prices: Prices | None = None
    own_base: OwnBase | None = key(default=None, keys=("baseline",), dumped_as="baseline")
    own_level: OwnLevel | None = key(default=None, keys=("base_level",), dumped_as="base_level")
    source: str | None = None
    note: Words | None = None

    @cached_property
    def indicator(self) -> Indicator:
        """Return it as an indicator without a target, of no category."""
        return Indicator.model_construct(**self.fields(), category="")


class Span(NamedTuple):
    """The years of a target: it counts from `base_year` and is due in `target_year`."""

    base_year: int
    target_year: int

    @property
    def years(self) -> int:
        """Return n = T - t0."""
        return self.target_year - self.base_year

    def judges(self, year: int) -> bool:
        """Return whether a year is judged."""
        return self.base_year < year <= self.target_year


class Head(Record):
    """Which plan it is, whose, and from when to when."""

    id: Annotated[str, Matching(r"^[a-z0-9][a-z0-9-]*$")]
    title: Words
    area: Words
    base_year: Year
    target_year: Year
    source: str | None = None
    note: Words | None = None


class Plan(Record):
    """A plan file, whole."""

    plan: Head
    categories: tuple[Category, ...]
    indicators: tuple[Indicator, ...]
    series: tuple[Followed, ...] = ()

    @cached_property
    def measured(self) -> tuple[Indicator, ...]:
        """Return all that can be reported: the indicators, then what is only followed."""
        return (*self.indicators, *(followed.indicator for followed in self.series))

    @cached_property
    def judged_names(self) -> Mapping[str, Indicator]:
        """Return the indicators by name, without what is only followed."""
        ids = {followed.id for followed in self.series}
        return Frozen({name: each for name, each in self._names.items() if each.id not in ids})

    @property
    def span_of_plan(self) -> Span:
        """Return the plan's own years."""
        return Span(self.base_year, self.target_year)

    def span(self, indicator: Indicator) -> Span:
        """Return the years of an indicator's target: its own, its baseline's or the plan's."""
        target, base_year = indicator.target, self.base_year_of(indicator)
        if target is None:
            return Span(base_year, self.target_year)
        return Span(target.since or base_year, target.due or self.target_year)

    def base_year_of(self, indicator: Indicator) -> int:
        """Return the year of an indicator's baseline."""
        base = indicator.base
        return (base and base.year) or self.base_year

    def totals_of(self, indicator: Indicator) -> int:
        """Return the base year of an indicator's totals: that of the first of its targets."""
        lead = indicator.lead
        return (lead and lead.since) or self.base_year_of(indicator)

    def first_year_of(self, indicator: Indicator) -> int:
        """Return the first year for which figures of an indicator can be given."""
        stated = (indicator.target, *indicator.targets)
        own = [each.since for each in stated if each is not None and each.since is not None]
        return 1 + min((self.base_year, *own))

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
        found = {each.id: each for each in self.measured if each.kind != "reduction"}
        return Frozen(dict(sorted(found.items())))

    @cached_property
    def _names(self) -> Mapping[str, Indicator]:
        return {name: each for each in self.measured for name in each.names()}
