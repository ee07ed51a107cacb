"""Where the data lies."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hlgl_cli import data_files
from hlgl_cli.data_files import data_file, data_text

if TYPE_CHECKING:
    from pathlib import Path

    import pytest


def test_data_lies_beside_the_installed_package(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """An installed package has its data inside, a checkout next to it."""
    monkeypatch.setattr(data_files, "_PACKAGE", str(tmp_path / "hlgl_cli"))
    assert data_file("units.txt") == tmp_path / "data" / "units.txt"
    inside = tmp_path / "hlgl_cli" / "data" / "units.txt"
    inside.parent.mkdir(parents=True)
    inside.touch()
    assert data_file("units.txt") == inside
    (inside.parent / "templates").mkdir()
    assert data_file("templates") == inside.parent / "templates"


def test_text_of_the_data(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The text of a file is that of the one which is there."""
    monkeypatch.setattr(data_files, "_PACKAGE", str(tmp_path / "hlgl_cli"))
    (tmp_path / "hlgl_cli").mkdir()
    for folder in (tmp_path, tmp_path / "hlgl_cli"):
        (folder / "data").mkdir()
        (folder / "data" / "a.txt").write_text(folder.name, encoding="utf-8")
        assert data_text("a.txt") == folder.name
