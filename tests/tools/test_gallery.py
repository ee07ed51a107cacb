"""The pictures of the documentation (tools/gallery.py)."""

from __future__ import annotations

import re
import shutil
from typing import TYPE_CHECKING

import pytest

import gallery
from tests.pages import DOCUMENTS

if TYPE_CHECKING:
    from pathlib import Path

SHOWN = re.compile(r"!\[([^]]+)\]\(([^)]+)\)")


@pytest.fixture
def copy(tmp_path: Path) -> Path:
    """Return a folder with the pictures as they are."""
    return shutil.copytree(gallery.PICTURES, tmp_path / "pictures")


def test_up_to_date() -> None:
    """All pictures are there, small, and the charts are what is drawn now."""
    assert list(gallery.wrong(gallery.PICTURES)) == []
    assert {path.name for path in gallery.PICTURES.iterdir()} == set(gallery.names())


def test_what_is_wrong(copy: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """What is missing, out of date or too large is told."""
    (copy / "html-en.png").unlink()
    (copy / "urbanization_rate-zh.svg").write_text("<svg/>", encoding="utf-8")
    monkeypatch.setattr(gallery, "MOST_BYTES", 1_000)
    assert list(gallery.wrong(copy)) == [
        "html-en.png is missing",
        "the pictures have more than 1000 bytes",
        "urbanization_rate-zh.svg is out of date",
    ]


@pytest.mark.parametrize("code", [0, 1])
def test_check(copy: Path, monkeypatch: pytest.MonkeyPatch, code: int) -> None:
    """The exit code says whether something is wrong."""
    monkeypatch.setattr(gallery, "PICTURES", copy)
    if code:
        (copy / "word-zh.png").unlink()
    assert gallery.main(["--check"]) == code


def test_nothing_to_show_pages_with(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """Where there is no browser and no office charts alone are made, and that is said."""
    monkeypatch.setattr(shutil, "which", lambda _: None)
    assert gallery.main(["--into", str(tmp_path / "new")]) == 0
    assert {path.suffix for path in (tmp_path / "new").iterdir()} == {".svg"}
    assert capsys.readouterr().out == (
        "pictures of html are skipped: what shows it is not installed\n"
        "pictures of word are skipped: what shows it is not installed\n"
    )


def test_every_picture_is_shown() -> None:
    """Every picture stands in a document, with words for those who do not see it."""
    shown = {
        link.rpartition("/")[2]
        for path in DOCUMENTS
        for words, link in SHOWN.findall(path.read_text(encoding="utf-8"))
        if len(words) > 10
    }
    assert shown == set(gallery.names())
