"""The earlier result, area by area, whatever it was read from."""

from __future__ import annotations

import json
from collections import defaultdict
from decimal import Decimal
from typing import TYPE_CHECKING, NamedTuple

from hlgl_cli.comparing.areas import Beside
from hlgl_cli.comparing.kept import Report
from hlgl_cli.figures.naming import areas_meant
from hlgl_cli.report.changes import AreaChanges, Change
from hlgl_cli.report.documents import report_document
from hlgl_cli.report.json_text import dump_line

if TYPE_CHECKING:
    from collections.abc import Iterable

    from hlgl_cli.plan import Plan
    from hlgl_cli.report.report import AreaReport

_LANG = "zh"  # of names, which are not compared


class Result(NamedTuple):
    """What was said of an area earlier; written, its numbers have six decimals at most."""

    report: Report
    is_written: bool = False


class Earlier:
    """What was said earlier of some areas, each by one plan or several."""

    def __init__(self, results: Iterable[Result], *, is_narrowed: bool = False) -> None:
        """Take the results; `is_narrowed` where only some indicators are asked for now."""
        self._results: dict[str, list[Result]] = defaultdict(list)
        for result in results:
            self._results[result.report.area].append(result)
        self._is_narrowed = is_narrowed

    def beside(self, area: AreaReport) -> AreaReport:
        """Return a report with what changed in it since."""
        found = self._of(area.plan, area.area)
        if found is None:
            new = Change(area.plan.id, area.area, "area_new")
            return area._replace(changes=AreaChanges(None, (new,)))
        now = kept_of(area, is_written=found.is_written)
        beside = Beside(found.report, now, area.plan, is_narrowed=self._is_narrowed)
        return area._replace(changes=beside.changes())

    def gone(self, judged: Iterable[tuple[Plan, str]]) -> tuple[Change, ...]:
        """Return the areas with their plans that none of these stands beside, sorted by name."""
        met = {id(self._of(plan, area)) for plan, area in judged}
        return tuple(
            Change(result.report.plan.id, name, "area_gone")
            for name, results in sorted(self._results.items())
            for result in results
            if id(result) not in met
        )

    def _of(self, plan: Plan, area: str) -> Result | None:
        """Return the earlier result of an area, by the same plan if there are several."""
        results = [one for name in self._names_of(plan, area) for one in self._results[name]]
        same = [one for one in results if one.report.plan.id == plan.id]
        if not same and len(results) > 1:
            return None
        return next(iter(same or results), None)

    def _names_of(self, plan: Plan, area: str) -> list[str]:
        """Return the names that an area had earlier: its own, or another spelling of it."""
        if area in self._results:
            return [area]
        first = area[:1].casefold()
        own = {plan.plan.area.zh, plan.plan.area.en}
        likely = [name for name in self._results if name[:1].casefold() == first or name in own]
        meant = areas_meant(plan, [area, *likely]).meant
        return [name for name in likely if meant[name] == meant[area]]


def kept_of(area: AreaReport, *, is_written: bool = False) -> Report:
    """Return what of an area's report is compared, its numbers as JSON has them if asked for."""
    document: object = report_document(area, _LANG)
    if is_written:
        document = json.loads(dump_line(document), parse_float=Decimal)
    return Report.model_validate(document)
