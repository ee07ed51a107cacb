"""Words by key, in a language."""

from __future__ import annotations

import subprocess
import sys

import pytest

from hlgl_cli.text import Word, nearest, put_in, say, table


def test_say() -> None:
    """The facts are put into the words."""
    assert say("en", "run.missing", file="a.toml") == "no such file: a.toml"
    assert say("zh", "run.missing", file="a.toml") == "没有这个文件：a.toml"


def test_say_with_braces() -> None:
    """Braces that a file has are words, not facts."""
    assert "gdp = { growth = { 2021 = 6.1 } }" in say("en", "hint.year_key")


def test_unknown_key() -> None:
    """A key without words is a mistake of the program's."""
    with pytest.raises(KeyError):
        say("en", "no.such.key")


def test_table() -> None:
    """All words of a language, whatever they are of."""
    assert {"run.missing", "help.check", "schema.about", "calc.whole"} <= table("zh").keys()
    assert table("zh")["verdict.on_track"] == say("zh", "verdict.on_track")


def test_words_of_a_subject_are_loaded() -> None:
    """What a report says needs no words of help or of schemas."""
    script = (
        "import hlgl_cli.text as t; t.say('zh', 'verdict.on_track');"
        "print(t._words.cache_info().currsize)"
    )
    ran = subprocess.run(  # noqa: S603 - the command itself
        [sys.executable, "-c", script],
        capture_output=True,
        check=True,
    )
    assert ran.stdout.split() == [b"1"]


@pytest.mark.parametrize(
    ("word", "words", "expected"),
    [
        ("gpd", ["gdp", "doctors"], "gdp"),
        ("城镇化", ["城镇化率", "森林覆盖率"], "城镇化率"),
        ("xyz", ["gdp"], ""),
        ("SHOW", ["show", "check"], "show"),
        ("GPD", ["gdp", "GDP"], "GDP"),
        ("gpd", ["gdp", "GDP"], "gdp"),
        ("21", ["1", "2", "201"], ""),
        ("", ["gdp"], ""),
        ("gdp", [], ""),
    ],
)
def test_nearest(word: str, words: list[str], expected: str) -> None:
    """The nearest word is what was most likely meant, if any is near."""
    assert nearest(word, iter(words)) == expected


def test_word() -> None:
    """A word is its key, and reads differently in each language."""
    word = Word("verdict.met")
    assert (word, word.of("zh"), word.of("en")) == ("verdict.met", "完成", "met")


def test_numbers_do_not_run_together() -> None:
    """A name that ends in a digit stands apart from the year behind it, where Chinese has no blank."""
    facts = {"name": "All-day care, 3-5", "year": 2020}
    assert put_in("{name}{year}年未完成", facts) == "All-day care, 3-5 2020年未完成"
    assert put_in("{name}{year}年未完成", {**facts, "name": "入托率"}) == "入托率2020年未完成"
