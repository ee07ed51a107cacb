"""hlgl check: judge figures against the plan."""

from __future__ import annotations

from typing import Any

import click

from hlgl_cli.cli import completing
from hlgl_cli.cli.exits import FAIL_ON, ended
from hlgl_cli.cli.options import (
    color_option,
    finding_options,
    judging_options,
    option,
    plan_options,
    quiet_option,
    report_format_option,
    request_of,
    view_of,
)
from hlgl_cli.cli.types import FileName, Names, OneOf
from hlgl_cli.cli.words import Command, lang_of
from hlgl_cli.report.formats import FORMATS

EXAMPLES = (
    "hlgl check 2023.toml",
    "hlgl check 2021.toml 2022.toml 2023.toml",
    "hlgl check . -f table -f json:report.json",
    "hlgl check - --fail-on binding < 2023.toml",
)


@click.command(cls=Command, help="help.check", examples=EXAMPLES)
@click.argument("files", nargs=-1, required=True, type=FileName(), metavar="FILE...")
@plan_options
@judging_options
@option(
    "--only",
    type=Names(),
    metavar="ID,...",
    default=(),
    help="help.only",
    shell_complete=completing.of_several(completing.indicators),
)
@option("--binding", is_flag=True, help="help.binding")
@option("--all", "all_targets", is_flag=True, help="help.all")
@option(
    "--fail-on",
    type=OneOf(*FAIL_ON),
    default="off-track",
    envvar="HLGL_FAIL_ON",
    help="help.fail_on",
)
@finding_options
@report_format_option
@color_option
@quiet_option
@click.pass_context
def command(context: click.Context, /, files: tuple[str, ...], **given: Any) -> int:  # noqa: ANN401
    """Judge, write every format, say how it went, and return the exit code."""
    from hlgl_cli.cli.output import refuse_inputs, sinks, write_all  # noqa: PLC0415 - not for help and completion
    from hlgl_cli.pipeline import check  # noqa: PLC0415
    from hlgl_cli.sources.files import read_all  # noqa: PLC0415

    targets = sinks(given["formats"], FORMATS, "table")
    refuse_inputs(targets, (*files, *given["overlays"], given["plan"] or "-"))
    has_notes = any(FORMATS[sink.format].has_notes for sink in targets)
    request = request_of(given)._replace(with_notes=has_notes)
    report = check(read_all(files, given["stdin_filename"]), request)
    write_all(targets, FORMATS, report, view_of(lang_of(context), given["color"]))
    return ended(report, given["fail_on"], given, lang_of(context))
