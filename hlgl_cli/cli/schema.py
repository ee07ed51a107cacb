"""hlgl schema: JSON Schema of what hlgl reads and prints, for editors and programs."""

from __future__ import annotations

import click

from hlgl_cli.cli.options import output_option, plan_options, settings_of_folder_options
from hlgl_cli.cli.types import OneOf
from hlgl_cli.cli.words import Command, lang_of

EXAMPLES = (
    "hlgl schema submission -o submission.schema.json",
    "hlgl schema overlay --plan plans/city.toml",
    "hlgl schema report --lang zh",
)
OF_A_PLAN = ("submission", "overlay")
KINDS = ("submission", "plan", "overlay", "settings", "report", "import")


@click.command(cls=Command, help="help.schema", examples=EXAMPLES)
@click.argument("kind", type=OneOf(*KINDS), metavar="KIND")
@output_option(help="help.output")
@plan_options
@settings_of_folder_options
@click.pass_context
def command(
    context: click.Context,
    *,
    kind: str,
    output: str | None,
    plan: str | None,
    overlays: tuple[str, ...],
) -> None:
    """Write the schema of a kind; raise CannotRunError where it cannot be written."""
    from hlgl_cli.cli.output import Sink, refuse_inputs, write  # noqa: PLC0415 - to run
    from hlgl_cli.pipeline import open_plan  # noqa: PLC0415 - to run
    from hlgl_cli.schema.export import of_a_plan, of_none  # noqa: PLC0415 - to run

    lang, sink = lang_of(context), Sink("json", output)
    if kind in OF_A_PLAN:
        refuse_inputs([sink], (*filter(None, [plan]), *overlays))
        text = of_a_plan(kind, open_plan(plan, overlays), lang)
    else:
        text = of_none(kind, lang)
    write(sink, text, for_machines=True)
