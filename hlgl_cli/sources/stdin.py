"""Standard input as it comes, from a pipe that does not block too; nothing of it is cut off."""

from __future__ import annotations

import sys
import time
from typing import TYPE_CHECKING

from hlgl_cli.finding import CannotRunError
from hlgl_cli.sources.document import MOST_BYTES

if TYPE_CHECKING:
    from collections.abc import Iterator

NAME = "<stdin>"
PAUSE = 0.01  # seconds until an empty pipe that does not block is tried again
_PIECE = 1 << 16
_ENDLESS = 64 * MOST_BYTES  # of a line: what comes is no text


def whole() -> bytes:
    """Return standard input, one byte too many if it is larger than a file may be.

    Raises CannotRunError where it cannot be read.
    """
    content = b""
    for piece in pieces():
        content += piece
        if len(content) > MOST_BYTES:
            break
    return content[: MOST_BYTES + 1]


def lines(longest: int) -> Iterator[tuple[int, bytes]]:
    """Yield the lines with their numbers, of one that is too long at least a byte too many.

    Raises CannotRunError where it cannot be read, and for a line that does not end.
    """
    number, left, dropped = 1, b"", 0
    for piece in pieces():
        *ended, rest = piece.split(b"\n")
        for end in ended:
            yield number, left + end
            number, left, dropped = number + 1, b"", 0
        left += rest
        if len(left) > longest:
            dropped += len(left) - longest
            left = left[: longest + 1]
        if dropped > _ENDLESS:
            raise CannotRunError("calc.endless", {"place": f"{NAME}:{number}"})
    if left:
        yield number, left


def pieces() -> Iterator[bytes]:
    """Yield what there is, as soon as it is there, read below the buffer, which waits for more."""
    if sys.stdin is None:  # closed by the caller
        raise CannotRunError("run.unreadable", {"file": NAME})
    stream = getattr(sys.stdin.buffer, "raw", sys.stdin.buffer)
    while True:
        try:
            piece = stream.read(_PIECE)
        except (OSError, ValueError):
            raise CannotRunError("run.unreadable", {"file": NAME}) from None
        if piece:
            yield piece
        elif piece is None:
            time.sleep(PAUSE)
        else:
            return
