"""Ctrl-C is for the process that was called; those that it begins do not hear it."""

from __future__ import annotations

import signal
from contextlib import contextmanager
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

_hold = getattr(signal, "pthread_sigmask", None)  # Windows has none


@contextmanager
def interrupts_held() -> Iterator[None]:
    """Keep Ctrl-C until processes have begun, which inherit that it is held back."""
    before = _hold(signal.SIG_BLOCK, {signal.SIGINT}) if _hold else ()
    try:
        yield
    finally:
        if _hold:
            _hold(signal.SIG_SETMASK, before)


def leave_interrupts() -> None:
    """Let Ctrl-C be for the main process, where it could not be held back."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
