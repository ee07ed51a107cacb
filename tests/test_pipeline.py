"""The steps of a command: what is joined, what is left out, what is reported."""

from __future__ import annotations

import itertools
from typing import TYPE_CHECKING, Any

import pytest

from hlgl_cli.finding import CannotRunError
from hlgl_cli.pipeline import Request, Run, check, open_plan, validate
from hlgl_cli.sources.files import Content
from tests.examined import NATION, OURS, assessment, checked, content, said

if TYPE_CHECKING:
    from hlgl_cli.report.report import Report


# Joining


def test_series() -> None:
    """The files of one area are joined into series."""
    files = [content("gdp = 6.1", 2021), content("gdp = 4.0", 2022), content("gdp = 5.8", 2023)]
    found = assessment(checked(*files), "gdp")
    assert (found.basis, f"{found.actual:.6f}") == ("chained", "5.295901")


def test_blank_sheet_of_a_later_year() -> None:
    """A file without any figure is of no year that is judged, unless none has a figure."""
    later = content("", 2024)
    report = checked(content("gdp = 5.8"), later)
    assert (report.reports[0].year, report.outcome.years) == (2023, (2023,))
    assert report.files == ("2023.toml", "2024.toml")
    assert [each.year for each in checked(later).reports] == [2024]
    for figures in ("doctors = 'x'", "no_such = 1"):
        assert checked(content("gdp = 5.8"), content(figures, 2024)).reports[0].year == 2024


@pytest.mark.parametrize("order", list(itertools.permutations(range(3))))
def test_order_of_files(order: tuple[int, ...]) -> None:
    """The order of files never matters, not even to what is wrong with them."""
    files = [
        content("gdp = 6.1\ndoctors = 'x'", 2021),
        content("gdp = { growth = { 2021 = 6.3, 2022 = 4 } }", 2022, "status = 'final'"),
        content("gdp.growth = { 2021 = 6.2, 2023 = 5 }\nno_such = 1", 2023),
    ]
    assert checked(*(files[place] for place in order))._replace(files=()) == checked(
        *files,
    )._replace(files=())


@pytest.mark.parametrize(
    ("first", "second", "used"),
    [
        (("2023", "preliminary"), ("2023", "revised"), 4),
        (("2023", "revised"), ("2023", "final"), 4),
        (("2024", "preliminary"), ("2023", "final"), 4),
        (("2023", "preliminary"), ("2024", "preliminary"), 4),
        (("2023", "final"), ("2024", "final"), 4),
    ],
)
def test_revised(first: tuple[str, str], second: tuple[str, str], used: int) -> None:
    """The higher status, then the file of the later year, wins, with a warning."""
    numbers = {first: 3, second: used}
    files = [
        content(f"gdp.growth = {{ 2023 = {number} }}", int(year), f"status = '{status}'", name)
        for name, ((year, status), number) in zip(
            ("a.toml", "b.toml"),
            numbers.items(),
            strict=True,
        )
    ]
    report = checked(*files, year=2023)
    is_later = first[1] == second[1]
    why = "its file is of a later year" if is_later else second[1]
    assert [str(point.number.value) for point in assessment(report, "gdp").figures] == ["4"]
    assert said(report.findings) == [
        (
            "b.toml:4:23: C505 Growth of GDP: 4% of 2023 (growth over the previous year;"
            f" {why}) is used, not 3% in a.toml"
        ),
    ]


def test_conflict() -> None:
    """Two numbers of equal rank are an error, and neither is used."""
    report = checked(content("gdp = 3", name="a.toml"), content("gdp = 4", name="b.toml"))
    assert assessment(report, "gdp").reason == "invalid"
    assert said(report.findings) == [
        (
            "b.toml:4:7: F207 Growth of GDP: the figures for 2023 (growth over the previous year)"
            " differ: 4% here, but 3% in a.toml"
        ),
    ]


def test_agreement() -> None:
    """The same number twice is no conflict, however it is spelled, but a file too many."""
    report = checked(content("doctors = 3.5", name="a.toml"), content("'10' = 3.50", name="b.toml"))
    assert said(report.findings) == [
        "b.toml:1:8: C511 the same as a.toml: all have the same figures of 霍林郭勒市 in 2023"
    ]
    assert assessment(report, "doctors").verdict == "off_track"


def test_areas() -> None:
    """Several areas give a report each, sorted, each in its latest year."""
    files = [
        content("gdp = 5", 2022, f"{OURS}\narea = 'b'", "b.toml"),
        content("gdp = 5", 2023, f"{OURS}\narea = 'a'", "a.toml"),
        content("gdp = 5", 2021, f"{OURS}\narea = 'b'", "b1.toml"),
    ]
    areas = checked(*files).reports
    assert [(one.area, one.year, one.files) for one in areas] == [
        ("a", 2023, ("a.toml",)),
        ("b", 2022, ("b.toml", "b1.toml")),
    ]


def test_areas_are_apart() -> None:
    """Figures of one area say nothing of another."""
    files = [
        content("gdp = 1", head=f"{OURS}\narea = 'a'", name="a.toml"),
        content("gdp = 9", head=f"{OURS}\narea = 'b'", name="b.toml"),
    ]
    report = checked(*files)
    assert [area.assessments[0].verdict for area in report.reports] == ["off_track", "on_track"]
    assert report.findings == ()


def test_reporters() -> None:
    """Who reported an area is listed once, sorted."""
    files = [content("", year, f"reporter = '{who}'") for year, who in [(2021, "b"), (2022, "a")]]
    (area,) = checked(*files, content("", 2023)).reports
    assert area.reporters == ("a", "b")


def test_no_files() -> None:
    """Without a file there is neither report nor finding."""
    assert checked()[:4] == ((), (), (), True)


# Which plan


@pytest.mark.parametrize(
    ("head", "line"),
    [
        (
            "plan = 'china-14fyp'",
            (
                '2023.toml:2:8: F206 the file is for the plan "china-14fyp", not for'
                ' "huolinguole-14fyp"'
            ),
        ),
        (
            "area = '通辽市'",
            '2023.toml:2:8: F215 nothing says which plan "通辽市" is compared with',
        ),
    ],
)
def test_which_plan(head: str, line: str) -> None:
    """A file that is for another plan, or for who knows which, is left out."""
    report = checked(content("gdp = 5", head=head), content("gdp = 5", 2022))
    assert said(report.findings) == [line]
    assert [area.files for area in report.reports] == [("2022.toml",)]


def test_named_plan_of_another_area() -> None:
    """A plan that is named, by the file or by the user, may be held against any area."""
    other = content("gdp = 5", head="area = '通辽市'")
    for one, asked in [
        (content("gdp = 5", head=f"{OURS}\narea = '通辽市'"), {}),
        (other, {"plan": "huolinguole-14fyp"}),
    ]:
        assert [area.area for area in checked(one, **asked).reports] == ["通辽市"]


def test_plan_against_another_in_the_file() -> None:
    """A plan that was asked for is not the one that the file names."""
    report = checked(content("gdp = 5", head=OURS), plan=NATION, plans=(NATION,))
    assert said(report.findings) == [
        '2023.toml:2:8: F206 the file is for the plan "huolinguole-14fyp", not for "china-14fyp"',
    ]


@pytest.mark.parametrize("year", [2020, 2026])
def test_year_outside_the_plan(year: int) -> None:
    """A file of a year that the plan does not cover is left out."""
    report = checked(content("gdp = 5", year))
    assert report.reports == ()
    line = f"{year}.toml:1:8: F205 {year} is not a year of the plan (2021-2025)"
    assert said(report.findings) == [line]


@pytest.mark.parametrize("year", [2020, 2026])
def test_year_asked_for(year: int) -> None:
    """A year that is asked for must be one of the plan's."""
    with pytest.raises(CannotRunError, match=r"run\.year_outside_plan") as error:
        checked(content("gdp = 5"), year=year)
    assert error.value.facts == {"year": str(year), "first": "2021", "last": "2025"}


# What is asked for


def ids(report: Report) -> list[str]:
    """Return the indicators of the only area."""
    (area,) = report.reports
    return [one.indicator for one in area.assessments]


def test_all_of_the_table() -> None:
    """Every indicator of the table is reported, in its order, figure or not."""
    numbers = [open_plan(None, ()).names()[name].number for name in ids(checked(content("")))]
    assert numbers == list(range(1, 21))


def test_targets_of_the_text() -> None:
    """A target of the text is reported where it has a figure, or where all are asked for."""
    assert ids(checked(content("coal_capacity = 3500")))[20:] == ["coal_capacity"]
    assert ids(checked(content("coal_capacity = 'x'")))[20:] == ["coal_capacity"]
    assert len(ids(checked(content(""), all_targets=True))) == len(open_plan(None, ()).indicators)


def test_only() -> None:
    """Names of all kinds limit the report, in the plan's order."""
    assert ids(checked(content(""), only=("森林覆盖率", "3", "gdp"))) == [
        "gdp",
        "urbanization_rate",
        "forest_coverage",
    ]


def test_binding() -> None:
    """Binding indicators alone."""
    (area,) = checked(content(""), binding=True).reports
    assert {one.nature for one in area.assessments} == {"binding"}


def test_year() -> None:
    """An earlier year can be judged."""
    files = [content("doctors = 3.4", 2022), content("doctors = 3.6", 2023)]
    found = assessment(checked(*files, year=2022), "doctors")
    assert (found.year, found.verdict) == (2022, "off_track")


def test_comparison() -> None:
    """Numbers can be rounded before they are compared."""
    verdicts = [
        assessment(
            checked(content("labour_productivity = 4.95"), comparison=one), "labour_productivity"
        ).verdict
        for one in ("exact", "rounded")
    ]
    assert verdicts == ["off_track", "on_track"]


@pytest.mark.parametrize(
    ("asked", "codes"),
    [
        ({}, ["F202", "U301", "C506"]),
        ({"select": ("U3",)}, ["F202", "U301"]),
        ({"select": ("u301", "C")}, ["F202", "U301", "C506"]),
        ({"ignore": ("C506", "F")}, ["F202", "U301"]),
        ({"select": ("C", "F"), "ignore": ("F202",)}, ["F202", "U301", "C506"]),
    ],
)
def test_selected_findings(asked: dict[str, Any], codes: list[str]) -> None:
    """Findings can be selected and ignored, by code and by family; never what left a figure out."""
    figures = "no_such = 1\ngdp = 'x'\npension_coverage = { cumulative = 4.1, base = 90 }"
    assert [one.code for one in checked(content(figures), **asked).findings] == codes


def test_ignored_in_the_file() -> None:
    """A comment at the end of its line ignores a finding, nothing else, and nothing refused."""
    figures = """
pension_coverage = { value = 94.1, base = 90 } # hlgl: ignore[C506]
doctors = { value = 3.2, base = 3.1 }"""
    refused = "no_such = 1 # hlgl: ignore[F202]"
    found = checked(content(f"{figures}\n{refused}")).findings
    assert [(one.place.line, one.code) for one in found] == [(6, "C506"), (7, "F202")]


def test_notes() -> None:
    """Notes on verdicts are given where they are wanted."""
    files = [content("good_surface_water = 99\nregistered_unemployment = 4.6\n'14' = 3")]
    assert said(check(files, Request()).findings) == [
        (
            "2023.toml:4:22: T602 Share of surface water at Class III or better (binding): off track"
            " in 2023"
        ),
        "2023.toml:5:27: T601 Registered urban unemployment rate: off track in 2023",
        (
            "2023.toml:6:8: T603 Fall in energy use per unit of GDP: the target is not yet assigned,"
            " so 2023 is not assessed"
        ),
    ]
    assert checked(*files).findings == ()


def test_order_of_findings() -> None:
    """Findings are sorted by file and place."""
    files = [content("b = 1\na = 1", name="b.toml"), content("c = 1", name="a.toml")]
    places = [(one.place.file, one.place.line) for one in checked(*files).findings]
    assert places == [("a.toml", 4), ("b.toml", 4), ("b.toml", 5)]


def test_validation() -> None:
    """A validation has the findings, no verdicts and no notes on them."""
    report = validate([content("gdp = 'x'\ngood_surface_water = 99")], Request())
    assert (report.reports, report.is_judged, report.files) == ((), False, ("2023.toml",))
    assert [one.code for one in report.findings] == ["U301"]


# Area by area


def scattered() -> list[Content]:
    """Return files of two areas in turn, and one that cannot be read."""
    return [
        content(
            f"gdp = {year % 10}\nno_such = 1", year, f"{OURS}\narea = '{area}'", f"{area}{year}"
        )
        for year in (2022, 2021)
        for area in "ba"
    ] + [Content("broken.toml", b"area = 'a'\n[figures]\ngdp = ")]


def test_groups() -> None:
    """The files of an area belong together wherever they stand, in the order of their names."""
    run = Run(scattered(), Request())
    found = {
        group.area: [source.name for part in group.parts for source in part.sources]
        for group in run.groups
    }
    assert list(found) == ["a", "b"]
    assert found == {"a": ["a2022", "a2021", "broken.toml"], "b": ["b2022", "b2021"]}
    assert run.files == ("a2021", "a2022", "b2021", "b2022", "broken.toml")


def test_areas_come_one_by_one() -> None:
    """What is found is noted when an area has come, and not before."""
    run = Run(scattered(), Request(with_notes=False))
    counts = [(area.area, len(run.report().findings)) for area in run.areas()]
    assert counts == [("a", 4), ("b", 6)]
    assert (run.report().reports, run.report().outcome.off_track) == ((), True)


def test_examiner_forgets() -> None:
    """An area is examined alike, whatever was examined before."""
    run = Run(scattered(), Request(with_notes=False))
    first, second = (run.examiners.examine(run.groups[0]) for _ in range(2))
    run.examiners.examine(run.groups[1])
    assert first == second == run.examiners.examine(run.groups[0])
    assert (len(first.reports), len(first.findings), first.outcome.areas) == (1, 4, 1)


def test_nothing_to_use() -> None:
    """An area of which no file can be used has findings and no report."""
    run = Run(scattered()[-1:], Request())
    assert list(run.areas()) == []
    assert [one.code for one in run.report().findings] == ["F211", "S102"]
