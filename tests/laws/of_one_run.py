"""Laws of one check: its exit code, its keys, the places that it names, and what a screen shows."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from hlgl_cli.sources.tables.delimited import decoded
from tests.formats import BOM
from tests.laws.answers import FAIL_ON, PART
from tests.laws.keys import other_keys
from tests.laws.reading import unfolded
from tests.laws.screens import folded_excerpts, too_wide, unseen
from tests.report.shape import check_shape

if TYPE_CHECKING:
    from typing import Any

    from tests.cli.running import Ran
    from tests.laws.answers import Answers
    from tests.laws.scenes import Scene

EVERY = 16  # of the documents is held against the whole schema, which takes its time


def ends(answers: Answers) -> None:
    """Every run ends with 0, 1 or 2; what cannot run says why and prints nothing."""
    for ran in (*answers.alike, answers.validated[0]):
        ended(ran)
    codes = {ran.code for ran in answers.alike}
    assert len(codes) == 1, codes
    if answers.asking.is_turn_of(PART):
        ended(answers.part[0])
        assert answers.can_run or answers.part[0].code == 2


def ended(ran: Ran) -> None:
    """One run did."""
    assert ran.code in {0, 1, 2}, ran.err
    assert "Traceback" not in ran.err
    if ran.code == 2:
        assert (ran.out, ran.err.startswith(("error: ", "错误：", "错误:"))) == ("", True), ran


def exit_code(answers: Answers) -> None:
    """1 whenever an error was found, or what must not be off track is; the last line says so."""
    document = answers.document
    missed = [
        each["nature"]
        for area in document["reports"]
        for each in area["assessments"]
        if each["verdict"] == "off_track"
    ]
    is_strict = "--strict" in answers.asking.filters or answers.scene.beside.is_strict
    fails = {
        "invalid": bool(
            document["counts"]["errors"] or (is_strict and document["counts"]["warnings"])
        ),
        "binding": "binding" in missed,
        "off-track": bool(missed),
    }
    counted = FAIL_ON[1 : FAIL_ON.index(answers.asking.fail_on) + 1]
    assert answers.ran.code == int(any(fails[level] for level in counted))
    assert f"exit {answers.ran.code}: " in answers.ran.err


def keys(answers: Answers) -> None:
    """Find the keys of its schema in a document, at every depth, whatever it says."""
    assert other_keys(answers.document) == []
    if answers.asking.seed % EVERY == 0:
        check_shape(answers.document)


def places(answers: Answers) -> None:
    """Every finding is of a file that was given, in a line and column that it has."""
    lines: dict[str, list[str]] = {}
    for finding in answers.document["findings"]:
        name = Path(finding["file"]).name  # settings name a plan by its whole path
        line, column = finding["line"], finding["column"]
        if name not in lines:
            lines[name] = _lines(answers.scene, name)
        assert (line is None) <= (column is None)
        assert 1 <= (line or 1) <= len(lines[name]), finding
        assert 1 <= (column or 1) <= len(lines[name][(line or 1) - 1]) + 1, finding


def _lines(scene: Scene, name: str) -> list[str]:
    """Return the lines of a file as an editor counts them."""
    content = scene.contents[name]
    if name.endswith(".csv"):
        found: Any = decoded(name, content, None)
        text = getattr(found, "text", content.decode("utf-8", "replace"))
        return list(text.replace("\r\n", "\n").replace("\r", "\n").split("\n"))
    return [line.rstrip("\r") for line in content.decode("utf-8-sig", "replace").split("\n")]


def screens(answers: Answers) -> None:
    """No line is wider than the screen if it could be broken; an excerpt is above its caret."""
    for ran in (answers.ran, answers.chinese[0]):
        assert folded_excerpts(ran.out) == []
        if answers.asking.columns is not None:
            assert too_wide(ran.out, answers.asking.columns) == []


def characters(answers: Answers) -> None:
    """Nothing is printed that is not seen: no escape of a terminal in a pipe, in any format."""
    for ran in (*answers.alike, answers.validated[0]):
        assert unseen(ran.out + ran.err) == []
    texts = (answers.texts, answers.chinese[1], answers.validated[1])
    for name, text in (pair for each in texts for pair in each.items()):
        assert unseen(text.removeprefix(BOM)) == [], name


def counted(answers: Answers) -> None:
    """Find what the document counts in the last line."""
    said = unfolded(answers.ran.err)
    for name in ("error", "warning"):
        assert f"{answers.document['counts'][f'{name}s']} {name}" in said


LAWS = (exit_code, keys, places, screens, characters, counted)
