"""Click's commands and options with their words taken from text/, in the reader's language."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import click

from hlgl_cli.cli.streams import write_stdout
from hlgl_cli.cli.types import OneOf
from hlgl_cli.text import LANGUAGES, say

if TYPE_CHECKING:
    from collections.abc import Mapping

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
    """An option whose help is a key of text/."""


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
    )


def language_option() -> Option:
    """Return --lang; the entry point has read it before, so that help and errors are in it too."""
    return Option(
        ["--lang"],
        type=OneOf(*LANGUAGES),
        expose_value=False,
        envvar="HLGL_LANG",
        help="help.lang",
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
