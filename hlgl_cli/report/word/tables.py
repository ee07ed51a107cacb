"""Tables: a heading that is repeated on each page, rows below headings of their own."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING, NamedTuple, TypeAlias

from hlgl_cli.report.word.elements import element, lines, paragraph, valued

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from docx.oxml.xmlchemy import BaseOxmlElement as Element

    from hlgl_cli.report.word.styles import Styles

MARGIN = 57  # twips beside the words of a cell: a millimetre
_HEADING = "F2F2F2"  # behind the words of a heading; black on it as on paper


class Column(NamedTuple):
    """A column: its heading, its lines separated by line feeds, and its width in twips."""

    heading: str
    width: int
    is_number: bool = False


# The cells, of which None goes on from the row above; or a heading for the rows below.
Row: TypeAlias = "Sequence[str | None] | str"


class Table(NamedTuple):
    """A table: its columns, its rows, and what it is, for those who do not see it."""

    columns: Sequence[Column]
    rows: Iterable[Row]
    description: str


def table(of: Table, styles: Styles) -> Element:
    """Return the element of a table."""
    widths = [column.width for column in of.columns]
    grid = element("w:tblGrid", children=[element("w:gridCol", {"w:w": str(w)}) for w in widths])
    heading = _row(_headings(of.columns, styles), is_heading=True)
    each = pairwise([*of.rows, ""])
    written = (_row(_cells(row, following, of.columns, styles)) for row, following in each)
    return element(
        "w:tbl", children=[_properties(of, sum(widths), styles), grid, heading, *written]
    )


def _properties(of: Table, width: int, styles: Styles) -> Element:
    margins = [
        element(f"w:{side}", {"w:w": str(MARGIN), "w:type": "dxa"}) for side in ("left", "right")
    ]
    return element(
        "w:tblPr",
        children=[
            valued("w:tblStyle", styles.table("Table Grid")),
            element("w:tblW", {"w:w": str(width), "w:type": "dxa"}),
            valued("w:jc", "center"),
            element("w:tblLayout", {"w:type": "fixed"}),
            element("w:tblCellMar", children=margins),
            element("w:tblLook", {"w:val": "0420", "w:firstRow": "1"}),
            valued("w:tblDescription", of.description),
        ],
    )


def _row(cells: Iterable[Element], *, is_heading: bool = False) -> Element:
    """Return a row that no page parts; a heading stands on each page again."""
    kept = [element("w:cantSplit"), *([element("w:tblHeader")] if is_heading else [])]
    return element("w:tr", children=[element("w:trPr", children=kept), *cells])


def _headings(columns: Sequence[Column], styles: Styles) -> Iterator[Element]:
    style = styles.paragraph("Table Heading")
    for column in columns:
        shade = element("w:shd", {"w:val": "clear", "w:color": "auto", "w:fill": _HEADING})
        middle = valued("w:vAlign", "center")
        words = paragraph(style, lines(column.heading.split("\n")))
        yield _cell(column.width, [shade, middle], words)


def _cells(
    row: Row, following: Row, columns: Sequence[Column], styles: Styles
) -> Iterator[Element]:
    if isinstance(row, str):
        span = valued("w:gridSpan", str(len(columns)))
        words = paragraph(styles.paragraph("Table Group"), lines([row]))
        yield _cell(sum(column.width for column in columns), [span], words)
        return
    style = styles.paragraph("Table Text")
    below = columns if isinstance(following, str) else following
    for column, text, under in zip(columns, row, below, strict=True):
        own = [element("w:keepNext")] if None in below else []  # on the page of what goes on
        own += [valued("w:jc", "right")] if column.is_number else []
        words = paragraph(style, lines((text or "").split("\n")), own)
        merged = [*_merged(is_first=text is not None, is_last=under is not None)]
        yield _cell(column.width, [*merged, valued("w:vAlign", "center")], words)


def _merged(*, is_first: bool, is_last: bool) -> Iterator[Element]:
    """Yield how a cell is merged with those above and below, if it is."""
    if not is_first:
        yield valued("w:vMerge", "continue")
    elif not is_last:
        yield valued("w:vMerge", "restart")


def _cell(width: int, properties: Iterable[Element], words: Element) -> Element:
    wide = element("w:tcW", {"w:w": str(width), "w:type": "dxa"})
    return element("w:tc", children=[element("w:tcPr", children=[wide, *properties]), words])
