"""A code keeps its meaning: tests/codes.toml records each with its severity and why it is given.

HLGL_REGENERATE=1 writes the record anew: codes are added to it and none is ever dropped. Where the words
of a code then differ, its meaning must not. A code that goes moves from data/rules.toml to
data/retired.toml.
"""

from __future__ import annotations

import json
import os
from pathlib import Path

import tomli

from hlgl_cli.catalogue import is_code, retired, rules
from hlgl_cli.text import LANGUAGES

RECORD = Path(__file__).parent / "codes.toml"
HEAD = "# Every code that there has ever been: its severity, and why it is given (test_codes.py).\n"


def recorded() -> dict[str, list[str]]:
    """Return what is recorded of each code, anew where that is asked for."""
    found = tomli.loads(RECORD.read_text(encoding="utf-8")) if RECORD.exists() else {}
    if os.environ.get("HLGL_REGENERATE"):
        found = {**found, **meanings()}
        lines = (
            f"{code} = {json.dumps(found[code], ensure_ascii=False)}\n" for code in sorted(found)
        )
        RECORD.write_text(HEAD + "".join(lines), encoding="utf-8")
    return found


def meanings() -> dict[str, list[str]]:
    """Return what each code means now."""
    return {code: [rule.severity, rule.why["en"]] for code, rule in rules().items()}


def test_every_code_is_recorded() -> None:
    """A new code is recorded when it comes: HLGL_REGENERATE=1 pytest tests/test_codes.py."""
    assert meanings().keys() - recorded().keys() == set()


def test_no_code_is_gone() -> None:
    """A code that was given is given still, or it is on the list of retired ones."""
    assert recorded().keys() - rules().keys() - retired().keys() == set()


def test_no_code_is_used_again() -> None:
    """A retired code is not given, and was once recorded."""
    assert rules().keys() & retired().keys() == set()
    assert retired().keys() - recorded().keys() == set()


def test_meaning() -> None:
    """A code means what it always meant; clearer words are read before they are recorded."""
    now = meanings()
    assert {code: was for code, was in recorded().items() if now.get(code, was) != was} == {}


def test_retired() -> None:
    """What is known of a retired code is whole."""
    for code, old in retired().items():
        assert is_code(code)
        assert list(old.was) == list(LANGUAGES)
        assert old.since != ""
