"""The calculator's modules, imported when they are asked for."""

from __future__ import annotations

import pytest

from hlgl_cli import calculator


def test_unknown_module() -> None:
    """A module that there is not is no attribute."""
    with pytest.raises(AttributeError, match="has no attribute 'nothing'"):
        calculator.nothing  # type: ignore[attr-defined] # noqa: B018 - it must not be there


def test_known_module() -> None:
    """One that there is is imported."""
    assert vars(calculator)["__getattr__"]("reading").__name__ == "hlgl_cli.calculator.reading"
