"""The documents of JSON as plain values."""

from __future__ import annotations

from decimal import Decimal
from typing import Any

import pytest

from hlgl_cli.report.documents import (
    Documents,
    finding_document,
    named_document,
    plan_document,
    target_document,
)
from tests.engine.build import indicator
from tests.report.build import area_of, checked, content, validated
from tests.report.shape import FINDING, TARGET, check_assessment

GROWTH = "decimals = 1\nbaseline = -1.6\ntarget = { growth = 5 }"
NOTHING = dict.fromkeys(TARGET)


def target(stated: str, year: int = 2023) -> dict[str, Any]:
    """Return what a document says of a target, without what does not apply."""
    document = target_document(indicator(stated), year)
    assert document is not None
    assert list(document) == TARGET
    return {key: one for key, one in document.items() if one is not None}


@pytest.mark.parametrize(
    ("stated", "said"),
    [
        (
            "source = '专栏1'\ntarget = { growth = 5 }",
            {"form": "growth", "value": 5, "bound": "at_least", "source": "专栏1"},
        ),
        (
            "source = '专栏1'\ntarget = { growth = 5, averaging = 'accumulated', source = '第二章' }",
            {
                "form": "growth",
                "value": 5,
                "bound": "at_least",
                "averaging": "accumulated",
                "source": "第二章",
            },
        ),
        (
            "better = 'lower'\ntarget = { hold = 4.5 }",
            {"form": "hold", "value": Decimal("4.5"), "bound": "at_most"},
        ),
        (
            "target = { level = 9, bound = 'about', tolerance = 0, path = 'geometric' }",
            {"form": "level", "value": 9, "bound": "about", "tolerance": 0, "path": "geometric"},
        ),
        (
            "target = { level = 9, milestones = { 2022 = 4.5 } }",
            {
                "form": "level",
                "value": 9,
                "bound": "at_least",
                "milestones": {"2022": Decimal("4.5")},
            },
        ),
        (
            "target = { follow = 'gdp' }",
            {"form": "follow", "value": "gdp", "bound": "at_least", "by": 0},
        ),
        (
            "target = { yearly = { 2023 = 5.5 } }",
            {"form": "yearly", "value": Decimal("5.5"), "bound": "at_least"},
        ),
        ("target = { yearly = { 2022 = 5.5 } }", {"form": "yearly", "bound": "at_least"}),
        (
            "kind = 'reduction'\ntarget = { form = 'reduction', assigned_by = '通辽市' }",
            {"form": "reduction", "bound": "at_least", "assigned_by": "通辽市"},
        ),
    ],
)
def test_target(stated: str, said: dict[str, Any]) -> None:
    """A target is its form, its number and what bends it."""
    assert target(stated) == said


def test_no_target() -> None:
    """No target is null."""
    assert target_document(indicator(""), 2023) is None


def test_indicator() -> None:
    """An indicator is named in the reader's language."""
    (area,) = checked("gdp = 5.8").reports
    assert named_document(area.assessments[0].definition, "zh") == {
        "indicator": "gdp",
        "number": 1,
        "name": "地区生产总值增长",
        "unit": "%",
        "nature": "expected",
        "category": "economy",
        "baseline": Decimal("-1.6"),
    }


def test_plan() -> None:
    """A plan is its id and its years."""
    (area,) = checked("").reports
    assert plan_document(area.plan) == {
        "id": "huolinguole-14fyp",
        "base_year": 2020,
        "target_year": 2025,
    }


def test_assessment() -> None:
    """An assessment is what was judged, and what follows from it."""
    figures = "growth = { 2021 = 6.1, 2022 = 4.0, 2023 = 5.8 }"
    (assessment,) = area_of(GROWTH, figures).assessments
    document = Documents("en").assessment(assessment)
    check_assessment(document)
    rounded = {
        key: round(one, 6) if isinstance(one, Decimal) else one for key, one in document.items()
    }
    assert {key: rounded[key] for key in list(document)[8:-1]} == {
        "verdict": "on_track",
        "reason": None,
        "grade": "in_line",
        "certain": True,
        "basis": "chained",
        "actual": Decimal("5.295901"),
        "required": Decimal("5.000000"),
        "margin": Decimal("0.295901"),
        "lead_years": Decimal("0.173035"),
        "progress": Decimal("0.634607"),
        "needed_per_year": Decimal("4.557707"),
        "needed_as": "rate",
        "projected": Decimal("5.295901"),
        "pace_ratio": None,
    }
    assert document["figures"][1] == {
        "year": 2022,
        "kind": "growth",
        "value": Decimal("4.0"),
        "unit": "%",
        "file": "figures.toml",
    }


def test_figures_as_written() -> None:
    """A figure is what the file says, in the file's unit."""
    (area,) = checked("grain_capacity = '16500 吨'", only=("19",)).reports
    document = Documents("en").assessment(area.assessments[0])
    (figure,) = document["figures"]
    assert (figure["value"], figure["unit"], document["actual"]) == (
        Decimal(16500),
        "吨",
        Decimal("1.65"),
    )


def test_not_assessed() -> None:
    """Where there is no verdict the keys are the same, and the known figures are listed."""
    (area,) = checked("high_value_patents = 3", only=("5",)).reports
    document = Documents("en").assessment(area.assessments[0])
    check_assessment(document)
    assert (document["reason"], len(document["figures"])) == ("no_target", 1)


def test_check() -> None:
    """A check lists areas and findings."""
    document = Documents("zh").check(checked("gdp = 'x'"))
    (report,) = document["reports"]
    assert (report["area"], report["year"], report["files"]) == ("霍林郭勒市", 2023, ["2023.toml"])
    assert document["findings"][0]["message"] == "读不懂“x”：应当是数字加单位"


def test_validation() -> None:
    """A validation lists files and findings."""
    document = Documents("zh").validate(validated("gdp = 5", content("gdp = 6", 2022)))
    assert document["files"] == ["2023.toml", "2022.toml"]
    assert document["findings"] == []


def test_finding() -> None:
    """A finding has its words and its place."""
    (finding,) = validated("gdp = 'x'").findings
    document = finding_document(finding, "en")
    assert list(document) == FINDING
    assert (document["line"], document["column"]) == (4, 7)


def test_rows() -> None:
    """A row is an assessment with its plan, area and year."""
    (area,) = checked("", only=("gdp", "12")).reports
    found = list(Documents("en").rows(area))
    assert [list(row)[:4] for row in found] == [["plan", "area", "year", "indicator"]] * 2
    assert [row["indicator"] for row in found] == ["gdp", "nursery_places"]


def test_demand_is_formed_once() -> None:
    """What is the same for all areas is one document, of each year one."""
    documents, head = Documents("en"), "plan = 'huolinguole-14fyp'\narea = '{}市'"
    files = [content("gdp = 5", head=head.format(name), name=f"{name}.toml") for name in "甲乙"]
    first, second = (documents.assessment(area.assessments[0]) for area in checked(*files).reports)
    assert first["target"] is second["target"]
    (earlier,) = checked(content("gdp = 5", 2022), only=("1",)).reports
    assert documents.assessment(earlier.assessments[0])["target"] == first["target"]
