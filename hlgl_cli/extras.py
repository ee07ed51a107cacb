"""Libraries that only some users need: they come with an extra of the package."""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Literal

from hlgl_cli.finding import CannotRunError

if TYPE_CHECKING:
    from types import ModuleType

Extra = Literal["cluster", "excel", "panel", "plot", "report"]


def needed(module: str, extra: Extra) -> ModuleType:
    """Return a module of an extra; raise CannotRunError that says how it is installed."""
    try:
        return import_module(module)
    except ModuleNotFoundError:
        install = f'pip install "hlgl-cli[{extra}]"'
        raise CannotRunError(
            "run.missing_extra", {"module": module.partition(".")[0], "install": install}
        ) from None
