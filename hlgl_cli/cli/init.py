"""hlgl init: a submission to fill in."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any

import click
from click.core import ParameterSource

from hlgl_cli.cli.options import option, plan_options, quiet_option
from hlgl_cli.cli.types import FileName, YearOfPlan
from hlgl_cli.cli.words import Command, lang_of
from hlgl_cli.finding import CannotRunError
from hlgl_cli.text import say

EXAMPLES = (
    "hlgl init 2023.toml",
    "hlgl init --year 2023 > 2023.toml",
    "hlgl init figures/2024.toml --lang zh --overlay tongliao.toml",
)
_STDOUT = "-"
_YEARS = re.compile(r"(?<![0-9])[0-9]{4}(?![0-9])")


@click.command(cls=Command, help="help.init", examples=EXAMPLES)
@click.argument("file", default=_STDOUT, type=FileName(), metavar="[FILE]")
@option("--year", type=YearOfPlan(), metavar="YEAR", help="help.init.year")
@option("--force", is_flag=True, help="help.init.force")
@plan_options
@quiet_option
@click.pass_context
def command(context: click.Context, /, file: str, year: int | None, **given: Any) -> None:  # noqa: ANN401
    """Write a submission to fill in; raise CannotRunError rather than overwrite one."""
    from hlgl_cli.cli.output import Sink, say_on_stderr, write  # noqa: PLC0415 - not for help and completion
    from hlgl_cli.pipeline import open_plan, refuse_year  # noqa: PLC0415
    from hlgl_cli.report.template import submission_to_fill  # noqa: PLC0415

    lang = lang_of(context)
    asked = year or _year_in(file)
    if Path(file).is_file() and not given["force"]:
        raise CannotRunError("run.exists", {"file": file})
    plan = open_plan(given["plan"], given["overlays"])
    refuse_year(plan, asked)
    text = submission_to_fill(plan, asked, lang)
    is_file = file != _STDOUT
    write(Sink("toml", file if is_file else None), text, for_machines=True)
    if is_file and not given["quiet"]:
        called = f"{_quoted(file)}{_with_plan(context)}"
        facts = {"file": file, "count": len(plan.indicators), "called": called}
        say_on_stderr(say(lang, "init.written", **facts))


def _with_plan(context: click.Context) -> str:
    """Return the option that the next command needs too; a setting or a variable stays."""
    is_given = context.get_parameter_source("plan") is ParameterSource.COMMANDLINE
    return f" --plan {_quoted(context.params['plan'])}" if is_given else ""


def _quoted(name: str) -> str:
    return f'"{name}"' if " " in name else name


def _year_in(file: str) -> int:
    """Return the year in a file's name; raise CannotRunError where there is none, or several."""
    years = _YEARS.findall(Path(file).name)
    if len(years) != 1:
        raise CannotRunError("run.which_year")
    return int(years[0])
