"""An assessment as plain values."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from typing import Any

import pytest

from hlgl_cli.engine.assessment import Amended
from hlgl_cli.report.assessment_document import (
    assessment_document,
    judgement,
    named_document,
    place,
    target_document,
)
from tests.engine.build import indicator
from tests.report.build import area_of, checked
from tests.report.shape import TARGET, check_assessment

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
    is_implied = "bound" not in stated
    assert target(stated) == {"implied_bound": is_implied, "each_year": False, **said}


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
        "responsible": None,
        "baseline": Decimal("-1.6"),
    }


def test_assessment() -> None:
    """An assessment is what was judged, and what follows from it."""
    figures = "growth = { 2021 = 6.1, 2022 = 4.0, 2023 = 5.8 }"
    (assessment,) = area_of(GROWTH, figures).assessments
    document = assessment_document(assessment, "en")
    check_assessment(document)
    rounded = {
        key: round(one, 6) if isinstance(one, Decimal) else one for key, one in document.items()
    }
    assert {key: rounded[key] for key in list(document)[10:-1]} == {
        "part": None,
        "amended": None,
        "latest": {
            "kind": "growth",
            "value": Decimal("5.8"),
            "unit": "%",
            "year": 2023,
            "status": None,
            "source": None,
            "note": None,
        },
        "verdict": "on_track",
        "reason": None,
        "grade": "in_line",
        "graded_by": "official",
        "grade_reason": None,
        "certain": True,
        "grade_certain": True,
        "basis": "chained",
        "actual": Decimal("5.295901"),
        "required": Decimal("5.000000"),
        "margin": Decimal("0.295901"),
        "distance": Decimal("0.295901"),
        "since_base": Decimal("16.743952"),
        "lead_years": Decimal("0.173035"),
        "progress": Decimal("0.634607"),
        "needed_per_year": Decimal("4.557707"),
        "needed_as": "rate",
        "pace_per_year": Decimal("5.295901"),
        "projected": Decimal("5.295901"),
        "pace_ratio": None,
        "missing": [],
        "broken_years": [],
        "met_in": None,
    }
    assert document["figures"][1] == {
        "year": 2022,
        "kind": "growth",
        "value": Decimal("4.0"),
        "unit": "%",
        "file": "figures.toml",
        "status": None,
        "source": None,
        "note": None,
        "known": None,
    }


def test_amended() -> None:
    """A target that was changed says by whom, when, and what it was."""
    (assessment,) = area_of(GROWTH, "growth = 5.8").assessments
    changed = Amended(Decimal(6), "通辽市", date(2023, 6, 15), "通政发")
    assert judgement(assessment._replace(amended=changed))["amended"] == {
        "number": Decimal(6),
        "by": "通辽市",
        "date": "2023-06-15",
        "source": "通政发",
    }
    undated = judgement(assessment._replace(amended=changed._replace(date=None)))["amended"]
    assert undated is not None
    assert undated["date"] is None


def test_figures_as_written() -> None:
    """A figure is what the file says, in the file's unit."""
    (area,) = checked("grain_capacity = '16500 吨'", only=("19",)).reports
    document = assessment_document(area.assessments[0], "en")
    (figure,) = document["figures"]
    assert (figure["value"], figure["unit"], document["actual"]) == (
        Decimal(16500),
        "吨",
        Decimal("1.65"),
    )


def test_not_assessed() -> None:
    """Where there is no verdict the keys are the same, and the known figures are listed."""
    (area,) = checked("high_value_patents = 3", only=("5",)).reports
    document = assessment_document(area.assessments[0], "en")
    check_assessment(document)
    assert (document["reason"], len(document["figures"])) == ("no_target", 1)


def test_place() -> None:
    """An assessment alone says of which plan, area and year it is."""
    (area,) = checked("gdp = 5").reports
    assert place(area) == {"plan": "huolinguole-14fyp", "area": "霍林郭勒市"}
