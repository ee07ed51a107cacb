"""hlgl show: the plan as a table, or one target with all that is known of it."""

from __future__ import annotations

import click

from hlgl_cli.cli.completing import indicators
from hlgl_cli.cli.options import (
    color_option,
    format_option,
    plan_options,
    settings_of_folder_options,
)
from hlgl_cli.cli.words import Command, lang_of

EXAMPLES = ("hlgl show", "hlgl show gdp", "hlgl show 12 --lang en", "hlgl show -f json")


@click.command(cls=Command, help="help.show", examples=EXAMPLES)
@click.argument("indicator", required=False, metavar="[INDICATOR]", shell_complete=indicators)
@plan_options
@settings_of_folder_options
@format_option
@color_option
@click.pass_context
def command(
    context: click.Context,
    *,
    indicator: str | None,
    plan: str | None,
    overlays: tuple[str, ...],
    formats: tuple[str, ...],
    color: str,
) -> None:
    """Show what is asked for in every format asked for."""
    from hlgl_cli.cli.showing import show  # noqa: PLC0415 - to run

    show(
        indicator,
        plan=plan,
        overlays=overlays,
        formats=formats,
        lang=lang_of(context),
        color=color,
    )
