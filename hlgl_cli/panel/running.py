"""The steps of a panel in their order: look at the figures, part them, judge the parts, write."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING, NamedTuple

from hlgl_cli.examining import refuse_year
from hlgl_cli.finding import CannotRunError, Finding
from hlgl_cli.limits import MOST_TOLD
from hlgl_cli.opening import opened as opened_plan
from hlgl_cli.opening import remarks_on
from hlgl_cli.panel.cluster import on_cluster
from hlgl_cli.panel.judging import Judge, Task, written
from hlgl_cli.panel.opening import opened
from hlgl_cli.panel.parting import ROWS, look_at, parting_of
from hlgl_cli.panel.spilling import Spilled
from hlgl_cli.panel.tally import NOTHING
from hlgl_cli.panel.workers import here, in_processes
from hlgl_cli.panel.writing import Writing
from hlgl_cli.report.report import Outcome
from hlgl_cli.sources.placing import in_order, placed

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

    from hlgl_cli.panel.files import Figures
    from hlgl_cli.panel.inputs import Input
    from hlgl_cli.panel.judging import Result
    from hlgl_cli.panel.spilling import Part
    from hlgl_cli.panel.tally import Tally
    from hlgl_cli.selection import Request

    Advance = Callable[[int], None]


class Asked(NamedTuple):
    """What is asked of a panel beside the request: years, editions, where and in what pieces."""

    files: tuple[Input, ...]
    lang: str
    years: tuple[int, ...] = ()
    every_vintage: bool = False
    jobs: int = 1
    scheduler: str | None = None
    rows: int = ROWS  # of areas that are judged together


class Found:
    """What was found: so many findings as people read, how many there are, how the areas stand."""

    def __init__(self, each: Callable[[Finding], None] | None = None) -> None:
        """Begin with nothing; `each` hears of every finding."""
        self.told: list[Finding] = []
        self.counts: Counter[str] = Counter()
        self.outcome, self.tally = Outcome(), NOTHING
        self._each = each

    def add(self, findings: Iterable[Finding]) -> None:
        """Count findings, tell each, and keep the first of all."""
        for finding in findings:
            self.counts[finding.severity] += 1
            if self._each is not None:
                self._each(finding)
            if len(self.told) < MOST_TOLD:
                self.told.append(finding)

    def note(self, outcome: Outcome, tally: Tally) -> None:
        """Note how some areas stand."""
        self.outcome, self.tally = self.outcome.and_of(outcome), self.tally.and_of(tally)


class Panel:
    """Figures of a panel that were looked at, and are to be judged."""

    def __init__(
        self, request: Request, asked: Asked, each: Callable[[Finding], None] | None = None
    ) -> None:
        """Look at the figures; raise CannotRunError where they cannot be judged.

        `each` hears of every finding, as soon as it is there.
        """
        self._asked, self.found = asked, Found(each)
        plan = opened_plan(request.plan, request.overlays)
        for area in plan.areas:
            plan.of_area(area)  # a broken overlay is told before any figure is read
        for year in asked.years:
            refuse_year(plan.plan, year)
        self.found.add(remarks_on(plan.of_every_area(), request.plan, plan.overlays))
        self._files = list(self._opened(request.encoding))
        seen = look_at(self._files)
        self._parting = parting_of(seen, plan.plan, asked.rows)
        self.found.add(placed(self._parting.findings, {}))
        if not self.areas and not seen.broken and not self.found.counts["error"]:
            names = ", ".join(file.name for file in asked.files)
            raise CannotRunError("panel.no_figures", {"file": names})
        layouts = tuple(figures.layout for figures in self._files)
        self._task = Task(plan, request, layouts, asked.lang, asked.years, asked.every_vintage)
        judge = Judge(self._task)
        self.plan = judge.plan
        self.found.add(judge.idle_overlays(self.areas))

    @property
    def areas(self) -> tuple[str, ...]:
        """Return the areas, sorted by name."""
        return tuple(area for group in self._parting.groups for area in group)

    def _opened(self, encoding: str | None) -> Iterator[Figures]:
        """Yield the files that can be read."""
        for file in self._asked.files:
            figures = opened(file, encoding)
            if isinstance(figures, Finding):
                self.found.add(placed([figures], {}))
            else:
                self.found.add(placed(figures.findings, {}))
                yield figures

    def write(self, write: Callable[[bytes], None], advance: Advance) -> Found:
        """Judge everything and write it; `advance` hears how many areas are done."""
        with Spilled(self._files, self._parting) as spilled, Writing(write) as sheet:
            self.found.add(placed(spilled.findings, {}))
            groups = iter(self._parting.groups)
            for result in self._results(spilled.parts()):
                sheet.add(result.rows)
                self.found.add(in_order(result.findings))
                self.found.note(result.outcome, result.tally)
                advance(len(next(groups)))
        return self.found

    def _results(self, parts: Iterable[Part]) -> Iterator[Result]:
        """Yield what comes of the parts, in their order."""
        task, asked = written(self._task), self._asked
        if asked.scheduler is not None:
            return on_cluster(parts, task, asked.scheduler)
        jobs = min(asked.jobs, len(self._parting.groups))
        return here(parts, task) if jobs <= 1 else in_processes(parts, task, jobs)
