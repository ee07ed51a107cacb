"""The command `hlgl` itself: its commands, each loaded only when it is called."""

from __future__ import annotations

from importlib import import_module
from typing import Any

import click

from hlgl_cli.cli.words import (
    Option,
    help_option,
    lang_of,
    language_option,
    listed,
    options,
    paragraph,
    usage,
)
from hlgl_cli.finding import CannotRunError
from hlgl_cli.text import nearest, say

# A command's name and the module that holds it as `command`; its short help is `help.NAME`.
COMMANDS = {
    "check": "hlgl_cli.cli.check",
    "validate": "hlgl_cli.cli.validate",
    "show": "hlgl_cli.cli.show",
    "explain": "hlgl_cli.cli.explain",
    "init": "hlgl_cli.cli.init",
    "calc": "hlgl_cli.cli.calc",
    "rule": "hlgl_cli.cli.rule",
}


def _show_version(context: click.Context, _: click.Parameter, is_asked: bool) -> None:  # noqa: FBT001
    if is_asked and not context.resilient_parsing:
        from hlgl_cli import __version__  # noqa: PLC0415 - for --version alone

        click.echo(f"hlgl {__version__}")
        context.exit()


class Commands(click.Group):
    """A group that knows its commands by name and imports the one that is called."""

    def __init__(self, **kwargs: Any) -> None:  # noqa: ANN401 - click's own
        """Add --version and --help with their words."""
        super().__init__(add_help_option=False, **kwargs)
        version = Option(
            ["--version"],
            is_flag=True,
            expose_value=False,
            is_eager=True,
            callback=_show_version,
            help="help.version",
        )
        self.params += [version, language_option(), help_option()]

    def list_commands(self, ctx: click.Context) -> list[str]:  # noqa: ARG002 - click's signature
        """Return the names in the order of use."""
        return list(COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command:  # noqa: ARG002
        """Return a command; raise CannotRunError with the nearest name where there is none."""
        if cmd_name not in COMMANDS:
            facts = {"name": cmd_name, "meant": nearest(cmd_name, COMMANDS)}
            raise CannotRunError("run.no_command", facts)
        command: click.Command = import_module(COMMANDS[cmd_name]).command
        return command

    def get_help(self, ctx: click.Context) -> str:
        """Return usage, what it does, commands and options."""
        lang = lang_of(ctx)
        commands = [(name, say(lang, f"help.{name}")) for name in COMMANDS]
        parts = [
            usage(self, ctx),
            paragraph(say(lang, "help.hlgl")),
            listed(say(lang, "help.commands"), commands),
            options(self, ctx),
            paragraph(say(lang, "help.exit")),
        ]
        return "\n\n".join(parts)


hlgl = Commands(name="hlgl", no_args_is_help=False, invoke_without_command=False)
