"""Click's help with its words taken from text/, in the reader's language."""

from __future__ import annotations

from typing import Any

import click

from hlgl_cli.text import say


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


class Command(click.Command):
    """A command whose help is a key of text/; what more there is to say stands under KEY.more."""

    def __init__(self, name: str | None, examples: tuple[str, ...], **kwargs: Any) -> None:  # noqa: ANN401
        """Take the examples of the help; the rest is click's."""
        super().__init__(name, add_help_option=False, **kwargs)
        self.params.append(help_option())
        self._examples = examples

    def format_help(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """Write usage, what it does, options, examples and exit codes."""
        lang = lang_of(ctx)
        write_usage(self, ctx, formatter)
        write_paragraphs(formatter, say(lang, f"{self.help}"), say(lang, f"{self.help}.more"))
        write_options(self, ctx, formatter)
        with formatter.section(say(lang, "help.examples")):
            for example in self._examples:
                formatter.write(f"  {example}\n")
        write_paragraphs(formatter, say(lang, "help.exit"))


def write_usage(command: click.Command, ctx: click.Context, formatter: click.HelpFormatter) -> None:
    """Write how a command is called."""
    pieces = [piece for one in command.get_params(ctx) for piece in one.get_usage_pieces(ctx)]
    prefix = say(lang_of(ctx), "help.usage")
    formatter.write_usage(ctx.command_path, " ".join(["[OPTIONS]", *pieces]), prefix)


def write_paragraphs(formatter: click.HelpFormatter, *paragraphs: str) -> None:
    """Write paragraphs of text, one blank line before each."""
    for paragraph in paragraphs:
        formatter.write_paragraph()
        formatter.write_text(paragraph)


def write_options(
    command: click.Command, ctx: click.Context, formatter: click.HelpFormatter
) -> None:
    """Write the options of a command."""
    options = [one for one in command.get_params(ctx) if isinstance(one, Option)]
    records = [record for one in options if (record := one.get_help_record(ctx))]
    with formatter.section(say(lang_of(ctx), "help.options")):
        formatter.write_dl(records)
