"""The steps of a command: what is joined, what is left out, what is reported."""

from __future__ import annotations

import itertools
from typing import TYPE_CHECKING, Any

import pytest

from hlgl_cli.finding import CannotRunError, Finding
from hlgl_cli.pipeline import Request, Run, check, open_plan, validate
from hlgl_cli.selection import find
from hlgl_cli.sources.files import Content
from tests.cli.running import OVERLAY, OWN_PLAN, ROOT

if TYPE_CHECKING:
    from pathlib import Path

    from hlgl_cli.engine.assessment import Assessment
    from hlgl_cli.report.report import Report

NATION = str(OWN_PLAN)
OURS = "plan = 'huolinguole-14fyp'"


def content(figures: str, year: int = 2023, head: str = "", name: str = "") -> Content:
    """Return a submission's bytes."""
    text = f"year = {year}\n{head}\n[figures]\n{figures}\n"
    return Content(name or f"{year}.toml", text.encode())


def checked(*contents: Content, **asked: Any) -> Report:  # noqa: ANN401 - of a Request
    """Return the report on submissions, without notes on verdicts."""
    return check(contents, Request(with_notes=False, **asked))


def assessment(report: Report, name: str) -> Assessment:
    """Return what is said of an indicator of the only area."""
    (area,) = report.reports
    return next(one for one in area.assessments if one.indicator == name)


def said(findings: tuple[Finding, ...]) -> list[str]:
    """Return findings as lines."""
    return [f"{one.place}: {one.code} {one.message.en}" for one in findings]


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


# What is wrong with figures


@pytest.mark.parametrize(
    "figure",
    [
        "true",
        "'x'",
        "'5'",
        "nan",
        "{}",
        "{ vale = 5 }",
        "{ value = '5 吨' }",
        "{ growth.2024 = 5 }",
    ],
)
def test_bad_figure(figure: str) -> None:
    """A bad figure is left out and its indicator invalid; the rest is reported."""
    report = checked(content(f"gdp = {figure}\ndoctors = 3.55"), year=2023)
    reasons = [assessment(report, name).reason for name in ("gdp", "doctors")]
    assert reasons == ["no_data" if "2024" in figure else "invalid", None]
    assert [(one.severity, one.indicator) for one in report.findings] == [("error", "gdp")]


@pytest.mark.parametrize(
    ("figures", "code"),
    [
        ("doctors = -1", "V417"),
        ("pension_coverage = 100.1", "V401"),
        ("gdp = -100", "V403"),
        ("gdp = { value = '150 亿元', deflator = 0 }", "V403"),
        ("western_counties_rank = 40.5", "V404"),
        ("western_counties_rank = 101", "V401"),
    ],
)
def test_impossible_figure(figures: str, code: str | None) -> None:
    """A number that cannot be is refused by a rule."""
    codes = [one.code for one in checked(content(figures)).findings if one.severity == "error"]
    assert codes == [code] * bool(code)


def test_same_indicator_twice() -> None:
    """An indicator that is named twice in one file is used in neither way."""
    report = checked(content("gdp = 5\n'1' = 6"))
    assert [one.code for one in report.findings] == ["F208", "F208"]
    assert assessment(report, "gdp").reason == "invalid"


@pytest.mark.parametrize(
    ("head", "codes"),
    [("status = 'x'", ["F212"]), ("year = 2022", ["S102"]), ("plan = 5", ["F212"])],
)
def test_bad_head(head: str, codes: list[str]) -> None:
    """A bad head leaves the file out."""
    report = checked(content("gdp = 5", head=head), content("gdp = 5", 2022))
    assert [one.code for one in report.findings] == codes
    assert [area.files for area in report.reports] == [("2022.toml",)]


def test_unknown_key_of_the_head() -> None:
    """An unknown key of the head is an error, but the file is used."""
    report = checked(content("gdp = 5.8", head="aera = 'x'"))
    assert said(report.findings) == ['2023.toml:2:1: F201 there is no key "aera"']
    assert assessment(report, "gdp").verdict == "on_track"


def test_own_base() -> None:
    """A base of the file's own is told of, with the verdict on it."""
    report = checked(content("pension_coverage = { cumulative = 4.1, base = 88 }"))
    assert [one.code for one in report.findings] == ["C506"]
    assert "it would be: off track" in said(report.findings)[0]


def test_other_prices() -> None:
    """Figures at price basis not comparable than the target's are told of, and not judged."""
    report = checked(content("gdp = { value = '251.46 亿元' }"))
    assert [one.code for one in report.findings] == ["C507"]
    assert assessment(report, "gdp").reason == "not_comparable"


BASE_YEAR = "prices = 'base-year'"
RATES = "growth = { 2021 = 6, 2022 = 4, 2023 = 5 }"


@pytest.mark.parametrize(
    ("figures", "found"),
    [
        ("registered_unemployment = 0.046", ["U308 0.01 times the baseline (3.7%)"]),
        ("doctors = 12", ["V405 far from the target (3.6 人)"]),
        ("high_value_patents = { value = { 2022 = 0, 2023 = 5 } }", []),
        (f"gdp = {{ {RATES}, cumulative = 20 }}", ["C501 15.75, from: yearly rates chained"]),
        (f"gdp = {{ {RATES}, cumulative = 15.8 }}", []),
        (
            "pension_coverage = { value = 95.1, cumulative = 3.5 }",
            ["C501 4.10, from: the year's figure"],
        ),
        (
            "erosion_control = { value = { 2021 = 1, 2022 = 2, 2023 = 3 }, cumulative = 7 }",
            ["C501 6.00, from: sum of the years"],
        ),
        (
            f"gdp = {{ growth.2021 = 6, value.2021 = '160 亿元', {BASE_YEAR} }}",
            [
                "C502 11.14, from the figures of the year and the year before (level over base level)"
            ],
        ),
        (
            f"gdp = {{ {RATES}, value = {{ 2022 = '158.7 亿元', 2023 = '170 亿元' }}, {BASE_YEAR} }}",
            ["C502 7.12, from the figures of the year and the year before (level over base level)"],
        ),
        (
            "gdp = { cumulative = 16, average = 6 }",
            ["C503 5.07, from: cumulative figure"],
        ),
        ("water_intensity = { cumulative = 8, average = 2.7 }", []),
        (
            "water_intensity = { cumulative = 9, average = 2 }",
            ["C503 3.09, from: cumulative figure"],
        ),
        (f"gdp = {{ {RATES}, index = 120 }}", ["C504 115.75, from: yearly rates chained"]),
        ("gdp = { cumulative = 16, index = 116 }", []),
        # One number that is wrong is told once, whatever else it contradicts.
        (
            "gdp = { cumulative = 20, index = 116, average = 5.1 }",
            ["C504 120.00, from: cumulative figure"],
        ),
        (
            "gdp = { cumulative = 16, index = 120, average = 5.1 }",
            ["C504 116.00, from: cumulative figure"],
        ),
        (
            "gdp = { cumulative = 16, index = 116, average = 6 }",
            ["C503 5.07, from: cumulative figure"],
        ),
        (
            f"gdp = {{ {RATES}, cumulative = 20, index = 115.7, average = 5.0 }}",
            ["C501 15.75, from: yearly rates chained"],
        ),
        (
            f"gdp = {{ {RATES}, index = 120, average = 5.0 }}",
            ["C504 115.75, from: yearly rates chained"],
        ),
        (
            "gdp = { cumulative = 20, index = 112, average = 5.1 }",
            [
                "C504 120.00, from: cumulative figure",
                "C503 6.27, from: cumulative figure",
            ],
        ),
    ],
)
def test_contradictions(figures: str, found: list[str]) -> None:
    """Figures that contradict one another, or smell of a slip, are told of and stay in use."""
    findings = checked(content(figures)).findings
    lines = [f"{one.code} {one.message.en}" for one in findings]
    assert {one.severity for one in findings} <= {"warning"}
    assert [line[:4] for line in lines] == [one[:4] for one in found]
    assert all(line.endswith(one[5:]) for line, one in zip(lines, found, strict=True)), lines


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


# Plans


def test_open_plan() -> None:
    """A plan is opened with its overlays."""
    assert (
        open_plan(None, ()).names()["14"].target != open_plan(None, (OVERLAY,)).names()["14"].target
    )


def test_open_broken_plan(here: Path) -> None:
    """A plan that does not pass the audit judges nobody."""
    text = (ROOT / "data" / "indicators.toml").read_text(encoding="utf-8")
    broken = text.replace('category = "economy"', 'category = "ecnomy"', 1)
    (here / "plan.toml").write_text(broken, encoding="utf-8")
    with pytest.raises(CannotRunError, match=r"run\.broken_plan") as error:
        open_plan("plan.toml", ())
    assert [one.code for one in error.value.findings] == ["P708"]
    assert error.value.findings[0].place.source == 'category = "ecnomy"'


def test_find() -> None:
    """An indicator is found by any of its names."""
    plan = open_plan(None, ())
    assert find(plan, "12") == find(plan, "托位数") == find(plan, "nursery_places")


def test_find_nothing() -> None:
    """An unknown name is refused with the nearest one."""
    with pytest.raises(CannotRunError, match=r"run\.unknown_indicator") as error:
        find(open_plan(None, ()), "docters")
    assert error.value.facts["meant"] == "doctors"


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


# Several targets, years of their own, overlays of an area


PARTS = """
[plan]
id = "p"
title = { zh = "规划" }
area = { zh = "甲市" }
base_year = 2020
target_year = 2025
[[categories]]
id = "all"
name = { zh = "全部" }
[[indicators]]
id = "gdp"
number = 1
name = { zh = "增长" }
kind = "growth"
unit = "%"
decimals = 1
category = "all"
targets = [ { growth = 3.5 }, { follow = "nation", bound = "above" } ]
[[series]]
id = "nation"
name = { zh = "全国" }
kind = "growth"
unit = "%"
decimals = 1
"""


def of_parts(folder: Path, figures: str, **asked: Any) -> Report:  # noqa: ANN401 - of a Request
    """Return the report on figures of a plan with several targets."""
    (folder / "p.toml").write_text(PARTS, encoding="utf-8")
    return checked(content(figures), plan=str(folder / "p.toml"), **asked)


@pytest.mark.parametrize(
    ("nation", "verdicts", "counts"),
    [
        ("nation = { average = 3.0 }", ["on_track", "on_track"], (1, 0, 0)),
        ("nation = { average = 5.0 }", ["on_track", "off_track"], (0, 1, 0)),
        ("", ["on_track", "not_assessed"], (0, 0, 1)),
    ],
)
def test_several_targets(
    tmp_path: Path, nation: str, verdicts: list[str], counts: tuple[int, ...]
) -> None:
    """Each target has its line, and the indicator is counted once."""
    (area,) = of_parts(tmp_path, f"gdp = {{ average = 4.5 }}\n{nation}").reports
    assert [(one.part, one.verdict) for one in area.assessments] == list(
        zip((1, 2), verdicts, strict=True)
    )
    assert area.summary[:3] == counts


def test_what_is_only_followed_is_not_reported(tmp_path: Path) -> None:
    """It has no line, whatever is asked for, and cannot be asked for."""
    (area,) = of_parts(tmp_path, "nation = { average = 3.0 }", all_targets=True).reports
    assert {one.indicator for one in area.assessments} == {"gdp"}
    with pytest.raises(CannotRunError):
        of_parts(tmp_path, "", only=("nation",))


def test_notes_on_each_target(tmp_path: Path) -> None:
    """Each target that is missed is noted."""
    figures = "gdp = { average = 3.0 }\nnation = { average = 4.0 }"
    (tmp_path / "p.toml").write_text(PARTS, encoding="utf-8")
    report = check([content(figures)], Request(plan=str(tmp_path / "p.toml")))
    assert [one.code for one in report.findings] == ["T601", "T601"]


def test_overlay_of_no_area_here(here: Path) -> None:
    """An overlay of an area that no file is of changes nothing, which is told."""
    text = 'plan = "huolinguole-14fyp"\narea = "通辽市"\n[targets]\ngood_air_days = { hold = 99 }\n'
    (here / "o.toml").write_text(text, encoding="utf-8")
    report = checked(content("good_air_days = 96.1"), overlays=("o.toml",))
    assert said(report.findings) == [
        "o.toml:2:8: C516 the overlay is of “通辽市” alone, which no file is of: it changes nothing"
    ]
    assert assessment(report, "good_air_days").verdict == "on_track"
