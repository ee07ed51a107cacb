"""The script that a shell reads, and the answers to what it asks at TAB."""

from __future__ import annotations

import shutil
import subprocess
import sys
from typing import TYPE_CHECKING

import pytest

from hlgl_cli.cli.completion import answer
from hlgl_cli.cli.group import hlgl as group
from tests.cli.asking import at_tab, values
from tests.cli.running import spawn

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from tests.cli.asking import Complete
    from tests.cli.running import Hlgl

SHELLS = ("bash", "zsh", "fish")


@pytest.mark.parametrize("shell", SHELLS)
def test_script(hlgl: Hlgl, shell: str) -> None:
    """The script is click's; bash is not asked how old it is."""
    ran = hlgl("completion", shell)
    assert (ran.code, ran.err) == (0, "")
    assert f"_HLGL_COMPLETE={shell}_complete" in ran.out


@pytest.mark.parametrize("shell", SHELLS)
def test_syntax(hlgl: Hlgl, tmp_path: Path, shell: str) -> None:
    """The shell itself finds nothing wrong with the script."""
    if shutil.which(shell) is None:
        pytest.skip(f"{shell} is not installed")
    (tmp_path / "script").write_text(hlgl("completion", shell).out, encoding="utf-8")
    ran = subprocess.run(  # noqa: S603 - the shell that the script is for
        [shell, "-n", str(tmp_path / "script")],
        capture_output=True,
        check=False,
    )
    assert (ran.returncode, ran.stdout, ran.stderr) == (0, b"", b"")


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["bsh"], 'SHELL cannot be bsh (it can be: bash, zsh, fish); did you mean "bash"?'),
        (["powershell"], "SHELL cannot be powershell (it can be: bash, zsh, fish)"),
        ([], "SHELL is missing"),
    ],
)
def test_no_shell(hlgl: Hlgl, arguments: list[str], said: str) -> None:
    """Another shell has no script."""
    assert hlgl("completion", *arguments) == (2, "", f"error: {said}\n")


BROKEN = {
    "not TOML": "plan = ",
    "no plan": "year = 2023",
    "no name": '[plan]\nbase_year = 2020\ntarget_year = 2025\n[[indicators]]\nid = "gdp"',
    "a number for a table": "plan = 1\nindicators = 2",
    "a number for an id": '[plan]\nbase_year = 8\ntarget_year = 9\n[[indicators]]\nid = 3\nname = {zh = "a"}',
}


@pytest.mark.parametrize("text", BROKEN.values(), ids=BROKEN)
@pytest.mark.parametrize("line", ["hlgl show g", "hlgl check --only g", "hlgl check --year 2"])
def test_broken_plan(complete: Complete, here: Path, text: str, line: str) -> None:
    """A broken plan completes nothing, and says nothing."""
    (here / "plan.toml").write_text(text, encoding="utf-8")
    command, *rest = line.removeprefix("hlgl ").split(" ", 1)
    assert complete(f"hlgl {command} --plan plan.toml {rest[0]}") == []


@pytest.mark.parametrize("shell", SHELLS)
def test_answer(hlgl: Hlgl, monkeypatch: pytest.MonkeyPatch, shell: str) -> None:
    """A word is told as click's scripts read it, in UTF-8."""
    for name, value in at_tab("hlgl show 森林", shell).items():
        monkeypatch.setenv(name, value)
    expected = {
        "bash": "plain,森林覆盖率\n",
        "zsh": "plain\n森林覆盖率\nForest coverage\n",
        "fish": "plain,森林覆盖率\tForest coverage\n",
    }
    assert hlgl() == (0, expected[shell], "")


@pytest.mark.parametrize("plan", ["missing.toml", "unknown", "."])
def test_missing_plan(complete: Complete, here: Path, plan: str) -> None:
    """Nor does one that is not there."""
    assert here.exists()
    assert complete(f"hlgl show --plan {plan} g") == []


@pytest.mark.parametrize("text", ["plan = ", "plan = 3", 'lang = ["zh"]', "plan = 3\nlang = 4"])
def test_broken_settings(complete: Complete, here: Path, text: str) -> None:
    """Broken settings are passed over: all completes as without them."""
    (here / "hlgl.toml").write_text(text, encoding="utf-8")
    assert values(complete("hlgl val")) == ["validate"]
    assert values(complete("hlgl check --sel")) == ["--select"]
    assert values(complete("hlgl show gd")) == ["gdp"]


def test_settings_with_a_missing_plan(complete: Complete, here: Path) -> None:
    """Where the plan that is settled is missing, its indicators alone do not complete."""
    (here / "hlgl.toml").write_text('plan = "missing.toml"', encoding="utf-8")
    assert complete("hlgl show gd") == []
    assert values(complete("hlgl val")) == ["validate"]


def test_no_folder(
    complete: Complete, monkeypatch: pytest.MonkeyPatch, failing: Callable[..., object]
) -> None:
    """A folder that has been removed is no reason to be silent."""
    monkeypatch.setattr("pathlib.Path.cwd", failing(FileNotFoundError(2, "No such file")))
    assert values(complete("hlgl che")) == ["check"]


def test_question_without_a_line(hlgl: Hlgl, monkeypatch: pytest.MonkeyPatch) -> None:
    """A question that is none is not answered."""
    monkeypatch.setenv("_HLGL_COMPLETE", "bash_complete")
    assert hlgl() == (0, "", "")


def test_debug(monkeypatch: pytest.MonkeyPatch) -> None:
    """With HLGL_DEBUG, what went wrong can be seen."""
    monkeypatch.setenv("HLGL_DEBUG", "1")
    with pytest.raises(KeyError, match="COMP_WORDS"):
        answer(group, "bash_complete")


NOT_FOR_HELP = {"pathlib", "urllib.parse", "ipaddress"}
NOT_FOR_COMPLETION = {
    "pydantic",
    "pint",
    "rich",
    "tree_sitter",
    "hlgl_cli.pipeline",
    "hlgl_cli.plan",
}
LINES = (
    "hlgl ",
    "hlgl check --",
    "hlgl show ",
    "hlgl explain g",
    "hlgl check --only gdp,",
    "hlgl validate --select ",
    "hlgl init --year ",
    "hlgl rule ",
)


@pytest.mark.parametrize("line", LINES)
def test_start_up(line: str) -> None:
    """A shell never waits for what only a command needs."""
    script = (
        "import sys; from hlgl_cli.cli.main import run; run([]);"
        "print(*sys.modules, sep=chr(10), file=sys.stderr)"
    )
    asked = {**at_tab(line), "HLGL_DEBUG": "1"}
    ran = spawn(command=(sys.executable, "-c", script), environ=asked)
    assert len(ran.stdout.splitlines()) > 3
    assert NOT_FOR_COMPLETION.intersection(ran.stderr.decode().split()) == set()


@pytest.mark.parametrize(
    "arguments", [["--version"], ["--help"], ["check", "-h"], ["calc", "rate", "-h"]]
)
def test_start_up_of_help(arguments: list[str]) -> None:
    """Nor does who reads help, or the version; what measures coverage is there before."""
    script = (
        "import sys; before = set(sys.modules);"
        "from hlgl_cli.cli.main import run; run(sys.argv[1:]);"
        "print(*set(sys.modules) - before, sep=chr(10), file=sys.stderr)"
    )
    ran = spawn(*arguments, command=(sys.executable, "-c", script))
    assert ran.stdout
    assert (NOT_FOR_COMPLETION | NOT_FOR_HELP).intersection(ran.stderr.decode().split()) == set()
