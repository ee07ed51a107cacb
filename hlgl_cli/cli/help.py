"""What the help of a command says, and how it reads in a terminal.

The command reference lays out the same (tools/command_page.py).
"""

from __future__ import annotations

import shutil
from typing import TYPE_CHECKING, NamedTuple

import click

from hlgl_cli.cli.exits import CANNOT_RUN, FAILED, INTERNAL, INTERRUPTED, PIPE_CLOSED
from hlgl_cli.report.wrapping import definitions, wrapped
from hlgl_cli.text import say

if TYPE_CHECKING:
    from collections.abc import Collection

    from hlgl_cli.cli.words import Command

WIDEST = 80
_EXIT_CODES = {
    0: "help.exit.passed",
    FAILED: "help.exit.failed",
    CANNOT_RUN: "help.exit.cannot_run",
    INTERNAL: "help.exit.internal",
    INTERRUPTED: "help.exit.interrupted",
    PIPE_CLOSED: "help.exit.pipe_closed",
}


class OptionHelp(NamedTuple):
    """An option: its names, what it means, its default, and the variable that gives it too."""

    names: str
    meaning: str
    default: str
    variable: str

    def text(self, lang: str) -> str:
        """Return what it means with its default and its variable."""
        default = self.default and say(lang, "help.default", default=self.default)
        variable = self.variable and say(lang, "help.variable", variable=self.variable)
        return f"{self.meaning}{default}{variable}"


class Help(NamedTuple):
    """The help of a command, in a language."""

    lang: str
    command: str
    usage: str
    what: str
    more: str
    commands: tuple[tuple[str, str], ...]
    options: tuple[OptionHelp, ...]
    examples: tuple[str, ...]
    exit_codes: tuple[tuple[str, str], ...]

    def option_rows(self) -> list[tuple[str, str]]:
        """Return each option with all that is said of it."""
        return [(option.names, option.text(self.lang)) for option in self.options]


def described(command: Command, ctx: click.Context, lang: str) -> Help:
    """Return usage, what it does, commands, options, examples and exit codes."""
    options = (option_help(param, ctx, lang) for param in command.get_params(ctx))
    return Help(
        lang,
        command=ctx.command_path,
        usage=" ".join([ctx.command_path, *command.collect_usage_pieces(ctx)]),
        what=say(lang, f"{command.help}"),
        more=say(lang, f"{command.help}.more"),
        commands=command.commands_told(lang),
        options=tuple(option for option in options if option is not None),
        examples=command.examples,
        exit_codes=exit_codes(lang),
    )


def option_help(option: click.Parameter, ctx: click.Context, lang: str) -> OptionHelp | None:
    """Return what is to be said of an option, None if it is hidden or an argument."""
    record = option.get_help_record(ctx)
    if record is None or not isinstance(option, click.Option):
        return None
    meaning, variable = say(lang, str(option.help)), str(option.envvar or "")
    return OptionHelp(record[0], meaning, _default(option), variable)


def _default(option: click.Option) -> str:
    """Return the default as it is typed; a flag that is not given needs no word."""
    if option.secondary_opts:
        return (option.opts if option.default else option.secondary_opts)[0]
    return option.default if isinstance(option.default, str) else ""


def exit_codes(lang: str) -> tuple[tuple[str, str], ...]:
    """Return every exit code with what it means."""
    return tuple((str(code), say(lang, key)) for code, key in _EXIT_CODES.items())


def as_text(shown: Help) -> str:
    """Return a help as wide as the terminal, and not wider than is read with ease."""
    parts = [
        say(shown.lang, "help.usage", usage=shown.usage),
        *("\n".join(wrapped(text, _columns())) for text in (shown.what, shown.more)),
        _titled(shown, "help.commands", _listed(shown.commands)),
        _titled(shown, "help.options", _listed(shown.option_rows())),
        _titled(shown, "help.examples", [f"  {example}" for example in shown.examples]),
        _titled(shown, "help.exit_codes", _listed(shown.exit_codes)),
    ]
    return "\n\n".join(filter(None, parts))


def _titled(shown: Help, key: str, lines: list[str]) -> str:
    """Return a part below its title, nothing where it is empty."""
    title = say(shown.lang, "help.titled", title=say(shown.lang, key))
    return "\n".join([title, *lines]) if lines else ""


def _listed(rows: Collection[tuple[str, str]]) -> list[str]:
    return definitions(list(rows), _columns()) if rows else []


def _columns() -> int:
    """Return how wide help may be."""
    return min(shutil.get_terminal_size().columns, WIDEST)
