"""Where the data that comes with the package lies, and its texts.

Help and TAB read words, so a text is read without pathlib, whose import is a tenth of click's.
"""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathlib import Path

DEFAULT_PLAN = "indicators.toml"  # which judges where none is named
_PACKAGE = os.path.dirname(os.path.realpath(__file__))  # noqa: PTH120 - see above


def data_file(name: str) -> Path:
    """Return the path of a shipped file or folder: in an installed package, else the checkout's."""
    from pathlib import Path  # noqa: PLC0415 - see above

    installed = Path(_PACKAGE, "data", name)
    return installed if installed.exists() else Path(_PACKAGE).parent / "data" / name


def data_text(name: str) -> str:
    """Return the text of a shipped file, which lies where `data_file` says."""
    try:
        return _text(f"{_PACKAGE}/data/{name}")
    except FileNotFoundError:
        return _text(f"{_PACKAGE}/../data/{name}")


def _text(path: str) -> str:
    with open(path, encoding="utf-8") as file:  # noqa: PTH123 - see above
        return file.read()
