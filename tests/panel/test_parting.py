"""Which areas there are, which are judged together, and how their rows get there."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from hlgl_cli.finding import CannotRunError, Finding
from hlgl_cli.panel.files import Figures
from hlgl_cli.panel.inputs import Input
from hlgl_cli.panel.opening import opened
from hlgl_cli.panel.parting import Parting, look_at, parting_of
from hlgl_cli.panel.spilling import Spilled, unpacked
from tests.panel.build import PLAN_OPENED, row, write

if TYPE_CHECKING:
    from pathlib import Path

ROWS = [
    row("丙县"),
    row("甲县"),
    row("丙县", 2022),
    row(" 乙县 "),
    row(value=""),
    row("甲\u3000县"),
]


def parted(*names: str, rows: int = 3) -> tuple[list[Figures], Parting]:
    """Return files, and how they are parted."""
    files = [
        found
        for found in (opened(Input(name, name)) for name in names)
        if isinstance(found, Figures)
    ]
    return files, parting_of(look_at(files), PLAN_OPENED, rows)


def test_groups(tmp_path: Path) -> None:
    """Areas are sorted by name; one is not parted, and a row with neither area nor figure is none."""
    _, parting = parted(write(tmp_path / "a.csv", ROWS))
    assert parting.groups == [("丙县", "乙县"), ("甲县",)]
    assert parting.meant["甲\u3000县"] == "甲县"


def test_spellings(tmp_path: Path) -> None:
    """Another spelling is told where it stands first."""
    _, parting = parted(write(tmp_path / "a.csv", ROWS))
    assert [(each.code, each.line) for each in parting.findings] == [("C512", 7)]


def test_own_area(tmp_path: Path) -> None:
    """Rows that name no area are of the plan's own, also where no column says it."""
    name = write(tmp_path / "a.csv", [row()], ("indicator", "value"))
    assert parted(name)[1].groups == [("霍林郭勒市",)]


def test_parts(tmp_path: Path) -> None:
    """The rows of several files lie together, in the order of the files."""
    names = [write(tmp_path / f"{at}.csv", ROWS) for at in range(2)]
    with Spilled(*parted(*names, rows=2)) as spilled:
        found = [(part.areas, unpacked(part.rows).to_pydict()) for part in spilled.parts()]
    assert [areas for areas, _ in found] == [("丙县",), ("乙县",), ("甲县",)]
    assert found[0][1]["file"] == [0, 0, 1, 1]
    assert found[0][1]["number"] == [2, 4, 2, 4]
    assert found[2][1]["area"] == ["甲县", "甲\u3000县"] * 2


def test_what_cannot_be_read(tmp_path: Path) -> None:
    """It is told once, when the rows are parted."""
    path = tmp_path / "a.csv"
    write(path, ROWS)
    path.write_text(path.read_text(encoding="utf-8") + "丁县\n", encoding="utf-8")
    with Spilled(*parted(str(path))) as spilled:
        assert [(each.code, each.line) for each in spilled.findings] == [("S140", 8)]


def test_no_room(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A disk that is full keeps the command from running, and nothing is left behind."""

    def full(*_: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("tempfile.tempdir", str(tmp_path))
    files, parting = parted(write(tmp_path / "a.csv", ROWS))
    monkeypatch.setattr(Spilled, "_spill", full)
    with pytest.raises(CannotRunError, match="cannot be written"), Spilled(files, parting):
        pass
    assert [path.name for path in tmp_path.iterdir()] == ["a.csv"]


def test_no_text(tmp_path: Path) -> None:
    """Nor is anything left behind where a column cannot be read."""
    path = write(tmp_path / "a.parquet", [row("甲县", note=["a list"])])
    with pytest.raises(CannotRunError, match='column "note"'), Spilled(*parted(path)):
        pass


def test_broken_pieces_are_told_once(tmp_path: Path) -> None:
    """The first reading passes over what cannot be read."""
    path = tmp_path / "a.arrow"
    write(path, [row("甲县")])
    content = bytearray(path.read_bytes())
    at = content.index(b"12.6")
    content[at : at + 4] = b"\xff" * 4
    path.write_bytes(bytes(content))
    found = opened(Input(path.name, str(path)))
    assert not isinstance(found, Finding)
    assert look_at([found]).rows == {}
