"""What is wrong with a submission, as it is told: case files.

A new case is a new file in tests/cases/findings: NAME.toml or NAME.csv, whose expected output is
NAME.txt, or a folder with its expected.txt; workbooks are in tests/cases/workbooks. With HLGL_REGENERATE=1 the outputs are written instead of compared.
"""

from __future__ import annotations

import os
import re
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from hlgl_cli.catalogue import rules
from hlgl_cli.text import say
from tests.cli.running import ROOT
from tests.examined import findings
from tests.pages import blocks

if TYPE_CHECKING:
    from tests.cli.running import Hlgl

# What ships is read once for all of these.
pytestmark = pytest.mark.usefixtures("kept_plan")
FOLDER = ROOT / "tests" / "cases" / "findings"
FILES = sorted([*FOLDER.glob("*.toml"), *FOLDER.glob("*.csv")])
FOLDERS = sorted(path for path in FOLDER.iterdir() if path.is_dir())
EXPECTED = [*FOLDER.glob("*.txt"), *FOLDER.glob("*/expected.txt")]
OF_WORKBOOKS = [*(ROOT / "tests" / "cases" / "workbooks").glob("*.txt")]
# What helps, of each case that has help which none before it has.
HINTS = (FOLDER.parent / "hints.txt").read_text(encoding="utf-8").split("\n\n")
REFERENCES = {"en": ROOT / "docs" / "findings.md", "zh": ROOT / "docs" / "zh" / "findings.md"}


# Case files


def told(hlgl: Hlgl, *arguments: str) -> str:
    """Return how a command ended, and what it printed; what kept it from running, if it did."""
    ran = hlgl(*arguments, "-q", "-f", "concise", "--lang", "zh")
    return f"exit {ran.code}\n{ran.err if ran.code == 2 else ran.out}"


def compare(said: str, path: Path) -> None:
    """Hold what was said against a file, or write the file."""
    if os.environ.get("HLGL_REGENERATE"):
        path.write_bytes(said.encode("utf-8"))
    assert said == path.read_text(encoding="utf-8")


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_file(path: Path, hlgl: Hlgl, monkeypatch: pytest.MonkeyPatch) -> None:
    """Of a bad file is said what is wrong, and where."""
    monkeypatch.chdir(FOLDER)
    compare(told(hlgl, "validate", path.name), path.with_suffix(".txt"))


@pytest.mark.parametrize("path", FOLDERS, ids=lambda path: path.name)
def test_folder(path: Path, hlgl: Hlgl, monkeypatch: pytest.MonkeyPatch) -> None:
    """Files are held against one another; a plan and an overlay among them are used.

    What a name of a folder begins with is the command, if it is another than validate.
    """
    monkeypatch.chdir(path)
    laid = [one for one in ("plan", "overlay") if Path(f"{one}.toml").exists()]
    options = [word for one in laid for word in (f"--{one}", f"{one}.toml")]
    commands = {"check": ("check", ".", *options), "audit": ("audit", "plan.toml")}
    command = commands.get(path.name.partition("-")[0], ("validate", ".", *options))
    compare(told(hlgl, *command), path / "expected.txt")


@pytest.mark.parametrize("block", HINTS, ids=lambda block: block.partition("\n")[0].strip("[]"))
def test_hint(block: str, hlgl: Hlgl, monkeypatch: pytest.MonkeyPatch) -> None:
    """Beside what is wrong stands what helps, made for the figure."""
    name, *hints = block.strip().splitlines()
    monkeypatch.chdir(FOLDER)
    ran = hlgl("validate", f"{name.strip('[]')}.toml", "-q", "-f", "json", "--lang", "zh")
    found = [f"{each['code']} {each['hint']}" for each in ran.document()["findings"]]
    assert found == hints


def test_there_are_many() -> None:
    """Every case has its output, every output its case, and there are enough of them."""
    outputs = {path.with_suffix(".txt") for path in FILES}
    assert outputs | {path / "expected.txt" for path in FOLDERS} == set(EXPECTED)
    bad = [path for path in EXPECTED if ": " in path.read_text(encoding="utf-8")]
    assert len(bad) >= 85


@pytest.mark.parametrize("code", rules())
def test_every_code_has_a_case(code: str) -> None:
    """No code is without a case, but for the files that would be too large to keep."""
    said = "".join(path.read_text(encoding="utf-8") for path in EXPECTED + OF_WORKBOOKS)
    is_too_large = code in {"S103", "S111", "S122", "S130", "S131", "S140", "S141", "S142"}
    assert (re.search(rf": (错误 )?{code} ", said) is None) == is_too_large


# The reference


@pytest.mark.parametrize(("lang", "reference"), REFERENCES.items())
def test_reference(lang: str, reference: Path) -> None:
    """The documentation has a row for every code, in their order, with its severity."""
    rows = re.findall(
        r"^\| ([A-Z][0-9]{3}) \| (\w+) \|", reference.read_text("utf-8"), re.MULTILINE
    )
    severities = [(code, say(lang, f"severity.{rule.severity}")) for code, rule in rules().items()]
    assert rows == severities


@pytest.mark.parametrize("reference", REFERENCES.values())
def test_comments_of_the_reference(reference: Path) -> None:
    """What the documentation shows as ignored is ignored."""
    page = blocks(reference.read_text("utf-8"))
    (text,) = (one.text for one in page if one.language == "toml" and not one.file)
    assert findings(text) == ()
    assert [one.code for one in findings(text.replace("hlgl:", ""))] == ["V406", "V406"]
