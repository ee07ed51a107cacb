"""Where a plan lies: the shipped one by its id, another by its path."""

from __future__ import annotations

import os
from pathlib import Path

from hlgl_cli.data_files import data_file
from hlgl_cli.finding import CannotRunError

SHIPPED = "huolinguole-14fyp"


def path_of_plan(name: str) -> Path:
    """Return the file of a plan by its id or by its path; raise CannotRunError for no such id."""
    if name == SHIPPED:
        return data_file("indicators.toml")
    is_there = os.path.exists(name)  # noqa: PTH110 - Path raises where it may not look
    if not is_there and Path(name).name == name and not name.endswith(".toml"):
        raise CannotRunError("run.unknown_plan", {"plan": name, "known": SHIPPED})
    return Path(name)
