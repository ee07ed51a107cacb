"""Where text goes: files whole or not at all, then standard output."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from hlgl_cli.cli.output import Sink, sinks, write
from hlgl_cli.finding import CannotRunError
from hlgl_cli.report.formats import FORMATS
from tests.cli.running import submit

if TYPE_CHECKING:
    from pathlib import Path

    from tests.cli.running import Hlgl

KNOWN = ("table", "json")
GDP = "gdp = 5.8"


@pytest.mark.parametrize(
    ("given", "expected"),
    [
        ([], [("table", None)]),
        (["json"], [("json", None)]),
        (["json:a.json", "table"], [("json", "a.json"), ("table", None)]),
        (["json:a.json", "json:b.json"], [("json", "a.json"), ("json", "b.json")]),
        (["json:C:\\a.json"], [("json", "C:\\a.json")]),
    ],
)
def test_sinks(given: list[str], expected: list[tuple[str, str | None]]) -> None:
    """A format may name the file it goes to; the default goes to standard output."""
    assert sinks(given, KNOWN, "table") == tuple(Sink(*one) for one in expected)


@pytest.mark.parametrize("other", ["./o.json", "d/../o.json", "link.json"])
def test_one_file_in_two_spellings(here: Path, other: str) -> None:
    """Two formats cannot go to one file, however it is spelled."""
    (here / "d").mkdir()
    (here / "link.json").symlink_to("o.json")
    with pytest.raises(CannotRunError, match=r"run\.two_in_one_file"):
        sinks(["json:o.json", f"table:{other}"], KNOWN, "table")


def test_files_of_a_system_without_case(monkeypatch: pytest.MonkeyPatch) -> None:
    """Where case is no difference, two names that differ in it are one file."""
    assert len(sinks(["json:o", "table:O"], KNOWN, "table")) == 2
    monkeypatch.setattr("sys.platform", "darwin")
    with pytest.raises(CannotRunError, match=r"run\.two_in_one_file"):
        sinks(["json:o", "table:O"], KNOWN, "table")


def test_name_that_no_file_can_have() -> None:
    """A name that cannot be is refused when it is written to."""
    assert sinks(["json:a\0b"], KNOWN, "table") == (Sink("json", "a\0b"),)


@pytest.mark.parametrize("out", ["2023.toml", "d/../2023.toml", "link.toml", "d/2022.toml"])
def test_report_over_a_file_that_is_read(hlgl: Hlgl, here: Path, out: str) -> None:
    """A report is not written over a file that it is about, named or found in a folder."""
    (here / "d").mkdir()
    submit(here / "d", GDP, 2022)
    submit(here, GDP)
    (here / "link.toml").symlink_to("2023.toml")
    said = f"error: the report would overwrite a file that it is about: {out}\n"
    assert hlgl("check", ".", "-f", f"json:{out}") == (2, "", said)
    assert (here / "2023.toml").read_text(encoding="utf-8").startswith("year")


def test_no_file() -> None:
    """Nor is one without the file that it announces."""
    with pytest.raises(CannotRunError, match=r"run\.no_file") as refused:
        sinks(["json:"], KNOWN, "table")
    assert refused.value.facts == {"format": "json"}


@pytest.mark.parametrize(
    ("given", "facts"),
    [
        ("jsn", {"name": "jsn", "known": "table, json", "meant": "json"}),
        ("pdf:a.pdf", {"name": "pdf", "known": "table, json", "meant": ""}),
        ("pdf:", {"name": "pdf", "known": "table, json", "meant": ""}),
        ("", {"name": "", "known": "table, json", "meant": ""}),
    ],
)
def test_unknown_format(given: str, facts: dict[str, str]) -> None:
    """A format that there is not is refused."""
    with pytest.raises(CannotRunError, match=r"run\.unknown_format") as refused:
        sinks([given], KNOWN, "table")
    assert refused.value.facts == facts


def test_two_on_stdout() -> None:
    """Only one format can go to standard output."""
    with pytest.raises(CannotRunError, match=r"run\.two_on_stdout"):
        sinks(["json", "table"], KNOWN, "table")


@pytest.mark.parametrize(
    ("lang", "said"),
    [
        (
            "en",
            "error: only one format can go to standard output; write the others as FMT:FILE\n",
        ),
        ("zh", "错误：只能有一种格式写到标准输出；其余的写成 FMT:FILE\n"),
    ],
)
def test_two_on_stdout_of_a_command(hlgl: Hlgl, here: Path, lang: str, said: str) -> None:
    """The command could not run, and says what to do."""
    ran = hlgl("check", submit(here, GDP), "-f", "json", "-f", "table", "--lang", lang)
    assert ran == (2, "", said)


def test_unknown_format_of_a_command(hlgl: Hlgl, here: Path) -> None:
    """The command could not run, and names the formats."""
    said = f'error: there is no format "jsn" (known: {", ".join(FORMATS)}); did you mean "json"?\n'
    assert hlgl("check", submit(here, GDP), "-f", "jsn") == (2, "", said)


def test_file_and_stdout(hlgl: Hlgl, here: Path) -> None:
    """A report can go to a file and to standard output at once."""
    ran = hlgl("check", submit(here, GDP), "-f", "json", "-f", "json:report.json")
    assert ran.out == (here / "report.json").read_text(encoding="utf-8")


@pytest.mark.parametrize("file", ["2023.toml", "./2023.toml", "below/../2023.toml"])
@pytest.mark.parametrize("command", ["check", "validate", "explain"])
def test_not_over_its_own_figures(hlgl: Hlgl, here: Path, command: str, file: str) -> None:
    """A report is not written over the figures that it is about."""
    (here / "below").mkdir()
    name = submit(here, GDP)
    before = (here / name).read_bytes()
    indicator = ["gdp"] if command == "explain" else []
    ran = hlgl(command, *indicator, name, "-f", f"json:{file}")
    assert (ran.code, ran.out, (here / name).read_bytes()) == (2, "", before)
    assert file in ran.err


def test_only_to_files(hlgl: Hlgl, here: Path) -> None:
    """A report that goes to files leaves standard output alone."""
    ran = hlgl("check", submit(here, GDP), "-f", "json:a.json", "-f", "table:a.txt")
    assert (ran.code, ran.out) == (0, "")
    assert sorted(one.name for one in here.iterdir()) == ["2023.toml", "a.json", "a.txt"]


def test_show_into_a_file(hlgl: Hlgl, here: Path) -> None:
    """Files are written by the other commands too."""
    assert hlgl("show", "gdp", "-f", "json:gdp.json") == (0, "", "")
    assert hlgl("show", "gdp", "-f", "json").out == (here / "gdp.json").read_text(encoding="utf-8")


def test_bytes_as_they_are(here: Path) -> None:
    """A file is UTF-8 with line feeds, whatever the system's own are."""
    write(Sink("table", "a.txt"), "指标\n", for_machines=False)
    assert (here / "a.txt").read_bytes() == b"\xe6\x8c\x87\xe6\xa0\x87\n"


def test_files_before_stdout(hlgl: Hlgl, here: Path) -> None:
    """Where a file cannot be written nothing is on standard output either."""
    ran = hlgl("check", submit(here, GDP), "-f", "table", "-f", "json:no/a.json")
    assert ran == (2, "", "error: cannot be written: no/a.json\n")


def test_unwritable_in_chinese(hlgl: Hlgl, here: Path) -> None:
    """The same in Chinese."""
    ran = hlgl("check", submit(here, GDP), "-f", "json:no/a.json", "--lang", "zh")
    assert ran == (2, "", "错误：无法写入：no/a.json\n")


def test_folder_as_a_file(hlgl: Hlgl, here: Path) -> None:
    """A folder cannot be written to."""
    (here / "out").mkdir()
    ran = hlgl("check", submit(here, GDP), "-f", "json:out")
    assert (ran.code, ran.err) == (2, "error: cannot be written: out\n")
