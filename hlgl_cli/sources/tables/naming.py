"""Which indicator a row of a table is about: its id decides, then its name."""

from __future__ import annotations

import re
import unicodedata
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Mapping

    from hlgl_cli.plan import Indicator
    from hlgl_cli.sources.tables.cells import Cell, Row
    from hlgl_cli.sources.tables.forms import Form

_UNIT = re.compile(r"\([^()]*\)$")  # behind a name, as tables print it


class Named(NamedTuple):
    """What a row is about: the cell that says it, the indicator if the plan has it."""

    cell: Cell
    key: str  # the indicator's id, or the name that the plan has not
    indicator: Indicator | None
    other: Indicator | None = None  # of whose name stands beside the id of this one


class Names:
    """The names of a plan, found in spite of blanks, width, case and a unit behind them."""

    def __init__(self, names: Mapping[str, Indicator]) -> None:
        """Take the names."""
        self._names = names
        self._folded: dict[str, Indicator] | None = None

    def of(self, form: Form, row: Row) -> Named | None:
        """Return what a row is about, None where nothing says it."""
        by_id, by_name = (self._found(form, row, column) for column in ("id", "indicator"))
        if by_id is None or by_name is None:
            return by_id or by_name
        is_other = None not in (by_id.indicator, by_name.indicator) and by_id.key != by_name.key
        return by_id._replace(other=by_name.indicator) if is_other else by_id

    def _found(self, form: Form, row: Row, column: str) -> Named | None:
        at = form.columns.get(column)
        cell = None if at is None else row.cells.get(at)
        if cell is None:
            return None
        text = cell.text.strip()
        indicator = self._names.get(text) or self._by_folded(text)
        return Named(cell, text if indicator is None else indicator.id, indicator)

    def _by_folded(self, text: str) -> Indicator | None:
        if self._folded is None:
            self._folded = {_folded(name): each for name, each in self._names.items()}
        folded = _folded(text)
        return self._folded.get(folded) or self._folded.get(_UNIT.sub("", folded))


def _folded(name: str) -> str:
    return "".join(unicodedata.normalize("NFKC", name).casefold().split())
