"""The steps of a command in their order; no arithmetic and no printing here.

The way is a stream: a first look says which file is of which area (sources/survey.py), then an area
after the other is read, judged, handed on and forgotten; what stays is what was found wrong.
"""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from hlgl_cli.engine.yardstick import Yardsticks
from hlgl_cli.figures.areas import fitting, span
from hlgl_cli.figures.joining import blank_book, join
from hlgl_cli.figures.naming import areas_meant
from hlgl_cli.figures.reading import Reading, read_figures
from hlgl_cli.finding import CannotRunError
from hlgl_cli.limits import MOST_TOLD
from hlgl_cli.plan import Plan
from hlgl_cli.report.report import AreaReport, Outcome, Report
from hlgl_cli.rules import (
    AREA_RULES,
    FILE_RULES,
    SERIES_RULES,
    TARGET_RULES,
    apply,
    apply_by_kind,
    audit,
    refusals,
    remarks,
)
from hlgl_cli.rules.contexts import OfArea, OfFile, OfPoint
from hlgl_cli.rules.judged import Judged
from hlgl_cli.selection import Request, Selection
from hlgl_cli.sources.files import read
from hlgl_cli.sources.names import slashed, with_slashes
from hlgl_cli.sources.placing import in_order, placed
from hlgl_cli.sources.plan_files import SHIPPED, path_of_plan
from hlgl_cli.sources.plans import load
from hlgl_cli.sources.submissions import load_submission
from hlgl_cli.sources.survey import Head, survey
from hlgl_cli.text import renew_suggestions

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from hlgl_cli.figures.reading import Submitted
    from hlgl_cli.finding import Finding
    from hlgl_cli.plan import Indicator
    from hlgl_cli.sources.files import Content, Source
    from hlgl_cli.sources.recovery import Broken

__all__ = ["Request", "check", "validate"]


def open_plan(name: str | None, overlays: Sequence[str], most: int | None = MOST_TOLD) -> Plan:
    """Return a plan with its overlays, audited; raise CannotRunError with all that is wrong.

    At most so many findings about the shape of a file are told; the others are only counted.
    """
    path = path_of_plan(slashed(name or SHIPPED))
    plan, text = load(Plan, path, "run.broken_plan", most)
    file = slashed(str(path))
    _refuse(file, text, "run.broken_plan", audit(plan, file), most)
    return _with_overlays(plan, overlays, most) if overlays else plan


def _with_overlays(plan: Plan, paths: Sequence[str], most: int | None) -> Plan:
    from hlgl_cli.sources import overlays  # noqa: PLC0415 - for the few runs that have one

    for path in map(slashed, paths):
        overlay, text = overlays.load_overlay(path, most)
        plan = overlays.lay_over(plan, overlay, path, text, most)
        findings = overlays.in_overlay(audit(plan, path), overlay, plan)
        _refuse(path, text, "run.broken_overlay", findings, most)
    return plan


def _refuse(file: str, text: str, key: str, findings: list[Finding], most: int | None) -> None:
    if findings:
        counted = [] if most is None else findings[most:]
        told = placed(findings[:most], {file: text})
        those = (*told, *(finding._replace(is_told=False) for finding in counted))
        raise CannotRunError(key, {"file": file}, those)


def remarks_on(plan: Plan, name: str | None) -> list[Finding]:
    """Return what is to be told of a plan in a file of its own; the shipped one is as it should be.

    Of a plan that was given as a value, nobody knows the file.
    """
    found = remarks(plan, str(name)) if name not in {None, SHIPPED} else []
    if not found or not Path(str(name)).is_file():
        return []
    return placed(found, {str(name): read(str(name)).text()})


def refuse_year(plan: Plan, year: int) -> None:
    """Raise CannotRunError for a year that the plan does not judge."""
    if not plan.base_year < year <= plan.target_year:
        raise CannotRunError("run.year_outside_plan", span(plan, year))


def check(sources: Iterable[Source], request: Request, plan: Plan | None = None) -> Report:
    """Judge the figures of all files; raise CannotRunError.

    A plan that is given is used as it is; otherwise the request's is opened.
    """
    run = Run(sources, request, plan)
    areas = tuple(run.areas())
    return run.report()._replace(reports=areas)


def validate(sources: Iterable[Source], request: Request) -> Report:
    """Return what is wrong with the figures, without judging them; raise CannotRunError."""
    return check(sources, request._replace(is_judging=False))._replace(reports=())


class Group(NamedTuple):
    """The files that name one area."""

    area: str
    sources: tuple[Source, ...]


class Examined(NamedTuple):
    """What came of an area: its report if it is judged, what is wrong with it, how it stands."""

    reports: list[AreaReport]
    findings: list[Finding]
    outcome: Outcome


class Run:
    """Figures on their way: areas come one by one, then what was found in all of them."""

    def __init__(
        self, sources: Iterable[Source], request: Request, plan: Plan | None = None
    ) -> None:
        """Look at the head of each file; raise CannotRunError where a run cannot begin."""
        heads = [head for head, _ in survey(map(with_slashes, sources))]
        self.examiner = Examiner(plan or open_plan(request.plan, request.overlays), request)
        self.files = tuple(sorted(head.source.name for head in heads))
        self._findings = remarks_on(self.examiner.plan, request.plan)
        self._findings += [head.finding for head in heads if head.finding is not None]
        self._outcome = Outcome()
        self.groups = self._grouped([head for head in heads if head.finding is None])

    def _grouped(self, heads: list[Head]) -> list[Group]:
        """Return the files of each area, sorted by name, and note which spellings were joined."""
        own = self.examiner.plan.plan.area.zh
        naming = areas_meant(self.examiner.plan, [head.area or own for head in heads])
        files: dict[str, list[Source]] = {}
        for head in heads:
            files.setdefault(naming.meant[head.area or own], []).append(head.source)
        of_file = {head.source.name: head for head in heads}
        first = {head.area or own: name for name, head in sorted(of_file.items(), reverse=True)}
        for finding in naming.findings(self.examiner.plan, first):
            text = of_file[finding.file].source.read().text()
            self._findings += placed([finding], {finding.file: text})
        return [Group(area, tuple(of_area)) for area, of_area in sorted(files.items())]

    def areas(self) -> Iterator[AreaReport]:
        """Yield the reports of all areas, sorted by name."""
        for group in self.groups:
            examined = self.examiner.examine(group)
            self.note(examined.findings, examined.outcome)
            yield from examined.reports

    def note(self, findings: Iterable[Finding], outcome: Outcome) -> None:
        """Keep what was found in some areas, and how they stand."""
        self._findings += findings
        self._outcome = self._outcome.and_of(outcome)

    def report(self) -> Report:
        """Return what was found in all areas, without the areas."""
        is_judged = self.examiner.request.is_judging
        kept = self.examiner.selection.kept(self._findings, self._outcome.reported)
        return Report((), tuple(in_order(kept)), self.files, is_judged, self._outcome)


class Examiner:
    """A plan and a request, and what is formed once for all areas."""

    def __init__(self, plan: Plan, request: Request) -> None:
        """Take them; raise CannotRunError for a name or a year that the plan has not."""
        self.plan, self.request = plan, request
        self.selection = Selection(plan, request)
        if request.year is not None:
            refuse_year(plan, request.year)
        is_noting = request.is_judging and request.with_notes
        self._rules = (*SERIES_RULES, *TARGET_RULES) if is_noting else SERIES_RULES
        self._yardsticks, self._blank = Yardsticks(plan), blank_book(plan)

    def examine(self, group: Group) -> Examined:
        """Return what is wrong with an area's figures, and its report if they are judged.

        There is none where no file can be used.
        """
        renew_suggestions()
        names, findings = self.plan.names(), []
        texts, usable = {}, []
        for content in (source.read() for source in group.sources):
            submitted, found = self._load(content, names)
            findings += found
            texts[content.name] = content
            if submitted is not None:
                usable.append(submitted)
        is_chosen = self.request.plan is not None
        fit, misfits = fitting(self.plan, group.area, usable, is_chosen=is_chosen)
        findings += misfits
        reports = []
        if fit:
            report, found = self._area(group.area, fit)
            reports.append(report)
            findings += found
        if findings:
            findings = placed(findings, {name: content.text() for name, content in texts.items()})
        kept = reports if self.request.is_judging else []
        return Examined(kept, findings, Outcome.of(reports))

    def _load(
        self, content: Content, names: Mapping[str, Indicator]
    ) -> tuple[Submitted | None, list[Finding]]:
        """Return what a file submits, and what is wrong with it as a file, each thing once."""
        loaded = load_submission(content, names, self.request.most)
        shapes = [_concerning(finding, names) for finding in loaded.findings]
        unique = {(shape.code, shape.place, shape.facts.get("key")): shape for shape in shapes}
        found = list(unique.values())
        if loaded.submitted is not None:
            file = OfFile(self.plan, loaded.submitted, content.text)
            found += apply(FILE_RULES, file)
        if loaded.rest is not None and loaded.broken is not None:
            found += loaded.broken.healthy(self._of_rest(loaded.rest, loaded.broken))
        return loaded.submitted, found

    def _of_rest(self, rest: Submitted, broken: Broken) -> list[Finding]:
        """Return what is wrong with the sound lines of a file that is refused."""
        tried = rest._replace(refused=rest.refused | broken.keys)
        of_lines = apply(FILE_RULES, OfFile(self.plan, tried, lambda: broken.text))
        named = rest.submission.area or self.plan.plan.area.zh
        area = areas_meant(self.plan, [named]).meant[named]
        is_chosen = self.request.plan is not None
        fit, findings = fitting(self.plan, area, [rest], is_chosen=is_chosen)
        return of_lines + findings + self._read(area, fit).findings

    def _area(self, area: str, submitted: list[Submitted]) -> tuple[AreaReport, list[Finding]]:
        """Return an area's report, and all that is wrong with its figures."""
        reading = self._read(area, submitted)
        book, findings = join(self._blank, reading.statements, reading.refused, area)
        years = tuple(sorted({each.submission.year for each in submitted}))
        year = self.request.year or years[-1]
        findings += apply(AREA_RULES, OfArea(area, year, book))
        assessments = []
        for series in book.values():
            is_reported = self.request.is_judging and self.selection.may_report(series)
            if not (series.points or is_reported):
                continue
            judged = Judged(
                self._yardsticks, area, series, book, year=year, comparison=self.request.comparison
            )
            findings += apply_by_kind(self._rules, judged)
            if is_reported:
                assessments.append(judged.assessment)
        report = AreaReport(
            self.plan,
            area,
            year,
            tuple(sorted({each.file for each in submitted})),
            tuple(sorted({each.submission.reporter or "" for each in submitted} - {""})),
            tuple(filter(self.selection.reports, assessments)),
            years,
        )
        return report, reading.findings + findings

    def _read(self, area: str, submitted: list[Submitted]) -> Reading:
        """Return what all files say, without the points that a rule refuses."""
        whole = Reading()
        for each in submitted:
            part = read_figures(self.plan, each, self.request.most)
            whole.refused |= part.refused
            whole.findings += part.findings
            for statement in part.statements:
                size = self._yardsticks.size(statement.indicator)
                refused = refusals(OfPoint(statement, area, size))
                if refused:
                    whole.refuse(statement.indicator, statement.point.year, refused[0])
                else:
                    whole.statements.append(statement)
        return whole


def _concerning(finding: Finding, names: Mapping[str, Indicator]) -> Finding:
    """Return a finding about a figure's shape with its indicator."""
    table, *name = finding.place.keys[:2] or [""]
    if table != "figures" or not name:
        return finding
    return finding._replace(indicator=names[name[0]].id)
