"""Completion as people meet it: real shells, at terminals, set up as docs/shell.md says."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
from pathlib import Path

import pytest

from hlgl_cli.cli.completion import EXAMPLES
from tests.cli.running import NATION_PLAN, ROOT

if os.name == "nt":
    pytest.skip("Windows has no such terminals", allow_module_level=True)

from tests.cli.typing_in import PROMPT, Shell, run_with

PAGE = (ROOT / "docs" / "shell.md").read_text(encoding="utf-8")
AT_START, IN_A_FILE = EXAMPLES, re.findall(r"^hlgl completion \w+ > .*$", PAGE, re.MULTILINE)
COMMANDS = {
    "bash": ("bash", "--noprofile", "-i"),
    "zsh": ("zsh", "-d", "-i"),
    "fish": ("fish", "-i"),
}
BASH = {".bashrc": f"PS1='{PROMPT}'\n"}
ZSH = {".zshrc": f"PS1='{PROMPT}'\n"}
FISH = {
    ".config/fish/config.fish": f"function fish_prompt; printf '{PROMPT}'; end\n",
    # Without this folder it begins to read all manual pages of the machine.
    ".local/share/fish/generated_completions/.keep": "",
}
BASH_COMPLETION = Path("/usr/share/bash-completion/bash_completion")
# With what each way to install hlgl's completion goes, in the order of the page.
FILES = {
    "bash": {
        ".bashrc": f"PS1='{PROMPT}'\nsource {BASH_COMPLETION}\n",
        ".local/share/bash-completion/completions/.keep": "",
    },
    "zsh": {
        ".zshrc": f"PS1='{PROMPT}'\nautoload -U compinit && compinit\n",
    },
    "fish": {**FISH, ".config/fish/completions/.keep": ""},
}
# What is typed, and what hlgl is then run with.
TYPED = {
    "hlgl chec\t": ["check"],
    "hlgl calc conv\t": ["calc", "convert"],
    "hlgl check --fail\tnev\t": ["check", "--fail-on", "never"],
    "hlgl check --year 2023 --only regist\t": [
        "check",
        "--year",
        "2023",
        "--only",
        "registered_unemployment",
    ],
    "hlgl show 森林\t": ["show", "森林覆盖率"],
    "hlgl show --plan own\turb\t": ["show", "--plan", "own.toml", "urbanization_rate"],
    "hlgl rule c507\t": ["rule", "C507"],
    "hlgl check one.to\t": ["check", "one.toml"],
    "hlgl check my\\ f\t": ["check", "my figures.toml"],
    "hlgl check -f mark\tone.to\t": ["check", "-f", "markdown", "one.toml"],
    "hlgl check fold\tin\t": ["check", "folder/inside.toml"],
    "hlgl init fold\tx": ["init", "folder/x"],
}
# The scripts of fish part an answer at a comma.
SEVERAL = {"hlgl check --only gdp,doct\t": ["check", "--only", "gdp,doctors"]}


def is_old(shell: str) -> bool:
    """Return whether a shell is too old: the bash of macOS."""
    if shell != "bash":
        return False
    asked = ["bash", "-c", "((BASH_VERSINFO[0] * 100 + BASH_VERSINFO[1] < 404))"]
    return subprocess.run(asked, check=False).returncode == 0  # noqa: S603 - the bash of this machine


@pytest.fixture
def home(tmp_path: Path) -> Path:
    """Return a folder with files to be named."""
    for file in ("one.toml", "my figures.toml", "report.json", "one.txt", "folder/inside.toml"):
        (tmp_path / file).parent.mkdir(exist_ok=True)
        (tmp_path / file).write_text("")
    (tmp_path / "own.toml").write_bytes(NATION_PLAN.read_bytes())
    return tmp_path


def refuse_missing(name: str) -> None:
    """Skip a test for a shell that is not there, or too old."""
    if shutil.which(name) is None or is_old(name):
        pytest.skip(f"{name} is not installed, or too old")


@pytest.mark.parametrize(
    ("name", "files", "install"),
    list(zip(COMMANDS, (BASH, ZSH, FISH), AT_START, strict=True)),
    ids=COMMANDS,
)
def test_typing(home: Path, name: str, files: dict[str, str], install: str) -> None:
    """What is typed with TAB is run whole."""
    refuse_missing(name)
    expected = TYPED if name == "fish" else {**TYPED, **SEVERAL}
    found = run_with(Shell(COMMANDS[name], files, install), list(expected), home)
    assert dict(zip(expected, found, strict=True)) == expected


@pytest.mark.parametrize(
    ("name", "files", "install"),
    list(zip(COMMANDS, FILES.values(), IN_A_FILE, strict=True)),
    ids=COMMANDS,
)
def test_installed_as_a_file(home: Path, name: str, files: dict[str, str], install: str) -> None:
    """A script in a file completes as well."""
    refuse_missing(name)
    if name == "bash" and not BASH_COMPLETION.exists():
        pytest.skip("bash-completion is not installed")
    lines = {line: words for line, words in TYPED.items() if words[0] == "show"}
    found = run_with(Shell(COMMANDS[name], files, install), list(lines), home)
    assert dict(zip(lines, found, strict=True)) == lines


def test_page() -> None:
    """The page says how to install it as the help does."""
    assert [line for line in AT_START if f"\n{line}\n" not in PAGE] == []
