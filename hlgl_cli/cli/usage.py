"""Click's complaints about a command line, in our words and in both languages."""

from __future__ import annotations

from gettext import gettext

import click

from hlgl_cli.finding import CannotRunError
from hlgl_cli.text import nearest


def explained(error: click.ClickException) -> CannotRunError:
    """Return the same complaint with its key and facts."""
    if isinstance(error, click.NoSuchOption):
        known = _options(error.ctx)
        facts = {"name": error.option_name, "meant": nearest(error.option_name, known)}
        return CannotRunError("run.no_option", facts)
    if isinstance(error, click.BadOptionUsage):
        takes_none = error.message == _takes_no_value(error.option_name)
        key = "run.option_takes_no_value" if takes_none else "run.option_needs_value"
        return CannotRunError(key, {"name": error.option_name})
    if isinstance(error, click.MissingParameter) and error.param is not None:
        return CannotRunError("run.missing_argument", {"name": error.param.human_readable_name})
    command = "hlgl" if getattr(error, "ctx", None) is None else error.ctx.command_path  # type: ignore[attr-defined]
    return CannotRunError("run.usage", {"command": command})


def _takes_no_value(name: str) -> str:
    """Return what click says of a flag that is given a value: it has no type of its own."""
    return gettext("Option {name!r} does not take a value.").format(name=name)


def _options(ctx: click.Context | None) -> list[str]:
    params = [] if ctx is None else ctx.command.get_params(ctx)
    return [name for param in params for name in param.opts if name.startswith("-")]
