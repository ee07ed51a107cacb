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
    from hlgl_cli.cli.plan_names import AskedPlans
    from hlgl_cli.engine.grades import Grader
    from hlgl_cli.engine.verdict import Comparison

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
    submissions_only: bool,
    encoding: str | None,
    plans: AskedPlans,
    overlays: tuple[str, ...],
    no_settings: bool,
    year: int | None,
    latest: bool,
    comparison: Comparison,
    grades: Grader,
    only: tuple[str, ...],
    binding: bool,
    all_targets: bool,
    against: tuple[str, ...],
    has_prose: bool,
    fail_on: str,
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
    """Judge, write every format, say how it went, and return the exit code."""
    from hlgl_cli.cli.reporting import Output, Request, ended, report_on  # noqa: PLC0415 - to run

    request = Request(
        plan=plans.plan,
        plans=plans.plans,
        known=plans.known,
        overlays=overlays,
        year=year,
        latest=latest,
        only=only,
        binding=binding,
        all_targets=all_targets,
        comparison=comparison,
        grades=grades,
        submissions_only=submissions_only,
        encoding=encoding,
        select=select,
        ignore=ignore,
        with_comments=not no_ignore_comments,
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
    report = report_on(files, request, output, stdin_filename, against)
    return ended(report, fail_on, lang, strict=strict, quiet=quiet)
