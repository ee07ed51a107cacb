"""The method in half a page."""

from __future__ import annotations

from hlgl_cli.report.review.method import method


def test_grades() -> None:
    """The words are those of whose grades there are."""
    official, eurostat = (
        [row.name for row in method("en", one)] for one in ("official", "eurostat")
    )
    assert official[2:4] == ["Grade", "Half a year"]
    assert eurostat[2:4] == ["Grade", "Rounding"]
    assert "compound annual rate" in method("en", "eurostat")[2].cells[0]
