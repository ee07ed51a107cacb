"""Ctrl-C is kept while processes begin, and is not theirs."""

from __future__ import annotations

import os
import signal

import pytest

from hlgl_cli import interrupts
from hlgl_cli.interrupts import interrupts_held, leave_interrupts


@pytest.mark.skipif(os.name == "nt", reason="Windows cannot hold a signal back")
def test_kept() -> None:
    """One that comes meanwhile is heard behind, not lost."""
    came = []
    with pytest.raises(KeyboardInterrupt), interrupts_held():
        signal.raise_signal(signal.SIGINT)
        came.append("kept")
    assert came == ["kept"]


def test_where_signals_cannot_be_held(monkeypatch: pytest.MonkeyPatch) -> None:
    """On Windows processes begin all the same."""
    monkeypatch.setattr(interrupts, "_hold", None)
    with interrupts_held():
        handler = signal.getsignal(signal.SIGINT)
    assert handler is signal.default_int_handler


def test_left() -> None:
    """A process that was begun does not hear it."""
    before = signal.getsignal(signal.SIGINT)
    leave_interrupts()
    assert signal.signal(signal.SIGINT, before) is signal.SIG_IGN
