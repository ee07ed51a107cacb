"""The options that commands share, and the values they are read into."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING, Any, TypeVar

import click

from hlgl_cli.cli import completing
from hlgl_cli.cli.screen import columns, is_terminal
from hlgl_cli.cli.types import Codes, FileName, FormatType, OneOf, YearType
from hlgl_cli.cli.words import Option
from hlgl_cli.report.formats import FORMATS

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from hlgl_cli.pipeline import Request
    from hlgl_cli.report.view import View

F = TypeVar("F", bound="Callable[..., Any]")


def option(*names: str, **attributes: Any) -> Callable[[F], F]:  # noqa: ANN401 - click's own
    """Declare an option whose help is a key of text/."""
    return click.option(*names, cls=Option, **attributes)


def together(*decorators: Callable[[F], F]) -> Callable[[F], F]:
    """Return one decorator for several, in the order of the help."""

    def decorate(function: F) -> F:
        for one in reversed(decorators):
            function = one(function)
        return function

    return decorate


plan_options = together(
    option(
        "--plan",
        metavar="PLAN",
        envvar="HLGL_PLAN",
        help="help.plan",
        shell_complete=completing.plans,
    ),
    option(
        "--overlay",
        "overlays",
        type=FileName(),
        metavar="FILE",
        multiple=True,
        envvar="HLGL_OVERLAY",
        help="help.overlay",
    ),
)
judging_options = together(
    option(
        "--year", type=YearType(), metavar="YEAR", help="help.year", shell_complete=completing.years
    ),
    option(
        "--compare",
        "comparison",
        type=OneOf("exact", "rounded"),
        default="exact",
        help="help.compare",
    ),
)
finding_options = together(
    option("--strict/--no-strict", default=False, envvar="HLGL_STRICT", help="help.strict"),
    option(
        "--select",
        type=Codes(),
        metavar="CODE,...",
        default=(),
        envvar="HLGL_SELECT",
        help="help.select",
        shell_complete=completing.of_several(completing.codes_and_families),
    ),
    option(
        "--ignore",
        type=Codes(),
        metavar="CODE,...",
        default=(),
        envvar="HLGL_IGNORE",
        help="help.ignore",
        shell_complete=completing.of_several(completing.codes_and_families),
    ),
    option("--stdin-filename", metavar="NAME", default="<stdin>", help="help.stdin_filename"),
)
quiet_option = option("-q", "--quiet", is_flag=True, help="help.quiet")
report_format_option = option(
    "-f",
    "--format",
    "formats",
    type=FormatType(*FORMATS),
    metavar="FMT",
    multiple=True,
    envvar="HLGL_FORMAT",
    help="help.report_format",
)
format_option = option(
    "-f",
    "--format",
    "formats",
    type=FormatType("table", "json"),
    metavar="FMT",
    multiple=True,
    help="help.format",
)
color_option = option(
    "--color", type=OneOf("auto", "always", "never"), default="auto", help="help.color"
)


def view_of(lang: str, color: str) -> View:
    """Return how standard output is looked at."""
    from hlgl_cli.report.view import View  # noqa: PLC0415 - not for help and completion

    return View(lang, columns(), is_colored(color, os.environ, is_terminal=is_terminal()))


def is_colored(choice: str, environ: Mapping[str, str], *, is_terminal: bool) -> bool:
    """Decide on colour once, for every library: --color, NO_COLOR, FORCE_COLOR, a terminal."""
    if choice != "auto":
        return choice == "always"
    if environ.get("NO_COLOR"):
        return False
    if environ.get("FORCE_COLOR"):
        return True
    return is_terminal and environ.get("TERM") != "dumb"


def request_of(given: Mapping[str, Any]) -> Request:
    """Return what the options of a command ask of the figures."""
    from hlgl_cli.pipeline import Request  # noqa: PLC0415 - not for help and completion

    return Request(**{name: given[name] for name in Request._fields if name in given})
