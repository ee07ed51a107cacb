"""The help of every command, in both languages."""

from __future__ import annotations

import itertools
import re
from importlib import import_module
from typing import TYPE_CHECKING

import click
import pytest
from rich.cells import cell_len

from hlgl_cli.cli.group import COMMANDS, hlgl
from hlgl_cli.cli.words import Option, lang_of
from hlgl_cli.text import LANGUAGES, table

if TYPE_CHECKING:
    from tests.cli.running import Hlgl

CONTEXT = click.Context(hlgl, obj="en")
CLICKS_OWN = ("Usage:", "Options:", "Commands:", "Arguments:", "Show this message", "default:")


def commands() -> dict[str, click.Command]:
    """Return every command by its name, the whole under none."""
    found = {name: hlgl.get_command(CONTEXT, name) for name in COMMANDS}
    return {"": hlgl, **{name: one for name, one in found.items() if one is not None}}


def options() -> list[tuple[str, click.Parameter]]:
    """Return every option with its command's name."""
    of = [(name, param) for name, one in commands().items() for param in one.params]
    return [(name, param) for name, param in of if not isinstance(param, click.Argument)]


@pytest.mark.parametrize(("name", "option"), options(), ids=str)
def test_every_option_is_documented(name: str, option: click.Parameter) -> None:
    """Every option of every command has a help in both languages."""
    assert isinstance(option, Option), name
    assert all(option.help in table(lang) for lang in LANGUAGES)


@pytest.mark.parametrize(("name", "lang"), list(itertools.product(COMMANDS, LANGUAGES)))
def test_help(hlgl: Hlgl, name: str, lang: str) -> None:
    """The help says how a command is called, what it does, its options, examples, exit codes."""
    words = table(lang)
    ran = hlgl(name, "--help", "--lang", lang)
    assert (ran.code, ran.err) == (0, "")
    assert ran.out.startswith(f"{words['help.usage']}hlgl {name} [OPTIONS] ")
    squeezed = "".join(ran.out.split())
    for key in (f"help.{name}", f"help.{name}.more", "help.options", "help.examples", "help.exit"):
        assert "".join(words[key].split()) in squeezed


@pytest.mark.parametrize(("name", "lang"), list(itertools.product(["", *COMMANDS], LANGUAGES)))
def test_width_of_help(hlgl: Hlgl, name: str, lang: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """No line of the help is wider than a terminal of 80 columns."""
    monkeypatch.setenv("LC_ALL", lang)
    monkeypatch.setenv("COLUMNS", "80")
    lines = hlgl(*[name][: bool(name)], "-h").out.splitlines()
    assert [line for line in lines if cell_len(line) > 80] == []


@pytest.mark.parametrize("name", ["", *COMMANDS])
def test_help_in_chinese(hlgl: Hlgl, monkeypatch: pytest.MonkeyPatch, name: str) -> None:
    """None of click's own English words is in the Chinese help."""
    monkeypatch.setenv("LC_ALL", "zh_CN.UTF-8")
    out = hlgl(*[name][: bool(name)], "--help").out
    assert [words for words in CLICKS_OWN if words.lower() in out.lower()] == []


@pytest.mark.parametrize("name", COMMANDS)
def test_examples(hlgl: Hlgl, name: str) -> None:
    """Every command has examples of itself, each on a line that can be copied."""
    examples: tuple[str, ...] = import_module(COMMANDS[name]).EXAMPLES
    lines = hlgl(name, "--help").out.splitlines()
    assert len(examples) > 1
    assert [one for one in examples if not re.search(rf"\bhlgl {name}\b", one)] == []
    assert [one for one in examples if f"  {one}" not in lines] == []


def test_language_of_a_context() -> None:
    """The language is that of the outermost context."""
    inner = click.Context(click.Command("check"), parent=CONTEXT)
    assert lang_of(inner) == "en"


def test_completion_shows_no_help(capfd: pytest.CaptureFixture[str]) -> None:
    """Where a shell asks for completions, no help is shown."""
    for command in commands().values():
        command.make_context("it", ["--help"], resilient_parsing=True, parent=CONTEXT)
    assert capfd.readouterr().out == ""


def test_hidden_option() -> None:
    """An option that is hidden has no place in the help."""
    option = Option(["--secret"], hidden=True, help="help.lang")
    assert option.get_help_record(CONTEXT) is None
