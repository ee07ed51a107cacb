"""Trajectories as SVG, by templates of ours, and as PNG."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from hlgl_cli.data_files import data_file
from hlgl_cli.extras import needed
from hlgl_cli.finding import CannotRunError
from hlgl_cli.report.chart.canvas import HEIGHT
from hlgl_cli.report.chart.picture import LINE, picture_of
from hlgl_cli.report.wrapping import width as columns_of
from hlgl_cli.report.wrapping import wrapped

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    import jinja2

    from hlgl_cli.report.chart.trajectory import Trajectory

_TAGS = {"zh": "zh-CN", "en": "en"}
_LEADING = 20  # of lines of text
# The fonts of the charts (chart.svg.j2): one of them may be the only one that is installed.
_FAMILIES = '"PingFang SC","Microsoft YaHei","Noto Sans CJK SC","Source Han Sans SC",sans-serif'
_PROBE = (
    '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 20 20">'
    f"<text y='16' font-family='{_FAMILIES}'>{{}}</text></svg>"
)


def svg_of(trajectory: Trajectory, lang: str, ident: str) -> str:
    """Return a whole `<svg>`; its ids begin with `ident`, so that several stand in one page.

    Raises CannotRunError where the library that fills in its template is not installed.
    """
    return _drawn(trajectory, lang, ident, None)


def stacked(trajectories: Sequence[Trajectory], untold: Iterable[str], lang: str) -> str:
    """Return one `<svg>` of several charts, one below another, with sentences below them.

    Raises CannotRunError as above.
    """
    lines = [line for sentence in untold for line in wrapped(sentence, LINE)]
    if len(trajectories) == 1 and not lines:
        return svg_of(trajectories[0], lang, "chart")
    charts = [
        _drawn(trajectory, lang, f"chart{at}", at * HEIGHT)
        for at, trajectory in enumerate(trajectories)
    ]
    below = len(charts) * HEIGHT
    height = below + _LEADING * len(lines) + _LEADING // 2
    facts = {"charts": charts, "lines": lines, "below": below, "height": height}
    return _template("charts").render(facts, tag=_TAGS[lang])


def pixels_of(svg: str, width: int) -> bytes:
    """Return an SVG as PNG in so many pixels' width, on white.

    Raises CannotRunError where a library is not installed, or no font has its words.
    """
    resvg = needed("resvg_py", "plot")
    if not has_fonts_of(svg):
        raise CannotRunError("run.no_fonts")
    return bytes(resvg.svg_to_bytes(svg_string=svg, width=width, background="white"))


def has_fonts_of(svg: str) -> bool:
    """Return whether the words of an SVG can be drawn as PNG here; raises as `pixels_of` does."""
    is_chinese = any(columns_of(character) > 1 for character in set(svg))
    return _are_drawn("一国" if is_chinese else "LO")


@cache
def _are_drawn(characters: str) -> bool:
    """Return whether two characters look different: without a font they are boxes, or nothing."""
    resvg = needed("resvg_py", "plot")
    one, other = (resvg.svg_to_bytes(svg_string=_PROBE.format(each)) for each in characters)
    return bool(one != other)


def _drawn(trajectory: Trajectory, lang: str, ident: str, top: int | None) -> str:
    facts = {"picture": picture_of(trajectory, lang), "ident": ident, "top": top}
    return _template("chart").render(facts, tag=_TAGS[lang], at=_position)


def _position(place: float) -> str:
    """Return a position, as exact as a screen is."""
    return f"{round(place, 1):g}"


@cache
def _template(name: str) -> jinja2.Template:
    library = needed("jinja2", "plot")
    loader = library.FileSystemLoader(data_file("templates"))
    environment: jinja2.Environment = library.Environment(
        loader=loader, autoescape=True, undefined=library.StrictUndefined
    )
    return environment.get_template(f"{name}.svg.j2")
