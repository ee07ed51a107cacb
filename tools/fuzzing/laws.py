"""What holds for any input: an exit code that is promised, JSON, places that there are, an end."""

from __future__ import annotations

import contextlib
import io
import json
import os
import re
import tempfile
import time
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple

from hlgl_cli.cli.main import run

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from fuzzing.targets import Target

PROMISED, CANNOT_RUN = {0, 1, 2}, 2
SECONDS = 2.0  # of the processor, for one command
_CELL = re.compile(r"(.+!)?[A-Z]{1,3}[1-9][0-9]*", re.DOTALL)


class Ran(NamedTuple):
    """What a command left behind."""

    code: int
    seconds: float
    out: str
    err: str


class BrokenLawError(Exception):
    """A law that does not hold for an input."""


def hold(target: Target, content: bytes) -> None:
    """Try every law on what the commands of a target say of an input; raise BrokenLawError."""
    with tempfile.TemporaryDirectory() as outside:
        folder = Path(outside) / "folder"
        folder.mkdir()
        (folder / target.file).write_bytes(content)
        for name, text in target.beside:
            (folder / name).write_text(text, encoding="utf-8")
        with _at(folder):
            for command in target.commands:
                _try_run(called(command), is_json="json" in command)
        _must(list(Path(outside).iterdir()) == [folder], "nothing is written elsewhere")


def _must(is_kept: bool, law: str, *facts: object) -> None:  # noqa: FBT001 - as assert takes it
    """Raise BrokenLawError for what does not hold."""
    if not is_kept:
        raise BrokenLawError(law, *facts)


def _try_run(ran: Ran, *, is_json: bool) -> None:
    """Try how a command ends."""
    _must(ran.seconds < SECONDS, "it ends soon", ran.seconds)
    _must(ran.code in PROMISED, "it ends with 0, 1 or 2", ran.code)
    if ran.code == CANNOT_RUN:
        _must(bool(ran.err.strip()), "what cannot run says why")
    elif is_json:
        _try_json(ran.out)


def called(command: Sequence[str]) -> Ran:
    """Run a command in this process; with HLGL_DEBUG set, what it does not expect is raised."""
    written = io.BytesIO(), io.BytesIO()
    out, err = (io.TextIOWrapper(stream, "utf-8", "backslashreplace") for stream in written)
    begin = time.process_time()
    with contextlib.redirect_stdout(out), contextlib.redirect_stderr(err):
        code = run(command)
    seconds = time.process_time() - begin
    said = [stream.getvalue().decode() for stream in written]
    return Ran(code, seconds, *said)


@contextlib.contextmanager
def _at(folder: Path) -> Iterator[None]:
    before = Path.cwd()
    os.chdir(folder)
    try:
        yield
    finally:
        os.chdir(before)


def _try_json(text: str) -> None:
    """Try that a document parses, and that each finding in it stands where something stands."""
    document = json.loads(text, parse_constant=_refuse)
    _must(document["schema"].startswith("hlgl."), "a document says what it is")
    for finding in document.get("findings", ()):
        if finding["file"] is not None:
            _try_place(finding)


def _refuse(constant: str) -> None:
    """Raise for NaN and Infinity, which are no JSON."""
    _must(False, "every number is one of JSON", constant)  # noqa: FBT003 - as above


def _try_place(finding: dict[str, Any]) -> None:
    """Try that there is such a line, or that it is a cell's name."""
    line, cell = finding["line"], finding["cell"]
    if cell is not None:
        _must(_CELL.fullmatch(cell) is not None, "a cell has a name", finding)
    elif line is not None:
        content = Path(finding["file"]).read_bytes()
        lines = len(re.findall(rb"\r\n|\n|\r", content)) + 1
        _must(1 <= line <= lines, "every finding's line exists", finding, lines)
        _must((finding["column"] or 1) >= 1, "every finding's column exists", finding)
