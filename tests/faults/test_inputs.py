"""What stands where a file should: folders, sockets, endless devices, links to nowhere."""

from __future__ import annotations

import os
import socket
import sys
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from hlgl_cli.sources import files
from tests.cli.running import ILLUSTRATIVE, spawn, submit

if TYPE_CHECKING:
    from tests.cli.running import Hlgl

POSIX = pytest.mark.skipif(os.name == "nt", reason="Windows has no such files")
FIGURES = str(ILLUSTRATIVE / "2023.toml")
# A command, the file that it reads in the place of X.
READING = [
    ["check", "X"],
    ["validate", "X"],
    ["import", "X"],
    ["audit", "X"],
    ["show", "--plan", "X"],
    ["check", FIGURES, "--overlay", "X"],
    ["init", "2023.toml", "--from", "X"],
    ["check", FIGURES, "--against", "X"],
]


def lay(folder: Path, what: str) -> None:
    """Lay what is no file in a folder, under the name of one."""
    place = folder / "x.toml"
    if what == "link to nowhere":
        place.symlink_to("nowhere.toml")
    elif what == "loop of links":
        place.symlink_to("x.toml")
    elif what == "socket":
        with socket.socket(socket.AF_UNIX) as listening:
            listening.bind("x.toml")
    else:
        place.symlink_to("/dev/zero")


@POSIX
@pytest.mark.parametrize("what", ["link to nowhere", "loop of links", "socket", "endless device"])
@pytest.mark.parametrize("command", READING, ids=" ".join)
def test_no_file(hlgl: Hlgl, here: Path, command: list[str], what: str) -> None:
    """It is a message of a line or a finding, and the answer does not wait for an end."""
    lay(here, what)
    ran = hlgl(*("x.toml" if word == "X" else word for word in command))
    assert ran.code in {1, 2}
    assert "x.toml" in ran.out + ran.err
    assert "internal error" not in ran.err
    assert [path.name for path in here.iterdir()] == ["x.toml"]


@pytest.mark.parametrize("command", READING[2:], ids=" ".join)
def test_folder(hlgl: Hlgl, here: Path, command: list[str]) -> None:
    """A folder in the place of a file cannot be read."""
    (here / "x.toml").mkdir()
    ran = hlgl(*("x.toml" if word == "X" else word for word in command))
    assert (ran.code, ran.out, "x.toml" in ran.err) == (2, "", True)
    assert "internal error" not in ran.err


@pytest.mark.parametrize(
    "name", ["a b.toml", "a\nb.toml", "a\x1b[2J.toml", "$(x);'\".toml", "-.toml"]
)
@POSIX
def test_odd_names(hlgl: Hlgl, here: Path, name: str) -> None:
    """A file may be called as its system lets it; nothing in its name moves the cursor."""
    submit(here, "no_such = 1", name=name)
    ran = hlgl("check", f"./{name}", "-f", "concise")
    assert ran.code == 1
    assert ran.out.startswith(name.replace("\n", "\\u000a").replace("\x1b", "\\u001b") + ":4:1: ")


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="others refuse such a name")
def test_name_that_is_no_text(here: Path) -> None:
    """A name in another encoding is read and told, in JSON by an escape."""
    name = os.fsdecode(b"\xc4\xea.toml")
    submit(here, "no_such = 1", name=name)
    for form in ("concise", "json", "csv", "sarif"):
        ended = spawn("validate", name, "-f", form)
        assert (ended.returncode, b"Traceback" in ended.stderr) == (1, False)
        assert ended.stdout.decode()


@pytest.mark.parametrize("left", ["", "year = 2023\n[figures]\nurbanization_rate = 98\n"])
def test_changed_during_the_run(
    hlgl: Hlgl, here: Path, monkeypatch: pytest.MonkeyPatch, left: str
) -> None:
    """A file that goes or changes after the first look is told as it then is."""
    submit(here, "registered_unemployment = 4.6", name="a.toml")
    looked_at: list[str] = []
    read = files.read

    def change(name: str | Path, most: int | None = None) -> files.Content:
        content = read(name, most)
        if str(name) == "a.toml" and not looked_at:
            looked_at.append("a.toml")
            Path("a.toml").write_text(left, encoding="utf-8") if left else Path("a.toml").unlink()
        return content

    monkeypatch.setattr(files, "read", change)
    ran = hlgl("check", "a.toml", "--jobs", "1")
    assert looked_at == ["a.toml"]
    assert ran.code == (0 if left else 2)
    assert left or ran.err == "error: no such file: a.toml\n"
