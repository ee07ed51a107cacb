"""What is asked for, and what is kept of all that is found."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest

from hlgl_cli.finding import CannotRunError, Finding, Place
from hlgl_cli.selection import Request, Selection, find
from hlgl_cli.sources.plans import load_plan
from tests.cli.running import NATION_PLAN
from tests.report.build import checked, content

if TYPE_CHECKING:
    from hlgl_cli.report.report import Report

PLAN = load_plan()
# A binding indicator with a figure that is refused, one that is not binding, one of the text alone,
# and a name that the plan has not.
FIGURES = "good_surface_water = 'x'\ngdp = 5.8\ncoal_capacity = '1 元'\nno_such = 1"


def ids(report: Report) -> set[str]:
    """Return what is reported."""
    return {one.indicator for area in report.reports for one in area.assessments}


def concerned(report: Report) -> list[tuple[str, str | None]]:
    """Return the codes and the indicators of what was found."""
    return [(one.code, one.indicator) for one in report.findings]


ALL = [("U301", "good_surface_water"), ("U302", "coal_capacity"), ("F202", None)]


@pytest.mark.parametrize(
    ("asked", "reported", "count", "found"),
    [
        ({}, {"gdp", "good_surface_water", "coal_capacity"}, 21, ALL),
        ({"all_targets": True}, {"gdp", "retail_sales"}, len(PLAN.indicators), ALL),
        ({"only": ("gdp",)}, {"gdp"}, 1, [ALL[2]]),
        ({"only": ("1", "GDP", "生产总值")}, {"gdp"}, 1, [ALL[2]]),
        ({"only": ("retail_sales",)}, {"retail_sales"}, 1, [ALL[2]]),
        ({"only": ("coal_capacity",)}, {"coal_capacity"}, 1, [ALL[1], ALL[2]]),
        ({"binding": True}, {"good_surface_water"}, 8, [ALL[0], ALL[2]]),
        ({"binding": True, "only": ("gdp",)}, set(), 0, [ALL[2]]),
        ({"select": ("C5",)}, {"gdp"}, 21, ALL),
        ({"select": ("f202", "u302")}, {"gdp"}, 21, ALL),
        ({"ignore": ("U", "F", "S")}, {"gdp"}, 21, ALL),
        ({"select": ("U",), "ignore": ("U301",)}, {"gdp"}, 21, ALL),
        ({"only": ("gdp",), "select": ("U",)}, {"gdp"}, 1, [ALL[2]]),
    ],
)
def test_asked_for(
    asked: dict[str, Any], reported: set[str], count: int, found: list[tuple[str, str | None]]
) -> None:
    """What is narrowed has fewer indicators, and the findings that concern them or nobody."""
    report = checked(FIGURES, with_notes=False, **asked)
    assert reported <= ids(report)
    assert (len(ids(report)), concerned(report)) == (count, found)


@pytest.mark.parametrize(
    ("comment", "is_kept"),
    [
        ("# hlgl: ignore[C506]", False),
        ("# hlgl: ignore[c5]", False),
        ("# hlgl: ignore[U301, C]", False),
        ("# hlgl: ignore[U301]", True),
        ("# ignore[C506]", True),
        ("# of 2023", True),
    ],
)
def test_ignoring_comments(comment: str, *, is_kept: bool) -> None:
    """A comment at the end of its line ignores what it names, whatever is asked for."""
    figure = "pension_coverage = { cumulative = 4.1, base = 90 }"
    report = checked(f"{figure} {comment}", select=("C",))
    assert concerned(report) == [("C506", "pension_coverage")] * is_kept


@pytest.mark.parametrize("comment", ["", "# hlgl: ignore[F202]", "# hlgl: ignore[F]"])
def test_refused_and_ignored(comment: str) -> None:
    """What was refused is told whatever a comment says."""
    report = checked(f"no_such = 1 {comment}", ignore=("F202",))
    assert concerned(report) == [("F202", None)]


@pytest.mark.parametrize(
    ("asked", "found"),
    [
        ({"only": ("gdp",)}, [ALL[2], ("U301", "gdp")]),
        ({"only": ("doctors",)}, [ALL[2]]),
        ({"binding": True}, [ALL[2]]),
    ],
)
def test_of_a_file_that_is_refused(
    asked: dict[str, Any], found: list[tuple[str, str | None]]
) -> None:
    """Where a whole file is refused, that is told, and what is wrong with what is asked for."""
    place = Place("a.toml")
    findings = [Finding(code, place, indicator=one) for code, one in (ALL[2], ("U301", "gdp"))]
    kept = Selection(PLAN, Request(**asked)).kept(findings, [])
    assert [(one.code, one.indicator) for one in kept] == found


@pytest.mark.parametrize(
    ("figures", "years"),
    [
        ("gdp = 5", {"gdp": 2023, "doctors": 2022, "rd_expenditure": 2023}),
        ("doctors = 'x'", {"gdp": 2022, "doctors": 2023}),
        ("doctors = { value = { 2020 = 3 } }", {"doctors": 2022}),
    ],
)
def test_latest(figures: str, years: dict[str, int]) -> None:
    """Each indicator is judged in the newest year of its figures, be one refused, else in all's."""
    earlier = content("gdp = 5\ndoctors = 3.5", 2022)
    (area,) = checked(earlier, figures, latest=True).reports
    found = {one.indicator: one.year for one in area.assessments}
    assert {name: found[name] for name in years} == years
    assert area.year == 2023


@pytest.mark.parametrize(
    ("gdp", "income", "year"),
    [("2022 = 5", "2023 = 6", 2022), ("2023 = 5", "2022 = 6", 2022), ("", "2022 = 6", 2022)],
)
def test_latest_of_what_follows(gdp: str, income: str, year: int) -> None:
    """What follows another indicator is judged in the newest year of both, if both have one."""
    figures = {"gdp": gdp, "disposable_income": income}
    given = [f"{name}.growth = {{ {known} }}" for name, known in figures.items() if known]
    plan = str(NATION_PLAN)
    (area,) = checked("\n".join(given), latest=True, plan=plan, only=("disposable_income",)).reports
    assert [one.year for one in area.assessments] == [year]


def test_latest_is_what_its_year_says() -> None:
    """What is said of an indicator in its own year is what is said where that year is judged."""
    contents = [content("gdp = 5\ndoctors = 3.5", 2022), content("gdp = 6", 2023)]
    (area,) = checked(*contents, latest=True).reports
    for one in area.assessments:
        (of_year,) = checked(*contents, year=one.year, only=(one.indicator,)).reports
        assert of_year.assessments == (one,)


def test_latest_beside_a_year() -> None:
    """One year for all and the own year of each exclude each other."""
    with pytest.raises(CannotRunError) as error:
        Selection(PLAN, Request(year=2023, latest=True))
    assert error.value.key == "run.year_and_latest"


def test_unknown_name() -> None:
    """A name that the plan has not is refused, with the nearest."""
    with pytest.raises(CannotRunError) as error:
        Selection(PLAN, Request(only=("gdp", "gpd")))
    assert (error.value.key, error.value.facts) == (
        "run.unknown_indicator",
        {"name": "gpd", "meant": "gdp", "plan": "huolinguole-14fyp"},
    )


@pytest.mark.parametrize(("asked", "kept"), [({}, 2), ({"binding": True}, 1)])
def test_reported_elsewhere(asked: dict[str, Any], kept: int) -> None:
    """A finding is kept where some area reports its indicator."""
    place = Place("a.toml", source="gdp = 5")
    findings = [Finding("C505", place, indicator=one) for one in ("gdp", "doctors")]
    selection = Selection(PLAN, Request(**asked))
    assert selection.kept(findings, ["doctors"]) == findings[-kept:]


def test_find() -> None:
    """An indicator is found by any of its names."""
    assert find(PLAN, "12") == find(PLAN, "托位数") == find(PLAN, "nursery_places")


def test_find_nothing() -> None:
    """An unknown name is refused with the nearest one."""
    with pytest.raises(CannotRunError, match=r"run\.unknown_indicator") as error:
        find(PLAN, "docters")
    assert error.value.facts["meant"] == "doctors"
