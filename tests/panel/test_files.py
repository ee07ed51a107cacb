"""Files of figures: each kind is read, and what cannot be read of one is a finding."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pyarrow.parquet as pq
import pytest
from pyarrow.csv import InvalidRow

from hlgl_cli.finding import CannotRunError, Finding
from hlgl_cli.panel.delimited import Rows
from hlgl_cli.panel.files import Figures, Piece
from hlgl_cli.panel.inputs import Input
from hlgl_cli.panel.opening import opened
from tests.panel.build import as_csv, row, write

if TYPE_CHECKING:
    from pathlib import Path

ROWS = [row("甲县", 2021, value="12.5"), row("乙县", 2022, value="12.6")]


def figures(name: str | Path, encoding: str | None = None) -> Figures:
    """Return a file that can be opened."""
    found = opened(Input(str(name), str(name)), encoding)
    assert isinstance(found, Figures)
    return found


def pieces(found: Figures) -> list[tuple[list[int], list[str]] | str]:
    """Return numbers and values of the pieces, or where rows cannot be read and why."""
    return [
        (piece.numbers.to_pylist(), piece.columns["value"].to_pylist())
        if isinstance(piece, Piece)
        else f"{piece.line}: {piece.facts['cause']}"
        for piece in found.pieces("area", "vintage", "value")
    ]


@pytest.mark.parametrize(
    ("name", "first"), [("a.csv", 2), ("a.parquet", 1), ("a.arrow", 1), ("a.feather", 1)]
)
def test_kinds(tmp_path: Path, name: str, first: int) -> None:
    """Rows are counted from 1, in text they are its lines."""
    found = figures(write(tmp_path / name, ROWS))
    assert pieces(found) == [([first, first + 1], ["12.5", "12.6"])]
    assert found.findings == ()


def test_no_columns(tmp_path: Path) -> None:
    """A file without a column that is needed has no rows."""
    found = figures(write(tmp_path / "a.parquet", ROWS, ("area", "year")))
    assert [finding.code for finding in found.findings] == ["S121"]
    assert pieces(found) == []


@pytest.mark.parametrize("separator", [",", "\t", ";"])
def test_separators(tmp_path: Path, separator: str) -> None:
    """What separates cells is found."""
    (tmp_path / "a.csv").write_text(as_csv(ROWS).replace(",", separator), encoding="utf-8-sig")
    assert pieces(figures(tmp_path / "a.csv")) == [([2, 3], ["12.5", "12.6"])]


@pytest.mark.parametrize(
    ("encoding", "named", "codes"),
    [("gb18030", None, ["S124"]), ("gb18030", "gbk", []), ("utf-16", None, ["S124"])],
)
def test_encodings(tmp_path: Path, encoding: str, named: str | None, codes: list[str]) -> None:
    """An encoding is found, which is told, or named."""
    (tmp_path / "a.csv").write_text(as_csv(ROWS), encoding=encoding)
    found = figures(tmp_path / "a.csv", named)
    assert [finding.code for finding in found.findings] == codes
    (piece,) = found.pieces("area", "value")
    assert isinstance(piece, Piece)
    assert piece.columns["area"].to_pylist() == ["甲县", "乙县"]


def test_no_text(tmp_path: Path) -> None:
    """What is no text is no table."""
    (tmp_path / "a.csv").write_bytes(b"\xff\xfa\x00\x01" * 9)
    found = figures(tmp_path / "a.csv")
    assert [finding.code for finding in found.findings] == ["S101", "S121"]


def test_rows_that_are_lost(tmp_path: Path) -> None:
    """A row with too few or too many cells is told with its line; an empty line is no row."""
    (tmp_path / "a.csv").write_text("id,value\ndoctors,3\ndoctors\n\ndoctors,4,5\ndoctors,6\n")
    lost = [(3, "doctors"), (5, "doctors,4,5")]
    *read, first, second = figures(tmp_path / "a.csv").pieces("id", "value")
    assert isinstance(read[0], Piece)
    assert read[0].numbers.to_pylist() == [2, 4, 6]
    told = [(each.line, each.place.source) for each in (first, second) if isinstance(each, Finding)]
    assert told == lost


def test_rows_that_are_lost_alone(tmp_path: Path) -> None:
    """They are told too where there are no others."""
    (tmp_path / "a.csv").write_text("id,value\ndoctors\n")
    found = [each for each in figures(tmp_path / "a.csv").pieces("id") if isinstance(each, Finding)]
    assert [(each.code, each.line) for each in found] == [("S140", 2)]


def test_lines() -> None:
    """What is lost, in whatever thread, is told once, and has no part in the numbers."""
    rows = Rows()
    assert rows.lose(InvalidRow(3, 1, 3, "doctors")) == "skip"
    assert rows.numbers(2) == [2, 4]
    (lost,) = rows.lost("a.csv")
    assert lost.message_in("en") == (
        "rows cannot be read from this one on and were left out (cells: 1, headings: 3)"
    )
    assert lost.line == 3
    assert list(rows.lost("a.csv")) == []


def test_text_that_breaks_off(tmp_path: Path) -> None:
    """What no encoding explains far below the headings is told."""
    (tmp_path / "a.csv").write_bytes(b"id,value\n" + b"doctors,3\n" * 9000 + b"doctors,\xff\xff\n")
    (said,) = pieces(figures(tmp_path / "a.csv"))
    assert isinstance(said, str)
    assert "UTF8" in said


@pytest.mark.parametrize("name", ["a.parquet", "a.arrow"])
def test_broken_as_a_whole(tmp_path: Path, name: str) -> None:
    """A file that is cut off is told, and is no figures."""
    content = (tmp_path / write(tmp_path / name, ROWS)).read_bytes()
    (tmp_path / name).write_bytes(content[:-40])
    found = opened(Input(name, str(tmp_path / name)))
    assert isinstance(found, Finding)
    assert (found.code, found.line) == ("S140", 1)


def test_broken_group(tmp_path: Path) -> None:
    """A group of rows that is damaged loses its own rows alone."""
    path = tmp_path / "a.parquet"
    table = pq.read_table(write(path, ROWS * 2))
    pq.write_table(table, path, row_group_size=1, compression="zstd")
    at = pq.ParquetFile(path).metadata.row_group(1).column(4).data_page_offset
    content = bytearray(path.read_bytes())
    content[at : at + 12] = b"\xff" * 12
    path.write_bytes(bytes(content))
    first, second, *others = pieces(figures(path))
    assert first == ([1], ["12.5"])
    assert str(second).startswith("2: ")
    assert others == [([3], ["12.5"]), ([4], ["12.6"])]


def test_broken_batch(tmp_path: Path) -> None:
    """So does a batch of Arrow."""
    path = tmp_path / "a.arrow"
    write(path, ROWS)
    content = bytearray(path.read_bytes())
    at = content.index(b"12.5")
    content[at : at + 4] = b"\xff\xff\xff\xff"
    path.write_bytes(bytes(content))
    (said,) = pieces(figures(path))
    assert str(said).startswith("1: ")


def test_missing(tmp_path: Path) -> None:
    """A file that is not there keeps the command from running."""
    with pytest.raises(CannotRunError, match="no such file"):
        opened(Input("a.csv", str(tmp_path / "a.csv")))
