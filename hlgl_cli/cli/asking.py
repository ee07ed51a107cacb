"""The questions that an imported table leaves, asked one by one in a terminal."""

from __future__ import annotations

import sys
from dataclasses import replace
from typing import TYPE_CHECKING

from hlgl_cli.cli.screen import folded
from hlgl_cli.cli.streams import say_on_stderr, show_on_stderr
from hlgl_cli.importing.drafting import settled
from hlgl_cli.importing.summary import why
from hlgl_cli.messages import visible
from hlgl_cli.text import say

if TYPE_CHECKING:
    from collections.abc import Iterator

    from hlgl_cli.importing.checking import Draft, Imported
    from hlgl_cli.importing.drafting import Entry


def answered(made: Imported, lang: str) -> Iterator[Entry]:
    """Yield the rows, those with alternatives as the answers say; 0 leaves a question open.

    Where no more is typed, as with Ctrl-D, what was answered is kept and the rest is left open.
    """
    is_over = False
    for draft in made.drafts:
        entry = None if is_over or not draft.ready else _answered(draft, lang)
        is_over = is_over or bool(draft.ready and entry is None)
        yield entry or draft.entry


def _answered(draft: Draft, lang: str) -> Entry | None:
    """Return the row as the answer says; None where no more is typed."""
    entry = draft.entry
    facts = {"row": entry.printed.row.number, "name": visible(entry.named.name)}
    cells = [f"{heading}: {text}" for heading, text in entry.printed.cells.items()]
    lines = [
        "",
        say(lang, "import.question", **facts),
        *(f"    {visible(cell)}" for cell in cells),
        why(entry, lang),
        *(f"  {at}  {ready.words(lang)}" for at, ready in enumerate(draft.ready, 1)),
        f"  0  {say(lang, 'import.keep_open')}",
    ]
    say_on_stderr(folded("\n".join(lines)))
    choice = _choice(len(draft.ready), lang)
    if choice is None:
        say_on_stderr("")  # below the prompt
    if not choice:
        return entry if choice == 0 else None
    ready = draft.ready[choice - 1]
    reading = settled(entry.reading, ready.stated)
    better = ready.plan.indicators[0].better
    return entry.read_as(replace(reading, better=better))


def _choice(last: int, lang: str) -> int | None:
    """Return what is typed, 0 to the last; what is none of these is asked again.

    It is None where no more is typed. A prompt of click's would put a blank on standard
    output, where the plan goes.
    """
    while True:
        show_on_stderr(say(lang, "import.prompt", first=0, last=last))
        typed = sys.stdin.readline()
        if not typed:
            return None
        digits = typed.strip()
        if digits.isdecimal() and int(digits) <= last:
            return int(digits)
        say_on_stderr(say(lang, "import.again", first=0, last=last))
