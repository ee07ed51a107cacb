"""The names of files as reports have them: with forward slashes, on Windows too."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from hlgl_cli.sources.files import Source

SEPARATOR = os.sep
_VERBATIM = "\\\\?\\"  # what begins so is for Windows alone to read


def slashed(name: str) -> str:
    """Return a name with forward slashes, which Windows opens as well."""
    return name if SEPARATOR == "/" or name.startswith(_VERBATIM) else name.replace(SEPARATOR, "/")


def with_slashes(source: Source) -> Source:
    """Return a source under such a name."""
    return source if SEPARATOR == "/" else source._replace(name=slashed(source.name))
