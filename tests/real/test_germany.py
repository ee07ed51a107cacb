"""The German statistics office's ratings: what it says will be met is on track here."""

from __future__ import annotations

import csv
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

import pytest

from hlgl_cli.sources.plans import load_plan
from tests.cli.running import ROOT
from tests.real.told import told

if TYPE_CHECKING:
    from tests.cli.running import Hlgl

RATINGS = Path(__file__).parent / "germany" / "ratings.csv"
PLANS = {
    f"germany-dns-{year}": ROOT / "examples" / "germany" / f"to-{year}" for year in (2020, 2030)
}


class Rating(NamedTuple):
    """What the office said of a target in a year."""

    plan: str
    id: str
    year: int
    is_met: bool  # "sun": the target will be met if things go on so


def ratings() -> list[Rating]:
    """Return the ratings of both plans."""
    with RATINGS.open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file))
    return [
        Rating(row["plan"], row["id"], int(row["year"]), row["official_rating"] == "sun")
        for row in rows
    ]


def test_import_reads_the_words(hlgl: Hlgl) -> None:
    """Most targets of the plan to 2030 are what import reads in the strategy's own words."""
    table = ROOT / "examples" / "tables" / "germany-dns-2022.csv"
    ran = hlgl("import", str(table), "--base-year", "2015", "--target-year", "2030", "-f", "json")
    read = {(row["cells"]["Indicator"].split()[0], row["number"]) for row in ran.document()["rows"]}
    plan = load_plan(str(PLANS["germany-dns-2030"] / "plan.toml"))
    stated = [
        (one.aliases[0], target.number)
        for one in plan.indicators
        for target in one.targets or (one.target,)
        if target is not None and target.number is not None
    ]
    assert len(stated) == 43
    assert sum(each in read for each in stated) >= 30


@pytest.fixture
def verdicts(hlgl: Hlgl) -> dict[tuple[str, str, int], str]:
    """Return the verdicts of all rated years."""
    found: dict[tuple[str, str, int], str] = {}
    for plan, year in sorted({(rating.plan, rating.year) for rating in ratings()}):
        names = sorted(PLANS[plan].glob("20[12]?.toml"))
        known = [str(name) for name in names if int(name.stem) <= year]
        report = hlgl("check", "--plan", str(PLANS[plan] / "plan.toml"), *known, "-f", "json")
        for each in report.document()["reports"][0]["assessments"]:
            found.setdefault((plan, each["indicator"], year), each["verdict"])
    return found


def test_ratings(verdicts: dict[tuple[str, str, int], str]) -> None:
    """232 of the 246 ratings of 46 targets agree; those that do not are told on a page."""
    differ = [
        [rating.plan.rpartition("-")[2], rating.id, str(rating.year)]
        for rating in ratings()
        if verdicts[rating[:3]] != ("on_track" if rating.is_met else "off_track")
    ]
    assert len(ratings()) == 246
    assert len({rating[:2] for rating in ratings()}) == 46
    assert differ == [row[:3] for row in told("ratings")]
