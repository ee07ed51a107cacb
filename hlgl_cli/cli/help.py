"""What the help of a command says, and how it reads in a terminal.

The command reference lays out the same (tools/command_page.py).
"""

from __future__ import annotations

import shutil
from typing import TYPE_CHECKING, NamedTuple

from hlgl_cli.cli.exits import CANNOT_RUN, FAILED, INTERNAL, INTERRUPTED, PIPE_CLOSED
from hlgl_cli.report.wrapping import definitions, wrapped
from hlgl_cli.text import say

if TYPE_CHECKING:
    from collections.abc import Collection

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

    def said(self, lang: str) -> str:
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
        return [(one.names, one.said(self.lang)) for one in self.options]


def exit_codes(lang: str) -> tuple[tuple[str, str], ...]:
    """Return every exit code with what it means."""
    return tuple((str(code), say(lang, key)) for code, key in _EXIT_CODES.items())


def as_text(told: Help) -> str:
    """Return a help as wide as the terminal, and not wider than is read with ease."""
    parts = [
        say(told.lang, "help.usage", usage=told.usage),
        *("\n".join(wrapped(text, _columns())) for text in (told.what, told.more)),
        _titled(told, "help.commands", _listed(told.commands)),
        _titled(told, "help.options", _listed(told.option_rows())),
        _titled(told, "help.examples", [f"  {one}" for one in told.examples]),
        _titled(told, "help.exit_codes", _listed(told.exit_codes)),
    ]
    return "\n\n".join(filter(None, parts))


def _titled(told: Help, key: str, lines: list[str]) -> str:
    """Return a part below its title, nothing where it is empty."""
    title = say(told.lang, "help.titled", title=say(told.lang, key))
    return "\n".join([title, *lines]) if lines else ""


def _listed(rows: Collection[tuple[str, str]]) -> list[str]:
    return definitions(list(rows), _columns()) if rows else []


def _columns() -> int:
    """Return how wide help may be."""
    return min(shutil.get_terminal_size().columns, WIDEST)
