"""A manual page in roff: the help of one command."""

from __future__ import annotations

import re
from itertools import chain
from typing import TYPE_CHECKING

from hlgl_cli import __version__
from hlgl_cli.report.wrapping import wrapped
from hlgl_cli.text import say

if TYPE_CHECKING:
    from collections.abc import Iterable

    from hlgl_cli.cli.help import Help

DATE = "2026-11-24"  # of the wording; set by hand, so that no page changes by itself
MANUAL = {"en": "hlgl manual", "zh": "hlgl 手册"}
TITLES = {
    "en": {
        "name": "NAME",
        "usage": "SYNOPSIS",
        "more": "DESCRIPTION",
        "exit_codes": "EXIT STATUS",
        "above": "SEE ALSO",
    },
    "zh": {"name": "名称", "usage": "概要", "more": "描述", "above": "参见"},
}
# Roff parts lines at blanks alone, and Chinese has none: its lines stay as long as they are
# written, which fits a terminal of 80 columns at the deepest indent.
COLUMNS = 64
_ESCAPES = str.maketrans(
    {"\\": "\\e", "-": "\\-", "'": "\\(aq", "`": "\\(ga", "^": "\\(ha", "~": "\\(ti"}
)
_OPTION_OR_OPERAND = re.compile(r"((?:\\-){1,2}\w(?:\w|\\-)*)|\b([A-Z]+)\b")


def file_name(told: Help) -> str:
    """Return the name of a command's page."""
    return f"{told.command.replace(' ', '-')}.1"


def rendered(told: Help) -> str:
    """Return the page of a command."""
    page = _page(told.command)
    title = f'.TH {page.upper()} 1 {DATE} "hlgl {__version__}" "{MANUAL[told.lang]}"'
    bodies = _bodies(told).items()
    sections = [[f".SH {_title(told.lang, part)}", *lines] for part, lines in bodies if lines]
    lines = ['.\\" -*- coding: UTF-8 -*-', title, ".nh", ".ad l", *chain(*sections)]
    return "\n".join(lines) + "\n"


def _bodies(told: Help) -> dict[str, list[str]]:
    """Return the lines of every section."""
    operands = told.usage.removeprefix(told.command)
    below = [(_reference(f"{told.command} {name}"), what) for name, what in told.commands]
    options = [(_marked(names), said) for names, said in told.option_rows()]
    return {
        "name": [f"{_page(told.command)} \\- {_escaped(told.what)}"],
        "usage": [f"\\fB{_escaped(told.command)}\\fR{_marked(operands)}"],
        "more": _prose(told.lang, told.more),
        "commands": _tagged(told.lang, below),
        "options": _tagged(told.lang, options),
        "examples": [".nf", *map(_line, told.examples), ".fi"],
        "exit_codes": _tagged(told.lang, told.exit_codes),
        "above": _above(told.command),
    }


def _title(lang: str, part: str) -> str:
    """Return the title that manual pages have for a part, or that of the help."""
    return TITLES[lang].get(part) or say(lang, f"help.{part}").upper()


def _page(command: str) -> str:
    return _escaped(command.replace(" ", "-"))


def _reference(command: str) -> str:
    return f"\\fB{_page(command)}\\fR(1)"


def _above(command: str) -> list[str]:
    """Return the references to the commands that a command is below."""
    words = command.split()
    above = [_reference(" ".join(words[:count])) for count in range(1, len(words))]
    return [f"{one}," for one in above[:-1]] + above[-1:]


def _tagged(lang: str, rows: Iterable[tuple[str, str]]) -> list[str]:
    """Return terms, in roff already, with what they mean."""
    return [line for term, said in rows for line in (".TP", term, *_prose(lang, said))]


def _prose(lang: str, text: str) -> list[str]:
    """Return the lines of a paragraph, which roff fills unless they are Chinese."""
    lines = [_line(one) for one in wrapped(text, COLUMNS)]
    return lines if lang == "en" else list(chain(*([".br", one] for one in lines)))[1:]


def _marked(usage: str) -> str:
    """Return how something is called: options bold, what they take in italics."""
    return _OPTION_OR_OPERAND.sub(
        lambda found: f"\\f{'B' if found[1] else 'I'}{found[0]}\\fR", _escaped(usage)
    )


def _line(text: str) -> str:
    """Return a line of text, which must not begin as a request does."""
    return re.sub(r"^(?=\.)", r"\\&", _escaped(text))


def _escaped(text: str) -> str:
    return text.translate(_ESCAPES)
