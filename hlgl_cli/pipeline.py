"""The steps of a command in their order; no arithmetic and no printing here.

The way is a stream: a first look says of which area and plan each file is (sources/survey.py),
then an area after the other is read, judged, handed on and forgotten; what stays is what was found
wrong.
"""

from __future__ import annotations

from contextlib import suppress
from typing import TYPE_CHECKING, NamedTuple

from hlgl_cli.choosing import Plans
from hlgl_cli.examining import Examined, Examiner, InRun, refuse_year
from hlgl_cli.figures.naming import areas_meant
from hlgl_cli.finding import CannotRunError
from hlgl_cli.opening import Opened, open_plan, overlays_in, remarks_on
from hlgl_cli.report.report import Outcome, Report
from hlgl_cli.selection import Request, find
from hlgl_cli.sources.names import with_slashes
from hlgl_cli.sources.placing import in_order, placed
from hlgl_cli.sources.survey import survey

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from hlgl_cli.finding import Finding
    from hlgl_cli.opening import Loaded
    from hlgl_cli.plan import Plan
    from hlgl_cli.report.report import AreaReport
    from hlgl_cli.sources.files import Source
    from hlgl_cli.sources.survey import Head

__all__ = ["Request", "check", "open_plan", "refuse_year", "validate"]


def check(sources: Iterable[Source], request: Request, plan: Plan | None = None) -> Report:
    """Judge the figures of all files; raise CannotRunError.

    A plan that is given is used as it is; otherwise the request's are opened.
    """
    run = Run(sources, request, plan)
    areas = tuple(run.areas())
    return run.report()._replace(reports=areas)


def validate(sources: Iterable[Source], request: Request) -> Report:
    """Return what is wrong with the figures, without judging them; raise CannotRunError."""
    return check(sources, request._replace(is_judging=False))._replace(reports=())


class OfPlan(NamedTuple):
    """Files for one plan, by the name that opens it."""

    plan: str | None
    sources: tuple[Source, ...]


class Group(NamedTuple):
    """The files that name one area, those for each plan together, sorted by its id."""

    area: str
    parts: tuple[OfPlan, ...]


class Run:
    """Figures on their way: areas come one by one, then what was found in all of them."""

    def __init__(
        self, sources: Iterable[Source], request: Request, plan: Plan | None = None
    ) -> None:
        """Look at the head of each file; raise CannotRunError where a run cannot begin."""
        heads = [head for head, _ in survey(map(with_slashes, sources))]
        self.request, self.plans = request, Plans(request, plan)
        self.files = tuple(sorted({head.source.name for head in heads}))
        self._findings = [head.finding for head in heads if head.finding is not None]
        self._outcome = Outcome()
        for_plans = self._parted(head for head in heads if head.finding is None)
        self.examiners = Examiners(self.plans, request, tuple(for_plans))
        self._findings += self.examiners.remarks()
        self.groups = self._grouped(for_plans)

    def _parted(self, heads: Iterable[Head]) -> dict[str | None, list[Head]]:
        """Return the heads for each plan, sorted by id; there is one plan at least."""
        found: dict[str | None, list[Head]] = {}
        for head in heads:
            found.setdefault(self.plans.meant(head.plan), []).append(head)
        names = sorted(found, key=lambda name: self.plans.of(name).id)
        return {name: found[name] for name in names} or {self.plans.first: []}

    def _grouped(self, for_plans: dict[str | None, list[Head]]) -> list[Group]:
        """Return the files of each area, sorted by name, and note what is told of the areas."""
        files: dict[str, list[OfPlan]] = {}
        for name, heads in for_plans.items():
            of_plan = self._by_area(self.plans.of(name), heads)
            self._findings += self.examiners.of(name).idle_overlays(of_plan)
            for area, sources in of_plan.items():
                files.setdefault(area, []).append(OfPlan(name, sources))
        return [Group(area, tuple(parts)) for area, parts in sorted(files.items())]

    def _by_area(self, plan: Plan, heads: list[Head]) -> dict[str, tuple[Source, ...]]:
        """Return the files of each area of a plan, and note which spellings were joined."""
        own = plan.plan.area.zh
        naming = areas_meant(plan, [head.area or own for head in heads])
        files: dict[str, list[Source]] = {}
        for head in heads:
            files.setdefault(naming.meant[head.area or own], []).append(head.source)
        named = sorted(heads, key=lambda head: head.source.name, reverse=True)
        of_area = {head.area or own: head for head in named}
        first = {area: head.file for area, head in of_area.items()}
        texts = {head.source.name: head.source for head in heads}
        for finding in naming.findings(plan, first):
            text = texts[finding.file].read().text()
            self._findings += placed([finding], {finding.file: text})
        return {area: tuple(sources) for area, sources in files.items()}

    def areas(self) -> Iterator[AreaReport]:
        """Yield the reports of all areas, sorted by name, those of one area by the plans' ids."""
        for group in self.groups:
            examined = self.examiners.examine(group)
            self.note(examined.findings, examined.outcome)
            yield from examined.reports

    def judged(self) -> Iterator[tuple[Plan, str]]:
        """Yield each area with each plan that judges it."""
        for group in self.groups:
            yield from ((self.plans.of(part.plan), group.area) for part in group.parts)

    def note(self, findings: Iterable[Finding], outcome: Outcome) -> None:
        """Keep what was found in some areas, and how they stand."""
        self._findings += findings
        self._outcome = self._outcome.and_of(outcome)

    def report(self) -> Report:
        """Return what was found in all areas, without the areas."""
        kept = self.examiners.kept(self._findings, self._outcome.reported)
        is_judged = self.request.is_judging
        return Report((), tuple(in_order(kept)), self.files, is_judged, self._outcome)


class Examiners:
    """What examines by each plan of a run, formed when it is its turn."""

    def __init__(
        self,
        plans: Plans,
        request: Request,
        names: tuple[str | None, ...],
    ) -> None:
        """Take the plans that are used, by their names, and open the overlays.

        Raises CannotRunError for a broken overlay, and for a year and for indicators that none of
        the plans has.
        """
        self._plans, self._request, self.names = plans, request, names
        self._overlays = overlays_in(request.overlays, request.most)
        self._formed = {name: self._examiner(name) for name in names}
        self._refuse_unknown()

    def _examiner(self, name: str | None) -> Examiner:
        plan = self._plans.of(name)
        opened = Opened(plan, self._for(plan), self._request.most)
        for area in opened.areas:
            opened.of_area(area)  # a broken overlay is told before any figure is read
        asked = self._request if len(self.names) == 1 else self._asked_of(plan)
        plans = InRun(self._plans.ids, are_several=len(self.names) > 1)
        return Examiner(opened.of_every_area(), asked, opened, plans)

    def _for(self, plan: Plan) -> tuple[Loaded, ...]:
        """Return the overlays for a plan."""
        return tuple(each for each in self._overlays if each.overlay.plan == plan.id)

    def _asked_of(self, plan: Plan) -> Request:
        """Return what is asked of one of several plans: what is others' alone is only looked at."""
        request = self._request
        only = tuple(name for name in request.only if _has(plan, name))
        is_of_plan = request.year is None or plan.span_of_plan.judges(request.year)
        if is_of_plan and (only or not request.only):
            return request._replace(only=only)
        return request._replace(only=(), year=None, is_judging=False)

    def _refuse_unknown(self) -> None:
        """Raise CannotRunError for a year, or an indicator, that none of the plans has."""
        plans, year = [self._plans.of(name) for name in self.names], self._request.year
        if year is not None:
            of_year = [plan for plan in plans if plan.span_of_plan.judges(year)]
            plans = of_year or plans
            refuse_year(plans[0], year)
        for name in self._request.only:
            if not any(_has(plan, name) for plan in plans):
                find(plans[0], name)

    def remarks(self) -> list[Finding]:
        """Return what is to be told of the plans and overlays themselves."""
        found: list[Finding] = []
        for name, examiner in self._formed.items():
            file = None if self._plans.is_given else name
            found += remarks_on(examiner.plan, file, self._for(examiner.plan))
        used = {examiner.plan.id for examiner in self._formed.values()}
        for loaded in self._overlays:
            if loaded.overlay.plan not in used:
                found += self._idle(loaded, sorted(used))
        return found

    def _idle(self, loaded: Loaded, used: list[str]) -> list[Finding]:
        """Return that no file is for an overlay's plan; raise CannotRunError for an unknown one."""
        plan = loaded.overlay.plan
        if plan not in self._plans.ids:
            facts = {"file": loaded.path, "plan": ", ".join(used), "given": plan}
            raise CannotRunError("run.overlay_of_other_plan", facts)
        return loaded.idle("plan", plan, hint="hint.idle_plan")

    def of(self, name: str | None) -> Examiner:
        """Return what examines by a plan of the run."""
        return self._formed[name]

    def examine(self, group: Group) -> Examined:
        """Return what came of an area's figures, by each plan that they are for."""
        each = [self.of(part.plan).examine(group.area, part.sources) for part in group.parts]
        if len(each) == 1:
            return each[0]
        reports = [report for examined in each for report in examined.reports]
        findings = [finding for examined in each for finding in examined.findings]
        outcome = Outcome()
        for examined in each:
            outcome = outcome.and_of(examined.outcome)
        return Examined(reports, findings, outcome._replace(areas=min(1, outcome.areas)))

    def kept(self, findings: Iterable[Finding], reported: Iterable[str]) -> list[Finding]:
        """Return the findings that are asked for and concern what is reported."""
        is_judging = self._request.is_judging
        judging = [each for each in self._formed.values() if each.request.is_judging == is_judging]
        first, *others = (examiner.selection for examiner in judging)
        asked = (indicator for selection in others for indicator in selection.asked)
        return first.kept(findings, (*reported, *asked))


def _has(plan: Plan, name: str) -> bool:
    """Tell whether a plan has an indicator of that name."""
    with suppress(CannotRunError):
        return bool(find(plan, name))
    return False
