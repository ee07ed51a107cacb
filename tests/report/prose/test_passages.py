"""The text of a review on an area, and how formats print it."""

from __future__ import annotations

from hlgl_cli.report.formats import FORMATS
from hlgl_cli.report.prose import passages
from hlgl_cli.report.view import View
from tests.report.build import area_of, checked

TWO = ("17", "19")
PARAGRAPH = (
    "By the end of 2023 (time elapsed: 60%), none of the 2 indicators reviewed could be assessed."
)


def test_headings() -> None:
    """The paragraph comes first; sentences stand below the headings of the plan."""
    (area,) = checked("", only=TWO).reports
    first, *others = passages(area, "en")
    assert first.heading == ""
    assert first.sentences[0].startswith(PARAGRAPH)
    assert [(heading, len(told)) for heading, told in others] == [("Ecology", 1), ("Security", 1)]


def test_one_indicator() -> None:
    """One indicator alone needs no paragraph."""
    area = area_of("target = { hold = 5 }", "value = 4")
    assert [len(told) for _, told in passages(area, "zh")] == [1]


def test_table() -> None:
    """For a reader the text takes the place of the table, each sentence on a line, however long."""
    report = checked("good_surface_water = 99.5", only=TWO)
    text = FORMATS["table"].render(report, View("en", width=60, has_prose=True))
    lines = text.splitlines()
    assert "Ecology" in lines
    assert "Verdict" not in text
    assert [len(line) > 60 for line in lines if line.startswith("In 2023 the share")] == [True]


def test_markdown() -> None:
    """Markdown has the text after its table, each sentence a paragraph."""
    report = checked("good_surface_water = 99.5", only=TWO)
    text = FORMATS["markdown"].render(report, View("zh", has_prose=True))
    table, _, prose = text.partition("\n截至2023年底")
    assert "| 17 |" in table
    assert "\n### 绿色生态\n\n2023年，地表水达到或好于Ⅲ类水体比例为99.5%，" in prose


def test_file() -> None:
    """A file has what was asked for."""
    assert View("zh", 80, color=True, has_prose=True).for_file() == View("zh", has_prose=True)
