"""A drawing carries the numbers of its trajectory, and shows them to whoever cannot see it."""

from __future__ import annotations

from xml.etree import ElementTree as ET

import pytest

from hlgl_cli.report.chart import png_of, svg_of
from tests.report.chart.test_trajectory import LEVEL, LEVELS, drawn

SVG = "{http://www.w3.org/2000/svg}"


@pytest.mark.parametrize("lang", ["zh", "en"])
def test_is_a_document(lang: str) -> None:
    """A title and a description are there, and named by the picture."""
    root = ET.fromstring(svg_of(drawn(LEVEL, LEVELS), lang, "a1"))  # noqa: S314 - our own text
    assert root.get("aria-labelledby") == "a1-t a1-d"
    assert [root[0].get("id"), root[1].get("id")] == ["a1-t", "a1-d"]


def test_points_are_the_numbers() -> None:
    """A point says of which year it is and which number it is."""
    root = ET.fromstring(svg_of(drawn(LEVEL, LEVELS), "zh", "a1"))  # noqa: S314 - our own text
    marks = {mark.get("data-kind"): mark for mark in root.iter(f"{SVG}g")}
    assert (marks["actual"].get("data-year"), marks["actual"].get("data-value")) == ("2023", "96.5")
    assert marks["required"].get("data-value") == "96.8"


def test_png() -> None:
    """A picture in pixels is a PNG of the width asked for."""
    png = png_of(drawn(LEVEL, LEVELS), "zh", 600)
    assert png[:8] == b"\x89PNG\r\n\x1a\n"
    assert int.from_bytes(png[16:20], "big") == 600
