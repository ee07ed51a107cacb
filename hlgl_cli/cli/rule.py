"""hlgl rule: what the codes of findings mean."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from hlgl_cli.cli import completing
from hlgl_cli.cli.options import color_option
from hlgl_cli.cli.words import Command, lang_of
from hlgl_cli.finding import SEVERITIES, CannotRunError
from hlgl_cli.text import nearest

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
    from hlgl_cli.report import rules  # noqa: PLC0415 - not for help and completion
    from hlgl_cli.sources.documentation import documentation  # noqa: PLC0415

    if code is None:
        return rules.all_codes(view)
    family = [one for one in SEVERITIES if one.startswith(code.upper())]
    if code and len(family) > 1:
        raise CannotRunError("run.family", {"name": code, "known": ", ".join(family)})
    if code.upper() not in SEVERITIES:
        facts = {"name": code, "meant": nearest(code.upper(), SEVERITIES)}
        raise CannotRunError("run.unknown_code", facts)
    return rules.one_code(code.upper(), documentation()[code.upper()], view)
