"""Findings of the model in the words of tables (sources/tables/wording.py)."""

from __future__ import annotations

from hlgl_cli.finding import Finding, Place
from hlgl_cli.sources.tables.wording import in_words_of_tables

PLACE = Place("2023.xlsx", cell="填报!C4")


def test_kind() -> None:
    """A kind that there is none of is told with its column, and with those that there are."""
    told = in_words_of_tables(Finding("F201", PLACE, {"key": "环比"}))
    assert told.message.zh == '“口径”不能是 "环比"'
    assert told.hint.zh == (
        "应为下列之一：当年数、比上年增长、比上年降低、累计、年均、定基指数、指数（上年=100）"
    )
    assert told.hint.en.endswith("annual average, index, index (previous year = 100)")


def test_status() -> None:
    """So is a status."""
    facts = {"key": "status", "given": '"估计"', "allowed": "preliminary, revised, final"}
    told = in_words_of_tables(Finding("F212", PLACE, facts))
    assert told.message.en == '"Status" cannot be "估计"'
    assert told.hint.zh == "应为下列之一：初步数、修订数、最终数"


def test_others() -> None:
    """What else is found is told as it is."""
    others = [Finding("F212", PLACE, {"key": "area", "given": "3"}), Finding("U301", PLACE)]
    assert list(map(in_words_of_tables, others)) == others
