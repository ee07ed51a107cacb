"""The formats of `hlgl calc`: an answer after the other, in a shape that the rows do not change."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

from hlgl_cli.calculator.answer import Answer
from hlgl_cli.calculator.printing import (
    amount,
    as_document,
    as_text,
    documented,
    equation,
    label,
    shown,
)
from hlgl_cli.finding import CannotRunError
from hlgl_cli.report.formats.cells import cell, lines
from hlgl_cli.report.json_text import dump, dump_line

if TYPE_CHECKING:
    from collections.abc import Collection, Sequence

    from hlgl_cli.calculator.entry import Entry, Input
    from hlgl_cli.report.view import View

MOST_IN_A_DOCUMENT = 10_000  # rows: it is not written before the last one is there


class Sheet(Protocol):
    """What makes the text of the answers; `line` is that of standard input, None for arguments."""

    def begin(self) -> str:
        """Return what stands before the first answer."""

    def row(self, line: int | None, answer: Answer) -> str:
        """Return an answer."""

    def end(self) -> str:
        """Return what stands after the last one."""


class _Rows:
    """What has nothing before the rows, and nothing after them."""

    def begin(self) -> str:
        """Return nothing."""
        return ""

    def end(self) -> str:
        """Return nothing."""
        return ""


class Table(_Rows):
    """Labels with their numbers: of arguments a line a result, of a row all on one line."""

    def __init__(self, view: View, *, with_steps: bool) -> None:
        """Take how it is looked at, and whether the formulas are shown too."""
        self._view, self._with_steps = view, with_steps

    def row(self, line: int | None, answer: Answer) -> str:
        """Return an answer."""
        if line is None:
            return as_text(answer, self._view, with_steps=self._with_steps)
        lang, results = self._view.lang, answer.results
        texts = ["  ".join(f"{label(one, lang)}  {amount(one, lang)}" for one in results)]
        if self._with_steps:
            texts += [f"  {label(one, lang)}  {equation(one, lang)}" for one in results]
        return "".join(f"{text}\n" for text in texts)


class Plain(_Rows):
    """Bare numbers, with the digits that are shown, parted by tabs."""

    def row(self, line: int | None, answer: Answer) -> str:  # noqa: ARG002 - as every sheet has it
        """Return an answer."""
        return "\t".join(map(shown, answer.results)) + "\n"


class Csv(_Rows):
    """A row an answer: its line, and for every result that there may be its number and its unit."""

    def __init__(self, columns: Sequence[str]) -> None:
        """Take the names of the results."""
        self._columns = columns

    def begin(self) -> str:
        """Return the heading."""
        pairs = ((name, f"{name}_unit") for name in self._columns)
        return lines([["line", *(name for pair in pairs for name in pair)]])

    def row(self, line: int | None, answer: Answer) -> str:
        """Return an answer."""
        by_name = {one.full_name: (documented(one), one.unit) for one in answer.results}
        pairs = (by_name.get(name, (None, None)) for name in self._columns)
        return lines([map(cell, (line, *(value for pair in pairs for value in pair)))])


class JsonLines(_Rows):
    """A document an answer, each on one line."""

    def __init__(self, lang: str) -> None:
        """Take the language of its labels."""
        self._lang = lang

    def row(self, line: int | None, answer: Answer) -> str:
        """Return an answer."""
        return dump_line({**as_document(answer, self._lang), "line": line})


class Document(_Rows):
    """One document; of rows the inputs that stand in them are lists, and there are all results."""

    def __init__(self, lang: str, entry: Entry, fixed: Collection[str]) -> None:
        """Take the language of its labels, and the inputs that are the same for every row."""
        self._lang, self._entry, self._fixed = lang, entry, fixed
        self._answers: list[Answer] = []

    def row(self, line: int | None, answer: Answer) -> str:  # noqa: ARG002 - as every sheet has it
        """Keep an answer; raise CannotRunError where there are too many to be kept."""
        if len(self._answers) == MOST_IN_A_DOCUMENT:
            facts = {"most": str(MOST_IN_A_DOCUMENT)}
            raise CannotRunError("calc.too_many_for_json", facts)
        self._answers.append(answer)
        return ""

    def end(self) -> str:
        """Return the document."""
        inputs: dict[str, Input] = {
            name: [answer.inputs[name] for answer in self._answers] for name in self._entry.inputs
        }
        for answer in self._answers[:1]:
            inputs |= {name: answer.inputs[name] for name in self._fixed}
        results = tuple(result for answer in self._answers for result in answer.results)
        return dump(as_document(Answer(self._entry.name, inputs, results), self._lang))
