"""What headings say, in both languages."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import pytest
import tomli

from hlgl_cli.importing.headings import Heading, What, heading

if TYPE_CHECKING:
    from collections.abc import Iterator

CASES = tomli.loads((Path(__file__).parent / "headings.toml").read_text(encoding="utf-8"))


def expected(kind: str, said: list[str]) -> Heading:
    """Return the heading that a case states: its year, and whether it may hold rates."""
    year = next((int(part) for part in said if part.isdecimal()), None)
    return Heading(What(kind), year, may_be_rate="rate" in said)


def stated(kind: str) -> Iterator[tuple[str, Heading | None]]:
    """Yield the texts of a kind with what they say."""
    for case in CASES[kind]:
        text, *said = case.split(":")
        yield text, None if kind == "none" else expected(kind, said)


@pytest.mark.parametrize("kind", CASES)
def test_headings(kind: str) -> None:
    """Each heading says what it should."""
    wanted = dict(stated(kind))
    assert {text: heading(text) for text in wanted} == wanted


def test_sentence() -> None:
    """A long text is a sentence, whatever stands in it."""
    assert heading("2030年目标" + "很长" * 40) is None
