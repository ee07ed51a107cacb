"""A sheet on the screen and on paper: widths, what stays in view, A4 across."""

from __future__ import annotations

from typing import TYPE_CHECKING, cast

from hlgl_cli.extras import needed
from hlgl_cli.report.workbook.book import put
from hlgl_cli.report.wrapping import folded, width

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from openpyxl.worksheet.header_footer import HeaderFooterItem
    from openpyxl.worksheet.worksheet import Worksheet

_A4 = 9
_LINE = 14  # points that a line of text takes
_NARROW = 1.1  # more Latin text has room than the width says, which is of a larger font
_MARGIN = 0.4  # inches
_MOST_POINTS = 409  # of a row


def set_widths(sheet: Worksheet, widths: Iterable[float]) -> None:
    """Set the widths of the columns from A on, in characters; a Chinese one counts two."""
    for at, wide in enumerate(widths):
        sheet.column_dimensions[letter_of(at)].width = wide


def letter_of(at: int) -> str:
    """Return the letters of a column, counted from 0."""
    before, last = divmod(at, 26)
    return (letter_of(before - 1) if before else "") + chr(ord("A") + last)


def set_height(sheet: Worksheet, row: int, cells: Iterable[tuple[str, float]]) -> None:
    """Make a row as high as its texts need in the widths that they have."""
    lines = max(lines_of(text, wide) for text, wide in cells)
    sheet.row_dimensions[row].height = min(lines * _LINE + 3, _MOST_POINTS)


def lines_of(text: str, wide: float) -> int:
    """Return how many lines a text takes."""
    room = max(int(wide * _NARROW) - 2 if text.isascii() else int(wide) - 1, 2)
    return max(1, sum(len(folded(line, room)) or 1 for line in text.split("\n")))


def widest(texts: Iterable[str], least: int, most: int) -> int:
    """Return the width that the widest line of some texts needs, within limits."""
    lines = (width(line) for text in texts for line in text.split("\n"))
    return min(max(max(lines, default=0) + 2, least), most)


def put_below(sheet: Worksheet, row: int, line: str, widths: Sequence[float]) -> None:
    """Write a line across the table, on as many lines as it needs."""
    put(sheet, f"A{row}", line, "hlgl note")
    sheet.merge_cells(start_row=row, end_row=row, start_column=1, end_column=len(widths))
    set_height(sheet, row, [(line, sum(widths))])


def freeze(sheet: Worksheet, heading_row: int, frozen: str) -> None:
    """Keep what stands above and beside a cell in view, and the headings on every page."""
    sheet.freeze_panes = frozen
    sheet.print_title_rows = f"{heading_row}:{heading_row}"


def set_paper(sheet: Worksheet) -> None:
    """Print on A4 across, as wide as the page, with its number below; no grid on the screen."""
    sheet.sheet_view.showGridLines = False
    sheet.page_setup.orientation = "landscape"
    sheet.page_setup.paperSize = _A4
    sheet.sheet_properties.pageSetUpPr = needed(
        "openpyxl.worksheet.properties", "excel"
    ).PageSetupProperties(fitToPage=True)
    sheet.page_setup.fitToWidth, sheet.page_setup.fitToHeight = 1, 0
    margins = sheet.page_margins
    margins.left = margins.right = margins.top = _MARGIN
    margins.bottom = 2 * _MARGIN
    cast("HeaderFooterItem", sheet.oddFooter).center.text = "&P / &N"


def rule_off(sheet: Worksheet, row: int) -> None:
    """Draw a line above a row, in which another category begins."""
    styles = needed("openpyxl.styles", "excel")
    black = styles.Side(style="medium", color="000000")
    for cell in sheet[row]:
        of = cell.border
        cell.border = styles.Border(left=of.left, right=of.right, top=black, bottom=of.bottom)


def beginnings(categories: Iterable[str]) -> list[int]:
    """Return where another one begins, after the first, counted from 0."""
    names = list(categories)
    return [at for at in range(1, len(names)) if names[at] != names[at - 1]]


def put_filter(sheet: Worksheet, heading_row: int, columns: int, rows: int) -> None:
    """Let a reader choose among the rows below the headings."""
    sheet.auto_filter.ref = f"A{heading_row}:{letter_of(columns - 1)}{rows}"
