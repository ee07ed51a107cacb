"""A trajectory as SVG, by one template, and as PNG."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from hlgl_cli.data_files import data_file
from hlgl_cli.extras import needed
from hlgl_cli.report.chart.picture import picture_of

if TYPE_CHECKING:
    import jinja2

    from hlgl_cli.report.chart.trajectory import Trajectory

_TAGS = {"zh": "zh-CN", "en": "en"}


def svg_of(trajectory: Trajectory, lang: str, ident: str) -> str:
    """Return a whole `<svg>`; its ids begin with `ident`, so that several stand in one page.

    Raises CannotRunError where the library that fills in its template is not installed.
    """
    return _template().render(
        picture=picture_of(trajectory, lang), ident=ident, tag=_TAGS[lang], at=_position
    )


def png_of(trajectory: Trajectory, lang: str, width: int) -> bytes:
    """Return the picture in so many pixels' width, on white; raise CannotRunError as above."""
    resvg = needed("resvg_py", "report")
    svg = svg_of(trajectory, lang, "chart")
    return bytes(resvg.svg_to_bytes(svg_string=svg, width=width, background="white"))


def _position(place: float) -> str:
    """Return a position, as exact as a screen is."""
    return f"{round(place, 1):g}"


@cache
def _template() -> jinja2.Template:
    library = needed("jinja2", "report")
    loader = library.FileSystemLoader(data_file("templates"))
    environment: jinja2.Environment = library.Environment(
        loader=loader, autoescape=True, undefined=library.StrictUndefined
    )
    return environment.get_template("chart.svg.j2")
