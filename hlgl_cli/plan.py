"""A five-year plan as its file states it: indicators, baselines and targets (docs/plan-file.md).

A model holds what one table of the file must hold; how the tables fit one another is audited by
rules/plan.py.
"""

from __future__ import annotations

from decimal import Decimal
from typing import Annotated, Any, Literal, get_args

from pydantic import Field, StrictBool, StrictInt, model_validator

from hlgl_cli.amounts import Level
from hlgl_cli.model import NO_YEARS, ByYear, Model, Number, Unquoted, Year, refusal

FormName = Literal[
    "growth",
    "level",
    "change",
    "reduction",
    "total",
    "mean",
    "hold",
    "multiple",
    "follow",
    "yearly",
]
FORM_NAMES: tuple[FormName, ...] = get_args(FormName)
Bound = Literal["at_least", "above", "at_most", "below", "about"]
Kind = Literal["value", "growth", "reduction", "cumulative", "average", "index"]
IndicatorKind = Literal["value", "growth", "reduction"]
Better = Literal["higher", "lower"]
Prices = Literal["constant", "current"]
Nature = Literal["expected", "binding"]
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

    `{ form = "reduction", assigned_by = "通辽市" }` is a target whose number is still to come.
    """

    form: FormName
    growth: Number | None = None
    level: Number | None = None
    change: Number | None = None
    reduction: Number | None = None
    total: Number | None = None
    mean: Number | None = None
    hold: Number | None = None
    multiple: Number | None = None
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
    def _has_one_form(cls, given: Any) -> Any:  # noqa: ANN401 - see amount
        """Name the form after the key that states it; refuse none and several."""
        if not isinstance(given, dict):
            return given
        stated = [name for name in FORM_NAMES if name in given]
        if len(stated) == 1 and "form" not in given:
            return {**given, "form": stated[0]}
        if not stated and "form" in given and "assigned_by" in given:
            return given
        raise refusal("P701", stated=", ".join(stated) or "—")

    @property
    def number(self) -> Decimal | None:
        """Return the number of a form that states a single one; None for follow and yearly."""
        stated = getattr(self, self.form)
        return stated if isinstance(stated, Decimal) else None

    @property
    def awaited(self) -> bool:
        """Return whether an authority's number is still to come."""
        return getattr(self, self.form) is None


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

    @property
    def direction(self) -> Literal[1, -1]:
        """Return 1 where a higher number is better, else -1."""
        return 1 if self.better == "higher" else -1

    @property
    def is_share(self) -> bool:
        """Return whether it is a level in % or ‰: it changes in percentage points."""
        return self.whole is not None

    @property
    def takes_ratios(self) -> bool:
        """Return whether what is cumulative of it is in %: a growth, a fall, a multiple."""
        form = None if self.target is None else self.target.form
        return self.kind != "value" or form in {"growth", "multiple", "follow"}

    @property
    def is_change_without_base(self) -> bool:
        """Return whether a number alone is refused: it may be a level or a change."""
        is_change = self.target is not None and self.target.form == "change"
        return is_change and self.baseline is None

    @property
    def whole(self) -> int | None:
        """Return all of which it is a share: 100 % or 1000 ‰; None where it is no share."""
        return _WHOLES.get(self.unit) if self.kind == "value" else None

    @property
    def level_unit(self) -> str | None:
        """Return the unit of its levels; None for a growth or a reduction without base level."""
        if self.kind == "value":
            return self.unit
        return None if self.base_level is None else self.base_level.unit

    @property
    def bound(self) -> Bound:
        """Return the target's bound: as stated, else the side that is better."""
        if self.target is not None and self.target.bound is not None:
            return self.target.bound
        return "at_least" if self.direction > 0 else "at_most"

    @property
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

    def names(self) -> dict[str, Indicator]:
        """Return the indicators by everything a submission may call them."""
        return {name: one for one in self.indicators for name in one.names()}
