"""Streams that are closed, or that nobody reads: the file comes all the same, and no traceback."""

from __future__ import annotations

import os
import signal
import subprocess
from typing import TYPE_CHECKING

import pytest

from tests.cli.running import COMMAND, ILLUSTRATIVE, ROOT, spawn

if TYPE_CHECKING:
    from pathlib import Path

pytestmark = pytest.mark.skipif(os.name == "nt", reason="its shell cannot close a stream")

FIGURES = str(ILLUSTRATIVE / "2023.toml")
TABLE = str(ROOT / "examples" / "tables" / "national-15fyp.csv")
WRITING = [
    (("check", FIGURES, "-f", "json:out"), 1),
    (("import", TABLE, "-o", "out"), 0),
    (("show", "gdp", "-f", "json:out"), 0),
]


@pytest.mark.parametrize(("arguments", "code"), WRITING, ids=["check", "import", "show"])
def test_all_closed(here: Path, arguments: tuple[str, ...], code: int) -> None:
    """With no stream at all, as some services begin what they run, the file is the same."""
    shell = ("/bin/sh", "-c", 'exec "$@" <&- >&- 2>&-', "sh", *COMMAND)
    assert spawn(*arguments, command=shell).returncode == code
    alone = (here / "out").read_bytes()
    (here / "out").unlink()
    assert spawn(*arguments).returncode == code
    assert (here / "out").read_bytes() == alone


def test_nothing_to_write_to() -> None:
    """A report that has nowhere to go is exit 2 where that cannot be said either."""
    shell = ("/bin/sh", "-c", 'exec "$@" <&- >&- 2>&-', "sh", *COMMAND)
    assert spawn("check", FIGURES, command=shell).returncode == 2


@pytest.mark.parametrize("reader", ["head -n 1", "true"])
@pytest.mark.parametrize(
    "arguments", [("check", FIGURES), ("import", TABLE)], ids=["check", "import"]
)
def test_reader_that_leaves(here: Path, arguments: tuple[str, ...], reader: str) -> None:
    """Who has read enough hears nothing of it, and nothing is left behind."""
    shell = f'{{ "$@"; echo $? >&3; }} 3>code | {reader} > read'
    ended = spawn(*arguments, command=("/bin/sh", "-c", shell, "sh", *COMMAND))
    code = int((here / "code").read_text(encoding="utf-8"))
    assert code in {0, 1, 141}  # a pipe may take all before its reader leaves
    assert b"Traceback" not in ended.stderr
    assert sorted(path.name for path in here.iterdir()) == ["code", "read"]


def test_reader_that_leaves_to_a_process_without_the_signal() -> None:
    """Nor does it matter whether the caller ignores SIGPIPE."""
    reader, writer = os.pipe()
    os.close(reader)
    ended = subprocess.run(  # noqa: S603 - our own command
        [*COMMAND, "show"],
        stdout=writer,
        stderr=subprocess.PIPE,
        restore_signals=False,
        check=False,
    )
    os.close(writer)
    assert signal.getsignal(signal.SIGPIPE) is signal.SIG_IGN
    assert (ended.returncode, ended.stderr) == (141, b"")
