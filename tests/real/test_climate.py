"""The climate targets of the European Union and of China: falls since 1990 and 2005."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest

from tests.cli.running import ROOT

if TYPE_CHECKING:
    from tests.cli.running import Hlgl

JUDGED = [
    ("eu", "net_emissions_fall", None, "37", "48.251195", "off_track", "behind"),
    ("eu", "net_emissions", None, "63", "45", "off_track", "behind"),
    ("eu", "renewables", None, "24.5", "28.22", "off_track", "behind"),
    ("china-climate", "carbon_intensity", None, "57.5", "56.822804", "on_track", "in_line"),
    ("china-climate", "non_fossil_share", 1, "21.7", "21.48", "on_track", "in_line"),
    ("china-climate", "non_fossil_share", 2, "21.7", "22.466667", "off_track", "behind"),
    ("china-climate", "wind_and_solar", 1, "18.4", None, "on_track", "achieved"),
]
NOT_JUDGED = {
    "greenhouse_gases": "no_target",
    "forest_stock_gain": "no_data",
    "forest_stock": "no_baseline",
}


def assessments(hlgl: Hlgl, example: str) -> list[dict[str, Any]]:
    """Return what is said of an example in the year of its newest figures."""
    folder = ROOT / "examples" / example
    ran = hlgl("check", str(folder), "--plan", str(folder / "plan.toml"), "-f", "json")
    assert {each["severity"] for each in ran.document()["findings"]} <= {"note"}
    (report,) = ran.document()["reports"]
    found: list[dict[str, Any]] = report["assessments"]
    return found


@pytest.mark.parametrize("example", ["eu", "china-climate"])
def test_judged(hlgl: Hlgl, example: str) -> None:
    """Each target counts from its own base year to its own target year."""
    found = {(one["indicator"], one["part"]): one for one in assessments(hlgl, example)}
    for of, name, part, *expected in JUDGED:
        if of == example:
            one = found[name, part]
            numbers = [
                None if one[key] is None else str(one[key]) for key in ("actual", "required")
            ]
            assert [*numbers, one["verdict"], one["grade"]] == expected, name


def test_not_judged(hlgl: Hlgl) -> None:
    """What has no base, no figure or no known peak year says so."""
    reasons = {one["indicator"]: one["reason"] for one in assessments(hlgl, "china-climate")}
    assert {name: reasons[name] for name in NOT_JUDGED} == NOT_JUDGED
