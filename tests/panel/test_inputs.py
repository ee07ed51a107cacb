"""What is named becomes files of figures."""

from __future__ import annotations

import errno
import re
from pathlib import Path
from typing import TYPE_CHECKING

import pyarrow as pa
import pyarrow.parquet as pq
import pytest

from hlgl_cli.finding import CannotRunError, Finding
from hlgl_cli.panel.inputs import Input, inputs
from hlgl_cli.panel.opening import opened
from tests.panel.build import paneled, row, write

if TYPE_CHECKING:
    from collections.abc import Iterator

    from hlgl_cli.panel.files import Figures

ROWS = [row("甲县", 2021, value="12.5"), row("乙县", 2022, value="12.6")]
BARE = ("area", "indicator", "value")


def figures(file: Input) -> Figures:
    """Return a file that can be opened."""
    found = opened(file)
    assert not isinstance(found, Finding)
    return found


def values(found: Figures, *keys: str) -> list[object]:
    """Return some columns of all rows, or the lines from which on rows are lost."""
    return [
        piece.line
        if isinstance(piece, Finding)
        else list(zip(*(piece.columns[key].to_pylist() for key in keys), strict=True))
        for piece in found.pieces(*keys)
    ]


def test_files_of_a_folder(tmp_path: Path) -> None:
    """A folder stands for its files of figures, sorted; what its writer left beside is none."""
    for name in ("b/a.parquet", "a.csv", "_SUCCESS", "_metadata.parquet", ".a.csv", "readme.md"):
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).touch()
    with inputs([str(tmp_path), "other.csv"]) as found:
        assert [file.name.removeprefix(tmp_path.as_posix()) for file in found] == [
            "/a.csv",
            "/b/a.parquet",
            "other.csv",
        ]


def test_empty_folder(tmp_path: Path) -> None:
    """A folder without one is told."""
    with (
        pytest.raises(CannotRunError, match=re.escape(f"no figures are in {tmp_path}")),
        inputs([str(tmp_path)]),
    ):
        pass


def test_no_room(monkeypatch: pytest.MonkeyPatch) -> None:
    """Where standard input cannot be kept, it is said so, and nothing of it is left."""

    def full() -> Iterator[bytes]:
        yield b"area,"
        raise OSError(errno.ENOSPC, "full")

    monkeypatch.setattr("hlgl_cli.panel.inputs.pieces", full)
    with pytest.raises(CannotRunError, match="cannot be written") as told, inputs(["-"]):
        pass
    assert not Path(str(told.value.facts["file"])).exists()


def test_partitions(tmp_path: Path) -> None:
    """What the names of folders say is a column, unless the file has it; nobody is nothing."""
    folder = tmp_path / "year=2021" / "status=__HIVE_DEFAULT_PARTITION__" / "area=%E4%B8%99"
    folder.mkdir(parents=True)
    write(folder / "part-0.parquet", [row("甲县", value="12.5")], BARE)
    with inputs([str(tmp_path)]) as (file,):
        found = figures(file)
    assert found.findings == ()
    assert values(found, "area", "year", "status", "value") == [[("甲县", "2021", "", "12.5")]]


def test_partitions_are_judged(tmp_path: Path) -> None:
    """Partitions come to what one file of the same rows comes to."""
    for year, each in ((2021, ROWS[:1]), (2022, ROWS[1:])):
        (folder := tmp_path / "parts" / f"year={year}").mkdir(parents=True)
        write(folder / "part-0.parquet", each, BARE)
    whole = write(tmp_path / "whole.parquet", ROWS, ("area", "year", "indicator", "value"))
    with inputs([str(tmp_path / "parts")]) as found:
        parted = paneled(files=tuple(found))
    assert parted.content == paneled(whole).content


def test_unknown_partition(tmp_path: Path) -> None:
    """A folder whose name says what is not read is told as a heading is; a broken file is told."""
    (folder := tmp_path / "sector=north").mkdir()
    write(folder / "a.parquet", ROWS, ("area", "year", "indicator", "value"))
    with inputs([str(tmp_path)]) as (file,):
        assert [each.code for each in figures(file).findings] == ["S123"]
    content = (folder / "a.parquet").read_bytes()
    (folder / "a.parquet").write_bytes(content.replace(b"12.5", b"\xff" * 4))
    with inputs([str(tmp_path)]) as (file,):
        assert values(figures(file), "value") == [1]


def stream(path: Path, batches: int) -> bytes:
    """Return a stream of Arrow with a row in each of so many batches."""
    write(path / "rows.parquet", ROWS, ("area", "year", "indicator", "value"))
    table = pq.read_table(path / "rows.parquet").slice(0, 1)
    sheet = pa.BufferOutputStream()
    with pa.ipc.new_stream(sheet, table.schema) as writer:
        for _ in range(batches):
            writer.write_table(table)
    return bytes(sheet.getvalue().to_pybytes())


def test_stream(tmp_path: Path) -> None:
    """A stream of Arrow is read as a file of it, as often as is asked."""
    (tmp_path / "a.arrows").write_bytes(stream(tmp_path, 2))
    found = figures(Input("a.arrows", str(tmp_path / "a.arrows")))
    assert values(found, "value") == values(found, "value") == [[("12.5",)], [("12.5",)]]


def test_stream_that_ends_too_early(tmp_path: Path) -> None:
    """What follows damage is lost, and told."""
    content = stream(tmp_path, 2)
    (tmp_path / "a.arrows").write_bytes(content[: len(content) * 3 // 4])
    found = figures(Input("a.arrows", str(tmp_path / "a.arrows")))
    assert values(found, "value") == [[("12.5",)], 2]
    (tmp_path / "b.arrows").write_bytes(content[:40])
    broken = opened(Input("b.arrows", str(tmp_path / "b.arrows")))
    assert isinstance(broken, Finding)
    assert (broken.code, broken.file) == ("S140", "b.arrows")
