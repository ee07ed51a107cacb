"""hlgl init: a submission to fill in."""

from __future__ import annotations

import os
import re
from typing import Any

import click
from click.core import ParameterSource

from hlgl_cli.cli import completing
from hlgl_cli.cli.options import option, plan_options, quiet_option
from hlgl_cli.cli.types import FileName, YearType
from hlgl_cli.cli.words import Command, lang_of
from hlgl_cli.finding import CannotRunError
from hlgl_cli.text import say
from hlgl_cli.text.messages import visible

EXAMPLES = (
    "hlgl init 2023.toml",
    "hlgl init --year 2023 > 2023.toml",
    "hlgl init figures/2024.toml --lang zh --overlay tongliao.toml",
)
_STDOUT = "-"
_YEARS = re.compile(r"(?<![0-9])[0-9]{4}(?![0-9])")


@click.command(cls=Command, help="help.init", examples=EXAMPLES)
@click.argument("file", default=_STDOUT, type=FileName(), metavar="[FILE]")
@option(
    "--year",
    type=YearType(),
    metavar="YEAR",
    help="help.init.year",
    shell_complete=completing.years,
)
@option("--force", is_flag=True, help="help.init.force")
@plan_options
@quiet_option
@click.pass_context
def command(context: click.Context, /, file: str, year: int | None, **given: Any) -> None:  # noqa: ANN401
    """Write a submission to fill in; raise CannotRunError rather than overwrite one."""
    from hlgl_cli.cli.output import Sink, write  # noqa: PLC0415 - not for help and completion
    from hlgl_cli.cli.streams import say_on_stderr  # noqa: PLC0415
    from hlgl_cli.pipeline import open_plan, refuse_year  # noqa: PLC0415
    from hlgl_cli.report.template import submission_to_fill  # noqa: PLC0415

    lang = lang_of(context)
    asked = _year_in(file) if year is None else year
    if os.path.isfile(file) and not given["force"]:  # noqa: PTH113 - Path raises where it may not look
        raise CannotRunError("run.exists", {"file": file})
    plan = open_plan(given["plan"], given["overlays"])
    refuse_year(plan, asked)
    text = submission_to_fill(plan, asked, lang)
    is_file = file != _STDOUT
    write(Sink("toml", file if is_file else None), text, for_machines=True)
    if is_file and not given["quiet"]:
        facts = {"file": visible(file), "count": len(plan.indicators), "called": _called(context)}
        say_on_stderr(say(lang, "init.written", **facts))


def _called(context: click.Context) -> str:
    """Return what the next command is called with: the file, and what was named here beside it."""
    given, parts = context.params, [_quoted(context.params["file"])]
    if _is_named_here(context, "plan"):
        parts += ["--plan", _quoted(given["plan"])]
    if _is_named_here(context, "overlays"):
        parts += [part for one in given["overlays"] for part in ("--overlay", _quoted(one))]
    return " ".join(parts)


def _is_named_here(context: click.Context, parameter: str) -> bool:
    """Tell whether the command line says it; a setting or a variable holds for all commands."""
    return context.get_parameter_source(parameter) is ParameterSource.COMMANDLINE


def _quoted(name: str) -> str:
    """Return a name as a shell takes it, and never as an option."""
    import shlex  # noqa: PLC0415 - not for help and completion

    name = f"./{name}" if name.startswith("-") else name
    if os.name == "nt":
        return f'"{name}"' if " " in name else name
    return visible(shlex.quote(name))


def _year_in(file: str) -> int:
    """Return the year in a file's name; raise CannotRunError where there is none, or several."""
    years = _YEARS.findall(os.path.basename(file))  # noqa: PTH119 - pathlib takes 4 ms, not for help
    if not years:
        raise CannotRunError("run.which_year")
    if len(years) > 1:
        raise CannotRunError("run.several_years", {"years": ", ".join(years)})
    return int(years[0])
