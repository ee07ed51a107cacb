"""hlgl check: judge figures against the plan."""

from __future__ import annotations

from typing import Any

import click

from hlgl_cli.cli.exits import FAIL_ON, FAILED, failure
from hlgl_cli.cli.options import (
    color_option,
    format_option,
    judging_options,
    lang_option,
    option,
    plan_options,
    view_of,
)
from hlgl_cli.cli.output import say_on_stderr, sinks, write_all
from hlgl_cli.cli.types import Names, OneOf
from hlgl_cli.cli.words import Command, lang_of
from hlgl_cli.pipeline import Request, check
from hlgl_cli.report.formats import FORMATS
from hlgl_cli.sources.files import read_all
from hlgl_cli.text import say

EXAMPLES = (
    "hlgl check 2023.toml",
    "hlgl check 2021.toml 2022.toml 2023.toml",
    "hlgl check . -f table -f json:report.json",
    "hlgl check - --fail-on binding < 2023.toml",
)


@click.command(cls=Command, help="help.check", examples=EXAMPLES)
@click.argument("files", nargs=-1, required=True, metavar="FILE...")
@plan_options
@judging_options
@option("--only", type=Names(), metavar="ID,...", default=(), help="help.only")
@option("--binding", is_flag=True, help="help.binding")
@option("--all", "all_targets", is_flag=True, help="help.all")
@option("--fail-on", type=OneOf(*FAIL_ON), default="off-track", help="help.fail_on")
@option("--strict", is_flag=True, help="help.strict")
@format_option
@lang_option
@color_option
@option("-q", "--quiet", is_flag=True, help="help.quiet")
@click.pass_context
def command(context: click.Context, /, files: tuple[str, ...], **given: Any) -> int:  # noqa: ANN401
    """Judge, write every format, say how it went, and return the exit code."""
    targets = sinks(given["formats"], FORMATS, "table")
    names = ("plan", "overlays", "year", "comparison", "only", "binding", "all_targets")
    request = Request(**{name: given[name] for name in names})
    report = check(read_all(files), request)
    lang = lang_of(context)
    write_all(targets, FORMATS, report, view_of(lang, given["color"]))
    why = failure(report, given["fail_on"], strict=given["strict"])
    code = FAILED if why else 0
    if not given["quiet"]:
        facts = {"errors": report.how_many("error"), "warnings": report.how_many("warning")}
        said = say(lang, f"exit.{why or 'passed'}")
        say_on_stderr(say(lang, "summary.run", code=code, why=said, **facts))
    return code
