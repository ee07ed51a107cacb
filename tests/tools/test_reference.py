"""The pages in the repository are those that the package gives.

HLGL_REGENERATE=1 writes them anew, as `python tools/reference.py` does.
"""

from __future__ import annotations

import os
import subprocess
import sys
from typing import TYPE_CHECKING

import pytest

import reference
from hlgl_cli.cli.calc import command as calculations
from hlgl_cli.cli.group import COMMANDS
from hlgl_cli.text import LANGUAGES
from tests.cli.running import ROOT, Hlgl

if TYPE_CHECKING:
    from pathlib import Path

WANTED = reference.documents()
CALLED = ["hlgl", *(f"hlgl {name}" for name in COMMANDS)]
CALLED_BELOW = [f"hlgl calc {name}" for name in calculations.commands]


@pytest.mark.parametrize("path", WANTED)
def test_up_to_date(path: str) -> None:
    """What the repository keeps is what the generator writes."""
    if os.environ.get("HLGL_REGENERATE"):
        reference.write(WANTED, ROOT)
    assert (ROOT / path).read_text(encoding="utf-8") == WANTED[path]


@pytest.mark.parametrize("lang", LANGUAGES)
def test_every_command(lang: str) -> None:
    """Every command has its part of the reference, in both languages."""
    headings = [line for line in WANTED[reference.PAGES[lang]].splitlines() if line[:2] == "##"]
    assert [line.lstrip("# ") for line in headings if line.startswith("## ")][:-1] == CALLED
    assert [line.lstrip("# ") for line in headings if line.startswith("### ")] == CALLED_BELOW


@pytest.mark.parametrize("lang", LANGUAGES)
def test_same_words(hlgl: Hlgl, lang: str) -> None:
    """What the help of a command says is what the reference says of it."""
    page = WANTED[reference.PAGES[lang]].replace("\\", "").replace("&lt;", "<").replace("`", "")
    squeezed = "".join(page.split())
    for entry in reference.helps(lang):
        assert hlgl(*entry.command.split()[1:], "-h", "--lang", lang).code == 0
        options = (option for group in entry.groups for option in group.options)
        said = [entry.usage, entry.what, entry.more, *(meaning for _, meaning in options)]
        assert [one for one in said if "".join(one.split()) not in squeezed] == []


def test_write(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """What is missing is written, and nothing is then out of date."""
    assert reference.main(["--check"], tmp_path) == 1
    assert capsys.readouterr().out.splitlines() == [
        f"out of date: {path} (python tools/reference.py)" for path in WANTED
    ]
    assert (reference.main([], tmp_path), reference.main(["--check"], tmp_path)) == (0, 0)
    written = {path.relative_to(tmp_path).as_posix() for path in tmp_path.glob("**/*.*")}
    assert written == WANTED.keys()


def test_usage(capsys: pytest.CaptureFixture[str]) -> None:
    """Any other argument is wrong usage."""
    assert reference.main(["--chekc"]) == 2
    assert capsys.readouterr().err == "usage: python tools/reference.py [--check]\n"


def test_script() -> None:
    """It runs as a script, from any folder."""
    script = str(ROOT / "tools" / "reference.py")
    ended = subprocess.run([sys.executable, script, "--check"], check=False, cwd="/")  # noqa: S603
    assert ended.returncode == 0
