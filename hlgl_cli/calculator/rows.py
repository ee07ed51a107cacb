"""The rows of standard input: each has the operands of a calculation, and is answered alone."""

from __future__ import annotations

import csv
from typing import TYPE_CHECKING, TypeAlias

from hlgl_cli.calculator.answer import Answer, compute, read_options, refuse_too_many
from hlgl_cli.calculator.entry import as_read
from hlgl_cli.finding import CannotRunError
from hlgl_cli.sources import stdin
from hlgl_cli.sources.document import looks_like
from hlgl_cli.sources.files import STDIN
from hlgl_cli.units import half_width

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from hlgl_cli.calculator.answer import Options
    from hlgl_cli.calculator.entry import Entry

Outcome: TypeAlias = "Answer | CannotRunError"

LONGEST = 64 * 1024  # bytes of a line
COMMENT = "#"
_COMMAS = str.maketrans("，、;；", ",,,,")
_NOWHERE = "\x1f"  # a line that is one cell
_BEGINS_A_NUMBER = tuple("+-.0123456789")
# What is wrong with the options is wrong in every row.
_OF_THE_OPTIONS = {"calc.now_and_in", "calc.order"}


def answers(
    entry: Entry, operands: Sequence[str], options: Options
) -> Iterator[tuple[int, Outcome]]:
    """Yield the answer to each row or why there is none, with its line, as the rows come.

    What stands in the row takes the place of `-` among the operands. Raises CannotRunError for what
    is wrong with all rows, and where there is none.
    """
    if operands.count(STDIN) > 1:
        raise CannotRunError("run.stdin_twice")
    refuse_too_many(entry, operands)
    read = read_options(entry, options)
    at = operands.index(STDIN)
    is_one = not entry.series and len(operands) == len(entry.operands.split())
    is_empty = True
    for number, content in stdin.lines(LONGEST):
        try:
            line = _text(content, is_first=number == 1)
            if not line.strip() or line.startswith(COMMENT):
                continue
            row = _parted(line, _NOWHERE) if is_one else _cells(line, entry)
            outcome: Outcome = compute(entry, [*operands[:at], *row, *operands[at + 1 :]], read)
        except CannotRunError as error:
            if error.key in _OF_THE_OPTIONS:
                raise
            outcome = error.with_traceback(None)  # or it would keep the frames that it went through
        is_empty = False
        yield number, outcome
    if is_empty:
        raise CannotRunError("calc.empty_stdin")


def fixed_inputs(entry: Entry, operands: Sequence[str], options: Options) -> set[str]:
    """Return the inputs that are the same for every row: none that stands in it or follows from it.

    All of them where there are no rows.
    """
    if STDIN not in operands:
        return {*entry.inputs}
    at, names = operands.index(STDIN), entry.operands.lower().split()
    typed = [] if entry.series else names[:at] + names[len(names) - len(operands[at + 1 :]) :]
    follows_none = entry.settle is as_read
    given = [name for name, value in options.items() if follows_none or value is not None]
    return {*typed, *given}


def _text(content: bytes, *, is_first: bool) -> str:
    """Return a line without the blanks around it; a tab is none, it parts cells."""
    if len(content) > LONGEST:
        raise CannotRunError("calc.long_line", {"most": str(LONGEST // 1024)})
    try:
        text = content.decode("utf-8-sig" if is_first else "utf-8")
    except UnicodeDecodeError:
        name = looks_like(content)
        key = "calc.not_utf8" if name else "calc.not_text"
        raise CannotRunError(key, {"looks_like": name}) from None
    line = text.strip(" \r\xa0\u3000")
    if len(line.splitlines()) > 1:  # of another system: a row must not run into the next
        raise CannotRunError("calc.unreadable", {"given": line, "meant": ""})
    return line


def _cells(line: str, entry: Entry) -> list[str]:
    """Return the cells of a row, parted by tabs, by commas or, where there is neither, by blanks.

    A unit belongs to the number before it, but for the one that is converted to.
    """
    if "\t" in line:
        return _parted(line, "\t")
    listed = line.translate(_COMMAS)
    if "," in listed:
        return _parted(listed, ",")
    words = _parted(" ".join(line.split()), " ")
    last = [words.pop()] if entry.kind == "conversion" and len(words) > 1 else []
    cells = words[:1]
    for word in words[1:]:
        if half_width(word).startswith(_BEGINS_A_NUMBER):
            cells.append(word)
        else:
            cells[-1] += f" {word}"
    return cells + last


def _parted(line: str, separator: str) -> list[str]:
    """Return the parts of a line, each without the blanks and the quotes around it."""
    reader = csv.reader([line], delimiter=separator, skipinitialspace=True, strict=True)
    try:
        return [cell.strip() for cell in next(reader)]
    except csv.Error:  # quotes that do not match, or what is no text
        raise CannotRunError("calc.unreadable", {"given": line, "meant": ""}) from None
