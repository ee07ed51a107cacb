"""Names in titles, headings and tables."""

from __future__ import annotations

import pytest

from hlgl_cli.report.review.names import shortened


@pytest.mark.parametrize(
    ("name", "short"),
    [
        ("常住人口城镇化率 (%)", "常住人口城镇化率 (%)"),
        ("长" * 80, "长" * 80),
        ("长" * 5000, "长" * 79 + "…"),
        ("a\u202eb", "a\\u202eb"),
    ],
)
def test_shortened(name: str, short: str) -> None:
    """A very long name is cut, with a mark, and what turns or hides letters is shown."""
    assert shortened(name) == short
