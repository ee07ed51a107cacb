"""What a plan demands of an indicator: a target, and those that it replaced (docs/plan-file.md)."""

from __future__ import annotations

import datetime
from decimal import Context, Decimal
from functools import cached_property
from typing import TYPE_CHECKING, Annotated, Literal

from hlgl_cli.demands import DEMANDS, FORM_NAMES, SINGLE, Demand, FormName
from hlgl_cli.frozen import Frozen
from hlgl_cli.model import NO_YEARS, ByYear, Number, Year
from hlgl_cli.records.marks import Strictly
from hlgl_cli.records.record import Record, key
from hlgl_cli.records.refusal import refusal

if TYPE_CHECKING:
    from collections.abc import Iterator

Bound = Literal["at_least", "above", "at_most", "below", "about"]
Shape = Literal["straight", "geometric"]
Averaging = Literal["level", "accumulated"]
Trend = Literal["up", "down"]
Day = Annotated[datetime.date, Strictly()]
StrictBool = Annotated[bool, Strictly()]
_EXACTLY = Context(prec=200)  # far more digits than numbers of a file can have between them


class Target(Record):
    """What the plan demands of an indicator: exactly one form, METHOD §2.

    A form states its number under its own name, `{ growth = 5 }`. The number of this one is still
    to come: `{ form = "reduction", assigned_by = "上级" }`.
    """

    form: FormName
    number: Number | None = key(default=None, keys=SINGLE)
    follow: str | None = None
    yearly: ByYear | None = None
    trend: Trend | None = None
    upto: Number | None = None
    by: Number = Decimal(0)
    bound: Bound | None = None
    tolerance: Number | None = None
    path: Shape | None = None
    averaging: Averaging | None = None
    milestones: ByYear = key(factory=lambda: NO_YEARS)
    each_year: StrictBool = False
    since: Year | None = None
    due: Year | None = None
    assigned_by: str | None = None
    source: str | None = None

    @classmethod
    def prepared(cls, table: object) -> object:
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
        stated = (self.number, self.follow, self.yearly, self.trend)
        return all(each is None for each in stated)

    def is_awaited_in(self, year: int) -> bool:
        """Return whether there is no number for a year yet."""
        return self.awaited or (self.yearly is not None and year not in self.yearly)

    def stated(self, year: int) -> Decimal | None:
        """Return the number that it states for a year: its own, the year's, or the points above.

        A trend states none.
        """
        if self.yearly is not None:
            return self.yearly.get(year)
        return self.number if self.follow is None else self.by

    def numbers(self) -> Iterator[tuple[tuple[str, ...], Decimal]]:
        """Yield every number that the plan prints, with the keys that lead to it."""
        if self.number is not None:
            yield (self.form,), self.number
        if self.upto is not None:
            yield ("upto",), self.upto
        for name, by_year in (("milestones", self.milestones), (self.form, self.yearly or {})):
            for year, number in by_year.items():
                yield (name, str(year)), number

    def allowance(self, number: Decimal | None, base: Decimal | None = None) -> Decimal:
        """Return what "about" allows: as stated, else a tenth of the way to the number.

        Where there is no way, it is half a unit of the number's last digit.
        """
        if self.tolerance is not None or number is None:
            return self.tolerance or Decimal(0)
        starts = {"from nothing": Decimal(0), "from one": Decimal(1), "from the base": base}
        start = starts.get(self.demand.way or "")
        if start is None:
            return Decimal("0.5").scaleb(int(number.as_tuple().exponent))
        return abs(_EXACTLY.subtract(number, start)).scaleb(-1)

    def moved(self, by: int, base: Decimal | None = None) -> Target:
        """Return the target with every number that it states moved so many allowances."""

        def move(number: Decimal) -> Decimal:
            return _EXACTLY.add(number, by * self.allowance(number, base))

        if self.yearly is not None:
            moved = {year: move(number) for year, number in self.yearly.items()}
            return self.model_copy(update={self.form: Frozen(moved)})
        if self.follow is not None:
            return self.model_copy(update={"by": move(self.by)})
        return self.model_copy(update={"number": move(self.number or Decimal(0))})


class Amendment(Record):
    """A target that another one replaced: how long it was in force, and who changed it."""

    until: Year  # the last year that it judges
    target: Target | None  # an overlay may give a target to what had none
    issued_by: str | None = None
    date: Day | None = None
    source: str | None = None
