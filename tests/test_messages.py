"""The words of a finding, and of what stops a command."""

from __future__ import annotations

import pytest

from hlgl_cli.messages import (
    LONGEST_FACT,
    facts_in,
    harmless,
    hint,
    hint_of_cell,
    message,
    reason,
    visible,
)
from hlgl_cli.plan import Words
from hlgl_cli.text import Word


def test_message() -> None:
    """A message says what is wrong in a language."""
    facts = {"name": "gpd"}
    assert message("F202", facts, "en") == 'the plan has no indicator "gpd"'
    assert message("F202", facts, "zh") == "规划中没有指标“gpd”"


def test_facts_that_read_differently() -> None:
    """A name and a key have their words in each language."""
    facts = {
        "name": Words(zh="森林覆盖率", en="Forest coverage"),
        "kind": Word("kind.average"),
    }
    assert facts_in(facts, "zh") == {"name": "森林覆盖率", "kind": "年均"}
    assert facts_in(facts, "en") == {"name": "Forest coverage", "kind": "annual average"}


def test_hint() -> None:
    """A hint says what to do."""
    facts = {"key": "year"}
    assert hint("F211", facts, "en") == "add this key"
    assert hint("F211", facts, "zh") == "请补上这个键"


@pytest.mark.parametrize(
    ("lang", "said"), [("en", 'did you mean "gdp"?'), ("zh", "是否应为“gdp”？")]
)
def test_hint_of_what_was_meant(lang: str, said: str) -> None:
    """Where something near is known, that is the hint."""
    assert hint("F202", {"name": "gpd", "meant": "gdp"}, lang) == said


def test_hint_of_nothing_near() -> None:
    """Where nothing is near, the hint is that of the code."""
    assert hint("F202", {"name": "x", "meant": ""}, "en").startswith("hlgl show lists")


@pytest.mark.parametrize(
    ("code", "facts", "said"),
    [
        ("F203", {}, "write one number, as in 5.2; where there is none, leave the cell empty"),
        ("F203", {"hint": "hint.cell_date"}, "the cell holds a date"),
        ("U301", {"hint": "slip.no_figure"}, "where there is no figure, leave the cell empty"),
        ("U301", {"hint": "hint.digits", "number": "5"}, "write the number in digits: 5"),
        ("F215", {"meant": "huolinguole"}, 'did you mean "huolinguole"?'),
        ("F212", {"allowed": "revised, final"}, "it can be: revised, final"),
        ("V405", {}, "check the number and its unit; if it is true, use --ignore V405"),
    ],
)
def test_hint_of_a_cell(code: str, facts: dict[str, str], said: str) -> None:
    """In a table it speaks of cells and columns, where the words for TOML would not do."""
    assert hint_of_cell(code, facts, "en").startswith(said)


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("城镇化率", "城镇化率"),
        ("a b", "a b"),
        ("a\nb\tc", "a\\u000ab\\u0009c"),
        ("\x1b[31m", "\\u001b[31m"),
        ("\u202eabc", "\\u202eabc"),
        ("\u200b", "\\u200b"),
        ("\udcff", "\\udcff"),
        ("", ""),
    ],
)
def test_visible(text: str, shown: str) -> None:
    """Control characters, escapes and direction marks are shown, not obeyed."""
    assert (visible(text), harmless(text)) == (shown, shown)


def test_long_fact() -> None:
    """A word of a file that is too long is cut, so that it fits into a sentence."""
    assert harmless("a" * LONGEST_FACT) == "a" * LONGEST_FACT
    cut = harmless("a" * (LONGEST_FACT + 1))
    assert (len(cut), cut.strip("a")) == (LONGEST_FACT, "...")


def test_reason() -> None:
    """What stops a command says why, and what was probably meant where that is known."""
    facts = {"name": "docters", "plan": "p"}
    known, unknown = (
        reason("run.unknown_indicator", {**facts, "meant": meant}, "en")
        for meant in ("doctors", "")
    )
    assert known == f'{unknown}; did you mean "doctors"?'
    assert reason("run.missing", {"file": "a"}, "zh") == "没有这个文件：a"
