"""hlgl tells whether an area keeps its plan; docs/library.md is for scripts."""

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from hlgl_cli.library import (
        Assessment,
        CannotRunError,
        Finding,
        Plan,
        Report,
        check,
        load_plan,
        load_submissions,
    )

__version__ = "1.0.0"
__all__ = [
    "Assessment",
    "CannotRunError",
    "Finding",
    "Plan",
    "Report",
    "__version__",
    "check",
    "load_plan",
    "load_submissions",
]


def __getattr__(name: str) -> object:
    """Import what a script asks for when it asks, so that `--version` need not wait for it."""
    if name not in __all__:
        message = f"module {__name__!r} has no attribute {name!r}"
        raise AttributeError(message)
    from hlgl_cli import library  # noqa: PLC0415 - see above

    found: object = getattr(library, name)
    return found
