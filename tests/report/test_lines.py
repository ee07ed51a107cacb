"""Findings as lines of text."""

from __future__ import annotations

import pytest
from rich.cells import cell_len

from hlgl_cli.finding import Finding, Place
from hlgl_cli.limits import MOST_TOLD
from hlgl_cli.report.lines import EXCERPT, LEAST, finding_lines, unlisted

FACTS = {"name": "gpd", "meant": "gdp"}


def lines(place: Place, lang: str = "en") -> list[str]:
    """Return the lines of a finding at a place."""
    return list(finding_lines([Finding("F202", place, FACTS)], lang))


def excerpt(source: str, column: int) -> list[str]:
    """Return how a source line is shown."""
    return lines(Place("a.toml", (), 3, column, source))[1:-1]


def test_finding_of_a_file() -> None:
    """A finding is its place, severity, code and message, and below it what to do."""
    assert lines(Place("a.toml")) == [
        'a.toml: error F202 the plan has no indicator "gpd"',
        '    did you mean "gdp"?',
    ]


def test_brief_notes() -> None:
    """A note is one line where that is asked for, any other finding is as it was."""
    place = Place("a.toml", (), 3, 1, "gdp = 5")
    note = Finding("P810", place, {"name": "gdp", "year": "2025"})
    warned = Finding("P809", place, {"name": "gdp", "cause": "x"})
    assert len(list(finding_lines([note], "en"))) == 4
    assert len(list(finding_lines([note], "en", has_brief_notes=True))) == 1
    assert len(list(finding_lines([warned], "en", has_brief_notes=True))) == 4


def test_finding_in_chinese() -> None:
    """The same in Chinese."""
    assert lines(Place("a.toml"), "zh") == [
        "a.toml: 错误 F202 规划中没有指标“gpd”",
        "    是否应为“gdp”？",
    ]


def test_finding_of_a_line() -> None:
    """The source line is shown, with a caret below what is meant."""
    assert lines(Place("a.toml", (), 3, 1, "gpd = 5.8")) == [
        'a.toml:3:1: error F202 the plan has no indicator "gpd"',
        "    | gpd = 5.8",
        "    | ^",
        '    did you mean "gdp"?',
    ]


@pytest.mark.parametrize(
    "place",
    [Place("a.toml", (), 3, None, "x"), Place("a.toml", (), 3, 1, "")],
)
def test_no_excerpt(place: Place) -> None:
    """Without a column, or without a line, nothing is shown."""
    assert len(lines(place)) == 2


def test_caret_below_wide_characters() -> None:
    """The caret stands below its column as wide characters are drawn."""
    assert excerpt("'城镇化率' = 'x'", 10) == ["    | '城镇化率' = 'x'", "    |              ^"]


def test_excerpt_of_a_long_line() -> None:
    """Of a long line as much is shown as fits, what is meant among it."""
    shown, caret = excerpt("a" * 200 + "b" + "c" * 200, 201)
    assert cell_len(shown) == len("    | ") + EXCERPT
    assert shown[caret.index("^")] == "b"


def test_excerpt_of_wide_characters() -> None:
    """The width counts, not the characters."""
    shown, caret = excerpt("率" * 100 + "b" + "率" * 100, 101)
    assert cell_len(shown) <= len("    | ") + EXCERPT
    before = shown[: shown.index("b")]
    assert cell_len(before) == caret.index("^")


@pytest.mark.parametrize("columns", [1, 16, 30, 50, 75, 76, 200])
@pytest.mark.parametrize("source", ["w" * 400, "率" * 400, "\x00" * 400, "e\u0301" * 200])
def test_excerpt_on_a_narrow_screen(source: str, columns: int) -> None:
    """An excerpt is no wider than the screen, and stays two lines, its caret where it should be."""
    for column in (1, 5, 399):
        place = Place("a.toml", (), 3, column, source)
        shown, caret = list(finding_lines([Finding("F202", place, FACTS)], "en", columns))[1:-1]
        assert max(cell_len(shown), cell_len(caret)) <= max(columns, len("    | ") + LEAST)
        assert caret.index("^") <= cell_len(shown)


def test_excerpt_is_harmless() -> None:
    """What would move the cursor is shown, and the caret stands where it should."""
    assert excerpt("\tgpd\x1b = 1", 2) == ["    | \\u0009gpd\\u001b = 1", "    |       ^"]


def test_excerpt_of_tabbed_columns() -> None:
    """Tabs that part the columns of a text are drawn, so that an empty cell is seen."""
    place = Place("a.tsv", (), 3, 11, "2023\tgdp\t\t5.8", cell="")
    assert lines(place)[1:-1] == ["    | 2023 | gdp |  | 5.8", f"    | {' ' * 16}^"]


def test_several() -> None:
    """Findings follow one another."""
    findings = [Finding("S103", Place("a.toml")), Finding("C505", Place("b.toml"), _REVISED)]
    assert [line[:14] for line in finding_lines(findings, "en")][::2] == [
        "a.toml: error ",
        "b.toml: warnin",
    ]


_REVISED = dict.fromkeys(("name", "year", "kind", "number", "other", "other_file", "why"), "x")


def test_many_findings() -> None:
    """Of many findings of a file the first are told, and how many more there are."""
    found = [Finding("F202", Place("a.toml"), FACTS)] * (MOST_TOLD + 2)
    told = list(finding_lines(found, "en"))
    assert (len(told), "2 more" in told[-1]) == (2 * MOST_TOLD + 1, True)


def test_unlisted() -> None:
    """Of findings that are only counted it is said how many there are, file by file."""
    counted = Finding("F202", Place("b.toml"), FACTS, is_told=False)
    found = [Finding("F202", Place("a.toml"), FACTS), counted, counted]
    said = "b.toml: 2 more are counted and not listed (2 errors, 0 warnings)"
    assert list(unlisted(found, "en")) == [said]
