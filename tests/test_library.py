"""hlgl for scripts."""

from __future__ import annotations

from pathlib import Path

import pytest

import hlgl_cli
from hlgl_cli import check, load_plan, load_submissions

EXAMPLES = Path(__file__).parent.parent / "examples"
FIGURES = EXAMPLES / "huolinguole" / "illustrative"


def test_check() -> None:
    """A script judges a folder of submissions in three calls."""
    report = check(load_submissions(FIGURES))
    (area,) = report.areas
    assert (area.year, area.summary.on_track, area.summary.off_track) == (2023, 12, 4)
    assert report.findings[0].code == "T601"


def test_another_plan_and_year() -> None:
    """It may name a plan with overlays, a year and how values are compared."""
    plan = load_plan("huolinguole-14fyp", EXAMPLES / "huolinguole" / "tongliao-example.toml")
    report = check(load_submissions(FIGURES), plan, year=2022, comparison="rounded")
    (area,) = report.areas
    found = {one.indicator.id: one.verdict for one in area.assessments}
    assert (area.year, found["energy_intensity"]) == (2022, "off_track")


def test_unknown_name() -> None:
    """What is not offered is no attribute, as of any module."""
    with pytest.raises(AttributeError, match=r"^module 'hlgl_cli' has no attribute 'judge'$"):
        hlgl_cli.judge  # noqa: B018 - to be asked for is the point


def test_documented_script(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """The script that docs/library.md shows runs and says what is off track."""
    monkeypatch.chdir(EXAMPLES.parent)
    text = Path("docs/library.md").read_text(encoding="utf-8")
    exec(text.partition("```python\n")[2].partition("```")[0], {})  # noqa: S102 - our own page
    assert capsys.readouterr().out.splitlines() == [
        "2023 urbanization_rate behind True",
        "2023 disposable_income in_line True",
        "2023 registered_unemployment behind True",
        "2023 schooling_years behind True",
        "T601 urbanization_rate",
        "T601 disposable_income",
        "T601 registered_unemployment",
        "T602 schooling_years",
        "T603 energy_intensity",
        "T603 carbon_intensity",
    ]
