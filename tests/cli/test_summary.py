"""The page of a run on GitHub: what is too long for it is cut, and says so."""

from __future__ import annotations

import os
import sys
from typing import TYPE_CHECKING

import pytest

from hlgl_cli.cli.output import Sink
from hlgl_cli.cli.summary import MOST, Room, room_on
from tests.cli.areas import many_areas
from tests.cli.running import spawn, submit

if TYPE_CHECKING:
    from pathlib import Path

    from tests.cli.running import Hlgl

NOTICE = (
    "\nThe report is longer than the 900 KB that this page shows; the rest is left out."
    " -f markdown:FILE writes it whole.\n"
)
IN_CHINESE = "\n报告超过本页所能显示的900KB，以下从略；要写出全文，请用 -f markdown:FILE。\n"


def test_room() -> None:
    """What fits is whole; then the lines that fit, the notice, and nothing more."""
    room = Room(MOST - 1000 - 10, "en")
    assert room.fitting("1234\n") == "1234\n"
    assert room.fitting("1\n指标\n") == f"1\n{NOTICE}"
    assert room.fitting("1\n") == ""


@pytest.mark.parametrize(("lang", "notice"), [("en", NOTICE), ("zh", IN_CHINESE)])
def test_full_page(lang: str, notice: str) -> None:
    """A page that is full already takes the notice alone."""
    assert Room(MOST, lang).fitting("1\n") == notice


@pytest.mark.parametrize("jobs", ["1", "2"])
def test_report(hlgl: Hlgl, here: Path, monkeypatch: pytest.MonkeyPatch, jobs: str) -> None:
    """A report that is too long ends at a line, with the notice; elsewhere it is whole."""
    monkeypatch.setenv("GITHUB_STEP_SUMMARY", str(here / "page.md"))
    monkeypatch.setattr("hlgl_cli.cli.summary.MOST", 5000)
    files = many_areas(here, 9, broken=False)
    formats = ["-f", "markdown:page.md", "-f", "markdown:whole.md"]
    hlgl("check", *files, *formats, "--jobs", jobs, "--lang", "en")
    page, whole = ((here / name).read_text(encoding="utf-8") for name in ("page.md", "whole.md"))
    assert (len(whole.encode()) > 5000, len(page.encode()) < 5000) == (True, True)
    assert page.endswith(NOTICE)
    assert whole.startswith(page.removesuffix(NOTICE))


@pytest.mark.parametrize("size", [0, MOST])
def test_standard_output(here: Path, size: int) -> None:
    """So does one that is appended to the page by the shell."""
    (here / "page.md").write_bytes(b"\n" * size)
    with (here / "page.md").open("ab") as page:
        environ = {"GITHUB_STEP_SUMMARY": str(here / "page.md")}
        call = ("check", submit(here, "gdp = 5.8"), "-f", "markdown", "--lang", "en")
        assert spawn(*call, stdout=page.fileno(), environ=environ).returncode == 0
    text = (here / "page.md").read_text(encoding="utf-8").lstrip("\n")
    assert (text == NOTICE.lstrip("\n")) == bool(size)


@pytest.mark.parametrize("page", ["", "no.md", "page.md"])
def test_elsewhere(here: Path, monkeypatch: pytest.MonkeyPatch, page: str) -> None:
    """What goes elsewhere has room without end, whatever becomes of standard output."""
    (here / "page.md").touch()
    environ = {"GITHUB_STEP_SUMMARY": page}
    assert room_on(Sink("markdown", "other.md"), environ, "en") is None
    with (here / "other.md").open("wb") as other:
        monkeypatch.setattr(sys, "stdout", os.fdopen(os.dup(other.fileno()), "w"))
        assert room_on(Sink("markdown", None), environ, "en") is None
        sys.stdout.close()
