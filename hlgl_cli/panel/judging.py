"""A part of a panel is judged: a function of its rows and of what is asked, here or elsewhere."""

from __future__ import annotations

import pickle
from functools import lru_cache
from typing import TYPE_CHECKING, NamedTuple

from hlgl_cli.examining import Examiner
from hlgl_cli.finding import Finding, Place
from hlgl_cli.panel.columns import SCHEMA, Assessments
from hlgl_cli.panel.rows import by_area, loaded
from hlgl_cli.panel.spilling import FILE, NUMBER, packed, unpacked
from hlgl_cli.panel.tally import NOTHING, tally_of
from hlgl_cli.panel.vintages import editions
from hlgl_cli.report.report import Outcome
from hlgl_cli.sources.placing import placed
from hlgl_cli.sources.tables.grids import Said
from hlgl_cli.text import renew_suggestions

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    import pyarrow as pa

    from hlgl_cli.finding import Bilingual
    from hlgl_cli.opening import Opened
    from hlgl_cli.panel.layout import Layout
    from hlgl_cli.panel.rows import Told
    from hlgl_cli.panel.spilling import Part
    from hlgl_cli.panel.tally import Tally
    from hlgl_cli.report.report import AreaReport
    from hlgl_cli.selection import Request

# Rows of one area, as sixty indicators of fifteen years in forty editions have: of nonsense, each
# is a finding.
MOST_OF_AREA = 40_000


class Task(NamedTuple):
    """What is asked of every part; without years, each area's latest is judged."""

    opened: Opened
    request: Request
    layouts: tuple[Layout, ...]
    lang: str
    years: tuple[int, ...] = ()
    every_vintage: bool = False


class Result(NamedTuple):
    """What came of a part: assessments as a stream of Arrow, findings, how its areas stand."""

    rows: bytes
    findings: list[Finding]
    outcome: Outcome
    tally: Tally


class _OfArea(NamedTuple):
    """What came of an area: its reports, each with its edition, and what is wrong."""

    reports: list[tuple[str, AreaReport]]
    findings: list[Finding]
    outcome: Outcome


def written(task: Task) -> bytes:
    """Return a task as bytes, which any process of the same version can read."""
    return pickle.dumps(task)


def judge(task: bytes, part: Part) -> Result:
    """Return what comes of a part; an area that cannot be judged, or a whole part, is a finding."""
    try:
        return _judge_of(task)(part)
    except Exception as error:  # noqa: BLE001 - a panel is worth more than its worst part
        return lost(task, part, error)


def lost(task: bytes, part: Part, error: Exception) -> Result:
    """Return that nothing came of the areas of a part."""
    file = _judge_of(task).task.layouts[0].file
    findings = [_failed(Place(file, (), cell=""), area, error) for area in part.areas]
    return Result(packed(SCHEMA, []), findings, Outcome(), NOTHING)


def _failed(place: Place, area: str, error: Exception) -> Finding:
    what = f"{type(error).__name__}: {error}".splitlines()[0]
    return Finding("S141", place, {"cause": what}, area)


@lru_cache(maxsize=4)
def _judge_of(task: bytes) -> Judge:
    """Return what judges, formed once in a process."""
    return Judge(pickle.loads(task))  # noqa: S301 - it was written by `written`


class Judge:
    """A task, and what is formed once for all parts."""

    def __init__(self, task: Task) -> None:
        """Take it; raise CannotRunError for a name or a year that the plan has not."""
        self.task = task
        self.plan = task.opened.of_every_area()
        self._examiner = Examiner(self.plan, task.request, task.opened)

    def idle_overlays(self, areas: Iterable[str]) -> list[Finding]:
        """Return what is to be told of overlays of areas that there are no figures of."""
        return self._examiner.idle_overlays(areas)

    def __call__(self, part: Part) -> Result:
        """Return what comes of a part."""
        table = unpacked(part.rows)
        if table.num_rows > MOST_OF_AREA:  # which is of one area: parts of several have fewer
            return self._refused(part, table)
        sheet, findings = Assessments(self.task.lang), list[Finding]()
        outcome, tally = Outcome(), NOTHING
        rows = by_area(table, part.meant, self.task.layouts)
        for area in part.areas:
            told = rows.get(area, [])
            found = self._of_area(area, told) if told else _OfArea([], [], Outcome())
            findings += found.findings
            for edition, report in found.reports:
                findings += sheet.add(report, edition or None)
            outcome, tally = outcome.and_of(found.outcome), tally.and_of(tally_of(found.reports))
        return Result(packed(SCHEMA, [sheet.batch()]), findings, outcome, tally)

    def _refused(self, part: Part, rows: pa.Table) -> Result:
        """Return that an area has more rows than are read."""
        file, number = (rows.column(name)[0].as_py() for name in (FILE, NUMBER))
        place = Place(self.task.layouts[file].file, (), number, 1, cell="")
        facts: dict[str, str | Bilingual] = {
            "most": Said("table.rows_of_area", str(MOST_OF_AREA)),
            "hint": "hint.rows_of_area",
        }
        found = [Finding("S122", place, facts, area) for area in part.areas]
        return Result(packed(SCHEMA, []), found, Outcome(), NOTHING)

    def _of_area(self, area: str, told: Sequence[Told]) -> _OfArea:
        """Return what comes of an area; whatever goes wrong in it is of no other."""
        try:
            return self._judged(area, told)
        except Exception as error:  # noqa: BLE001 - a panel is worth more than its worst area
            place = Place(self.task.layouts[told[0].file].file, (), told[0].row.number, 1, cell="")
            return _OfArea([], [_failed(place, area, error)], Outcome())

    def _judged(self, area: str, told: Sequence[Told]) -> _OfArea:
        renew_suggestions()
        examiner, layouts = self._examiner.of_area(area), self.task.layouts
        names, years = examiner.plan.names(), self.task.years or (None,)
        found: dict[tuple[str, Place, str | None], Finding] = {}
        reports: list[tuple[str, AreaReport]] = []
        outcome = Outcome()
        for edition, rows in editions(told, layouts, names, is_every=self.task.every_vintage):
            examined = examiner.examine_loaded(area, loaded(rows, layouts, names), years)
            for finding in placed(examined.findings, {}):
                found.setdefault((finding.code, finding.place, finding.indicator), finding)
            reports += [(edition, report) for report in examined.reports]
            outcome = outcome.and_of(examined.outcome)._replace(areas=1)
        return _OfArea(reports, list(found.values()), outcome)
