"""The figure of a row: what it is of, and its number as the model takes it."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from hlgl_cli.figures.reading import PERCENT, unit_of
from hlgl_cli.sources.tables.numbers import number_in, without_separators
from hlgl_cli.submission import KINDS
from hlgl_cli.text import LANGUAGES, unit_words
from hlgl_cli.units import same_unit

if TYPE_CHECKING:
    from collections.abc import Mapping
    from decimal import Decimal

    from hlgl_cli.plan import Kind
    from hlgl_cli.sources.tables.cells import Row
    from hlgl_cli.sources.tables.forms import Form
    from hlgl_cli.sources.tables.naming import Named


class Figure(NamedTuple):
    """A row's figure, and the kind that it is given as, nothing where the row does not say."""

    row: Row
    named: Named
    kind: str
    beside: Mapping[str, str]  # its status, source and note, where it has some

    @property
    def slot(self) -> tuple[str, str]:
        """Return what no other row of the year may state too."""
        indicator = self.named.indicator
        return self.named.key, self.kind or (indicator.kind if indicator else "")

    @property
    def usual_unit(self) -> str | None:
        """Return the unit that its number has if none is stated; None where nothing says it."""
        kind: Kind | None = next((known for known in KINDS if known == self.slot[1]), None)
        indicator = self.named.indicator
        return None if kind is None or indicator is None else unit_of(indicator, kind)


def amount_of(form: Form, figure: Figure, *, has_decimal_commas: bool) -> object:
    """Return a number, a text with a unit, or what stands there instead, for the model to refuse.

    `has_decimal_commas` says that a comma in a number may be a decimal sign.
    """
    cell = figure.row.cells[form.columns["value"]]
    if cell.stray is not None:
        return cell.stray
    number = cell.number
    if number is not None and cell.is_percent:
        return f"{_shown(number)} {PERCENT}"
    if number is None:
        number = number_in(cell.text, has_decimal_commas=has_decimal_commas)
    if number is None:
        return without_separators(cell.text.strip(), has_decimal_commas=has_decimal_commas)
    unit = figure.row.text(form.columns.get("unit"))
    return f"{number:f} {unit}" if unit and not _goes_without_saying(form, figure, unit) else number


def shown_per_cent(form: Form, figure: Figure) -> str | None:
    """Return what a cell shows as per cent of an indicator in per cent; None where none does."""
    cell = figure.row.cells[form.columns["value"]]
    if cell.number is None or not cell.is_percent or figure.usual_unit != PERCENT:
        return None
    return _shown(cell.number)


def _shown(number: Decimal) -> str:
    return f"{(number * 100).normalize():f}"


def _goes_without_saying(form: Form, figure: Figure, unit: str) -> bool:
    """Return whether a unit is the one that a number of its kind has anyway.

    In a sheet with the year at its head the unit of the indicator stood there before any kind was
    chosen, so it says nothing of another kind.
    """
    indicator = figure.named.indicator
    if indicator is None:
        return True
    is_of_sheet = "year" not in form.columns
    usual = {figure.usual_unit or "", indicator.unit if is_of_sheet else ""} - {""}
    return any(
        same_unit(unit, each) or unit == unit_words(lang, each)
        for each in usual
        for lang in LANGUAGES
    )
