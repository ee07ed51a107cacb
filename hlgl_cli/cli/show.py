"""hlgl show: the plan as a table, or one target with all that is known of it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import click

from hlgl_cli.cli import completing
from hlgl_cli.cli.options import color_option, format_option, plan_options, view_of
from hlgl_cli.cli.words import Command, lang_of

if TYPE_CHECKING:
    from hlgl_cli.plan import Indicator, Plan
    from hlgl_cli.report.view import View

EXAMPLES = ("hlgl show", "hlgl show gdp", "hlgl show 12 --lang en", "hlgl show -f json")


@click.command(cls=Command, help="help.show", examples=EXAMPLES)
@click.argument(
    "indicator", required=False, shell_complete=completing.indicators, metavar="[INDICATOR]"
)
@plan_options
@format_option
@color_option
@click.pass_context
def command(context: click.Context, /, indicator: str | None, **given: Any) -> None:  # noqa: ANN401
    """Show what is asked for in every format asked for."""
    from hlgl_cli.cli.output import sinks, write  # noqa: PLC0415 - not for help and completion
    from hlgl_cli.pipeline import find, open_plan  # noqa: PLC0415

    plan = open_plan(given["plan"], given["overlays"])
    one = None if indicator is None else find(plan, indicator)
    view = view_of(lang_of(context), given["color"])
    for sink in sinks(given["formats"], ("table", "json"), "table"):
        of_sink = view if sink.file is None else view.for_file()
        text = _rendered(sink.format, plan, one, of_sink)
        write(sink, text, for_machines=sink.format == "json")


def _rendered(name: str, plan: Plan, one: Indicator | None, view: View) -> str:
    from hlgl_cli.report import show  # noqa: PLC0415 - not for help and completion

    indicators = plan.indicators if one is None else (one,)
    if name == "json":
        return show.as_document(plan, indicators, view)
    if one is None:
        return show.plan_as_text(plan, indicators, view)
    return show.target_as_text(plan, one, view)
