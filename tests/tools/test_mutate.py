"""Changes are tried in forks, and what came of them is summed up."""

from __future__ import annotations

import ast
import os
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

import forking
from changed import Changed
from covering import Covering
from forking import Steps, ended, told
from mutants import mutated
from mutate import ROOT, known_equivalents, summed_up
from trying import Tried, Trying

if TYPE_CHECKING:
    from collections.abc import Callable

needs_fork = pytest.mark.skipif(not hasattr(os, "fork"), reason="Windows has no fork")


def _raises(_: Steps) -> bool:
    raise SystemExit(0)


def _is_endless(steps: Steps) -> bool:
    steps.begin(7, 0)
    while True:
        pass


@needs_fork
@pytest.mark.parametrize(
    ("notices", "how", "at"),
    [
        (lambda _: False, "survived", -1),
        (lambda _: True, "killed", -1),
        (_raises, "killed", -1),
        (_is_endless, "timed out", 7),
    ],
)
def test_how_a_fork_ends(
    monkeypatch: pytest.MonkeyPatch, notices: Callable[[Steps], bool], how: str, at: int
) -> None:
    """A change is noticed where a test fails, anything is raised, or nothing comes to an end."""
    monkeypatch.setattr(forking, "SPARE", 0)
    assert ended(notices)[:2] == (how, at)


@needs_fork
def test_told(capfd: pytest.CaptureFixture[str]) -> None:
    """A fork tells what it found; where it breaks, it says why and all ends."""
    assert told(lambda: {"here": os.getpid()}) != {"here": os.getpid()}
    with pytest.raises(SystemExit):
        told(lambda: 1 // 0)
    assert capfd.readouterr().err.endswith(
        "ZeroDivisionError: integer division or modulo by zero\n"
    )


def test_changed_module() -> None:
    """A module is loaded from its tree, a package too, and no other."""
    file = ROOT / "hlgl_cli" / "rules" / "__init__.py"
    module = Changed(file, ast.parse("it = 'changed'"))
    spec = module.find_spec("hlgl_cli.rules")
    assert spec is not None
    assert spec.submodule_search_locations == [str(file.parent)]
    assert module.find_spec("hlgl_cli.rules.years") is None
    assert "changed" in module.get_code("hlgl_cli.rules").co_consts


def test_order() -> None:
    """New tests come first, then the module's own, then the cheap ones, as far as time reaches."""
    seconds = {"t/test_a.py::slow": 9.0, "t/test_b.py::own": 2.0, "t/test_a.py::quick": 1.0}
    covering = Covering(seconds, {"/b.py": {1: [*seconds]}})
    trying = Trying(ROOT, covering, 5, (), lambda _: True)
    ordered = trying.ordered(Path("/b.py"), [*seconds, "new"], range(1, 2))
    assert ordered == ["new", "t/test_b.py::own", "t/test_a.py::quick"]


def test_summing_up(capsys: pytest.CaptureFixture[str]) -> None:
    """Survivors are printed, each folder is counted, and too few killed is a failure."""
    of = Tried("hlgl_cli/a/b.py", 3, "x = 1", "1 → 2")
    tried = [of, of._replace(how="killed"), of._replace(how="equivalent")]
    assert (summed_up(tried, 50), summed_up(tried, 51)) == (0, 1)
    assert capsys.readouterr().out.splitlines()[:6] == [
        "hlgl_cli/a/b.py:3: 1 → 2",
        "",
        "folder                 mutants      killed   timed out    survived  equivalent",
        "hlgl_cli/a                   3           1           0           1           1",
        "",
        "50.0 % of 2 changes are noticed.",
    ]


def test_equivalents() -> None:
    """What is listed as no change is a change that can be made, with a reason."""
    known = known_equivalents()
    there = set()
    for name in {file for file, _, _ in known}:
        source = (ROOT / name).read_text(encoding="utf-8")
        lines = source.splitlines()
        made = mutated(ast.parse(source))
        there |= {(name, lines[each.line - 1].strip(), each.change) for each in made}
    assert set(known) - there == set()
    assert all(known.values())
