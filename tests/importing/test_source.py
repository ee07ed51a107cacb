"""A file becomes the grids among which its tables are."""

from __future__ import annotations

import pytest

from hlgl_cli.finding import CannotRunError
from hlgl_cli.importing.source import source_of
from hlgl_cli.sources.document import MOST_BYTES
from tests.importing.sheets import tables
from tests.sources.tables.books import workbook

TEXT = "指标,2025年,2030年\n城镇化率,67.9,71\n"


def refused(content: bytes, name: str = "t.csv", encoding: str | None = None) -> tuple[str, str]:
    """Return the code of what keeps a file from being read, and where."""
    with pytest.raises(CannotRunError) as raised:
        source_of(name, content, encoding)
    (finding,) = raised.value.findings
    return finding.code, str(finding.place)


@pytest.mark.parametrize("name", ["t.csv", "t.tsv", "t.txt", "t.md", "<stdin>"])
@pytest.mark.parametrize("separator", [",", "\t", ";", "|"])
def test_separators(separator: str, name: str) -> None:
    """What separates the cells is told by the headings, whatever the file is called."""
    (table,) = tables(TEXT.replace(",", separator), name=name)
    assert [line.texts for line in table.lines] == [{0: "城镇化率", 1: "67.9", 2: "71"}]


@pytest.mark.parametrize(
    ("encoding", "found", "given"),
    [
        ("utf-8", None, None),
        ("utf-8-sig", None, None),
        ("gbk", "GB18030", None),
        ("utf-16", "UTF-16", None),
        ("gb18030", None, "gb18030"),
    ],
)
def test_encodings(encoding: str, found: str | None, given: str | None) -> None:
    """An encoding is found, or taken as it is told."""
    source = source_of("t.csv", TEXT.encode(encoding), given)
    assert source.encoding == found
    assert len(source.sheets[0].grid.rows) == 2


@pytest.mark.parametrize(
    ("content", "name", "expected"),
    [
        (b"", "t.csv", ("S105", "t.csv:1:1")),
        (b" \n\n", "t.md", ("S105", "t.md:1:1")),
        (b"\0\0\0\0", "t.csv", ("S101", "t.csv:1:1")),
        (b"\xff\xfe\x00", "t.csv", ("S101", "t.csv:1:1")),
        (b"x" * (MOST_BYTES + 1), "t.csv", ("S103", "t.csv:1:1")),
        (b"a,b\n" * 100_000, "t.csv", ("S122", "t.csv:1:1")),
        (b"a|b\n" * 100_000, "t.md", ("S122", "t.md:1:1")),
        (b"not a workbook", "t.xlsx", ("S120", "t.xlsx:1:1")),
        (TEXT.encode() + b'"open,1,2\n', "t.csv", ("S125", "t.csv:3:1")),
    ],
)
def test_refused(content: bytes, name: str, expected: tuple[str, str]) -> None:
    """What cannot be read is a finding with its place."""
    assert refused(content, name) == expected


def test_encoding_that_is_wrong() -> None:
    """A file that is not in the encoding named is not read."""
    assert refused(TEXT.encode("gbk"), encoding="utf-8") == ("S101", "t.csv:1:1")


def test_hidden_sheets() -> None:
    """Hidden sheets are not read beside others; a workbook of hidden ones is."""
    rows = [line.split(",") for line in TEXT.splitlines()]
    hidden = {"name": "旧", "rows": rows, "hidden": True}
    source = source_of("t.xlsx", workbook({"name": "新", "rows": rows}, hidden))
    assert ([sheet.above for sheet in source.sheets], source.hidden) == (["新"], ("旧",))


def test_page_with_bars_in_a_cell() -> None:
    """A bar in a cell makes no table of Markdown."""
    (table,) = tables("指标,2025年,2030年\n城镇化率|城镇,67.9,71\n")
    assert table.lines[0].texts[0] == "城镇化率|城镇"
