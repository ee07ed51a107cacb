"""Names as a title, a heading, a table and a caption bear them."""

from __future__ import annotations

from hlgl_cli.messages import visible
from hlgl_cli.report.chart.captions import cut

_LONGEST = 160  # columns of text


def shortened(name: str) -> str:
    """Return a name that fills no pages where it stands; a sentence has all of it."""
    return cut(visible(name), _LONGEST)
