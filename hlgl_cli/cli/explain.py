"""hlgl explain: the calculation of one indicator, step by step."""

from __future__ import annotations

from typing import Any

import click

from hlgl_cli.cli import completing
from hlgl_cli.cli.exits import FAILED, failure
from hlgl_cli.cli.options import (
    color_option,
    format_option,
    judging_options,
    plan_options,
    request_of,
    view_of,
)
from hlgl_cli.cli.types import FileName
from hlgl_cli.cli.words import Command, lang_of
from hlgl_cli.report.formats import EXPLAIN_FORMATS

EXAMPLES = (
    "hlgl explain gdp 2021.toml 2022.toml 2023.toml",
    "hlgl explain 森林覆盖率 2023.toml",
    "hlgl explain 12 2023.toml -f json",
)


@click.command(cls=Command, help="help.explain", examples=EXAMPLES)
@click.argument("indicator", shell_complete=completing.indicators, metavar="INDICATOR")
@click.argument("files", nargs=-1, required=True, type=FileName(), metavar="FILE...")
@plan_options
@judging_options
@format_option
@color_option
@click.pass_context
def command(
    context: click.Context,
    /,
    indicator: str,
    files: tuple[str, ...],
    **given: Any,  # noqa: ANN401 - the values of the options above
) -> int:
    """Explain, and fail only where the figures are not valid."""
    from hlgl_cli.cli.output import refuse_inputs, sinks, write_all  # noqa: PLC0415 - not for help and completion
    from hlgl_cli.pipeline import check  # noqa: PLC0415
    from hlgl_cli.sources.files import read_all  # noqa: PLC0415

    targets = sinks(given["formats"], EXPLAIN_FORMATS, "table")
    refuse_inputs(targets, (*files, *given["overlays"], given["plan"] or "-"))
    request = request_of(given)._replace(only=(indicator,), with_notes=False)
    report = check(read_all(files), request)
    write_all(targets, EXPLAIN_FORMATS, report, view_of(lang_of(context), given["color"]))
    return FAILED if failure(report, "invalid", strict=False) else 0
