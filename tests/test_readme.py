"""What the README shows is what the commands print."""

from __future__ import annotations

import re
import shlex
from pathlib import Path

import pytest

from hlgl_cli.cli.main import run

ROOT = Path(__file__).parent.parent
DOCUMENTS = sorted([*ROOT.glob("*.md"), *ROOT.glob("docs/**/*.md"), *ROOT.glob("examples/*/*.md")])
PAGES = [path for path in DOCUMENTS if path.is_relative_to(ROOT / "docs")]
README = (ROOT / "README.md").read_text(encoding="utf-8")


def _block(language: str) -> str:
    """Return the first fenced block of a language."""
    found = re.search(rf"^```{language}\n(.*?)^```$", README, re.MULTILINE | re.DOTALL)
    assert found is not None
    return found[1]


def _links(path: Path) -> list[str]:
    """Return the relative links of a document."""
    return re.findall(r"\]\(([^)#:]+)(?:#[^)]*)?\)", path.read_text(encoding="utf-8"))


def test_shown_output_is_the_real_one(
    monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]
) -> None:
    """The first command of the README prints what stands below it."""
    monkeypatch.chdir(ROOT)
    monkeypatch.setenv("COLUMNS", "80")
    monkeypatch.setenv("LC_ALL", "zh_CN.UTF-8")
    command = shlex.split(_block("sh").rpartition("&&")[2])
    assert command[0] == ".venv/bin/hlgl"
    assert run(command[1:]) == 0
    assert capfd.readouterr().out.rstrip() == _block("text").rstrip()


def test_submission_of_the_readme_is_valid(
    tmp_path: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    """The submission that the README shows has no finding."""
    path = tmp_path / "2023.toml"
    path.write_text(_block("toml"), encoding="utf-8")
    assert run(["check", str(path), "--fail-on", "invalid", "--strict", "--lang", "en"]) == 0
    assert capfd.readouterr().err == "0 errors, 0 warnings; exit 0: nothing failed\n"


@pytest.mark.parametrize("path", DOCUMENTS, ids=lambda path: path.name)
def test_links_lead_somewhere(path: Path) -> None:
    """Every relative link of every document leads to a file of the repository."""
    assert [link for link in _links(path) if not (path.parent / link).exists()] == []


def test_links_of_the_site() -> None:
    """A page of docs/ links to pages of docs/ alone: the site has no others."""
    docs = ROOT / "docs"
    links = [(path.parent / link).resolve() for path in PAGES for link in _links(path)]
    assert [link for link in links if not link.is_relative_to(docs)] == []
