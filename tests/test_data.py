"""The data that come with the package: the shipped plan, and the examples."""

from __future__ import annotations

import shutil
from typing import TYPE_CHECKING, Any

import pytest

from hlgl_cli import data_files
from hlgl_cli.data_files import data_file
from hlgl_cli.pipeline import open_plan
from hlgl_cli.rules import audit
from hlgl_cli.sources.files import read
from hlgl_cli.sources.overlays import load_overlay
from hlgl_cli.sources.plans import load_plan
from hlgl_cli.sources.submissions import load_submission
from hlgl_cli.units import factor
from tests.cli.running import NATION_PLAN, NATIONAL, OVERLAY, ROOT, plan_of

if TYPE_CHECKING:
    from pathlib import Path

    from hlgl_cli.plan import Indicator, Plan
    from tests.cli.running import Hlgl

PLAN = load_plan()
TEXT_TARGETS = [one for one in PLAN.indicators if one.number is None]
PLANS = [
    ROOT / "data" / "indicators.toml",
    *sorted(ROOT.glob("data/plans/*.toml")),
    *sorted(ROOT.glob("examples/**/plan.toml")),
]
SUBMISSIONS = [
    one
    for one in sorted(ROOT.glob("examples/**/*.toml"))
    if "\n[figures" in one.read_text(encoding="utf-8")
]
IDS = """
gdp labour_productivity urbanization_rate rd_expenditure high_value_patents
digital_economy_share disposable_income registered_unemployment schooling_years doctors
pension_coverage nursery_places life_expectancy energy_intensity carbon_intensity good_air_days
good_surface_water forest_coverage grain_capacity energy_capacity
"""
# 专栏1 “十四五”经济社会发展主要指标, as the plan prints it.
TABLE = """
▶ 经济发展
(1)地区生产总值增长(%) | -1.6 | — | 5 | 预期性
(2)全员劳动生产率增长(%) | -1.2 | — | 5 | 预期性
(3)常住人口城镇化率(%) | 95 | 98 | — | 预期性
▶ 创新驱动
(4)全社会研发经费投入增长(%) | — | — | ≥5 | 预期性
(5)每万人口高价值发明专利拥有量(件) | — | — | — | 预期性
(6)数字经济核心产业增加值占地区生产总值比重(%) | — | — | — | 预期性
▶ 民生福祉
(7)居民人均可支配收入增长(%) | 1.6 | — | ≥5 | 预期性
(8)城镇登记失业率(%) | 3.7 | 4.5 | — | 预期性
(9)劳动年龄人口平均受教育年限(年) | 10.3 | 11 | 0.14 | 约束性
(10)每千人口拥有执业(助理)医师数(人) | 3.4 | 3.6 | 5 | 预期性
(11)基本养老保险参保率(%) | 91 | 97 | [6.0] | 预期性
(12)每千人口拥有3岁以下婴幼儿托位数(个) | 0.8 | 1.5 | 13.4 | 预期性
(13)人均预期寿命(岁) | — | — | [0.5] | 预期性
▶ 绿色生态
(14)单位地区生产总值能源消耗降低(%) | — | — | 达到通辽市要求 | 约束性
(15)单位地区生产总值二氧化碳排放降低(%) | — | — | 达到通辽市要求 | 约束性
(16)城市空气质量优良天数比率(%) | 93 | — | 达到通辽市要求 | 约束性
(17)地表水达到或好于Ⅲ类水体比例(%) | 100 | 100 | — | 约束性
(18)森林覆盖率(%) | 12.5 | 12.6 | 0.14 | 约束性
▶ 安全保障
(19)粮食综合生产能力(万吨) | 3 | 1.2 | 达到通辽市要求 | 约束性
(20)能源综合生产能力(万吨标煤) | 0.142 | 0.169 | — | 约束性
"""


# The shipped plan


def test_ids() -> None:
    """The table's indicators have these ids, in its order."""
    assert [one.id for one in PLAN.indicators[:20]] == IDS.split()


def printed(plan: Plan) -> str:
    """Return a plan's table as it is printed."""
    lines, above = [], ""
    for one in plan.indicators[:20]:
        if one.category != above:
            above = one.category
            lines.append(f"▶ {next(it.name.zh for it in plan.categories if it.id == above)}")
        assert one.printed is not None
        cells = f"{one.printed.base} | {one.printed.target} | {one.printed.rate}"
        nature = {"expected": "预期性", "binding": "约束性"}[str(one.nature)]
        lines.append(f"({one.number}){one.name.zh}({one.unit}) | {cells} | {nature}")
    return "\n".join(lines)


def test_table() -> None:
    """The table is the plan's own, cell by cell."""
    assert printed(PLAN) == TABLE.strip()


def test_numbers_of_the_table() -> None:
    """The rows are numbered, and only they."""
    assert [one.number for one in PLAN.indicators[:20]] == list(range(1, 21))
    assert {one.number for one in PLAN.indicators[20:]} == {None}


def test_numbers_are_the_printed_ones() -> None:
    """A baseline is the printed cell, or the table prints none."""
    for one in PLAN.indicators[:20]:
        assert one.printed is not None
        assert str(one.baseline or "—") == one.printed.base, one.id


def test_targets_of_the_text() -> None:
    """The text sets over thirty more targets, each with its chapter."""
    assert len(TEXT_TARGETS) > 30
    assert [one.id for one in TEXT_TARGETS if one.target is None or one.source is None] == []
    assert {one.nature for one in TEXT_TARGETS} == {None}


@pytest.mark.parametrize("one", TEXT_TARGETS, ids=lambda one: str(one.id))
def test_source_in_the_text(one: Indicator) -> None:
    """A target of the text stands in a chapter of it, and says how it was read."""
    assert str(one.source).startswith("第")
    assert one.note is not None


def test_every_note_quotes() -> None:
    """A note in English is not a copy of the Chinese one."""
    notes = [one.note for one in PLAN.indicators if one.note is not None]
    assert [note for note in notes if note.zh == note.en] == []


# All plans and examples


@pytest.mark.parametrize("path", PLANS, ids=lambda path: str(path.relative_to(ROOT)))
def test_plan(path: Path) -> None:
    """Every plan can be read and passes the audit."""
    assert audit(load_plan(str(path)), str(path)) == []


@pytest.mark.parametrize("path", PLANS, ids=lambda path: str(path.relative_to(ROOT)))
def test_names(path: Path) -> None:
    """No name of an indicator is that of another."""
    plan = load_plan(str(path))
    names = [name for one in plan.indicators for name in one.names()]
    assert sorted(names) == sorted(set(names))
    assert len({one.name.en for one in plan.indicators}) == len(plan.indicators)


@pytest.mark.parametrize("path", PLANS, ids=lambda path: str(path.relative_to(ROOT)))
def test_units(path: Path) -> None:
    """Every unit is one that quantities can be converted to and from."""
    for one in load_plan(str(path)).indicators:
        if one.unit.isascii() and one.unit != "%":  # of other countries: kept as text
            continue
        other = "‰" if one.unit == "%" else f"千{one.unit.lstrip('十百千万亿')}"
        assert factor(one.unit, other) > 0, one.id


@pytest.mark.parametrize("path", SUBMISSIONS, ids=lambda path: str(path.relative_to(ROOT)))
def test_submission(path: Path) -> None:
    """Every example can be read, with nothing wrong in it."""
    loaded = load_submission(read(path), load_plan(plan_of(path)).names())
    assert loaded.findings == ()
    assert loaded.submitted is not None


@pytest.mark.parametrize("path", SUBMISSIONS, ids=lambda path: str(path.relative_to(ROOT)))
def test_submission_held_against_its_plan(path: Path, hlgl: Hlgl) -> None:
    """No figure of an example is refused."""
    document = hlgl("check", str(path), "--plan", plan_of(path), "-f", "json").document()
    assert document["counts"]["errors"] == 0


def test_overlay() -> None:
    """The example of an overlay fits the shipped plan."""
    plan = open_plan(None, (OVERLAY,))
    pairs = zip(plan.indicators, PLAN.indicators, strict=True)
    assert [one.id for one, was in pairs if one != was] == list(load_overlay(OVERLAY)[0].targets)


# The national plan, whose results are known


def national(hlgl: Hlgl, *years: int) -> dict[str, dict[str, Any]]:
    """Return what is said of the nation's indicators, by id."""
    files = [str(NATIONAL / f"{year}.toml") for year in years]
    ran = hlgl("check", "--plan", str(NATION_PLAN), *files, "-f", "json")
    (report,) = ran.document()["reports"]
    return {one["indicator"]: one for one in report["assessments"]}


@pytest.mark.parametrize(
    ("name", "verdict", "grade", "lead"),
    [
        ("urbanization_rate", "on_track", "achieved", None),
        ("doctors", "on_track", "ahead", "2.17"),
        ("nursery_places", "off_track", "behind", "-0.57"),
        ("good_air_days", "off_track", "behind", "-7.00"),
        ("energy_intensity", "off_track", "behind", "-1.02"),
        ("high_value_patents", "on_track", "ahead", "0.72"),
        ("good_surface_water", "on_track", "achieved", None),
    ],
)
def test_mid_term(hlgl: Hlgl, name: str, verdict: str, grade: str, lead: str | None) -> None:
    """With figures to 2022 the grades are those of the official mid-term review."""
    found = national(hlgl, 2021, 2022)[name]
    assert (found["verdict"], found["grade"]) == (verdict, grade)
    assert lead is None or f"{found['lead_years']:.2f}" == lead


def test_carbon_in_the_target_year(hlgl: Hlgl) -> None:
    """The official total of carbon intensity, 17.7 of 18, is a miss, whatever the years chain to."""
    found = national(hlgl, 2021, 2022, 2023, 2024, 2025)["carbon_intensity"]
    assert (found["verdict"], str(found["actual"]), found["basis"]) == (
        "off_track",
        "17.7",
        "cumulative",
    )


# Where data are found


def test_data_of_an_installed_package(here: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Data beside the package come before those of the checkout."""
    (here / "hlgl_cli" / "data").mkdir(parents=True)
    shutil.copy(ROOT / "data" / "units.txt", here / "hlgl_cli" / "data")
    monkeypatch.setattr(data_files, "_PACKAGE", here / "hlgl_cli")
    assert data_file("units.txt") == here / "hlgl_cli" / "data" / "units.txt"
    assert data_file("indicators.toml") == here / "data" / "indicators.toml"
