"""The settings of hlgl.toml as defaults: options and HLGL_* variables are over them."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from pathlib import Path

# Which settings a command takes, by the name of its option's value.
_JUDGING = {"plan": "plan", "overlay": "overlays"}
_FINDING = {**_JUDGING, "strict": "strict", "select": "select", "ignore": "ignore"}
_TAKEN = {
    "check": {**_FINDING, "format": "formats", "fail_on": "fail_on"},
    "validate": {**_FINDING, "format": "formats"},
    "show": _JUDGING,
    "explain": _JUDGING,
    "init": _JUDGING,
    "schema": _JUDGING,
}


def settled(arguments: Sequence[str], folder: Path | None = None) -> Mapping[str, object]:
    """Return what the nearest hlgl.toml settles, nothing where only help or version is asked for.

    It is looked for in a folder, by default the current one, and in those above it.
    Raises CannotRunError where it is broken.
    """
    if {"-h", "--help", "--version"}.intersection(arguments):
        return {}
    from hlgl_cli.sources import settings  # noqa: PLC0415 - not for help

    path = settings.find_settings(folder or settings.current_folder())
    if path is None:
        return {}
    stated = settings.load_settings(path).model_dump()
    return {name: setting for name, setting in stated.items() if setting is not None}


def by_command(settings: Mapping[str, object]) -> dict[str, dict[str, object]]:
    """Return the defaults of each command's options."""
    return {
        command: {taken[name]: setting for name, setting in settings.items() if name in taken}
        for command, taken in _TAKEN.items()
    }
