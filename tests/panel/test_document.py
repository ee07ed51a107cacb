"""What a panel comes to, as JSON."""

from __future__ import annotations

from hlgl_cli.panel.document import document
from hlgl_cli.panel.running import Found
from hlgl_cli.report.report import Outcome
from tests.panel.build import PLAN_OPENED
from tests.panel.test_summary import TALLY


def test_document() -> None:
    """All areas and indicators are there, the worst first, and how many verdicts were revised."""
    found = Found()
    found.note(Outcome(areas=2), TALLY)
    told = document(found, PLAN_OPENED, "en")
    assert told["schema"] == "hlgl.panel/1"
    assert [
        (each["indicator"], each["off_track"], each["revised"]) for each in told["indicators"]
    ] == [
        ("forest_coverage", 2, 0),
        ("gdp", 0, 1),
    ]
    assert [(each["area"], each["off_track"], each["on_track"]) for each in told["areas"]] == [
        ("乙县", 1, 0),
        ("甲县", 1, 1),
    ]
    assert (told["rows"], told["editions"]) == (4, ["2023-03"])
