"""What is asked: which years a target counts, and which figures are of it."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from tests.second.measures import Series

if TYPE_CHECKING:
    from tests.second.reading import Figures, Indicator, Plan, Target

INDEXED = frozenset({"growth", "rise", "reduction", "multiple"})
OF_INDEX = INDEXED | {"follow"}
TOTALS = frozenset({"cumulative", "average", "index"})


class Question(NamedTuple):
    """What is asked: a target of an indicator, in a year, of figures."""

    plan: Plan
    of: Indicator
    target: Target
    year: int
    figures: Figures
    compare: str = "exact"

    @property
    def start(self) -> int:
        """Return the base year: the target's, the baseline's, the plan's."""
        return self.target.key("since") or self.of.base_year or self.plan.base_year

    @property
    def end(self) -> int:
        """Return the year in which the target is due."""
        return self.target.key("due") or self.plan.target_year

    def series(self, of: Indicator) -> Series:
        """Return the figures of an indicator, counted from the target's base year."""
        base = of.baseline if of.kind == "value" else of.base_level
        level = None if base is None else of.printed(base, "value", of.base_known)
        unused = self._unused(of)
        known = {key: each for key, each in self.figures[of.id].items() if key[0] not in unused}
        return Series(of, known, self.start, level)

    def _unused(self, of: Indicator) -> frozenset[str]:
        """Return the kinds of figures that are of the first of several targets, and not of it."""
        if of is not self.of or len(of.targets) < 2 or self.target not in of.targets:
            return frozenset()
        first = self._replace(target=of.targets[0])
        if first.start != self.start:
            return TOTALS
        is_of_index = self.target.form in OF_INDEX
        is_other = of.kind == "value" and is_of_index != (first.target.form in OF_INDEX)
        return frozenset({"cumulative"}) if is_other else frozenset()
