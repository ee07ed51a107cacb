"""Workbooks and CSV on the command line: named, in folders, piped, of several areas."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

import pytest

from hlgl_cli.library import check, load_submissions
from tests.cli.running import spawn, submit
from tests.sources.tables.books import figures, workbook

if TYPE_CHECKING:
    from pathlib import Path

    from tests.cli.running import Feed, Hlgl

CSV = "year,indicator,value\n2023,gdp,5.8\n2023,forest_coverage,x\n"
AREAS = "area,year,indicator,value\n甲市,2023,gdp,5\n乙市,2023,gdp,x\n甲市,2022,gdp,4\n丙市,2023,gdp,6\n"
BOOK = workbook(figures(["gdp", "", 5.8], ["forest_coverage", "", "x"]))
PLAN = ("--plan", "huolinguole-14fyp")


def places(hlgl: Hlgl, *arguments: str) -> list[str]:
    """Return where something is found."""
    lines = hlgl("validate", *arguments, "-f", "concise", "-q").out.splitlines()
    return [line.split(": ")[0] for line in lines]


@pytest.mark.parametrize("command", ["check", "validate", "explain"])
def test_commands(hlgl: Hlgl, here: Path, command: str) -> None:
    """What reads figures reads them from a workbook."""
    (here / "2023.xlsx").write_bytes(BOOK)
    asked = ("forest_coverage",) if command == "explain" else ()
    ran = hlgl(command, *asked, "2023.xlsx", "-f", "json")
    assert (ran.code, "填报!C4" in ran.out) == (1, True)


def test_folder(hlgl: Hlgl, here: Path) -> None:
    """A folder has them beside TOML, whatever the case of their endings; what is open is not."""
    submit(here, "gdp = 5.8\nforest_coverage = 'x'", year=2022)
    for name in ("a.XLSX", "~$a.xlsx", "b.xlsm"):
        (here / name).write_bytes(BOOK)
    for name in ("c.CSV", "d.txt"):
        (here / name).write_text(CSV.replace("2023", "2021"), encoding="utf-8")
    assert places(hlgl, ".") == ["2022.toml:5:19", "a.XLSX:填报!C4", "c.CSV:3:22"]


def test_others_in_a_folder(hlgl: Hlgl, here: Path) -> None:
    """A table that is no submission is passed over; one that might be is told and not used."""
    (here / "phones.csv").write_text("姓名,电话\n张,123\n", encoding="utf-8")
    (here / "2023.xlsx").write_bytes(workbook({"rows": [["指标", "数"], ["gdp", 5.8]]}))
    ran = hlgl("validate", ".")
    assert (ran.code, "no such" in ran.err) == (2, False)
    submit(here, "gdp = 5.8")
    assert hlgl("validate", ".", "-f", "concise", "--lang", "zh").out == (
        "2023.xlsx:1: F220 可能是填报文件，但没有 数值，未采用\n"
    )


@pytest.mark.parametrize(
    ("content", "name", "place"),
    [
        (CSV.encode(), (), "<stdin>:3:22"),
        (BOOK, (), "<stdin>:填报!C4"),
        (CSV.encode("gb18030"), ("--stdin-filename", "a.csv"), "a.csv:3:22"),
    ],
)
def test_standard_input(
    hlgl: Hlgl, feed: Feed, content: bytes, name: tuple[str, ...], place: str
) -> None:
    """Standard input is told by what it holds, or by the name that it is given."""
    feed(content)
    assert places(hlgl, "-", *name) == [place]


def test_encoding(hlgl: Hlgl, here: Path) -> None:
    """An encoding that is named is used; one that there is not is refused."""
    text = CSV.replace("indicator", "指標名稱").replace("gdp", "地區")
    (here / "2023.csv").write_bytes(text.encode("big5"))
    assert hlgl("validate", "2023.csv", "--encoding", "big5").code == 1
    ran = hlgl("validate", "2023.csv", "--encoding", "gkb")
    assert ran == (
        2,
        "",
        (
            "error: --encoding cannot be gkb (it can be: utf-8, gb18030, gbk, utf-16, big5);"
            ' did you mean "gbk"?\n'
        ),
    )
    assert hlgl("validate", "2023.csv", "--encoding", "base64").code == 2


def test_areas(hlgl: Hlgl, here: Path) -> None:
    """A file of several areas is judged area by area, each year of it a submission."""
    (here / "a.csv").write_text(AREAS, encoding="utf-8")
    ran = hlgl("check", "a.csv", *PLAN, "-f", "json", "--lang", "zh")
    reports = ran.document()["reports"]
    assert [(each["area"], each["year"], each["files"]) for each in reports] == [
        ("丙市", 2023, ["a.csv"]),
        ("乙市", 2023, ["a.csv"]),
        ("甲市", 2023, ["a.csv"]),
    ]
    assert ran.err == "1个文件，3个地区，2022—2023年；错误1个，警告0个；退出码1：数据有误\n"


def test_processes(hlgl: Hlgl, here: Path) -> None:
    """Several processes print what one prints."""
    (here / "a.csv").write_text(AREAS, encoding="utf-8")
    (here / "b.xlsx").write_bytes(BOOK)
    command = ("check", "a.csv", "b.xlsx", *PLAN, "-f", "csv")
    assert hlgl(*command, "--jobs", "2") == hlgl(*command)


def test_library(here: Path) -> None:
    """A script reads them once, however many areas there are."""
    (here / "a.csv").write_text(AREAS.replace("乙市,2023,gdp,x", "霍林郭勒市,2023,gdp,5"), "utf-8")
    (here / "2023.xlsx").write_bytes(BOOK)
    submissions = load_submissions("a.csv", here / "2023.xlsx")
    assert [submission.name for submission in submissions] == ["a.csv", str(here / "2023.xlsx")]
    assert {finding.cell for finding in check(submissions).findings} >= {"填报!C4", None}


def test_missing_extra(hlgl: Hlgl, here: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Without the extra, one line says what to install."""
    monkeypatch.setitem(sys.modules, "defusedxml.ElementTree", None)
    (here / "2023.xlsx").write_bytes(workbook(figures(["gdp", "", 5.81])))  # not read before
    assert hlgl("check", "2023.xlsx") == (
        2,
        "",
        (
            "error: this needs defusedxml, which is not installed; "
            'run: pip install "hlgl-cli[excel]"\n'
        ),
    )


def test_what_is_loaded(here: Path) -> None:
    """TOML needs nothing of it; a workbook needs no library but one that parses XML safely."""
    submit(here, "gdp = 'x'")
    (here / "2023.xlsx").write_bytes(BOOK)
    for name, loaded in (("2023.toml", False), ("2023.xlsx", True)):
        code = (
            "import sys; from hlgl_cli.cli.main import run; run(['check', sys.argv[1]]); "
            "print(*sys.modules, sep='\\n', file=sys.stderr)"
        )
        ran = spawn(name, command=(sys.executable, "-c", code))
        modules = set(ran.stderr.decode().split())
        assert ("defusedxml" in modules, "hlgl_cli.sources.tables.reading" in modules) == (
            loaded,
        ) * 2
        assert not {"openpyxl", "plotext", "jinja2"} & modules
