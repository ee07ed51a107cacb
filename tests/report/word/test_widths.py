"""How wide the columns of a table are (word/widths.py)."""

from __future__ import annotations

from hlgl_cli.report.word.widths import Wish, fitted

ROOM = 9_000  # twips


def test_fills_the_room() -> None:
    """Columns take all the room, and the words of one that is folded have most of it."""
    fit = fitted([Wish("No.", ["1"]), Wish("Indicator", ["x" * 70], folds=20)], ROOM)
    number, indicator = (column.width for column in fit.columns)
    assert ROOM - 2 <= number + indicator <= ROOM
    assert indicator > 5 * number


def test_all_have_room() -> None:
    """Where nothing needs to be folded all columns share what is left."""
    fit = fitted([Wish("A", ["1"]), Wish("B", ["1"], folds=20)], ROOM)
    assert [column.width for column in fit.columns] == [ROOM // 2, ROOM // 2]


def test_column_goes() -> None:
    """Where there is no room the column goes that says so first; rows go without its cells."""
    wide = ["9" * 40]
    fit = fitted([Wish("a", wide), Wish("b", wide, goes=1), Wish("c", wide, goes=2)], ROOM)
    assert (fit.kept, fit.row(["x", "y", "z"])) == ([0, 1], ["x", "y"])


def test_no_column_may_go() -> None:
    """Where none may go all are narrower."""
    fit = fitted([Wish("a", ["9" * 99]), Wish("b", ["9" * 99])], ROOM)
    assert [column.width for column in fit.columns] == [ROOM // 2, ROOM // 2]


def test_headings_are_folded() -> None:
    """A heading is folded after three Chinese characters before any cell is."""
    cells, folded, whole = 50 * 94 + 2 * 57, 6 * 106 + 2 * 57, 14 * 106 + 2 * 57
    wishes = [Wish("未达到预期进度", ["1"]), Wish("x", ["9" * 50])]
    for heading in (folded, whole):
        fit = fitted(wishes, heading + cells)
        assert [column.width for column in fit.columns] == [heading, cells]
