"""Tables: a heading that is repeated on each page, rows below headings of their own."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

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


class Table(NamedTuple):
    """A table: a row is its cells, or the words of a heading for the rows below.

    A cell that is None goes on from the row above.
    """

    columns: Sequence[Column]
    rows: Iterable[Sequence[str | None] | str]
    description: str


def table(of: Table, styles: Styles) -> Element:
    """Return the element of a table."""
    widths = [column.width for column in of.columns]
    grid = element("w:tblGrid", children=[element("w:gridCol", {"w:w": str(w)}) for w in widths])
    heading = _row(_headings(of.columns, styles), is_heading=True)
    rows = (_row(_cells(row, of.columns, styles)) for row in of.rows)
    return element("w:tbl", children=[_properties(of, sum(widths), styles), grid, heading, *rows])


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
    row: Sequence[str | None] | str, columns: Sequence[Column], styles: Styles
) -> Iterator[Element]:
    if isinstance(row, str):
        span = valued("w:gridSpan", str(len(columns)))
        words = paragraph(styles.paragraph("Table Group"), lines([row]))
        yield _cell(sum(column.width for column in columns), [span], words)
        return
    style = styles.paragraph("Table Text")
    for column, text in zip(columns, row, strict=True):
        side = [valued("w:jc", "right")] if column.is_number else []
        words = paragraph(style, lines((text or "").split("\n")), side)
        goes_on = [element("w:vMerge")] if text is None else []
        yield _cell(column.width, [*goes_on, valued("w:vAlign", "center")], words)


def _cell(width: int, properties: Iterable[Element], words: Element) -> Element:
    wide = element("w:tcW", {"w:w": str(width), "w:type": "dxa"})
    return element("w:tc", children=[element("w:tcPr", children=[wide, *properties]), words])
