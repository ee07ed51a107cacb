"""An area's figures are looked at and judged: what is wrong with them, and several targets."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest

from hlgl_cli.finding import CannotRunError
from hlgl_cli.pipeline import Request, check
from tests.examined import assessment, checked, content, said

if TYPE_CHECKING:
    from pathlib import Path

    from hlgl_cli.report.report import Report


@pytest.mark.parametrize(
    "figure",
    [
        "true",
        "'x'",
        "'5'",
        "nan",
        "{}",
        "{ vale = 5 }",
        "{ value = '5 吨' }",
        "{ growth.2024 = 5 }",
    ],
)
def test_bad_figure(figure: str) -> None:
    """A bad figure is left out and its indicator invalid; the rest is reported."""
    report = checked(content(f"gdp = {figure}\ndoctors = 3.55"), year=2023)
    reasons = [assessment(report, name).reason for name in ("gdp", "doctors")]
    assert reasons == ["no_data" if "2024" in figure else "invalid", None]
    assert [(one.severity, one.indicator) for one in report.findings] == [("error", "gdp")]


@pytest.mark.parametrize(
    ("figures", "code"),
    [
        ("doctors = -1", "V417"),
        ("pension_coverage = 100.1", "V401"),
        ("gdp = -100", "V403"),
        ("gdp = { value = '150 亿元', deflator = 0 }", "V403"),
        ("western_counties_rank = 40.5", "V404"),
        ("western_counties_rank = 101", "V401"),
    ],
)
def test_impossible_figure(figures: str, code: str | None) -> None:
    """A number that cannot be is refused by a rule."""
    codes = [one.code for one in checked(content(figures)).findings if one.severity == "error"]
    assert codes == [code] * bool(code)


def test_same_indicator_twice() -> None:
    """An indicator that is named twice in one file is used in neither way."""
    report = checked(content("gdp = 5\n'1' = 6"))
    assert [one.code for one in report.findings] == ["F208", "F208"]
    assert assessment(report, "gdp").reason == "invalid"


@pytest.mark.parametrize(
    ("head", "codes"),
    [("status = 'x'", ["F212"]), ("year = 2022", ["S102"]), ("plan = 5", ["F212"])],
)
def test_bad_head(head: str, codes: list[str]) -> None:
    """A bad head leaves the file out."""
    report = checked(content("gdp = 5", head=head), content("gdp = 5", 2022))
    assert [one.code for one in report.findings] == codes
    assert [area.files for area in report.reports] == [("2022.toml",)]


def test_unknown_key_of_the_head() -> None:
    """An unknown key of the head is an error, but the file is used."""
    report = checked(content("gdp = 5.8", head="aera = 'x'"))
    assert said(report.findings) == ['2023.toml:2:1: F201 there is no key "aera"']
    assert assessment(report, "gdp").verdict == "on_track"


def test_own_base() -> None:
    """A base of the file's own is told of, with the verdict on it."""
    report = checked(content("pension_coverage = { cumulative = 4.1, base = 88 }"))
    assert [one.code for one in report.findings] == ["C506"]
    assert "it would be: off track" in said(report.findings)[0]


def test_other_prices() -> None:
    """Figures at price basis not comparable than the target's are told of, and not judged."""
    report = checked(content("gdp = { value = '251.46 亿元' }"))
    assert [one.code for one in report.findings] == ["C507"]
    assert assessment(report, "gdp").reason == "not_comparable"


BASE_YEAR = "prices = 'base-year'"
RATES = "growth = { 2021 = 6, 2022 = 4, 2023 = 5 }"


@pytest.mark.parametrize(
    ("figures", "found"),
    [
        ("registered_unemployment = 0.046", ["U308 0.01 times the baseline (3.7%)"]),
        ("doctors = 12", ["V405 far from the target (3.6 人)"]),
        ("high_value_patents = { value = { 2022 = 0, 2023 = 5 } }", []),
        (f"gdp = {{ {RATES}, cumulative = 20 }}", ["C501 15.75, from: yearly rates chained"]),
        (f"gdp = {{ {RATES}, cumulative = 15.8 }}", []),
        (
            "pension_coverage = { value = 95.1, cumulative = 3.5 }",
            ["C501 4.10, from: the year's figure"],
        ),
        (
            "erosion_control = { value = { 2021 = 1, 2022 = 2, 2023 = 3 }, cumulative = 7 }",
            ["C501 6.00, from: sum of the years"],
        ),
        (
            f"gdp = {{ growth.2021 = 6, value.2021 = '160 亿元', {BASE_YEAR} }}",
            [
                "C502 11.14, from the figures of the year and the year before (level over base level)"
            ],
        ),
        (
            f"gdp = {{ {RATES}, value = {{ 2022 = '158.7 亿元', 2023 = '170 亿元' }}, {BASE_YEAR} }}",
            ["C502 7.12, from the figures of the year and the year before (level over base level)"],
        ),
        (
            "gdp = { cumulative = 16, average = 6 }",
            ["C503 5.07, from: cumulative figure"],
        ),
        ("water_intensity = { cumulative = 8, average = 2.7 }", []),
        (
            "water_intensity = { cumulative = 9, average = 2 }",
            ["C503 3.09, from: cumulative figure"],
        ),
        (f"gdp = {{ {RATES}, index = 120 }}", ["C504 115.75, from: yearly rates chained"]),
        ("gdp = { cumulative = 16, index = 116 }", []),
        # One number that is wrong is told once, whatever else it contradicts.
        (
            "gdp = { cumulative = 20, index = 116, average = 5.1 }",
            ["C504 120.00, from: cumulative figure"],
        ),
        (
            "gdp = { cumulative = 16, index = 120, average = 5.1 }",
            ["C504 116.00, from: cumulative figure"],
        ),
        (
            "gdp = { cumulative = 16, index = 116, average = 6 }",
            ["C503 5.07, from: cumulative figure"],
        ),
        (
            f"gdp = {{ {RATES}, cumulative = 20, index = 115.7, average = 5.0 }}",
            ["C501 15.75, from: yearly rates chained"],
        ),
        (
            f"gdp = {{ {RATES}, index = 120, average = 5.0 }}",
            ["C504 115.75, from: yearly rates chained"],
        ),
        (
            "gdp = { cumulative = 20, index = 112, average = 5.1 }",
            [
                "C504 120.00, from: cumulative figure",
                "C503 6.27, from: cumulative figure",
            ],
        ),
    ],
)
def test_contradictions(figures: str, found: list[str]) -> None:
    """Figures that contradict one another, or smell of a slip, are told of and stay in use."""
    findings = checked(content(figures)).findings
    lines = [f"{one.code} {one.message.en}" for one in findings]
    assert {one.severity for one in findings} <= {"warning"}
    assert [line[:4] for line in lines] == [one[:4] for one in found]
    assert all(line.endswith(one[5:]) for line, one in zip(lines, found, strict=True)), lines


PARTS = """
[plan]
id = "p"
title = { zh = "规划" }
area = { zh = "甲市" }
base_year = 2020
target_year = 2025
[[categories]]
id = "all"
name = { zh = "全部" }
[[indicators]]
id = "gdp"
number = 1
name = { zh = "增长" }
kind = "growth"
unit = "%"
decimals = 1
category = "all"
targets = [ { growth = 3.5 }, { follow = "nation", bound = "above" } ]
[[series]]
id = "nation"
name = { zh = "全国" }
kind = "growth"
unit = "%"
decimals = 1
"""


def of_parts(folder: Path, figures: str, **asked: Any) -> Report:  # noqa: ANN401 - of a Request
    """Return the report on figures of a plan with several targets."""
    (folder / "p.toml").write_text(PARTS, encoding="utf-8")
    return checked(content(figures), plan=str(folder / "p.toml"), **asked)


@pytest.mark.parametrize(
    ("nation", "verdicts", "counts"),
    [
        ("nation = { average = 3.0 }", ["on_track", "on_track"], (1, 0, 0)),
        ("nation = { average = 5.0 }", ["on_track", "off_track"], (0, 1, 0)),
        ("", ["on_track", "not_assessed"], (0, 0, 1)),
    ],
)
def test_several_targets(
    tmp_path: Path, nation: str, verdicts: list[str], counts: tuple[int, ...]
) -> None:
    """Each target has its line, and the indicator is counted once."""
    (area,) = of_parts(tmp_path, f"gdp = {{ average = 4.5 }}\n{nation}").reports
    assert [(one.part, one.verdict) for one in area.assessments] == list(
        zip((1, 2), verdicts, strict=True)
    )
    assert area.summary[:3] == counts


def test_what_is_only_followed_is_not_reported(tmp_path: Path) -> None:
    """It has no line, whatever is asked for, and cannot be asked for."""
    (area,) = of_parts(tmp_path, "nation = { average = 3.0 }", all_targets=True).reports
    assert {one.indicator for one in area.assessments} == {"gdp"}
    with pytest.raises(CannotRunError):
        of_parts(tmp_path, "", only=("nation",))


def test_notes_on_each_target(tmp_path: Path) -> None:
    """Each target that is missed is noted."""
    figures = "gdp = { average = 3.0 }\nnation = { average = 4.0 }"
    (tmp_path / "p.toml").write_text(PARTS, encoding="utf-8")
    report = check([content(figures)], Request(plan=str(tmp_path / "p.toml")))
    assert [one.code for one in report.findings] == ["T601", "T601"]


def test_overlay_of_no_area_here(here: Path) -> None:
    """An overlay of an area that no file is of changes nothing, which is told."""
    text = 'plan = "huolinguole-14fyp"\narea = "通辽市"\n[targets]\ngood_air_days = { hold = 99 }\n'
    (here / "o.toml").write_text(text, encoding="utf-8")
    report = checked(content("good_air_days = 96.1"), overlays=("o.toml",))
    assert said(report.findings) == [
        "o.toml:2:8: C516 the overlay is of “通辽市” alone, which no file is of: it changes nothing"
    ]
    assert assessment(report, "good_air_days").verdict == "on_track"
