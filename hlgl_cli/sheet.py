"""The sheet to fill in and the long form of CSV: columns, lists, and how people's words are read.

What `hlgl init` writes and what is read of workbooks and CSV has its names here. The sheet has a
title, a row for each of LABELS (label in A, value in B), the headings of COLUMNS in that order from
A on, then a row an indicator. CSV has LONG_FORM, a row a figure.
"""

from __future__ import annotations

import functools
import re
import unicodedata
from typing import TYPE_CHECKING

from hlgl_cli.text import LANGUAGES, say

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping

    Say = Callable[[str, str], str]

FIGURES, HELP = "figures", "help"  # the sheets
LABELS = ("year", "area", "plan", "reporter", "status")
COLUMNS = (
    *("category", "indicator", "unit", "kind", "value", "status", "source", "note"),
    *("base", "target", "required", "last", "id"),
)
LONG_FORM = ("area", "year", "indicator", "kind", "value", "unit", "status", "note", "source")
ALL_COLUMNS = tuple(dict.fromkeys((*COLUMNS, *LONG_FORM)))
TO_FILL = frozenset({"unit", "kind", "value", "status", "source", "note"})  # cells open to input
# What a list offers: the keys of a submission, of which a test knows that they are all.
KINDS = ("value", "growth", "reduction", "cumulative", "average", "index", "annual_index")
STATUSES = ("preliminary", "revised", "final")

_ASIDE = re.compile(r"\([^()]*\)|\[[^\[\]]*\]")  # a year, a unit
_YEAR = re.compile(r"(?<!\d)(\d{4})(?!\d)年?")


def name(lang: str, sheet: str) -> str:
    """Return what a sheet is called."""
    return say(lang, f"sheet.name.{sheet}")


def label(lang: str, key: str) -> str:
    """Return what stands before a value of the sheet's head."""
    return say(lang, f"sheet.label.{key}")


def heading(lang: str, column: str) -> str:
    """Return what stands above a column."""
    return say(lang, f"sheet.column.{column}")


def letter(column: str) -> str:
    """Return the letter of a column of the sheet."""
    return chr(ord("A") + COLUMNS.index(column))


def kind(lang: str, key: str) -> str:
    """Return a kind of figure as the list has it."""
    return say(lang, f"kind.{key}")


def status(lang: str, key: str) -> str:
    """Return a status as the list has it."""
    return say(lang, f"status.{key}")


def sheet_of(text: str) -> str | None:
    """Return which sheet a name means in any language, None where it means none."""
    return _keys((FIGURES, HELP), name).get(_plain(text))


def column_of(text: str) -> str | None:
    """Return which column of the sheet or of the long form a heading means; None for no such one.

    Case, width, blanks, line breaks, marks, years and what stands in brackets say nothing.
    """
    return _keys(ALL_COLUMNS, heading, _also).get(_without_asides(text))


def year_of(heading: str) -> int | None:
    """Return the year that a heading is of, 2023 of 数值（2023年）; None where it names none."""
    found = _YEAR.search(unicodedata.normalize("NFKC", heading))
    return None if found is None else int(found[1])


def label_of(text: str) -> str | None:
    """Return which value of the head a label means, None where it means none."""
    return _keys(LABELS, label, _also).get(_without_asides(text))


def kind_of(text: str) -> str | None:
    """Return which kind of figure is meant, in the words of the list, others, or as TOML has it."""
    return _keys(KINDS, kind, _also_kind).get(_plain(text))


def status_of(text: str) -> str | None:
    """Return which status is meant, in the words of the list, others, or as TOML has it."""
    return _keys(STATUSES, status, _also_status).get(_plain(text))


def _also(lang: str, key: str) -> str:
    return say(lang, f"sheet.also.{key}")


def _also_kind(lang: str, key: str) -> str:
    return say(lang, f"sheet.also.kind.{key}")


def _also_status(lang: str, key: str) -> str:
    return say(lang, f"sheet.also.status.{key}")


@functools.cache
def _keys(keys: tuple[str, ...], own: Say, also: Say | None = None) -> Mapping[str, str]:
    """Return keys by all that people write for them; the key itself is one of it."""
    return {_plain(words): key for key in keys for words in (key, *_written(key, own, also))}


def _written(key: str, own: Say, also: Say | None) -> Iterator[str]:
    """Yield the words of a key, and what else people write for it."""
    for lang in LANGUAGES:
        yield own(lang, key)
        if also is not None:
            yield from also(lang, key).split("|")


def _without_asides(text: str) -> str:
    """Return a heading in plain letters, without what stands in brackets."""
    return _plain(_ASIDE.sub("", unicodedata.normalize("NFKC", text)))


def _plain(text: str) -> str:
    """Return the letters and digits of a text, in one case and width, without years."""
    dated = unicodedata.normalize("NFKC", text).casefold()
    return "".join(filter(str.isalnum, _YEAR.sub("", dated)))
