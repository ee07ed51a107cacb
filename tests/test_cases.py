"""Case files through the command: a new case is a new file.

In tests/cases/check it says how an indicator is judged; in tests/cases/commands what is printed on
standard output and standard error, and the exit code.
"""

from __future__ import annotations

import json
from decimal import Decimal
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
import tomli

from hlgl_cli.cli.main import run

if TYPE_CHECKING:
    from tests.cli.running import Feed, Hlgl

# What ships is read once for all of these.
pytestmark = pytest.mark.usefixtures("kept_plan")
CASES = sorted((Path(__file__).parent / "cases" / "check").glob("*.toml"))


COMMANDS = sorted((CASES[0].parents[1] / "commands").glob("*.toml"))


def _load(path: Path) -> dict[str, Any]:
    return tomli.loads(path.read_text(encoding="utf-8"), parse_float=Decimal)


@pytest.mark.parametrize("path", COMMANDS, ids=lambda path: path.stem)
def test_command(path: Path, here: Path, hlgl: Hlgl, feed: Feed) -> None:
    """A command says what its case expects, and no word more."""
    case = _load(path)
    for name, text in case.get("files", {}).items():
        (here / name).write_text(text, encoding="utf-8")
    feed(case.get("stdin", "").encode())
    ran = hlgl(*case["args"])
    assert ran._asdict() == case["expect"]


def _is_of(assessment: dict[str, Any], expected: dict[str, Any]) -> bool:
    """Return whether an assessment is the one expected; of several targets, whether it is its part."""
    is_part: bool = assessment["part"] == expected.get("part")
    is_named: bool = assessment["indicator"] == expected["indicator"]
    return is_named and is_part


@pytest.mark.parametrize("path", CASES, ids=lambda path: path.stem)
def test_case(
    path: Path,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capfdbinary: pytest.CaptureFixture[bytes],
) -> None:
    """The command says of a case what its file expects."""
    case = _load(path)
    for name, text in case["files"].items():
        (tmp_path / name).write_text(text, encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    run(["check", *case["submit"], *case.get("args", []), "--all", "-q", "-f", "json"])
    report = json.loads(capfdbinary.readouterr().out, parse_float=Decimal)
    found = [one for area in report["reports"] for one in area["assessments"]]
    expected = case["expect"]
    (assessment,) = [one for one in found if _is_of(one, expected)]
    absent = dict.fromkeys(expected.pop("absent", []))
    said = {name: _as_far(assessment[name], expected.get(name)) for name in [*expected, *absent]}
    assert said == {**expected, **absent}


def _as_far(said: object, expected: object) -> object:
    """Return what is said, of a table the fields that are expected."""
    if isinstance(said, dict) and isinstance(expected, dict):
        return {key: said[key] for key in expected}
    return said
