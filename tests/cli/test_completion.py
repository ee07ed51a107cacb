"""hlgl completion: the script that a shell reads."""

from __future__ import annotations

import shutil
import subprocess
from typing import TYPE_CHECKING

import pytest

from hlgl_cli.text import LANGUAGES, say
from tests.cli.running import ROOT

if TYPE_CHECKING:
    from pathlib import Path

    from tests.cli.running import Hlgl

SHELLS = ("bash", "zsh", "fish")


@pytest.mark.parametrize("shell", SHELLS)
def test_script(hlgl: Hlgl, shell: str) -> None:
    """The script is the shipped file, in which nothing is left to be filled in."""
    ran = hlgl("completion", shell)
    shipped = (ROOT / "data" / f"completion.{shell}").read_text(encoding="utf-8")
    assert (ran.code, ran.err) == (0, "")
    assert ran.out == shipped.replace("@too_old@", say("en", "completion.too_old"))
    assert "@too_old@" not in ran.out


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


@pytest.mark.parametrize("lang", LANGUAGES)
@pytest.mark.skipif(shutil.which("bash") is None, reason="bash is not installed")
def test_old_bash(hlgl: Hlgl, lang: str) -> None:
    """A bash that is too old, as macOS has one, says so and goes on."""
    script = hlgl("completion", "bash", "--lang", lang).out.replace("BASH_VERSINFO", "TOLD")
    script = f"TOLD=(3 2)\n{script}\ncomplete -p hlgl; echo $BASH_VERSION"
    ran = subprocess.run(  # noqa: S603 - the bash of this machine
        ["bash", "--norc", "-c", script],  # noqa: S607
        capture_output=True,
        check=False,
    )
    warned, refused, *rest = ran.stderr.decode().splitlines()
    assert warned == f"{say(lang, 'completion.too_old')} ({ran.stdout.decode().strip()})"
    assert (refused.endswith("complete: hlgl: no completion specification"), rest) == (True, [])
