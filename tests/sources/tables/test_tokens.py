"""What is too long for anything of a workbook."""

from __future__ import annotations

import pytest

from hlgl_cli.sources.tables.tokens import is_endless

LONG = b"a" * 300_000


@pytest.mark.parametrize(
    "content",
    [
        b"<a>" + LONG,
        b"<a b='" + LONG + b"'/>",
        b"<a/><!--" + b"<" * 300_000 + b"-->",
        b"<a/><!--a--><!--" + b"<" * 300_000,
        b"<?" + b"<" * 300_000 + b"?>",
        b"<a><![CDATA[" + b"<" * 300_000 + b"]]></a>",
    ],
)
def test_long(content: bytes) -> None:
    """A tag, a text, a comment, an instruction, a section, closed or not."""
    assert is_endless(content)


@pytest.mark.parametrize(
    "content",
    [
        b"",
        b"<?xml?><a/>",
        b"<a>" + b"a" * 98_301 + b"</a>",
        b"<!--a-->" + b"<a>a" * 100_000,
        b"<!--",
    ],
)
def test_short(content: bytes) -> None:
    """As many as there may be, and as long as a cell can be."""
    assert not is_endless(content)
