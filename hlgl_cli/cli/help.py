"""What the help of a command says, and how it reads in a terminal.

The command reference lays out the same (tools/command_page.py).
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

import click

from hlgl_cli.cli import terminal
from hlgl_cli.cli.exits import (
    CANNOT_RUN,
    FAILED,
    INTERNAL,
    INTERRUPTED,
    PIPE_CLOSED,
    TERMINATED,
)
from hlgl_cli.report.wrapping import definitions, wrapped
from hlgl_cli.text import say

if TYPE_CHECKING:
    from collections.abc import Collection

    from hlgl_cli.cli.words import Command

WIDEST = 80
GROUPS = ("own", "sources", "judged", "reported", "output")  # of options, in their order
_EXIT_CODES = {
    0: "help.exit.passed",
    FAILED: "help.exit.failed",
    CANNOT_RUN: "help.exit.cannot_run",
    INTERNAL: "help.exit.internal",
    INTERRUPTED: "help.exit.interrupted",
    PIPE_CLOSED: "help.exit.pipe_closed",
    TERMINATED: "help.exit.terminated",
}


class Group(NamedTuple):
    """Options that belong together, each with its meaning."""

    title: str
    options: tuple[tuple[str, str], ...]


class Help(NamedTuple):
    """The help of a command, in a language; the exit codes are told with the whole alone."""

    lang: str
    command: str
    usage: str
    what: str
    more: str
    commands: tuple[tuple[str, str], ...]
    groups: tuple[Group, ...]
    examples: tuple[str, ...]
    exit_codes: tuple[tuple[str, str], ...]


def described(command: Command, ctx: click.Context, lang: str) -> Help:
    """Return usage, what it does, commands, options, examples and exit codes."""
    return Help(
        lang,
        command=ctx.command_path,
        usage=" ".join([ctx.command_path, *command.collect_usage_pieces(ctx)]),
        what=say(lang, f"{command.help}"),
        more=say(lang, f"{command.help}.more"),
        commands=command.commands_told(lang),
        groups=_groups(command, ctx, lang),
        examples=command.examples,
        exit_codes=exit_codes(lang) if ctx.parent is None else (),
    )


def _groups(command: Command, ctx: click.Context, lang: str) -> tuple[Group, ...]:
    """Return a command's options by group; what is all in one group needs no other title."""
    told: dict[str, list[tuple[str, str]]] = {name: [] for name in GROUPS}
    for param in command.get_params(ctx):
        option = option_help(param, ctx, lang)
        if option is not None:
            told[getattr(param, "group", GROUPS[0])].append(option)
    found = {name: tuple(options) for name, options in told.items() if options}
    names = found if len(found) > 1 else GROUPS[:1]
    titles = (say(lang, f"help.group.{name}") for name in names)
    return tuple(map(Group, titles, found.values()))


def option_help(option: click.Parameter, ctx: click.Context, lang: str) -> tuple[str, str] | None:
    """Return an option's names, and its meaning with its default and its variable.

    None if it is hidden, or an argument.
    """
    record = option.get_help_record(ctx)
    if record is None or not isinstance(option, click.Option):
        return None
    default, variable = _default(option), str(option.envvar or "")
    meaning = [
        say(lang, str(option.help)),
        default and say(lang, "help.default", default=default),
        variable and say(lang, "help.variable", variable=variable),
    ]
    return record[0], "".join(meaning)


def _default(option: click.Option) -> str:
    """Return the default as it is typed; a flag that is not given needs no word."""
    if option.secondary_opts:
        return (option.opts if option.default else option.secondary_opts)[0]
    return option.default if isinstance(option.default, str) else ""


def exit_codes(lang: str) -> tuple[tuple[str, str], ...]:
    """Return every exit code with what it means."""
    return tuple((str(code), say(lang, key)) for code, key in _EXIT_CODES.items())


def as_text(entry: Help) -> str:
    """Return a help as wide as the terminal, and not wider than is read with ease."""
    parts = [
        say(entry.lang, "help.usage", usage=entry.usage),
        *("\n".join(wrapped(text, _columns())) for text in (entry.what, entry.more)),
        _titled(entry, say(entry.lang, "help.commands"), _listed(entry.commands)),
        *(_titled(entry, title, _listed(options)) for title, options in entry.groups),
        _titled(entry, say(entry.lang, "help.examples"), [f"  {one}" for one in entry.examples]),
        _titled(entry, say(entry.lang, "help.exit_codes"), _listed(entry.exit_codes)),
    ]
    return "\n\n".join(filter(None, parts))


def _titled(entry: Help, words: str, lines: list[str]) -> str:
    """Return a part below its title, nothing where it is empty."""
    title = say(entry.lang, "help.titled", title=words)
    return "\n".join([title, *lines]) if lines else ""


def _listed(rows: Collection[tuple[str, str]]) -> list[str]:
    return definitions(list(rows), _columns()) if rows else []


def _columns() -> int:
    """Return how wide help may be."""
    return min(terminal.size().columns, WIDEST)
