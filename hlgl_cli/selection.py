"""What is asked for, and what is kept of all that is found."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from hlgl_cli.finding import CannotRunError
from hlgl_cli.sources.placing import is_among, is_ignored_here
from hlgl_cli.text import HALF_WIDTH, nearest

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from hlgl_cli.engine.assessment import Assessment
    from hlgl_cli.engine.grades import Grader
    from hlgl_cli.engine.series import Series
    from hlgl_cli.engine.verdict import Comparison
    from hlgl_cli.finding import Finding
    from hlgl_cli.plan import Indicator, Plan


class Request(NamedTuple):
    """What is asked of the figures, beside the figures themselves."""

    plan: str | None = None  # an id or a path, of what names no plan; None: the default
    plans: tuple[str, ...] = ()  # ids or paths: no others may be named; none: `plan`, `known`, ours
    known: tuple[str, ...] = ()  # paths of plans that a submission may name
    overlays: tuple[str, ...] = ()
    year: int | None = None  # None: each area's latest
    latest: bool = False  # each indicator in the newest year of its own figures
    only: tuple[str, ...] = ()  # names of indicators; none means all
    binding: bool = False
    all_targets: bool = False  # the text's targets without a figure too
    comparison: Comparison = "exact"
    grades: Grader = "official"
    submissions_only: bool = False  # what is named, and is none, is passed over
    encoding: str | None = None  # of CSV; None: it is found by looking
    is_judging: bool = True  # False: the figures are only looked at
    with_notes: bool = True  # notes on verdicts at the figures, beside the verdicts themselves
    select: tuple[str, ...] = ()  # codes or families of findings; none means all
    ignore: tuple[str, ...] = ()
    with_comments: bool = True  # False: no comment of a file ignores a finding
    most: int | None = None  # findings of a file that are told, the others only counted; None: all


def find(plan: Plan, name: str) -> Indicator:
    """Return the indicator of a name; raise CannotRunError, with the nearest name, if none is."""
    names = plan.judged_names
    name = name if name in names else name.translate(HALF_WIDTH)
    if name not in names:
        facts = {"name": name, "meant": nearest(name, names), "plan": plan.id}
        raise CannotRunError("run.unknown_indicator", facts)
    return names[name]


class Selection:
    """Which indicators are reported, and which findings are kept."""

    def __init__(self, plan: Plan, request: Request) -> None:
        """Take what is asked for; raise CannotRunError where it cannot be had."""
        if request.latest and request.year is not None:
            raise CannotRunError("run.year_and_latest")
        self._request = request
        self._only = {find(plan, name).id for name in request.only}
        self._judged = {each.id for each in plan.indicators}
        self.asked = {each.id for each in plan.indicators if self._is_asked(each)}

    @staticmethod
    def newest_of(series: Series, book: Mapping[str, Series], base_year: int, year: int) -> int:
        """Return the newest year up to one of which a series has a figure; that one where none is.

        What follows another indicator is judged in the newest year that both have.
        """
        years = range(base_year + 1, year + 1)
        newest, target = series.newest(years), series.indicator.target
        if newest is None:
            return year
        if target is None or target.follow is None:
            return newest
        return min(newest, book[target.follow].newest(years) or newest)

    def may_report(self, series: Series) -> bool:
        """Return whether an assessment of a series may be reported, before it is judged."""
        indicator = series.indicator
        if not self._is_asked(indicator):
            return False
        if self._only:
            return True
        is_asked_for = indicator.is_of_table or self._request.all_targets
        return is_asked_for or bool(series.points or series.refused)

    def _is_asked(self, indicator: Indicator) -> bool:
        """Return whether --only and --binding leave an indicator in."""
        is_named = indicator.id in (self._only or self._judged)
        return is_named and (not self._request.binding or indicator.nature == "binding")

    def reports(self, assessment: Assessment) -> bool:
        """Return whether an assessment is reported: one of the text needs a figure of the year."""
        is_of_table = assessment.definition.is_of_table
        is_asked_for = self._only or is_of_table or self._request.all_targets
        return bool(is_asked_for or assessment.figures or assessment.reason == "invalid")

    def kept(self, findings: Iterable[Finding], reported: Iterable[str]) -> list[Finding]:
        """Return the findings, each at its place, that are asked for and concern what is reported.

        `reported` are the ids of the indicators that some area reports, or that another plan of
        the run is asked for.
        """
        is_narrowed = bool(self._only) or self._request.binding
        concerned = {None, *self.asked, *reported}
        return [
            finding
            for finding in findings
            if self._is_selected(finding)
            and not (is_narrowed and finding.indicator not in concerned)
        ]

    def _is_selected(self, finding: Finding) -> bool:
        select, ignore = self._request.select, self._request.ignore
        return finding.leaves_out or (
            (not select or is_among(finding.code, select))
            and not is_among(finding.code, ignore)
            and not (self._request.with_comments and is_ignored_here(finding))
        )
