"""What Markdown would read as markup."""

from __future__ import annotations

import pytest

from hlgl_cli.report.formats.markup import escaped, joined, row


@pytest.mark.parametrize(
    ("text", "written"),
    [("a*b", r"a\*b"), ("- a", r"\- a"), ("1. a", r"1\. a"), ("-1.6", "-1.6"), ("a|b", r"a\|b")],
)
def test_escaped(text: str, written: str) -> None:
    """Words are kept from being markup; a number below nothing is no list."""
    assert escaped(text) == written


def test_row() -> None:
    """Cells stand between lines."""
    assert row(["a", "b"]) == "| a | b |"


def test_joined() -> None:
    """Every line is ended."""
    assert joined(["a", ""]) == "a\n\n"
