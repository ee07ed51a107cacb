"""What the tests of comparisons are built from: an area as it stood and as it stands."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from hlgl_cli.comparing.areas import Beside
from hlgl_cli.comparing.earlier import kept_of
from tests.report.build import area_of

if TYPE_CHECKING:
    from hlgl_cli.comparing.kept import Report
    from hlgl_cli.report.changes import AreaChanges, Change
    from hlgl_cli.report.report import AreaReport

LEVEL = "decimals = 1\nbaseline = 60.6\ntarget = { level = 65 }"


def kept(stated: str = LEVEL, given: str = "value = 64", year: int = 2023, **more: Any) -> Report:  # noqa: ANN401 - of a report
    """Return what is kept of a report on one indicator, `it`, some fields replaced."""
    return kept_of(area_of(stated, given, year)).model_copy(update=more)


def beside(before: Report, area: AreaReport, *, is_narrowed: bool = False) -> AreaChanges:
    """Return what became of an area since."""
    return Beside(before, kept_of(area), area.plan, is_narrowed=is_narrowed).changes()


def changed(before: Report, stated: str, given: str, year: int = 2023) -> Change:
    """Return what became of the only indicator of an area."""
    (entry,) = beside(before, area_of(stated, given, year)).entries
    return entry


def why(change: Change) -> list[str]:
    """Return each reason as a line: what, of which year and kind, which field, from and to."""
    return [
        " ".join(str(part) for part in cause if part is not None).replace("Decimal", "")
        for cause in change.why
    ]
