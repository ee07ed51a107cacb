"""What fuzzing found stays found: each file below tests/fuzz/TARGET once broke a law."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

import fuzz
from fuzzing.laws import hold
from fuzzing.seeds import dictionary, seeds
from fuzzing.targets import TARGETS

CASES = sorted((Path(__file__).parents[1] / "fuzz").glob("*/*"))


@pytest.mark.parametrize("case", CASES, ids=lambda case: f"{case.parent.name}-{case.name}")
def test_case(case: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The laws hold for it."""
    monkeypatch.setenv("HLGL_DEBUG", "1")
    hold(TARGETS[case.parent.name], case.read_bytes())


@pytest.mark.parametrize("name", sorted(set(TARGETS) - {"against", "xlsx"}))
def test_seeds(name: str) -> None:
    """Every target begins with something; two of them with what the command writes."""
    assert any(seeds(name))


def test_dictionary() -> None:
    """The dictionary has the keys of the formats, as libFuzzer takes them."""
    assert '"\\x62\\x61\\x73\\x65\\x6c\\x69\\x6e\\x65"\n' in dictionary()  # baseline


@pytest.mark.parametrize(("runs", "broken", "code"), [(9, 0, 0), (9, 1, 1), (0, 0, 1)])
def test_code(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, runs: int, broken: int, code: int
) -> None:
    """It fails where a law was broken, and where nothing was tried, as without atheris."""
    monkeypatch.setattr(fuzz, "fuzzed", lambda *_: fuzz.Fuzzed(runs, 0, 0, broken))
    monkeypatch.setattr(sys, "argv", ["fuzz.py", str(tmp_path), "csv"])
    assert fuzz.main() == code
