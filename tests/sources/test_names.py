"""The names of files as reports have them."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from hlgl_cli.sources import names
from tests.cli.running import submit
from tests.formats import TEXTS

if TYPE_CHECKING:
    from collections.abc import Callable

    from tests.cli.running import Feed, Hlgl

WRONG = "year = 2023\n[figures]\ngdp = 5.8\nno_such = 1\npension_coverage = { vlaue = 1 }\n"


@pytest.fixture
def windows(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let names be those of Windows."""
    monkeypatch.setattr(names, "SEPARATOR", "\\")


@pytest.mark.usefixtures("windows")
@pytest.mark.parametrize(
    ("name", "shown"),
    [
        ("a\\b.toml", "a/b.toml"),
        ("C:\\a\\b.toml", "C:/a/b.toml"),
        ("\\\\server\\a", "//server/a"),
        ("\\\\?\\C:\\a", "\\\\?\\C:\\a"),
        ("a/b", "a/b"),
    ],
)
def test_slashed(name: str, shown: str) -> None:
    """Windows opens a name with forward slashes as well, but for one that it takes as it is."""
    assert names.slashed(name) == shown


def test_from_here(here: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A path is seen from the current folder, where one of them lies in the other."""
    (here / "a" / "b").mkdir(parents=True)
    monkeypatch.chdir("a")
    seen = [names.from_here(here / each) for each in ("a/b/c.toml", "a", ".", "b")]
    assert seen == [Path("b/c.toml"), Path(), Path(".."), here / "b"]


def test_from_nowhere(
    monkeypatch: pytest.MonkeyPatch, failing: Callable[[BaseException], Callable[..., object]]
) -> None:
    """Where the current folder is gone, a path stays as it is."""
    monkeypatch.setattr("pathlib.Path.cwd", failing(FileNotFoundError()))
    assert names.from_here(Path("/a/b.toml")) == Path("/a/b.toml")


def test_elsewhere() -> None:
    """Elsewhere a backslash is a character of a name."""
    assert names.slashed("a\\b.toml") == "a\\b.toml"


@pytest.mark.usefixtures("windows")
@pytest.mark.parametrize("command", ["check", "validate"])
@pytest.mark.parametrize("form", TEXTS)
def test_formats(hlgl: Hlgl, feed: Feed, form: str, command: str) -> None:
    """No format has a backslash in a name."""
    feed(WRONG.encode())
    ran = hlgl(command, "-", "--stdin-filename", "a\\b.toml", "-f", form, "--lang", "en", "-q")
    is_of_verdicts_alone = command == "check" and not TEXTS[form].has_findings
    assert "a\\b" not in ran.out.replace("\\\\", "\\")
    assert ("a/b.toml" in ran.out) or is_of_verdicts_alone


@pytest.mark.usefixtures("windows")
@pytest.mark.parametrize("form", ["json", "concise"])
def test_file(hlgl: Hlgl, here: Path, form: str) -> None:
    """A file is opened by the name that reports have."""
    (here / "a").mkdir()
    submit(here, "no_such = 1", name="a/2023.toml")
    out = hlgl("validate", "a\\2023.toml", "-f", form).out
    assert "a/2023.toml" in out


@pytest.mark.usefixtures("windows")
def test_plan_and_overlay(hlgl: Hlgl, here: Path) -> None:
    """So are a plan and an overlay, where something is wrong with them."""
    (here / "a").mkdir()
    (here / "a" / "b.toml").write_text("[plan]\nid = 1\n", encoding="utf-8")
    assert "a/b.toml:2:6: error" in hlgl("show", "--plan", "a\\b.toml").err
    assert "error: a/b.toml is a plan" in hlgl("show", "--overlay", "a\\b.toml").err
