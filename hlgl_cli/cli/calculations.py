"""What `hlgl calc` does: answers, writes every format asked for, and notes what is in doubt."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from hlgl_cli.calculator import rows, sheets
from hlgl_cli.calculator.answer import answer, read_options
from hlgl_cli.calculator.doubts import doubts
from hlgl_cli.cli.exits import FAILED
from hlgl_cli.cli.output import Outlets, sinks
from hlgl_cli.cli.screen import columns, folded
from hlgl_cli.cli.streams import say_on_stderr
from hlgl_cli.finding import CannotRunError
from hlgl_cli.report.view import View
from hlgl_cli.sources import stdin
from hlgl_cli.sources.files import STDIN
from hlgl_cli.text import say

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from hlgl_cli.calculator.answer import Answer, Options
    from hlgl_cli.calculator.entry import Entry
    from hlgl_cli.calculator.rows import Outcome
    from hlgl_cli.calculator.sheets import Sheet
    from hlgl_cli.cli.output import Sink

FORMATS = ("table", "json", "jsonl", "csv")
FOR_MACHINES = FORMATS[1:]


class Asked(NamedTuple):
    """A calculation as it was typed, and how its text is to look."""

    entry: Entry
    operands: Sequence[str]
    options: Options
    lang: str
    with_steps: bool
    is_plain: bool


def calculate(asked: Asked, formats: Sequence[str]) -> int:
    """Write the answers in every format asked for, and return the exit code; raise CannotRunError.

    Without a `-` among the operands there is one answer, or none.
    """
    targets = sinks(formats, FORMATS, "table")
    _refuse_idle(asked, {sink.format for sink in targets})
    with Outlets(targets, FOR_MACHINES) as outlets:
        return _written(asked, outlets, [_sheet(asked, sink) for sink in outlets.targets])


def _written(asked: Asked, outlets: Outlets, layouts: Sequence[Sheet]) -> int:
    """Write what comes as it comes, tell on standard error what could not be answered."""
    code, is_begun = 0, False
    noted: list[str] = []
    for line, outcome in _outcomes(asked):
        if not is_begun:
            outlets.write([layout.begin() for layout in layouts])
            is_begun = True
        if isinstance(outcome, CannotRunError):
            code = FAILED
            _tell(asked, line, outcome.message_in(asked.lang))
            continue
        outlets.write([layout.row(line, outcome) for layout in layouts])
        for doubt in _doubts(asked, outcome):
            if asked.entry.series:
                _tell(asked, line, doubt)
            elif doubt not in noted:  # on an option, which is the same for every row
                _tell(asked, None, doubt)
                noted.append(doubt)
    outlets.write([layout.end() for layout in layouts])
    return code


def _doubts(asked: Asked, answered: Answer) -> list[str]:
    """Return what is doubtful in an answer."""
    note = answered.results[0].note
    notes = doubts(asked.entry, answered.inputs) if note is None else [note]
    return [say(asked.lang, each.key, **each.facts) for each in notes]


def _tell(asked: Asked, line: int | None, said: str) -> None:
    """Say something of a row, or of the calculation, on standard error."""
    if line is not None:
        said = say(asked.lang, "calc.row", place=f"{stdin.NAME}:{line}", said=said)
    say_on_stderr(folded(said))


def _outcomes(asked: Asked) -> Iterable[tuple[int | None, Outcome]]:
    """Return the answers with their lines, one without a line to what was typed."""
    if STDIN in asked.operands:
        return rows.answers(asked.entry, asked.operands, asked.options)
    return [(None, answer(asked.entry, asked.operands, asked.options))]


def _sheet(asked: Asked, sink: Sink) -> Sheet:
    """Return what makes the text of a target."""
    if sink.format == "json":
        return sheets.Document(asked.lang, asked.entry, rows.fixed_inputs(*asked[:3]))
    if sink.format == "jsonl":
        return sheets.JsonLines(asked.lang)
    if sink.format == "csv":
        read = read_options(asked.entry, asked.options)
        years = dict(zip(asked.options, read, strict=True)).get("years")
        return sheets.Csv(asked.entry.columns(years if isinstance(years, int) else 0))
    if asked.is_plain:
        return sheets.Plain()
    view = View(asked.lang, columns() if sink.file is None else None)  # a file is never folded
    return sheets.Table(view, with_steps=asked.with_steps)


def _refuse_idle(asked: Asked, formats: set[str]) -> None:
    """Refuse options that would change nothing in what is written."""
    idle = {
        ("--plain", "--steps"): asked.is_plain and asked.with_steps,
        ("--plain", f"-f {min(formats)}"): asked.is_plain and "table" not in formats,
        ("--steps", "-f csv"): asked.with_steps and formats == {"csv"},
    }
    for (one, other), is_idle in idle.items():
        if is_idle:
            raise CannotRunError("calc.opposites", {"one": one, "other": other})
