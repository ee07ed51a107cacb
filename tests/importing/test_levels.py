"""A number that is a level, and what has none."""

from __future__ import annotations

from hlgl_cli.importing.context import Choice, Context
from hlgl_cli.importing.levels import level
from hlgl_cli.importing.names import Name
from hlgl_cli.importing.phrase import Phrase


def test_no_number() -> None:
    """What has no number is no level."""
    assert level(Phrase(), Context(Name("森林覆盖率"))) == Choice()
