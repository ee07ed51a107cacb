"""Whether there can be settings, without looking closely."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hlgl_cli.sources.nearby import may_be_settled

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    import pytest


def test_nowhere(monkeypatch: pytest.MonkeyPatch) -> None:
    """No folder has settings."""
    monkeypatch.setattr("os.path.lexists", lambda _: False)
    assert not may_be_settled()


def test_here(here: Path) -> None:
    """The current folder has."""
    (here / "hlgl.toml").touch()
    assert may_be_settled()


def test_above(here: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A folder above it has, be it a link that leads nowhere."""
    (here / "hlgl.toml").symlink_to("gone")
    (here / "a" / "b").mkdir(parents=True)
    monkeypatch.chdir(here / "a" / "b")
    assert may_be_settled()


def test_folder_that_is_gone(
    monkeypatch: pytest.MonkeyPatch, failing: Callable[[BaseException], Callable[..., object]]
) -> None:
    """Of a folder that is gone nothing is known."""
    monkeypatch.setattr("os.path.realpath", failing(FileNotFoundError(2, "gone")))
    assert may_be_settled()
