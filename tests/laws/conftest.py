"""The desk on which scenes are laid out."""

from __future__ import annotations

import gc
from typing import TYPE_CHECKING

import pytest

from tests.laws.desk import Desk

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path


@pytest.fixture
def desk(here: Path, kept_plan: None) -> Iterator[Desk]:  # noqa: ARG001 - it changes how plans are read
    """Yield an empty folder with the command at hand, which runs as it does: without a collector."""
    gc.freeze()
    gc.disable()
    yield Desk(here)
    gc.enable()
    gc.unfreeze()
