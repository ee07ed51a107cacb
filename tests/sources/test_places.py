"""Where the values of a TOML file stand."""

from __future__ import annotations

import pytest
import tomli
from hypothesis import given
from hypothesis import strategies as st

from hlgl_cli.sources.places import Places, Spot

TEXT = """\
year = 2023  # comment
"城镇 率" = 98
plan.id.x = 'a'
[figures]
gdp = { growth = 5.8, "值" = [1, { a = 2 }] }
'doc.tors'.value = 3.5
[figures.rd.growth]
2021 = 9.0
[[list]]
a = 1
[[list]]
a = 2
[list.sub]
b = 3
[[list.inner]]
c = 4
[[list.inner]]
c = 5
"""
# Names of the kinds that need quotes and those that need none.
NAMES = st.sampled_from(["a", "b-c", "2023", "城镇化率", "a.b", "a b", '"', "\\", "", "é"])


def value(*keys: str, text: str = TEXT) -> tuple[int, int]:
    """Return where a value stands."""
    return Places(text).find(keys).value


@pytest.mark.parametrize(
    ("keys", "line", "column"),
    [
        ("year", 1, 8),
        ("城镇 率", 2, 10),
        ("plan", 3, 13),
        ("plan id x", 3, 13),
        ("figures", 4, 2),
        ("figures gdp", 5, 7),
        ("figures gdp growth", 5, 18),
        ("figures gdp 值", 5, 29),
        ("figures gdp 值 0", 5, 30),
        ("figures gdp 值 1 a", 5, 39),
        ("figures doc.tors value", 6, 20),
        ("figures rd", 7, 10),
        ("figures rd growth 2021", 8, 8),
        ("list 0 a", 10, 5),
        ("list 1 a", 12, 5),
        ("list 1 sub b", 14, 5),
        ("list 1 inner 0 c", 16, 5),
        ("list 1 inner 1 c", 18, 5),
    ],
)
def test_value(keys: str, line: int, column: int) -> None:
    """Every value has its place, columns counted in characters."""
    path = ("城镇 率",) if keys == "城镇 率" else tuple(keys.split())
    assert value(*path) == Spot(line, column)


@pytest.mark.parametrize(
    ("keys", "line", "column"),
    [("figures gdp growth", 5, 9), ("figures gdp", 5, 1), ("plan id", 3, 6), ("list 1", 11, 3)],
)
def test_key(keys: str, line: int, column: int) -> None:
    """So has every key."""
    assert Places(TEXT).find(tuple(keys.split())).key == Spot(line, column)


@pytest.mark.parametrize(
    ("keys", "line"),
    [("figures gdp no", 5), ("figures no", 4), ("no such", 1), ("", 1)],
)
def test_absent(keys: str, line: int) -> None:
    """What the file has not stands where the nearest stands that leads to it."""
    assert value(*keys.split())[0] == line


def test_absent_element() -> None:
    """An element that a list has not stands where the list does."""
    assert value("a", "7", text="b = 1\na = [1, 2]") == Spot(2, 5)


@pytest.mark.parametrize("text", ["gdp = ", "[a\nb = 1", "a = 1\n= 2", "\x00", "]]", "a = [1,\n"])
def test_broken(text: str) -> None:
    """A file that is no TOML has some place for everything."""
    assert value("gdp", text=text)[0] >= 1


def test_newlines_of_windows() -> None:
    """Lines may end in two characters."""
    assert value("b", text="a = 1\r\nb = 2\r\n") == Spot(2, 5)


def test_later_toml() -> None:
    """What only a later TOML allows stands at its parent, never in a wrong line."""
    assert value("a", text="a = {\n  b = 1,\n}\nc = 2") == Spot(1, 5)


@pytest.mark.parametrize("depth", [50, 300, 900])
@pytest.mark.parametrize(("opening", "closing"), [("[", "]"), ("{ a = ", "}")])
def test_nesting(depth: int, opening: str, closing: str) -> None:
    """Nesting that the parser takes has places too."""
    text = f"b = {opening * depth}1{closing * depth}\nc = 1"
    assert value("b", text=text) == Spot(1, 5)


@given(st.dictionaries(NAMES, st.integers(0, 99), min_size=1))
def test_every_value_is_where_it_stands(table: dict[str, int]) -> None:
    """What stands at the place of a value is the value."""
    lines = [f"{_quoted(name)} = {number}" for name, number in table.items()]
    text = "[figures]\n" + "\n".join(lines)
    assert tomli.loads(text)["figures"] == table
    places = Places(text)
    for name, number in table.items():
        line, column = places.find(("figures", name)).value
        assert text.split("\n")[line - 1][column - 1 :] == str(number)


def _quoted(name: str) -> str:
    escaped = name.replace("\\", "\\\\").replace('"', '\\"')
    return f'"{escaped}"'
