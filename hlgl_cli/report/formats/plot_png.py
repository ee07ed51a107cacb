"""Charts as one picture, one below another, in pixels."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hlgl_cli.finding import CannotRunError
from hlgl_cli.report.chart import pixels_of, stacked
from hlgl_cli.report.formats.plot_svg import drawable

if TYPE_CHECKING:
    from hlgl_cli.report.report import Report
    from hlgl_cli.report.view import View

_WIDTH = 1200  # pixels: sharp on a page and on a screen
_MOST = 40  # charts: a picture of 35 million pixels


def render(report: Report, view: View) -> bytes:
    """Return the picture of plot_svg as PNG; raise CannotRunError, for too many charts too."""
    drawn, untold = drawable(report, view.lang)
    if len(drawn) > _MOST:
        raise CannotRunError("run.too_many_charts", {"count": str(len(drawn)), "most": str(_MOST)})
    return pixels_of(stacked(drawn, untold, view.lang), _WIDTH)
