"""What the measure says of time and of the years to come, beside the formulas of test_worked.py."""

from __future__ import annotations

from tests.report.build import area_of, lines

LEVEL = "unit = '%'\ndecimals = 1\nbaseline = 95\ntarget = { level = 98 }"


def test_progress() -> None:
    """Progress stands beside the part of the time that has passed."""
    found = lines(area_of(LEVEL, "value = 96.5"))
    assert (found["progress"], found["pace_ratio"]) == ("50% (time elapsed: 60%)", "0.84")


def test_needed_suffices() -> None:
    """What each remaining year needs is rounded up."""
    found = lines(area_of("target = { growth = 5 }", "cumulative = 15.0"))
    assert found["needed"].endswith(" = 5.35%")


def test_year_alone() -> None:
    """A year that stands alone says nothing of the time."""
    found = lines(area_of("target = { growth = 5 }", "growth = 5.8"))
    assert not {"lead", "progress", "needed", "projected"} & set(found)
