"""Why a command could not run, click's own complaints too, in both languages."""

from __future__ import annotations

import os
from gettext import gettext
from typing import TYPE_CHECKING

import click

from hlgl_cli.cli.origins import origin
from hlgl_cli.cli.screen import folded
from hlgl_cli.finding import CannotRunError
from hlgl_cli.report.lines import finding_lines
from hlgl_cli.text import nearest, say

if TYPE_CHECKING:
    from collections.abc import Sequence

    from hlgl_cli.cli.defaults import Settled


def complaint(
    error: CannotRunError | click.ClickException,
    lang: str,
    arguments: Sequence[str],
    known: Settled,
) -> str:
    """Return why a command could not run, what to do, and all that is behind it.

    A group that is called without a command is told as click tells it: by its help.
    """
    group = _left_alone(error)
    if group is not None:
        return group.get_help()
    refusal = error if isinstance(error, CannotRunError) else explained(error)
    said, whose = refusal.message_in(lang), origin(refusal, arguments, os.environ, known)
    if whose is not None:
        said = say(lang, "run.from", origin=whose, said=said)
    titled = folded(say(lang, "run.titled", said=said))
    return "\n".join([titled, *map(folded, finding_lines(refusal.findings, lang))])


def _left_alone(error: Exception) -> click.Context | None:
    """Return the context of a group that was given nothing to do."""
    if type(error) is not click.UsageError or error.ctx is None:
        return None
    return error.ctx if isinstance(error.ctx.command, click.Group) else None


def explained(error: click.ClickException) -> CannotRunError:
    """Return the same complaint with its key and facts."""
    if isinstance(error, click.NoSuchOption):
        options = _options(error.ctx)
        facts = {"name": error.option_name, "meant": nearest(error.option_name, options)}
        return CannotRunError("run.no_option", facts)
    if isinstance(error, click.BadOptionUsage):
        takes_none = error.message == _takes_no_value(error.option_name)
        key = "run.option_takes_no_value" if takes_none else "run.option_needs_value"
        return CannotRunError(key, {"name": error.option_name})
    if isinstance(error, click.MissingParameter) and error.param is not None:
        return CannotRunError("run.missing_argument", {"name": error.param.human_readable_name})
    context = getattr(error, "ctx", None)
    return CannotRunError(
        "run.usage", {"command": "hlgl" if context is None else context.command_path}
    )


def _takes_no_value(name: str) -> str:
    """Return what click says of a flag that is given a value: it has no type of its own."""
    return gettext("Option {name!r} does not take a value.").format(name=name)


def _options(ctx: click.Context | None) -> list[str]:
    params = [] if ctx is None else ctx.command.get_params(ctx)
    names = [name for param in params for name in (*param.opts, *param.secondary_opts)]
    return [name for name in names if name.startswith("-")]
