"""The command reference: one page of Markdown with the help of every command."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from hlgl_cli.text import say

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from hlgl_cli.cli.help import Group, Help

WORDS = {
    "en": {
        "title": "Command reference",
        "other": "[中文](zh/commands.md)",
        "source": (
            "What `--help` says of every command, on one page. `-h` is short for `--help`; a"
            " variable counts where its option is not given, and both go before"
            " [settings](settings.md)."
        ),
        "exit": "Every command ends with one of these.",
    },
    "zh": {
        "title": "命令参考",
        "other": "[English](../commands.md)",
        "source": (
            "各命令 `--help` 的内容，集于一页。`-h` 即 `--help`；未写选项时以环境变量为准，"
            "二者都优先于[设置](../settings.md)。"
        ),
        "exit": "各命令的退出码都是其中之一。",
    },
}
_MARKS = re.compile(r"([\\`*\[\]])")


def rendered(helps: Sequence[Help]) -> str:
    """Return the page."""
    whole, words = helps[0], WORDS[helps[0].lang]
    parts = [
        f"# {words['title']}",
        words["other"],
        words["source"],
        *(part for entry in helps for part in _command(entry)),
        f"## {say(whole.lang, 'help.exit_codes')}",
        words["exit"],
        _list(whole.lang, whole.exit_codes),
    ]
    return "\n\n".join(filter(None, parts)) + "\n"


def _command(entry: Help) -> list[str]:
    """Return the paragraphs of a command; one below another command is a level deeper."""
    level = "#" * max(2, len(entry.command.split()))
    return [
        f"{level} {entry.command}",
        _fenced("text", [entry.usage]),
        _escaped(entry.what),
        _escaped(entry.more),
        "\n".join(_link(entry, name, what) for name, what in entry.commands),
        *(part for group in entry.groups for part in _options(entry.lang, group)),
        f"**{say(entry.lang, 'help.examples')}**",
        _fenced("sh", entry.examples),
    ]


def _options(lang: str, group: Group) -> tuple[str, str]:
    """Return the paragraphs of some options that belong together."""
    return f"**{group.title}**", _list(lang, group.options)


def _link(entry: Help, name: str, what: str) -> str:
    called = f"{entry.command} {name}"
    return _item(entry.lang, f"[`{called}`](#{called.replace(' ', '-')})", what)


def _list(lang: str, rows: Iterable[tuple[str, str]]) -> str:
    return "\n".join(_item(lang, f"`{term}`", meaning) for term, meaning in rows)


def _item(lang: str, term: str, meaning: str) -> str:
    return f"- {say(lang, 'help.titled', title=term)} {_escaped(meaning)}".replace("： ", "：")


def _fenced(language: str, lines: Iterable[str]) -> str:
    return "\n".join([f"```{language}", *lines, "```"])


def _escaped(text: str) -> str:
    """Return a text with the marks of Markdown escaped."""
    return _MARKS.sub(r"\\\1", text).replace("<", "&lt;")
