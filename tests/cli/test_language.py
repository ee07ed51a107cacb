"""Which language the user reads."""

from __future__ import annotations

import ctypes
import types
from typing import TYPE_CHECKING

import pytest

from hlgl_cli.cli.language import language

if TYPE_CHECKING:
    from tests.cli.running import Hlgl


@pytest.mark.parametrize(
    ("environ", "lang"),
    [
        ({"LC_ALL": "zh_CN.UTF-8", "LC_MESSAGES": "en_US", "LANG": "en_US"}, "zh"),
        ({"LC_ALL": "en_US", "LC_MESSAGES": "zh_CN", "LANG": "zh_CN"}, "en"),
        ({"LC_MESSAGES": "zh_TW", "LANG": "en_US"}, "zh"),
        ({"LC_MESSAGES": "C", "LANG": "zh_CN"}, "en"),
        ({"LC_ALL": "", "LC_MESSAGES": "", "LANG": "zh_CN.GBK"}, "zh"),
        ({"LANG": "ZH_cn"}, "zh"),
        ({"LANG": "de_DE.UTF-8"}, "en"),
        ({"LC_ALL": "C"}, "en"),
    ],
)
def test_locale(environ: dict[str, str], lang: str) -> None:
    """LC_ALL comes before LC_MESSAGES before LANG; an empty one says nothing."""
    assert language([], environ) == lang


@pytest.mark.parametrize(
    "arguments",
    [
        ["check", "--lang", "zh"],
        ["--lang", "zh", "check"],
        ["check", "--lang=zh", "2023.toml"],
        ["--lang", "zh", "--lang", "de"],
    ],
)
def test_option_over_locale(arguments: list[str]) -> None:
    """--lang is found before the arguments are parsed, and wins over the locale."""
    assert language(arguments, {"LC_ALL": "en_US.UTF-8"}) == "zh"


@pytest.mark.parametrize("arguments", [["--lang"], ["--lang", "de"], ["--lang=", "zh"], ["zh"]])
def test_option_without_a_language(arguments: list[str]) -> None:
    """An option that names none leaves it to the locale."""
    assert language(arguments, {"LANG": "en_US"}) == "en"


@pytest.mark.parametrize(("language_id", "lang"), [(0x0804, "zh"), (0x0404, "zh"), (0x0409, "en")])
def test_windows(monkeypatch: pytest.MonkeyPatch, language_id: int, lang: str) -> None:
    """Windows has no locale variables: the language of its own windows is asked for."""
    asked = types.SimpleNamespace(GetUserDefaultUILanguage=lambda: language_id)
    windows = types.SimpleNamespace(kernel32=asked)
    monkeypatch.setattr(ctypes, "windll", windows, raising=False)
    assert language([], {}) == lang


def test_no_locale_elsewhere(monkeypatch: pytest.MonkeyPatch) -> None:
    """A system that says nothing is answered in English."""
    monkeypatch.delattr(ctypes, "windll", raising=False)
    assert language([], {}) == "en"


@pytest.mark.parametrize(
    ("lang", "said"),
    [("zh", "错误：没有这个文件：no.toml\n"), ("en", "error: no such file: no.toml\n")],
)
def test_language_of_errors(hlgl: Hlgl, lang: str, said: str) -> None:
    """Errors are told in the language asked for."""
    assert hlgl("check", "no.toml", "--lang", lang) == (2, "", said)


def test_language_of_the_locale(hlgl: Hlgl, monkeypatch: pytest.MonkeyPatch) -> None:
    """Without --lang the locale decides, for a whole run."""
    monkeypatch.setenv("LC_ALL", "zh_CN.UTF-8")
    assert hlgl("check", "no.toml").err == "错误：没有这个文件：no.toml\n"
