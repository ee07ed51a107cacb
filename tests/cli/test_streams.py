"""Every byte leaves through one writer, whole, or the command fails."""

from __future__ import annotations

import errno
import io
import os
import sys
import threading
import time
from typing import TYPE_CHECKING

import pytest

from hlgl_cli.cli.streams import (
    PipeClosedError,
    drop_half_written,
    half_written,
    say_on_stderr,
    silence,
    unwritable,
    write_stdout,
)
from hlgl_cli.finding import CannotRunError
from tests.cli.running import spawn

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

POSIX = pytest.mark.skipif(os.name == "nt", reason="there is no such device")


class Stingy(io.RawIOBase):
    """Takes three bytes at a time, as an unbuffered stream may."""

    def __init__(self) -> None:
        """Begin with nothing."""
        self.taken = b""

    def writable(self) -> bool:
        """Return that it may be written to."""
        return True

    def write(self, content: bytes) -> int:  # type: ignore[override]
        """Take a part."""
        self.taken += bytes(content[:3])
        return min(len(content), 3)


def test_short_writes(monkeypatch: pytest.MonkeyPatch) -> None:
    """What a stream does not take at once is written again, until all of it is out."""
    raw = Stingy()
    monkeypatch.setattr(sys, "stdout", io.TextIOWrapper(raw, "utf-8", write_through=True))  # type: ignore[type-var]
    write_stdout("0123456789", for_machines=True)
    assert raw.taken == b"0123456789"


class Busy(Stingy):
    """Takes nothing at first, as a full pipe that does not block."""

    _is_full = True

    def write(self, content: bytes) -> int | None:  # type: ignore[override]
        """Take nothing once, then all."""
        if self._is_full:
            self._is_full = False
            return None
        self.taken += bytes(content)
        return len(content)


@pytest.mark.parametrize("buffering", [4, 99])
def test_full_pipe(monkeypatch: pytest.MonkeyPatch, buffering: int) -> None:
    """No buffer keeps a part of it: all is out, once."""
    raw = Busy()
    stream = io.TextIOWrapper(io.BufferedWriter(raw, buffering), "utf-8")  # type: ignore[type-var]
    monkeypatch.setattr(sys, "stdout", stream)
    write_stdout("0123456789", for_machines=True)
    assert raw.taken == b"0123456789"


@POSIX
@pytest.mark.parametrize("buffering", [-1, 0])
def test_slow_pipe(monkeypatch: pytest.MonkeyPatch, buffering: int) -> None:
    """A pipe that does not block is waited for; here nobody reads before it is."""
    reader, writer = os.pipe()
    os.set_blocking(writer, False)
    text, read, is_full = "7" * 300_000, [b""], threading.Event()

    def read_all() -> None:
        is_full.wait()
        with open(reader, "rb") as pipe:  # noqa: PTH123 - of a descriptor
            read.append(pipe.read())

    monkeypatch.setattr(time, "sleep", lambda _: is_full.set())
    slow = threading.Thread(target=read_all)
    with open(writer, "wb", buffering=buffering) as stream:  # noqa: PTH123 - as above
        monkeypatch.setattr(sys, "stdout", io.TextIOWrapper(stream, write_through=True))
        slow.start()
        write_stdout(text, for_machines=True)
    slow.join()
    assert read[-1].decode() == text


@pytest.mark.parametrize("unbuffered", ["", "1"])
@pytest.mark.parametrize("arguments", [["show"], ["--help"], ["--version"], ["calc", "chain", "5"]])
@POSIX
def test_full_stdout(arguments: list[str], unbuffered: str) -> None:
    """A full device is exit 2 with one line, whether or not the stream is buffered."""
    with open("/dev/full", "wb") as full:  # noqa: PTH123 - a device
        environ = {"PYTHONUNBUFFERED": unbuffered}
        ended = spawn(*arguments, stdout=full.fileno(), environ=environ)
    said = b"error: the disk is full, cannot be written: <stdout>\n"
    assert (ended.returncode, ended.stderr) == (2, said)


@pytest.mark.parametrize("unbuffered", ["", "1"])
@pytest.mark.parametrize("arguments", [["chek"], ["validate", "nothing.toml"], ["calc", "chain"]])
@POSIX
def test_full_stderr(arguments: list[str], unbuffered: str) -> None:
    """So is one that takes no messages; the interpreter has nothing to add."""
    shell = ("/bin/sh", "-c", 'exec "$@" 2> /dev/full', "sh", sys.executable, "-m", "hlgl_cli")
    ended = spawn(*arguments, command=shell, environ={"PYTHONUNBUFFERED": unbuffered})
    assert (ended.returncode, ended.stdout, ended.stderr) == (2, b"", b"")


def test_full_while_speaking(
    monkeypatch: pytest.MonkeyPatch, failing: Callable[[BaseException], Callable[..., object]]
) -> None:
    """What cannot be said is an error: a finding may have been in it."""
    with monkeypatch.context() as patch, pytest.raises(CannotRunError) as refusal:
        patch.setattr(sys.stderr, "flush", failing(OSError(28, "full")))
        say_on_stderr("said")
    assert str(refusal.value) == "run.full: the disk is full, cannot be written: <stderr>"


@pytest.mark.parametrize("number", [errno.EACCES, errno.EPERM, errno.EROFS])
def test_locked(number: int) -> None:
    """A file that may not be written may be open in a spreadsheet program, which is said."""
    refused = unwritable("2023.xlsx", OSError(number, "no"))
    assert str(refused) == (
        "run.locked: may not be written, or another program such as Excel has it open: 2023.xlsx"
    )


@pytest.mark.parametrize("error", [BrokenPipeError(), OSError(32, "gone"), OSError(22, "Windows")])
def test_nobody_reads(
    monkeypatch: pytest.MonkeyPatch,
    failing: Callable[[BaseException], Callable[..., object]],
    error: OSError,
) -> None:
    """A reader that is gone is told from a full disk, by what Windows says too."""
    monkeypatch.setattr("hlgl_cli.cli.streams.NOBODY_READS", {errno.EPIPE, errno.EINVAL})
    for stream, speak in ((sys.stdout, write_out), (sys.stderr, say_on_stderr)):
        with monkeypatch.context() as patch, pytest.raises(PipeClosedError):
            patch.setattr(stream, "flush", failing(error))
            speak("said")


def write_out(text: str) -> None:
    """Write to standard output."""
    write_stdout(text, for_machines=True)


def test_no_stderr(monkeypatch: pytest.MonkeyPatch) -> None:
    """One that the caller closed does not listen."""
    monkeypatch.setattr(sys, "stderr", None)
    say_on_stderr("said")
    silence(None)


def test_half_written(here: Path) -> None:
    """What is not in its place when a command is over goes; it may not have been there yet."""
    (here / "half").touch()
    half_written.update({"half", "not-yet"})
    drop_half_written()
    assert (list(here.iterdir()), half_written) == ([], set())
