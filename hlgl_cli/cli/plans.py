"""hlgl plans: the plans that ship, and those of a project's settings."""

from __future__ import annotations

import click

from hlgl_cli.cli.options import color_option, format_option, settings_of_folder_options
from hlgl_cli.cli.plan_names import own_plans
from hlgl_cli.cli.words import Command, lang_of

EXAMPLES = ("hlgl plans", "hlgl plans -f json:plans.json")


@click.command(cls=Command, help="help.plans", examples=EXAMPLES)
@settings_of_folder_options
@format_option
@color_option
@click.pass_context
def command(context: click.Context, *, formats: tuple[str, ...], color: str) -> None:
    """List the plans in every format asked for; raise CannotRunError where one is broken."""
    from hlgl_cli.cli.output import sinks, write  # noqa: PLC0415 - to run
    from hlgl_cli.cli.screen import view_of  # noqa: PLC0415 - to run
    from hlgl_cli.opening import listed  # noqa: PLC0415 - to run
    from hlgl_cli.report import plans  # noqa: PLC0415 - to run

    targets, view = sinks(formats, ("table", "json"), "table"), view_of(lang_of(context), color)
    entries = listed(own_plans(context))
    for sink in targets:
        is_json = sink.format == "json"
        of_sink = view if sink.file is None else view.for_file()
        render = plans.as_document if is_json else plans.as_text
        write(sink, render(entries, of_sink), for_machines=is_json)
