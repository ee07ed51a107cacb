"""Whether there can be settings here, at a glance: TAB finds out without pathlib."""

from __future__ import annotations

import os

NAME = "hlgl.toml"


def may_be_settled() -> bool:
    """Return whether this folder or one above it has an hlgl.toml, be it one that does not hold."""
    try:
        folder = os.path.realpath(".")
    except OSError:  # it is gone
        return True
    while not os.path.lexists(os.path.join(folder, NAME)):  # noqa: PTH118 - as above
        below, folder = folder, os.path.dirname(folder)  # noqa: PTH120 - as above
        if folder == below:
            return False
    return True
