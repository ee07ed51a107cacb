"""The sheet of an area and year: the table with its sentences, numbers as numbers."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hlgl_cli.report import words
from hlgl_cli.report.cells import Row
from hlgl_cli.report.closing import closing_lines
from hlgl_cli.report.columns import STYLED, grid_of, heading
from hlgl_cli.report.prose import sentence
from hlgl_cli.report.workbook import page
from hlgl_cli.report.workbook.book import new_sheet, put
from hlgl_cli.report.workbook.colors import color
from hlgl_cli.report.workbook.shown import shown
from hlgl_cli.text import say

if TYPE_CHECKING:
    from openpyxl import Workbook
    from openpyxl.worksheet.worksheet import Worksheet

    from hlgl_cli.report.columns import Column, Grid
    from hlgl_cli.report.report import AreaReport
    from hlgl_cli.report.workbook.book import Shown

    Cells = list[tuple[Shown | str, str]]  # each with its look

_CATEGORY, _SENTENCE = 13, 52  # widths
_NARROWEST, _WIDEST = 6, 13
_WIDTHS = {"number": 5, "indicator": 25, "responsible": 16, "verdict": 13, "grade": 13}
_ALONE = (120,)  # what lines have where there is no table


def put_area(book: Workbook, area: AreaReport, lang: str) -> None:
    """Add the sheet of an area."""
    name = words.area(area, lang)
    sheet = new_sheet(book, name, say(lang, "sheet.of_area", year=area.year))
    last, widths = _put_title(sheet, area, lang), list(_ALONE)
    page.set_widths(sheet, widths)
    page.set_paper(sheet)
    if area.assessments:
        last, widths = _put_table(sheet, last + 2, area, lang)
    for row, line in enumerate(closing_lines(area, lang), last + 2):
        page.put_below(sheet, row, line, widths)


def _put_title(sheet: Worksheet, area: AreaReport, lang: str) -> int:
    """Write what the sheet is about; return its last row."""
    put(sheet, "A1", words.title(area, lang), "hlgl title")
    sheet.row_dimensions[1].height = 26
    lines = [area.plan.plan.title.of(lang)]
    if area.reporters:
        lines.append(words.reporters(area, lang))
    lines.append(words.time_elapsed(area, lang))
    for row, line in enumerate(lines, 2):
        put(sheet, f"A{row}", line, "hlgl line")
    return 1 + len(lines)


def _put_table(sheet: Worksheet, first: int, area: AreaReport, lang: str) -> tuple[int, list[int]]:
    """Write the headings and a row an assessment; return the last row, and the widths."""
    grid = grid_of(area, lang)
    headings = [
        say(lang, "sheet.column.category"),
        *(heading(column, area, lang) for column in grid.columns),
        say(lang, "sheet.sentence"),
    ]
    widths = _widths(grid, headings)
    _put_row(sheet, first, [(above, "hlgl heading") for above in headings], widths)
    rows, last = _rows(area, grid, lang), first + len(grid.rows)
    for row, cells in enumerate(rows, first + 1):
        _put_row(sheet, row, cells, widths)
    for at in page.beginnings(_words(cells[0][0]) for cells in rows):
        page.rule_off(sheet, first + 1 + at)
    page.set_widths(sheet, widths)
    page.freeze(sheet, first, f"D{first + 1}")
    page.put_filter(sheet, first, len(widths), last)
    for at, column in enumerate(grid.columns, 1):
        if column.key in STYLED:
            color(sheet, page.letter_of(at), first + 1, last, lang)
    return last, widths


def _rows(area: AreaReport, grid: Grid, lang: str) -> list[Cells]:
    """Return the cells of each assessment: its category, those of the table, its sentence."""
    return [
        [
            (words.heading(area.plan, assessment.definition, lang), "hlgl text"),
            *(
                (shown(column, Row(assessment, area.plan, lang, area.year), said), _look(column))
                for column, said in zip(grid.columns, cells, strict=True)
            ),
            (sentence(area.plan, assessment, lang), "hlgl text"),
        ]
        for assessment, cells in grid.rows
    ]


def _look(column: Column) -> str:
    if column.key in STYLED:
        return "hlgl verdict"
    return "hlgl amount" if column.is_number else "hlgl text"


def _put_row(sheet: Worksheet, row: int, cells: Cells, widths: list[int]) -> None:
    """Write a row that is as high as its texts need."""
    texts = []
    for at, ((said, look), wide) in enumerate(zip(cells, widths, strict=True)):
        put(sheet, f"{page.letter_of(at)}{row}", said, look)
        texts.append((_words(said), float(wide)))
    page.set_height(sheet, row, texts)


def _words(said: Shown | str) -> str:
    return said if isinstance(said, str) else said.words


def _widths(grid: Grid, headings: list[str]) -> list[int]:
    """Return how wide the columns are: those of numbers as their widest one."""
    of_table = []
    for at, column in enumerate(grid.columns):
        texts = [headings[at + 1], *(cells[at] for _, cells in grid.rows)]
        own = page.widest(texts, _NARROWEST, _WIDEST)
        of_table.append(_WIDTHS.get(column.key, own))
    return [_CATEGORY, *of_table, _SENTENCE]
