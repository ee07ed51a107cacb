"""hlgl rule: what the codes of findings mean."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from hlgl_cli.catalogue import rules
from hlgl_cli.cli import completing
from hlgl_cli.cli.options import color_option
from hlgl_cli.cli.types import no_code
from hlgl_cli.cli.words import Command, lang_of
from hlgl_cli.finding import CannotRunError

if TYPE_CHECKING:
    from hlgl_cli.report.view import View

EXAMPLES = ("hlgl rule", "hlgl rule C501")


@click.command(cls=Command, help="help.rule", examples=EXAMPLES)
@click.argument("code", required=False, shell_complete=completing.codes, metavar="[CODE]")
@color_option
@click.pass_context
def command(context: click.Context, /, code: str | None, color: str) -> None:
    """Print all codes, or one; raise CannotRunError for a code that there is not."""
    from hlgl_cli.cli.output import Sink, write  # noqa: PLC0415 - not for help and completion
    from hlgl_cli.cli.screen import view_of  # noqa: PLC0415 - not for help and completion

    view = view_of(lang_of(context), color)
    write(Sink("table", None), _text(code, view), for_machines=False)


def _text(code: str | None, view: View) -> str:
    from hlgl_cli.report.rules import all_codes, one_code  # noqa: PLC0415 - not for help and TAB

    if code is None:
        return all_codes(view)
    typed = code.upper()
    family = [name for name in rules() if name.startswith(typed)]
    if code and len(family) > 1:
        raise CannotRunError("run.family", {"name": code, "known": ", ".join(family)})
    if typed not in rules():
        raise no_code(code)
    return one_code(typed, rules()[typed], view)
