"""Text in columns: its encoding, its cells, and where they stand."""

from __future__ import annotations

import csv
import io
import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hlgl_cli.finding import Finding
from hlgl_cli.sources.tables.cells import MOST_COLUMNS, MOST_ROWS, TooManyRowsError
from hlgl_cli.sources.tables.delimited import SEPARATORS, Decoded, decoded, grid_of

CELLS = st.text(alphabet='a5,;\t" \r\n森', max_size=6)
TABLES = st.lists(st.lists(CELLS, min_size=1, max_size=4), max_size=5)


def cells(text: str, separator: str = ",") -> list[tuple[str, int, int]]:
    """Return each cell with its line and column."""
    grid = grid_of("a.csv", text, separator)
    assert not isinstance(grid, Finding)
    return [(cell.text, cell.line, cell.column) for row in grid.rows for cell in row.cells.values()]


@given(TABLES, st.sampled_from(SEPARATORS))
def test_as_others_read_it(table: list[list[str]], separator: str) -> None:
    """What a CSV writer wrote is read again, without cells of blanks alone."""
    stream = io.StringIO()
    csv.writer(stream, delimiter=separator, lineterminator="\r\n").writerows(table)
    written = [cell for row in table for cell in row if cell.strip()]
    assert [text for text, _, _ in cells(stream.getvalue(), separator)] == written


def test_places() -> None:
    """A cell has the line and the column of its first character, its quote if it has one."""
    assert cells('森林,x\n\n "a ""b""\r\nc" ,5\r  y;z') == [
        ("森林", 1, 1),
        ("x", 1, 4),
        ('a "b"\r\nc', 3, 1),
        ("5", 4, 5),
        ("  y;z", 5, 1),
    ]


@pytest.mark.parametrize("ends", ["\r", "\n", "\r\n", "\n\r", "\r\r\n", "\r\n\n\r"])
def test_empty_lines(ends: str) -> None:
    """Lines of nothing count, whatever ends them."""
    line = 1 + 30 * len(re.findall("\r\n|\r|\n", ends))
    line -= 29 * (ends == "\n\r")  # two of them: its \r and the next one's \n end one line
    assert cells(f"a{ends * 30}b") == [("a", 1, 1), ("b", line, 1)]


def test_source() -> None:
    """A row is shown by its first line."""
    grid = grid_of("a.csv", 'a,"b\nc"\nd', ",")
    assert not isinstance(grid, Finding)
    assert [(row.number, row.source) for row in grid.rows] == [(1, 'a,"b'), (3, "d")]


@pytest.mark.parametrize("text", ['a\n"b,c\nd', '"', 'x,"a"b"c'])
def test_open_quote(text: str) -> None:
    """A quote that nothing closes is told where it stands."""
    finding = grid_of("a.csv", text, ",")
    assert isinstance(finding, Finding)
    assert finding.code == "S125"
    assert finding.hint.zh == "请补上结束的引号；格内的引号应写两个"
    assert (finding.place.source or "")[(finding.column or 0) - 1] == '"'


def test_quotes_inside() -> None:
    """A cell that does not begin with a quote has quotes as they are; so has one with more."""
    assert [text for text, _, _ in cells('a "b" c,"d" e')] == ['a "b" c', '"d" e']


def test_too_many_rows() -> None:
    """Rows without anything do not count."""
    assert cells("\n,,\n" * MOST_ROWS) == []
    with pytest.raises(TooManyRowsError):
        grid_of("a.csv", "a\n" * (MOST_ROWS + 1), ",")


def test_too_many_columns() -> None:
    """What stands far to the right is not looked at."""
    assert len(cells("a," * (MOST_COLUMNS + 9))) == MOST_COLUMNS


@pytest.mark.parametrize(
    ("content", "found"),
    [
        ("指标".encode(), None),
        ("指标".encode("utf-8-sig"), None),
        ("指标".encode("gb18030"), "GB18030"),
        ("指标".encode("utf-16"), "UTF-16"),
    ],
)
def test_encodings(content: bytes, found: str | None) -> None:
    """An encoding is found by looking; that it is not UTF-8 is said."""
    assert decoded("a.csv", content, None) == Decoded("指标", found)


def test_encoding_that_is_named() -> None:
    """A name is believed, and a mark of byte order is no part of a heading."""
    assert decoded("a.csv", "指標".encode("big5"), "big5") == Decoded("指標")
    assert decoded("a.csv", "指标".encode("utf-8-sig"), "utf-8") == Decoded("指标")


@pytest.mark.parametrize(
    ("content", "encoding", "hint"),
    [
        (b"\x81\xff\xff", None, "no usual encoding fits"),
        (b"a\0b", None, "no usual encoding fits"),
        (b"\xff\xfea", None, "it looks like UTF-16"),
        ("指标".encode("gb18030"), "utf-8", "it looks like GBK"),
    ],
)
def test_no_text(content: bytes, encoding: str | None, hint: str) -> None:
    """What cannot be decoded is refused, and it is said what it looks like."""
    finding = decoded("a.csv", content, encoding)
    assert isinstance(finding, Finding)
    assert finding.code == "S101"
    assert hint in finding.hint.en
