"""Characters that look like those of a keyboard and are none."""

from __future__ import annotations

import pytest

from hlgl_cli.text import likely
from hlgl_cli.text.characters import Oddity, as_typed, oddities


def named(text: str, lang: str) -> list[str]:
    """Return the odd characters of a text in words."""
    return [odd.of(lang) for odd in oddities(text)]


@pytest.mark.parametrize(
    ("character", "chinese", "instead"),
    [
        ("\u00a0", "特殊空格（U+00A0）", ""),
        ("\u3000", "特殊空格（U+3000）", ""),
        ("\u2009", "特殊空格（U+2009）", ""),
        ("\u2011", "印刷体的横线“\u2011”（U+2011）", "-"),
        ("\u2013", "印刷体的横线“\u2013”（U+2013）", "-"),
        ("\u2212", "印刷体的横线“\u2212”（U+2212）", "-"),
        ("”", "印刷体的引号“””（U+201D）", '"'),
        ("\u200b", "看不见的字符（U+200B）", ""),
        ("\ufeff", "看不见的字符（U+FEFF）", ""),
        ("\u202e", "看不见的字符（U+202E）", ""),
        ("\u2028", "看不见的字符（U+2028）", ""),
        ("\x85", "看不见的字符（U+0085）", ""),
        ("⼭", "部首或兼容汉字“⼭”（U+2F2D）", "山"),
        ("⻔", "部首或兼容汉字“⻔”（U+2ED4）", "门"),
        ("\uf98e", "部首或兼容汉字“\uf98e”（U+F98E）", "年"),
        ("５", "全角字符“５”（U+FF15）", "5"),
        ("。", "中文标点“。”（U+3002）", "."),
    ],
)
def test_odd(character: str, chinese: str, instead: str) -> None:
    """Each is named with its code, and has what belongs in its place."""
    assert named(f"a{character}", "zh") == [chinese]
    assert as_typed(character) == instead
    assert next(oddities(f"ab{character}")).position == 2


def test_in_english() -> None:
    """English has the name that Unicode gives the character, and none where there is none."""
    assert named("⼭", "en") == [
        "a radical or a compatibility ideograph “⼭” (U+2F2D KANGXI RADICAL MOUNTAIN)"
    ]
    assert named("\x85", "en") == ["an invisible character (U+0085)"]


@pytest.mark.parametrize("text", ["gdp", "森林覆盖率", "é", "①", "\u2e80", "·", "㎡", "🌾"])
def test_ordinary(text: str) -> None:
    """What a keyboard or an input method types is left as it is."""
    assert named(text, "zh") == []
    assert as_typed(text) == text


@pytest.mark.parametrize(
    ("word", "instead"),
    [
        ("森⽊覆盖率", "森木覆盖率"),
        ("森林\u00a0覆盖率", "森林覆盖率"),
        ("“两品一标”认证", "「两品一标」认证"),
        ("ＧＤＰ", "GDP"),
        ("森林覆盖\u200b", "森林覆盖率"),
    ],
)
def test_name(word: str, instead: str) -> None:
    """Of a name it is told which one is meant, or at least how it is typed."""
    facts = likely(word, ["森木覆盖率", "森林覆盖率", "「两品一标」认证", "GDP"])
    assert facts["hint"] == "hint.odd_name"
    assert isinstance(facts["character"], Oddity)
    assert facts["instead"] == instead


def test_unknown_name() -> None:
    """Of a name that is none, a character that nobody sees is still named."""
    facts = likely("⼯业", ["森林覆盖率"])
    assert (facts["hint"], facts["instead"]) == ("hint.odd_character", "")


@pytest.mark.parametrize(("word", "meant"), [("森林覆盖", "森林覆盖率"), ("“某”", ""), ("９", "")])
def test_no_odd_name(word: str, meant: str) -> None:
    """A name that is another for other reasons is held against the known ones as it is."""
    assert likely(word, ["森林覆盖率"]) == {"meant": meant}
