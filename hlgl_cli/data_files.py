"""Where the data that comes with the package lies."""

from __future__ import annotations

from pathlib import Path

_PACKAGE = Path(__file__).resolve().parent


def data_file(name: str) -> Path:
    """Return the path of a shipped file or folder: in an installed package, else the checkout's."""
    installed = _PACKAGE / "data" / name
    return installed if installed.exists() else _PACKAGE.parent / "data" / name
