"""hlgl check: judge figures against the plan."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from hlgl_cli.cli.options import (
    choosing_options,
    color_option,
    encoding_option,
    fail_on_option,
    files_argument,
    finding_options,
    jobs_option,
    judging_options,
    option,
    plans_options,
    quiet_option,
    report_format_option,
    settings_options,
    submissions_only_option,
)
from hlgl_cli.cli.types import FileName
from hlgl_cli.cli.words import Command, lang_of

if TYPE_CHECKING:
    from typing_extensions import Unpack

    from hlgl_cli.cli.judging import Judging

EXAMPLES = (
    "hlgl check 2023.toml",
    "hlgl check 2021.toml 2022.toml 2023.toml",
    "hlgl check . -f table -f json:report.json",
    "hlgl check . --prose",
    "hlgl check . --against report.json",
    "hlgl check - --fail-on binding < 2023.toml",
)


@click.command(cls=Command, help="help.check", examples=EXAMPLES)
@files_argument
@submissions_only_option
@encoding_option
@plans_options
@settings_options
@judging_options
@choosing_options
@option(
    "--against",
    type=FileName(),
    metavar="EARLIER",
    multiple=True,
    help="help.against",
    group="judged",
)
@option("--prose", "has_prose", is_flag=True, help="help.prose", group="output")
@fail_on_option(default="off-track", envvar="HLGL_FAIL_ON")
@finding_options
@report_format_option
@color_option
@jobs_option
@quiet_option
@click.pass_context
def command(
    context: click.Context,
    *,
    files: tuple[str, ...],
    no_settings: bool,
    against: tuple[str, ...],
    has_prose: bool,
    fail_on: str,
    strict: bool,
    stdin_filename: str,
    formats: tuple[str, ...],
    color: str,
    jobs: int,
    quiet: bool,
    **asked: Unpack[Judging],
) -> int:
    """Judge, write every format, say how it went, and return the exit code."""
    from hlgl_cli.cli.reporting import (  # noqa: PLC0415 - to run
        Output,
        ended,
        report_on,
        request_of,
    )

    lang = lang_of(context)
    output = Output(
        formats,
        color,
        lang,
        jobs=jobs,
        quiet=quiet,
        no_settings=no_settings,
        has_prose=has_prose,
    )
    report = report_on(files, request_of(asked), output, stdin_filename, against)
    return ended(report, fail_on, lang, strict=strict, quiet=quiet)
