"""An area before and after."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from hlgl_cli.comparing.earlier import kept_of
from tests.comparing.build import LEVEL, beside, changed, kept, why
from tests.report.build import area_of

if TYPE_CHECKING:
    from hlgl_cli.report.report import AreaReport

FOLLOW = "kind = 'growth'\ntarget = { follow = 'gdp' }"


def test_nothing_changed() -> None:
    """What is as it was has no entry and is counted."""
    assert beside(kept(), area_of(LEVEL, "value = 64")) == (2023, (), 1)


def test_new_and_gone() -> None:
    """An indicator that one of both has is told, with how it stands or stood."""
    before = kept()
    (other,) = before.assessments
    renamed = before.model_copy(
        update={"assessments": (other.model_copy(update={"indicator": "gone", "name": "旧指标"}),)}
    )
    new, gone = beside(renamed, area_of(LEVEL, "value = 64")).entries
    assert (new.became, new.indicator, new.before) == ("new", "it", None)
    assert (gone.became, gone.spelled, gone.definition, gone.after) == (
        "gone",
        "旧指标",
        None,
        None,
    )
    narrowed = beside(renamed, area_of(LEVEL, "value = 64"), is_narrowed=True)
    assert [entry.became for entry in narrowed.entries] == ["new"]


def test_parts() -> None:
    """Of several targets each has an entry of its own; one target was the first of them."""
    stated = "baseline = 60\ntargets = [{ level = 65 }, { level = 70 }]"
    area = area_of(stated, "value = 64")
    (first,) = area.assessments
    both = area._replace(assessments=(first, first._replace(part=2)))
    changes = beside(kept("baseline = 60\ntarget = { level = 65 }"), both)
    assert [(entry.became, entry.part) for entry in changes.entries] == [("new", 2)]
    assert changes.unchanged == 1


def test_unexplained() -> None:
    """What differs though no input does is said to be unexplained."""
    before = kept()
    (other,) = before.assessments
    odd = other.model_copy(update={"verdict": "off_track"})
    found = changed(before.model_copy(update={"assessments": (odd,)}), LEVEL, "value = 64")
    assert why(found) == ["unexplained"]


def test_year_alone() -> None:
    """Another year without another result is no change."""
    nothing = ("decimals = 1\nbaseline = 60", "value = { 2022 = 3, 2023 = 3 }")
    before = kept(*nothing, 2022)
    assert beside(before, area_of(*nothing)).unchanged == 1


@pytest.mark.parametrize(("rate", "reasons"), [("5", []), ("6", ["followed_changed gdp"])])
def test_followed(rate: str, reasons: list[str]) -> None:
    """What follows an indicator whose figures are others has that as a reason."""

    def area(gdp: str) -> AreaReport:
        of = area_of(FOLLOW, "growth = { 2021 = 5, 2022 = 5, 2023 = 5 }", followed=gdp)
        beside_it = area_of("target = { growth = 5 }", gdp).assessments[0]
        gdp_itself = beside_it._replace(definition=of.plan.indicators[1])
        return of._replace(assessments=(*of.assessments, gdp_itself))

    rates = "growth = {{ 2021 = 5, 2022 = 5, 2023 = {} }}"
    changes = beside(kept_of(area(rates.format(5))), area(rates.format(rate)))
    found = [why(entry) for entry in changes.entries if entry.indicator == "it"]
    assert found == ([reasons] if reasons else [])


@pytest.mark.parametrize(
    ("stated", "given", "year", "said"),
    [
        (LEVEL, "value = 64", 2023, (False, False)),
        (LEVEL, "value = 64", 2025, (True, False)),
        (LEVEL.replace("65", "65, milestones = { 2023 = 63 }"), "value = 64", 2023, (True, False)),
        ("target = { growth = 5 }", "growth = 6", 2023, (False, True)),
        ("target = { yearly = { 2023 = 5 } }", "growth = 6", 2023, (False, False)),
        ("baseline = 60", "value = 64", 2023, (False, False)),
    ],
)
def test_standing(stated: str, given: str, year: int, said: tuple[bool, bool]) -> None:
    """It is known how a verdict is said: of a year that the plan dates, or of a year alone."""
    before = kept(stated, given, year)
    renamed = tuple(one.model_copy(update={"indicator": "gone"}) for one in before.assessments)
    gone = beside(before.model_copy(update={"assessments": renamed}), area_of(stated, given, year))
    stood = gone.entries[-1].before
    assert stood is not None
    assert (stood.is_dated, stood.is_alone) == said
