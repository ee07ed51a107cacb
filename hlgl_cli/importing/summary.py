"""What an import came to, in a few lines: what was read, what is in doubt, what is asked."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hlgl_cli.importing.document import told
from hlgl_cli.messages import harmless, visible
from hlgl_cli.report.scope import counted
from hlgl_cli.text import say

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from hlgl_cli.importing.drafting import Entry
    from hlgl_cli.importing.run import Read


def summary(read: Read, entries: Sequence[Entry], lang: str) -> Iterator[str]:
    """Yield the lines: how many rows there are, then those that somebody must look at."""
    file = visible(read.file)
    yield from (told(note, lang) for note in read.notes)
    without = [entry for entry in entries if entry.question is None and not _has_target(entry)]
    doubted = [entry for entry in entries if _has_target(entry) and entry.reading.doubts]
    asked = [entry for entry in entries if entry.question is not None]
    yield say(
        lang,
        "import.counts",
        file=file,
        rows=counted("count.indicator", len(entries), lang),
        read=len(entries) - len(without) - len(asked),
        doubted=len(doubted),
        none=len(without),
        asked=len(asked),
    )
    if without:
        names = (harmless(entry.named.name) for entry in without)
        yield say(lang, "import.without", names=say(lang, "list.separator").join(names))
    for entry in doubted:
        notes = (told(note, lang) for note in entry.reading.doubts)
        yield _line("import.doubted", entry, say(lang, "list.clause").join(notes), lang)
    for entry in asked:
        yield _line("import.asked", entry, why(entry, lang), lang)


def why(entry: Entry, lang: str) -> str:
    """Return what a row leaves open; nothing where it leaves nothing."""
    return "" if entry.question is None else told(entry.question.why, lang)


def _has_target(entry: Entry) -> bool:
    return entry.question is None and entry.reading.target is not None


def _line(key: str, entry: Entry, what: str, lang: str) -> str:
    facts = {"row": entry.printed.row.number, "name": harmless(entry.named.name)}
    return say(lang, key, **facts, what=what)
