"""The steps of a command in their order; no arithmetic and no printing here."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from hlgl_cli.engine.yardstick import Yardsticks
from hlgl_cli.figures.areas import by_area, span
from hlgl_cli.figures.joining import join
from hlgl_cli.figures.reading import Reading, read_figures, unknown_indicator
from hlgl_cli.finding import CannotRunError
from hlgl_cli.plan import Plan
from hlgl_cli.report.report import AreaReport, Report
from hlgl_cli.rules import SERIES_RULES, TARGET_RULES, refused
from hlgl_cli.rules.deflators import idle_deflators
from hlgl_cli.rules.judged import Judged
from hlgl_cli.rules.plan import audit
from hlgl_cli.sources.comments import commented_figures
from hlgl_cli.sources.placing import is_among, is_ignored_here, placed
from hlgl_cli.sources.plan_files import SHIPPED, path_of_plan
from hlgl_cli.sources.plans import load
from hlgl_cli.sources.submissions import load_submission
from hlgl_cli.text import nearest

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence

    from hlgl_cli.engine.assessment import Assessment
    from hlgl_cli.engine.verdict import Comparison
    from hlgl_cli.figures.reading import Submitted
    from hlgl_cli.finding import Finding
    from hlgl_cli.plan import Indicator
    from hlgl_cli.sources.files import Content
    from hlgl_cli.sources.submissions import Loaded


class Request(NamedTuple):
    """What is asked of the figures, beside the figures themselves."""

    plan: str | None = None  # an id or a path; None: the shipped one
    overlays: tuple[str, ...] = ()
    year: int | None = None  # None: each area's latest
    only: tuple[str, ...] = ()  # names of indicators; none means all
    binding: bool = False
    all_targets: bool = False  # the text's targets without a figure too
    comparison: Comparison = "exact"
    is_judging: bool = True  # False: the figures are only looked at
    with_notes: bool = True  # notes on verdicts at the figures, beside the verdicts themselves
    select: tuple[str, ...] = ()  # codes or families of findings; none means all
    ignore: tuple[str, ...] = ()


def open_plan(name: str | None, overlays: Sequence[str]) -> Plan:
    """Return a plan with its overlays, audited; raise CannotRunError with all that is wrong."""
    path = path_of_plan(name or SHIPPED)
    plan, text = load(Plan, path, "run.broken_plan")
    _refuse(str(path), text, "run.broken_plan", audit(plan, str(path)))
    return _laid_over(plan, overlays) if overlays else plan


def _laid_over(plan: Plan, paths: Sequence[str]) -> Plan:
    from hlgl_cli.sources import overlays  # noqa: PLC0415 - for the few runs that have one

    for path in paths:
        overlay, text = overlays.load_overlay(path)
        plan = overlays.lay_over(plan, overlay, path, text)
        findings = [overlays.in_overlay(one, overlay, plan) for one in audit(plan, path)]
        _refuse(path, text, "run.broken_overlay", findings)
    return plan


def _refuse(file: str, text: str, key: str, findings: list[Finding]) -> None:
    if findings:
        raise CannotRunError(key, {"file": file}, tuple(placed(findings, {file: text})))


def refuse_year(plan: Plan, year: int) -> None:
    """Raise CannotRunError for a year that the plan does not judge."""
    if not plan.base_year < year <= plan.target_year:
        raise CannotRunError("run.year_outside_plan", span(plan, year))


def check(contents: Iterable[Content], request: Request, plan: Plan | None = None) -> Report:
    """Judge the figures of all files, an area at a time; raise CannotRunError.

    A plan that is given is used as it is; otherwise the request's is opened.
    """
    return _examined(plan or open_plan(request.plan, request.overlays), list(contents), request)


def validate(contents: Iterable[Content], request: Request) -> Report:
    """Return what is wrong with the figures, without judging them; raise CannotRunError."""
    plan = open_plan(request.plan, request.overlays)
    request = request._replace(is_judging=False)
    return _examined(plan, list(contents), request)._replace(reports=())


def _examined(plan: Plan, contents: list[Content], request: Request) -> Report:
    """Return the areas' reports, and the findings that are asked for, each at its place."""
    is_wanted = _wanted(plan, request)
    if request.year is not None:
        refuse_year(plan, request.year)
    loaded = [load_submission(content) for content in contents]
    names = plan.names()
    shapes = [_concerning(finding, names) for one in loaded for finding in one.findings]
    findings = list({(one.code, one.place, one.facts.get("key")): one for one in shapes}.values())
    usable = (one.submitted for one in loaded if one.submitted is not None)
    areas, misfits = by_area(plan, usable, is_chosen=request.plan is not None)
    findings += misfits
    for content, one in zip(contents, loaded, strict=True):
        findings += _left_as_comments(content, one, names)
    reports, yardsticks = [], Yardsticks(plan)
    for area, submitted in areas.items():
        report, found = _area(yardsticks, area, submitted, request)
        reports.append(report._replace(assessments=tuple(filter(is_wanted, report.assessments))))
        findings += found
    files = tuple(content.name for content in contents)
    if request.only or request.binding:
        reported = {one.indicator for report in reports for one in report.assessments}
        findings = [one for one in findings if one.indicator in {None, *reported}]
    asked_for = _asked_for(findings, contents, request)
    return Report(tuple(reports), asked_for, files, request.is_judging)


def _left_as_comments(
    content: Content, loaded: Loaded, names: Mapping[str, Indicator]
) -> Iterator[Finding]:
    """Yield a finding for each figure of a usable file that is a comment."""
    if loaded.submitted is not None:
        named = {*loaded.submitted.submission.figures, *loaded.submitted.refused}
        given = frozenset(names[one].id for one in named if one in names)
        yield from commented_figures(content.name, content.text(), names, given)


def _concerning(finding: Finding, names: Mapping[str, Indicator]) -> Finding:
    """Return a finding about a figure's shape with its indicator, or that there is none."""
    table, *name = finding.place.keys[:2] or [""]
    if table != "figures" or not name:
        return finding
    if name[0] not in names:
        return unknown_indicator(finding.place._replace(keys=(table, name[0])), name[0], names)
    return finding._replace(indicator=names[name[0]].id)


def _asked_for(
    findings: list[Finding], contents: list[Content], request: Request
) -> tuple[Finding, ...]:
    """Return the findings at their places, in the order of reading, less those not asked for."""
    if not findings:
        return ()
    found = placed(findings, {content.name: content.text() for content in contents})
    kept = [
        finding
        for finding in found
        if (not request.select or is_among(finding.code, request.select))
        and not is_among(finding.code, request.ignore)
        and not is_ignored_here(finding)
    ]
    return tuple(kept)


def _wanted(plan: Plan, request: Request) -> Callable[[Assessment], bool]:
    """Return which assessments are reported; raise CannotRunError for an unknown name."""
    only = {find(plan, name).id for name in request.only}

    def is_wanted(assessment: Assessment) -> bool:
        indicator = assessment.definition
        if request.binding and indicator.nature != "binding":
            return False
        if only:
            return indicator.id in only
        has_figure = bool(assessment.figures) or assessment.reason == "invalid"
        return indicator.number is not None or request.all_targets or has_figure

    return is_wanted


def find(plan: Plan, name: str) -> Indicator:
    """Return the indicator of a name; raise CannotRunError, with the nearest name, if none is."""
    names = plan.names()
    if name not in names:
        facts = {"name": name, "meant": nearest(name, names), "plan": plan.id}
        raise CannotRunError("run.unknown_indicator", facts)
    return names[name]


def _area(
    yardsticks: Yardsticks, area: str, submitted: list[Submitted], request: Request
) -> tuple[AreaReport, list[Finding]]:
    """Return an area's report, and all that is wrong with its figures."""
    plan = yardsticks.plan
    reading = _read(plan, area, submitted)
    book, findings = join(plan, reading.statements, reading.refused, area)
    year = request.year or max(one.submission.year for one in submitted)
    is_noting = request.is_judging and request.with_notes
    rules = (*SERIES_RULES, *TARGET_RULES) if is_noting else SERIES_RULES
    assessments = []
    for series in book.values():
        judged = Judged(yardsticks, area, series, book, year=year, comparison=request.comparison)
        if series.points:
            findings += [finding for rule in rules for finding in rule(judged)]
        if request.is_judging:
            assessments.append(judged.assessment)
    files = tuple(sorted({one.file for one in submitted}))
    reporters = {one.submission.reporter for one in submitted} - {None}
    named = tuple(sorted(str(one) for one in reporters))
    years = tuple(sorted({one.submission.year for one in submitted}))
    report = AreaReport(plan, area, year, files, named, tuple(assessments), years)
    return report, reading.findings + findings


def _read(plan: Plan, area: str, submitted: list[Submitted]) -> Reading:
    """Return what all files say, without the points that a rule refuses."""
    whole = Reading()
    for one in submitted:
        part = read_figures(plan, one)
        whole.refused |= part.refused
        whole.findings += [*part.findings, *idle_deflators(plan, one)]
        for statement in part.statements:
            finding = refused(statement, area)
            if finding is None:
                whole.statements.append(statement)
            else:
                whole.refuse(statement.indicator, statement.point.year, finding)
    return whole
