"""The settings of hlgl.toml as defaults: options and HLGL_* variables are over them."""

from __future__ import annotations

from contextlib import suppress
from typing import TYPE_CHECKING, NamedTuple

import click

from hlgl_cli.cli.group import hlgl
from hlgl_cli.cli.plan_names import KNOWN
from hlgl_cli.cli.types import has_no_settings
from hlgl_cli.finding import CannotRunError

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from pathlib import Path

# Which settings a command takes, by the name of its option's value.
_OF_A_PLAN = {"plan": "plan", "plans": KNOWN, "overlay": "overlays"}
_JUDGING = {**_OF_A_PLAN, "plan": "plans"}
_KEPT = {"strict": "strict", "select": "select", "ignore": "ignore"}
_FINDING = {**_JUDGING, **_KEPT}
_GRADES = {"grades": "grades"}
_TAKEN = {
    "check": {**_FINDING, **_GRADES, "format": "formats", "fail_on": "fail_on"},
    "validate": {**_FINDING, "format": "formats"},
    "audit": {**_OF_A_PLAN, **_KEPT, "format": "formats"},
    "report": {**_FINDING, **_GRADES},
    "show": _OF_A_PLAN,
    "explain": {**_JUDGING, **_GRADES},
    "plot": {**_JUDGING, **_GRADES},
    "panel": {**_OF_A_PLAN, **_GRADES},
    "init": _OF_A_PLAN,
    "schema": _OF_A_PLAN,
    "plans": {"plan": "plan", "plans": KNOWN},
}


class _Typed(NamedTuple):
    """What a command line says that has to be known before it is read."""

    first: str = "."  # the file or folder whose settings hold
    is_off: bool | None = None  # --no-settings, --settings, or neither
    is_verbose: bool = False


class Settled(NamedTuple):
    """What the settings say, the file that they are in, and whether its name is asked for."""

    stated: Mapping[str, object] = {}
    path: Path | None = None
    is_told: bool = False


def settled(arguments: Sequence[str], environ: Mapping[str, str]) -> Settled:
    """Return what the nearest hlgl.toml settles for the first FILE, or for the current folder.

    Nothing where only help or version is asked for, or no settings are wanted. Raises
    CannotRunError where it is broken.
    """
    if {"-h", "--help", "--version"}.intersection(arguments):
        return Settled()
    typed = _typed(arguments)
    is_off = typed.is_off
    if has_no_settings(environ) if is_off is None else is_off:
        return Settled(is_told=typed.is_verbose)
    from hlgl_cli.sources import settings  # noqa: PLC0415 - not for help

    path = settings.find_settings(typed.first)
    return Settled({} if path is None else settings.stated(path), path, typed.is_verbose)


def first_of(files: Sequence[str], stdin_filename: str) -> str:
    """Return the name whose settings hold: the first, which standard input can be given."""
    return stdin_filename if files[0] == "-" else files[0]


def _typed(arguments: Sequence[str]) -> _Typed:
    """Return what is typed; nothing of a line that will be refused."""
    context = click.Context(hlgl)
    with suppress(click.UsageError, CannotRunError, ValueError):
        _, (name, *rest), _ = hlgl.make_parser(context).parse_args(list(arguments))
        command = hlgl.get_command(context, name)
        typed = command.make_parser(click.Context(command)).parse_args(rest)[0]
        files, names = typed.get("files"), typed.get("stdin_filename", ["."])
        is_named = isinstance(files, (list, tuple)) and len(files) > 0  # else click's own mark
        first = first_of(list(files or ()), names[-1]) if is_named else "."
        return _Typed(first, typed.get("no_settings"), typed.get("verbose", False))
    return _Typed()


def by_command(settings: Mapping[str, object]) -> dict[str, dict[str, object]]:
    """Return the defaults of each command's options."""
    return {
        command: {
            taken[name]: _as_taken(setting, taken[name])
            for name, setting in settings.items()
            if name in taken
        }
        for command, taken in _TAKEN.items()
    }


def _as_taken(setting: object, option: str) -> object:
    """Return a setting as its option takes it: one plan where several can be named."""
    return (setting,) if option == "plans" and setting is not None else setting
