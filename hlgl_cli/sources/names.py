"""The names of files as reports have them: seen from the current folder, with forward slashes."""

from __future__ import annotations

import os
from pathlib import Path
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


def from_here(path: Path) -> Path:
    """Return a path as seen from the current folder, where one of them lies in the other."""
    try:
        here = Path.cwd()
    except OSError:  # it is gone
        return path
    if path.is_relative_to(here):
        return path.relative_to(here)
    return Path(*[".."] * len(here.relative_to(path).parts)) if here.is_relative_to(path) else path
