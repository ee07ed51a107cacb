"""hlgl rule: what the codes mean."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from hlgl_cli.catalogue import Retired, rules
from hlgl_cli.text import LANGUAGES

if TYPE_CHECKING:
    from tests.cli.running import Hlgl


@pytest.mark.parametrize("lang", LANGUAGES)
def test_all(hlgl: Hlgl, lang: str) -> None:
    """Without a code all are listed, in their order."""
    ran = hlgl("rule", "--lang", lang)
    lines = [line.split() for line in ran.out.splitlines()]
    assert (ran.code, ran.err) == (0, "")
    assert [words[0] for words in lines if words and words[0] in rules()] == [*rules()]


@pytest.mark.parametrize("code", rules())
def test_one(hlgl: Hlgl, code: str) -> None:
    """Every code is explained, in both languages, however it is spelled."""
    for lang in LANGUAGES:
        ran = hlgl("rule", code.lower(), "--lang", lang)
        assert (ran.code, ran.err) == (0, "")
        assert ran.out.startswith(f"{code} (")


@pytest.mark.parametrize(
    ("code", "lang", "said"),
    [
        (
            "C509",
            "en",
            'error: there is no code C509 (hlgl rule lists them); did you mean "C510"?\n',
        ),
        (
            "T60",
            "en",
            ("error: T60 is a family of codes, not one code; name one of them: T601, T602, T603\n"),
        ),
        ("t6", "zh", "错误：t6 是一类代码，不是一个代码；请写其中之一：T601, T602, T603\n"),
        ("", "en", "error: there is no code  (hlgl rule lists them)\n"),
        ("x", "en", "error: there is no code x (hlgl rule lists them)\n"),
        ("x", "zh", "错误：没有代码 x（hlgl rule 列出全部）\n"),
    ],
)
def test_unknown(hlgl: Hlgl, code: str, lang: str, said: str) -> None:
    """A code that there is not is an error."""
    assert hlgl("rule", code, "--lang", lang) == (2, "", said)


@pytest.mark.parametrize(
    ("lang", "said"),
    [
        (
            "en",
            "error: C599 is retired since 1.4.0 (it meant: old); a code is never used for anything else\n",
        ),
        ("zh", "错误：C599 自 1.4.0 版起停用（原意：旧）；代码不改作他用\n"),
    ],
)
def test_retired(hlgl: Hlgl, monkeypatch: pytest.MonkeyPatch, lang: str, said: str) -> None:
    """A code that is given no more still says what it meant, wherever it is typed."""
    old = {"C599": Retired("1.4.0", {"zh": "旧", "en": "old"})}
    monkeypatch.setattr("hlgl_cli.cli.types.retired", lambda: old)
    assert hlgl("rule", "c599", "--lang", lang) == (2, "", said)
    assert hlgl("check", "--select", "c599", "x.toml", "--lang", lang) == (2, "", said)
