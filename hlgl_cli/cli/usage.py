"""Why a command could not run, click's own complaints too, in both languages."""

from __future__ import annotations

from gettext import gettext

import click

from hlgl_cli.cli.screen import folded
from hlgl_cli.finding import CannotRunError
from hlgl_cli.report.lines import finding_lines
from hlgl_cli.text import nearest, say


def complaint(error: CannotRunError | click.ClickException, lang: str) -> str:
    """Return why a command could not run, what to do, and all that is behind it."""
    refusal = error if isinstance(error, CannotRunError) else explained(error)
    titled = folded(say(lang, "run.titled", said=refusal.message_in(lang)))
    return "\n".join([titled, *finding_lines(refusal.findings, lang)])


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
    return _wrong_usage(getattr(error, "ctx", None))


def _wrong_usage(ctx: click.Context | None) -> CannotRunError:
    """Return where the usage is told; where a command was left out, the commands too."""
    facts = {"command": "hlgl" if ctx is None else ctx.command_path}
    if ctx is None or not isinstance(ctx.command, click.Group):
        return CannotRunError("run.usage", facts)
    commands = ", ".join(ctx.command.list_commands(ctx))
    return CannotRunError("run.which_command", {**facts, "known": commands})


def _takes_no_value(name: str) -> str:
    """Return what click says of a flag that is given a value: it has no type of its own."""
    return gettext("Option {name!r} does not take a value.").format(name=name)


def _options(ctx: click.Context | None) -> list[str]:
    params = [] if ctx is None else ctx.command.get_params(ctx)
    names = [name for param in params for name in (*param.opts, *param.secondary_opts)]
    return [name for name in names if name.startswith("-")]
