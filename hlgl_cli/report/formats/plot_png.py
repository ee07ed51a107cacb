"""Charts as one picture, one below another, in pixels."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hlgl_cli.report.chart import pixels_of
from hlgl_cli.report.formats import plot_svg

if TYPE_CHECKING:
    from hlgl_cli.report.report import Report
    from hlgl_cli.report.view import View

_WIDTH = 1200  # pixels: sharp on a page and on a screen


def render(report: Report, view: View) -> bytes:
    """Return the picture of plot_svg as PNG; raise CannotRunError as it does."""
    return pixels_of(plot_svg.render(report, view), _WIDTH)
