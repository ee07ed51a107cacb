"""hlgl audit: what is odd in a plan, before it is adopted or judged by."""

from __future__ import annotations

import click

from hlgl_cli.cli import completing
from hlgl_cli.cli.options import (
    audit_options,
    color_option,
    overlay_option,
    quiet_option,
    report_format_option,
    settings_of_folder_options,
)
from hlgl_cli.cli.plan_names import own_plan
from hlgl_cli.cli.words import Command, lang_of

EXAMPLES = ("hlgl audit", "hlgl audit plan.toml --strict", "hlgl audit plan.toml -f json")


@click.command(cls=Command, help="help.audit", examples=EXAMPLES)
@click.argument(
    "plan",
    required=False,
    metavar="[PLAN]",
    envvar="HLGL_PLAN",
    callback=own_plan,
    shell_complete=completing.plans,
)
@overlay_option
@settings_of_folder_options
@audit_options
@report_format_option
@color_option
@quiet_option
@click.pass_context
def command(
    context: click.Context,
    *,
    plan: str | None,
    overlays: tuple[str, ...],
    strict: bool,
    select: tuple[str, ...],
    ignore: tuple[str, ...],
    no_ignore_comments: bool,
    formats: tuple[str, ...],
    color: str,
    quiet: bool,
) -> int:
    """Audit, write every format, say how it went, and return the exit code."""
    from hlgl_cli.cli.auditing import audit_of  # noqa: PLC0415 - to run
    from hlgl_cli.cli.reporting import Output, Request, ended  # noqa: PLC0415 - to run

    request = Request(
        plan=plan,
        overlays=overlays,
        select=select,
        ignore=ignore,
        with_comments=not no_ignore_comments,
        is_judging=False,
    )
    lang = lang_of(context)
    report = audit_of(request, Output(formats, color, lang, quiet=quiet))
    return ended(report, "invalid", lang, strict=strict, quiet=quiet)
