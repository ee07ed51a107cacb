"""Changes as JSON has them."""

from __future__ import annotations

from decimal import Decimal

from hlgl_cli.report.changes import AreaChanges, Cause, Change, Standing
from hlgl_cli.report.changes_document import changes_document
from hlgl_cli.report.report import Report
from tests.engine.build import indicator
from tests.report.build import area_of

AREA = area_of("baseline = 60\ntarget = { level = 65 }", "value = 64")
STOOD = Standing(2023, "on_track", None, "in_line", "official", None, None, None, Decimal(1))


def test_nothing_named() -> None:
    """Where no earlier result is named there are no changes, not an empty list of them."""
    assert changes_document(Report((AREA,), ()), "zh") is None
    assert Report((AREA,), ()).changes is None
    assert changes_document(Report((AREA,), (), gone=()), "zh") == []


def test_changes() -> None:
    """All areas are in one list, those that are gone at its end."""
    cause = Cause("base_revised", before=Decimal(60), after=Decimal(61))
    change = Change("plan", "计划", "changed", "it", None, "it", indicator(), STOOD, None, (cause,))
    area = AREA._replace(changes=AreaChanges(2023, (change,)))
    gone = (Change("plan", "别处", "area_gone"),)
    first, second = changes_document(Report((area,), (), gone=gone), "en") or []
    assert (first["indicator"], first["name"], first["after"]) == ("it", "it", None)
    assert (change.name, gone[0].name) == (indicator().name, None)
    assert first["before"] is not None
    assert list(first["before"]) == list(STOOD._fields[:9])
    assert first["why"] == [cause._asdict()]
    assert (second["became"], second["area"], second["name"]) == ("area_gone", "别处", None)
