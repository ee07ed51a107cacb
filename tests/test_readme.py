"""What the README says beside its consoles, which test_pages records: commands, links, words."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pytest

from tests.cli.running import ROOT
from tests.pages import DOCUMENTS, blocks

if TYPE_CHECKING:
    from pathlib import Path

    from tests.cli.running import Hlgl

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
def test_first_command(hlgl: Hlgl, monkeypatch: pytest.MonkeyPatch, name: str) -> None:
    """The first command of the README names a folder, succeeds, and is the one whose output it shows."""
    command = _block("sh", name).strip().rpartition(" && .venv/bin/")[2]
    assert _block("console", name).splitlines()[0] == f"$ {command}"
    assert (ROOT / command.split()[-1]).is_dir()
    monkeypatch.chdir(ROOT)
    assert hlgl(*command.split()[1:]).code == 0


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


@pytest.mark.parametrize("path", DOCUMENTS, ids=lambda path: path.name)
def test_links_lead_somewhere(path: Path) -> None:
    """Every relative link of every document leads to a file of the repository."""
    assert [link for link in _links(path) if not (path.parent / link).exists()] == []


def test_links_of_the_site() -> None:
    """A page of docs/ links to pages of docs/ alone: the site has no others."""
    docs = ROOT / "docs"
    links = [(path.parent / link).resolve() for path in PAGES for link in _links(path)]
    assert [link for link in links if not link.is_relative_to(docs)] == []
