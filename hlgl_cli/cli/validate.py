"""hlgl validate: what is wrong with figures, without judging them."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from hlgl_cli.cli.options import (
    color_option,
    encoding_option,
    files_argument,
    finding_options,
    jobs_option,
    plans_options,
    quiet_option,
    report_format_option,
    settings_options,
    submissions_only_option,
)
from hlgl_cli.cli.words import Command, lang_of

if TYPE_CHECKING:
    from hlgl_cli.cli.plan_names import AskedPlans

EXAMPLES = (
    "hlgl validate 2023.toml",
    "hlgl validate . --strict -f concise",
    "hlgl validate . -f github -f sarif:hlgl.sarif",
)


@click.command(cls=Command, help="help.validate", examples=EXAMPLES)
@files_argument
@submissions_only_option
@encoding_option
@plans_options
@settings_options
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
    submissions_only: bool,
    encoding: str | None,
    plans: AskedPlans,
    overlays: tuple[str, ...],
    no_settings: bool,
    strict: bool,
    select: tuple[str, ...],
    ignore: tuple[str, ...],
    no_ignore_comments: bool,
    stdin_filename: str,
    formats: tuple[str, ...],
    color: str,
    jobs: int,
    quiet: bool,
) -> int:
    """Examine, write every format, say how it went, and return the exit code."""
    from hlgl_cli.cli.reporting import Output, Request, ended, report_on  # noqa: PLC0415 - to run

    request = Request(
        plan=plans.plan,
        plans=plans.plans,
        known=plans.known,
        overlays=overlays,
        submissions_only=submissions_only,
        encoding=encoding,
        select=select,
        ignore=ignore,
        with_comments=not no_ignore_comments,
        is_judging=False,
    )
    lang = lang_of(context)
    output = Output(formats, color, lang, jobs=jobs, quiet=quiet, no_settings=no_settings)
    report = report_on(files, request, output, stdin_filename)
    return ended(report, "invalid", lang, strict=strict, quiet=quiet)
