"""Click's commands and options with their words taken from text/, in the reader's language."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import click

from hlgl_cli.cli.streams import write_stdout
from hlgl_cli.cli.types import Names, OneOf
from hlgl_cli.finding import CannotRunError
from hlgl_cli.text import LANGUAGES, say

if TYPE_CHECKING:
    from collections.abc import Mapping

    from click.parser import _OptionParser
    from click.shell_completion import CompletionItem

COMPLETE = "_HLGL_COMPLETE"  # by this variable a shell asks what completes a line


def lang_of(context: click.Context) -> str:
    """Return the reader's language, which the entry point puts on the context."""
    return str(context.find_root().obj)


def completions(incomplete: str, meanings: Mapping[str, str]) -> list[CompletionItem]:
    """Return the words that begin so, each with its meaning in one line."""
    from click.shell_completion import CompletionItem  # noqa: PLC0415 - for TAB alone

    return [
        CompletionItem(word, help=" ".join(meaning.split()))
        for word, meaning in meanings.items()
        if word.startswith(incomplete)
    ]


class Option(click.Option):
    """An option whose help is a key of text/; given twice, it is refused, or the last would win.

    Flags are switched on and off as often as one likes. Its group is a part of the help (help.py).
    """

    def __init__(self, *args: Any, group: str = "own", **kwargs: Any) -> None:  # noqa: ANN401 - click's own
        """Take the group; the rest is click's."""
        super().__init__(*args, **kwargs)
        self.group = group

    def add_to_parser(self, parser: _OptionParser, ctx: click.Context) -> None:
        """Let the parser keep every value."""
        if self.is_flag or self.multiple:
            super().add_to_parser(parser, ctx)
        else:
            parser.add_option(obj=self, opts=self.opts, dest=self.name, action="append", nargs=1)

    def handle_parse_result(
        self, ctx: click.Context, opts: Mapping[str, object], args: list[str]
    ) -> tuple[object, list[str]]:
        """Take the one value; raise CannotRunError where there are several."""
        name, values = str(self.name), opts.get(str(self.name))
        if isinstance(values, list) and not self.multiple:
            if len(values) > 1 and not ctx.resilient_parsing:
                _refuse_several(self, values)
            opts = {**opts, name: values[-1]}
        return super().handle_parse_result(ctx, opts, args)

    def resolve_envvar_value(self, ctx: click.Context) -> str | None:
        """Return what a variable says, nothing where it is empty or blank."""
        value = super().resolve_envvar_value(ctx)
        return value if value and value.strip() else None


def _refuse_several(option: click.Option, values: list[str]) -> None:
    """Raise CannotRunError for an option that was given several times."""
    facts = {"name": option.opts[-1], "known": ", ".join(values), "joined": ",".join(values)}
    is_list = isinstance(option.type, Names)
    raise CannotRunError("run.list_twice" if is_list else "run.option_twice", facts)


def _show_help(context: click.Context, _: click.Parameter, is_asked: bool) -> None:  # noqa: FBT001 - click's signature
    if is_asked and not context.resilient_parsing:
        write_stdout(f"{context.get_help()}\n", for_machines=False)
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
        group="output",
    )


def language_option() -> Option:
    """Return --lang; the entry point has read it before, so that help and errors are in it too."""
    return Option(
        ["--lang"],
        type=OneOf(*LANGUAGES),
        expose_value=False,
        envvar="HLGL_LANG",
        help="help.lang",
        group="output",
    )


class Command(click.Command):
    """A command whose help is a key of text/; what more there is to say stands under KEY.more."""

    def __init__(self, name: str | None, examples: tuple[str, ...], **kwargs: Any) -> None:  # noqa: ANN401 - click's own
        """Take the examples of the help; the rest is click's."""
        super().__init__(name, add_help_option=False, **kwargs)
        self.params += [language_option(), help_option()]
        self.examples = examples

    def get_help(self, ctx: click.Context) -> str:
        """Return the help as a terminal shows it."""
        from hlgl_cli.cli.help import as_text, described  # noqa: PLC0415 - for help alone

        return as_text(described(self, ctx, lang_of(ctx)))

    def commands_told(self, _lang: str) -> tuple[tuple[str, str], ...]:
        """Return the commands below it with what they do: none."""
        return ()

    def shell_complete(self, ctx: click.Context, incomplete: str) -> list[CompletionItem]:
        """Return the commands and options that begin so, with what they do; none is loaded."""
        lang = lang_of(ctx)
        options = click.Command.shell_complete(self, ctx, incomplete)
        for option in options:
            option.help = say(lang, str(option.help))
        return [*completions(incomplete, dict(self.commands_told(lang))), *options]
