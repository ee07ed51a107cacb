"""hlgl calc: the arithmetic of growth rates, each calculation a command of its own.

Here they are only declared, so that help and completion cost nothing; what they do is in
calculations.py.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import click

from hlgl_cli.cli.types import FormatType, OneOf, YearType
from hlgl_cli.cli.words import Command, Option, lang_of
from hlgl_cli.finding import CannotRunError
from hlgl_cli.text import nearest, say

if TYPE_CHECKING:
    from collections.abc import Iterable

EXAMPLES = (
    "hlgl calc rate 0.8 1.5 --years 5",
    "hlgl calc chain 6.1 -1.6 5.8 --steps",
    'hlgl calc convert "3500 万吨" 亿吨',
    "seq 3 | hlgl calc chain -",
)
MINUS = "\u2212"  # what a minus is typed as that begins no option


class Calculation(Command):
    """A command that takes numbers, negative ones too, from its arguments or standard input."""

    def __init__(
        self, name: str, operands: str, given: Iterable[Option], examples: tuple[str, ...]
    ) -> None:
        """Take what it is called with; `operands` are their names, the last perhaps many."""
        params = [
            click.Argument(["operands"], nargs=-1, metavar=operands),
            *given,
            Option(["--steps"], is_flag=True, help="help.calc.steps"),
            Option(
                ["-f", "--format", "formats"],
                type=FormatType("table", "json"),
                metavar="FMT",
                multiple=True,
                help="help.format",
            ),
        ]
        key = f"help.calc.{name}"
        super().__init__(name, examples, help=key, params=params, callback=self._calculate)
        self._operands = operands.split()

    def parse_args(self, ctx: click.Context, args: list[str]) -> list[str]:
        """Keep negative numbers from being taken for options, and refuse opposites."""
        if not ctx.resilient_parsing:
            self._refuse_opposites(args)
        numbers = [f"{MINUS}{one[1:]}" if _is_negative(one) else one for one in args]
        return super().parse_args(ctx, numbers)

    def _refuse_opposites(self, args: list[str]) -> None:
        """Refuse the two names of one choice: which was meant is not for us to say."""
        for one in self.params:
            given = [name for name in (*one.opts, *one.secondary_opts) if name in args]
            if one.secondary_opts and len(given) > 1:
                raise CannotRunError("calc.opposites", {"one": given[0], "other": given[1]})

    def _calculate(self, **given: Any) -> None:  # noqa: ANN401 - the values of the options
        from hlgl_cli.cli.calculations import calculate  # noqa: PLC0415 - not for help

        calculate(str(self.name), self._operands, given, lang_of(click.get_current_context()))


def _is_negative(argument: str) -> bool:
    return argument[:1] == "-" and (argument[1:2].isdecimal() or argument[1:2] == ".")


def _years() -> Option:
    return Option(["--years"], metavar="N", help="help.calc.years")


def _deflator() -> Option:
    return Option(["--deflator"], metavar="D", help="help.calc.deflator")


_CALCULATIONS = (
    Calculation(
        "rate",
        "FROM TO...",
        (
            _years(),
            Option(
                ["--method"],
                type=OneOf("level", "accumulated"),
                default="level",
                help="help.calc.method",
            ),
        ),
        (
            "hlgl calc rate 0.8 1.5 --years 5",
            'hlgl calc rate "46502 元" "5.935 万元" --years 5',
            "hlgl calc rate 100 110 110 112.2 --method accumulated",
        ),
    ),
    Calculation(
        "project",
        "VALUE",
        (Option(["--rate"], metavar="R", help="help.calc.rate_of"), _years()),
        ('hlgl calc project "46502 元" --rate 5 --years 5',),
    ),
    Calculation(
        "chain",
        "RATE...",
        (),
        ("hlgl calc chain 6.1 4.0 5.8", "hlgl calc chain -1.6 5", "seq 3 | hlgl calc chain -"),
    ),
    Calculation(
        "required",
        "FROM TARGET",
        (
            Option(["--from", "first"], type=YearType(), metavar="YEAR", help="help.calc.from"),
            Option(["--by", "last"], type=YearType(), metavar="YEAR", help="help.calc.by"),
            Option(["--now"], metavar="VALUE", help="help.calc.now"),
            Option(["--in", "year"], type=YearType(), metavar="YEAR", help="help.calc.in"),
        ),
        (
            "hlgl calc required 0.8 1.5 --from 2020 --by 2025",
            "hlgl calc required 0.8 1.5 --from 2020 --by 2025 --now 1.2 --in 2023",
        ),
    ),
    Calculation(
        "path",
        "FROM TARGET",
        (
            _years(),
            Option(["--linear/--geometric", "is_linear"], default=True, help="help.calc.linear"),
        ),
        ("hlgl calc path 95 98 --years 5", "hlgl calc path 0.8 1.5 --years 5 --geometric"),
    ),
    Calculation(
        "reduce",
        "RATE...",
        (Option(["--of"], metavar="TARGET", help="help.calc.of"),),
        ("hlgl calc reduce 2.7 0.1 --of 13.5",),
    ),
    Calculation(
        "deflate",
        "VALUE",
        (_deflator(),),
        ('hlgl calc deflate "251.46 亿元" --deflator 104.2',),
    ),
    Calculation(
        "index",
        "VALUE BASE",
        (_deflator(),),
        ('hlgl calc index "251.46 亿元" "143.96 亿元" --deflator 104.2',),
    ),
    Calculation("convert", "QUANTITY UNIT", (), ('hlgl calc convert "3500 万吨" 亿吨',)),
    Calculation(
        "round",
        "VALUE",
        (Option(["--digits"], metavar="D", help="help.calc.digits"),),
        ("hlgl calc round 0.35 --digits 1", "hlgl calc round 10.5002 --digits 0 --steps"),
    ),
)


class Calculations(Command, click.Group):
    """The calculations by their names."""

    def __init__(self) -> None:
        """Take the calculations."""
        super().__init__(
            "calc", EXAMPLES, help="help.calc", commands=_CALCULATIONS, no_args_is_help=False
        )

    def list_commands(self, ctx: click.Context) -> list[str]:  # noqa: ARG002 - click's signature
        """Return the names in the order of use."""
        return list(self.commands)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command:  # noqa: ARG002
        """Return a calculation; raise CannotRunError with the nearest name where there is none."""
        if cmd_name not in self.commands:
            known = (*self.commands, "--help")
            facts = {"name": cmd_name, "meant": nearest(cmd_name, known)}
            raise CannotRunError("run.no_command", facts)
        return self.commands[cmd_name]

    def commands_told(self, lang: str) -> tuple[tuple[str, str], ...]:
        """Return the calculations with what they do."""
        return tuple((name, say(lang, f"help.calc.{name}")) for name in self.commands)


command = Calculations()
