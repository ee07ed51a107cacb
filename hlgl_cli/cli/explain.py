"""hlgl explain: the calculation of one, several or all indicators, step by step."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from hlgl_cli.cli.completing import indicators, of_several
from hlgl_cli.cli.exits import FAILED, failure
from hlgl_cli.cli.options import (
    color_option,
    encoding_option,
    files_argument,
    format_option,
    judging_options,
    plans_options,
    settings_options,
)
from hlgl_cli.cli.types import ALL, Names
from hlgl_cli.cli.words import Command, lang_of
from hlgl_cli.report.formats import EXPLAIN_FORMATS

if TYPE_CHECKING:
    from hlgl_cli.cli.plan_names import AskedPlans
    from hlgl_cli.engine.grades import Grader
    from hlgl_cli.engine.verdict import Comparison

EXAMPLES = (
    "hlgl explain gdp 2021.toml 2022.toml 2023.toml",
    "hlgl explain 森林覆盖率 2023.toml",
    "hlgl explain gdp,3 2023.toml -f markdown",
    "hlgl explain all 2023.toml -f json",
)


@click.command(cls=Command, help="help.explain", examples=EXAMPLES)
@click.argument(
    "asked", metavar="INDICATOR,...", type=Names(), shell_complete=of_several(indicators)
)
@files_argument
@encoding_option
@plans_options
@settings_options
@judging_options
@format_option
@color_option
@click.pass_context
def command(
    context: click.Context,
    *,
    asked: tuple[str, ...],
    files: tuple[str, ...],
    encoding: str | None,
    plans: AskedPlans,
    overlays: tuple[str, ...],
    no_settings: bool,
    year: int | None,
    latest: bool,
    comparison: Comparison,
    grades: Grader,
    formats: tuple[str, ...],
    color: str,
) -> int:
    """Explain, and fail only where the figures are not valid."""
    from hlgl_cli.cli.reporting import Output, Request, report_on  # noqa: PLC0415 - to run

    request = Request(
        plan=plans.plan,
        plans=plans.plans,
        known=plans.known,
        overlays=overlays,
        year=year,
        latest=latest,
        only=() if asked == (ALL,) else asked,
        comparison=comparison,
        grades=grades,
        encoding=encoding,
    )
    output = Output(formats, color, lang_of(context), EXPLAIN_FORMATS, no_settings=no_settings)
    report = report_on(files, request, output)
    return FAILED if failure(report, "invalid", strict=False) else 0
