"""One plan and what is asked of it: the figures of an area are read, looked at and judged."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from hlgl_cli.engine.yardstick import Yardsticks
from hlgl_cli.figures.areas import Asked, fitting, span
from hlgl_cli.figures.joining import blank_book, join
from hlgl_cli.figures.naming import areas_meant
from hlgl_cli.figures.reading import Reading, read_figures
from hlgl_cli.finding import CannotRunError
from hlgl_cli.judging import Judging
from hlgl_cli.report.report import AreaReport, Outcome
from hlgl_cli.rules import FILE_RULES, apply, refusals
from hlgl_cli.rules.contexts import OfArea, OfFile, OfPoint
from hlgl_cli.selection import Selection
from hlgl_cli.sources.placing import placed
from hlgl_cli.sources.submissions import loaded_from
from hlgl_cli.text import renew_suggestions

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping, Sequence

    from hlgl_cli.engine.assessment import Assessment
    from hlgl_cli.figures.reading import Submitted
    from hlgl_cli.finding import Finding
    from hlgl_cli.opening import Opened
    from hlgl_cli.plan import Indicator, Plan
    from hlgl_cli.selection import Request
    from hlgl_cli.sources.files import Source
    from hlgl_cli.sources.recovery import Broken
    from hlgl_cli.sources.submissions import Loaded


def refuse_year(plan: Plan, year: int) -> None:
    """Raise CannotRunError for a year that the plan does not judge."""
    if not plan.base_year < year <= plan.target_year:
        raise CannotRunError("run.year_outside_plan", span(plan, year))


class InRun(NamedTuple):
    """The plans of a run: the ids that a submission may name, and whether several judge."""

    ids: tuple[str, ...] = ()
    are_several: bool = False


class Examined(NamedTuple):
    """What came of an area: its reports if it is judged, what is wrong with it, how it stands."""

    reports: list[AreaReport]
    findings: list[Finding]
    outcome: Outcome


class OfText(NamedTuple):
    """What a file submits, and what gives the file's text where a finding needs it."""

    loaded: Loaded
    text: Callable[[], str]


class Examiner:
    """A plan and a request, and what is formed once for all areas."""

    def __init__(
        self,
        plan: Plan,
        request: Request,
        local: Opened | None = None,
        plans: InRun = InRun(),  # noqa: B008 - a value that stays as it is
    ) -> None:
        """Take them; raise CannotRunError for a name or a year that the plan has not.

        `local` has the overlays of single areas, if there are any; `plans` says of the others.
        """
        self.plan, self.request, self._plans = plan, request, plans
        is_chosen = request.plan is not None
        self._asked = Asked(is_chosen, plans.ids, is_one_of_several=len(request.plans) > 1)
        self._local = local if local is not None and local.areas else None
        self.selection = Selection(plan, request)
        if request.year is not None:
            refuse_year(plan, request.year)
        self._yardsticks, self._blank = Yardsticks(plan), blank_book(plan)
        self._judging = Judging(plan, request, self.selection, self._yardsticks)

    def idle_overlays(self, areas: Iterable[str]) -> list[Finding]:
        """Return what is to be told of overlays of areas that there are no figures of."""
        return [] if self._local is None else self._local.idle(areas)

    def examine(self, area: str, sources: Iterable[Source]) -> Examined:
        """Return what is wrong with the figures of an area's files, and its report if it is judged.

        There is none where no file can be used.
        """
        own = self.of_area(area)
        renew_suggestions()
        names, texts, loaded = own.plan.names(), {}, list[OfText]()
        for content in (source.read() for source in sources):
            texts[content.name] = content
            for each in loaded_from(content, names, self.request.most):
                loaded.append(OfText(each, content.text))
        found = own.examine_loaded(area, loaded, (self.request.year,))
        if not found.findings:
            return found
        contents = {name: content.text() for name, content in texts.items()}
        return found._replace(findings=placed(found.findings, contents))

    def of_area(self, area: str) -> Examiner:
        """Return what examines an area: itself, unless there are overlays of single areas."""
        if self._local is None:
            return self
        return Examiner(self._local.of_area(area), self.request, plans=self._plans)

    def examine_loaded(
        self, area: str, loaded: Iterable[OfText], years: Sequence[int | None]
    ) -> Examined:
        """Return what is wrong with what was loaded of an area, and a report for each year.

        No year means the latest of the figures. Findings do not have their places yet.
        """
        names, findings, usable = self.plan.names(), list["Finding"](), list["Submitted"]()
        for each, text in loaded:
            findings += self._found(each, text, names)
            if each.submitted is not None:
                usable.append(each.submitted)
        fit, misfits = fitting(self.plan, area, usable, self._asked)
        findings += misfits
        reports: list[AreaReport] = []
        if fit:
            reports, found = self._area(area, fit, years)
            findings += found
        return Examined(reports if self.request.is_judging else [], findings, Outcome.of(reports))

    def _found(
        self, loaded: Loaded, text: Callable[[], str], names: Mapping[str, Indicator]
    ) -> list[Finding]:
        """Return what is wrong with what a file submits, as a file, each thing once."""
        shapes = [_concerning(finding, names) for finding in loaded.findings]
        unique = {(shape.code, shape.place, shape.facts.get("key")): shape for shape in shapes}
        found = list(unique.values())
        if loaded.submitted is not None:
            file = OfFile(self.plan, loaded.submitted, text)
            found += apply(FILE_RULES, file)
        if loaded.rest is not None and loaded.broken is not None:
            found += loaded.broken.healthy(self._of_rest(loaded.rest, loaded.broken))
        return found

    def _of_rest(self, rest: Submitted, broken: Broken) -> list[Finding]:
        """Return what is wrong with the sound lines of a file that is refused."""
        tried = rest._replace(refused=rest.refused | broken.keys)
        of_lines = apply(FILE_RULES, OfFile(self.plan, tried, lambda: broken.text))
        named = rest.submission.area or self.plan.plan.area.zh
        area = areas_meant(self.plan, [named]).meant[named]
        fit, findings = fitting(self.plan, area, [rest], self._asked)
        return of_lines + findings + self._read(area, fit).findings

    def _area(
        self, area: str, submitted: list[Submitted], years: Sequence[int | None]
    ) -> tuple[list[AreaReport], list[Finding]]:
        """Return an area's report of each year, and all that is wrong with its figures."""
        reading = self._read(area, submitted)
        book, findings = join(self._blank, reading.statements, reading.refused, area)
        filled = [each for each in submitted if each.states_something] or submitted
        stated = tuple(sorted({each.submission.year for each in filled}))
        reports, looked_at = [], list(self._judging.looked_at(book))
        for year in years:
            of_area = OfArea(area, year or stated[-1], book)
            assessments, found = self._judging.in_year(of_area, looked_at)
            reports.append(self._report(of_area, submitted, stated, assessments))
            findings += found
        return reports, reading.findings + findings

    def _report(
        self,
        of_area: OfArea,
        submitted: Iterable[Submitted],
        stated: tuple[int, ...],
        assessments: Iterable[Assessment],
    ) -> AreaReport:
        """Return an area's report of a year."""
        return AreaReport(
            self.plan,
            of_area.area,
            of_area.year,
            tuple(sorted({str(each.file) for each in submitted})),
            tuple(sorted({each.submission.reporter or "" for each in submitted} - {""})),
            tuple(filter(self.selection.reports, assessments)),
            years=stated,
            grades=self.request.grades,
            is_beside=self._plans.are_several,
        )

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
    indicator = names.get(name[0])  # none where a key of the head stands among the figures
    return finding if indicator is None else finding._replace(indicator=indicator.id)
