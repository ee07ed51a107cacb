"""Several plans in one run: each submission goes to its own, and each area and plan is a report."""

from __future__ import annotations

import itertools
from typing import TYPE_CHECKING

import pytest

from hlgl_cli.finding import CannotRunError
from hlgl_cli.pipeline import Request, check, validate
from hlgl_cli.sources.files import Content
from tests.examined import NATION, checked, content, said

if TYPE_CHECKING:
    from pathlib import Path

    from hlgl_cli.report.report import Report

KNOWN = (NATION,)
OURS, THEIRS = "plan = 'huolinguole-14fyp'", "plan = 'china-14fyp'"
HERE = "area = '霍林郭勒市'"


def of_both(area: str = HERE) -> list[Content]:
    """Return figures of one area for two plans, each of its own years."""
    return [
        content("gdp = 5.8", 2023, area),
        content("gdp = 5.2", 2023, f"{THEIRS}\n{area}", "c2023.toml"),
        content("gdp = 5.0", 2024, f"{THEIRS}\n{area}", "c2024.toml"),
        content("gdp = 4.0", 2022, OURS),
    ]


def found(report: Report) -> list[tuple[str, str, int, list[str]]]:
    """Return of which area, plan, year and files each report is."""
    return [(each.area, each.plan.id, each.year, list(each.files)) for each in report.reports]


BOTH = [
    ("霍林郭勒市", "china-14fyp", 2024, ["c2023.toml", "c2024.toml"]),
    ("霍林郭勒市", "huolinguole-14fyp", 2023, ["2022.toml", "2023.toml"]),
]


@pytest.mark.parametrize("order", list(itertools.permutations(range(4)))[::5])
def test_order_of_files(order: tuple[int, ...]) -> None:
    """Each area and plan is a report, by area and then by id, whatever the order of files."""
    report = checked(*(of_both()[at] for at in order), known=KNOWN)
    assert (found(report), said(report.findings)) == (BOTH, [])
    outcome = report.outcome
    assert (outcome.areas, outcome.plans) == (1, ("china-14fyp", "huolinguole-14fyp"))


def test_areas_come_first() -> None:
    """The reports of one area stand together."""
    files = [*of_both(), *of_both(f"area = 'A'\n{OURS}")[:1]]
    files += of_both("area = 'A'")[1:3]
    found_in = found(checked(*files, known=KNOWN))
    assert [area for area, *_ in found_in] == ["A", "A", "霍林郭勒市", "霍林郭勒市"]


def test_table_for_several_plans() -> None:
    """The rows of a table go to the plans that they name, and what is wrong with it is told once."""
    rows = "year,area,plan,indicator,value,odd\n2023,A,china-14fyp,gdp,5\n2023,A,huolinguole-14fyp,gdp,6\n"
    report = checked(Content("a.csv", rows.encode()), known=KNOWN)
    assert found(report) == [
        ("A", plan, 2023, ["a.csv"]) for plan in ("china-14fyp", "huolinguole-14fyp")
    ]
    assert [each.code for each in report.findings] == ["S123"]
    values = [f"{each.assessments[0].actual:.0f}" for each in report.reports]
    assert values == ["5", "6"]


def test_given_plans() -> None:
    """Of several that are given, a submission has to name its own."""
    report = checked(*of_both(), plans=(NATION, "huolinguole-14fyp"))
    assert found(report) == [BOTH[0], ("霍林郭勒市", "huolinguole-14fyp", 2022, ["2022.toml"])]
    (finding,) = report.findings
    assert said((finding,)) == [
        '2023.toml:2:8: F215 nothing says which plan "霍林郭勒市" is compared with'
    ]
    assert finding.hint.en == 'write plan = "…" in the file, one of: china-14fyp, huolinguole-14fyp'


def test_no_area_and_no_plan() -> None:
    """What names neither is told by its file."""
    report = checked(content("gdp = 5"), plans=(NATION, "huolinguole-14fyp"))
    assert said(report.findings) == [
        '2023.toml:1:1: F215 nothing says which plan "2023.toml" is compared with'
    ]


def test_unknown_plan() -> None:
    """A plan that nobody knows is told with those that are known."""
    (finding,) = checked(content("gdp = 5", head="plan = 'x'"), known=KNOWN).findings
    assert said((finding,)) == [
        '2023.toml:2:8: F206 the file is for the plan "x", not for "huolinguole-14fyp"'
    ]
    assert finding.hint.en.startswith("known plans: china-14fyp, huolinguole-14fyp")


def test_year_of_one_plan(shipping: Path) -> None:
    """A year that one plan judges is judged by it; the figures of others are only looked at."""
    later = (shipping / "national-14fyp.toml").read_text("utf-8")
    later = later.replace("base_year = 2020", "base_year = 2023")
    later = later.replace("target_year = 2025", "target_year = 2028")
    later = later[: later.index("[[indicators]]")] + INDICATOR
    (shipping / "national-15fyp.toml").write_text(later, encoding="utf-8")
    new = content("gdp = 5\nno = 1", 2026, "plan = 'national-15fyp'", "new.toml")
    report = checked(*of_both()[:1], new, year=2023)
    assert [each.plan.id for each in report.reports] == ["huolinguole-14fyp"]
    assert [each.file for each in report.findings] == ["new.toml"]
    with pytest.raises(CannotRunError) as error:
        checked(*of_both()[:1], new, year=2030)
    assert error.value.message.en == "2030 is not a year of the plan (2021-2025)"


INDICATOR = """
[[indicators]]
id = "gdp"
name = { zh = "国内生产总值增长" }
kind = "growth"
unit = "%"
category = "economy"
target = { growth = 5 }
"""


def test_indicator_of_one_plan() -> None:
    """An indicator that one plan has is reported of it; one that none has is an error."""
    report = checked(*of_both(), known=KNOWN, only=("surveyed_unemployment",))
    assert [each.plan.id for each in report.reports] == ["china-14fyp"]
    with pytest.raises(CannotRunError) as error:
        checked(*of_both(), known=KNOWN, only=("gdp", "no"))
    assert error.value.key == "run.unknown_indicator"


def test_findings_of_what_is_asked_for() -> None:
    """Of several plans the findings are kept that are about what is reported of any."""
    odd = "registered_unemployment = 450\nforest_coverage = 1260"
    files = [content(odd), content("gdp = 5", head=THEIRS, name="b.toml")]
    for names in (("registered_unemployment",), ("registered_unemployment", "gdp")):
        report = checked(*files, known=KNOWN, only=names)
        assert {each.indicator for each in report.findings} == {"registered_unemployment"}


def test_validation() -> None:
    """Validation looks at the figures by each plan."""
    files = [*of_both(), content("surveyed_unemployment = 5", 2021, HERE)]
    report = validate(files, Request(known=KNOWN))
    assert said(report.findings) == [
        '2021.toml:4:1: F202 the plan has no indicator "surveyed_unemployment"'
    ]


def overlay(folder: Path, plan: str, target: str, head: str = "") -> str:
    """Write an overlay, and return its path."""
    text = f'plan = "{plan}"\n{head}\n[targets]\n{target}\n'
    (folder / f"{plan}.toml").write_text(text, encoding="utf-8")
    return str(folder / f"{plan}.toml")


def test_overlays(here: Path) -> None:
    """An overlay changes its own plan, and of an area the area's alone."""
    ours = overlay(here, "huolinguole-14fyp", "gdp = { growth = 9 }", HERE)
    theirs = overlay(here, "china-14fyp", "gdp = { growth = 1 }")
    report = checked(*of_both(), known=KNOWN, overlays=(ours, theirs))
    targets = (each.assessments[0].definition.target for each in report.reports)
    assert [str(target and target.number) for target in targets] == ["1", "9"]
    assert said(report.findings) == []


def test_overlay_of_an_idle_plan(here: Path) -> None:
    """An overlay of a plan that no file is for changes nothing, which is told."""
    name = overlay(here, "china-14fyp", "gdp = { growth = 1 }")
    (finding,) = checked(content("gdp = 5"), known=KNOWN, overlays=(name,)).findings
    assert said((finding,))[0].endswith(
        "C516 the overlay is of “china-14fyp” alone, which no file is of: it changes nothing"
    )
    assert finding.hint.en == "check its plan: no file is for that plan"


def test_overlay_of_an_unknown_plan(here: Path) -> None:
    """An overlay of a plan that nobody knows is refused."""
    name = overlay(here, "x", "gdp = { growth = 1 }")
    with pytest.raises(CannotRunError) as error:
        check(of_both(), Request(known=KNOWN, overlays=(name,)))
    assert error.value.facts["plan"] == "china-14fyp, huolinguole-14fyp"
