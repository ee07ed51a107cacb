"""A disk without room: exit 2 and its reason from every command that writes, nothing left behind."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

import pytest

from hlgl_cli.cli.main import flushed
from hlgl_cli.report.formats import FORMATS
from tests.cli.running import ILLUSTRATIVE, ROOT

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from hlgl_cli.cli.streams import Sheet
    from tests.cli.running import Hlgl

FIGURES = str(ILLUSTRATIVE / "2023.toml")
TABLE = str(ROOT / "examples" / "tables" / "national-15fyp.csv")
FULL = OSError(28, "No space left on device")
PANEL = "area,year,indicator,kind,value\n甲市,2023,gdp,growth,5\n"
TO_FILES = [
    *(["check", FIGURES, "-f", f"{form}:out.{form}"] for form in FORMATS if form != "table"),
    ["check", FIGURES, "-f", "table:out.txt"],
    ["validate", FIGURES, "-f", "json:out.json"],
    ["report", FIGURES, "-o", "out.html"],
    ["report", FIGURES, "-o", "out.docx"],
    ["plot", "gdp", FIGURES, "-o", "out.svg"],
    ["plot", "gdp", FIGURES, "-o", "out.png"],
    ["init", "2023.toml"],
    ["init", "2023.csv"],
    ["init", "2023.xlsx"],
    ["import", TABLE, "-o", "out.toml"],
    ["import", TABLE, "-f", "json:out.json"],
    ["show", "gdp", "-f", "json:out.json"],
    ["explain", "gdp", FIGURES, "-f", "json:out.json"],
    ["audit", "-f", "json:out.json"],
    ["panel", "panel.csv", "-o", "out.parquet", "--jobs", "1"],
]
TO_STDOUT = [
    *(["check", FIGURES, "-f", form] for form in FORMATS if form not in {"docx", "xlsx"}),
    ["validate", FIGURES, "-f", "json"],
    ["show"],
    ["explain", "gdp", FIGURES],
    ["audit"],
    ["plot", "gdp", FIGURES],
    ["init", "--year", "2023"],
    ["import", TABLE],
    ["plans"],
    ["rule", "F202"],
    ["schema", "submission"],
    ["completion", "bash"],
    ["calc", "chain", "5"],
    ["check", "--help"],
]


def half(sheet: Sheet, content: bytes) -> None:
    """Write what there is room for, then no more."""
    sheet.write(memoryview(content)[: len(content) // 2])
    raise FULL


@pytest.mark.parametrize("arguments", TO_FILES, ids=" ".join)
def test_file(
    hlgl: Hlgl, here: Path, monkeypatch: pytest.MonkeyPatch, arguments: list[str]
) -> None:
    """A file that there is no room for is not there, nor is a half one beside it."""
    (here / "panel.csv").write_text(PANEL, encoding="utf-8")
    monkeypatch.setattr("hlgl_cli.cli.output.write_whole", half)
    ran = hlgl(*arguments)
    name = next(word for word in arguments if "out." in word or word.startswith("2023."))
    said = f"error: the disk is full, cannot be written: {name.rpartition(':')[2]}\n"
    assert (ran.code, ran.out, ran.err) == (2, "", said)
    assert [path.name for path in here.iterdir()] == ["panel.csv"]


@pytest.mark.parametrize("arguments", TO_STDOUT, ids=" ".join)
def test_stdout(
    hlgl: Hlgl,
    here: Path,
    monkeypatch: pytest.MonkeyPatch,
    failing: Callable[[BaseException], Callable[..., object]],
    arguments: list[str],
) -> None:
    """So it is with what goes to standard output, of which nothing says that it is whole."""
    with monkeypatch.context() as patch:
        patch.setattr(sys.stdout, "flush", failing(FULL))
        ran = hlgl(*arguments)
    said = "error: the disk is full, cannot be written: <stdout>\n"
    assert (ran.code, ran.err, list(here.iterdir())) == (2, said, [])


@pytest.mark.parametrize(
    "arguments", [["show"], ["validate", FIGURES], ["import", TABLE]], ids=" ".join
)
def test_stderr(
    hlgl: Hlgl,
    monkeypatch: pytest.MonkeyPatch,
    failing: Callable[[BaseException], Callable[..., object]],
    arguments: list[str],
) -> None:
    """Where nothing can be said any more, what was found may be missing: that is exit 2."""
    with monkeypatch.context() as patch:
        patch.setattr(sys.stderr, "flush", failing(FULL))
        code = flushed(hlgl(*arguments).code)
    assert code == 2
