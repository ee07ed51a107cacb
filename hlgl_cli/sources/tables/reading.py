"""A file becomes a table: its sheets with figures, their areas, and what is wrong with it."""

from __future__ import annotations

from functools import cached_property, lru_cache
from typing import TYPE_CHECKING, NamedTuple

from hlgl_cli.finding import Finding, Place
from hlgl_cli.frozen import Fixed
from hlgl_cli.sources.tables.cells import TooManyRowsError
from hlgl_cli.sources.tables.delimited import SEPARATORS, beginning, decoded, grid_of
from hlgl_cli.sources.tables.detection import is_workbook
from hlgl_cli.sources.tables.forms import called, form_of, known_columns
from hlgl_cli.sources.tables.grids import Said, sheets_of, too_many_rows, unusable, whole
from hlgl_cli.sources.tables.parts import Part
from hlgl_cli.sources.tables.spots import Entry, letters, spot_of
from hlgl_cli.text import LANGUAGES, likely, say

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from hlgl_cli.finding import Bilingual
    from hlgl_cli.sources.kinds import FoundAs
    from hlgl_cli.sources.tables.cells import Cell, Grid
    from hlgl_cli.sources.tables.forms import Form

_HEAD = 4096  # bytes in which the headings of a text without a name are looked for
_LINES = 20
_SHOWN_ROWS = 8


class Columns(tuple[str, ...]):
    """Columns of a table, a fact of a message: their headings in a row."""

    __slots__ = ()

    def of(self, lang: str) -> str:
        """Return the headings."""
        return say(lang, "list.separator").join(called(lang, column) for column in self)


class _Read(NamedTuple):
    """What reading a file comes to."""

    forms: tuple[Form, ...] = ()
    findings: tuple[Finding, ...] = ()
    is_read: bool = True
    has_decimal_commas: bool = False
    lacks: Columns = Columns()  # of its headings, where some were found


class Table(Fixed, _Read):
    """A file's sheets that have headings, and what is wrong with it as a file.

    A file that cannot be used has no forms; `is_read` says whether its cells could be looked at.
    """

    @cached_property  # each of its areas asks which is the first
    def parts(self) -> tuple[tuple[str, str], ...]:
        """Return the areas, each with the plans that its rows are for; "" where none is named."""
        areas = ((form, area) for form in self.forms for area in form.by_area)
        parts = ((area, plan) for form, area in areas for plan in form.plans(area))
        return tuple(dict.fromkeys(parts)) or (("", ""),)

    @property
    def found_as(self) -> FoundAs:
        """Return what it is if it was found, not named; what cannot be read may have figures."""
        if self.forms or not self.is_read:
            return "submission"
        return "unclear" if self.lacks else "other"

    def named(self, name: str, area: str) -> Part:
        """Return the file's name with the place of the first row of an area."""
        form = next(form for form in self.forms if area in form.by_area)
        row = next(iter(form.by_area[area]), form.headings)
        heading = (form.headings, form.headings.cells[form.columns["value"]])
        spot = spot_of(*(form.standing(row, "area") or heading), form.grid.title, "")
        return Part(name, {("area",): Entry(spot, spot)})


def has_headings(content: bytes) -> bool:
    """Return whether a text that nothing names begins with the headings of a table."""
    read = decoded("", content[:_HEAD].rpartition(b"\n")[0], None)
    head = "" if isinstance(read, Finding) else read.text
    return any(not form.missing for _, form in _forms_by_separator(head))


@lru_cache(maxsize=8)  # an area after the other is asked for
def table_of(name: str, content: bytes, encoding: str | None = None) -> Table:
    """Return the table that a file is; those of several areas are asked for area by area."""
    refusal = unusable(name, content)
    if refusal is not None:
        return _refused(refusal)
    try:
        if is_workbook(name, content):
            return _of_workbook(name, content)
        return _of_text(name, content, encoding)
    except TooManyRowsError:
        return _refused(too_many_rows(name))


def _refused(finding: Finding) -> Table:
    """Return the table of a file that is not read."""
    return Table((), (finding,), is_read=False)


def _of_workbook(name: str, content: bytes) -> Table:
    """Return the sheets of a workbook that have figures."""
    grids = sheets_of(name, content)
    return _refused(grids) if isinstance(grids, Finding) else _of_grids(name, grids)


def _of_text(name: str, content: bytes, encoding: str | None) -> Table:
    """Return the table that a text in columns is."""
    read = decoded(name, content, encoding)
    if isinstance(read, Finding):
        return _refused(read)
    head = "\n".join(read.text.splitlines()[:_LINES])
    ranked = sorted(_forms_by_separator(head), key=lambda each: -len(each[1].columns))
    separator = ranked[0][0] if ranked else ","
    grid = grid_of(name, read.text, separator)
    if isinstance(grid, Finding):
        return _refused(grid)
    table = _of_grids(name, [grid])
    if read.found is not None:
        place = whole(name)._replace(source=head.split("\n")[0])
        note = Finding("S124", place, {"encoding": read.found})
        table = table._replace(findings=(note, *table.findings))
    return table._replace(has_decimal_commas=separator == ";")


def _forms_by_separator(text: str) -> Iterator[tuple[str, Form]]:
    """Yield the forms that the beginning of a text has, by what separates its cells."""
    for separator in SEPARATORS:
        form = form_of(beginning(text, separator))
        if form is not None:
            yield separator, form


def _of_grids(name: str, grids: Iterable[Grid]) -> Table:
    """Return the forms among some grids, and what is to be told of them."""
    forms = [form for form in map(form_of, grids) if form is not None]
    complete = tuple(form for form in forms if not form.missing)
    if complete:
        findings = (finding for form in complete for finding in _remarks(name, form))
        return Table(complete, tuple(findings))
    known = Columns(known_columns())
    if not forms:
        facts: dict[str, str | Bilingual] = {
            "lacks": Columns(("indicator", "value")),
            "columns": known,
        }
        return Table((), (Finding("S121", whole(name), facts),))
    best = max(forms, key=lambda form: len(form.columns))
    lacks = Columns(best.missing)
    first = next(iter(best.headings.cells.values()))
    told = _told("S121", name, best, first, {"lacks": lacks, "columns": known})
    return Table((), (told,), lacks=lacks)


def _remarks(name: str, form: Form) -> Iterator[Finding]:
    """Yield what is to be told of a form that is read."""
    known = tuple(called(lang, column) for lang in LANGUAGES for column in known_columns())
    for cell in form.unknown:
        text = cell.text.strip()
        yield _told("S123", name, form, cell, {"heading": text, **likely(text, known)})
    for what, cell in _hidden(form):
        yield _told("F224", name, form, cell, {"hidden": what})


def _hidden(form: Form) -> Iterator[tuple[Said, Cell]]:
    """Yield what is hidden and read all the same, with a cell of it."""
    first = form.headings.cells[form.columns["value"]]
    if form.grid.is_hidden:
        yield Said("hidden.sheet", form.grid.title or ""), first
    columns = sorted(form.grid.hidden_columns & {form.columns["value"]})
    if columns:
        yield Said("hidden.column", letters(columns[0] + 1)), first
    rows = [row for row in form.rows if row.is_hidden and row.text(form.columns["value"])]
    if rows:
        numbers = ", ".join(str(row.number) for row in rows[:_SHOWN_ROWS])
        more = ", …" * (len(rows) > _SHOWN_ROWS)
        yield Said("hidden.rows", numbers + more), rows[0].cells[form.columns["value"]]


def _told(
    code: str, name: str, form: Form, cell: Cell, facts: Mapping[str, str | Bilingual]
) -> Finding:
    spot = spot_of(form.headings, cell, form.grid.title, "")
    return Finding(code, Place(Part(name, {}), (), **spot._asdict()), facts)
