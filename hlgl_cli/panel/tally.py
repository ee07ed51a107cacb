"""What is counted of a panel: how areas and indicators stand, and which verdicts were revised."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from hlgl_cli.engine.assessment import Verdict
    from hlgl_cli.report.report import AreaReport

Counts = Counter["Verdict"]
_ASSESSED = ("on_track", "off_track")


class Tally(NamedTuple):
    """Verdicts by area and by indicator, in the latest year and the newest edition of each area.

    An indicator counts once, whatever targets it has. `revised` are the verdicts, of any year, that
    are not the same in all editions, by indicator.
    """

    areas: Mapping[str, Counts]
    indicators: Mapping[str, Counts]
    revised: Counter[str]
    rows: int = 0
    editions: frozenset[str] = frozenset()

    def and_of(self, other: Tally) -> Tally:
        """Return the counts of these and other areas."""
        indicators = dict(self.indicators)
        for name, counts in other.indicators.items():
            indicators[name] = indicators.get(name, Counter()) + counts
        return Tally(
            {**self.areas, **other.areas},
            indicators,
            self.revised + other.revised,
            self.rows + other.rows,
            self.editions | other.editions,
        )


NOTHING = Tally({}, {}, Counter())


def tally_of(reports: Iterable[tuple[str, AreaReport]]) -> Tally:
    """Return what is counted of one area's reports, each with its edition, oldest edition first."""
    every = list(reports)
    latest = max((report.year for _, report in every), default=0)
    newest = [report for _, report in every if report.year == latest][-1:]
    indicators: dict[str, Counts] = {}
    for assessment in (each for report in newest for each in report.counted):
        indicators[assessment.indicator] = Counter({assessment.verdict: 1})
    total: Counts = Counter()
    for counts in indicators.values():
        total += counts
    rows = sum(len(report.assessments) for _, report in every)
    editions = frozenset(edition for edition, _ in every if edition)
    areas = {report.area: total for report in newest}
    return Tally(areas, indicators, _revised(report for _, report in every), rows, editions)


def _revised(reports: Iterable[AreaReport]) -> Counter[str]:
    """Return how many years of each indicator have several verdicts, an edition each."""
    verdicts: dict[tuple[str, int], set[str]] = {}
    for report in reports:
        for each in report.counted:
            if each.verdict in _ASSESSED:
                verdicts.setdefault((each.indicator, each.year), set()).add(each.verdict)
    return Counter(indicator for (indicator, _), words in verdicts.items() if len(words) > 1)
