"""What the README shows is what the commands print; its other consoles are those of test_pages."""

from __future__ import annotations

import re
import shlex
from typing import TYPE_CHECKING

import pytest

from hlgl_cli.cli.main import run
from tests.cli.running import ROOT
from tests.pages import DOCUMENTS, blocks

if TYPE_CHECKING:
    from pathlib import Path

PAGES = [path for path in DOCUMENTS if path.is_relative_to(ROOT / "docs")]
READMES = ("README.md", "README.zh-CN.md")


def _block(language: str, name: str = "README.md") -> str:
    """Return the first fenced block of a language."""
    page = (ROOT / name).read_text(encoding="utf-8")
    return next(one.text for one in blocks(page) if one.language == language)


def _links(path: Path) -> list[str]:
    """Return the relative links of a document."""
    return re.findall(r"\]\(([^)#:]+)(?:#[^)]*)?\)", path.read_text(encoding="utf-8"))


@pytest.mark.parametrize("name", READMES)
def test_shown_output_is_the_real_one(
    monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str], name: str
) -> None:
    """The first command of the README prints what stands below it, in both languages of it."""
    monkeypatch.chdir(ROOT)
    monkeypatch.setenv("COLUMNS", "80")
    monkeypatch.setenv("LC_ALL", "zh_CN.UTF-8")
    command = shlex.split(_block("sh", name).rpartition("&&")[2])
    assert command[0] == ".venv/bin/hlgl"
    assert run(command[1:]) == 0
    assert capfd.readouterr().out.rstrip() == _block("text", name).rstrip()


@pytest.mark.parametrize("name", ["docs/start.md", "docs/zh/start.md"])
def test_installation(name: str) -> None:
    """The pages for beginners install with the words of the README's first command."""
    installs = _block("sh", name).splitlines()[0]
    assert installs.endswith(" install --quiet .")
    assert _block("sh").startswith(f"{installs} && ")


def test_test_command() -> None:
    """The README says once, and the Chinese one never, which command .ci/run is to take."""
    marked = [
        (ROOT / name).read_text(encoding="utf-8").count("<!-- ci:test -->") for name in READMES
    ]
    assert marked == [1, 0]


def test_submission_of_the_readme_is_valid(
    tmp_path: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    """The submission that the README shows has no finding."""
    path = tmp_path / "2023.toml"
    path.write_text(_block("toml"), encoding="utf-8")
    assert run(["check", str(path), "--fail-on", "invalid", "--strict", "--lang", "en"]) == 0
    assert (
        capfd.readouterr().err
        == "1 file, 1 area, 2023; 0 errors, 0 warnings; exit 0: nothing failed\n"
    )


@pytest.mark.parametrize("path", DOCUMENTS, ids=lambda path: path.name)
def test_links_lead_somewhere(path: Path) -> None:
    """Every relative link of every document leads to a file of the repository."""
    assert [link for link in _links(path) if not (path.parent / link).exists()] == []


def test_links_of_the_site() -> None:
    """A page of docs/ links to pages of docs/ alone: the site has no others."""
    docs = ROOT / "docs"
    links = [(path.parent / link).resolve() for path in PAGES for link in _links(path)]
    assert [link for link in links if not link.is_relative_to(docs)] == []
