"""Completion as people meet it: real shells, at terminals, set up as docs/shell.md says."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from hlgl_cli.cli.completion import EXAMPLES
from tests.cli.running import NATIONAL, ROOT

if TYPE_CHECKING:
    from tests.cli.running import Hlgl

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
FISH = {".config/fish/config.fish": f"function fish_prompt; printf '{PROMPT}'; end\n"}
BASH_COMPLETION = Path("/usr/share/bash-completion/bash_completion")
# With what each way to install hlgl's completion goes, in the order of the page.
FILES = {
    "bash": {
        ".bashrc": f"PS1='{PROMPT}'\nsource {BASH_COMPLETION}\n",
        ".local/share/bash-completion/completions/.keep": "",
    },
    "zsh": {
        ".zshrc": f"PS1='{PROMPT}'\nfpath=(~/.zfunc $fpath)\nautoload -Uz compinit && compinit -i\n",
        ".zfunc/.keep": "",
    },
    "fish": {**FISH, ".config/fish/completions/.keep": ""},
}
# What is typed, and what hlgl is then run with.
TYPED = {
    "hlgl chec\t": ["check"],
    "hlgl calc conv\t": ["calc", "convert"],
    "hlgl check --fail\tnev\t": ["check", "--fail-on", "never"],
    "hlgl check --only gdp,doct\t": ["check", "--only", "gdp,doctors"],
    'hlgl check --only "gdp, doct\t': ["check", "--only", "gdp, doctors"],
    "hlgl check --only=doct\t": ["check", "--only=doctors"],
    "hlgl check --year 2023 --only regist\t": [
        "check",
        "--year",
        "2023",
        "--only",
        "registered_unemployment",
    ],
    "hlgl show 森林\t": ["show", "森林覆盖率"],
    "hlgl show 每千人口拥有执\t": ["show", "每千人口拥有执业(助理)医师数"],
    'hlgl show "每千人口拥有执\t': ["show", "每千人口拥有执业(助理)医师数"],
    "hlgl show --plan nat\turb\t": ["show", "--plan", "nation.toml", "urbanization_rate"],
    "hlgl rule c507\t": ["rule", "c507"],
    "hlgl check one\t": ["check", "one.toml"],
    "hlgl check my\\ f\t": ["check", "my figures.toml"],
    "hlgl check -f mark\tone\t": ["check", "-f", "markdown", "one.toml"],
    "hlgl check -f json:rep\t": ["check", "-f", "json:report.json"],
    "hlgl check --format=json:rep\t": ["check", "--format=json:report.json"],
    "hlgl check fold\tin\t": ["check", "folder/inside.toml"],
    "hlgl init fold\tx": ["init", "folder/x"],
    "hlgl init on\te": ["init", "one"],
    "hlgl init --force one.to\t": ["init", "--force", "one.toml"],
    "~/bin/hlgl valid\t": ["validate"],
}


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
    (tmp_path / "nation.toml").write_bytes((NATIONAL / "plan.toml").read_bytes())
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
    """What is typed with TAB is run whole, with the quotes that it needs."""
    refuse_missing(name)
    found = run_with(Shell(COMMANDS[name], files, install), list(TYPED), home)
    assert dict(zip(TYPED, found, strict=True)) == TYPED


@pytest.mark.parametrize(
    ("name", "files", "install"),
    list(zip(COMMANDS, FILES.values(), IN_A_FILE, strict=True)),
    ids=COMMANDS,
)
def test_installed_as_a_file(home: Path, name: str, files: dict[str, str], install: str) -> None:
    """A script in the folder that the shell looks into is loaded at the first TAB."""
    refuse_missing(name)
    if name == "bash" and not BASH_COMPLETION.exists():
        pytest.skip("bash-completion is not installed")
    lines = {line: words for line, words in TYPED.items() if words[0] == "show"}
    found = run_with(Shell(COMMANDS[name], files, install), list(lines), home)
    assert dict(zip(lines, found, strict=True)) == lines


def test_page() -> None:
    """The page says how to install it as the help does."""
    assert [line for line in AT_START if f"\n{line}\n" not in PAGE] == []


# An answer such as a plan could cause, its meaning with all that a script could part it at.
ANSWER = "plain\tgood:air\tof: days, (a, b) 100% \\n $x\nplain\tgdp\t\n"
STUBS = """
compdef() { :; }
_describe() { print -rl -- "described ${(@P)3}"; }
compadd() { print -rl -- "plain ${(@P)4}"; }
"""


@pytest.mark.skipif(shutil.which("zsh") is None, reason="zsh is not installed")
@pytest.mark.parametrize("locale", ["C", "C.UTF-8"])
def test_meanings_in_zsh(hlgl: Hlgl, tmp_path: Path, locale: str) -> None:
    """A meaning with colons and commas stays whole, and a colon in a name is the name's."""
    (tmp_path / "answer").write_text(ANSWER, encoding="utf-8")
    (tmp_path / "hlgl").write_text(f"#!/bin/sh\ncat '{tmp_path}/answer'\n", encoding="utf-8")
    (tmp_path / "hlgl").chmod(0o755)
    script = f"{STUBS}\n{hlgl('completion', 'zsh').out}\nwords=(hlgl show g) CURRENT=3; _hlgl"
    ran = subprocess.run(  # noqa: S603 - the zsh of this machine
        ["zsh", "-f", "-c", script],  # noqa: S607
        capture_output=True,
        check=False,
        env={"PATH": f"{tmp_path}:{os.environ['PATH']}", "LC_ALL": locale},
    )
    assert ran.stderr == b""
    assert ran.stdout.decode().splitlines() == [
        r"described good\:air:of: days, (a, b) 100% \n $x",
        "plain gdp",
    ]


@pytest.mark.skipif(shutil.which("bash") is None or is_old("bash"), reason="no bash, or an old one")
@pytest.mark.parametrize(
    "environ", [{"LC_ALL": "C"}, {"LC_ALL": "C.UTF-8", "PYTHONIOENCODING": "gbk"}], ids=str
)
def test_chinese_in_bash(tmp_path: Path, environ: dict[str, str]) -> None:
    """Chinese names complete in every locale, whatever Python writes elsewhere."""
    line, typed = "hlgl check --only gdp,每千人口拥有执", "gdp,每千人口拥有执"
    (tmp_path / "hlgl").write_text(f'#!/bin/sh\nexec "{sys.executable}" -m hlgl_cli "$@"\n')
    (tmp_path / "hlgl").chmod(0o755)
    script = (
        'eval "$(hlgl completion bash)"; COMP_LINE=$1 COMP_POINT=${#1};'
        '_hlgl_completion hlgl "$2" --only; printf "%s\\n" "${COMPREPLY[@]}"'
    )
    ran = subprocess.run(  # noqa: S603 - the bash of this machine
        ["bash", "--norc", "-c", script, "bash", line, typed],  # noqa: S607
        capture_output=True,
        check=False,
        env={"PATH": f"{tmp_path}:{os.environ['PATH']}", **environ},
    )
    assert (ran.stdout.decode(), ran.stderr) == ("gdp,每千人口拥有执业\\(助理\\)医师数\n", b"")


@pytest.mark.parametrize("name", ["bash", "zsh", "fish"])
def test_silent_without_hlgl(hlgl: Hlgl, tmp_path: Path, name: str) -> None:
    """Where hlgl has been removed, TAB completes nothing and says nothing."""
    ask = {
        "bash": 'COMP_LINE="hlgl c" COMP_POINT=6; _hlgl_completion hlgl c hlgl; echo ${#COMPREPLY[@]}',
        "zsh": "words=(hlgl c) CURRENT=2; _hlgl; echo 0",
        "fish": "complete -C 'hlgl c'; echo 0",
    }
    refuse_missing(name)
    before = "compdef() { :; }\n" if name == "zsh" else ""
    ran = subprocess.run(  # noqa: S603 - the shell of this machine
        [str(shutil.which(name)), "-c", f"{before}{hlgl('completion', name).out}\n{ask[name]}"],
        capture_output=True,
        check=False,
        env={"PATH": os.defpath, "HOME": str(tmp_path)},
    )
    assert (ran.stdout, ran.stderr) == (b"0\n", b"")
