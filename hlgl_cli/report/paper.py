"""What text is laid out on: a sheet as wide as the reader's, or as the text itself."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

from hlgl_cli.messages import visible
from hlgl_cli.report.fitting import Heading, fit, seen
from hlgl_cli.report.wrapping import width, wrapped

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from hlgl_cli.report.fitting import Styled
    from hlgl_cli.report.view import View

__all__ = ["UNBOUNDED", "Heading", "Paper"]

UNBOUNDED = 10_000  # columns: wider than any table, so that no cell is folded
Cell = tuple[list[str], str]  # lines and their style
# What a terminal is told, so that it draws a style; it is the same on all of them.
_STYLES = {"bold": "1", "dim": "2", "red": "31", "green": "32", "cyan": "36"}


class Paper:
    """Takes lines and tables, and gives them back as text without trailing blanks."""

    def __init__(self, view: View) -> None:
        """Take a sheet of the reader's width, coloured or not."""
        self._lines: list[str] = []
        self._width = view.width or sys.maxsize
        self._is_colored = view.color

    def line(self, words: str = "", style: str = "") -> None:
        """Write a line; one that is too long goes on in the next, under its own indent."""
        for line in wrapped(visible(words), self._width) or [""]:
            self._lines.append(self._styled(line, style))

    def runs(self, runs: Iterable[Styled]) -> None:
        """Write a line whose parts have styles of their own; it is never folded."""
        self._lines.append("".join(self._styled(words, style) for words, style in runs))

    def table(self, headings: Iterable[Heading], rows: Iterable[Iterable[Styled]]) -> None:
        """Write a table; a cell is its words and their style.

        No number is ever cut: columns are left out, and at last the rows run over.

        Two blanks part the columns: one that stands between them, one before a cell that is not
        folded.
        """
        all_heads = list(headings)
        cells = [[(visible(words), style) for words, style in row] for row in rows]
        fitted = fit(all_heads, cells, self._width)
        heads = fitted.kept(all_heads)
        told = [[(seen(head.words), "") for head in heads], *map(fitted.kept, cells)]
        if self._width < UNBOUNDED:
            told = [fitted.folded(heads, row) for row in told]
        laid = _laid(heads, told)
        if _together(laid) > fitted.room:
            laid = _laid(heads, [fitted.cut(heads, row) for row in told])
        self.line()
        self._rows(heads, laid)
        self.line()

    def _rows(self, heads: Sequence[Heading], laid: Sequence[Sequence[Cell]]) -> None:
        """Write the rows, a rule below that of the headings, whose words stand at its foot."""
        above, *body = laid
        widths = _widths(laid)
        height = max((len(lines) for lines, _ in above), default=0)
        headed = [([""] * (height - len(lines)) + lines, style) for lines, style in above]
        self._row(heads, headed, widths)
        self._lines.append("-" * _together(laid))
        for row in body:
            self._row(heads, row, widths)

    def _row(self, heads: Sequence[Heading], cells: Sequence[Cell], widths: Sequence[int]) -> None:
        """Write the lines of a row, numbers to the right."""
        each = list(zip(heads, cells, widths, strict=True))
        for at in range(max((len(lines) for lines, _ in cells), default=0)):
            parts = []
            for head, (lines, style), columns in each:
                words, is_there = (lines[at], True) if at < len(lines) else ("", False)
                blank = " " * (columns - width(words))
                filled = f"{blank}{words}" if head.is_number else f"{words}{blank}"
                parts.append(self._styled(filled, style) if is_there else filled)
            self._lines.append(" ".join(parts))

    def pairs(self, rows: Iterable[tuple[str, str]]) -> None:
        """Write labels, each with its words beside it."""
        pairs = [(visible(label), visible(words)) for label, words in rows]
        room = max((width(label) for label, _ in pairs), default=0) + 2
        for label, words in pairs:
            first, *rest = wrapped(words, self._width - room) or [""]
            for beside, line in [(label, first), *(("", line) for line in rest)]:
                blank = " " * (room - width(beside))
                self._lines.append(f"{beside}{blank}{line}")

    def text(self) -> str:
        """Return what was written."""
        return "".join(f"{line.rstrip()}\n" for line in self._lines)

    def _styled(self, words: str, style: str) -> str:
        """Return words as a terminal draws them in a style."""
        if not (style and words and self._is_colored):
            return words
        codes = ";".join(_STYLES[part] for part in style.split())
        return f"\x1b[{codes}m{words}\x1b[0m"


def _laid(heads: Sequence[Heading], rows: Iterable[Sequence[Styled]]) -> list[list[Cell]]:
    """Return the cells of each row as lines."""
    return [[_cell(*each) for each in zip(heads, row, strict=True)] for row in rows]


def _cell(head: Heading, styled: Styled) -> Cell:
    """Return words as they stand in a column; what is not folded has a blank before it."""
    words, style = styled
    lines = words.split("\n")
    return (lines if head.folds else [f" {line}" for line in lines]), style


def _widths(rows: Sequence[Sequence[Cell]]) -> list[int]:
    """Return how wide each column is: as its widest line."""
    columns = zip(*rows, strict=True)
    return [max(width(line) for lines, _ in column for line in lines) for column in columns]


def _together(rows: Sequence[Sequence[Cell]]) -> int:
    """Return how wide a row is, with a blank between any two columns."""
    return sum(columns + 1 for columns in _widths(rows)) - 1
