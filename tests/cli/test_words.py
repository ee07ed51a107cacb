"""The help of every command, in both languages."""

from __future__ import annotations

import itertools
import re
from importlib import import_module
from typing import TYPE_CHECKING

import click
import pytest
from rich.cells import cell_len

from hlgl_cli.cli.calc import command as calculations
from hlgl_cli.cli.group import COMMANDS, hlgl
from hlgl_cli.cli.help import described, option_help
from hlgl_cli.cli.words import Command, Option, lang_of
from hlgl_cli.text import LANGUAGES, say, table

if TYPE_CHECKING:
    from tests.cli.running import Hlgl

CONTEXT = click.Context(hlgl, obj="en")
CLICKS_OWN = ("Usage:", "Options:", "Commands:", "Arguments:", "Show this message", "default:")


EXIT_CODES = """
Exit codes:
  0    nothing failed
  1    something failed
  2    could not run: usage, a missing or unreadable file, a broken plan
  3    internal error; HLGL_DEBUG=1 shows the details
  130  interrupted
  141  the pipe was closed
  143  told to end (SIGTERM)
"""
CALLS = [(), *((name,) for name in COMMANDS), *(("calc", name) for name in calculations.commands)]


def context(*words: str) -> click.Context:
    """Return the context that a command is called in."""
    ctx = CONTEXT
    for word in words:
        assert isinstance(ctx.command, click.Group)
        command = ctx.command.get_command(ctx, word)
        assert command is not None
        ctx = click.Context(command, info_name=word, parent=ctx)
    return ctx


def operands(param: click.Parameter) -> list[str]:
    """Return the names of what an argument takes, none for an option."""
    is_argument = isinstance(param, click.Argument)
    return re.findall(r"[A-Z]+", param.metavar or "") if is_argument else []


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
    """The help says how a command is called, what it does, its output, its examples."""
    words = table(lang)
    ran = hlgl(name, "--help", "--lang", lang)
    assert (ran.code, ran.err) == (0, "")
    assert ran.out.startswith(words["help.usage"].format(usage=f"hlgl {name} [OPTIONS]"))
    squeezed = "".join(ran.out.split())
    for key in (f"help.{name}", f"help.{name}.more", "help.examples"):
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


@pytest.mark.parametrize(
    ("words", "titles"),
    [
        ((), ["Options"]),
        (("rule",), ["Options"]),
        (("calc", "rate"), ["Options", "Output"]),
        (("init",), ["Options", "Plan and files", "Output"]),
        (("explain",), ["Plan and files", "What to judge", "Output"]),
        (("check",), ["Plan and files", "What to judge", "What to report", "Output"]),
    ],
)
def test_groups(words: tuple[str, ...], titles: list[str]) -> None:
    """Options stand below what they are about; what is all about one thing is not divided."""
    ctx = context(*words)
    assert isinstance(ctx.command, Command)
    told = described(ctx.command, ctx, "en").groups
    assert [group.title for group in told] == titles
    assert all(group.options for group in told)


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
    command = Command("check", (), help="help.check", params=[option])
    assert option_help(option, CONTEXT, "en") is None
    assert "--secret" not in command.get_help(click.Context(command, obj="en"))


@pytest.mark.parametrize(
    ("option", "lang", "expected"),
    [
        (
            Option(["--lang"], envvar="HLGL_LANG", help="help.lang"),
            "en",
            "; environment: HLGL_LANG",
        ),
        (Option(["--compare"], default="exact", help="help.lang"), "en", "; default: exact"),
        (
            Option(["--lang"], default="a", envvar="A", help="help.lang"),
            "zh",
            "；默认 a；环境变量 A",
        ),
        (Option(["--a/--b"], default=True, help="help.lang"), "en", "; default: --a"),
        (Option(["--a/--b"], default=False, help="help.lang"), "en", "; default: --b"),
        (Option(["--only"], default=(), help="help.lang"), "en", ""),
        (Option(["--quiet"], is_flag=True, help="help.lang"), "en", ""),
    ],
)
def test_default_and_variable(option: Option, lang: str, expected: str) -> None:
    """The default is told as it is typed, and the variable by its name."""
    row = option_help(option, CONTEXT, lang)
    assert row is not None
    assert row[1] == say(lang, "help.lang") + expected


@pytest.mark.parametrize("words", CALLS, ids=" ".join)
def test_short_help(hlgl: Hlgl, words: tuple[str, ...]) -> None:
    """-h is --help for every command, each help has examples, and the first the exit codes."""
    ran = hlgl(*words, "-h", "--lang", "en")
    assert ran == hlgl(*words, "--help", "--lang", "en")
    assert (ran.code, ran.err) == (0, "")
    first = ran.out.partition("\nExamples:\n  ")[2].partition("\n")[0]
    assert " ".join(["hlgl", *words[:1]]) in first
    assert ran.out.endswith(EXIT_CODES) == (not words)


@pytest.mark.parametrize("words", CALLS, ids=" ".join)
def test_every_argument_is_told(words: tuple[str, ...]) -> None:
    """What a command takes is named in what its help says of it."""
    ctx = context(*words)
    more = say("en", f"{ctx.command.help}.more")
    names = {name for one in ctx.command.params for name in operands(one)}
    assert [name for name in names if not re.search(rf"\b{name}\b", more)] == []
