"""Why a file cannot be read as a table."""

from __future__ import annotations

import pytest

from hlgl_cli.finding import Finding
from hlgl_cli.sources.document import MOST_BYTES
from hlgl_cli.sources.tables import grids, package
from tests.sources.tables.books import figures, workbook


@pytest.mark.parametrize(
    ("name", "content", "code"),
    [
        ("a.csv", b"a", None),
        ("a.csv", b" \n", "S105"),
        ("a.csv", b"a" * (MOST_BYTES + 1), "S103"),
        ("a.xlsx", b"a" * (8 * MOST_BYTES + 1), "S122"),
    ],
)
def test_unusable(name: str, content: bytes, code: str | None) -> None:
    """A file that is too large for its kind, or blank, is not looked at."""
    finding = grids.unusable(name, content)
    assert (finding and finding.code) == code


def test_too_many_rows() -> None:
    """The limit is told."""
    assert "10000" in grids.too_many_rows("a.csv").message.en


def test_sheets(monkeypatch: pytest.MonkeyPatch) -> None:
    """A workbook has sheets; what is none, or unpacks to too much, is a finding."""
    book = workbook(figures(["gdp", "growth", 5.8]))
    sheets = grids.sheets_of("a.xlsx", book)
    assert isinstance(sheets, list)
    assert [sheet.title for sheet in sheets] == ["填报"]
    broken = grids.sheets_of("a.xlsx", b"PK\x03\x04")
    monkeypatch.setattr(package, "MOST_UNPACKED", 10)
    large = grids.sheets_of("a.xlsx", book)
    assert isinstance(broken, Finding)
    assert isinstance(large, Finding)
    assert (broken.code, large.code) == ("S120", "S122")
