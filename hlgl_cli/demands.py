"""What each form of target demands: docs/method.md §2 as a table, a row a form.

How a form is judged stands in engine/forms.py under the same name. A new form is a row here, a row
there, and its words.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal, NamedTuple, get_args

if TYPE_CHECKING:
    from collections.abc import Mapping
    from decimal import Decimal

FormName = Literal[
    "growth",
    "rise",
    "level",
    "change",
    "reduction",
    "total",
    "mean",
    "hold",
    "multiple",
    "follow",
    "yearly",
    "trend",
]
FORM_NAMES: tuple[FormName, ...] = get_args(FormName)
IndicatorKind = Literal["value", "growth", "reduction"]

VALUES: frozenset[IndicatorKind] = frozenset({"value"})
FALLS: frozenset[IndicatorKind] = frozenset({"reduction"})
RATES: frozenset[IndicatorKind] = frozenset({"growth"})


class Limit(NamedTuple):
    """What a number cannot pass; its words stand under `limit.KEY`."""

    key: str
    above: int | None = None
    below: int | None = None

    def admits(self, number: Decimal) -> bool:
        """Return whether a number is within the limit."""
        return (self.above is None or number > self.above) and (
            self.below is None or number < self.below
        )


NO_LIMIT = Limit("none")
LEAST_GROWTH = Limit("growth", above=-100)
MOST_FALL = Limit("fall", below=100)
LEAST_MULTIPLE = Limit("multiple", above=0)
POSITIVE_ENDS = Limit("geometric", above=0)  # of a geometric path


class Demand(NamedTuple):
    """What a form's number states, how it may be modified, and how it is told."""

    kinds: frozenset[IndicatorKind]  # of the indicators that it fits
    unit: Literal["of the indicator", "%", "times"] = "of the indicator"  # of what is shown
    limit: Limit = NO_LIMIT  # of the number
    options: frozenset[str] = frozenset()  # the keys that may stand beside the number
    printed: Literal["always", "when due", "never"] = "never"  # is `required` a printed number?
    of_index: bool = False  # of what the base year's level was multiplied by
    from_base: bool = False  # on the way from the base year's level to the number
    is_change: bool = False  # states the difference to the base year's level
    adds_up: bool = False  # of yearly amounts
    averages: bool = False  # states what is averaged over the years, not what they come to
    accumulates: bool = False  # states what the years come to
    by_year: bool = False  # states a number for each year
    is_direction: bool = False  # states no number: better than at first, by whatever it is
    holds: bool = False  # states what every year must keep
    side_unsaid: bool = False  # its words do not tell on which side its number is judged
    way: Literal["from nothing", "from one", "from the base"] | None = None  # that its number ends

    @property
    def bends(self) -> bool:
        """Return whether its path may go through milestones."""
        return "milestones" in self.options

    @property
    def falls(self) -> bool:
        """Return whether its number is a fall."""
        return self.limit is MOST_FALL

    @property
    def is_kept(self) -> bool:
        """Return whether every year keeps its number."""
        return self.printed == "always" and not (self.averages or self.by_year)

    @property
    def is_of_a_year(self) -> bool:
        """Return whether it is judged on the level of the year itself."""
        states_other = self.of_index or self.adds_up or self.is_change or self.by_year
        return not states_other

    @property
    def ends_early(self) -> bool:
        """Return whether it may be reached before its time: an average of rates is not."""
        return self.from_base or self.accumulates or self.adds_up or self.unit == "times"

    @property
    def is_sized(self) -> bool:
        """Return whether its number has the size of a level or, added up, of amounts."""
        return self.unit == "of the indicator" and not (self.is_change or self.is_direction)


_RANGES = frozenset({"upto"})
_BENDS = _RANGES | {"milestones"}

DEMANDS: Mapping[FormName, Demand] = {
    "growth": Demand(
        RATES | VALUES,
        unit="%",
        limit=LEAST_GROWTH,
        options=_BENDS | {"averaging"},
        printed="always",
        of_index=True,
        averages=True,
        side_unsaid=True,
        way="from nothing",
    ),
    "rise": Demand(
        RATES | VALUES,
        unit="%",
        limit=LEAST_GROWTH,
        options=_BENDS,
        printed="when due",
        of_index=True,
        accumulates=True,
        way="from nothing",
    ),
    "level": Demand(
        VALUES,
        options=_BENDS | {"path"},
        printed="when due",
        from_base=True,
        way="from the base",
    ),
    "change": Demand(
        VALUES,
        options=_BENDS,
        printed="when due",
        is_change=True,
        accumulates=True,
        way="from nothing",
    ),
    "reduction": Demand(
        FALLS,
        unit="%",
        limit=MOST_FALL,
        options=_BENDS,
        printed="when due",
        of_index=True,
        accumulates=True,
        way="from nothing",
    ),
    "total": Demand(
        VALUES,
        options=_BENDS,
        printed="when due",
        adds_up=True,
        accumulates=True,
        way="from nothing",
    ),
    "mean": Demand(
        VALUES,
        options=_RANGES,
        printed="always",
        adds_up=True,
        averages=True,
        way="from nothing",
    ),
    "hold": Demand(
        VALUES,
        options=_RANGES | {"each_year"},
        printed="always",
        holds=True,
        side_unsaid=True,
    ),
    "multiple": Demand(
        RATES | VALUES,
        unit="times",
        limit=LEAST_MULTIPLE,
        options=_BENDS,
        printed="when due",
        of_index=True,
        way="from one",
    ),
    "follow": Demand(
        RATES | VALUES,
        unit="%",
        options=frozenset({"by"}),
        of_index=True,
    ),
    "yearly": Demand(
        RATES,
        unit="%",
        limit=LEAST_GROWTH,
        printed="always",
        by_year=True,
        side_unsaid=True,
        way="from nothing",
    ),
    "trend": Demand(VALUES, is_direction=True),
}
# The forms that state a single number, under their own name.
SINGLE: tuple[FormName, ...] = tuple(
    name
    for name, demand in DEMANDS.items()
    if not (demand.by_year or demand.is_direction or "by" in demand.options)
)
