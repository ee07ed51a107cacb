"""hlgl explain: the calculation of one, several or all indicators."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.cli.running import NATION_PLAN, NATIONAL, OVERLAY, submit

if TYPE_CHECKING:
    from pathlib import Path

    from tests.cli.running import Hlgl


def test_steps(hlgl: Hlgl, here: Path) -> None:
    """The steps are on standard output, nothing is on standard error."""
    ran = hlgl("explain", "12", submit(here, "nursery_places = 1.2"))
    assert (ran.code, ran.err) == (0, "")
    title = "Nursery places for children under 3 per 1,000 people (places): Huolinguole 2023"
    assert ran.out.splitlines()[0] == title


@pytest.mark.parametrize(
    ("figures", "code"),
    [
        ("good_surface_water = 99", 0),
        ("gdp = 'x'", 0),
        ("good_surface_water = 101", 1),
        ("good_surface_water = true", 1),
    ],
)
def test_exit_code(hlgl: Hlgl, here: Path, figures: str, code: int) -> None:
    """It fails only where its own figures are not valid: a miss is explained too."""
    assert hlgl("explain", "good_surface_water", submit(here, figures)).code == code


def test_findings(hlgl: Hlgl, here: Path) -> None:
    """What is wrong with the figures stands below."""
    out = hlgl("explain", "gdp", submit(here, "gdp = 'x'")).out
    assert out.splitlines()[-4:] == [
        '2023.toml:4:7: error U301 cannot read "x": a number and a unit belong here',
        "    | gdp = 'x'",
        "    |       ^",
        '    as in "1.62亿元" or "96.5%"; no thousands separators',
    ]


def test_areas(hlgl: Hlgl, here: Path) -> None:
    """Each area has an explanation of its own."""
    head = 'plan = "huolinguole-14fyp"\narea = '
    names = [submit(here, "gdp = 5", head=f'{head}"{one}"', name=f"{one}.toml") for one in "ab"]
    found = hlgl("explain", "gdp", *names, "-f", "json").document()["explanations"]
    assert [one["area"] for one in found] == ["a", "b"]


def test_options(hlgl: Hlgl) -> None:
    """Plan, year and comparison are those of hlgl check."""
    plan, folder = str(NATION_PLAN), str(NATIONAL)
    files = [f"{folder}/{year}.toml" for year in (2021, 2022, 2023)]
    more = ["--plan", plan, "--year", "2022", "--compare", "rounded", "-f", "json"]
    (found,) = hlgl("explain", "gdp", *files, *more).document()["explanations"]
    assert (found["plan"]["id"], found["year"]) == ("national-14fyp", 2022)


def test_latest(hlgl: Hlgl, here: Path) -> None:
    """With --latest an indicator is explained in its own newest year."""
    submit(here, "urbanization_rate = 96", 2022)
    submit(here, "gdp = 5", 2023)
    ran = hlgl("explain", "3", ".", "--latest", "--lang", "en")
    assert ran.out.startswith("Urbanization rate of permanent residents (%): Huolinguole 2022\n")
    document = hlgl("explain", "3", ".", "--latest", "-f", "json").document()
    (explained,) = document["explanations"]
    assert (explained["year"], explained["assessment"]["year"]) == (2022, 2022)


def test_overlay(hlgl: Hlgl, here: Path) -> None:
    """An overlay's target is explained."""
    name = submit(here, "energy_intensity = 3.8")
    more = ["--overlay", OVERLAY, "-f", "json"]
    (found,) = hlgl("explain", "energy_intensity", name, *more).document()["explanations"]
    assert found["assessment"]["target"]["value"] == 15


@pytest.mark.parametrize(
    ("asked", "explained"),
    [
        ("3,gdp", ["gdp", "urbanization_rate"]),
        ("地区生产总值、城镇化率", ["gdp", "urbanization_rate"]),
        ("gdp", ["gdp"]),
    ],
)
def test_several(hlgl: Hlgl, here: Path, asked: str, explained: list[str]) -> None:
    """Names are separated by commas; the order is the plan's."""
    name = submit(here, "gdp = 5\nurbanization_rate = 96.5")
    found = hlgl("explain", asked, name, "-f", "json").document()["explanations"]
    assert [one["assessment"]["indicator"] for one in found] == explained


def test_all(hlgl: Hlgl, here: Path) -> None:
    """`all` explains what hlgl check lists."""
    name = submit(here, "gdp = 5\nurbanization_rate = 96.5\nsolid_waste_use = 28")
    found = hlgl("explain", "all", name, "-f", "json").document()["explanations"]
    (report,) = hlgl("check", name, "-f", "json").document()["reports"]
    listed = [one["indicator"] for one in report["assessments"]]
    assert [one["assessment"]["indicator"] for one in found] == listed


def test_markdown(hlgl: Hlgl, here: Path) -> None:
    """An explanation can be pasted into a page."""
    out = hlgl("explain", "gdp", submit(here, "gdp = 5"), "-f", "markdown", "--lang", "zh").out
    assert out.startswith("## 地区生产总值增长 (%)：霍林郭勒市2023年\n")


def test_unknown_indicator(hlgl: Hlgl, here: Path) -> None:
    """An indicator that the plan has not is an error."""
    said = 'error: the plan huolinguole-14fyp has no indicator "gpd" (hlgl show lists them); did you mean "gdp"?\n'
    assert hlgl("explain", "gpd", submit(here, "gdp = 5")) == (2, "", said)


@pytest.mark.parametrize("form", ["table", "json"])
@pytest.mark.parametrize("lang", ["zh", "en"])
def test_level_without_a_baseline(hlgl: Hlgl, here: Path, form: str, lang: str) -> None:
    """A level whose baseline the plan has not is explained in the target year."""
    submit(here, "solid_waste_use = 31", year=2025, name="2025.toml")
    ran = hlgl("explain", "solid_waste_use", "2025.toml", "-f", form, "--lang", lang)
    assert (ran.code, ran.err) == (0, "")
    assert {"table": "q = x = 30", "json": '"formula": "q = x"'}[form] in ran.out
