"""The plan of an import as the text of its file, with what is to be decided as comments."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hlgl_cli.importing import toml
from hlgl_cli.importing.checking import categories_of, head_table, series_of
from hlgl_cli.importing.document import told
from hlgl_cli.text import LANGUAGES, say

if TYPE_CHECKING:
    from collections.abc import Iterator

    from hlgl_cli.importing.checking import Draft, Imported, Ready
    from hlgl_cli.importing.drafting import Table

_BEFORE_QUESTION = frozenset({"printed"})
_ASK = "? "


def plan_text(made: Imported, file: str, lang: str) -> str:
    """Return the file of a plan that was made of a table."""
    parts = [
        [toml.comment(line) for line in say(lang, "import.head", file=file).splitlines()],
        list(_head(made, lang)),
        *(["[[categories]]", *_pairs(each)] for each in categories_of(made)),
        *(list(_indicator(draft, lang)) for draft in made.drafts),
        *(["[[series]]", *_pairs(each)] for each in series_of(made)),
    ]
    return "\n\n".join("\n".join(part) for part in parts) + "\n"


def _pairs(table: Table) -> list[str]:
    return [toml.pair(key, given) for key, given in table.items()]


def _head(made: Imported, lang: str) -> Iterator[str]:
    """Yield the plan's own table; whose plan it is, is asked where nobody said it."""
    yield "[plan]"
    for key, given in head_table(made.head).items():
        if key == "area" and not made.head.is_area_known:
            yield toml.comment(_ASK + say(lang, "import.area"))
        yield toml.pair(key, given)


def _indicator(draft: Draft, lang: str) -> Iterator[str]:
    """Yield the table of an indicator, the row as it is printed above it."""
    row = draft.entry.printed.row
    yield "[[indicators]]"
    cells = " | ".join(draft.entry.printed.cells.values())
    yield toml.comment(say(lang, "import.row", row=row.number, cells=cells))
    for key, given in draft.table.items():
        if key in _BEFORE_QUESTION:
            yield from _question(draft, lang)
        yield toml.pair(key, given)
    note = {each: _doubts(draft, each) for each in LANGUAGES}
    if any(note.values()):
        yield toml.pair("note", note)


def _doubts(draft: Draft, lang: str) -> str:
    """Return what is in doubt in a row, a sentence after the other."""
    return " ".join(told(note, lang) for note in draft.entry.reading.doubts)


def _question(draft: Draft, lang: str) -> Iterator[str]:
    """Yield what a row leaves open, and each alternative as lines that only need their # gone."""
    question = draft.entry.question
    if question is None:
        return
    yield toml.comment(_ASK + told(question.why, lang))
    key = "import.choose" if draft.ready else "import.decide"
    yield toml.comment(_ASK + say(lang, key))
    for at, ready in enumerate(draft.ready, 1):
        yield toml.comment(f"{_ASK}({at}) {ready.words(lang)}")
        yield from _lines(draft, ready, lang)


def _lines(draft: Draft, ready: Ready, lang: str) -> Iterator[str]:
    """Yield the lines of an alternative; one that is there already is to be replaced."""
    for key, given in ready.changes.items():
        is_there = key in draft.table
        behind = f"  # {say(lang, 'import.instead', key=key)}" if is_there else ""
        yield toml.comment(toml.pair(key, given)) + behind
    yield toml.comment(toml.pair("target", ready.target))
