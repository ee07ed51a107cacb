"""The command `hlgl` itself: its commands, each loaded only when it is called."""

from __future__ import annotations

from importlib import import_module

import click

from hlgl_cli.cli.streams import write_stdout
from hlgl_cli.cli.words import Command, Option
from hlgl_cli.finding import CannotRunError
from hlgl_cli.text import nearest, say

# A command's name and the module that holds it as `command`; its short help is `help.NAME`.
COMMANDS = {
    "check": "hlgl_cli.cli.check",
    "validate": "hlgl_cli.cli.validate",
    "show": "hlgl_cli.cli.show",
    "audit": "hlgl_cli.cli.audit",
    "explain": "hlgl_cli.cli.explain",
    "report": "hlgl_cli.cli.report",
    "plot": "hlgl_cli.cli.plot",
    "panel": "hlgl_cli.cli.panel",
    "init": "hlgl_cli.cli.init",
    "import": "hlgl_cli.cli.import_table",
    "plans": "hlgl_cli.cli.plans",
    "schema": "hlgl_cli.cli.schema",
    "calc": "hlgl_cli.cli.calc",
    "rule": "hlgl_cli.cli.rule",
    "completion": "hlgl_cli.cli.completion",
}
EXAMPLES = (
    "hlgl init 2023.toml",
    "hlgl check 2023.toml",
    "hlgl explain gdp 2023.toml",
    "hlgl calc rate 0.8 1.5 --years 5",
)


def _show_version(context: click.Context, _: click.Parameter, is_asked: bool) -> None:  # noqa: FBT001 - click's signature
    if is_asked and not context.resilient_parsing:
        from hlgl_cli import __version__  # noqa: PLC0415 - for --version alone

        write_stdout(f"hlgl {__version__}\n", for_machines=False)
        context.exit()


class Commands(Command, click.Group):
    """A group that knows its commands by name and imports the one that is called."""

    def __init__(self) -> None:
        """Add --version to the options that every command has."""
        version = Option(
            ["--version"],
            is_flag=True,
            expose_value=False,
            is_eager=True,
            callback=_show_version,
            help="help.version",
            group="output",
        )
        super().__init__(
            "hlgl", EXAMPLES, help="help.hlgl", params=[version], no_args_is_help=False
        )

    def list_commands(self, _ctx: click.Context) -> list[str]:
        """Return the names in the order of use."""
        return list(COMMANDS)

    def get_command(self, _ctx: click.Context, cmd_name: str) -> click.Command:
        """Return a command; raise CannotRunError with the nearest name where there is none."""
        if cmd_name not in COMMANDS:
            words = (*COMMANDS, "--help", "--version")
            facts = {"name": cmd_name, "meant": nearest(cmd_name, words)}
            raise CannotRunError("run.no_command", facts)
        command: click.Command = import_module(COMMANDS[cmd_name]).command
        return command

    def commands_told(self, lang: str) -> tuple[tuple[str, str], ...]:
        """Return the commands with what they do."""
        return tuple((name, say(lang, f"help.{name}")) for name in COMMANDS)


hlgl = Commands()
