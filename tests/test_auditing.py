"""The audit of a plan: what is found in the plans that there are, and with overlays."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pytest

from hlgl_cli.auditing import audited
from hlgl_cli.data_files import data_file
from hlgl_cli.finding import CannotRunError
from hlgl_cli.sources.plans import load_plan
from tests.cli.running import OVERLAY

if TYPE_CHECKING:
    from pathlib import Path

NUMBERS = {one.id: one.number for one in load_plan().indicators if one.number}
PLAN = audited(None)


def rows(code: str) -> dict[int, str]:
    """Return the messages of a code by the rows of Huolinguole's table."""
    return {
        NUMBERS[str(one.indicator)]: one.message_in("en").partition(": ")[2]
        for one in PLAN.findings
        if one.code == code and one.indicator in NUMBERS
    }


def test_exact_rates() -> None:
    """Rows 7, 9, 11 and 12 follow by exactly one reading."""
    assert rows("P803") == {
        7: "“≥5” is growth per year: (59350/46502)^(1/5)-1=5%; 46502×1.05^5=59349.65",
        9: "“0.14” is the step per year: (11-10.3)/5=0.14",
        11: "“[6.0]” is the change over all years: 97-91=6",
        12: "“13.4” is growth per year: (1.5/0.8)^(1/5)-1=13.397%; 0.8×1.134^5=1.5",
    }


def test_rates_within_rounding() -> None:
    """Row 10 follows within rounding alone, row 18 so by several readings; no row by none."""
    only = " as printed; only within rounding may it be "
    assert rows("P802") == {
        10: f"“5” does not follow from 3.4 to 3.6{only}growth of 5.88% over all years",
        18: (
            f"“0.14” does not follow from 12.5 to 12.6{only}0.1595% per year, 0.1 percentage points "
            "over all years, growth of 0.8% over all years"
        ),
    }
    assert rows("P801") == {}


def test_rates() -> None:
    """Each rate that base and target tell of is there, with the readings that fit it."""
    found = {
        one.indicator.number: (one.fit, [each.reading for each in one.fitting()])
        for one in PLAN.rates
    }
    assert found == {
        7: ("exact", ["rate"]),
        9: ("exact", ["step"]),
        10: ("rounding", ["percent"]),
        11: ("exact", ["points"]),
        12: ("exact", ["rate"]),
        18: ("rounding", ["rate", "points", "percent"]),
    }


def test_oddities() -> None:
    """Rows 16, 19 and 20 are odd, and two more have years that cannot be judged."""
    assert rows("P804") == {
        16: (
            "the text says “空气质量优良天数达到354天” (354/366, which is 96.7%), which does not agree "
            "with the 93% of 2020"
        )
    }
    assert rows("P805") == {19: "the target 1.2 万吨 is worse than the baseline 3 万吨"}
    assert rows("P808") == {
        20: (
            "0.142 万吨标煤 (1420 吨标煤) beside Total coal production capacity, 3500 万吨 "
            "(2500.05 万吨标煤): the larger is 17606 times the smaller"
        )
    }
    years = {
        number: re.findall(r"in ([0-9, -]+) they", said) for number, said in rows("P807").items()
    }
    assert years == {10: ["2021-2022, 2024"], 18: ["2021-2024"]}
    assert rows("P809").keys() == {14, 15}


def test_overlay() -> None:
    """What an overlay assigns is not missed any more; the places are those of the plan."""
    found = audited("huolinguole-14fyp", (OVERLAY,))
    assert [one.indicator for one in found.findings if one.code == "P809"] == []
    assert {one.file for one in found.findings} == {found.file}


def test_broken_plan(tmp_path: Path) -> None:
    """What keeps a plan from being used is told first, and ends the audit where there are overlays."""
    path = tmp_path / "plan.toml"
    text = data_file("indicators.toml").read_text("utf-8")
    path.write_text(text.replace("{ level = 98 }", '{ follow = "no" }'), "utf-8")
    assert "P708" in {one.code for one in audited(str(path)).findings}
    with pytest.raises(CannotRunError):
        audited(str(path), (OVERLAY,))
