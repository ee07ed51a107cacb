"""A picture of characters: each cell is a column wide on every terminal, and has a style."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hlgl_cli.report.wrapping import width

if TYPE_CHECKING:
    from collections.abc import Iterator

    from hlgl_cli.report.fitting import Styled

_BLANK: tuple[str, str] = (" ", "")


class Grid:
    """Rows of cells; a wide character takes two of them, the second one empty."""

    def __init__(self, columns: int, rows: int) -> None:
        """Take the size."""
        self.columns, self.rows = columns, rows
        self._cells = [[_BLANK] * columns for _ in range(rows)]
        self._taken: set[tuple[int, int]] = set()

    def put(self, column: int, row: int, character: str, style: str = "") -> None:
        """Put a character of one column, unless something that stays is there."""
        if (column, row) not in self._taken:
            self._cells[row][column] = (character, style)

    def line(
        self, one: tuple[int, int], other: tuple[int, int], character: str, style: str
    ) -> None:
        """Put characters from one cell to another."""
        count = max(abs(other[0] - one[0]), abs(other[1] - one[1]), 1)
        for at in range(count + 1):
            column, row = (round(a + (b - a) * at / count) for a, b in zip(one, other, strict=True))
            self.put(column, row, character, style)

    def mark(self, column: int, row: int, character: str, style: str = "") -> None:
        """Put a character that stays."""
        self._cells[row][column] = (character, style)
        self._taken.add((column, row))

    def words(self, column: int, row: int, text: str, style: str = "") -> None:
        """Write words that stay."""
        for character in text:
            self.mark(column, row, character, style)
            for beside in range(1, width(character)):
                self.mark(column + beside, row, "", style)
            column += width(character)

    def label(self, column: int, row: int, text: str, style: str = "") -> bool:
        """Write words beside a cell, where they cover least; return whether there is room."""
        room = width(text)
        right, left, middle = column + 2, column - 1 - room, column - room // 2
        ways = [(right, row), (left, row), (middle, row - 1), (middle, row + 1)]
        ways += [(start, row + down) for down in (-1, 1, -2, 2) for start in (right, left)]
        costs = {way: cost for way in ways if (cost := self._cost(*way, room)) is not None}
        if costs:
            self.words(*min(costs, key=costs.__getitem__), text, style)
        return bool(costs)

    def _cost(self, column: int, row: int, room: int) -> int | None:
        """Return how many cells of lines words would cover, None where they have no room."""
        if not (0 <= row < self.rows and column >= 0 and column + room <= self.columns):
            return None
        around = {(column + at, row) for at in range(-1, room + 1)}
        if around & self._taken:
            return None
        return sum(self._cells[row][at] != _BLANK for at in range(column, column + room))

    def lines(self) -> Iterator[list[Styled]]:
        """Yield each row as runs of one style."""
        for row in self._cells:
            runs: list[Styled] = []
            for character, style in row:
                if runs and runs[-1][1] == style:
                    runs[-1] = (runs[-1][0] + character, style)
                else:
                    runs.append((character, style))
            yield runs
