"""What the platforms read that test and release hlgl: workflows, the citation, the page for contributors."""

from __future__ import annotations

import re
import subprocess
from typing import TYPE_CHECKING, Any

import pytest
import tomli
import yaml

from fuzzing.targets import TARGETS
from hlgl_cli import __version__
from tests.cli.running import ROOT
from tests.pages import blocks

if TYPE_CHECKING:
    from pathlib import Path

WORKFLOWS = sorted((ROOT / ".github" / "workflows").glob("*.yml"))
FILES = [*WORKFLOWS, ROOT / ".gitlab-ci.yml"]
CONTRIBUTING = (ROOT / "CONTRIBUTING.md").read_text(encoding="utf-8")


def read(path: Path) -> Any:  # noqa: ANN401 - whatever YAML holds
    """Return what a file of YAML says."""
    return yaml.safe_load(path.read_text(encoding="utf-8"))


def workflow(name: str) -> dict[str, Any]:
    """Return the jobs of a workflow by name."""
    jobs: dict[str, Any] = read(ROOT / ".github" / "workflows" / f"{name}.yml")["jobs"]
    return jobs


def pythons() -> list[str]:
    """Return the versions of Python that the package says it supports."""
    project = tomli.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    found = (re.fullmatch(r".* :: (3\.\d+)", one) for one in project["classifiers"])
    return [match[1] for match in found if match]


def suite() -> str:
    """Return the README's command that runs the suite."""
    page = (ROOT / "README.md").read_text(encoding="utf-8").partition("<!-- ci:test -->")[2]
    return next(one.text for one in blocks(page)).strip()


@pytest.mark.parametrize("name", ["tests", "release"])
def test_every_python_on_three_systems(name: str) -> None:
    """Each version that is promised is tested, and has its hlgl.pyz, on each system."""
    job = workflow(name)["tests" if name == "tests" else "pyz"]
    matrix = job["strategy"]["matrix"]
    assert matrix["python"] == pythons()
    assert [one.partition("-")[0] for one in matrix["os"]] == ["ubuntu", "macos", "windows"]


def test_readme_command() -> None:
    """What is run is the README's command, on Windows with the folder that it has there."""
    here, windows = (one["run"].strip() for one in workflow("tests")["tests"]["steps"][2:])
    assert here == suite()
    assert windows == here.replace("python3 ", "python ").replace("/bin/", "/Scripts/")
    gitlab = read(ROOT / ".gitlab-ci.yml")["tests"]
    assert gitlab["script"] == [here]
    assert gitlab["parallel"]["matrix"] == [{"PYTHON": pythons()}]
    assert here in CONTRIBUTING.splitlines()


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.name)
def test_files_and_secrets(path: Path) -> None:
    """What is run is there, and no workflow needs a secret of its own."""
    text = path.read_text(encoding="utf-8")
    named = set(re.findall(r"(?<![\w./])(?:tools|benchmarks|tests|\.ci)/[\w./]+", text))
    assert {name for name in named if not (ROOT / name).exists()} == set()
    assert "secrets." not in text


def test_version() -> None:
    """The citation names the version that this is."""
    assert read(ROOT / "CITATION.cff")["version"] == __version__


def git(*arguments: str) -> subprocess.CompletedProcess[str]:
    """Ask the repository."""
    command = ["git", "-C", str(ROOT), *arguments]
    return subprocess.run(command, capture_output=True, text=True, check=False)  # noqa: S603


def test_commits() -> None:
    """The commits that contributors are to copy from are there, and as large as is said."""
    rows = re.findall(r"\| `(\w{7})` \| .* \| (\d+) files, (\d+) lines", CONTRIBUTING)
    assert len(rows) == 3
    if git("cat-file", "-e", rows[0][0]).returncode:
        pytest.skip("an sdist and a shallow clone have no history")
    for commit, *said in rows:
        shown = git("show", "--shortstat", "--format=", commit).stdout
        assert re.findall(r"\d+", shown)[:2] == said


def test_nightly() -> None:
    """Every target is fuzzed at night, and the dependencies are asked about."""
    matrix = workflow("nightly")["fuzz"]["strategy"]["matrix"]
    assert sorted(matrix["target"]) == sorted(TARGETS)
    (hostile,) = (each for each in workflow("nightly")["hostile"]["steps"] if "env" in each)
    assert hostile["env"] == {"HLGL_EXAMPLES": "1000"}
    assert hostile["run"] == "python -m pytest -n auto tests/test_hostile.py"
    *_, audit = workflow("nightly")["dependencies"]["steps"]
    assert audit["run"].splitlines() == ["python -m pip install --quiet pip-audit", "pip-audit ."]
