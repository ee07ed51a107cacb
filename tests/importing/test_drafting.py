"""Readings as the tables of indicators."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING

import pytest

from hlgl_cli.importing.drafting import Followed, settled, table_of, target_table, words_of
from hlgl_cli.importing.naming import Named
from tests.importing.entries import entry, question, stated

if TYPE_CHECKING:
    from hlgl_cli.importing.reading import Stated

PRINTED = {"base": "67.9", "target": "71", "rate": "—"}
BARE = {
    "id": "row_1",
    "number": 1,
    "name": {"zh": "甲"},
    "kind": "value",
    "unit": "%",
    "decimals": 1,
    "category": "all",
    "baseline": Decimal("67.9"),
    "printed": PRINTED,
}


def table(**reading: object) -> dict[str, object]:
    """Return the table of a row, without what every row has."""
    made = table_of(entry(**reading), "all", Followed(()))  # type: ignore[arg-type]
    return {key: value for key, value in made.items() if BARE.get(key) != value}


def test_bare() -> None:
    """A row without a target has its cells and baseline."""
    assert table_of(entry(), "all", Followed(())) == BARE


@pytest.mark.parametrize(
    ("reading", "expected"),
    [
        ({"target": stated("level", "71")}, {"target": {"level": Decimal(71)}}),
        (
            {
                "target": stated("level", "71"),
                "more": (stated("level", "71"), stated("level", "75", year=2035)),
            },
            {"targets": [{"level": Decimal(71)}, {"level": Decimal(75), "due": 2035}]},
        ),
        (
            {"target": stated("hold", "5.5", bound="below")},
            {"target": {"hold": Decimal("5.5"), "bound": "below"}, "better": "lower"},
        ),
        (
            {"target": stated("hold", "5.5", bound="below"), "better": "higher"},
            {"target": {"hold": Decimal("5.5"), "bound": "below"}},
        ),
        ({"better": "lower"}, {"better": "lower"}),
        ({"target": stated("level", "1"), "question": question()}, {}),
        (
            {"base_year": 2024, "base_known": "estimate", "base_mark": "*"},
            {
                "baseline": {
                    "value": Decimal("67.9"),
                    "year": 2024,
                    "known": "estimate",
                    "mark": "*",
                }
            },
        ),
        (
            {"kind": "growth", "base_year": 2024, "base_known": "about", "unit": ""},
            {"kind": "growth"},
        ),
        ({"unit": "", "decimals": 9}, {"unit": "", "decimals": 6}),
        ({"nature": "binding", "prices": "constant"}, {"nature": "binding", "prices": "constant"}),
    ],
)
def test_tables(reading: dict[str, object], expected: dict[str, object]) -> None:
    """Each part of a reading has its key; what a growth's baseline cannot have is left out."""
    assert table(**reading) == expected


def test_without_baseline() -> None:
    """A row without a baseline has none."""
    assert "baseline" not in table_of(entry(baseline=None), "all", Followed(()))


@pytest.mark.parametrize(
    ("target", "expected"),
    [
        (
            stated("growth", "5", upto=Decimal("5.5")),
            {"growth": Decimal(5), "upto": Decimal("5.5")},
        ),
        (stated("reduction", "65", since=2005), {"reduction": Decimal(65), "since": 2005}),
        (stated("trend", trend="up"), {"trend": "up"}),
        (stated("yearly"), {"yearly": {}}),
        (stated("yearly", assigned_by="市"), {"form": "yearly", "assigned_by": "市"}),
        (stated("reduction", assigned_by="市"), {"form": "reduction", "assigned_by": "市"}),
        (stated("hold", "10", each_year=True), {"hold": Decimal(10), "each_year": True}),
        (stated("level", "1.5", path="geometric"), {"level": Decimal("1.5"), "path": "geometric"}),
        (stated("follow", follows="乙", by=Decimal(1)), {"follow": "row_2", "by": Decimal(1)}),
        (stated("follow", follows="GDP"), {"follow": "gdp"}),
        (stated("follow", follows="甲"), {"follow": "followed_1"}),
    ],
)
def test_targets(target: Stated, expected: dict[str, object]) -> None:
    """Each form is stated as a plan file has it."""
    followed = Followed((entry(1, "甲"), entry(2, "乙")))
    assert target_table(target, "row_1", followed) == expected


def test_followed() -> None:
    """What no row states is a series; it has an id and a name of its own, and only one."""
    fall = entry(2, "能耗降低", kind="reduction")
    followed = Followed((fall, entry(3, "followed_1")))
    ids = [followed.id_of(name, "row_1") for name in ("全国平均", "全国平均", "能耗降低")]
    assert ids == ["followed_1_2", "followed_1_2", "followed_2"]
    assert followed.series == {"followed_1_2": "全国平均", "followed_2": "能耗降低 2"}


@pytest.mark.parametrize(
    ("alternative", "expected"),
    [
        (stated("level", "1"), ("value", None)),
        (stated("reduction", "1"), ("reduction", None)),
        (stated("hold", "1", bound="at_most"), ("value", "lower")),
        (stated("trend", trend="down"), ("value", "lower")),
    ],
)
def test_settled(alternative: Stated, expected: tuple[str, str | None]) -> None:
    """An alternative brings the kind that its form needs, and the side that it says."""
    reading = settled(entry(question=question()).reading, alternative)
    assert (reading.target, reading.question) == (alternative, None)
    assert (reading.kind, reading.better) == expected


def test_words() -> None:
    """A name is of its language; a known indicator's own name has both."""
    known = entry(name="森林覆盖率")
    assert words_of("Forest") == {"en": "Forest"}
    assert words_of("森林覆盖率") == {"zh": "森林覆盖率"}
    assert words_of("森林覆盖率", known) == {"zh": "森林覆盖率"}
    named = type(known)(known.printed, known.reading, Named("forest_coverage", 1, "森林覆盖率"))
    assert words_of("森林覆盖率", named) == {"zh": "森林覆盖率", "en": "Forest coverage"}
    assert words_of("森林覆盖 率", named) == {"zh": "森林覆盖 率"}
