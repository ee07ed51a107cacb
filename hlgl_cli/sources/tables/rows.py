"""Rows of a form become documents, the same as TOML's, one for each year of an area.

What is wrong with a number, a kind or a status is left to the model, so that it is told in the same
words, whatever the file.
"""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING, NamedTuple

from hlgl_cli.finding import Finding, Place
from hlgl_cli.sheet import kind_of, status_of, year_of
from hlgl_cli.sources.document import Document
from hlgl_cli.sources.tables.figures import Figure, amount_of, shown_per_cent
from hlgl_cli.sources.tables.naming import Names
from hlgl_cli.sources.tables.numbers import number_in
from hlgl_cli.sources.tables.parts import Part
from hlgl_cli.sources.tables.spots import Entry, spot_of
from hlgl_cli.text import Word

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from hlgl_cli.finding import Bilingual
    from hlgl_cli.plan import Indicator
    from hlgl_cli.sources.tables.cells import Cell, Row
    from hlgl_cli.sources.tables.forms import Form
    from hlgl_cli.sources.tables.parts import Keys
    from hlgl_cli.sources.tables.spots import Spot

    Facts = Mapping[str, str | Bilingual]

_BESIDE = ("status", "source", "note")
_HEAD = ("area", "plan", "reporter")


class Stated(NamedTuple):
    """A document of some rows, and what is wrong with rows that it cannot hold."""

    document: Document
    refused: frozenset[str] = frozenset()  # ids of indicators with a row that cannot be used
    findings: tuple[Finding, ...] = ()


def stated_by(
    file: str,
    form: Form,
    part: tuple[str, str | None],
    names: Mapping[str, Indicator],
    *,
    has_decimal_commas: bool,
) -> Iterator[Stated]:
    """Yield what the rows of an area state for a plan, or for any where that is None.

    Each year is a document of its own.
    """
    area, plan = part
    groups = defaultdict[tuple[str, str], list["Row"]](list)
    for row in form.by_area[area]:
        named = form.said(row, "plan")
        if plan in {None, named}:
            groups[str(_year(form.cell(row, "year"))), named].append(row)
    if not form.rows:
        groups["", ""] = []
    for rows in groups.values():
        reader = _Reader(file, form, Names(names), rows, has_decimal_commas=has_decimal_commas)
        yield from reader.stated()


class _Reader:
    """Reads the rows of an area and a year; there may be none, or one without a figure."""

    def __init__(
        self, file: str, form: Form, names: Names, rows: list[Row], *, has_decimal_commas: bool
    ) -> None:
        """Take them; `has_decimal_commas` says that a comma in a number may be a decimal sign."""
        self._file, self._form, self._names, self._rows = file, form, names, rows
        self._has_decimal_commas = has_decimal_commas
        self._findings: list[Finding] = []

    def stated(self) -> Iterator[Stated]:
        """Yield a document, and more where one table cannot hold what two rows say beside."""
        by_slot = defaultdict[tuple[str, str], list[Figure]](list)
        filled = (row for row in self._rows if row.text(self._form.columns["value"]))
        for figure in filter(None, map(self._figure, filled)):
            by_slot[figure.slot].append(figure)
        refused = {slot[0] for slot, figures in by_slot.items() if self._is_twice(figures)}
        layers: list[dict[str, list[Figure]]] = [{}]
        for (key, _), (figure, *_) in by_slot.items():
            if key not in refused:
                layer = next((each for each in layers if _fits(each.get(key, []), figure)), None)
                if layer is None:
                    layers.append(layer := {})
                layer.setdefault(key, []).append(figure)
        documents = [self._document(layer) for layer in layers]
        yield Stated(documents[0], frozenset(refused), tuple(self._findings))
        yield from map(Stated, documents[1:])

    def _figure(self, row: Row) -> Figure | None:
        """Return the figure of a row; None where nothing says what it is about."""
        named = self._names.of(self._form, row)
        if named is None:
            cell = row.cells[self._form.columns["value"]]
            self._tell("F211", row, cell, {"key": Word("sheet.column.indicator")})
            return None
        if named.other is not None:
            facts: Facts = {"given": named.cell.text.strip(), "name": named.other.name}
            self._tell("F223", row, named.cell, facts, named.indicator)
        kind = row.text(self._form.columns.get("kind"))
        said = {key: row.text(self._form.columns.get(key)) for key in _BESIDE}
        beside = {key: text for key, text in said.items() if text}
        if "status" in beside:
            beside["status"] = status_of(beside["status"]) or beside["status"]
        return Figure(row, named, kind_of(kind) or kind, beside)

    def _is_twice(self, figures: list[Figure]) -> bool:
        """Return whether several rows state one figure, each of which is told."""
        first, *others = figures
        indicator = first.named.indicator
        if not others or indicator is None:
            return False
        for figure in others:
            facts: Facts = {"name": indicator.name, "row": str(first.row.number)}
            cell = figure.row.cells[self._form.columns["value"]]
            self._tell("F222", figure.row, cell, facts, indicator)
        return True

    def _tell(
        self,
        code: str,
        row: Row,
        cell: Cell,
        facts: Facts,
        indicator: Indicator | None = None,
    ) -> None:
        spot = spot_of(row, cell, self._form.grid.title, self._called(row))
        place = Place(Part(self._file, {}), **spot._asdict())
        area = self._form.said(row, "area") or None
        ident = None if indicator is None else indicator.id
        self._findings.append(Finding(code, place, facts, area, ident))

    def _called(self, row: Row) -> str:
        """Return what a row is called."""
        columns = self._form.columns
        return row.text(columns.get("indicator")) or row.text(columns.get("id"))

    def _document(self, layer: Mapping[str, list[Figure]]) -> Document:
        """Return the document of figures that one table can hold."""
        entries: dict[Keys, Entry] = {}
        data = self._head(entries)
        figures: dict[str, object] = {}
        for key, group in layer.items():
            figures[key] = self._entry(key, group, entries)
        return Document(Part(self._file, entries), {**data, "figures": figures})

    def _head(self, entries: dict[Keys, Entry]) -> dict[str, object]:
        """Return what is said of all figures."""
        form = self._form
        heading = form.headings.cells[form.columns["value"]]
        whole = spot_of(form.headings, heading, form.grid.title, "")
        entries[()] = Entry(whole, whole)
        data: dict[str, object] = {}
        for key in ("year", *_HEAD, "status"):
            found = self._of_head(key)
            if found is None:
                continue
            row, cell = found
            spot = spot_of(row, cell, form.grid.title, "")
            entries[key,] = Entry(spot, spot)
            data[key] = _year(cell) if key == "year" else cell.text.strip()
        if "year" not in data and (year := year_of(heading.text)) is not None:
            data["year"] = year
        if "status" in data:
            data["status"] = status_of(str(data["status"])) or data["status"]
        return data

    def _of_head(self, key: str) -> tuple[Row, Cell] | None:
        """Return the cell that says something of all figures; a status of a row is its own."""
        if key == "status" or not self._rows:
            return self._form.head.get(key)
        return self._form.standing(self._rows[0], key)

    def _entry(self, key: str, group: list[Figure], entries: dict[Keys, Entry]) -> object:
        """Return what a document has for an indicator: a number alone, or a table by kind."""
        first, keys = group[0], ("figures", key)
        entries[keys] = Entry(self._spot(first.row, first.named.cell), self._value_spot(first))
        if len(group) == 1 and _is_alone(first):
            return self._amount(first)
        table: dict[str, object] = {}
        for figure in group:
            kind = figure.slot[1]
            of_kind: Keys = (*keys, kind)
            at = figure.row.cells.get(self._form.columns.get("kind", -1), figure.named.cell)
            entries[of_kind] = Entry(self._spot(figure.row, at), self._value_spot(figure))
            table[kind] = self._amount(figure)
        for name, text in first.beside.items():
            beside: Keys = (*keys, name)
            spot = self._spot(first.row, first.row.cells[self._form.columns[name]])
            entries[beside] = Entry(spot, spot)
            table[name] = text
        return table

    def _value_spot(self, figure: Figure) -> Spot:
        return self._spot(figure.row, figure.row.cells[self._form.columns["value"]])

    def _amount(self, figure: Figure) -> object:
        """Return a figure's number; of one that is shown as per cent it is said."""
        shown, indicator = shown_per_cent(self._form, figure), figure.named.indicator
        if shown is not None and indicator is not None:
            cell = figure.row.cells[self._form.columns["value"]]
            facts: Facts = {"name": indicator.name, "held": f"{cell.number:f}", "shown": shown}
            self._tell("U310", figure.row, cell, facts, indicator)
        return amount_of(self._form, figure, has_decimal_commas=self._has_decimal_commas)

    def _spot(self, row: Row, cell: Cell) -> Spot:
        """Return where a cell stands."""
        title = self._form.grid.title  # of a workbook, which alone shows what a row is called
        return spot_of(row, cell, title, "" if title is None else self._called(row))


def _is_alone(figure: Figure) -> bool:
    """Return whether a figure is a number alone, as one without a base must be to be refused."""
    indicator = figure.named.indicator
    is_plain = indicator is None or indicator.is_change_without_base or not figure.beside
    return not figure.kind and is_plain


def _fits(others: list[Figure], figure: Figure) -> bool:
    """Return whether one table can hold a figure beside others of its indicator."""
    return all(other.beside == figure.beside for other in others)


def _year(cell: Cell | None) -> object:
    """Return the year that a cell states; what is none as it stands, for the model to refuse."""
    if cell is None or cell.stray is not None:
        return None if cell is None else cell.stray
    text = cell.text.strip()
    number = number_in(text.removesuffix("年"))
    return int(number) if number is not None and number == number.to_integral_value() else text
