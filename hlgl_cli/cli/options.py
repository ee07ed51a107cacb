"""The options that commands share."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, TypeVar

import click

from hlgl_cli.cli import completing
from hlgl_cli.cli.exits import FAIL_ON
from hlgl_cli.cli.plan_names import PlanName, asked_plans, own_plan
from hlgl_cli.cli.types import (
    NO_SETTINGS,
    Codes,
    Encoding,
    FileName,
    Flag,
    FormatType,
    Jobs,
    Names,
    OneOf,
    YearType,
)
from hlgl_cli.cli.words import Option
from hlgl_cli.report.formats import FORMATS

if TYPE_CHECKING:
    from collections.abc import Callable

F = TypeVar("F", bound="Callable[..., object]")


option = partial(click.option, cls=Option)  # its help is a key of text/


def together(*decorators: Callable[[F], F]) -> Callable[[F], F]:
    """Return one decorator for several, in the order of the help."""

    def decorate(function: F) -> F:
        for decorator in reversed(decorators):
            function = decorator(function)
        return function

    return decorate


_no_settings = partial(
    option,
    "--no-settings/--settings",
    "no_settings",
    type=Flag(),
    default=False,
    envvar=NO_SETTINGS,
    help="help.no_settings",
    group="sources",
)
# The entry point has read both before, when it looked for settings.
_verbose = option(
    "-v", "--verbose", is_flag=True, expose_value=False, help="help.verbose", group="sources"
)
settings_options = together(_no_settings(), _verbose)  # of what judges files
settings_of_folder_options = together(_no_settings(expose_value=False), _verbose)
_plan_option = partial(
    option,
    "--plan",
    metavar="PLAN",
    envvar="HLGL_PLAN",
    shell_complete=completing.plans,
    group="sources",
)
overlay_option = option(
    "--overlay",
    "overlays",
    type=FileName(),
    metavar="FILE",
    multiple=True,
    envvar="HLGL_OVERLAY",
    help="help.overlay",
    group="sources",
)
plan_options = together(_plan_option(help="help.plan", callback=own_plan), overlay_option)
plans_options = together(  # of what judges files: each goes to the plan that it names
    _plan_option(
        "plans", type=PlanName(), multiple=True, help="help.plans_of_files", callback=asked_plans
    ),
    overlay_option,
)
comparing_options = together(
    option(
        "--compare",
        "comparison",
        type=OneOf("exact", "rounded"),
        default="exact",
        help="help.compare",
        group="judged",
    ),
    option(
        "--grades",
        type=OneOf("official", "eurostat"),
        default="official",
        envvar="HLGL_GRADES",
        help="help.grades",
        group="judged",
    ),
)
judging_options = together(
    option(
        "--year",
        type=YearType(),
        metavar="YEAR",
        help="help.year",
        shell_complete=completing.years,
        group="judged",
    ),
    option("--latest", is_flag=True, help="help.latest", group="judged"),
    comparing_options,
)
choosing_options = together(
    option(
        "--only",
        type=Names(),
        metavar="ID,...",
        default=(),
        help="help.only",
        shell_complete=completing.of_several(completing.indicators),
        group="judged",
    ),
    option("--binding", is_flag=True, help="help.binding", group="judged"),
    option("--all", "all_targets", is_flag=True, help="help.all", group="judged"),
)
audit_options = together(
    option(
        "--strict/--no-strict",
        type=Flag(),
        default=False,
        envvar="HLGL_STRICT",
        help="help.strict",
        group="reported",
    ),
    option(
        "--select",
        type=Codes(),
        metavar="CODE,...",
        default=(),
        envvar="HLGL_SELECT",
        help="help.select",
        shell_complete=completing.of_several(completing.codes_and_families),
        group="reported",
    ),
    option(
        "--ignore",
        type=Codes(),
        metavar="CODE,...",
        default=(),
        envvar="HLGL_IGNORE",
        help="help.ignore",
        shell_complete=completing.of_several(completing.codes_and_families),
        group="reported",
    ),
    option(
        "--no-ignore-comments/--ignore-comments",
        "no_ignore_comments",
        type=Flag(),
        default=False,
        envvar="HLGL_NO_IGNORE_COMMENTS",
        help="help.no_ignore_comments",
        group="reported",
    ),
)
finding_options = together(
    audit_options,
    option(
        "--stdin-filename",
        metavar="NAME",
        default="<stdin>",
        help="help.stdin_filename",
        group="sources",
    ),
)
files_argument = click.argument(
    "files", nargs=-1, required=True, type=FileName(), metavar="FILE..."
)
submissions_only_option = option(
    "--submissions-only", is_flag=True, help="help.submissions_only", group="sources"
)
encoding_option = option(
    "--encoding",
    type=Encoding(),
    metavar="NAME",
    envvar="HLGL_ENCODING",
    help="help.encoding",
    group="sources",
)
jobs_option = option(
    "--jobs", type=Jobs(), metavar="N", default="1", help="help.jobs", group="output"
)
output_option = partial(option, "-o", "--output", type=FileName(), metavar="FILE", group="output")
force_option = option("--force", is_flag=True, help="help.init.force", group="output")
fail_on_option = partial(
    option, "--fail-on", type=OneOf(*FAIL_ON), help="help.fail_on", group="reported"
)
quiet_option = option("-q", "--quiet", is_flag=True, help="help.quiet", group="output")
report_format_option = option(
    "-f",
    "--format",
    "formats",
    type=FormatType(*FORMATS),
    metavar="FMT",
    multiple=True,
    envvar="HLGL_FORMAT",
    help="help.report_format",
    group="output",
)
format_option = option(
    "-f",
    "--format",
    "formats",
    type=FormatType("table", "json"),
    metavar="FMT",
    multiple=True,
    help="help.format",
    group="output",
)
color_option = option(
    "--color",
    type=OneOf("auto", "always", "never"),
    default="auto",
    help="help.color",
    group="output",
)
