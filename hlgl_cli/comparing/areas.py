"""An area before and after: indicator by indicator, what became of it and why."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from hlgl_cli.comparing.causes import causes, differs
from hlgl_cli.report.changes import AreaChanges, Cause, Change, Standing

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from hlgl_cli.comparing.kept import Assessment, Report
    from hlgl_cli.plan import Indicator
    from hlgl_cli.plan import Plan as PlanInForce

    Key = tuple[str, int | None]


class Pair(NamedTuple):
    """The same indicator, and the same of its targets, in both reports."""

    before: Assessment
    after: Assessment
    why: tuple[Cause, ...]


class Beside:
    """An area's report beside its earlier one, under the plan that judges now."""

    def __init__(
        self, before: Report, after: Report, plan: PlanInForce, *, is_narrowed: bool
    ) -> None:
        """Take both; where only some indicators are asked for, none of the others is gone."""
        self._before, self._after, self._is_narrowed = before, after, is_narrowed
        self._indicators = {each.id: each for each in plan.indicators}
        self._old, self._new = _by_key(before), _by_key(after)
        self._pairs = {key: self._pair(key) for key in self._new if key in self._old}
        self._touched = {key[0] for key, pair in self._pairs.items() if _is_input(pair.why)}

    def _pair(self, key: Key) -> Pair:
        before, after = self._old[key], self._new[key]
        plans = (self._before.plan, self._after.plan)
        return Pair(before, after, tuple(causes(before, after, plans)))

    def changes(self) -> AreaChanges:
        """Return what became of the indicators, in the order of the report that is new."""
        entries = tuple(self._entries())
        changed = sum(entry.became == "changed" for entry in entries)
        return AreaChanges(self._before.year, entries, len(self._pairs) - changed)

    def _entries(self) -> Iterator[Change]:
        for key, after in self._new.items():
            pair = self._pairs.get(key)
            if pair is None:
                yield self._change("new", after)._replace(after=self._standing(after, self._after))
            elif differs(pair.before, pair.after) or _is_input(self._why(pair)):
                yield self._changed(pair)
        for key, before in self._old.items():
            if key not in self._new and not self._is_narrowed:
                yield self._change("gone", before)._replace(
                    before=self._standing(before, self._before)
                )

    def _changed(self, pair: Pair) -> Change:
        return self._change("changed", pair.after)._replace(
            before=self._standing(pair.before, self._before),
            after=self._standing(pair.after, self._after),
            why=self._why(pair) or (Cause("unexplained"),),
        )

    def _why(self, pair: Pair) -> tuple[Cause, ...]:
        """Return why, with that of what is followed: its inputs are others."""
        demand, target = pair.after.demand, pair.after.target or {}
        follows = demand is not None and "by" in demand.options
        followed = target.get("value") if follows else None
        if followed not in self._touched:
            return pair.why
        return (*pair.why, Cause("followed_changed", field=followed))

    def _change(self, became: str, assessment: Assessment) -> Change:
        definition: Indicator | None = self._indicators.get(assessment.indicator)
        return Change(
            self._after.plan.id,
            self._after.area,
            became,  # type: ignore[arg-type] # of few words
            assessment.indicator,
            assessment.part,
            assessment.name,
            definition,
        )

    @staticmethod
    def _standing(assessment: Assessment, report: Report) -> Standing:
        demand, target = assessment.demand, assessment.target or {}
        due = target.get("due") or report.plan.target_year
        stops = target.get("milestones") or {}
        return Standing(
            assessment.year,
            assessment.verdict,
            assessment.reason,
            assessment.grade,
            assessment.graded_by,
            assessment.certain,
            assessment.actual,
            assessment.required,
            assessment.margin,
            assessment.year == due or str(assessment.year) in stops,
            assessment.basis == "annual" and demand is not None and demand.of_index,
        )


def _is_input(why: Iterable[Cause]) -> bool:
    """Return whether more than the year is another."""
    return any(cause.why != "year" for cause in why)


def _by_key(report: Report) -> Mapping[Key, Assessment]:
    """Return the assessments by indicator and target; the first of several stands for one alone."""
    return {(each.indicator, each.part or 1): each for each in report.assessments}
