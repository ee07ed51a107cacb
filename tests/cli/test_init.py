"""hlgl init: a submission to fill in."""

from __future__ import annotations

import os
import subprocess
import sys
from typing import TYPE_CHECKING

import pytest

from hlgl_cli.cli.init import quoted
from hlgl_cli.pipeline import open_plan
from hlgl_cli.report.template import submission_to_fill
from hlgl_cli.text import say
from tests.cli.running import NATION_PLAN, OVERLAY, spawn, submit

if TYPE_CHECKING:
    from pathlib import Path

    from tests.cli.running import Hlgl

PLAN = open_plan(None, ())
OF_ANOTHER = 'area = "{}"\nplan = "huolinguole-14fyp"'


@pytest.mark.parametrize("lang", ["zh", "en"])
def test_file(hlgl: Hlgl, here: Path, lang: str) -> None:
    """A file is written for the year in its name, and what comes next is said."""
    said = say(
        lang, "init.written", file="2023.toml", count=len(PLAN.indicators), called="2023.toml"
    )
    assert hlgl("init", "2023.toml", "--lang", lang) == (0, "", f"{said}\n")
    text = (here / "2023.toml").read_bytes().decode("utf-8")
    assert text == submission_to_fill(PLAN, 2023, lang)


@pytest.mark.parametrize("arguments", [["--year", "2024"], ["-", "--year", "2024"]])
def test_standard_output(hlgl: Hlgl, here: Path, arguments: list[str]) -> None:
    """Without a file it goes to standard output, and nothing else does."""
    assert hlgl("init", *arguments) == (0, submission_to_fill(PLAN, 2024, "en"), "")
    assert list(here.iterdir()) == []


@pytest.mark.parametrize(
    ("file", "arguments", "year"),
    [
        ("2021.toml", [], 2021),
        ("huolinguole_2022-final.toml", [], 2022),
        ("20230.toml", ["--year", "2023"], 2023),
        ("2021.toml", ["--year", "2023"], 2023),
    ],
)
def test_year(hlgl: Hlgl, here: Path, file: str, arguments: list[str], year: int) -> None:
    """The year is --year, else the four digits in the file's name."""
    assert hlgl("init", file, "-q", *arguments) == (0, "", "")
    assert f"\nyear = {year}\n" in (here / file).read_text(encoding="utf-8")


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        ([], say("en", "run.which_year")),
        (["a.toml"], say("en", "run.which_year")),
        (["2021/a.toml"], say("en", "run.which_year")),
        (["20231.toml"], say("en", "run.which_year")),
        (["2022-2023.toml"], "the file's name has several years: 2022, 2023; give --year"),
        (["2023.toml", "--year", "0000"], "0 is not a year of the plan (2021-2025)"),
        ([f"{'a' * 300}2023.toml"], f"cannot be written: {'a' * 300}2023.toml"),
        (["2020.toml"], "2020 is not a year of the plan (2021-2025)"),
        (["2023.toml", "--year", "x"], "--year cannot be x: a year has four digits, as in 2023"),
        (["no/2023.toml"], "cannot be written: no/2023.toml"),
        (["2023.toml", "--plan", "x"], None),
    ],
)
def test_refused(hlgl: Hlgl, here: Path, arguments: list[str], said: str | None) -> None:
    """Without a year, or with one that is not the plan's, nothing is written: exit 2."""
    known = 'there is no plan "x" (known: huolinguole-14fyp, national-14fyp, national-15fyp); a path of a plan file will do'
    assert hlgl("init", *arguments) == (2, "", f"error: {said or known}\n")
    assert list(here.iterdir()) == []


def test_never_overwrites(hlgl: Hlgl, here: Path) -> None:
    """A file that is there is left as it is, unless --force is given."""
    (here / "2023.toml").write_text("mine", encoding="utf-8")
    said = "error: the file is there already: 2023.toml; --force overwrites it\n"
    assert hlgl("init", "2023.toml") == (2, "", said)
    assert (here / "2023.toml").read_text(encoding="utf-8") == "mine"
    assert hlgl("init", "2023.toml", "--force", "-q") == (0, "", "")
    assert "year = 2023" in (here / "2023.toml").read_text(encoding="utf-8")


def test_plan_and_overlay(hlgl: Hlgl, here: Path) -> None:
    """--plan and --overlay say which targets are shown."""
    plan = str(NATION_PLAN)
    assert 'plan = "national-14fyp"\n' in hlgl("init", "--year", "2023", "--plan", plan).out
    assert (
        "of 18%; due in 2021-2025: 18% in total"
        in hlgl("init", "--year", "2025", "--overlay", OVERLAY).out
    )
    assert list(here.iterdir()) == []


@pytest.mark.parametrize(
    ("file", "arguments", "called"),
    [
        ("of 2023.toml", ["--plan", "a plan.toml"], "'of 2023.toml' --plan 'a plan.toml'"),
        ("-2023.toml", [], "./-2023.toml"),
        ("2023.toml", ["--overlay", OVERLAY], f"2023.toml --overlay {OVERLAY}"),
        ("\x1b[31m2023$(x).toml", [], "'\\u001b[31m2023$(x).toml'"),
    ],
)
@pytest.mark.skipif(os.name == "nt", reason="names are quoted as the shells of other systems do")
def test_what_comes_next(
    hlgl: Hlgl, here: Path, file: str, arguments: list[str], called: str
) -> None:
    """The command that is named next works as it stands, with the plan and overlays named here."""
    (here / "a plan.toml").write_bytes((NATION_PLAN).read_bytes())
    said = hlgl("init", *arguments, "--", file).err
    assert said.endswith(f" indicators to fill in; then run hlgl check {called}\n")
    assert hlgl("check", *arguments, "-q", "--", file).code == 0


@pytest.mark.parametrize(("name", "typed"), [("a b", '"a b"'), ("it's", "it's"), ("-a", "./-a")])
def test_quotes_of_windows(monkeypatch: pytest.MonkeyPatch, name: str, typed: str) -> None:
    """A shell of Windows knows double quotes alone."""
    monkeypatch.setattr("os.name", "nt")
    assert quoted(name) == typed


def test_settings(hlgl: Hlgl, here: Path) -> None:
    """The plan that hlgl.toml settles is the one that is filled in for."""
    path = (NATION_PLAN).as_posix()
    (here / "hlgl.toml").write_text(f'plan = "{path}"\n', encoding="utf-8")
    assert 'plan = "national-14fyp"\n' in hlgl("init", "--year", "2023").out


def test_encoding() -> None:
    """The file is UTF-8 on a console that speaks another encoding."""
    environ = {"PYTHONIOENCODING": "gbk", "PYTHONUTF8": "0"}
    ran = spawn("init", "--year", "2023", "--lang", "zh", environ=environ)
    assert ran.stdout.decode("utf-8") == submission_to_fill(PLAN, 2023, "zh")


# Workbooks and CSV


@pytest.mark.parametrize(
    ("name", "begins"), [("2023.xlsx", b"PK"), ("2023.XLSX", b"PK"), ("2023.csv", b"\xef\xbb\xbf")]
)
def test_ending(hlgl: Hlgl, here: Path, name: str, begins: bytes) -> None:
    """The ending of a file says what is written, and it says what comes next."""
    ran = hlgl("init", name)
    assert (ran.code, ran.err.split("then run ")[1]) == (0, f"hlgl check {name}\n")
    assert (here / name).read_bytes().startswith(begins)
    assert hlgl("init", name).err.startswith("error: the file is there already")


@pytest.mark.parametrize("name", ["2023.xls", "2023.xlsm", "2023.ods"])
def test_other_sheets(hlgl: Hlgl, here: Path, name: str) -> None:
    """No file is written under the ending of another spreadsheet."""
    ending = name.removeprefix("2023")
    said = f"error: {ending} is not written ({name}); end its name in .xlsx, .csv or .toml\n"
    assert hlgl("init", name) == (2, "", said)
    assert list(here.iterdir()) == []


def test_without_the_extra(hlgl: Hlgl, here: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Without the library nothing is written, and what installs it is said."""
    monkeypatch.setitem(sys.modules, "openpyxl", None)
    ran = hlgl("init", "2023.xlsx")
    assert (ran.code, "hlgl-cli[excel]" in ran.err) == (2, True)
    assert list(here.iterdir()) == []


@pytest.mark.parametrize("name", ["2023.toml", "2023.csv"])
def test_from(hlgl: Hlgl, here: Path, name: str) -> None:
    """--from shows the figures of the year before, under their area."""
    submit(here, "urbanization_rate = 95.9", 2022, OF_ANOTHER.format("甲市"))
    assert hlgl("init", name, "--from", "2022.toml", "-q", "--lang", "zh") == (0, "", "")
    text = (here / name).read_text(encoding="utf-8")
    assert "甲市" in text
    assert ("2022年95.9%" in text) == (name == "2023.toml")
    assert (",95.9,urbanization_rate" in text) == (name == "2023.csv")


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["2021.toml", "--from", "2020.toml"], "2020 is not a year of the plan (2021-2025)"),
        (["2023.toml", "--from", "no.toml"], "no such file: no.toml"),
        (
            ["2025.toml", "--from", "2022.toml"],
            "the files of --from have no figures of the year before, 2024",
        ),
        (
            ["2023.toml", "--from", "2022.toml", "--from", "b.toml"],
            "the files of --from are of several areas (乙市, 霍林郭勒市); give those of one",
        ),
        (
            ["2022.toml", "--force", "--year", "2023", "--from", "2022.toml"],
            "the report would overwrite a file that it is about: 2022.toml",
        ),
    ],
)
def test_from_refused(hlgl: Hlgl, here: Path, arguments: list[str], said: str) -> None:
    """What cannot be shown stops the command, and nothing is written."""
    for name, year, area in (
        ("2020.toml", 2020, ""),
        ("2022.toml", 2022, ""),
        ("b.toml", 2022, "乙市"),
    ):
        submit(here, "gdp = 4", year, OF_ANOTHER.format(area) if area else "", name)
    before = {path: path.read_bytes() for path in here.iterdir()}
    assert hlgl("init", *arguments) == (2, "", f"error: {said}\n")
    assert {path: path.read_bytes() for path in here.iterdir()} == before


def test_from_with_errors(hlgl: Hlgl, here: Path) -> None:
    """An earlier figure that cannot be used is told, and its cell stays empty."""
    submit(here, "gdp = 'x'\nurbanization_rate = 95.9", 2022)
    ran = hlgl("init", "2023.csv", "--from", "2022.toml", "-q")
    assert (ran.code, ran.out, ran.err.count("\n")) == (0, "", 1)
    assert ran.err.startswith("2022.toml:4:7: U301 ")
    assert ",95.9,urbanization_rate" in (here / "2023.csv").read_text(encoding="utf-8")


def test_from_of_nothing(hlgl: Hlgl, here: Path) -> None:
    """Files that cannot be used at all are told."""
    submit(here, "gdp = 4\ngdp = 5", 2022)
    ran = hlgl("init", "2023.csv", "--from", "2022.toml", "-q")
    assert ran.code == 2
    assert ran.err.endswith("error: the files of --from have no figures that can be used\n")


def test_toml_needs_no_library_of_workbooks(here: Path) -> None:
    """What is filled in as TOML, and a plain check, load nothing of workbooks."""
    script = (
        "import sys; from hlgl_cli.__main__ import main\n"
        "for words in (['init', '2023.toml', '-q'], ['check', '2023.toml', '-q']):\n"
        "    sys.argv = ['hlgl', *words]\n"
        "    try: main()\n"
        "    except SystemExit: pass\n"
        "print(sorted({'openpyxl', 'defusedxml', 'docx', 'jinja2'} & {*sys.modules}))"
    )
    ran = subprocess.run([sys.executable, "-c", script], capture_output=True, check=True)  # noqa: S603 - the command itself
    assert ((here / "2023.toml").is_file(), ran.stdout.splitlines()[-1]) == (True, b"[]")
