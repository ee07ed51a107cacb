"""The plan that imported rows make: one that can always be used."""

from __future__ import annotations

from decimal import Decimal

import pytest

from hlgl_cli.finding import Finding, Place
from hlgl_cli.importing.checking import Because, Draft, imported
from hlgl_cli.importing.document import told
from tests.importing.entries import HEAD, entry, question, stated


def draft(**reading: object) -> Draft:
    """Return a row as its plan has it."""
    (made,) = imported(HEAD, [entry(**reading)]).drafts  # type: ignore[arg-type]
    return made


def test_sound() -> None:
    """A reading that fits stays as it is."""
    made = draft(target=stated("level", "71"))
    assert (made.table["target"], made.entry.question, made.ready) == (
        {"level": Decimal(71)},
        None,
        (),
    )


@pytest.mark.parametrize(
    ("reading", "why"),
    [
        ({"target": stated("reduction", "17")}, "P705"),
        ({"target": stated("hold", "5", bound="at_least"), "better": "lower"}, "P703"),
        ({"target": stated("growth", "5", upto=Decimal(4))}, "P712"),
        ({"target": stated("level", "1" * 30)}, "V402"),
        ({"target": stated("level", "71", year=2020)}, "P706"),
    ],
)
def test_contradictions(reading: dict[str, object], why: str) -> None:
    """What no plan can have is asked about, in the words of what is wrong, without a target."""
    made = draft(**reading)
    assert made.entry.question is not None
    assert made.entry.question.why.facts == {"why": why}
    assert "target" not in made.table


def test_years_to_come() -> None:
    """Where each year brings its number and the row cannot have one, there is no target."""
    made = draft(target=stated("yearly"))
    assert ("target" in made.table, made.entry.question) == (False, None)
    assert [note.facts for note in made.entry.reading.doubts] == [{"why": "P705"}]


def test_contradiction_in_words() -> None:
    """The question says in either language what contradicts itself."""
    asked = draft(target=stated("growth", "5", upto=Decimal(4))).entry.question
    assert asked is not None
    chinese, english = (told(asked.why, lang) for lang in ("zh", "en"))
    assert chinese.startswith("按表中的数读成目标，与本行的其他数矛盾：")
    assert english.startswith("read as a target, the row contradicts itself: ")


def test_because() -> None:
    """A finding is a fact that reads differently in each language."""
    because = Because.of_finding(
        Finding("P706", Place("a"), {"base_year": "1", "target_year": "0"})
    )
    assert because == "P706"
    assert because.of("zh") != because.of("en")


@pytest.mark.parametrize(
    ("reading", "left"),
    [
        ({"baseline": Decimal("1" * 30)}, {"kind": "value", "decimals": 1}),
        ({"kind": "reduction", "better": "lower"}, {"kind": "value", "decimals": 0}),
        (
            {
                "kind": "reduction",
                "better": "lower",
                "baseline": Decimal("1" * 30),
                "target": stated("reduction", "1"),
            },
            {"kind": "value", "decimals": 0},
        ),
    ],
)
def test_stages(reading: dict[str, object], left: dict[str, object]) -> None:
    """A row loses its target first, then its baseline, then all that is read of it."""
    made = draft(**reading)
    assert {key: made.table[key] for key in left} == left
    assert "baseline" not in made.table


def test_alternatives() -> None:
    """Each that a plan can have is ready, once, with what it changes; the others are left out."""
    asked = question(
        stated("hold", "4.5", bound="at_most"),
        stated("hold", "4.5", bound="at_most"),
        stated("reduction", "4.5"),
        stated("reduction", "400"),
        stated("follow", follows="GDP 增长"),
    )
    ready = draft(question=asked).ready
    assert [(one.target, one.changes) for one in ready] == [
        ({"hold": Decimal("4.5"), "bound": "at_most"}, {"better": "lower"}),
        ({"reduction": Decimal("4.5")}, {"kind": "reduction"}),
        ({"follow": "gdp"}, {}),
    ]
    assert [one.words("en") for one in ready][:2] == [
        "keep at or below 4.5%",
        "a cumulative reduction of 4.5%",
    ]


def test_side_of_an_alternative() -> None:
    """Where only the other side makes an alternative possible, it brings it."""
    asked = question(stated("growth", "5", upto=Decimal(4)))
    assert draft(question=asked).ready[0].changes == {"better": "lower"}
    assert draft(question=asked, better="lower").ready[0].changes == {}


def test_groups() -> None:
    """Groups are categories in their order, rows without one have their own."""
    made = imported(HEAD, [entry(1, "甲", "经济"), entry(2, "乙"), entry(3, "丙", "经济")])
    assert made.categories == {"group_1": "经济", "all": ""}
    assert [one.table["category"] for one in made.drafts] == ["group_1", "all", "group_1"]


def test_series() -> None:
    """What is followed and is in no row is a series of the plan, also that of an alternative."""
    rows = [
        entry(1, "甲", target=stated("follow", follows="全国平均")),
        entry(2, "乙", question=question(stated("follow", follows="全省平均"))),
    ]
    made = imported(HEAD, rows)
    assert made.series == {"followed_1": "全国平均", "followed_2": "全省平均"}
