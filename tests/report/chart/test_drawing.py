"""A drawing carries the numbers of its trajectory, and shows them to whoever cannot see it."""

from __future__ import annotations

import inspect
from xml.etree import ElementTree as ET

import pytest

from hlgl_cli.finding import CannotRunError
from hlgl_cli.report.chart import drawing, pixels_of, stacked, svg_of
from tests.report.chart.build import (
    LEVEL,
    LEVELS,
    SVG,
    Told,
    drawn,
    texts,
    told,
)

HOSTILE = [
    "<script>alert(1)</script>",
    "\"'&<>{{ 7 * 7 }}{% raw %}",
    "\u202eright\u202c to left \u200f",
    "名" * 5000,
    "x" * 5000,
    "\u0001\u0007\x1b[31m",
    "שלום עולם",
]


@pytest.mark.parametrize("lang", ["zh", "en"])
def test_is_a_document(lang: str) -> None:
    """A title and a description are there, and the picture is named by them."""
    root = ET.fromstring(svg_of(drawn(LEVEL, LEVELS), lang, "a1"))  # noqa: S314 - our own text
    assert (root.get("role"), root.get("aria-labelledby")) == ("img", "a1-t a1-d")
    assert [root[0].get("id"), root[1].get("id")] == ["a1-t", "a1-d"]


def test_points() -> None:
    """A point says of which year it is and which number it is."""
    points = {
        point for point in told(svg_of(drawn(LEVEL, LEVELS), "zh", "a1")) if point.kind != "path"
    }
    assert points == {
        Told("base", "2020", "95"),
        Told("earlier", "2021", "95.6"),
        Told("earlier", "2022", "96"),
        Told("required", "2023", "96.8"),
        Told("actual", "2023", "96.5"),
        Told("target", "2025", "98"),
        Told("projected", "2025", "97.5"),
    }


def test_shortfall_and_band() -> None:
    """What falls short is shaded, and the range of what was rounded is drawn, edges that are known."""
    assert 'class="s" opacity' in svg_of(drawn(LEVEL, LEVELS), "zh", "a")
    shut = svg_of(drawn(LEVEL, "value = 96.8"), "zh", "a")
    assert 'class="s" opacity' not in shut
    assert shut.count("h14") == 2
    for known in ("at_least", "at_most"):
        figure = f"value = {96.5 if known == 'at_least' else 96.9}\nknown = '{known}'"
        assert svg_of(drawn(LEVEL, figure), "zh", "a").count("h14") == 1


@pytest.mark.parametrize(
    ("stated", "figures", "year", "sign"),
    [
        (
            "baseline = 1\ntarget = { level = 9, milestones = { 2022 = 5 } }",
            "value = 5",
            2023,
            "M0-4 4 0",
        ),
        ("kind = 'growth'\ntarget = { growth = 5, upto = 5.5 }", "average = 5", 2023, "2 2"),
        ("kind = 'growth'\ntarget = { growth = 5, bound = 'about' }", "average = 5", 2025, "2 2"),
    ],
)
def test_signs(stated: str, figures: str, year: int, sign: str) -> None:
    """Each kind of point has a shape of its own."""
    assert sign in svg_of(drawn(stated, figures, year), "en", "a")


@pytest.mark.parametrize("name", HOSTILE)
def test_hostile_names(name: str) -> None:
    """Whatever a name is, the picture is well formed, small, and nothing of it runs."""
    of = drawn(LEVEL, LEVELS)
    area = of.area._replace(area=name)
    found = of.assessment
    words = found.definition.name.model_copy(update={"zh": name, "en": name})
    named = found.definition.model_copy(update={"name": words, "unit": name})
    svg = svg_of(of._replace(area=area, assessment=found._replace(definition=named)), "en", "a")
    tags = {one.tag.removeprefix(SVG) for one in ET.fromstring(svg).iter()}  # noqa: S314 - our own
    assert tags == {
        "svg",
        "title",
        "desc",
        "style",
        "rect",
        "text",
        "path",
        "polyline",
        "g",
        "circle",
    }
    assert len(svg.encode()) <= 6144
    assert "49" not in texts(svg)[0]


def test_png() -> None:
    """A picture in pixels is a PNG of the width asked for, whatever fonts there are."""
    png = pixels_of(svg_of(drawn(LEVEL, LEVELS), "zh", "chart"), 600)
    assert png[:8] == b"\x89PNG\r\n\x1a\n"
    assert int.from_bytes(png[16:20], "big") == 600


LOOKING = inspect.unwrap(drawing._are_drawn)  # noqa: SLF001 - without what it keeps, before tests are given fonts


class Latin:
    """A renderer on a machine without Chinese fonts: all that is Chinese is the same box."""

    @staticmethod
    def svg_to_bytes(svg_string: str, **_: object) -> bytes:
        """Return what is drawn of the words."""
        return svg_string.encode("ascii", "replace")


def test_png_without_fonts(monkeypatch: pytest.MonkeyPatch) -> None:
    """Where no font has Chinese, that is said; words that need none are drawn."""
    monkeypatch.setattr(drawing, "_are_drawn", LOOKING)
    monkeypatch.setattr(drawing, "needed", lambda *_: Latin)
    with pytest.raises(CannotRunError) as error:
        drawing.pixels_of("<svg>目标</svg>", 9)
    assert error.value.message.en.startswith("there are no fonts here for the words of a PNG")
    assert drawing.pixels_of("<svg>target 5</svg>", 9) == b"<svg>target 5</svg>"


def test_fonts_that_are_looked_for() -> None:
    """They are those of the charts: where one alone is installed, it is enough."""
    chart = svg_of(drawn(LEVEL, LEVELS), "zh", "chart")
    assert f"font:13px {drawing._FAMILIES}" in chart  # noqa: SLF001 - the list of both


def test_one_chart() -> None:
    """One chart alone is itself."""
    of = drawn(LEVEL, LEVELS)
    assert stacked([of], [], "en") == svg_of(of, "en", "chart")


def test_stack() -> None:
    """Several stand one below another, and what has no chart is told below them."""
    of = drawn(LEVEL, LEVELS)
    root = ET.fromstring(stacked([of, of], ["Nothing is known of x."], "en"))  # noqa: S314 - our own
    charts = root.findall(f"{SVG}svg")
    assert [chart.get("y") for chart in charts] == ["0", "290"]
    assert (root.get("height"), root[-1].text) == ("610", "Nothing is known of x.")
    ids = [one.get("id") for one in root.iter() if one.get("id")]
    assert len(set(ids)) == len(ids)
