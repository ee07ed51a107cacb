"""hlgl import: a plan from a printed table."""

from __future__ import annotations

import json
import sys
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
import tomli

from hlgl_cli.pipeline import open_plan
from hlgl_cli.text import say

if TYPE_CHECKING:
    from tests.cli.running import Feed, Hlgl

TEXT = "指标,2025年,2030年,属性\n常住人口城镇化率(%),67.9,71,预期性\n某项失业率(%),3.7,4.5,约束性\n"
WITHOUT_YEARS = "指标,现值,目标值\n常住人口城镇化率(%),67.9,71\n"


@pytest.fixture
def table(here: Path) -> str:
    """Write a table and return its name."""
    (here / "a.csv").write_text(TEXT, encoding="utf-8")
    return "a.csv"


def test_plan(hlgl: Hlgl, here: Path, table: str) -> None:
    """A plan is written that every command takes; what was read is said beside it."""
    ran = hlgl("import", table, "-o", "plan.toml", "--area", "某省", "--lang", "zh")
    assert (ran.code, ran.out) == (0, "")
    assert ran.err.startswith("a.csv：2项指标，")
    assert ran.err.endswith(
        say("zh", "import.written", file="plan.toml", called="plan.toml") + "\n"
    )
    plan = open_plan("plan.toml", ())
    assert (plan.id, plan.plan.area.zh, plan.base_year, plan.target_year) == (
        "a",
        "某省",
        2025,
        2030,
    )
    assert hlgl("show", "--plan", "plan.toml").code == 0
    assert [path.name for path in sorted(here.iterdir())] == ["a.csv", "plan.toml"]


@pytest.mark.parametrize(
    ("area", "title"),
    [("某省", {"zh": "某省2026—2030年规划"}), ("Utopia", {"en": "Plan of Utopia for 2026-2030"})],
)
def test_title(hlgl: Hlgl, table: str, area: str, title: dict[str, str]) -> None:
    """A plan whose table has no title is called by its area, also in the document."""
    plan = hlgl("import", table, "--area", area, "-q").out
    rows = hlgl("import", table, "--area", area, "-q", "-f", "json").out
    assert tomli.loads(plan)["plan"]["title"] == title
    assert [json.loads(rows)["plan"]["title"]] == [*title.values()]


def test_standard_output(hlgl: Hlgl, table: str) -> None:
    """Without -o the plan goes to standard output, and with -q nothing else is said."""
    ran = hlgl("import", table, "-q")
    data = tomli.loads(ran.out)
    assert (ran.code, ran.err) == (0, "")
    assert (data["plan"]["id"], data["plan"]["area"]) == ("a", {"en": "a"})
    assert "# ? the table does not say whose plan it is" in ran.out


def test_standard_input(hlgl: Hlgl, feed: Feed) -> None:
    """A table may come from standard input."""
    feed(TEXT.encode())
    ran = hlgl("import", "-", "--id", "x")
    assert tomli.loads(ran.out)["plan"]["id"] == "x"
    assert ran.err.startswith("<stdin>: 2 indicators, ")


def test_json(hlgl: Hlgl, table: str) -> None:
    """The rows are a document; it can stand beside the plan."""
    ran = hlgl("import", table, "-f", "json", "-f", "toml:plan.toml", "-q")
    document = json.loads(ran.out)
    assert [row["id"] for row in document["rows"]] == ["urbanization_rate", "row_2"]
    assert document["plan"] == {
        "id": "a",
        "title": "a",
        "area": None,
        "base_year": 2025,
        "target_year": 2030,
    }
    assert Path("plan.toml").is_file()


@pytest.mark.parametrize(
    ("arguments", "files"),
    [
        (["-o", "p.toml"], ["p.toml"]),
        (["-f", "json", "-o", "r.json"], ["r.json"]),
        (["-f", "json:r.json", "-o", "p.toml"], ["p.toml", "r.json"]),
        (["-f", "toml:p.toml", "-f", "json:r.json"], ["p.toml", "r.json"]),
    ],
)
def test_files(hlgl: Hlgl, here: Path, table: str, arguments: list[str], files: list[str]) -> None:
    """The file of -o is that of the format without one, else that of the plan."""
    assert hlgl("import", table, "-q", *arguments) == (0, "", "")
    assert sorted(path.name for path in here.iterdir()) == [table, *files]
    assert all(
        "hlgl.import/1" in (here / name).read_text("utf-8") for name in files if "json" in name
    )


def test_years(hlgl: Hlgl, here: Path) -> None:
    """A plan needs its years, from the headings or an option; a document does not."""
    (here / "b.csv").write_text(WITHOUT_YEARS, encoding="utf-8")
    assert hlgl("import", "b.csv").err == f"error: {say('en', 'import.which_years')}\n"
    missing = hlgl("import", "b.csv", "--base-year", "2025")
    assert (missing.code, missing.err) == (2, f"error: {say('en', 'import.which_target')}\n")
    assert hlgl("import", "b.csv", "-f", "json").document()["plan"]["base_year"] is None
    told = hlgl("import", "b.csv", "--base-year", "2025", "--target-year", "2030")
    assert tomli.loads(told.out)["plan"]["target_year"] == 2030


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["a.csv", "--id", "A"], say("en", "import.bad_id", id="A")),
        (
            ["a.csv", "--base-year", "x"],
            "--base-year cannot be x: a year has four digits, as in 2023",
        ),
        (["a.csv", "--base-year", "2025", "--target-year", "2025"], None),
        (["no.csv"], "no such file: no.csv"),
        (["."], "cannot be read: ."),
        (["a.csv", "-o", "a.csv"], "the report would overwrite a file that it is about: a.csv"),
        (["a.csv", "-o", "old.toml"], say("en", "run.exists", file="old.toml")),
        (["a.csv", "-f", "json:old.toml"], say("en", "run.exists", file="old.toml")),
        (["a.csv", "-o", "no/plan.toml"], "cannot be written: no/plan.toml"),
        (["a.csv", "-f", "json:r.json", "-o", "no/p.toml"], "cannot be written: no/p.toml"),
        (["a.csv", "-f", "xml"], 'there is no format "xml" (known: toml, json)'),
        (["a.csv", "--ask"], say("en", "import.no_terminal")),
        (["-", "--ask"], say("en", "import.ask_stdin")),
        (["old.toml"], say("en", "import.no_table", file="old.toml")),
    ],
)
def test_refused(
    hlgl: Hlgl, here: Path, table: str, arguments: list[str], said: str | None
) -> None:
    """What cannot be done is exit 2 and one line, and no file is written or changed."""
    (here / "old.toml").write_text("old", encoding="utf-8")
    ends = {"base": "2025", "target": "2025", "first": "1900", "last": "2100"}
    assert hlgl("import", *arguments) == (
        2,
        "",
        f"error: {said or say('en', 'import.years', **ends)}\n",
    )
    assert (here / "old.toml").read_text(encoding="utf-8") == "old"
    assert sorted(path.name for path in here.iterdir()) == [table, "old.toml"]


def test_force(hlgl: Hlgl, here: Path, table: str) -> None:
    """With --force a plan takes the place of another."""
    (here / "plan.toml").write_text("old", encoding="utf-8")
    assert hlgl("import", table, "-o", "plan.toml", "--force", "-q").code == 0
    assert open_plan("plan.toml", ()).id == "a"


def test_unreadable(hlgl: Hlgl, here: Path) -> None:
    """What keeps a file from being read is told with its place."""
    (here / "a.csv").write_bytes(b"a,b\n" * 100_000)
    ran = hlgl("import", "a.csv")
    assert (ran.code, ran.out) == (2, "")
    assert ran.err.splitlines()[:2] == [
        "error: a.csv cannot be read",
        "a.csv:1:1: error S122 the table is too large (more than 10000 rows) and was not read",
    ]


def test_too_large(hlgl: Hlgl, table: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """A plan that could not be read again is not written."""
    monkeypatch.setattr("hlgl_cli.cli.imported.MOST_BYTES", 100)
    said = say("en", "import.too_large", file=table)
    assert hlgl("import", table) == (2, "", f"error: {said}\n")


def test_without_standard_input(hlgl: Hlgl, table: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """Nobody can be asked where standard input is closed."""
    monkeypatch.setattr(sys, "stdin", None)
    assert hlgl("import", table, "--ask").err == f"error: {say('en', 'import.no_terminal')}\n"
