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

    from hlgl_cli.cli.help import Help, OptionHelp

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

    def described(self, ctx: click.Context) -> OptionHelp | None:
        """Return what its command's help says of it, None if it is hidden."""
        from hlgl_cli.cli.help import OptionHelp  # noqa: PLC0415 - for help alone

        record = super().get_help_record(ctx)
        if record is None:
            return None
        meaning, variable = say(lang_of(ctx), str(self.help)), str(self.envvar or "")
        return OptionHelp(record[0], meaning, self._default_told(), variable)

    def _default_told(self) -> str:
        """Return the default as it is typed; a flag that is not given needs no word."""
        if self.secondary_opts:
            return (self.opts if self.default else self.secondary_opts)[0]
        return self.default if isinstance(self.default, str) else ""


def _show_help(context: click.Context, _: click.Parameter, is_asked: bool) -> None:  # noqa: FBT001
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

    def __init__(self, name: str | None, examples: tuple[str, ...], **kwargs: Any) -> None:  # noqa: ANN401
        """Take the examples of the help; the rest is click's."""
        super().__init__(name, add_help_option=False, **kwargs)
        self.params += [language_option(), help_option()]
        self._examples = examples

    def get_help(self, ctx: click.Context) -> str:
        """Return the help as a terminal shows it."""
        from hlgl_cli.cli.help import as_text  # noqa: PLC0415 - for help alone

        return as_text(self.described(ctx))

    def described(self, ctx: click.Context) -> Help:
        """Return usage, what it does, commands, options, examples and exit codes."""
        from hlgl_cli.cli.help import Help, exit_codes  # noqa: PLC0415 - for help alone

        lang, params = lang_of(ctx), self.get_params(ctx)
        options = [one.described(ctx) for one in params if isinstance(one, Option)]
        return Help(
            lang,
            command=ctx.command_path,
            usage=" ".join([ctx.command_path, *self.collect_usage_pieces(ctx)]),
            what=say(lang, f"{self.help}"),
            more=say(lang, f"{self.help}.more"),
            commands=self.commands_told(lang),
            options=tuple(one for one in options if one is not None),
            examples=self._examples,
            exit_codes=exit_codes(lang),
        )

    def commands_told(self, lang: str) -> tuple[tuple[str, str], ...]:  # noqa: ARG002
        """Return the commands below it with what they do: none."""
        return ()

    def shell_complete(self, ctx: click.Context, incomplete: str) -> list[CompletionItem]:
        """Return the commands and options that begin so, with what they do; none is loaded."""
        lang = lang_of(ctx)
        options = click.Command.shell_complete(self, ctx, incomplete)
        for option in options:
            option.help = say(lang, str(option.help))
        return [*completions(incomplete, dict(self.commands_told(lang))), *options]
