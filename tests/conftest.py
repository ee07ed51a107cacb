"""What every test starts from: none of the machine's settings, and the command at hand."""

from __future__ import annotations

import io
import shutil
import sys
from functools import cache
from typing import TYPE_CHECKING

import pytest
from hypothesis import settings

from hlgl_cli.cli.main import run
from hlgl_cli.data_files import data_file
from hlgl_cli.opening import plan_in
from tests.cli.asking import at_tab, items
from tests.cli.running import NATION_PLAN, ROOT, Ran
from tests.laws.examples import ARE_NEW
from tests.pages import Terminal

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from hlgl_cli.plan import Plan
    from tests.cli.asking import Complete, Item
    from tests.cli.running import Feed, Hlgl

DOCUMENT = '{\n  "schema": "hlgl.'  # how the JSON of every command begins
# A machine that is busy is no reason to fail.
settings.register_profile("patient", deadline=None, derandomize=not ARE_NEW)
settings.load_profile("patient")

_SETTINGS = (
    "COLUMNS",
    "FORCE_COLOR",
    *(f"HLGL_{name}" for name in ("DEBUG", "FAIL_ON", "FORMAT", "GRADES", "IGNORE", "LANG")),
    *(f"HLGL_{name}" for name in ("OVERLAY", "PLAN", "SELECT", "STRICT")),
    "LC_ALL",
    "LC_MESSAGES",
    "NO_COLOR",
    "PYTHONIOENCODING",
    "PYTHONUTF8",
    "TERM",
)


@pytest.fixture(autouse=True)
def _bare_environment(monkeypatch: pytest.MonkeyPatch) -> None:
    """Take away what a terminal or a shell may have set; English is read."""
    for name in _SETTINGS:
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("LANG", "C.UTF-8")


@pytest.fixture(autouse=True)
def _fonts(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let pictures be drawn whatever fonts the machine has, as boxes if need be."""
    monkeypatch.setattr("hlgl_cli.report.chart.drawing._are_drawn", lambda _: True)


@pytest.fixture
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Return an empty folder, the one that the command runs in."""
    monkeypatch.chdir(tmp_path)
    return tmp_path


@pytest.fixture
def shipping(tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Return a folder of plans that ship: of the nation's 14th plan alone, beside the default."""
    folder = tmp_path_factory.mktemp("shipping")
    shutil.copy(NATION_PLAN, folder)
    name = "hlgl_cli.sources.plan_files.data_file"
    monkeypatch.setattr(name, lambda file: folder if file == "plans" else data_file(file))
    return folder


@cache
def _default(most: int | None) -> Plan:
    return plan_in(None, most)


@pytest.fixture
def kept_plan(monkeypatch: pytest.MonkeyPatch) -> None:
    """Read and audit the default plan once for all runs in this process, which leave it as it is."""

    def opened(name: str | None, most: int | None) -> Plan:
        return _default(most) if name is None else plan_in(name, most)

    monkeypatch.setattr("hlgl_cli.choosing.plan_in", opened)


@pytest.fixture
def hlgl(capfdbinary: pytest.CaptureFixture[bytes]) -> Hlgl:
    """Return the command, run in this process."""

    def call(*arguments: str) -> Ran:
        code = run(arguments)
        out, err = capfdbinary.readouterr()
        ran = Ran(code, out.decode("utf-8"), err.decode("utf-8"))
        if ran.out.startswith(DOCUMENT):
            from tests.schema.build import check_printed  # noqa: PLC0415 - its library takes seconds

            check_printed(ran.document())
        return ran

    return call


@pytest.fixture
def complete(hlgl: Hlgl, monkeypatch: pytest.MonkeyPatch) -> Complete:
    """Return what asks for the words that complete a line; nothing is ever said beside them."""

    def call(line: str) -> list[Item]:
        for name, value in at_tab(line).items():
            monkeypatch.setenv(name, value)
        ran = hlgl()
        assert (ran.code, ran.err) == (0, "")
        return items(ran.out)

    return call


@pytest.fixture
def feed(monkeypatch: pytest.MonkeyPatch) -> Feed:
    """Return what puts bytes on standard input."""

    def call(content: bytes) -> None:
        monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(content)))

    return call


@pytest.fixture
def terminal(hlgl: Hlgl, feed: Feed, here: Path, monkeypatch: pytest.MonkeyPatch) -> Terminal:
    """Return a terminal of 80 columns in a folder with the examples."""
    shutil.copytree(ROOT / "examples", here / "examples")
    monkeypatch.setenv("COLUMNS", "80")
    return Terminal(hlgl, feed)


@pytest.fixture
def failing() -> Callable[[BaseException], Callable[..., object]]:
    """Return what makes a function that raises, whatever it is called with."""

    def make(error: BaseException) -> Callable[..., object]:
        def fail(*_: object, **__: object) -> object:
            raise error

        return fail

    return make
