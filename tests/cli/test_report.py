"""hlgl report, as it is typed."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

import pytest

from hlgl_cli.cli.report import ENDINGS
from hlgl_cli.report.formats import html
from tests.cli.running import COMMAND, ILLUSTRATIVE, spawn, submit
from tests.report.page import having, page, text_of
from tests.report.word.build import bureau, lines, read, template

if TYPE_CHECKING:
    from pathlib import Path

    from tests.cli.running import Hlgl

FIGURES = str(ILLUSTRATIVE)


@pytest.mark.parametrize("name", ["review.html", "review.htm", "REVIEW.HTML"])
def test_file(hlgl: Hlgl, here: Path, name: str) -> None:
    """The review is written; what is off track is no failure of the one who reports it."""
    ran = hlgl("report", FIGURES, "-o", name)
    assert (ran.code, ran.out) == (0, "")
    assert ran.err == (
        f"wrote {name}; 3 files, 1 area, 2021-2023; 0 errors, 0 warnings; "
        'exit 0: a binding target is off track, which "--fail-on invalid" lets pass\n'
    )
    assert (here / name).read_text(encoding="utf-8").endswith("</html>\n")


@pytest.mark.parametrize("options", [(), ("-o", "-")])
def test_standard_output(hlgl: Hlgl, options: tuple[str, ...]) -> None:
    """Without a file the page goes to standard output."""
    ran = hlgl("report", FIGURES, "-q", *options)
    assert (ran.code, ran.out[:15], ran.err) == (0, "<!DOCTYPE html>", "")


def test_same_as_check(hlgl: Hlgl, here: Path) -> None:
    """It is what `check -f html:FILE` writes."""
    hlgl("report", FIGURES, "-o", "one.html")
    hlgl("check", FIGURES, "-f", "html:two.html")
    assert (here / "one.html").read_bytes() == (here / "two.html").read_bytes()


@pytest.mark.parametrize(
    ("options", "code"),
    [((), 1), (("--fail-on", "never"), 0), (("--fail-on", "binding"), 1)],
)
def test_invalid_figures(hlgl: Hlgl, here: Path, options: tuple[str, ...], code: int) -> None:
    """Where figures are invalid the exit code says so, and the review is written all the same."""
    ran = hlgl("report", submit(here, "doctors = 'x'"), "-o", "review.html", *options)
    assert ran.code == code
    assert "U301" in (here / "review.html").read_text(encoding="utf-8")


def test_off_track_on_demand(hlgl: Hlgl) -> None:
    """Whoever wants to fail on what is off track says so."""
    assert hlgl("report", FIGURES, "-q", "--fail-on", "off-track").code == 1


def test_order(hlgl: Hlgl) -> None:
    """The order is that of the plan, unless the worst shall come first."""
    first = {
        order: text_of(next(having(page(hlgl("report", FIGURES, "--order", order).out), "group")))
        for order in ("plan", "worst")
    }
    assert first == {"plan": "Economic development", "worst": "Off track"}


def test_what_is_chosen(hlgl: Hlgl) -> None:
    """The options of check that choose are those of a report."""
    root = page(hlgl("report", FIGURES, "--only", "1,3", "--year", "2022", "--lang", "zh").out)
    assert len(list(having(root, "entry"))) == 2
    assert "2022年" in text_of(root)


@pytest.mark.parametrize("name", ["review.pdf", "review", "html"])
def test_unknown_ending(hlgl: Hlgl, here: Path, name: str) -> None:
    """A file whose ending says no format is not written."""
    ran = hlgl("report", FIGURES, "-o", name)
    assert ran.code == 2
    assert ran.err.startswith(f"error: no format is known for {name}: ")
    assert all(ending in ran.err for ending in ENDINGS)
    assert not (here / name).exists()


def test_over_an_input(hlgl: Hlgl, here: Path) -> None:
    """A review does not take the place of what it is about."""
    name = submit(here, "gdp = 5", name="a.html")
    assert hlgl("report", name, "-o", "a.html").code == 2
    assert (here / name).read_text(encoding="utf-8").startswith("year")


def test_missing_library(hlgl: Hlgl, here: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Without the library one line says what installs it, and nothing is written."""
    monkeypatch.setitem(sys.modules, "jinja2", None)
    html.environment.cache_clear()
    ran = hlgl("report", FIGURES, "-o", "review.html")
    assert (ran.code, "pip install" in ran.err) == (2, True)
    assert list(here.glob("review*")) == []


def test_check_imports_no_library() -> None:
    """A check that writes no page imports nothing of it."""
    program = (
        "import sys; from hlgl_cli.cli.main import run;"
        f" run(['check', {FIGURES!r}, '-q', '--fail-on', 'never']);"
        " sys.exit(any(name in sys.modules for name in ('jinja2', 'markupsafe', 'docx', 'lxml')))"
    )
    assert spawn("-c", program, command=COMMAND[:1]).returncode == 0


def test_word(hlgl: Hlgl, here: Path) -> None:
    """A name that ends with .docx is written as a document of Word, as check writes it."""
    ran = hlgl("report", FIGURES, "-o", "Review.DOCX", "-q", "--order", "worst", "--lang", "zh")
    assert (ran.code, ran.out, ran.err) == (0, "", "")
    written = (here / "Review.DOCX").read_bytes()
    assert lines(written, "Heading2")[0] == "（一）未达到预期进度"


def test_word_into_a_pipe(here: Path) -> None:
    """Into a pipe the document's bytes go as they are."""
    assert spawn("report", FIGURES, "-o", "review.docx", "-q").returncode == 0
    ran = spawn("check", FIGURES, "-q", "-f", "docx", "--fail-on", "never")
    assert (ran.returncode, ran.stderr) == (0, b"")
    assert ran.stdout == (here / "review.docx").read_bytes()


def test_word_on_a_terminal(hlgl: Hlgl, monkeypatch: pytest.MonkeyPatch) -> None:
    """A terminal is spared them."""
    monkeypatch.setattr("sys.stdout.isatty", lambda: True)
    ran = hlgl("check", FIGURES, "-f", "docx")
    assert (ran.code, ran.out) == (2, "")
    assert ran.err == "error: docx is no text for a terminal; write docx:FILE\n"


def test_template(hlgl: Hlgl, here: Path) -> None:
    """A bureau's own document dresses the review."""
    (here / "own.docx").write_bytes(template(bureau()).content)
    ran = hlgl("report", FIGURES, "-o", "review.docx", "--template", "own.docx", "-q")
    assert (ran.code, ran.err) == (0, "")
    header = read((here / "review.docx").read_bytes()).sections[0].header
    assert header.paragraphs[0].text == "Bureau of Statistics"


@pytest.mark.parametrize(
    ("options", "said"),
    [
        (("-o", "review.html"), "--template is for .docx, not for html"),
        ((), "--template is for .docx, not for html"),
        (("-o", "review.docx"), "the template own.docx is no document of Word (.docx); save it"),
        (("-o", "own.docx"), "the report would overwrite a file that it is about: own.docx"),
    ],
)
def test_no_template(hlgl: Hlgl, here: Path, options: tuple[str, ...], said: str) -> None:
    """What is no template, or is for no document of Word, is refused and nothing is written."""
    (here / "own.docx").write_text("no document", encoding="utf-8")
    ran = hlgl("report", FIGURES, "--template", "own.docx", *options)
    assert (ran.code, ran.out) == (2, "")
    assert ran.err.startswith(f"error: {said}")
    assert [path.name for path in here.iterdir()] == ["own.docx"]


def test_missing_template(hlgl: Hlgl, here: Path) -> None:
    """A template that is not there is told, before any figure is judged."""
    ran = hlgl("report", FIGURES, "-o", "review.docx", "--template", "own.docx")
    assert (ran.code, ran.err) == (2, "error: no such file: own.docx\n")
    assert list(here.iterdir()) == []


def test_missing_library_of_word(hlgl: Hlgl, here: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Without python-docx one line says what installs it, and nothing is written."""
    monkeypatch.setitem(sys.modules, "docx", None)
    ran = hlgl("report", FIGURES, "-o", "review.docx")
    assert (ran.code, 'pip install "hlgl-cli[report]"' in ran.err) == (2, True)
    assert list(here.iterdir()) == []


def test_prose(hlgl: Hlgl) -> None:
    """A page has the sentences whether they are asked for or not."""
    asked = hlgl("check", FIGURES, "-q", "--prose", "-f", "html").out
    assert asked == hlgl("check", FIGURES, "-q", "-f", "html").out
