"""The desk on which scenes are laid out."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.laws.desk import Desk

if TYPE_CHECKING:
    from pathlib import Path


@pytest.fixture
def desk(here: Path) -> Desk:
    """Return an empty folder with the command at hand."""
    return Desk(here)
