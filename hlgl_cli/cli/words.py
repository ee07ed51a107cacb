"""Click's help with its words taken from text/, in the reader's language."""

from __future__ import annotations

import shutil
from typing import Any

import click

from hlgl_cli.cli.types import OneOf
from hlgl_cli.report.wrapping import definitions, wrapped
from hlgl_cli.text import say

WIDEST = 80


def lang_of(context: click.Context) -> str:
    """Return the reader's language, which the entry point puts on the context."""
    return str(context.find_root().obj)


class Option(click.Option):
    """An option whose help is a key of text/."""

    def get_help_record(self, ctx: click.Context) -> tuple[str, str] | None:
        """Return its names and its help."""
        record = super().get_help_record(ctx)
        return record and (record[0], say(lang_of(ctx), str(self.help)))


def _show_help(context: click.Context, _: click.Parameter, is_asked: bool) -> None:  # noqa: FBT001
    if is_asked and not context.resilient_parsing:
        click.echo(context.get_help())
        context.exit()


def help_option() -> Option:
    """Return --help, told in the reader's language."""
    return Option(
        ["-h", "--help"],
        is_flag=True,
        expose_value=False,
        is_eager=True,
        callback=_show_help,
        help="help.help",
    )


def language_option() -> Option:
    """Return --lang; the entry point has read it before, so that help and errors are in it too."""
    return Option(
        ["--lang"],
        type=OneOf("zh", "en"),
        expose_value=False,
        envvar="HLGL_LANG",
        help="help.lang",
    )


class Command(click.Command):
    """A command whose help is a key of text/; what more there is to say stands under KEY.more."""

    def __init__(self, name: str | None, examples: tuple[str, ...], **kwargs: Any) -> None:  # noqa: ANN401
        """Take the examples of the help; the rest is click's."""
        super().__init__(name, add_help_option=False, **kwargs)
        self.params += [language_option(), help_option()]
        self._examples = examples

    def get_help(self, ctx: click.Context) -> str:
        """Return usage, what it does, options, examples and exit codes."""
        lang = lang_of(ctx)
        more = [say(lang, f"{self.help}"), say(lang, f"{self.help}.more")]
        examples = [f"{say(lang, 'help.examples')}:", *(f"  {one}" for one in self._examples)]
        parts = [usage(self, ctx), *map(paragraph, more), options(self, ctx)]
        return "\n\n".join([*parts, "\n".join(examples), paragraph(say(lang, "help.exit"))])


def usage(command: click.Command, ctx: click.Context) -> str:
    """Return how a command is called."""
    pieces = [piece for one in command.get_params(ctx) for piece in one.get_usage_pieces(ctx)]
    called = " ".join([ctx.command_path, "[OPTIONS]", *pieces])
    return say(lang_of(ctx), "help.usage") + called


def paragraph(text: str) -> str:
    """Return a paragraph as wide as the terminal, and not wider than is read with ease."""
    return "\n".join(wrapped(text, columns()))


def options(command: click.Command, ctx: click.Context) -> str:
    """Return a command's options with their helps."""
    ours = [one for one in command.get_params(ctx) if isinstance(one, Option)]
    records = [record for one in ours if (record := one.get_help_record(ctx))]
    return listed(say(lang_of(ctx), "help.options"), records)


def listed(title: str, rows: list[tuple[str, str]]) -> str:
    """Return terms and their meanings below a title."""
    return "\n".join([f"{title}:", *definitions(rows, columns())])


def columns() -> int:
    """Return how wide help may be."""
    return min(shutil.get_terminal_size().columns, WIDEST)
