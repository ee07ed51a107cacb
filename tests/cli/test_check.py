"""hlgl check: its arguments and options, each shown on submissions made for it."""

from __future__ import annotations

import itertools
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

from tests.cli.running import NATION_PLAN, NATIONAL, OVERLAY, ROOT, submit

if TYPE_CHECKING:
    from collections.abc import Iterable

    from tests.cli.running import Feed, Hlgl, Ran

# What ships is read once for all of these.
pytestmark = pytest.mark.usefixtures("kept_plan")
PLAN = str(NATION_PLAN)
OVERLAID = """
plan = "huolinguole-14fyp"
[targets]
energy_intensity = { reduction = 40 }
[baselines]
forest_coverage = 12.0
"""


def assessments(ran: Ran) -> dict[str, Any]:
    """Return the assessments of the only area in a document, by indicator."""
    (report,) = ran.document()["reports"]
    return {one["indicator"]: one for one in report["assessments"]}


def codes(ran: Ran) -> list[str]:
    """Return the codes of the findings in a document."""
    return [finding["code"] for finding in ran.document()["findings"]]


def says(assessment: dict[str, Any], keys: str) -> list[object]:
    """Return what an assessment says under these keys."""
    return [assessment[key] for key in keys.split()]


# Files


def test_one_file(hlgl: Hlgl, here: Path) -> None:
    """A file is judged in its own year."""
    ran = hlgl("check", submit(here, "urbanization_rate = 96.5"), "-f", "json")
    (report,) = ran.document()["reports"]
    assert says(report, "area year files") == ["霍林郭勒市", 2023, ["2023.toml"]]
    assert assessments(ran)["urbanization_rate"]["verdict"] == "off_track"


def test_order_of_files(hlgl: Hlgl, here: Path) -> None:
    """Files are joined, in whatever order they are named."""
    names = [
        submit(here, "gdp = 6.1\ndoctors = 3.4", 2021),
        submit(here, "gdp = { growth = { 2021 = 6.2, 2022 = 3 } }\ndoctors = 'x'", 2022),
        submit(here, "gdp = 5.8\nno_such = 1", 2023),
        submit(here, "gdp = 5.9", 2023, "status = 'final'", "final.toml"),
    ]
    runs = {hlgl("check", *order, "-f", "json") for order in itertools.permutations(names)}
    (ran,) = runs
    assert codes(ran) == ["C505", "U301", "F202", "C505"]


def test_standard_input(hlgl: Hlgl, feed: Feed) -> None:
    """A dash is standard input."""
    feed(b"year = 2023\n[figures]\ngdp = 'x'\n")
    ran = hlgl("check", "-", "-f", "json")
    assert ran.document()["reports"][0]["files"] == ["<stdin>"]
    assert ran.document()["findings"][0]["file"] == "<stdin>"


def test_folder(hlgl: Hlgl, here: Path) -> None:
    """A folder stands for its submissions and for those below it, sorted."""
    submit(here, "gdp = 5.8", 2023)
    submit(here, "gdp = 6.1", 2021)
    (here / "overlay.toml").write_text(OVERLAID, encoding="utf-8")
    (here / "2022.txt").write_text("year = 2022", encoding="utf-8")
    (here / "below").mkdir()
    submit(here / "below", "gdp = 9", 2024)
    (report,) = hlgl("check", ".", "-f", "json").document()["reports"]
    assert report["files"] == ["2021.toml", "2023.toml", str(Path("below", "2024.toml"))]


@pytest.mark.parametrize(
    ("lang", "said"),
    [
        ("en", "error: no submission in the folder or below it (*.toml with [figures]): .\n"),
        ("zh", "错误：文件夹及其子文件夹中没有填报文件（含 [figures] 的 *.toml）：.\n"),
    ],
)
def test_empty_folder(hlgl: Hlgl, here: Path, lang: str, said: str) -> None:
    """A folder without submissions is an error."""
    (here / "overlay.toml").write_text(OVERLAID, encoding="utf-8")
    assert hlgl("check", ".", "--lang", lang) == (2, "", said)


def test_missing_file(hlgl: Hlgl, here: Path) -> None:
    """A file that is not there is an error, however good the others are."""
    name = submit(here, "gdp = 5.8")
    assert hlgl("check", name, "no.toml") == (2, "", "error: no such file: no.toml\n")


def test_missing_file_of_a_long_name(hlgl: Hlgl) -> None:
    """The name is said whole, or it could not be found."""
    name = "/".join(["a_folder_of_the_statistics_bureau"] * 4) + "/2023.toml"
    assert hlgl("check", name).err == f"error: no such file: {name}\n"


def test_same_file_twice(hlgl: Hlgl, here: Path) -> None:
    """A file that is named twice says nothing twice."""
    name = submit(here, "gdp = 5.8")
    assert hlgl("check", name, name, "-f", "json") == hlgl("check", name, "-f", "json")


def test_name_that_is_not_unicode(hlgl: Hlgl, here: Path) -> None:
    """A file's name may be any bytes; the document is UTF-8 all the same."""
    name = submit(here, "gdp = 5.8", name="\udcff.toml")
    ran = hlgl("check", name, "-f", "json")
    assert (ran.code, len(ran.document()["reports"])) == (0, 1)


def test_areas(hlgl: Hlgl, here: Path) -> None:
    """Each area has a report of its own, sorted by name, each in its latest year."""
    names = [
        submit(here, "gdp = 4", 2022, 'area = "b"\nplan = "huolinguole-14fyp"', "b.toml"),
        submit(here, "gdp = 5", 2021, 'area = "a"\nplan = "huolinguole-14fyp"', "a.toml"),
        submit(here, "gdp = 6", 2023, 'area = "a"\nplan = "huolinguole-14fyp"', "a3.toml"),
    ]
    reports = hlgl("check", *names, "-f", "json").document()["reports"]
    assert [says(one, "area year files") for one in reports] == [
        ["a", 2023, ["a.toml", "a3.toml"]],
        ["b", 2022, ["b.toml"]],
    ]


@pytest.mark.parametrize(
    ("content", "said"),
    [
        (b"\xef\xbb\xbfyear = 2023\n[figures]\ngdp = 5", []),
        (b"", ["a.toml:1:1: S105"]),
        ("year = 2023\n[figures]\n'城镇化率' = 98".encode("gbk"), ["a.toml:3: S101"]),
        ("year = 2023\n[figures]\n".encode("utf-16"), ["a.toml:1: S101"]),
        (b"#" * (1024 * 1024 + 1), ["a.toml:1:1: S103"]),
        (b"a = " + b"[" * 9999, ["a.toml:1:1: S104"]),
        (b"a = " + b"{ a = " * 9999, ["a.toml:1:1: S104"]),
        (b"year = 2023\n[figures]\ngdp = " + b"9" * 5000, ["a.toml:3:7: V402"]),
        (b"year = 2023\n[figures]\ngdp = 1e999999999999999999999", ["a.toml:3:7: V402"]),
        (b"year = 2023\n[figures]\ngdp = nan", ["a.toml:3:7: V402"]),
        (b"year = 2023\n[figures]\ngdp = -inf", ["a.toml:3:7: V402"]),
        (b"year = 2023\n[figures]\ngdp = ", ["a.toml:3:7: S102"]),
    ],
    ids=lambda one: repr(one)[:40],
)
def test_any_file(hlgl: Hlgl, here: Path, content: bytes, said: list[str]) -> None:
    """What a file is, or why it is none, is told in a line; nothing hangs."""
    (here / "a.toml").write_bytes(content)
    ran = hlgl("check", "a.toml", "-f", "concise", "-q")
    assert (ran.code, ran.err) == (bool(said), "")
    assert [" ".join(line.split(" ")[:2]) for line in ran.out.splitlines()] == said


# --plan


def test_plan_by_id(hlgl: Hlgl, here: Path) -> None:
    """The shipped plan has a name."""
    name = submit(here, "gdp = 5.8", head='area = "通辽市"')
    ran = hlgl("check", name, "--plan", "huolinguole-14fyp", "-f", "json")
    assert (codes(ran), ran.document()["reports"][0]["area"]) == ([], "通辽市")


def test_plan_by_path(hlgl: Hlgl) -> None:
    """Another plan is the path of its file."""
    ran = hlgl("check", str(NATIONAL / "2021.toml"), "--plan", PLAN, "-f", "json")
    assert ran.document()["reports"][0]["plan"] == {
        "id": "national-14fyp",
        "base_year": 2020,
        "target_year": 2025,
    }


@pytest.mark.parametrize(
    ("plan", "said"),
    [
        (
            "china-14fyp",
            (
                'there is no plan "china-14fyp" (known: huolinguole-14fyp, national-14fyp, national-15fyp);'
                " a path of a plan file will do"
            ),
        ),
        ("no.toml", "no such file: no.toml"),
        ("no/plan", "no such file: no/plan"),
        (".", "cannot be read: ."),
    ],
)
def test_no_such_plan(hlgl: Hlgl, here: Path, plan: str, said: str) -> None:
    """A plan that there is not is an error."""
    assert hlgl("check", submit(here, ""), "--plan", plan) == (2, "", f"error: {said}\n")


def test_broken_plan(hlgl: Hlgl, here: Path) -> None:
    """A broken plan judges nobody, and all that is wrong with it is listed."""
    text = (ROOT / "data" / "indicators.toml").read_text(encoding="utf-8")
    broken = text.replace(
        "target = { level = 98 }", "target = { level = 98, tolerance = 2, by = 1 }", 1
    )
    (here / "plan.toml").write_text(broken, encoding="utf-8")
    ran = hlgl("check", submit(here, ""), "--plan", "plan.toml")
    assert (ran.code, ran.out) == (2, "")
    assert ran.err.splitlines() == [
        "error: the plan is broken and cannot be used: plan.toml",
        (
            "plan.toml:100:36: error P704 Urbanization rate of permanent residents:"
            " tolerance, as it is, does not fit a target of the form “level”"
        ),
        "    | target = { level = 98, tolerance = 2, by = 1 }",
        "    |                                    ^",
        "    remove it, or change the target's form",
        (
            "plan.toml:100:44: error P704 Urbanization rate of permanent residents:"
            " by, as it is, does not fit a target of the form “level”"
        ),
        "    |  { level = 98, tolerance = 2, by = 1 }",
        "    |                                    ^",
        "    remove it, or change the target's form",
    ]


# --overlay


def test_overlay(hlgl: Hlgl, here: Path) -> None:
    """An overlay's target judges in the plan's place."""
    ran = hlgl("check", submit(here, "energy_intensity = 3.8"), "--overlay", OVERLAY, "-f", "json")
    found = assessments(ran)["energy_intensity"]
    assert says(found, "verdict basis") == ["on_track", "annual"]
    assert says(found["target"], "value assigned_by source") == [
        15,
        None,
        "示例，取自治区自身的要求(降低15%)",
    ]


@pytest.mark.parametrize(("order", "values"), [((0, 1), [40, 18, 12]), ((1, 0), [15, 18, 12])])
def test_later_overlay_wins(
    hlgl: Hlgl,
    here: Path,
    order: tuple[int, int],
    values: list[int],
) -> None:
    """Of several overlays the later wins, indicator by indicator."""
    (here / "second.toml").write_text(OVERLAID, encoding="utf-8")
    overlays = [[OVERLAY, "second.toml"][one] for one in order]
    more = [part for one in overlays for part in ("--overlay", one)]
    found = assessments(hlgl("check", submit(here, ""), *more, "-f", "json"))
    targets = [found[one]["target"]["value"] for one in ("energy_intensity", "carbon_intensity")]
    assert [*targets, found["forest_coverage"]["baseline"]] == values


def test_missing_overlay(hlgl: Hlgl, here: Path) -> None:
    """An overlay that is not there is an error."""
    ran = hlgl("check", submit(here, ""), "--overlay", "no.toml")
    assert ran == (2, "", "error: no such file: no.toml\n")


# --year, --only, --binding, --all, --compare


def test_earlier_year(hlgl: Hlgl, here: Path) -> None:
    """--year judges an earlier year, without the figures of later ones."""
    names = [submit(here, "doctors = 3.5", 2022), submit(here, "doctors = 3.6", 2023)]
    ran = hlgl("check", *names, "--year", "2022", "-f", "json")
    assert ran.document()["reports"][0]["year"] == 2022
    found = assessments(ran)["doctors"]
    assert (says(found, "verdict actual"), len(found["figures"])) == (
        ["on_track", ran.document()["reports"][0]["assessments"][9]["actual"]],
        1,
    )


@pytest.mark.parametrize("year", ["2020", "2026"])
def test_year_outside_the_plan(hlgl: Hlgl, here: Path, year: str) -> None:
    """A year that the plan does not cover is an error."""
    ran = hlgl("check", submit(here, ""), "--year", year)
    said = f"error: {year} is not a year of the plan (2021-2025)\n"
    assert ran == (2, "", said)


def test_year_outside_the_plan_in_chinese(hlgl: Hlgl, here: Path) -> None:
    """The same in Chinese."""
    ran = hlgl("check", submit(here, ""), "--year", "2026", "--lang", "zh")
    assert ran.err == "错误：2026年不在规划期内（2021—2025年）\n"


@pytest.mark.parametrize(
    ("only", "ids"),
    [
        (["gdp"], ["gdp"]),
        (["12,gdp"], ["gdp", "nursery_places"]),
        (["森林覆盖率，城镇化率"], ["urbanization_rate", "forest_coverage"]),
        (["coal_capacity"], ["coal_capacity"]),
    ],
)
def test_only(hlgl: Hlgl, here: Path, only: list[str], ids: list[str]) -> None:
    """--only names indicators by all their names; the plan's order stays."""
    ran = hlgl("check", submit(here, "gdp = 5.8"), "--only", *only, "-f", "json")
    assert list(assessments(ran)) == ids
    summary = ran.document()["reports"][0]["summary"]
    assert summary["annual"]["on_track"] + summary["not_assessed"] == len(ids)


@pytest.mark.parametrize(
    ("only", "said"),
    [
        (
            "gpd",
            "错误：规划 huolinguole-14fyp 中没有指标“gpd”（hlgl show 列出全部）；是否应为“gdp”？\n",
        ),
        ("zzz", "错误：规划 huolinguole-14fyp 中没有指标“zzz”（hlgl show 列出全部）\n"),
    ],
)
def test_only_unknown(hlgl: Hlgl, here: Path, only: str, said: str) -> None:
    """A name that the plan has not is an error, with the nearest one."""
    ran = hlgl("check", submit(here, "gdp = 5.8"), "--only", f"gdp,{only}", "--lang", "zh")
    assert ran == (2, "", said)


def test_only_unknown_in_english(hlgl: Hlgl, here: Path) -> None:
    """The same in English."""
    ran = hlgl("check", submit(here, "gdp = 5.8"), "--only", "gpd")
    said = 'error: the plan huolinguole-14fyp has no indicator "gpd" (hlgl show lists them); did you mean "gdp"?\n'
    assert ran == (2, "", said)


def test_amended_target(hlgl: Hlgl, here: Path) -> None:
    """Below the table stands what a target was, who changed it, and when."""
    text = (
        "plan = 'huolinguole-14fyp'\nissued_by = '通辽市'\ndate = 2023-06-15\n"
        "[targets]\nurbanization_rate = { level = 97 }\n"
    )
    (here / "overlay.toml").write_text(text, encoding="utf-8")
    submit(here, "urbanization_rate = 96.5")
    told = {
        "zh": "^ 常住人口城镇化率：目标已由98%调整为97%（通辽市，2023-06-15）",
        "en": "target changed from 98% to 97% (Tongliao, 2023-06-15)",
    }
    for lang, said in told.items():
        out = hlgl("check", "2023.toml", "--overlay", "overlay.toml", "--lang", lang).out
        assert said in " ".join(out.split())


def test_prose(hlgl: Hlgl, here: Path) -> None:
    """--prose writes sentences in place of the table, in the language asked for."""
    ran = hlgl("check", submit(here, "forest_coverage = 12.55"), "--prose", "--lang", "zh")
    assert "\n2023年，森林覆盖率为12.55%，比2020年提高0.05个百分点，" in ran.out
    assert "森林覆盖率 (%)" not in ran.out


def test_prose_by_several_processes(hlgl: Hlgl, here: Path) -> None:
    """Sentences are the same, however many processes write them."""
    head = "plan = 'huolinguole-14fyp'\narea = '{area}'"
    files = [
        submit(here, "gdp = 5.8", head=head.format(area=area), name=f"{area}.toml")
        for area in "甲乙"
    ]
    one, two = (
        hlgl("check", *files, "--prose", "--jobs", jobs, "--lang", "en") for jobs in ("1", "2")
    )
    assert one == two
    assert one.out.count("\nIn 2023 GDP grew by 5.8%, ") == 2


def test_prose_in_a_file(hlgl: Hlgl, here: Path) -> None:
    """A file has the sentences, beside a format that has none."""
    name = submit(here, "gdp = 5.8")
    ran = hlgl("check", name, "--prose", "-f", "json", "-f", "markdown:r.md", "--lang", "en")
    assert "met this year" in (here / "r.md").read_text(encoding="utf-8")
    assert ran.document()["reports"]


def test_prose_of_no_format(hlgl: Hlgl, here: Path) -> None:
    """A run of formats that cannot hold sentences is refused."""
    ran = hlgl("check", submit(here, "gdp = 5.8"), "--prose", "-f", "csv", "--lang", "en")
    assert (ran.code, ran.out) == (2, "")
    assert ran.err == (
        "error: csv cannot hold the sentences of --prose; "
        "give it with one of these formats: table, csv-excel, markdown, html, docx, xlsx\n"
    )


def test_binding(hlgl: Hlgl, here: Path) -> None:
    """--binding reports the binding indicators alone."""
    found = assessments(hlgl("check", submit(here, "gdp = 5.8"), "--binding", "-f", "json"))
    assert {one["nature"] for one in found.values()} == {"binding"}
    assert len(found) == 8


def test_binding_and_only(hlgl: Hlgl, here: Path) -> None:
    """Both limits hold at once."""
    name = submit(here, "")
    ran = hlgl("check", name, "--binding", "--only", "gdp,forest_coverage", "-f", "json")
    assert list(assessments(ran)) == ["forest_coverage"]


def count(ids: Iterable[str], of: set[str]) -> int:
    """Return how many ids are of a set."""
    return sum(one in of for one in ids)


def test_text_targets(hlgl: Hlgl, here: Path) -> None:
    """A target of the text is reported where it has a figure, good or refused, and with --all."""
    name = submit(here, "coal_capacity = 3500\nretail_sales = 'x'")
    of_text = {"coal_capacity", "retail_sales", "budget_revenue"}
    some, all_of_them = (
        assessments(hlgl("check", name, *more, "-f", "json")) for more in ([], ["--all"])
    )
    assert [len(some), count(some, of_text), count(all_of_them, of_text)] == [22, 2, 3]
    assert len(all_of_them) > 50


@pytest.mark.parametrize(
    ("more", "expected"),
    [
        ([], ["off_track", "4.95"]),
        (["--compare", "exact"], ["off_track", "4.95"]),
        (["--compare", "rounded"], ["on_track", "5"]),
    ],
)
def test_compare(hlgl: Hlgl, here: Path, more: list[str], expected: list[str]) -> None:
    """Numbers are compared as they are, or rounded to the digits of what is required."""
    name = submit(here, "labour_productivity = 4.95")
    found = assessments(hlgl("check", name, *more, "-f", "json"))["labour_productivity"]
    assert [found["verdict"], str(found["actual"])] == expected


@pytest.mark.parametrize("more", [["--grades", "eurostat"], []])
def test_grades(hlgl: Hlgl, here: Path, more: list[str]) -> None:
    """Grades are official, or Eurostat's where an option or the settings say so."""
    name = submit(here, "urbanization_rate = 96.5")
    if not more:
        (here / "hlgl.toml").write_text('grades = "eurostat"', encoding="utf-8")
    ran = hlgl("check", name, *more, "-f", "json")
    (report,) = ran.document()["reports"]
    found = assessments(ran)["urbanization_rate"]
    assert (report["grades"], found["grade"]) == ("eurostat", "moderate_progress")
    assert report["summary"]["grades"]["moderate_progress"] == 1


# What stands where


def test_report_alone_on_stdout(hlgl: Hlgl, here: Path) -> None:
    """The report is on standard output, the summary on standard error."""
    ran = hlgl("check", submit(here, "gdp = 5.8"))
    assert ran.out.startswith("Huolinguole 2023: progress against the plan\n")
    assert ran.err == "1 file, 1 area, 2023; 0 errors, 0 warnings; exit 0: nothing failed\n"


def test_language(hlgl: Hlgl, here: Path) -> None:
    """Report and summary are in one language."""
    ran = hlgl("check", submit(here, "gdp = 5.8"), "--lang", "zh")
    assert ran.out.startswith("霍林郭勒市2023年规划实施情况\n")
    assert ran.err == "1个文件，1个地区，2023年；错误0个，警告0个；退出码0：没有不通过项\n"


def test_escapes_are_shown_not_obeyed(hlgl: Hlgl, here: Path) -> None:
    """What a file says reaches the terminal without control characters."""
    head = 'area = "\\u001b[31ma\\nb"\nplan = "huolinguole-14fyp"'
    name = submit(here, '"\\u001b[2J" = 1\ngdp = { value = "1 亿元", no = 1 }', head=head)
    out = hlgl("check", name).out
    assert [one for one in out if one != "\n" and not one.isprintable()] == []
    assert out.startswith("\\u001b[31ma\\u000ab 2023: progress against the plan\n")


def test_escapes_in_a_name(hlgl: Hlgl, here: Path) -> None:
    """Nor does the name of a file bring any."""
    ran = hlgl("check", submit(here, "gdp = 'x'", name="\x1b[31m.toml"))
    assert "\x1b" not in ran.out
