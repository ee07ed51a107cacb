"""Folders that go, that may not be written to, and surroundings that are not there."""

from __future__ import annotations

import os
import subprocess
from typing import TYPE_CHECKING

import pytest

from tests.cli.running import COMMAND, ILLUSTRATIVE, ROOT, spawn

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from tests.cli.running import Hlgl

FIGURES = str(ILLUSTRATIVE / "2023.toml")
TABLE = str(ROOT / "examples" / "tables" / "national-15fyp.csv")
POSIX = pytest.mark.skipif(os.name == "nt", reason="Windows keeps a folder that is in use")
GONE = [
    (["check", FIGURES, "-q"], 1, ""),
    (["show", "gdp"], 0, ""),
    (["plans"], 0, ""),
    (["audit", "-q"], 0, ""),
    (["import", TABLE, "-q"], 0, ""),
    (["check", "2023.toml"], 2, "error: no such file: 2023.toml\n"),
    (
        ["check", "."],
        2,
        "error: no submission in the folder or below it (*.toml with [figures]): .\n",
    ),
    (["check", FIGURES, "-f", "json:a.json"], 2, "error: cannot be written: a.json\n"),
    (["report", FIGURES, "-o", "a.html"], 2, "error: cannot be written: a.html\n"),
    (["init", "2023.toml"], 2, "error: cannot be written: 2023.toml\n"),
    (["import", TABLE, "-o", "a.toml"], 2, "error: cannot be written: a.toml\n"),
]
BARE = {name: value for name, value in os.environ.items() if name in {"PYTHONPATH", "SYSTEMROOT"}}


@POSIX
@pytest.mark.parametrize(("arguments", "code", "said"), GONE, ids=lambda each: str(each)[:40])
def test_folder_that_is_gone(
    hlgl: Hlgl, here: Path, arguments: list[str], code: int, said: str
) -> None:
    """In a folder that was removed what needs none of it runs, and the rest says what it cannot."""
    (here / "gone").mkdir()
    os.chdir(here / "gone")
    (here / "gone").rmdir()
    ran = hlgl(*arguments)
    os.chdir(here)
    assert (ran.code, ran.err) == (code, said)


@pytest.mark.parametrize("number", [13, 30], ids=["no right", "read-only"])
def test_read_only(
    hlgl: Hlgl,
    here: Path,
    monkeypatch: pytest.MonkeyPatch,
    failing: Callable[[BaseException], Callable[..., object]],
    number: int,
) -> None:
    """A folder that may not be written to is named by the file that was to be in it."""
    with monkeypatch.context() as patch:
        patch.setattr(os, "open", failing(OSError(number, "no")))
        ran = hlgl("init", "2023.toml")
    said = "may not be written, or another program such as Excel has it open: 2023.toml"
    assert (ran.code, ran.err, list(here.iterdir())) == (2, f"error: {said}\n", [])


@pytest.mark.parametrize(
    "environ",
    [
        {},
        {"HOME": "/no/such/folder", "LANG": "zh_CN.GBK"},
        {"HOME": "", "LANG": "xx_YY.FOO", "TERM": "nonsense"},
        {"LC_ALL": "C", "PYTHONUTF8": "0", "PYTHONCOERCECLOCALE": "0"},
        {"PYTHONIOENCODING": "ascii:strict", "TERM": ""},
        {"PYTHONIOENCODING": "latin-1", "COLUMNS": "x"},
    ],
    ids=lambda environ: " ".join(f"{name}={value}" for name, value in environ.items()) or "nothing",
)
def test_surroundings(here: Path, environ: dict[str, str]) -> None:
    """Whatever is set, or not, figures are judged and JSON is the same bytes."""
    ended = subprocess.run(  # noqa: S603 - our own command
        [*COMMAND, "check", FIGURES, "-f", "json:a.json", "-f", "table", "--lang", "zh"],
        env={**BARE, **environ},
        capture_output=True,
        check=False,
    )
    assert (ended.returncode, b"Traceback" in ended.stderr) == (1, False)
    assert len(ended.stdout.splitlines()) > 20
    assert b"\xe9\x9c\x8d\xe6\x9e\x97" in (here / "a.json").read_bytes()


@POSIX
def test_two_writers(here: Path) -> None:
    """Of two that write one file at once, one is there, whole."""
    ways = ("en", "zh")
    command = [*COMMAND, "show", "gdp", "-f", "json:gdp.json", "--lang"]
    for lang in ways:
        spawn("show", "gdp", "-f", f"json:{lang}.json", "--lang", lang)
    both = [subprocess.Popen([*command, lang]) for lang in ways * 2]  # noqa: S603 - as above
    assert [each.wait() for each in both] == [0] * 4
    written = (here / "gdp.json").read_bytes()
    assert written in [(here / f"{lang}.json").read_bytes() for lang in ways]
    assert sorted(path.name for path in here.iterdir()) == ["en.json", "gdp.json", "zh.json"]
