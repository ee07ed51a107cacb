"""Click's complaints about a command line, in our words and in both languages."""

from __future__ import annotations

import click

from hlgl_cli.finding import CannotRunError
from hlgl_cli.text import nearest


def explained(error: click.ClickException) -> CannotRunError:
    """Return the same complaint with its key and facts."""
    if isinstance(error, click.NoSuchOption):
        known = _options(error.ctx)
        facts = {"name": error.option_name, "meant": nearest(error.option_name, known)}
        return CannotRunError("run.no_option", facts)
    if isinstance(error, click.BadOptionUsage) and not _is_flag(error):
        return CannotRunError("run.option_needs_value", {"name": error.option_name})
    if isinstance(error, click.MissingParameter) and error.param is not None:
        return CannotRunError("run.missing_argument", {"name": error.param.human_readable_name})
    command = "hlgl" if getattr(error, "ctx", None) is None else error.ctx.command_path  # type: ignore[attr-defined]
    return CannotRunError("run.usage", {"command": command})


def _is_flag(error: click.BadOptionUsage) -> bool:
    """Tell whether the option takes no value, so that it was given one too many."""
    params = [] if error.ctx is None else error.ctx.command.get_params(error.ctx)
    options = [param for param in params if isinstance(param, click.Option)]
    return any(error.option_name in one.opts and one.is_flag for one in options)


def _options(ctx: click.Context | None) -> list[str]:
    params = [] if ctx is None else ctx.command.get_params(ctx)
    return [name for param in params for name in param.opts if name.startswith("-")]
