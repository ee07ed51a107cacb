"""What SECURITY.md promises, where no other test keeps it; and that it names tests that there are."""

from __future__ import annotations

import ast
import re
from typing import TYPE_CHECKING

import pytest

import hlgl_cli
from tests.cli.running import ROOT
from tests.test_architecture import MODULES, imports, spelled

if TYPE_CHECKING:
    from pathlib import Path

    from tests.cli.running import Hlgl

CLAIMS = (ROOT / "SECURITY.md").read_text(encoding="utf-8")
# What speaks with other machines or starts other programs. urllib.parse only spells addresses.
OUTSIDE = {"ftplib", "http", "requests", "smtplib", "socket", "socketserver", "ssl", "subprocess"}
RUNS = {"eval", "exec", "compile", "__import__", "system", "popen"}
TABLE = 'No.,Indicator,2020,2025\n1,"=1+1\x1b[31m GDP""\n[plan]\nid = ""x""",100,200\n'


def outside(path: Path) -> set[str]:
    """Return what a module imports to speak with other machines, or to start programs."""
    names = set(imports(path))
    urls = {name for name in names if name.startswith("urllib")} - {"urllib.parse"}
    return {name.split(".")[0] for name in names} & OUTSIDE | urls


def run_as_code(path: Path) -> set[str]:
    """Return what a module calls to run text as code; patterns of `re` are none."""
    calls = [node for node in ast.walk(ast.parse(path.read_bytes())) if isinstance(node, ast.Call)]
    spelled_out = {ast.unparse(call.func) for call in calls} - {"re.compile"}
    return {name.rpartition(".")[2] for name in spelled_out} & RUNS


def test_no_network() -> None:
    """No module asks another machine or starts a program; `--scheduler` leaves it to a library."""
    assert {spelled(path): outside(path) for path in MODULES if outside(path)} == {}


def test_nothing_is_executed() -> None:
    """No module runs text as code, and only what this program wrote is unpickled."""
    assert {spelled(path): run_as_code(path) for path in MODULES if run_as_code(path)} == {}
    unpickle = [spelled(path) for path in MODULES if "pickle" in set(imports(path))]
    assert unpickle == ["panel/judging.py"]


@pytest.mark.parametrize("plan", ["../secret.toml", "secret.toml", "/etc/passwd", "./secret"])
def test_plan_of_a_submission(hlgl: Hlgl, here: Path, plan: str) -> None:
    """A submission names its plan by an id; a path in its place opens no file."""
    (here / "secret.toml").write_text("[plan]\nsecret = 1\n", encoding="utf-8")
    text = f'year = 2023\nplan = "{plan}"\n[figures]\ngdp = 5\n'
    (here / "2023.toml").write_text(text, encoding="utf-8")
    ran = hlgl("check", "2023.toml", "-f", "concise", "-q")
    said = f'the file is for the plan "{plan}", not for "huolinguole-14fyp"'
    assert (ran.code, ran.out) == (1, f"2023.toml:2:8: F206 {said}\n")


def test_table_that_would_be_a_plan(hlgl: Hlgl, here: Path) -> None:
    """A cell is a name in the plan that is made of it: no key, no line, no colour."""
    (here / "t.csv").write_bytes(TABLE.encode())
    assert hlgl("import", "t.csv", "-o", "p.toml").code == 0
    text = (here / "p.toml").read_text(encoding="utf-8")
    assert (text.count("\n[plan]"), "\x1b" in text) == (1, False)
    assert "\x1b" not in hlgl("show", "--plan", "p.toml").out


@pytest.mark.parametrize(
    "path", re.findall(r"`(tests/[\w/.]+)(?:::(\w+))?`", CLAIMS), ids="::".join
)
def test_claims(path: tuple[str, str]) -> None:
    """Every test that the page names is there."""
    file, name = path
    text = "" if (ROOT / file).is_dir() else (ROOT / file).read_text(encoding="utf-8")
    assert f"def {name}(" in text if name else (ROOT / file).exists()


def test_version() -> None:
    """The page is about the version that there is."""
    major, minor, _ = hlgl_cli.__version__.split(".")
    assert f"{major}.{minor}" in CLAIMS
