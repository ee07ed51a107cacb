"""The steps of a command in their order; no arithmetic and no printing here."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from hlgl_cli.engine.assessment import Assessment, assess
from hlgl_cli.engine.joining import join
from hlgl_cli.engine.reading import Reading, Submitted, read_figures
from hlgl_cli.finding import CannotRunError, Finding, Place
from hlgl_cli.report.report import AreaReport, Report
from hlgl_cli.rules import SERIES_RULES, refused
from hlgl_cli.rules.consistency import Judged
from hlgl_cli.rules.plan import audit
from hlgl_cli.sources.plans import SHIPPED, load_plan
from hlgl_cli.sources.submissions import load_submission
from hlgl_cli.text import nearest

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from hlgl_cli.engine.series import Series
    from hlgl_cli.engine.verdict import Comparison
    from hlgl_cli.plan import Indicator, Plan
    from hlgl_cli.sources.files import Content


class Request(NamedTuple):
    """What is asked of the figures, beside the figures themselves."""

    plan: str | None = None  # an id or a path; None leaves it to the submissions
    overlays: tuple[str, ...] = ()
    year: int | None = None  # None: each area's latest
    only: tuple[str, ...] = ()  # names of indicators; none means all
    binding: bool = False
    all_targets: bool = False  # the text's targets without a figure too
    comparison: Comparison = "exact"


def open_plan(name: str | None, overlays: tuple[str, ...]) -> Plan:
    """Return a plan with its overlays, audited; raise CannotRunError with all that is wrong."""
    plan = load_plan(name or SHIPPED)
    findings = audit(plan, name or SHIPPED)
    if findings:
        raise CannotRunError("run.broken_plan", {"file": name or SHIPPED}, tuple(findings))
    return _laid_over(plan, overlays) if overlays else plan


def _laid_over(plan: Plan, paths: tuple[str, ...]) -> Plan:
    from hlgl_cli.sources.overlays import in_overlay, lay_over, load_overlay  # noqa: PLC0415 - for few runs

    for path in paths:
        plan = lay_over(plan, load_overlay(path), path)
        findings = tuple(in_overlay(finding) for finding in audit(plan, path))
        if findings:
            raise CannotRunError("run.broken_overlay", {"file": path}, findings)
    return plan


def check(contents: Iterable[Content], request: Request) -> Report:
    """Judge the figures of all files, an area at a time; raise CannotRunError."""
    plan = open_plan(request.plan, request.overlays)
    wanted = _wanted(plan, request)
    if request.year is not None and not plan.base_year < request.year <= plan.target_year:
        raise CannotRunError("run.year_outside_plan", _span(plan, request.year))
    loaded = [load_submission(content) for content in contents]
    findings = [finding for one in loaded for finding in one.findings]
    by_area: dict[str, list[Submitted]] = {}
    for submitted in (one.submitted for one in loaded if one.submitted is not None):
        problem = _which_plan(plan, submitted, request)
        if problem is None:
            by_area.setdefault(_area(plan, submitted), []).append(submitted)
        else:
            findings.append(problem)
    areas = []
    for area in sorted(by_area):
        report, found = _check_area(plan, area, by_area[area], request, wanted)
        areas.append(report)
        findings += found
    return Report(tuple(areas), tuple(sorted(findings, key=_order)))


def _order(finding: Finding) -> tuple[object, ...]:
    place = finding.place
    return (place.file, place.line or 0, place.keys, finding.code)


def _span(plan: Plan, year: int) -> dict[str, str]:
    return {"year": str(year), "first": str(plan.base_year + 1), "last": str(plan.target_year)}


def _which_plan(plan: Plan, submitted: Submitted, request: Request) -> Finding | None:
    """Return why a submission cannot be held against the plan, or None."""
    submission = submitted.submission
    facts = {"plan": plan.id, "given": submission.plan or "—", "area": submission.area or "—"}
    if submission.plan not in {None, plan.id}:
        return Finding("F206", Place(submitted.file, ("plan",)), facts, submission.area)
    is_stated = submission.plan is not None or request.plan is not None
    area = submission.area
    if not is_stated and area is not None and not _is_own(plan, area):
        return Finding("F215", Place(submitted.file, ("area",)), facts, submission.area)
    if not plan.base_year < submission.year <= plan.target_year:
        facts = _span(plan, submission.year)
        return Finding("F205", Place(submitted.file, ("year",)), facts, submission.area)
    return None


def _area(plan: Plan, submitted: Submitted) -> str:
    given = submitted.submission.area
    return plan.plan.area.zh if given is None or _is_own(plan, given) else given


def _is_own(plan: Plan, area: str) -> bool:
    return area in {plan.plan.area.zh, plan.plan.area.en}


def _wanted(plan: Plan, request: Request) -> Callable[[Series], bool]:
    """Return which series are reported; raise CannotRunError for a name the plan has not."""
    only = {find(plan, name).id for name in request.only}

    def is_wanted(series: Series) -> bool:
        indicator = series.indicator
        if request.binding and indicator.nature != "binding":
            return False
        if only:
            return indicator.id in only
        is_of_table = indicator.number is not None
        return is_of_table or request.all_targets or bool(series.points or series.refused)

    return is_wanted


def _check_area(
    plan: Plan,
    area: str,
    submitted: list[Submitted],
    request: Request,
    is_wanted: Callable[[Series], bool],
) -> tuple[AreaReport, list[Finding]]:
    reading = Reading()
    for one in submitted:
        _add(reading, read_figures(plan, one), area)
    book, findings = join(plan, reading.statements, reading.refused, area)
    year = request.year or max(one.submission.year for one in submitted)
    assessments: list[Assessment] = []
    for series in book.values():
        assessment = assess(plan, series, year, book, request.comparison)
        judged = Judged(plan, area, series, book, assessment, request.comparison)
        findings += [finding for rule in SERIES_RULES for finding in rule(judged)]
        if is_wanted(series):
            assessments.append(assessment)
    files = tuple(sorted({one.file for one in submitted}))
    said = {one.submission.reporter for one in submitted}
    reporters = tuple(sorted(filter(None, said)))
    report = AreaReport(plan, area, year, files, reporters, tuple(assessments))
    return report, reading.findings + findings


def find(plan: Plan, name: str) -> Indicator:
    """Return the indicator of a name; raise CannotRunError, with the nearest name, if none is."""
    names = plan.names()
    if name not in names:
        meant = nearest(name, names)
        raise CannotRunError(
            "run.unknown_indicator", {"name": name, "meant": meant, "plan": plan.id}
        )
    return names[name]


def _add(whole: Reading, part: Reading, area: str) -> None:
    """Add what one file says, without the points that a rule refuses."""
    whole.refused |= part.refused
    whole.findings += part.findings
    for statement in part.statements:
        finding = refused(statement, area)
        if finding is None:
            whole.statements.append(statement)
        else:
            whole.refuse(statement.indicator, statement.point.year, finding)
