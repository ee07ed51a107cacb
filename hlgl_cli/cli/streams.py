"""The one writer: every byte leaves through it, whole, or the command ends with exit 2."""

from __future__ import annotations

import contextlib
import os
import sys
from typing import TYPE_CHECKING

from hlgl_cli.finding import CannotRunError

if TYPE_CHECKING:
    from typing import TextIO


def write_stdout(text: str, *, for_machines: bool) -> None:
    """Write to standard output; a machine's format is UTF-8 whatever the console speaks.

    Raises CannotRunError where not all of it can be written, BrokenPipeError where nobody reads.
    """
    try:
        _write(sys.stdout, encoded(text) if for_machines else _for_console(sys.stdout, text))
    except BrokenPipeError:
        raise BrokenPipeError from None  # without its number, of which click would make exit 1
    except (OSError, ValueError, AttributeError):  # full; closed by us; closed by the caller
        raise _unwritable("<stdout>") from None


def say_on_stderr(message: str) -> None:
    """Say something that is not the report; one who closed standard error does not listen.

    Raises CannotRunError where not all of it can be written.
    """
    if sys.stderr is None:
        return
    try:
        _write(sys.stderr, _for_console(sys.stderr, f"{message}\n"))
    except (OSError, ValueError):
        raise _unwritable("<stderr>") from None


def encoded(text: str) -> bytes:
    """Return UTF-8; what a file's name holds that is no character becomes an escape of JSON."""
    return text.encode("utf-8", "backslashreplace")


def silence(stream: TextIO | None) -> None:
    """Let what could not be written be dropped, or the interpreter would try again when it ends."""
    with contextlib.suppress(OSError, ValueError, AttributeError):
        os.dup2(os.open(os.devnull, os.O_WRONLY), stream.fileno())  # type: ignore[union-attr]


def _for_console(stream: TextIO, text: str) -> bytes:
    """Return text in the encoding of a stream, which may lack a character of it."""
    return text.encode(stream.encoding or "utf-8", "replace")


def _write(stream: TextIO, content: bytes) -> None:
    """Write all bytes: an unbuffered stream may take a part, and a slow pipe none for a while."""
    stream.flush()
    left = memoryview(content)
    while left:
        try:
            taken = stream.buffer.write(left)
        except BlockingIOError as full:
            taken = full.characters_written
        if not taken:
            _wait(stream)
        left = left[taken or 0 :]
    stream.flush()


def _wait(stream: TextIO) -> None:
    """Wait until a pipe that does not block takes more."""
    import select  # noqa: PLC0415 - hardly ever needed

    select.select([], [stream.fileno()], [])


def _unwritable(name: str) -> CannotRunError:
    return CannotRunError("run.unwritable", {"file": name})
