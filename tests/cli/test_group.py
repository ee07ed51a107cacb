"""The command `hlgl` itself: its commands, its help, its version."""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING

import click
import pytest

import hlgl_cli
from hlgl_cli.cli.group import COMMANDS, hlgl
from hlgl_cli.text import LANGUAGES, say

if TYPE_CHECKING:
    from tests.cli.running import Hlgl

CONTEXT = click.Context(hlgl, obj="en")


def test_commands() -> None:
    """The commands are listed in the order of use, and each can be loaded."""
    assert hlgl.list_commands(CONTEXT) == list(COMMANDS)
    for name in COMMANDS:
        assert hlgl.get_command(CONTEXT, name) is import_module(COMMANDS[name]).command


def test_version(hlgl: Hlgl) -> None:
    """The version is one line."""
    assert hlgl("--version") == (0, f"hlgl {hlgl_cli.__version__}\n", "")


@pytest.mark.parametrize("lang", LANGUAGES)
def test_help(hlgl: Hlgl, monkeypatch: pytest.MonkeyPatch, lang: str) -> None:
    """The help lists every command with what it does, in the language of the locale."""
    monkeypatch.setenv("LC_ALL", lang)
    ran = hlgl("--help")
    assert (ran.code, ran.err) == (0, "")
    for name in COMMANDS:
        assert f"  {name.ljust(max(map(len, COMMANDS)))}  {say(lang, f'help.{name}')}\n" in ran.out


def test_help_in_a_language(hlgl: Hlgl) -> None:
    """--lang holds for the help of the whole too."""
    assert hlgl("--help", "--lang", "zh").out.startswith("用法：hlgl")


def test_no_command(hlgl: Hlgl) -> None:
    """A call without a command does nothing, so it is exit 2; it is told by the help."""
    assert hlgl() == (2, "", hlgl("--help").out)
    assert hlgl("--lang", "zh") == (2, "", hlgl("--help", "--lang", "zh").out)
    assert hlgl("calc") == (2, "", hlgl("calc", "--help").out)


def test_completion_shows_neither(capfd: pytest.CaptureFixture[str]) -> None:
    """Where a shell asks for completions, neither version nor help is shown."""
    hlgl.make_context("hlgl", ["--version", "--help"], resilient_parsing=True, obj="en")
    assert capfd.readouterr().out == ""
