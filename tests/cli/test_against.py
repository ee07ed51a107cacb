"""hlgl check --against: before and after."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest

from tests.cli.areas import many_areas
from tests.cli.running import NATIONAL, submit

if TYPE_CHECKING:
    from pathlib import Path

    from tests.cli.running import Hlgl, Ran

YEARS = (str(NATIONAL / "2021.toml"), str(NATIONAL / "2022.toml"))
CENSUS = ("--overlay", str(NATIONAL / "census.toml"))
GDP = """[plan]
id = "gdp"
title = { zh = "规划", en = "Plan" }
area = { zh = "全国", en = "China" }
base_year = 2020
target_year = 2025
[[categories]]
id = "all"
name = { zh = "经济", en = "Economy" }
[[indicators]]
id = "gdp"
number = 1
name = { zh = "国内生产总值增长", en = "Growth of GDP" }
kind = "growth"
unit = "%"
decimals = 1
category = "all"
better = "higher"
target = { growth = 5.5 }
"""
FIRST, REVISED = (
    ("8.1", "3.0", "5.2"),
    ("8.6", "3.1", "5.4"),
)  # the bureau's releases, and its revisions


def changes(ran: Ran) -> list[dict[str, Any]]:
    """Return the changes of a JSON report."""
    found: list[dict[str, Any]] = ran.document()["changes"]
    return found


def reasons(change: dict[str, Any]) -> list[tuple[str, ...]]:
    """Return the reasons of a change: what, the year, from what to what."""
    return [
        (each["why"], *(str(each[key]) for key in ("year", "before", "after")))
        for each in change["why"]
    ]


def test_census(hlgl: Hlgl, here: Path) -> None:
    """Urbanization in 2022, on the printed base and on that of the census."""
    hlgl("check", *YEARS, "-f", "json:then.json")
    (change,) = changes(hlgl("check", *YEARS, *CENSUS, "--against", "then.json", "-f", "json"))
    assert (change["indicator"], change["became"]) == ("urbanization_rate", "changed")
    stood = [
        [str(change[when][key]) for key in ("verdict", "margin")] for when in ("before", "after")
    ]
    assert stood == [["on_track", "2.86"], ["on_track", "0.886"]]
    assert reasons(change) == [("base_revised", "None", "60.6", "63.89")]
    assert (here / "then.json").read_text(encoding="utf-8").count('"changes": null') == 1


def test_gross_domestic_product(hlgl: Hlgl, here: Path) -> None:
    """GDP chained from the first releases, and from the revised rates."""
    (here / "plan.toml").write_text(GDP, encoding="utf-8")
    for folder, rates in (("then", FIRST), ("now", REVISED)):
        (here / folder).mkdir()
        for year, rate in enumerate(rates, 2021):
            submit(here / folder, f"gdp = {rate}", year)
    asked = ("check", "now", "--plan", "plan.toml", "--against", "then")
    (change,) = changes(hlgl(*asked, "-f", "json"))
    stood = [
        [str(change[when][key]) for key in ("verdict", "actual")] for when in ("before", "after")
    ]
    assert stood == [["off_track", "5.412688"], ["on_track", "5.676"]]
    assert reasons(change) == [
        ("figure_revised", "2021", "8.1", "8.6"),
        ("figure_revised", "2022", "3", "3.1"),
        ("figure_revised", "2023", "5.2", "5.4"),
    ]
    told = hlgl(*asked, "--lang", "zh").out
    assert "与此前的结果比较（均判定2023年）\n" in told
    assert "国内生产总值增长：未达到预期进度 → 达到预期进度，超欠-0.09 → +0.18；" in told.replace(
        "\n", ""
    )


def test_formats(hlgl: Hlgl, here: Path) -> None:
    """A table and Markdown have a section of it, below the sentences too; others have none."""
    asked = ("check", YEARS[1], "--against", YEARS[0], "--only", "gdp")
    heading = "Compared with the earlier result (of 2021; now of 2022)"
    line = "Growth of gross domestic product (GDP): on track → off track, in line → behind"
    for more in ([], ["--prose"], ["-f", "markdown"]):
        out = hlgl(*asked, *more).out.replace("\\", "")
        assert heading in out
        assert line in out
    ran = hlgl(*asked, "-f", "csv")
    assert (ran.code, ran.out) == (2, "")
    assert "csv does not show what --against compares" in ran.err
    assert "table, json, markdown" in ran.err
    ran = hlgl(*asked, "-f", "csv:a.csv", "-f", "table")
    assert (ran.code, (here / "a.csv").exists()) == (1, True)


def test_areas(hlgl: Hlgl, here: Path) -> None:
    """Areas that one of both has are told."""
    for name, area in (("then", "甲市"), ("now", "乙市")):
        submit(
            here, "gdp = 5.8", 2023, f'plan = "huolinguole-14fyp"\narea = "{area}"', f"{name}.toml"
        )
    asked = ("check", "now.toml", "--against", "then.toml")
    found = [(each["area"], each["became"]) for each in changes(hlgl(*asked, "-f", "json"))]
    assert found == [("乙市", "area_new"), ("甲市", "area_gone")]
    for more in ([], ["-f", "markdown"]):
        out = hlgl(*asked, *more).out
        assert "The earlier result has nothing of this area to compare with." in out
        assert "Areas of the earlier result that are not here (plan huolinguole-14fyp): 甲市" in out


@pytest.mark.parametrize("form", ["table", "json", "markdown"])
def test_jobs(hlgl: Hlgl, here: Path, form: str) -> None:
    """Several processes print the same bytes."""
    for folder in ("then", "now"):
        (here / folder).mkdir()
    many_areas(here / "then", 6)
    many_areas(here / "now", 8)
    asked = ("check", "now", "--against", "then", "--year", "2023", "-f", form, "-q")
    assert hlgl(*asked, "--jobs", "3") == hlgl(*asked)


def test_messages(hlgl: Hlgl, here: Path) -> None:
    """What cannot be compared with is one line and exit code 2; it is not written over either."""
    name = submit(here, "gdp = 5.8")
    (here / "broken.json").write_text('{"schema"', encoding="utf-8")
    ran = hlgl("check", name, "--against", "broken.json")
    assert ran == (2, "", "error: the earlier report is no valid JSON: broken.json:1:10\n")
    ran = hlgl("check", name, "--against", "broken.json", "-f", "json:broken.json")
    assert ran.err == "error: the report would overwrite a file that it is about: broken.json\n"
    ran = hlgl("check", name, "--against", "no.json")
    assert (ran.code, ran.err) == (2, "error: no such file: no.json\n")
