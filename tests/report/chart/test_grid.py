"""A picture of characters, in which Chinese takes two columns."""

from __future__ import annotations

from hlgl_cli.report.chart.grid import Grid


def seen(grid: Grid) -> list[str]:
    """Return the rows without their styles."""
    return ["".join(text for text, _ in runs) for runs in grid.lines()]


def test_line() -> None:
    """A line goes from cell to cell; what stays is not covered."""
    grid = Grid(5, 3)
    grid.mark(2, 1, "@")
    grid.line((0, 0), (4, 2), ".", "")
    assert seen(grid) == ["..   ", "  @  ", "   .."]


def test_wide_words() -> None:
    """A wide character takes two cells, so that what follows stays in its column."""
    grid = Grid(8, 1)
    grid.words(0, 0, "目标9")
    grid.put(6, 0, "x")
    assert seen(grid) == ["目标9 x "]


def test_styles() -> None:
    """Cells of one style are one run."""
    grid = Grid(4, 1)
    grid.words(0, 0, "ab", "bold")
    assert list(grid.lines()) == [[("ab", "bold"), ("  ", "")]]


def test_label_where_it_covers_least() -> None:
    """A label stands at the right, or where there is no line."""
    grid = Grid(12, 2)
    assert grid.label(2, 1, "98")
    grid.line((0, 0), (11, 0), ".", "")
    assert grid.label(8, 0, "97")
    assert seen(grid) == ["............", "    98 97   "]


def test_label_without_room() -> None:
    """Where there is no room, there is no label."""
    assert not Grid(4, 1).label(1, 0, "实际96.5")
    grid = Grid(6, 1)
    grid.words(0, 0, "abcdef")
    assert not grid.label(2, 0, "9")
