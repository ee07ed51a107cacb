"""hlgl panel: judge the figures of many areas, years and editions into a file of assessments."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

import click

from hlgl_cli.cli.options import (
    choosing_options,
    color_option,
    comparing_options,
    encoding_option,
    files_argument,
    format_option,
    option,
    output_option,
    plan_options,
    quiet_option,
    settings_options,
)
from hlgl_cli.cli.types import MOST_JOBS, FileName, Jobs, Years
from hlgl_cli.cli.words import Command, lang_of
from hlgl_cli.extras import needed

if TYPE_CHECKING:
    from hlgl_cli.engine.grades import Grader
    from hlgl_cli.engine.verdict import Comparison

EXAMPLES = (
    "hlgl panel figures.parquet -o assessments.parquet",
    "hlgl panel figures.csv --plan plan.toml --year 2021-2024 -o results.parquet",
    "hlgl panel figures.parquet --vintage -o assessments.parquet -f json",
    "hlgl panel figures/ -o assessments.parquet --findings findings.jsonl",
    "hlgl panel figures.parquet --scheduler tcp://10.0.0.1:8786 -o results.parquet",
)


@click.command(cls=Command, help="help.panel", examples=EXAMPLES)
@files_argument
@output_option(required=True, help="help.panel.output")
@option("--findings", type=FileName(), metavar="FILE", help="help.panel.findings", group="output")
@encoding_option
@plan_options
@settings_options
@option("--year", "years", type=Years(), metavar="YEARS", help="help.panel.year", group="judged")
@option("--vintage", is_flag=True, help="help.panel.vintage", group="judged")
@comparing_options
@choosing_options
@option("--jobs", type=Jobs(), metavar="N", help="help.panel.jobs", group="output")
@option("--scheduler", metavar="ADDRESS", help="help.panel.scheduler", group="output")
@format_option
@color_option
@quiet_option
@click.pass_context
def command(
    context: click.Context,
    *,
    files: tuple[str, ...],
    output: str,
    findings: str | None,
    encoding: str | None,
    plan: str | None,
    overlays: tuple[str, ...],
    no_settings: bool,
    years: tuple[int, ...] | None,
    vintage: bool,
    comparison: Comparison,
    grades: Grader,
    only: tuple[str, ...],
    binding: bool,
    all_targets: bool,
    jobs: int | None,
    scheduler: str | None,
    formats: tuple[str, ...],
    color: str,
    quiet: bool,
) -> int:
    """Judge the panel, write it, say what it comes to; fail only where figures are not valid."""
    needed("pyarrow", "panel")
    from hlgl_cli.cli.paneling import Asked, Request, Written, judge  # noqa: PLC0415 - to run

    request = Request(
        plan=plan,
        overlays=overlays,
        only=only,
        binding=binding,
        all_targets=all_targets,
        comparison=comparison,
        grades=grades,
        encoding=encoding,
        with_notes=False,
    )
    asked = Asked(
        (),
        lang_of(context),
        years or (),
        every_vintage=vintage,
        jobs=jobs or min(os.cpu_count() or 1, MOST_JOBS),
        scheduler=scheduler,
    )
    written = Written(
        files, output, formats, findings, color=color, quiet=quiet, no_settings=no_settings
    )
    return judge(request, asked, written)
