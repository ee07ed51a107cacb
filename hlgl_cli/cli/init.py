"""hlgl init: a submission to fill in."""

from __future__ import annotations

import os
import re
import shlex

import click
from click.core import ParameterSource

from hlgl_cli.cli.completing import years
from hlgl_cli.cli.options import (
    force_option,
    option,
    plan_options,
    quiet_option,
    settings_of_folder_options,
)
from hlgl_cli.cli.plan_names import TYPED
from hlgl_cli.cli.streams import say_on_stderr
from hlgl_cli.cli.types import FileName, YearType
from hlgl_cli.cli.words import Command, lang_of
from hlgl_cli.finding import CannotRunError
from hlgl_cli.messages import visible
from hlgl_cli.text import say

EXAMPLES = (
    "hlgl init 2023.toml",
    "hlgl init --year 2023 > 2023.toml",
    "hlgl init 2023.xlsx --from 2022.toml",
    "hlgl init figures/2024.csv --lang zh --overlay assigned.toml",
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
    shell_complete=years,
)
@option(
    "--from",
    "earlier",
    type=FileName(),
    metavar="FILE",
    multiple=True,
    help="help.init.from",
)
@force_option
@plan_options
@settings_of_folder_options
@quiet_option
@click.pass_context
def command(
    context: click.Context,
    *,
    file: str,
    year: int | None,
    earlier: tuple[str, ...],
    force: bool,
    plan: str | None,
    overlays: tuple[str, ...],
    quiet: bool,
) -> None:
    """Write a submission to fill in; raise CannotRunError rather than overwrite one."""
    year_asked = _year_in(file) if year is None else year
    if os.path.isfile(file) and not force:  # noqa: PTH113 - Path raises where it may not look
        raise CannotRunError("run.exists", {"file": file})
    from hlgl_cli.cli.filling import fill_in  # noqa: PLC0415 - to run
    from hlgl_cli.selection import Request  # noqa: PLC0415 - to run

    lang, name = lang_of(context), None if file == _STDOUT else file
    request = Request(plan=plan, overlays=overlays)
    count = fill_in(name, request, year_asked, lang, earlier)
    if name is not None and not quiet:
        facts = {"file": visible(file), "count": count, "called": _called(context)}
        say_on_stderr(say(lang, "init.written", **facts))


def _called(context: click.Context) -> str:
    """Return what the next command is called with: the file, and what was named here beside it."""
    typed, parts = context.params, [quoted(context.params["file"])]
    if _is_named_here(context, "plan"):
        parts += ["--plan", quoted(context.meta[TYPED])]
    if _is_named_here(context, "overlays"):
        parts += [part for name in typed["overlays"] for part in ("--overlay", quoted(name))]
    return " ".join(parts)


def _is_named_here(context: click.Context, parameter: str) -> bool:
    """Tell whether the command line says it; a setting or a variable holds for all commands."""
    return context.get_parameter_source(parameter) is ParameterSource.COMMANDLINE


def quoted(name: str) -> str:
    """Return a name as a shell takes it, and never as an option."""
    name = f"./{name}" if name.startswith("-") else name
    if os.name == "nt":
        return f'"{name}"' if " " in name else name
    return visible(shlex.quote(name))


def _year_in(file: str) -> int:
    """Return the year in a file's name; raise CannotRunError where there is none, or several."""
    years = _YEARS.findall(os.path.basename(file))  # noqa: PTH119 - help loads no pathlib
    if not years:
        raise CannotRunError("run.which_year")
    if len(years) > 1:
        raise CannotRunError("run.several_years", {"years": ", ".join(years)})
    return int(years[0])
