"""hlgl calc: the arithmetic of growth rates, each calculation a command of its own.

The commands are made of the calculator's entries, so that help and completion cost nothing; what
they do is in calculations.py.
"""

from __future__ import annotations

import click

from hlgl_cli.calculator.entries import ENTRIES
from hlgl_cli.calculator.entry import MINUS, Entry
from hlgl_cli.calculator.entry import Option as Declared
from hlgl_cli.cli.types import FormatType, OneOf, YearType
from hlgl_cli.cli.words import Command, Option, lang_of
from hlgl_cli.finding import CannotRunError
from hlgl_cli.text import nearest, say

EXAMPLES = (
    "hlgl calc rate 0.8 1.5 --years 5",
    "hlgl calc chain 6.1 -1.6 5.8 --steps",
    'hlgl calc convert "3500 万吨" 亿吨',
    "printf '100 110\\n100 115\\n' | hlgl calc rate - --years 1",
)


class Calculation(Command):
    """A command that takes numbers, negative ones too, from its arguments or standard input."""

    def __init__(self, entry: Entry) -> None:
        """Take what the entry declares."""
        params = [
            click.Argument(["operands"], nargs=-1, metavar=entry.operands),
            *map(_option, entry.options),
            Option(["--steps"], is_flag=True, help="help.calc.steps", group="output"),
            Option(
                ["-f", "--format", "formats"],
                type=FormatType("table", "json", "jsonl", "csv"),
                metavar="FMT",
                multiple=True,
                help="help.calc.format",
                group="output",
            ),
            Option(["--plain"], is_flag=True, help="help.calc.plain", group="output"),
        ]
        key = f"help.calc.{entry.name}"
        super().__init__(
            entry.name, entry.examples, help=key, params=params, callback=self._calculate
        )
        self._entry = entry

    def parse_args(self, ctx: click.Context, args: list[str]) -> list[str]:
        """Keep negative numbers from being taken for options, and refuse opposites."""
        if not ctx.resilient_parsing:
            self._refuse_opposites(args)
        texts = [f"{MINUS}{arg[1:]}" if _is_negative(arg) else arg for arg in args]
        return super().parse_args(ctx, texts)

    def _refuse_opposites(self, args: list[str]) -> None:
        """Refuse the two names of one choice: which was meant is not for us to say."""
        for param in self.params:
            typed = [name for name in (*param.opts, *param.secondary_opts) if name in args]
            if param.secondary_opts and len(typed) > 1:
                raise CannotRunError("calc.opposites", {"one": typed[0], "other": typed[1]})

    def _calculate(
        self,
        operands: tuple[str, ...],
        formats: tuple[str, ...],
        *,
        steps: bool,
        plain: bool,
        **options: str | int | None,
    ) -> int:
        from hlgl_cli.cli.calculations import Asked, calculate  # noqa: PLC0415 - not for help

        lang = lang_of(click.get_current_context())
        asked = Asked(self._entry, operands, options, lang, with_steps=steps, is_plain=plain)
        return calculate(asked, formats)


def _option(declared: Declared) -> Option:
    """Return an option as click has it."""
    names, words = [declared.typed, declared.name], declared.words
    if "/" in declared.typed:  # a name for each of two words
        return Option(
            names,
            default=True,
            callback=lambda _, __, is_first: words[0 if is_first else 1],
            help=declared.help,
        )
    if words:
        return Option(names, type=OneOf(*words), default=words[0], help=declared.help)
    kind = YearType() if declared.kind == "year" else None
    return Option(names, type=kind, metavar=declared.metavar, help=declared.help)


def _is_negative(argument: str) -> bool:
    return argument[:1] == "-" and (argument[1:2].isdecimal() or argument[1:2] == ".")


class Calculations(Command, click.Group):
    """The calculations by their names."""

    def __init__(self) -> None:
        """Make a command of each entry."""
        commands = {name: Calculation(entry) for name, entry in ENTRIES.items()}
        super().__init__(
            "calc", EXAMPLES, help="help.calc", commands=commands, no_args_is_help=False
        )

    def list_commands(self, ctx: click.Context) -> list[str]:  # noqa: ARG002 - click's signature
        """Return the names in the order of use."""
        return list(self.commands)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command:  # noqa: ARG002
        """Return a calculation; raise CannotRunError with the nearest name where there is none."""
        if cmd_name not in self.commands:
            meant = nearest(cmd_name, (*self.commands, "--help"))
            raise CannotRunError("run.no_command", {"name": cmd_name, "meant": meant})
        return self.commands[cmd_name]

    def commands_told(self, lang: str) -> tuple[tuple[str, str], ...]:
        """Return the calculations with what they do."""
        return tuple((name, say(lang, f"help.calc.{name}")) for name in self.commands)


command = Calculations()
