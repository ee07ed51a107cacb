"""Manual pages in roff."""

from __future__ import annotations

import re
import shutil
import subprocess

import pytest
from rich.cells import cell_len

import man_page
import reference
from hlgl_cli import __version__
from tests.cli.running import ROOT
from tests.tools.build import CHINESE, HELP

PAGES = [path for path in reference.documents() if path.endswith(".1")]
REQUESTS = {".TH", ".nh", ".ad", ".SH", ".TP", ".br", ".nf", ".fi"}
ESCAPE = re.compile(r"\\(?:[e&-]|f[BIR]|\((?:aq|ga|ha|ti))")
MANDOC = shutil.which("mandoc")
GROFF = shutil.which("groff")

PAGE = f"""\
.\\" -*- coding: UTF-8 -*-
.TH HLGL\\-TRY 1 {man_page.DATE} "hlgl {__version__}" "hlgl manual"
.nh
.ad l
.SH NAME
hlgl\\-try \\- try a *.toml
.SH SYNOPSIS
\\fBhlgl try\\fR [\\fIOPTIONS\\fR] \\fIFILE\\fR...
.SH DESCRIPTION
\\&.hidden is a file\\(aqs name; C:\\enew is another, and \\(ga\\- is neither.
.SH COMMANDS
.TP
\\fBhlgl\\-try\\-once\\fR(1)
try it once
.SH OPTIONS
.TP
\\fB\\-H\\fR, \\fB\\-\\-how\\-much\\fR [a|b]
how; default: <a>; environment: HLGL_HOW
.SH EXAMPLES
.nf
hlgl try \\- < \\(aq2023.toml\\(aq
.fi
.SH EXIT STATUS
.TP
0
tried [well]
.SH SEE ALSO
\\fBhlgl\\fR(1)
"""


def lines(path: str) -> list[str]:
    """Return the lines of a page behind its title."""
    return (ROOT / path).read_text(encoding="utf-8").splitlines()[2:]


def test_rendered() -> None:
    """The page has the parts of the help, its marks escaped."""
    assert man_page.file_name(HELP) == "hlgl-try.1"
    assert man_page.rendered(HELP) == PAGE


def test_chinese() -> None:
    """Chinese lines are parted here, since roff would not."""
    page = man_page.rendered(CHINESE)
    assert f"\n.SH 描述\n{'文件' * 16}\n.br\n{'文件' * 16}\n.br\n{'文件' * 8}\n.SH 命令\n" in page
    assert "\n.SH 名称\nhlgl\\-try \\- 试一试\n.SH 概要\n" in page


def test_above() -> None:
    """A page points at those of all the commands that its own is below."""
    page = man_page.rendered(HELP._replace(command="hlgl try once"))
    assert page.endswith(".SH SEE ALSO\n\\fBhlgl\\fR(1),\n\\fBhlgl\\-try\\fR(1)\n")
    assert "SEE ALSO" not in man_page.rendered(HELP._replace(command="hlgl"))


@pytest.mark.parametrize("path", PAGES)
def test_requests(path: str) -> None:
    """Every line that begins as a request is one, and what is not filled is ended."""
    found = [line.partition(" ")[0] for line in lines(path) if line.startswith((".", "'"))]
    assert set(found) <= REQUESTS
    assert [one for one in found if one in {".nf", ".fi"}] == [".nf", ".fi"]


@pytest.mark.parametrize("path", PAGES)
def test_escapes(path: str) -> None:
    """Only known escapes are used, and no hyphen or quote stands where a minus is meant."""
    text = ESCAPE.sub("", "\n".join(lines(path)))
    assert re.findall(r"[\\'`^~-]", text) == []


@pytest.mark.skipif(MANDOC is None, reason="mandoc is not installed")
@pytest.mark.parametrize("path", PAGES)
def test_mandoc(path: str) -> None:
    """Mandoc finds nothing to warn of, and no line is wider than 80 columns."""
    assert MANDOC is not None
    command = [MANDOC, "-T", "utf8", "-W", "warning", "-O", "width=80", path]
    ended = subprocess.run(command, cwd=ROOT, check=True, capture_output=True)  # noqa: S603
    assert ended.stderr == b""
    shown = re.sub(r".\x08", "", ended.stdout.decode())
    assert [line for line in shown.splitlines() if cell_len(line) > 80] == []


@pytest.mark.skipif(GROFF is None, reason="groff is not installed")
@pytest.mark.parametrize("path", PAGES)
def test_groff(path: str) -> None:
    """Groff finds nothing to warn of, and no line is wider than 80 columns."""
    assert GROFF is not None
    command = [GROFF, "-man", "-Tutf8", "-Kutf8", "-ww", "-rLL=80n", "-P-cbou", path]
    ended = subprocess.run(command, cwd=ROOT, check=True, capture_output=True)  # noqa: S603
    assert ended.stderr == b""
    assert [line for line in ended.stdout.decode().splitlines() if cell_len(line) > 80] == []
