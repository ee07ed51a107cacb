"""Standard input: whole, or a line after the other, from whatever it comes."""

from __future__ import annotations

import io
import os
import sys
import time
from typing import TYPE_CHECKING

import pytest

from hlgl_cli.finding import CannotRunError
from hlgl_cli.sources import stdin
from hlgl_cli.sources.document import MOST_BYTES

if TYPE_CHECKING:
    from tests.cli.running import Feed


class Drip(io.RawIOBase):
    """Gives what it is told to, None for nothing yet."""

    def __init__(self, *pieces: bytes | None) -> None:
        """Take the pieces."""
        super().__init__()
        self._pieces = [*pieces, b""]

    def readable(self) -> bool:
        """Return that it may be read."""
        return True

    def read(self, _: int = -1) -> bytes | None:
        """Return the next piece."""
        return self._pieces.pop(0)


def drip(monkeypatch: pytest.MonkeyPatch, *pieces: bytes | None) -> None:
    """Put pieces on standard input, below a buffer that would cut them."""
    raw = Drip(*pieces)
    monkeypatch.setattr(time, "sleep", lambda _: None)
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BufferedReader(raw)))  # type: ignore[type-var]


def test_slow_pipe(monkeypatch: pytest.MonkeyPatch) -> None:
    """A pipe that does not block is waited for, at the beginning and in between."""
    drip(monkeypatch, None, b"year = 20", None, b"23\n")
    assert stdin.whole() == b"year = 2023\n"


def test_pipe_that_does_not_block() -> None:
    """Nor is what comes later cut off a real one."""
    reader, writer = os.pipe()
    os.set_blocking(reader, False)
    with os.fdopen(reader) as pipe, pytest.MonkeyPatch.context() as patch:
        patch.setattr(time, "sleep", lambda _: os.close(writer))
        patch.setattr(sys, "stdin", pipe)
        os.write(writer, b"5\n")
        assert stdin.whole() == b"5\n"


def test_one_byte_too_many(feed: Feed) -> None:
    """Of more than a file may be, it is seen that it is more."""
    feed(b"a" * (2 * MOST_BYTES))
    assert len(stdin.whole()) == MOST_BYTES + 1


def test_lines(monkeypatch: pytest.MonkeyPatch) -> None:
    """Lines have their numbers, wherever the pieces end; the last one needs no end."""
    drip(monkeypatch, b"1\n2", None, b"2\n\n4", b"4")
    assert list(stdin.lines(9)) == [(1, b"1"), (2, b"22"), (3, b""), (4, b"44")]


def test_long_line(monkeypatch: pytest.MonkeyPatch) -> None:
    """Of a line that is too long no more is kept than shows it."""
    drip(monkeypatch, b"123", b"45", b"678", b"\n9\n")
    assert list(stdin.lines(4)) == [(1, b"12345"), (2, b"9")]


def test_endless_line(monkeypatch: pytest.MonkeyPatch) -> None:
    """A line that does not end is no text."""
    monkeypatch.setattr(stdin, "_ENDLESS", 4)
    drip(monkeypatch, b"1\n", b"123", b"45678", b"9")
    with pytest.raises(CannotRunError) as refused:
        list(stdin.lines(3))
    assert str(refused.value) == "calc.endless: <stdin>:2: the line does not end; this is no text"


@pytest.mark.parametrize("error", [OSError(5, "torn"), ValueError("closed")])
def test_unreadable(monkeypatch: pytest.MonkeyPatch, error: Exception) -> None:
    """What the system cannot read is told."""
    drip(monkeypatch, b"1\n")
    stream = sys.stdin.buffer
    assert isinstance(stream, io.BufferedReader)

    def fail(_: object, __: int = -1) -> bytes:
        raise error

    monkeypatch.setattr(Drip, "read", fail)
    with pytest.raises(CannotRunError, match=r"run\.unreadable"):
        stdin.whole()


def test_closed(monkeypatch: pytest.MonkeyPatch) -> None:
    """So is one that the caller closed."""
    monkeypatch.setattr(sys, "stdin", None)
    with pytest.raises(CannotRunError, match=r"run\.unreadable"):
        stdin.whole()
