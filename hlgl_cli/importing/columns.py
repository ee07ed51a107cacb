"""Which column has what: the headings of a table, and what each says beside the others."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from hlgl_cli.frozen import Frozen
from hlgl_cli.importing.headings import VALUES, Heading, What, heading, is_of_words
from hlgl_cli.importing.printed import Role
from hlgl_cli.importing.roles import Years, columns_of_numbers
from hlgl_cli.years import years_in

if TYPE_CHECKING:
    from collections.abc import Mapping

    from hlgl_cli.importing.roles import Column


NO_HEADINGS: Mapping[int, str] = Frozen({})


@dataclass(frozen=True, slots=True)
class Columns:
    """The columns of a table, from 0."""

    names: tuple[int, ...]  # a name may go over several
    values: tuple[Column, ...]
    number: int | None = None
    unit: int | None = None
    nature: int | None = None
    group: int | None = None
    base_year: int | None = None  # that has each row's own
    due: int | None = None
    years: Years = field(default_factory=Years)
    headings: Mapping[int, str] = field(default_factory=lambda: NO_HEADINGS)
    unread: tuple[str, ...] = field(default=())  # headings of what is not read

    @property
    def of_texts(self) -> tuple[int, ...]:
        """Return where texts stand that may be printed once for several rows."""
        found = (*self.names, self.number, self.unit, self.nature, self.group)
        return tuple(at for at in found if at is not None)

    @property
    def of_values(self) -> frozenset[int]:
        """Return where numbers, units and natures stand: what a group has none of."""
        beside = {at for at in (self.unit, self.nature) if at is not None}
        return frozenset(beside | {column.at for column in self.values})


def said_in(texts: Mapping[int, str]) -> dict[int, Heading]:
    """Return what the cells of a row say as headings, by column."""
    said = {at: heading(text) for at, text in texts.items()}
    return {at: found for at, found in said.items() if found is not None}


def is_complete(said: Mapping[int, Heading]) -> bool:
    """Return whether a row of headings has all that a table needs: a name and a value."""
    found = {each.what for each in said.values()}
    return What.NAME in found and not found.isdisjoint(VALUES)


def columns_of(
    texts: Mapping[int, str],
    rows: tuple[Mapping[int, str], ...],
    given: Years,
    name: int | None = None,
) -> Columns:
    """Return the columns of a table by its headings, and by what stands below some of them.

    `given` are the years that are told beside the table, `name` the column of the names where no
    heading says it.
    """
    said = _in_numbers(texts, said_in(texts))
    said = {at: _by_content(each, at, rows) for at, each in said.items()}
    if name is not None:
        said[name] = Heading(What.NAME)
    first = _first(said)
    named, above = _named(said, texts)
    names = _names(named, texts, rows)
    values = columns_of_numbers(texts, said, given)
    base = _base_year(values)
    due = [each.year for each in values if each.role is not Role.BASE and each.year is not None]
    beside = (at for what, at in first.items() if what not in VALUES - {What.BASE_YEAR, What.DUE})
    read = {*names, above, *beside, *(each.at for each in values)}
    number, unnamed = _unnamed(names[0], texts, said, rows)
    group = first.get(What.GROUP, above if above is not None else unnamed)
    return Columns(
        names,
        values,
        number=first.get(What.NUMBER, number),
        unit=first.get(What.UNIT),
        nature=first.get(What.NATURE),
        group=group,
        base_year=first.get(What.BASE_YEAR),
        due=first.get(What.DUE),
        years=Years(given.base or base, given.target or max(due, default=None)),
        headings=Frozen(dict(sorted(texts.items()))),
        unread=tuple(text for at, text in texts.items() if at not in read),
    )


def _base_year(values: tuple[Column, ...]) -> int | None:
    """Return the base's year: of its column, or the first of a heading with both ends."""
    own = [each.year for each in values if each.role is Role.BASE]
    both = [years_in(each.heading) for each in values if each.role is Role.STEP]
    return next(iter(own), None) or next((years[0] for years in both if len(years) > 1), None)


def _in_numbers(texts: Mapping[int, str], said: Mapping[int, Heading]) -> Mapping[int, Heading]:
    """Return headings without those of targets in words, where another column has the numbers."""
    targets = {at for at, each in said.items() if each.what is What.TARGET}
    words = {at for at in targets if is_of_words(texts[at])}
    return {at: each for at, each in said.items() if words == targets or at not in words}


def _first(said: Mapping[int, Heading]) -> dict[What, int]:
    """Return where the first column of each kind stands."""
    return {each.what: at for at, each in reversed([*said.items()])}


def _named(said: Mapping[int, Heading], texts: Mapping[int, str]) -> tuple[int, int | None]:
    """Return the column of the names, and the one before it that names their groups, if any."""
    columns = [at for at, each in said.items() if each.what is What.NAME]
    last = texts.get(columns[-1])
    name = next(at for at in columns if texts.get(at) == last)
    return name, columns[0] if columns[0] < name else None


def _by_content(said: Heading, at: int, rows: tuple[Mapping[int, str], ...]) -> Heading:
    """Return what a heading says whose column may have years or values."""
    if said.what not in {What.BASE_YEAR, What.DUE}:
        return said
    below = [row[at].strip() for row in rows if row.get(at)]
    if below and all(year_in(text) for text in below):
        return said
    return Heading(What.BASE if said.what is What.BASE_YEAR else What.TARGET, may_be_rate=True)


def year_in(text: str) -> int | None:
    """Return the year that a cell is, with or without 年; None for anything else."""
    years = years_in(text)
    digits = text.strip().removesuffix("年")
    return years[0] if len(years) == 1 and digits == str(years[0]) else None


def _names(
    first: int,
    texts: Mapping[int, str],
    rows: tuple[Mapping[int, str], ...],
) -> tuple[int, ...]:
    """Return the columns of the name: those behind it without a heading, or with the same."""
    names = [first]
    at = first + 1
    while texts.get(at, "") in {"", texts.get(first)} and any(row.get(at) for row in rows):
        names.append(at)
        at += 1
    return tuple(names)


def _unnamed(
    name: int,
    texts: Mapping[int, str],
    said: Mapping[int, Heading],
    rows: tuple[Mapping[int, str], ...],
) -> tuple[int | None, int | None]:
    """Return the columns before the name that have no heading: of numbers, of groups."""
    number = group = None
    for at in range(name):
        below = [row[at].strip() for row in rows if row.get(at)]
        if at in said or at in texts or not below:
            continue
        if all(text.rstrip(".、．)）").isdecimal() for text in below):
            number = at
        else:
            group = at
    return number, group
