"""What fuzzing found stays found: each file below tests/fuzz/TARGET once broke a law."""

from __future__ import annotations

from pathlib import Path

import pytest

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
