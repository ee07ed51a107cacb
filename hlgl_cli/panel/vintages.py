"""Editions of figures: what was known of an area when each was published."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hlgl_cli.panel.rows import form_of
from hlgl_cli.sheet import kind_of
from hlgl_cli.sources.tables.naming import Names

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from hlgl_cli.panel.layout import Layout
    from hlgl_cli.panel.rows import Told
    from hlgl_cli.plan import Indicator

Slot = tuple[str, str, str]


def editions(
    told: Sequence[Told],
    layouts: Sequence[Layout],
    names: Mapping[str, Indicator],
    *,
    is_every: bool,
) -> Iterator[tuple[str, list[Told]]]:
    """Yield each edition, or the newest alone, with the rows that were known by then.

    An edition need not repeat what it does not change: of each figure the newest edition that has
    it counts, all its rows together. A row without a number takes a figure back.
    """
    every = sorted({each.vintage for each in told}, key=_order)
    slots = list(_slots(told, layouts, names)) if len(every) > 1 else []
    for edition in every if is_every else every[-1:]:
        known = list(told) if not slots else _known(told, slots, every[: every.index(edition) + 1])
        yield edition, known


def _known(told: Sequence[Told], slots: Sequence[Slot], until: Sequence[str]) -> list[Told]:
    """Return the rows that some editions leave standing, in the order of the files."""
    ranks = {edition: rank for rank, edition in enumerate(until)}
    newest: dict[Slot, int] = {}
    for each, slot in zip(told, slots, strict=True):
        rank = ranks.get(each.vintage, -1)
        newest[slot] = max(newest.get(slot, -1), rank)
    return [
        each
        for each, slot in zip(told, slots, strict=True)
        if each.vintage in ranks and ranks[each.vintage] == newest[slot]
    ]


def _slots(
    told: Sequence[Told], layouts: Sequence[Layout], names: Mapping[str, Indicator]
) -> Iterator[Slot]:
    """Yield what each row states a figure of: year, indicator and kind, in whatever words."""
    forms = [form_of(layout, "", []) for layout in layouts]
    of = Names(names).of
    for each in told:
        form, row = forms[each.file], each.row
        named = of(form, row)
        usual = named.indicator.kind if named and named.indicator else ""
        kind = form.said(row, "kind")
        year = form.said(row, "year").removesuffix("年")
        yield (year, named.key if named else "", kind_of(kind) or kind or usual)


def _order(edition: str) -> tuple[bool, int, str]:
    """Return what sorts editions: whole numbers as such, all else, such as dates, as text."""
    is_number = edition.isascii() and edition.isdecimal()
    return (not is_number and bool(edition), int(edition) if is_number else -1, edition)
