"""hlgl show: the plan, or one target of it."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.cli.running import NATION_PLAN, OVERLAY

if TYPE_CHECKING:
    from pathlib import Path

    from tests.cli.running import Hlgl


@pytest.mark.parametrize("name", ["gdp", "1", "地区生产总值增长", "GDP"])
def test_one_target(hlgl: Hlgl, name: str) -> None:
    """An indicator is found by id, number, Chinese name and alias."""
    assert hlgl("show", name).out.splitlines()[:2] == ["Growth of GDP (%)", "Id           gdp"]


def test_whole_plan(hlgl: Hlgl) -> None:
    """Without an indicator the whole plan is shown, and nothing is on standard error."""
    ran = hlgl("show", "--lang", "zh")
    assert (ran.code, ran.err) == (0, "")
    assert ran.out.startswith("霍林郭勒市国民经济和社会发展第十四个五年规划")


def test_other_plan(hlgl: Hlgl) -> None:
    """--plan shows another plan."""
    out = hlgl("show", "gdp", "--plan", str(NATION_PLAN)).out
    assert out.startswith("Growth of gross domestic product (GDP) (%)\n")


def test_overlay(hlgl: Hlgl) -> None:
    """--overlay shows what an authority assigned."""
    out = hlgl("show", "carbon_intensity", "--overlay", OVERLAY).out
    assert "Judged as    a cumulative reduction of 18%\n" in out


def test_overlay_without_a_date(hlgl: Hlgl, here: Path) -> None:
    """A target that never judged a year is shown without one; a dated change has its last year."""
    text = "plan = 'huolinguole-14fyp'\n[targets]\nurbanization_rate = { level = 97 }\n"
    for dated, before in (("", "98% in 2025"), ("date = 2023-06-15\n", "98% in 2025 (until 2022)")):
        (here / "overlay.toml").write_text(dated + text, encoding="utf-8")
        out = hlgl("show", "urbanization_rate", "--overlay", "overlay.toml").out
        assert f"Before       {before}\n" in out


def test_documents(hlgl: Hlgl) -> None:
    """JSON has the indicators asked for."""
    whole, one = (hlgl("show", *of, "-f", "json").document() for of in ([], ["gdp"]))
    assert one["indicators"] == whole["indicators"][:1]
    assert (whole["schema"], len(whole["indicators"]) > 50) == ("hlgl.show/1", True)


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (
            ["gpd"],
            'the plan huolinguole-14fyp has no indicator "gpd" (hlgl show lists them); did you mean "gdp"?',
        ),
        (
            ["no_such"],
            'the plan huolinguole-14fyp has no indicator "no_such" (hlgl show lists them)',
        ),
        (["-f", "yaml"], 'there is no format "yaml" (known: table, json)'),
        (["-f", "json", "-f", "json"], None),
    ],
)
def test_errors(hlgl: Hlgl, arguments: list[str], said: str | None) -> None:
    """What cannot be shown is exit 2, and nothing is on standard output."""
    said = said or "only one format can go to standard output; write the others as FMT:FILE"
    assert hlgl("show", *arguments) == (2, "", f"error: {said}\n")
