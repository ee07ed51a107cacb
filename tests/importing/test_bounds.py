"""What no table of main indicators has."""

from __future__ import annotations

import pytest

from hlgl_cli.finding import CannotRunError
from hlgl_cli.importing import bounds
from hlgl_cli.importing.roles import Years
from hlgl_cli.importing.run import read_plan
from tests.sources.tables.books import workbook

HEAD = "指标,2025年,2030年\n"


def refused(content: bytes, name: str = "t.csv") -> CannotRunError:
    """Return why a table is not read."""
    with pytest.raises(CannotRunError) as raised:
        read_plan(name, content, Years())
    return raised.value


def test_long_cell() -> None:
    """A cell that is too long is told with its place, in a text or in a workbook."""
    long = "9" * (bounds.LONGEST_CELL + 1)
    text = refused(f"{HEAD}a,{long},1\n".encode())
    assert text.message.en.startswith("t.csv:2:3: a cell has more than 1000 characters, ")
    rows = [["指标", "2025年", "2030年"], ["a", "1", long]]
    book = refused(workbook({"name": "表", "rows": rows}), "t.xlsx")
    assert book.message.zh.startswith("t.xlsx:表!C2：单元格多于1000个字符")


def test_long_note() -> None:
    """A remark may be as long as it is."""
    content = f"{HEAD}a,1,2\n{'注' * 5000},,\n".encode()
    assert len(read_plan("t.csv", content, Years()).entries) == 1


def test_too_long(monkeypatch: pytest.MonkeyPatch) -> None:
    """All rows together have an end too."""
    monkeypatch.setattr(bounds, "MOST_CHARACTERS", 5)
    assert refused(f"{HEAD}a,1,2\nb,3,4\n".encode()).key == "import.too_long"
