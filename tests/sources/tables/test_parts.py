"""A file's name that knows where the values of some rows stand."""

from __future__ import annotations

import pickle

import pytest

from hlgl_cli.finding import Place
from hlgl_cli.sources.tables.cells import Cell, Row
from hlgl_cli.sources.tables.parts import Part
from hlgl_cli.sources.tables.spots import Entry, Spot, letters, spot_of

KEY, VALUE = Spot(2, 1, "gdp | 5", "a!A2"), Spot(2, 5, "gdp | 5", "a!E2")
PART = Part("a.xlsx", {("figures", "gdp"): Entry(KEY, VALUE)})


def test_name() -> None:
    """It is the name, whatever else it knows, and is that alone elsewhere."""
    names: dict[str, int] = {PART: 1}
    assert (PART, f"{PART}", names["a.xlsx"]) == ("a.xlsx", "a.xlsx", 1)
    assert type(pickle.loads(pickle.dumps(PART))) is str  # noqa: S301 - of our own


def test_placed() -> None:
    """A place is that of its keys or of the nearest that lead to it, of the key or the value."""
    place = Place(PART, ("figures", "gdp", "growth", "2022"))
    assert str(PART.placed(place, is_about_key=False)) == "a.xlsx:a!E2"
    assert str(PART.placed(place, is_about_key=True)) == "a.xlsx:a!A2"


@pytest.mark.parametrize("keys", [(), ("year",), ("figures",)])
def test_no_place(keys: tuple[str, ...]) -> None:
    """What is nowhere has no place."""
    place = PART.placed(Place(PART, keys), is_about_key=False)
    assert (place, type(place.file)) == (Place("a.xlsx", keys), str)


def test_place_that_is_known() -> None:
    """A place that is known stays."""
    place = PART.placed(Place(PART, (), 3, 4, "x", "a!D3"), is_about_key=False)
    assert place == Place("a.xlsx", (), 3, 4, "x", "a!D3")


@pytest.mark.parametrize(("column", "name"), [(1, "A"), (26, "Z"), (27, "AA"), (703, "AAA")])
def test_letters(column: int, name: str) -> None:
    """A column has the letters of a spreadsheet."""
    assert letters(column) == name


def test_spot() -> None:
    """A workbook shows the row's name and the cell; text in columns shows the line."""
    row = Row(2, {0: Cell(" 5\n8 ", 2, 1)}, "5,8")
    assert spot_of(row, row.cells[0], "填报", "gdp") == Spot(2, 1, "gdp | 5 8", "填报!A2")
    assert spot_of(row, row.cells[0], None, "gdp") == Spot(2, 1, "5,8")
    assert spot_of(row, row.cells[0], "a", "x" * 99).source == "x" * 48 + "... | 5 8"
