"""The plan that ships, read once for all of these tests."""

from __future__ import annotations

import pytest


@pytest.fixture(autouse=True)
def _kept(kept_plan: None) -> None:
    """Read and audit it once in this process."""
