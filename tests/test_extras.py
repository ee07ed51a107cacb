"""Libraries that come with an extra (extras.py)."""

from __future__ import annotations

import json

import pytest

from hlgl_cli.extras import needed
from hlgl_cli.finding import CannotRunError


def test_installed() -> None:
    """A module that is there is returned."""
    assert needed("json", "excel") is json


def test_missing() -> None:
    """One that is not there is told with the line that installs it."""
    with pytest.raises(CannotRunError) as error:
        needed("no_such_library.part", "excel")
    assert error.value.message.en == (
        'this needs no_such_library, which is not installed; run: pip install "hlgl-cli[excel]"'
    )
