"""2,500 random assessments, 25,000 at night: the command says what the second program expects."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest

from tests.laws.examples import EXAMPLES
from tests.second.drawing import Drawn, draw
from tests.second.expected import Row, expect, part_of

if TYPE_CHECKING:
    from pathlib import Path

    from tests.cli.running import Hlgl

INDICATORS = 24
SEEDS = range(EXAMPLES)  # with INDICATORS each, and the one that is followed


def differences(found: list[dict[str, Any]], expected: list[Row]) -> list[str]:
    """Return what differs, a line a field."""
    return [
        f"{one['indicator']} {one['part']} {name}: the command {told}, the second {wanted}"
        for one, other in zip(found, expected, strict=True)
        for name, wanted in other.items()
        if (told := part_of(one[name], wanted)) != wanted
    ]


def checked(hlgl: Hlgl, here: Path, drawn: Drawn) -> list[dict[str, Any]]:
    """Return the assessments of the command."""
    (here / "plan.toml").write_text(drawn.plan, "utf-8")
    (here / "overlay.toml").write_text(drawn.overlay, "utf-8")
    names = []
    for at, text in enumerate(drawn.files):
        names.append(f"s{at}.toml")
        (here / names[-1]).write_text(text, "utf-8")
    asked = ("--year", str(drawn.year), "--compare", drawn.compare, "--all", "-q", "-f", "json")
    ran = hlgl("check", "--plan", "plan.toml", "--overlay", "overlay.toml", *names, *asked)
    assert ran.code in {0, 1}, ran.err
    return list(ran.document()["reports"][0]["assessments"])


@pytest.mark.parametrize("seed", SEEDS)
def test_drawn(hlgl: Hlgl, here: Path, seed: int) -> None:
    """Every field of every assessment is what the second program finds."""
    drawn = draw(seed, INDICATORS)
    expected = expect(drawn.plan, drawn.files, drawn.year, drawn.compare, (drawn.overlay,))
    assert differences(checked(hlgl, here, drawn), expected) == []
