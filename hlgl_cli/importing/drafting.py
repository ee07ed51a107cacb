"""A reading becomes the table of an indicator, as a plan file has it (docs/plan-file.md)."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from hlgl_cli.demands import DEMANDS
from hlgl_cli.importing.naming import free, is_chinese
from hlgl_cli.importing.printed import Role
from hlgl_cli.importing.shipped import known_indicator, spellings

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from hlgl_cli.importing.naming import Named
    from hlgl_cli.importing.printing import Printed
    from hlgl_cli.importing.reading import Question, RowReading, Stated

Table = dict[str, object]
_MOST_DECIMALS = 6
_CEILINGS = {"at_most", "below"}


@dataclass(frozen=True, slots=True)
class Entry:
    """A row that states an indicator: as it is printed, as it is read, and what it is called."""

    printed: Printed
    reading: RowReading
    named: Named

    @property
    def question(self) -> Question | None:
        """Return what the row leaves open."""
        return self.reading.question

    def read_as(self, reading: RowReading) -> Entry:
        """Return the row in another reading."""
        return replace(self, reading=reading)


class Followed:
    """The indicators that targets follow: those of the table, and series of their own."""

    def __init__(self, entries: tuple[Entry, ...]) -> None:
        """Take the rows, each of which may be followed under its name."""
        self._ids: dict[str, str] = {}
        named = [entry.named for entry in entries]
        self._taken = {f"{label}" for each in named for label in each}
        self.names = {each.id: each.name for each in named}
        self.series: dict[str, str] = {}  # the names of what no row states, by id
        for entry in entries:
            if entry.reading.kind != "reduction":
                for text in spellings(entry.named.name):
                    self._ids.setdefault(text, entry.named.id)

    def id_of(self, name: str, own: str) -> str:
        """Return the id of what a target follows, which is not the indicator itself."""
        found = (self._ids[text] for text in spellings(name) if text in self._ids)
        ident = next((each for each in found if each != own), None)
        if ident is not None:
            return ident
        known = known_indicator(name)
        ident = f"followed_{len(self.series) + 1}" if known is None else known.id
        ident = free(ident, "_", self._taken)
        self.series[ident] = self.names[ident] = free(name, " ", self._taken)
        self._ids.update(dict.fromkeys(spellings(name), ident))
        return ident


def settled(reading: RowReading, stated: Stated) -> RowReading:
    """Return the reading in which an alternative is the target, with what it implies."""
    kinds = DEMANDS[stated.form].kinds
    kind = reading.kind if reading.kind in kinds else next(iter(sorted(kinds)))
    better = reading.better
    if stated.bound in _CEILINGS or stated.trend == "down":
        better = "lower"
    return replace(reading, target=stated, question=None, kind=kind, better=better)


def table_of(entry: Entry, category: str, followed: Followed) -> Table:
    """Return the table of an indicator; a row with a question has no target."""
    reading, named = entry.reading, entry.named
    targets = [target_table(each, named.id, followed) for each in _targets(reading)]
    table: Table = {
        "id": named.id,
        "number": named.number,
        "name": words_of(named.name, entry),
        "kind": reading.kind,
        "unit": reading.unit or ("" if reading.kind == "value" else "%"),
        "decimals": min(reading.decimals, _MOST_DECIMALS),
        "category": category,
        "nature": reading.nature,
        "better": _better(reading),
        "prices": reading.prices,
        "baseline": _baseline(reading),
        "target": targets[0] if len(targets) == 1 else None,
        "targets": targets if len(targets) > 1 else None,
        "printed": printed_cells(entry),
    }
    return {key: value for key, value in table.items() if value is not None}


def words_of(text: str, entry: Entry | None = None) -> Table:
    """Return a text under its language; a known indicator of the same name has both."""
    if not is_chinese(text):
        return {"en": text}
    known = None if entry is None else known_indicator(text)
    if known is not None and entry is not None and known.id == entry.named.id:
        is_same = known.name.zh == text and known.kind == entry.reading.kind
        return {"zh": text, "en": known.name.en} if is_same else {"zh": text}
    return {"zh": text}


def _targets(reading: RowReading) -> Iterator[Stated]:
    if reading.question is None and reading.target is not None:
        yield reading.target
        yield from (each for each in reading.more if each != reading.target)


def _better(reading: RowReading) -> str | None:
    """Return which side is better where it is not the higher one."""
    bounds = {each.bound for each in _targets(reading)}
    is_ceiling = reading.better is None and not bounds.isdisjoint(_CEILINGS)
    return "lower" if reading.better == "lower" or is_ceiling else None


def _baseline(reading: RowReading) -> object:
    """Return the baseline, as a table where more than its number is known."""
    if reading.baseline is None:
        return None
    is_value = reading.kind == "value"
    more = {
        "year": reading.base_year if is_value else None,
        "known": reading.base_known if is_value else None,
        "mark": reading.base_mark or None,
    }
    known = {key: value for key, value in more.items() if value is not None}
    return {"value": reading.baseline, **known} if known else reading.baseline


def target_table(stated: Stated, own: str, followed: Followed) -> Table:
    """Return a target as a plan states it."""
    table = _form(stated, own, followed)
    more: Mapping[str, object] = {
        "upto": stated.upto,
        "bound": stated.bound,
        "path": stated.path,
        "each_year": stated.each_year or None,
        "since": stated.since,
        "due": stated.year,
        "assigned_by": stated.assigned_by,
    }
    return {**table, **{key: value for key, value in more.items() if value is not None}}


def _form(stated: Stated, own: str, followed: Followed) -> Table:
    """Return the form of a target with what it states."""
    if stated.follows is not None:
        by = {"by": stated.by} if stated.by else {}
        return {"follow": followed.id_of(stated.follows, own), **by}
    if stated.trend is not None:
        return {"trend": stated.trend}
    if stated.number is not None:
        return {stated.form: stated.number}
    if DEMANDS[stated.form].by_year and stated.assigned_by is None:
        return {stated.form: {}}
    return {"form": stated.form}


def printed_cells(entry: Entry) -> Table:
    """Return the cells of a row to the letter: of the base, of targets, of rates."""
    texts: dict[str, list[str]] = {"base": [], "target": [], "rate": []}
    places = {Role.BASE: "base", Role.RATE: "rate"}
    for cell in entry.printed.row.cells:
        texts[places.get(cell.role, "target")].append(cell.text)
    return {name: " | ".join(own) for name, own in texts.items()}
