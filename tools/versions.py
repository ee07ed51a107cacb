"""The suite with the oldest and the newest dependencies: `python tools/versions.py`.

For each Python that pyproject.toml names and that is found on PATH or among pyenv's, uv makes two
environments in a temporary folder: of the lowest versions that pyproject.toml allows, or the lowest
above them that have a wheel for this Python, and of the newest. In each the suite runs, or what is
said behind `--`, as in `python tools/versions.py --python 3.10 -- tests/cli -x`. What came of it is
printed as a table in Markdown; the code is 1 if a test failed. uv is installed for this alone.
"""

from __future__ import annotations

import argparse
import datetime
import os
import platform
import re
import shutil
import subprocess
import sys
import tempfile
import venv
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

ROOT = Path(__file__).resolve().parent.parent
PROJECT = ROOT / "pyproject.toml"
RESOLUTIONS = {"lowest": "lowest-direct", "newest": "highest"}
SUITE = ("-n", "auto", "-q")
RELEASE = "import platform; print(platform.python_version())"
_COMMANDS = "Scripts" if os.name == "nt" else "bin"


class Outcome(NamedTuple):
    """What came of the suite in an environment."""

    python: str
    dependencies: str
    summary: str
    is_failed: bool = False

    def row(self) -> str:
        """Return it as the row of a table."""
        return f"| {self.python} | {self.dependencies} | {self.summary} |"


def _run(*command: str | Path) -> subprocess.CompletedProcess[str]:
    """Run a command in this repository, whatever package the caller's PYTHONPATH has."""
    environ = {key: text for key, text in os.environ.items() if key != "PYTHONPATH"}
    call = [str(part) for part in command]
    return subprocess.run(  # noqa: S603 - Pythons, pip and uv
        call, cwd=ROOT, env=environ, capture_output=True, encoding="utf-8", check=False
    )


def _must(*command: str | Path) -> None:
    """Run a command without which there is no environment."""
    ran = _run(*command)
    if ran.returncode:
        sys.exit(ran.stderr)


def named(project: str) -> list[str]:
    """Return the Pythons that a project's classifiers name."""
    return re.findall(r'"Programming Language :: Python :: (3\.[0-9]+)"', project)


def found(version: str) -> Path | None:
    """Return the Python of a version that runs on this machine, if there is one."""
    on_path = shutil.which(f"python{version}")
    pyenv = Path(os.environ.get("PYENV_ROOT", Path.home() / ".pyenv")) / "versions"
    candidates = [Path(on_path)] if on_path else []
    candidates += sorted(pyenv.glob(f"{version}.*/bin/python"))
    return next((path for path in candidates if release(path).startswith(f"{version}.")), None)


def release(python: Path) -> str:
    """Return the whole version of a Python; nothing where it does not run, as pyenv's on PATH."""
    return _run(python, "-c", RELEASE).stdout.strip()


class Environments:
    """Makes environments with uv, in a folder."""

    def __init__(self, folder: Path) -> None:
        """Install uv there."""
        self._folder = folder
        venv.create(folder / "uv", with_pip=True)
        commands = folder / "uv" / _COMMANDS
        _must(commands / "python", "-m", "pip", "install", "--quiet", "uv")
        self._uv = (commands / "uv", "--quiet", "--no-python-downloads")

    def made(self, python: Path, dependencies: str) -> Path:
        """Return the Python of an environment with the lowest or the newest dependencies."""
        place = self._folder / f"{release(python)}-{dependencies}"
        own, versions = place / _COMMANDS / "python", self._folder / f"{place.name}.txt"
        resolution = ("--resolution", RESOLUTIONS[dependencies], "--only-binary", ":all:")
        wanted = ("--extra", "test", "--python", own, "--output-file", versions)
        _must(*self._uv, "venv", "--python", python, place)
        _must(*self._uv, "pip", "compile", PROJECT, *resolution, *wanted)
        _must(*self._uv, "pip", "install", "--python", own, "-r", versions)
        _must(*self._uv, "pip", "install", "--python", own, "--no-deps", "--editable", ROOT)
        return own


def tried(python: Path, dependencies: str, tests: Sequence[str]) -> Outcome:
    """Return what came of the suite; what failed is said at once."""
    with tempfile.TemporaryDirectory() as folder:
        own = ("-p", "no:cacheprovider", "--basetemp", Path(folder) / "tests")
        ran = _run(python, "-m", "pytest", *own, *tests)
    lines = ran.stdout.splitlines() or [ran.stderr.strip()]
    failed = (line for line in lines if line.startswith(("FAILED", "ERROR")))
    sys.stderr.writelines(f"{line}\n" for line in failed)
    summary = lines[-1].strip("= ")
    return Outcome(release(python), dependencies, summary, is_failed=ran.returncode != 0)


def outcomes(versions: Sequence[str], tests: Sequence[str]) -> Iterator[Outcome]:
    """Yield what came of each environment, or that there is no such Python."""
    with tempfile.TemporaryDirectory() as folder:
        environments = Environments(Path(folder))
        for version in versions:
            python = found(version)
            if python is None:
                yield Outcome(version, "–", "not on this machine")
                continue
            for dependencies in RESOLUTIONS:
                yield tried(environments.made(python, dependencies), dependencies, tests)


def main(arguments: Sequence[str] | None = None) -> int:
    """Print the table; return 1 if a test failed."""
    every = named(PROJECT.read_text(encoding="utf-8"))
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--python", action="append", choices=every, help="only this; repeatable")
    parser.add_argument("tests", nargs="*", help="what pytest is given in place of the suite")
    asked = parser.parse_args(arguments)
    today = datetime.datetime.now(tz=datetime.timezone.utc).date()
    head = f"On {today}, {platform.system()} {platform.machine()}:\n\n"
    sys.stdout.write(f"{head}| Python | dependencies | tests |\n|---|---|---|\n")
    is_failed = False
    for outcome in outcomes(asked.python or every, asked.tests or SUITE):
        sys.stdout.write(f"{outcome.row()}\n")
        sys.stdout.flush()
        is_failed = is_failed or outcome.is_failed
    return 1 if is_failed else 0


if __name__ == "__main__":
    sys.exit(main())
