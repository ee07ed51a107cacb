"""The workbook that `hlgl init` writes: a sheet to fill in, and one that explains (sheet.py)."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING

from hlgl_cli import sheet as layout
from hlgl_cli.extras import needed
from hlgl_cli.report import words
from hlgl_cli.report.filling import area_of, lines
from hlgl_cli.report.workbook import page
from hlgl_cli.report.workbook.book import Shown, new_book, new_sheet, put, saved
from hlgl_cli.text import say

if TYPE_CHECKING:
    from collections.abc import Iterable

    from openpyxl.worksheet.datavalidation import DataValidation
    from openpyxl.worksheet.worksheet import Worksheet

    from hlgl_cli.plan import Plan
    from hlgl_cli.report.filling import Amount, Earlier, Line

_WIDTHS = dict(
    zip(layout.COLUMNS, (15, 31, 10, 15, 12, 10, 15, 17, 12, 34, 16, 12, 17), strict=True)
)
_OF_SHARES = ("value", "cumulative")  # all that a share may be given as
_HELP_WIDTH = 110
_LOOKS = {
    **dict.fromkeys(layout.COLUMNS, "hlgl text"),
    **dict.fromkeys(layout.TO_FILL, "hlgl entry"),
    **dict.fromkeys(("base", "required", "last"), "hlgl amount"),
    "value": "hlgl figure",
    "id": "hlgl id",
}
# Columns whose heading names the year that they are of.
_DATED = ("value", "base", "target", "required", "last")
_DIGITS_AT_MOST = 6
_PARTS = {"%", "‰"}  # units in which a spreadsheet may hold a hundredth of what is typed
_SOUND = {
    "number": "ISNUMBER({cell})",
    "share": "AND(ISNUMBER({cell}),OR({cell}=0,ABS({cell})>=1))",
}
_ALLOWED = (
    *("formatColumns", "formatRows", "formatCells", "insertRows", "deleteRows"),
    *("sort", "autoFilter"),
)
_HELP = ("value", "kind", "status", "beside", "rows", "protected", "next", "all_years")


def workbook_to_fill(plan: Plan, year: int, lang: str, earlier: Earlier | None = None) -> bytes:
    """Return a workbook that is valid as it stands, and once figures are filled in.

    Raises CannotRunError where the library that writes it is not installed.
    """
    book = new_book(lang)
    sheet = new_sheet(book, layout.name(lang, layout.FIGURES))
    area = area_of(plan, earlier)
    heading_row = _put_head(sheet, plan, year, area, lang)
    row = _put_headings(sheet, plan, year, heading_row, lang)
    of_rows = list(lines(plan, year, lang, earlier))
    for row, line in enumerate(of_rows, heading_row + 1):
        _put_line(sheet, row, line, lang)
    for at in page.beginnings(line.category for line in of_rows):
        page.rule_off(sheet, heading_row + 1 + at)
    _offer(sheet, of_rows, heading_row, lang)
    page.set_widths(sheet, _WIDTHS.values())
    page.freeze(sheet, heading_row, f"C{heading_row + 1}")
    page.set_paper(sheet)
    page.put_filter(sheet, heading_row, len(_WIDTHS), row)
    _protect(sheet)
    _put_help(new_sheet(book, layout.name(lang, layout.HELP)), plan, year, lang)
    return saved(book)


def _put_head(sheet: Worksheet, plan: Plan, year: int, area: str, lang: str) -> int:
    """Write the title, the labels with their values, how it is filled in; return the next row."""
    facts = {"area": plan.plan.area.of(lang), "year": year}
    if area != plan.plan.area.zh:
        facts["area"] = area
    put(sheet, "A1", say(lang, "init.title", **facts), "hlgl title")
    sheet.row_dimensions[1].height = 26
    values = {"area": area, "plan": plan.id, "status": layout.status(lang, "preliminary")}
    for row, key in enumerate(layout.LABELS, 2):
        put(sheet, f"A{row}", layout.label(lang, key), "hlgl label")
        shown = Shown("", Decimal(year)) if key == "year" else values.get(key, "")
        put(sheet, f"B{row}", shown, "hlgl entry")
    span = {"base": plan.base_year, "target": plan.target_year}
    first, last = 2, 1 + len(layout.LABELS)
    told = (
        say(lang, "init.plan", plan=plan.plan.title.of(lang), **span),
        *(say(lang, f"sheet.how.{key}") for key in ("fill", "number")),
    )
    put(sheet, f"D{first}", "\n".join(told), "hlgl note")
    sheet.merge_cells(start_row=first, end_row=last, start_column=4, end_column=len(_WIDTHS))
    return last + 1


def _put_headings(sheet: Worksheet, plan: Plan, year: int, row: int, lang: str) -> int:
    """Write the headings, those of numbers with their years below."""
    years = dict.fromkeys(_DATED, year)
    years |= {"base": plan.base_year, "target": plan.target_year, "last": year - 1}
    for column in layout.COLUMNS:
        heading = layout.heading(lang, column)
        if column in years:
            heading += say(lang, "sheet.of_year", year=years[column])
        put(sheet, f"{layout.letter(column)}{row}", heading, "hlgl heading")
    sheet.row_dimensions[row].height = 32
    return row


def _put_line(sheet: Worksheet, row: int, line: Line, lang: str) -> None:
    """Write an indicator: what is known of it, and empty cells for the figure."""
    indicator = line.indicator
    shown: dict[str, Shown | str] = {
        "category": line.category,
        "indicator": indicator.name.of(lang),
        "unit": words.unit(indicator.unit, lang),
        "kind": layout.kind(lang, line.kind),
        "base": _amount(line.base, indicator.decimals),
        "target": line.target,
        "required": _amount(line.required, words.decimals(indicator)),
        "last": _amount(line.last, indicator.decimals),
        "id": indicator.id,
    }
    texts = []
    for column in layout.COLUMNS:
        said = shown.get(column, "")
        put(sheet, f"{layout.letter(column)}{row}", said, _LOOKS[column])
        if isinstance(said, str):
            texts.append((said, _WIDTHS[column]))
    sheet[f"{layout.letter('value')}{row}"].number_format = _digits(indicator.decimals)
    page.set_height(sheet, row, texts)


def _amount(amount: Amount, decimals: int) -> Shown:
    """Return an amount as a cell: as a number with the decimals that are published, or more."""
    if amount.number is None:
        return Shown(amount.words)
    exponent = amount.number.normalize().as_tuple().exponent
    own = -exponent if isinstance(exponent, int) and exponent < 0 else 0
    return Shown(amount.words, amount.number, _fixed(max(decimals, own)))


def _fixed(decimals: int) -> str:
    return f"0.{'0' * decimals}" if decimals else "0"


def _digits(decimals: int) -> str:
    """Return a format with so many decimals at least: what is typed beyond them is seen too."""
    return f"0.{'0' * decimals:#<{_DIGITS_AT_MOST}}" if decimals else "General"


def _offer(sheet: Worksheet, rows: list[Line], heading_row: int, lang: str) -> None:
    """Offer lists for kinds and statuses, and ask back where what is typed is hardly a number."""
    at = {line.indicator.id: row for row, line in enumerate(rows, heading_row + 1)}
    shares = {line.indicator.id for line in rows if line.indicator.is_share}
    in_percent = {line.indicator.id for line in rows if line.indicator.unit in _PARTS}
    first, last = heading_row + 1, heading_row + len(rows)
    kinds = [layout.kind(lang, key) for key in layout.KINDS]
    of_shares = [layout.kind(lang, key) for key in _OF_SHARES]
    statuses = [layout.status(lang, key) for key in layout.STATUSES]
    whole_row = f"{layout.letter('status')}{first}:{layout.letter('status')}{last}"
    _let_choose(sheet, statuses, [f"B{heading_row - 1}", whole_row], lang)
    _let_choose(sheet, kinds, _cells("kind", (at[each] for each in at if each not in shares)), lang)
    _let_choose(sheet, of_shares, _cells("kind", (at[each] for each in shares)), lang)
    _ask_back(
        sheet, "number", _cells("value", (at[each] for each in at if each not in in_percent)), lang
    )
    _ask_back(sheet, "share", _cells("value", (at[each] for each in in_percent)), lang)


def _cells(column: str, rows: Iterable[int]) -> list[str]:
    """Return the cells of some rows."""
    return [f"{layout.letter(column)}{row}" for row in sorted(rows)]


def _let_choose(sheet: Worksheet, words_of_list: list[str], cells: list[str], lang: str) -> None:
    """Let a reader choose from a list, and nothing else."""
    rule = _rule(type="list", formula1=f'"{",".join(words_of_list)}"')
    _add(sheet, rule, cells, say(lang, "sheet.ask.list"))


def _ask_back(sheet: Worksheet, what: str, cells: list[str], lang: str) -> None:
    """Ask back where what is typed is no number, or a share of one: 5.8 % is typed as 5.8."""
    for first in cells[:1]:
        rule = _rule(type="custom", formula1=_SOUND[what].format(cell=first), errorStyle="warning")
        _add(sheet, rule, cells, say(lang, f"sheet.ask.{what}"))


def _rule(**of: str) -> DataValidation:
    rule: DataValidation = needed("openpyxl.worksheet.datavalidation", "excel").DataValidation(
        allow_blank=True, showErrorMessage=True, **of
    )
    return rule


def _add(sheet: Worksheet, rule: DataValidation, cells: list[str], said: str) -> None:
    """Add a rule for cells, if there are any."""
    rule.error = said
    for cell in cells:
        rule.add(cell)
    if cells:
        sheet.add_data_validation(rule)


def _protect(sheet: Worksheet) -> None:
    """Protect what is not to be filled in, without a password; what does no harm is allowed."""
    protection = sheet.protection
    protection.sheet = True
    # Of what is forbidden on a protected sheet unless it is said to be not.
    for allowed in _ALLOWED:
        setattr(protection, allowed, False)


def _put_help(sheet: Worksheet, plan: Plan, year: int, lang: str) -> None:
    """Write how the sheet is filled in, on half a page."""
    files = " ".join(f"{past}.xlsx" for past in range(plan.base_year + 1, year + 1))
    put(sheet, "A1", say(lang, "sheet.help.title"), "hlgl title")
    for row, key in enumerate(_HELP, 2):
        text = say(lang, f"sheet.help.{key}", year=year, base=plan.base_year, files=files)
        put(sheet, f"A{row}", text, "hlgl note")
        page.set_height(sheet, row, [(text, _HELP_WIDTH)])
    page.set_widths(sheet, [_HELP_WIDTH])
    page.set_paper(sheet)
    _protect(sheet)
