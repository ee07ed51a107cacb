"""hlgl plans: what ships, and what the settings name."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.cli.running import OWN_PLAN, submit

if TYPE_CHECKING:
    from pathlib import Path

    from tests.cli.asking import Complete
    from tests.cli.running import Hlgl

PLAN = OWN_PLAN.read_text(encoding="utf-8")
OURS = "plan = 'huolinguole-14fyp'"


@pytest.fixture
def own(here: Path, shipping: Path) -> Path:
    """Return a folder with a plan of its own that its settings name, beside two that ship."""
    assert shipping.exists()
    (here / "plans").mkdir()
    (here / "plans" / "nation.toml").write_text(PLAN, encoding="utf-8")
    (here / "hlgl.toml").write_text("plans = 'plans/*.toml'\n", encoding="utf-8")
    return here


def listed(hlgl: Hlgl, *arguments: str) -> list[tuple[str, str, bool]]:
    """Return the ids that are listed, with the name of the file and whether it ships."""
    plans = hlgl("plans", "-f", "json", *arguments).document()["plans"]
    return [(plan["id"], plan["path"].rpartition("/")[2], plan["ships"]) for plan in plans]


SHIPPED = [
    ("huolinguole-14fyp", "indicators.toml", True),
    ("national-14fyp", "national-14fyp.toml", True),
]


def test_document(hlgl: Hlgl, own: Path) -> None:
    """Plans are sorted by id; the project's own are seen from the current folder."""
    assert listed(hlgl) == [("china-14fyp", "nation.toml", False), *SHIPPED]
    (first, *_) = hlgl("plans", "-f", "json").document()["plans"]
    assert (first["path"], first["indicators"], first["target_year"]) == (
        "plans/nation.toml",
        2,
        2025,
    )
    assert listed(hlgl, "--no-settings") == SHIPPED
    assert own.exists()


def test_table(hlgl: Hlgl, own: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """In the table a plan that ships says so."""
    assert own.exists()
    monkeypatch.setenv("COLUMNS", "400")
    heading, _, nation, default, *_ = hlgl("plans", "--lang", "zh").out.strip("\n").splitlines()
    assert heading.split() == ["代号", "规划", "地区", "年份", "指标数", "文件"]
    assert nation.split()[-4:] == ["全国", "2021—2025", "2", "plans/nation.toml"]
    assert default.split()[-4:] == ["霍林郭勒市", "2021—2025", "97", "随程序提供"]


def test_own_over_what_ships(hlgl: Hlgl, own: Path) -> None:
    """Of one id, the project's own plan is the one that is listed."""
    text = PLAN.replace("china-14fyp", "national-14fyp")
    (own / "plans" / "nation.toml").write_text(text, encoding="utf-8")
    assert listed(hlgl) == [SHIPPED[0], ("national-14fyp", "nation.toml", False)]


@pytest.mark.parametrize("more", ["", "plans = 'c*.toml'"])
def test_settled_plan(hlgl: Hlgl, own: Path, more: str) -> None:
    """The plan of the settings is listed, once, though `plans` does not name it."""
    (own / "city.toml").write_text(PLAN, encoding="utf-8")
    (own / "hlgl.toml").write_text(f"plan = 'city.toml'\n{more}", encoding="utf-8")
    assert listed(hlgl)[0] == ("china-14fyp", "city.toml", False)
    (own / "hlgl.toml").write_text(f"plan = 'china-14fyp'\n{more}", encoding="utf-8")
    assert len(listed(hlgl)) == 2 + bool(more)


def test_broken_plan(hlgl: Hlgl, own: Path) -> None:
    """A plan that is broken is told, and nothing is listed."""
    (own / "plans" / "b.toml").write_text("[plan]\nid = 'b'\n", encoding="utf-8")
    ran = hlgl("plans")
    assert (ran.code, ran.out) == (2, "")
    said = "the plan is broken and cannot be used: plans/b.toml"
    assert ran.err.startswith(f"error: {own}/hlgl.toml: {said}\n")


def test_own_plan_by_its_id(hlgl: Hlgl, own: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Wherever a plan is named, the id of the project's own will do."""
    assert hlgl("show", "gdp", "--plan", "china-14fyp").out.startswith("Growth of gross domestic")
    name = submit(own, "gdp = 5", head="area = '全国'")
    for environ, arguments in (("", ("--plan", "china-14fyp")), ("china-14fyp", ())):
        monkeypatch.setenv("HLGL_PLAN", environ)
        (report,) = hlgl("check", name, "-f", "json", *arguments).document()["reports"]
        assert report["plan"]["id"] == "china-14fyp"
    ran = hlgl("check", name, "--plan", "china-15fyp")
    known = "china-14fyp, huolinguole-14fyp, national-14fyp"
    assert f'there is no plan "china-15fyp" (known: {known})' in ran.err


def test_sheet_of_an_own_plan(hlgl: Hlgl, own: Path) -> None:
    """What comes next is called by the plan's id, as it was typed."""
    ran = hlgl("init", "2023.toml", "--plan", "china-14fyp")
    assert ran.err.endswith("then run hlgl check 2023.toml --plan china-14fyp\n")
    assert 'plan = "china-14fyp"' in (own / "2023.toml").read_text(encoding="utf-8")


def test_variable_with_blanks(hlgl: Hlgl, here: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A variable names one plan, though its path has blanks."""
    (here / "a plan.toml").write_text(PLAN, encoding="utf-8")
    monkeypatch.setenv("HLGL_PLAN", "a plan.toml")
    ran = hlgl("check", submit(here, "gdp = 5"), "-f", "json")
    assert ran.document()["reports"][0]["plan"]["id"] == "china-14fyp"


def test_each_file_goes_to_its_plan(hlgl: Hlgl, own: Path) -> None:
    """Without an option the settings' plans can be named; on the command line no others can."""
    names = [
        submit(own, "gdp = 5", head=f"plan = '{plan}'", name=f"{at}.toml")
        for at, plan in enumerate(("china-14fyp", "national-14fyp", "huolinguole-14fyp"))
    ]
    ran = hlgl("check", *names, "-f", "json")
    ids = [report["plan"]["id"] for report in ran.document()["reports"]]
    assert sorted(ids) == ["china-14fyp", "huolinguole-14fyp", "national-14fyp"]
    assert ran.err.startswith("3 files, 2 areas, 3 plans, 2023; ")
    ran = hlgl(
        "check", *names, "--plan", "china-14fyp", "--plan", "national-14fyp", "-f", "concise"
    )
    assert [line.split()[1] for line in ran.out.splitlines()] == ["F206"]


HEADINGS = {
    "table": "霍林郭勒市 (china-14fyp) 2023: progress against the plan",
    "markdown": "## 霍林郭勒市 (china-14fyp) 2023: progress against the plan",
    "junit": '<testsuite name="霍林郭勒市 (china-14fyp) 2023" ',
    "html": "霍林郭勒市 (china-14fyp) 2023",
}


@pytest.mark.parametrize("form", HEADINGS)
def test_headings(hlgl: Hlgl, own: Path, form: str) -> None:
    """Where several plans judge, a heading says which it is."""
    name = submit(own, "gdp = 5", head="plan = 'china-14fyp'\narea = '霍林郭勒市'")
    other = submit(own, "gdp = 5", 2022, head=OURS)
    assert HEADINGS[form] in hlgl("check", name, other, "-f", form).out
    assert "(china-14fyp)" not in hlgl("check", name, "-f", form).out


def test_table_of_rows_says_the_plan(hlgl: Hlgl, own: Path) -> None:
    """CSV for people has the plan's id in its last column."""
    name = submit(own, "gdp = 5", head="plan = 'china-14fyp'")
    heading, row, *_ = hlgl("check", name, "-f", "csv-excel").out.splitlines()
    assert (heading.rpartition(",")[2], row.rpartition(",")[2]) == ("Plan", "china-14fyp")


def test_several_processes(hlgl: Hlgl, own: Path) -> None:
    """With several processes the output is the same to the byte."""
    names = [
        submit(
            own, "gdp = 5\nno = 1", 2021 + at, f"plan = '{plan}'\narea = '{area}'", f"{at}{area}"
        )
        for at, plan in enumerate(("china-14fyp", "huolinguole-14fyp", "national-14fyp"))
        for area in "abcd"
    ]
    names = [f"{name}" for name in names]
    arguments = ("check", *names, "-f", "table", "-f", "jsonl:a.jsonl")
    alone, rows = hlgl(*arguments), (own / "a.jsonl").read_bytes()
    assert hlgl(*arguments, "--jobs", "2") == alone
    assert (own / "a.jsonl").read_bytes() == rows
    assert alone.out.count("progress against the plan") == len(names)


def test_completion(complete: Complete, own: Path) -> None:
    """Ids complete: those that ship, and the project's own."""
    assert own.exists()
    for command in ("check", "show", "init"):
        found = {item.value: item.meaning for item in complete(f"hlgl {command} --plan ")}
        assert {"china-14fyp", "huolinguole-14fyp", "national-14fyp"} < found.keys()
        assert found["china-14fyp"] == "14th Five-Year Plan of China"


def test_completion_by_the_plan(complete: Complete, own: Path) -> None:
    """What completes is of the plan that is named before, the first of several."""
    assert own.exists()
    for command in ("check 2023.toml", "explain gdp 2023.toml"):
        line = f"hlgl {command} --plan plans/nation.toml --plan huolinguole-14fyp --year 202"
        assert [item.value for item in complete(line)] == [str(year) for year in range(2021, 2026)]
