"""hlgl import: a plan from a printed table of indicators."""

from __future__ import annotations

import click

from hlgl_cli.cli.options import (
    encoding_option,
    force_option,
    option,
    output_option,
    quiet_option,
    settings_of_folder_options,
)
from hlgl_cli.cli.types import FileName, FormatType, YearType
from hlgl_cli.cli.words import Command, lang_of

EXAMPLES = (
    "hlgl import table.xlsx -o plan.toml",
    "hlgl import table.md --base-year 2024 --target-year 2030 --area 某省",
    "hlgl import table.csv -f json",
    "hlgl import table.csv --ask -o plan.toml",
)


@click.command(cls=Command, help="help.import", examples=EXAMPLES)
@click.argument("table", type=FileName(), metavar="TABLE")
@option("--id", "ident", metavar="ID", help="help.import.id")
@option("--area", metavar="NAME", help="help.import.area")
@option("--base-year", type=YearType(), metavar="YEAR", help="help.import.base_year")
@option("--target-year", type=YearType(), metavar="YEAR", help="help.import.target_year")
@option("--ask", is_flag=True, help="help.import.ask")
@encoding_option
@settings_of_folder_options
@option(
    "-f",
    "--format",
    "formats",
    type=FormatType("toml", "json"),
    metavar="FMT",
    multiple=True,
    help="help.import.format",
    group="output",
)
@output_option(help="help.output")
@force_option
@quiet_option
@click.pass_context
def command(
    context: click.Context,
    *,
    table: str,
    ident: str | None,
    area: str | None,
    base_year: int | None,
    target_year: int | None,
    ask: bool,
    encoding: str | None,
    formats: tuple[str, ...],
    output: str | None,
    force: bool,
    quiet: bool,
) -> None:
    """Write the plan of a table, its rows, or both; raise CannotRunError where there is none."""
    from hlgl_cli.cli.imported import Asked, import_table  # noqa: PLC0415 - to run

    asked = Asked(table, ident, area, base_year, target_year, encoding, lang_of(context))
    import_table(asked, formats, output, force=force, ask=ask, quiet=quiet)
