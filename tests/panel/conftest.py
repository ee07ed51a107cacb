"""A plan is opened once for all panels: they do not change it."""

from __future__ import annotations

from functools import cache

import pytest

from hlgl_cli.opening import opened

OPENED = cache(opened)


@pytest.fixture(autouse=True)
def _opened_once(monkeypatch: pytest.MonkeyPatch) -> None:
    """Open a plan when it is first asked for."""
    monkeypatch.setattr("hlgl_cli.panel.running.opened_plan", OPENED)
