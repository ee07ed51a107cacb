"""A folder stands for the TOML files in it and below it, each read once."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from hlgl_cli.finding import CannotRunError
from hlgl_cli.sources.files import File, find_all
from hlgl_cli.sources.folders import is_passed_over, mark_of

LINKS = pytest.mark.skipif(os.name == "nt", reason="links need rights there")


def write(*names: str) -> None:
    """Write files of figures, and the folders that they are in."""
    for name in names:
        Path(name).parent.mkdir(parents=True, exist_ok=True)
        Path(name).write_text("[figures]\n", encoding="utf-8")


def found(*names: str) -> list[str]:
    """Return the names of what some names stand for, with forward slashes."""
    return [source.name.replace(os.sep, "/") for source in find_all(names)]


def test_below(here: Path) -> None:
    """All folders below are looked into, and the ending may be in any case."""
    write("2023.toml", "a/2022.TOML", "a/b/c/2021.Toml", "b/2020.txt", "z.toml/2019.toml")
    assert here.is_dir()
    assert found(".") == ["2023.toml", "a/2022.TOML", "a/b/c/2021.Toml", "z.toml/2019.toml"]
    assert found("a", "a/") == ["a/2022.TOML", "a/b/c/2021.Toml"]


@pytest.mark.parametrize(
    "name",
    [".2023.toml", "._2023.toml", "~$2023.toml", ".git/a.toml", "node_modules/a.toml"],
)
def test_passed_over(here: Path, name: str) -> None:
    """What is hidden or left behind is not looked at, unless it is named."""
    write("2023.toml", name, "__MACOSX/._2023.toml")
    assert found(".") == ["2023.toml"]
    assert found(name) == [name]
    assert is_passed_over(name.partition("/")[0]) == here.is_dir()


def test_nested(here: Path) -> None:
    """A folder and one below it, both named, in whatever order, are read once."""
    write("a/b/2023.toml", "a/2022.toml")
    assert here.is_dir()
    assert found("a", "a/b") == ["a/2022.toml", "a/b/2023.toml"]
    assert found("a/b", "a") == ["a/b/2023.toml", "a/2022.toml"]
    (first, _) = find_all(("a/b", "a"))
    assert isinstance(first, File)
    assert first.folders == (str(Path("a", "b")), "a")


@pytest.mark.parametrize(
    "names", [("a.toml", "./a.toml", "d/../a.toml"), ("d/../a.toml", "a.toml")]
)
def test_spellings(here: Path, names: tuple[str, ...]) -> None:
    """A file that is named in several spellings is read once, under the shortest."""
    write("a.toml", "d/b.toml")
    assert here.is_dir()
    assert found(*names) == ["a.toml"]


@LINKS
def test_links(here: Path) -> None:
    """So is one that links lead to, symbolic or not."""
    write("a.toml", "d/b.toml")
    (here / "soft.toml").symlink_to("a.toml")
    os.link("a.toml", "hard.toml")
    assert found("soft.toml", "hard.toml", "a.toml", ".") == ["a.toml", "d/b.toml"]


@LINKS
def test_loops(here: Path) -> None:
    """Links to folders are followed, once, by the folder's own name; loops have an end."""
    write("a/2023.toml", "outside/2022.toml")
    (here / "a" / "A").symlink_to(here / "a", target_is_directory=True)
    (here / "a" / "more").symlink_to(here / "outside", target_is_directory=True)
    (here / "a" / "again").symlink_to(here / "outside", target_is_directory=True)
    (here / "a" / "self").symlink_to("self")
    assert found("a") == ["a/2023.toml", "a/more/2022.toml"]


@LINKS
@pytest.mark.parametrize(("target", "key"), [("no.toml", "missing"), ("b.toml", "unreadable")])
def test_dead_link(here: Path, target: str, key: str) -> None:
    """A link that leads nowhere, or to itself, is a file that cannot be read."""
    write("a.toml")
    (here / "b.toml").symlink_to(target)
    with pytest.raises(CannotRunError, match=f"run.{key}") as refused:
        find_all((".",))
    assert refused.value.facts == {"file": "b.toml"}


def test_forbidden_below(here: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A folder below that may not be looked into is an error, and not left out."""
    write("2023.toml", "below/2022.toml")
    real = os.scandir

    def refusing(folder: str) -> object:
        if folder == "below":
            raise PermissionError(13, "forbidden", folder)
        return real(folder)

    monkeypatch.setattr("os.scandir", refusing)
    with pytest.raises(CannotRunError, match=r"run\.forbidden") as refused:
        find_all((".",))
    assert (refused.value.facts, here.is_dir()) == ({"file": "below"}, True)


def test_without_numbers(here: Path) -> None:
    """On a system whose files have no numbers, the true path tells them apart."""
    write("a.toml")
    status = os.stat_result([0] * 10)
    assert mark_of("a.toml", status) == mark_of("./a.toml", status) == str(here / "a.toml")


def test_submissions_only(here: Path) -> None:
    """Named files may be sorted out as those of a folder are; a folder stays one."""
    write("2023.toml", "._2022.toml", "d/2021.toml")
    assert here.is_dir()
    sources = find_all(("2023.toml", "._2022.toml", "d"), submissions_only=True)
    assert sources == [
        File("2023.toml", is_found=True),
        File(str(Path("d", "2021.toml")), ("d",), is_found=True),
    ]
