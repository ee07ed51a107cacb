"""The growth arithmetic of `hlgl calc`: an entry a calculation, declared, read and computed there.

Help and completion need the declarations alone, so the modules that read and compute numbers are
loaded at their first use: an entry calls them as `calculator.reading` and `calculator.arithmetic`.
"""

from importlib import import_module
from types import ModuleType
from typing import TYPE_CHECKING

__all__ = ["arithmetic", "reading"]

if TYPE_CHECKING:
    from hlgl_cli.calculator import arithmetic, reading
else:

    def __getattr__(name: str) -> ModuleType:
        """Import a module of the calculator when it is asked for."""
        if name not in __all__:
            message = f"module {__name__!r} has no attribute {name!r}"
            raise AttributeError(message)
        return import_module(f"{__name__}.{name}")
