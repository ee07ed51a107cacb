"""The sheet of findings: a row a finding."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hlgl_cli.report import finding_cells
from hlgl_cli.report.lines import by_file
from hlgl_cli.report.workbook import page
from hlgl_cli.report.workbook.book import new_sheet, put
from hlgl_cli.report.workbook.colors import color
from hlgl_cli.text import say

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from openpyxl import Workbook

    from hlgl_cli.finding import Finding

_WIDTHS = (9, 8, 26, 14, 60, 50)
_HEADING_ROW = 3


def put_findings(
    book: Workbook, findings: Sequence[Finding], lang: str, heading: str = "title.findings"
) -> None:
    """Add the sheet of findings, which says so where there are none."""
    sheet = new_sheet(book, say(lang, heading))
    put(sheet, "A1", say(lang, heading), "hlgl title")
    page.set_paper(sheet)
    page.set_widths(sheet, _WIDTHS)
    if not findings:
        put(sheet, "A2", say(lang, "sheet.no_findings"), "hlgl line")
        return
    last = _HEADING_ROW
    for last, cells in enumerate(
        [finding_cells.headings(lang), *_rows(findings, lang)], _HEADING_ROW
    ):
        look = "hlgl heading" if last == _HEADING_ROW else "hlgl text"
        for at, text in enumerate(cells):
            put(sheet, f"{page.letter_of(at)}{last}", text, look)
        page.set_height(sheet, last, zip(cells, _WIDTHS, strict=True))
    page.freeze(sheet, _HEADING_ROW, f"A{_HEADING_ROW + 1}")
    page.put_filter(sheet, _HEADING_ROW, len(_WIDTHS), last)
    color(sheet, "A", _HEADING_ROW + 1, last, lang)


def _rows(findings: Sequence[Finding], lang: str) -> Iterator[list[str]]:
    """Yield the cells of each finding, and a row on those of a file that are not told."""
    for of_file in by_file(findings, lang):
        for finding in of_file.told:
            yield finding_cells.cells_of(finding, lang)
        if of_file.rest:
            yield ["", "", "", "", of_file.rest, ""]
