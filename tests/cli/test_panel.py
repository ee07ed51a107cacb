"""hlgl panel: figures in, a file of assessments out."""

from __future__ import annotations

import json
import sys
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from tests.panel.build import row, write

if TYPE_CHECKING:
    from tests.cli.running import Feed, Hlgl


@pytest.fixture
def figures(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Return the current folder, with a file of figures in it."""
    monkeypatch.chdir(tmp_path)
    write(tmp_path / "figures.csv", [row("甲县", year) for year in (2021, 2022)])
    return tmp_path


OPTIONS = ("panel", "figures.csv", "--plan", "huolinguole-14fyp", "--jobs", "1", "-o")


def test_written(hlgl: Hlgl, figures: Path) -> None:
    """The file is written, and it is said what it comes to."""
    ran = hlgl(*OPTIONS, "out.parquet", "--year", "2021-2023")
    assert ran.code == 0
    assert ran.out.startswith("Verdicts of 1 area in the latest year of each; 60 rows written")
    assert ran.err == (
        "1 file, 1 area, 2021-2022; 0 errors, 0 warnings; exit 0: no figure is invalid\n"
    )
    assert (figures / "out.parquet").read_bytes()[:4] == b"PAR1"


def test_quiet(hlgl: Hlgl, figures: Path) -> None:
    """-q leaves out the last line; other settings than those in force are refused by default."""
    assert hlgl(*OPTIONS, "out.parquet", "-q", "--no-settings").err == ""
    assert (figures / "out.parquet").exists()


def test_invalid(hlgl: Hlgl, figures: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """What is wrong is told, at most as much as people read, and the exit code is 1."""
    monkeypatch.setattr("hlgl_cli.panel.running.MOST_TOLD", 2)
    rows = [row(f"{at}县", indicator="nonsense") for at in range(4)]
    write(figures / "figures.csv", rows)
    ran = hlgl(*OPTIONS, "out.parquet")
    assert ran.code == 1
    first, _, rest, last = ran.err.splitlines()
    assert first.startswith('figures.csv:2:3: F202 the plan has no indicator "nonsense"')
    assert rest == "2 more findings are not listed; --findings FILE writes them all"
    assert last.endswith("4 errors, 0 warnings; exit 1: invalid figures")


def test_findings_in_a_file(hlgl: Hlgl, figures: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """All of them are in a file that is named, a line each, and it is said which."""
    monkeypatch.setattr("hlgl_cli.panel.running.MOST_TOLD", 2)
    rows = [row(f"{at}县", indicator="nonsense") for at in range(4)]
    write(figures / "figures.csv", rows)
    ran = hlgl(*OPTIONS, "out.parquet", "--findings", "found.jsonl")
    said = "2 more findings are not listed; all of them are in found.jsonl"
    assert ran.err.splitlines()[2] == said
    lines = (figures / "found.jsonl").read_text(encoding="utf-8").splitlines()
    assert [json.loads(line)["line"] for line in lines] == [2, 3, 4, 5]


def test_findings_over_the_figures(hlgl: Hlgl, figures: Path) -> None:
    """They are not written over what is read."""
    ran = hlgl(*OPTIONS, "out.parquet", "--findings", "./figures.csv")
    assert (ran.code, [path.name for path in figures.iterdir()]) == (2, ["figures.csv"])


@pytest.mark.usefixtures("figures")
def test_json(hlgl: Hlgl) -> None:
    """What it comes to is a document too, beside the table if that goes to a file."""
    ran = hlgl(*OPTIONS, "out.parquet", "-f", "json", "-f", "table:summary.txt")
    told = json.loads(ran.out)
    assert (told["schema"], told["rows"], told["areas"][0]["area"]) == ("hlgl.panel/1", 20, "甲县")
    assert Path("summary.txt").read_text(encoding="utf-8").startswith("Verdicts of 1 area")


@pytest.mark.usefixtures("figures")
def test_standard_input(hlgl: Hlgl, feed: Feed) -> None:
    """- is standard input, read as often as is needed, and no copy of it is left."""
    feed(Path("figures.csv").read_bytes())
    ran = hlgl("panel", "-", *OPTIONS[2:], "piped.parquet")
    assert ran.err.startswith("1 file, 1 area, 2021-2022; 0 errors")
    assert hlgl(*OPTIONS, "named.parquet").code == 0
    assert Path("piped.parquet").read_bytes() == Path("named.parquet").read_bytes()


def test_no_areas(hlgl: Hlgl, figures: Path) -> None:
    """A file that lacks columns is told; nothing is judged, and no year is named."""
    write(figures / "figures.csv", [], ("area", "year"))
    ran = hlgl(*OPTIONS, "out.parquet")
    assert (ran.code, ran.out) == (1, "")
    assert ran.err.endswith("1 file, 0 areas; 1 error, 0 warnings; exit 1: invalid figures\n")


def test_over_the_figures(hlgl: Hlgl, figures: Path) -> None:
    """The result is not written over the figures; where nothing is written, nothing is left."""
    assert hlgl(*OPTIONS, "./figures.csv").code == 2
    assert hlgl(*OPTIONS, "out.parquet", "--year", "2030").code == 2
    assert [path.name for path in figures.iterdir()] == ["figures.csv"]


@pytest.mark.parametrize(
    ("years", "said"),
    [
        ("2023-2021", "2023-2021"),
        ("2021-", "2021-"),
        ("23", "23"),
        ("2021,x", "x"),
    ],
)
def test_wrong_years(hlgl: Hlgl, years: str, said: str) -> None:
    """Years that are none are refused."""
    ran = hlgl("panel", "a.csv", "-o", "b.parquet", "--year", years)
    assert ran == (2, "", f"error: --year cannot be {said}: a year has four digits, as in 2023\n")


def test_years_as_they_are_typed(hlgl: Hlgl, figures: Path) -> None:
    """Several years may be typed as people type them; by default all cores are used."""
    options = (*OPTIONS[:4], "-o", "out.parquet", "-q", "--lang", "zh")
    assert hlgl(*options, "--year", "2021，2022—2023").code == 0
    assert (figures / "out.parquet").exists()


@pytest.mark.usefixtures("figures")
def test_without_the_library(hlgl: Hlgl, monkeypatch: pytest.MonkeyPatch) -> None:
    """Where Arrow is not installed, it is said how it is."""
    monkeypatch.setitem(sys.modules, "pyarrow", None)
    ran = hlgl(*OPTIONS, "out.parquet")
    assert ran.code == 2
    assert ran.err.endswith('pip install "hlgl-cli[panel]"\n')
