"""What was named on the command line becomes named bytes."""

from __future__ import annotations

import os
import sys
import threading
from typing import TYPE_CHECKING

import pytest

from hlgl_cli.finding import CannotRunError
from hlgl_cli.sources.document import MOST_BYTES
from hlgl_cli.sources.files import Content, File, find_all, read
from hlgl_cli.sources.survey import survey

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from tests.cli.running import Feed

FIGURES = b"[figures]\n"


def read_all(names: tuple[str, ...], stdin_name: str = "<stdin>") -> list[Content]:
    """Return the contents of all that may be submissions."""
    found = survey(find_all(names, stdin_name))
    return [content._replace(folders=(), is_found=False) for _, content in found]


def refused(*names: str) -> tuple[str, object]:
    """Return the key and the facts with which names are refused."""
    with pytest.raises(CannotRunError) as error:
        read_all(names)
    return error.value.key, error.value.facts


def test_file(here: Path) -> None:
    """A file is its bytes, under the name that the user gave it."""
    (here / "a.toml").write_bytes(b"a = 1")
    assert read_all(("a.toml",)) == [Content("a.toml", b"a = 1")]


def test_large_file(here: Path) -> None:
    """Of a file that is too large no more is read than shows it."""
    (here / "a.toml").write_bytes(b"#" * (MOST_BYTES + 100))
    (content,) = read_all(("a.toml",))
    assert len(content.bytes) == MOST_BYTES + 1


def test_order(here: Path) -> None:
    """Files are read in the order of their names on the command line."""
    for name in "ab":
        (here / name).write_bytes(b"")
    assert [one.name for one in read_all(("b", "a"))] == ["b", "a"]


def test_standard_input(feed: Feed) -> None:
    """A dash is standard input, under a name of its own or another."""
    feed(b"a = 1")
    assert read_all(("-",)) == [Content("<stdin>", b"a = 1")]
    feed(b"a = 2")
    assert read_all(("-",), "2023.toml") == [Content("2023.toml", b"a = 2")]


def test_large_standard_input(feed: Feed) -> None:
    """Of standard input too no more is read than shows that it is too large."""
    feed(b"#" * (MOST_BYTES + 100))
    assert len(read_all(("-",))[0].bytes) == MOST_BYTES + 1


def test_standard_input_twice() -> None:
    """Standard input can be read only once."""
    assert refused("-", "-") == ("run.stdin_twice", {})


def test_same_file_twice(here: Path) -> None:
    """A file that is named twice, or is in a folder that is named, is read once."""
    (here / "a.toml").write_bytes(FIGURES)
    assert [one.name for one in read_all(("a.toml", ".", "a.toml"))] == ["a.toml"]


def test_closed_standard_input(monkeypatch: pytest.MonkeyPatch) -> None:
    """Standard input that the caller closed cannot be read."""
    monkeypatch.setattr(sys, "stdin", None)
    assert refused("-") == ("run.unreadable", {"file": "<stdin>"})


def test_folder(here: Path) -> None:
    """A folder stands for its TOML files with figures, and what may be such, sorted."""
    contents = {
        "b.toml": FIGURES,
        "a.toml": FIGURES,
        "broken.toml": b"x",
        "plan.toml": b"[plan]",
        "c.txt": FIGURES,
        "d.TOML": FIGURES,
        "._e.toml": b"\xff",
        "~$f.toml": b"\xff",
    }
    for name, content in contents.items():
        (here / name).write_bytes(content)
    (here / "e.toml").mkdir()
    assert [one.name for one in read_all((".",))] == [
        *("a.toml", "b.toml", "broken.toml", "d.TOML")
    ]


def test_names_in_a_folder(here: Path) -> None:
    """A file of a folder has the folder in its name."""
    (here / "figures").mkdir()
    (here / "figures" / "a.toml").write_bytes(FIGURES)
    assert [one.name for one in read_all(("figures",))] == [os.path.join("figures", "a.toml")]  # noqa: PTH118 - as the system joins names


def test_folder_without_submissions(here: Path) -> None:
    """A folder without any is an error."""
    (here / "plan.toml").write_bytes(b"[plan]")
    assert refused(".") == ("run.empty_folder", {"folder": "."})


def test_missing(here: Path) -> None:
    """What is not there is an error."""
    assert here.exists()
    assert refused("no.toml") == ("run.missing", {"file": "no.toml"})


@pytest.mark.parametrize(
    ("error", "key"),
    [
        (FileNotFoundError(), "run.missing"),
        (PermissionError(), "run.forbidden"),
        (OSError(5, "input/output error"), "run.unreadable"),
        (IsADirectoryError(), "run.unreadable"),
    ],
)
def test_unreadable(
    here: Path,
    monkeypatch: pytest.MonkeyPatch,
    failing: Callable[[BaseException], Callable[..., object]],
    error: OSError,
    key: str,
) -> None:
    """A file that cannot be read is an error that says why."""
    monkeypatch.setattr("builtins.open", failing(error))
    with pytest.raises(CannotRunError) as refusal:
        read(here / "a.toml")
    assert (refusal.value.key, refusal.value.facts) == (key, {"file": str(here / "a.toml")})


def test_forbidden_folder(
    here: Path,
    monkeypatch: pytest.MonkeyPatch,
    failing: Callable[[BaseException], Callable[..., object]],
) -> None:
    """A folder that may not be looked into is an error too."""
    assert here.exists()
    monkeypatch.setattr("os.scandir", failing(PermissionError()))
    assert refused(".") == ("run.forbidden", {"file": "."})


@pytest.mark.skipif(
    not hasattr(os, "geteuid") or os.geteuid() == 0,
    reason="the superuser may read everything",
)
def test_rights(here: Path) -> None:
    """The rights of a real file are heeded."""
    (here / "a.toml").write_bytes(FIGURES)
    (here / "a.toml").chmod(0)
    assert refused("a.toml") == ("run.forbidden", {"file": "a.toml"})


def test_name_that_cannot_be() -> None:
    """A name that no file can have is not there."""
    assert refused("a\0b.toml")[1] == {"file": "a\0b.toml"}


@pytest.mark.parametrize(
    ("content", "text"),
    [("名".encode(), "名"), (b"\xef\xbb\xbfa", "a"), (b"a\xff", "a\ufffd")],
)
def test_text(content: bytes, text: str) -> None:
    """What can be read of a file can be shown."""
    assert Content("a.toml", content).text() == text


# What is read when


@pytest.mark.skipif(os.name == "nt", reason="Windows has no such pipes")
def test_pipe(here: Path) -> None:
    """A pipe, which can be read only once, is read when it is named."""
    os.mkfifo(here / "pipe")
    writer = os.open(here / "pipe", os.O_RDWR | os.O_NONBLOCK)
    os.write(writer, FIGURES)
    threading.Timer(0.2, os.close, [writer]).start()
    (source,) = find_all(("pipe",))
    assert source == source.read() == source.read() == Content("pipe", FIGURES)


def test_later(here: Path) -> None:
    """A file is read when it is its turn, and again if need be."""
    (here / "a.toml").write_bytes(b"")
    (source,) = find_all(("a.toml",))
    assert (source, source.read().bytes) == (File("a.toml"), b"")
    (here / "a.toml").write_bytes(FIGURES)
    assert source.read() == Content("a.toml", FIGURES)


def test_folder_later(here: Path) -> None:
    """So is a file of a folder, which its content remembers."""
    (here / "a.toml").write_bytes(FIGURES)
    (source,) = find_all((".",))
    assert source == File("a.toml", (".",), is_found=True)
    assert source.read() == Content("a.toml", FIGURES, (".",), is_found=True)


@pytest.mark.parametrize("names", [("./a.toml", "a.toml"), (".", "a.toml"), ("a.toml", ".")])
def test_named_twice(here: Path, names: tuple[str, ...]) -> None:
    """What is named twice, by its folder too, is taken once."""
    (here / "a.toml").write_bytes(FIGURES)
    taken = [content.name for _, content in survey(find_all(names))]
    assert taken == ["a.toml"]


@pytest.mark.parametrize(("content", "count"), [(FIGURES, 1), (b"[figures]", 2)])
def test_standard_input_called_as_a_file(
    here: Path, feed: Feed, content: bytes, count: int
) -> None:
    """Standard input under the name of a file stands for it where both are the same."""
    (here / "a.toml").write_bytes(content)
    feed(FIGURES)
    taken = [one for _, one in survey(find_all(("a.toml", "-"), "a.toml"))]
    assert taken[-1] == Content("a.toml", FIGURES)
    assert len(taken) == count
