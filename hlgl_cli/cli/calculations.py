"""What `hlgl calc` does: answers, writes every format asked for, and notes what is in doubt."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from hlgl_cli.calculator.answer import answer
from hlgl_cli.calculator.doubts import doubts
from hlgl_cli.calculator.printing import as_document, as_text
from hlgl_cli.cli.output import sinks, write
from hlgl_cli.cli.screen import columns, folded
from hlgl_cli.cli.streams import say_on_stderr
from hlgl_cli.cli.words import lang_of
from hlgl_cli.report.view import View
from hlgl_cli.text import say

if TYPE_CHECKING:
    from collections.abc import Sequence

    from hlgl_cli.calculator.answer import Options
    from hlgl_cli.calculator.entry import Entry


def calculate(
    entry: Entry,
    operands: Sequence[str],
    options: Options,
    formats: Sequence[str],
    *,
    with_steps: bool,
) -> None:
    """Calculate and write every format asked for; raises CannotRunError."""
    targets, lang = sinks(formats, ("table", "json"), "table"), lang_of(click.get_current_context())
    answered = answer(entry, operands, options)
    for sink in sorted(targets, key=lambda target: target.file is None):
        if sink.format == "json":
            write(sink, as_document(answered, lang), for_machines=True)
        else:  # a file is never folded
            view = View(lang, columns() if sink.file is None else None)
            write(sink, as_text(answered, view, with_steps=with_steps), for_machines=False)
    note = answered.results[0].note
    for each in [note] if note is not None else doubts(entry, answered.inputs):
        say_on_stderr(folded(say(lang, each.key, **each.facts)))
