"""What imported indicators are called."""

from __future__ import annotations

import pytest

from hlgl_cli.importing.naming import Named, Printed, free, is_chinese, names_of, slug


def named(*names: str, items: tuple[str, ...] = ()) -> list[Named]:
    """Return what rows are called that print these names and numbers."""
    items = items or ("",) * len(names)
    rows = (
        Printed(at, item, name) for at, (item, name) in enumerate(zip(items, names, strict=True), 1)
    )
    return list(names_of(rows))


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("常住人口城镇化率", "urbanization_rate"),
        ("城镇化率", "urbanization_rate"),
        ("国内生产总值(GDP)增长", "gdp"),
        ("GDP 年均增速", "gdp"),
        ("数字经济核心产业增加值占 GDP 比重", "digital_economy_share"),
        ("某项指标", "row_1"),
        ("Poverty rate", "poverty_rate"),
        ("11-3-1", "row_1"),
        ("Forest coverage", "forest_coverage"),
        ("", "row_1"),
    ],
)
def test_ids(name: str, expected: str) -> None:
    """A known indicator keeps its id, another takes its English name or its row."""
    assert named(name)[0].id == expected


def test_as_many_digits() -> None:
    """Ids of rows sort as the rows do."""
    assert [each.id for each in named(*("某" * count for count in range(1, 11)))][::9] == [
        "row_01",
        "row_10",
    ]


def test_own() -> None:
    """No two rows share an id, a number or a name."""
    found = named("GDP", "GDP", "2", "A b", "A-b", items=("1", "1", "3", "", ""))
    assert found == [
        Named("gdp", 1, "GDP"),
        Named("gdp_2", None, "GDP 2"),
        Named("row_3", 3, "2"),
        Named("a_b", None, "A b"),
        Named("a_b_2", None, "A-b"),
    ]


@pytest.mark.parametrize(
    ("items", "expected"),
    [
        (("", ""), [1, 2]),
        (("（1）", "2."), [1, 2]),
        (("10", ""), [10, None]),
        (("9" * 30, "x"), [1, 2]),
        (("0", "1"), [None, 1]),
    ],
)
def test_numbers(items: tuple[str, ...], expected: list[int | None]) -> None:
    """Numbers are those that are printed; where there are none, rows are counted."""
    assert [each.number for each in named("甲", "乙", items=items)] == expected


def test_nothing() -> None:
    """No rows have no names."""
    assert named() == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("CO2 emissions (Mt)", "co2_emissions_mt"),
        ("é", ""),
        ("word " * 20, "word_word_word_word_word_word_word_word"),
        ("x" * 60, ""),
    ],
)
def test_slug(text: str, expected: str) -> None:
    """An id has lower-case letters, digits and underscores, and ends with a word."""
    assert slug(text) == expected


def test_free() -> None:
    """A label that is taken has a number behind it."""
    taken = {"a", "a_2"}
    assert free("a", "_", taken) == "a_3"
    assert "a_3" in taken


def test_is_chinese() -> None:
    """Which language a text is in."""
    assert (is_chinese("GDP增长"), is_chinese("GDP")) == (True, False)
