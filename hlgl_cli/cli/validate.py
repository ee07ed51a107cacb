"""hlgl validate: what is wrong with figures, without judging them."""

from __future__ import annotations

from typing import Any

import click

from hlgl_cli.cli.exits import ended
from hlgl_cli.cli.options import (
    color_option,
    finding_options,
    plan_options,
    quiet_option,
    report_format_option,
    request_of,
    view_of,
)
from hlgl_cli.cli.types import FileName
from hlgl_cli.cli.words import Command, lang_of
from hlgl_cli.report.formats import FORMATS

EXAMPLES = (
    "hlgl validate 2023.toml",
    "hlgl validate . --strict -f concise",
    "hlgl validate . -f github -f sarif:hlgl.sarif",
)


@click.command(cls=Command, help="help.validate", examples=EXAMPLES)
@click.argument("files", nargs=-1, required=True, type=FileName(), metavar="FILE...")
@plan_options
@finding_options
@report_format_option
@color_option
@quiet_option
@click.pass_context
def command(context: click.Context, /, files: tuple[str, ...], **given: Any) -> int:  # noqa: ANN401
    """Examine, write every format, say how it went, and return the exit code."""
    from hlgl_cli.cli.output import refuse_inputs, sinks, write_all  # noqa: PLC0415 - not for help and completion
    from hlgl_cli.pipeline import validate  # noqa: PLC0415
    from hlgl_cli.sources.files import read_all  # noqa: PLC0415

    targets = sinks(given["formats"], FORMATS, "table")
    refuse_inputs(targets, (*files, *given["overlays"], given["plan"] or "-"))
    report = validate(read_all(files, given["stdin_filename"]), request_of(given))
    write_all(targets, FORMATS, report, view_of(lang_of(context), given["color"]))
    return ended(report, "invalid", given, lang_of(context))
