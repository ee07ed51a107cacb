"""hlgl plot: the trajectory of indicators, in the terminal or as a picture."""

from __future__ import annotations

from pathlib import PurePath
from typing import TYPE_CHECKING

import click

from hlgl_cli.cli.completing import indicators, of_several
from hlgl_cli.cli.exits import FAILED, failure
from hlgl_cli.cli.options import (
    color_option,
    encoding_option,
    files_argument,
    judging_options,
    output_option,
    plans_options,
    settings_options,
)
from hlgl_cli.cli.types import ALL, Names
from hlgl_cli.cli.words import Command, lang_of
from hlgl_cli.finding import CannotRunError
from hlgl_cli.report.formats import PLOT_FORMATS

if TYPE_CHECKING:
    from hlgl_cli.cli.plan_names import AskedPlans
    from hlgl_cli.engine.grades import Grader
    from hlgl_cli.engine.verdict import Comparison

EXAMPLES = (
    "hlgl plot gdp 2021.toml 2022.toml 2023.toml",
    "hlgl plot 森林覆盖率,gdp 2023.toml",
    "hlgl plot gdp 2023.toml -o chart.svg",
    "hlgl plot all 2023.toml -o charts.png",
)
_PICTURES = (".svg", ".png")


@click.command(cls=Command, help="help.plot", examples=EXAMPLES)
@click.argument(
    "asked", metavar="INDICATOR,...", type=Names(), shell_complete=of_several(indicators)
)
@files_argument
@encoding_option
@plans_options
@settings_options
@judging_options
@output_option("picture", help="help.picture")
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
    picture: str | None,
    color: str,
) -> int:
    """Draw, and fail only where the figures are not valid."""
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
    formats = ("chart",) if picture is None else (_format_of(picture),)
    output = Output(formats, color, lang_of(context), PLOT_FORMATS, no_settings=no_settings)
    report = report_on(files, request, output)
    return FAILED if failure(report, "invalid", strict=False) else 0


def _format_of(picture: str) -> str:
    """Return the format that a file's ending names; raise CannotRunError where there is none."""
    ending = PurePath(picture).suffix.lower()
    if ending not in _PICTURES:
        raise CannotRunError(
            "run.unknown_picture", {"name": picture, "known": ", ".join(_PICTURES)}
        )
    return f"{ending[1:]}:{picture}"
