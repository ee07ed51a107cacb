"""How a report is looked at."""

from __future__ import annotations

from hlgl_cli.report.view import View


def test_plainest() -> None:
    """Without more, there is room for all and no colour."""
    assert View("zh") == View("zh", width=None, color=False)


def test_for_file() -> None:
    """A file is in the same language, without limits and colours."""
    assert View("zh", 80, color=True).for_file() == View("zh")
