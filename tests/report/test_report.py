"""What a command found."""

from __future__ import annotations

from typing import get_args

import pytest

from hlgl_cli.engine.grades import Grade
from hlgl_cli.engine.series import Reason
from hlgl_cli.report.report import Outcome, Report
from tests.report.build import checked, content

FIGURES = """
urbanization_rate = 98
registered_unemployment = 4.6
good_surface_water = 99
forest_coverage = 12.6
gdp = 'x'
"""


def test_summary() -> None:
    """Verdicts, grades and reasons are counted, those that do not occur too."""
    (area,) = checked(FIGURES).reports
    summary = area.summary
    assert (summary.on_track, summary.off_track, summary.not_assessed) == (2, 2, 16)
    assert summary.uncertain == 1
    assert summary.grades == {**dict.fromkeys(get_args(Grade), 0), "achieved": 2, "behind": 2}
    reasons = dict.fromkeys(get_args(Reason), 0)
    assert summary.reasons == {
        **reasons,
        "no_target": 2,
        "awaiting_target": 2,
        "invalid": 1,
        "no_data": 11,
    }


def test_summary_adds_up() -> None:
    """Every assessment is counted once."""
    (area,) = checked(FIGURES, all_targets=True).reports
    summary = area.summary
    assert summary.on_track + summary.off_track == sum(summary.grades.values())
    assert summary.not_assessed == sum(summary.reasons.values())
    assert len(area.assessments) == summary.on_track + summary.off_track + summary.not_assessed
    assert tuple(summary.grades) == get_args(Grade)


def test_off_track() -> None:
    """What is off track is listed in the plan's order."""
    (area,) = checked(FIGURES).reports
    names = [one.indicator for one in area.off_track()]
    assert names == ["registered_unemployment", "good_surface_water"]


def test_how_many() -> None:
    """Findings are counted by severity."""
    report = checked("gdp = 'x'\ndoctors = 'x'")
    assert [report.how_many(one) for one in ("error", "warning", "note")] == [2, 0, 0]


def test_empty() -> None:
    """A report may have no area."""
    assert Report((), ()).how_many("error") == 0


def test_counts() -> None:
    """All severities are counted, those that do not occur too."""
    assert checked("gdp = 'x'\ngood_surface_water = 99").counts == (1, 0, 1)
    assert Report((), ()).counts == (0, 0, 0)


# How areas stand

AREAS = [
    content(figures, head=f"plan = 'huolinguole-14fyp'\narea = '{area}'", name=f"{area}.toml")
    for area, figures in (
        ("a", "gdp = 5.8"),
        ("b", "gdp = 1"),
        ("c", "good_surface_water = 50"),
    )
]


@pytest.mark.parametrize(
    ("areas", "is_off_track", "is_binding"),
    [([], False, False), ([0], False, False), ([0, 1], True, False), ([0, 1, 2], True, True)],
)
def test_outcome(areas: list[int], *, is_off_track: bool, is_binding: bool) -> None:
    """One area off track is enough, and one binding indicator of it."""
    outcome = checked(*(AREAS[at] for at in areas), only=("gdp", "good_surface_water")).outcome
    assert (outcome.off_track, outcome.is_binding) == (is_off_track, is_binding)
    assert outcome.reported == (("gdp", "good_surface_water") if areas else ())


@pytest.mark.parametrize("at", [1, 2, 3])
def test_outcomes_add_up(at: int) -> None:
    """How areas stand is the same however they are taken together."""
    reports = checked(*AREAS).reports
    apart = Outcome.of(reports[:at]).and_of(Outcome.of(reports[at:]))
    assert apart == Outcome.of(reports) == Outcome().and_of(apart)


def test_noted() -> None:
    """A report whose areas are gone says how they stood."""
    noted = Outcome(off_track=True, reported=("gdp",))
    assert Report((), (), noted=noted).outcome == noted
    assert Report((), ()).outcome == Outcome()
