"""Tables of Markdown, also within a page of text."""

from __future__ import annotations

import pytest

from hlgl_cli.importing.markdown import blocks
from hlgl_cli.sources.tables.cells import MOST_COLUMNS, MOST_ROWS, TooManyRowsError

PAGE = """# Plan

Text before.

## Main indicators

| **Indicator** | 2025 | 2030 |
|:--|--:|--:|
| a \\| b | &lt;5 | 10.5\\* |
| `c`<br>d **e**（f） |  | \\\\ |
| 5** | \\*\\*a\\*\\* | 9 |

Note: \\* estimate.
Of the year.

Text after.

x | y
--|--
1 | 2
"""


def cells(text: str) -> list[list[dict[int, str]]]:
    """Return the texts of the tables of a page."""
    return [
        [{at: cell.text for at, cell in row.cells.items()} for row in block.grid.rows]
        for block in blocks(text)
    ]


def test_page() -> None:
    """Cells are as a page shows them: escapes, entities and emphasis are read."""
    assert cells(PAGE) == [
        [
            {0: "Indicator", 1: "2025", 2: "2030"},
            {0: "a | b", 1: "<5", 2: "10.5*"},
            {0: "c\nd e（f）", 2: "\\"},
            {0: "5**", 1: "**a**", 2: "9"},
        ],
        [{0: "x", 1: "y"}, {0: "1", 1: "2"}],
    ]


def test_around() -> None:
    """The line above is the title, what follows is kept up to an empty line."""
    first, second = blocks(PAGE)
    assert (first.above, first.below) == ("Main indicators", ("Note: * estimate.", "Of the year."))
    assert (second.above, second.below) == ("Text after.", ())


def test_places() -> None:
    """Cells know their lines and columns."""
    row = next(blocks("\n|  a | b\n")).grid.rows[0]
    assert [(cell.line, cell.column) for cell in row.cells.values()] == [(2, 4), (2, 8)]
    assert (row.number, row.source) == (2, "|  a | b")


@pytest.mark.parametrize("text", ["", "no table\n", "|\n", "|---|\n"])
def test_nothing(text: str) -> None:
    """A page may have no table, and a table no cells."""
    assert [rows for rows in cells(text) if rows] == []


def test_table_of_dashes() -> None:
    """A row of dashes in words is none of the line below the headings."""
    assert cells("|经济|——|—|\n") == [[{0: "经济", 1: "——", 2: "—"}]]


def test_limits() -> None:
    """Columns beyond the last that is read are left, and too many rows are an error."""
    assert len(cells("a|" * (MOST_COLUMNS + 5))[0][0]) == MOST_COLUMNS
    with pytest.raises(TooManyRowsError):
        list(blocks("a|b\n" * (MOST_ROWS + 1)))
    with pytest.raises(TooManyRowsError):
        list(blocks("a|b\n\n" * (MOST_ROWS + 1)))
