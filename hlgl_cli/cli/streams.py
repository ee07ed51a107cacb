"""The one writer: every byte leaves through it, whole, or the command ends with exit 2."""

from __future__ import annotations

import contextlib
import errno
import os
import sys
import time
from typing import TYPE_CHECKING, Protocol

from hlgl_cli.finding import CannotRunError

if TYPE_CHECKING:
    from typing import TextIO

PAUSE = 0.01  # seconds until a full pipe that does not block is tried again
# What says that nobody reads a pipe any more; Windows calls it an invalid argument.
NOBODY_READS = {errno.EPIPE, errno.EINVAL if os.name == "nt" else errno.EPIPE}

_REASONS = {
    errno.ENOSPC: "run.full",
    **dict.fromkeys((errno.EACCES, errno.EPERM, errno.EROFS), "run.locked"),
}


half_written = set[str]()  # files that will be put in their places, from before they are there


class Sheet(Protocol):
    """What bytes are written to: a file, or the raw stream below a standard one."""

    def write(self, content: memoryview, /) -> int | None:
        """Write some of the bytes and return how many; None where there is no room now."""


class PipeClosedError(Exception):
    """Nobody reads standard output any more; no OSError, of which click would make exit 1."""


def write_stdout(text: str | bytes, *, for_machines: bool) -> None:
    """Write to standard output; a machine's format is UTF-8 whatever the console speaks.

    Raises CannotRunError where not all of it can be written, PipeClosedError where nobody reads.
    """
    try:
        if isinstance(text, str) and not for_machines:
            _send(sys.stdout, _for_console(sys.stdout, text))
        else:
            _send(sys.stdout, encoded(text))
    except (OSError, ValueError, AttributeError) as error:  # full; closed by us; by the caller
        raise unwritable("<stdout>", error) from None


def say_on_stderr(message: str) -> None:
    """Say something that is not the report; one who closed standard error does not listen.

    Raises as `write_stdout` does.
    """
    show_on_stderr(f"{message}\n")


def show_on_stderr(text: str) -> None:
    """Write text to standard error as it is; raises as `write_stdout` does."""
    if sys.stderr is None:
        return
    try:
        _send(sys.stderr, _for_console(sys.stderr, text))
    except (OSError, ValueError) as error:
        raise unwritable("<stderr>", error) from None


def write_whole(sheet: Sheet, content: bytes) -> None:
    """Write all bytes: an unbuffered stream may take a part, and a slow pipe none for a while."""
    left = memoryview(content)
    while left:
        taken = sheet.write(left)
        if not taken:
            time.sleep(PAUSE)
        left = left[taken or 0 :]


def drop_half_written() -> None:
    """Remove files that are not in their places, at whatever moment a command was ended."""
    for name in tuple(half_written):
        drop(name)


def drop(name: str) -> None:
    """Remove a file that will not be in its place; it may not be there yet."""
    with contextlib.suppress(OSError):
        os.unlink(name)  # noqa: PTH108 - a Path is not loaded where nothing is written
    half_written.discard(name)


def unwritable(name: str, error: Exception) -> CannotRunError | PipeClosedError:
    """Return what an error while writing means: nobody reads any more, or why it cannot be."""
    number = getattr(error, "errno", 0)
    if isinstance(error, BrokenPipeError) or number in NOBODY_READS:
        return PipeClosedError()
    return CannotRunError(_REASONS.get(number, "run.unwritable"), {"file": name})


def encoded(text: str | bytes) -> bytes:
    """Return UTF-8; what a file's name holds that is no character becomes an escape of JSON."""
    return text if isinstance(text, bytes) else text.encode("utf-8", "backslashreplace")


def silence(stream: TextIO | None) -> None:
    """Let what could not be written be dropped, or the interpreter would try again when it ends."""
    with contextlib.suppress(OSError, ValueError, AttributeError):
        os.dup2(os.open(os.devnull, os.O_WRONLY), stream.fileno())  # type: ignore[union-attr]


def _for_console(stream: TextIO, text: str) -> bytes:
    """Return text in the encoding of a stream, which may lack a character of it."""
    return text.encode(stream.encoding or "utf-8", "replace")


def _send(stream: TextIO, content: bytes) -> None:
    """Write all bytes below the stream's buffer, which would keep what a full pipe leaves."""
    stream.flush()
    write_whole(getattr(stream.buffer, "raw", stream.buffer), content)
