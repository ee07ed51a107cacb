"""P811: targets that follow one another in a circle."""

from __future__ import annotations

from tests.engine.build import indicator
from tests.rules.oddities.found import told


def follow(name: str, other: str) -> str:
    """Return the message of an indicator in a circle."""
    return f"P811 {name}: it follows {other}, which leads back to it, so that none has a number"


def test_circle() -> None:
    """What leads into a circle is not in it, and what follows itself is told elsewhere."""
    circle = [
        indicator(f"target = {{ follow = '{other}' }}", name)
        for name, other in ("ab", "bc", "cb", "dd")
    ]
    assert told(*circle) == [follow("b", '"c"'), follow("c", '"b"')]


def test_several_targets() -> None:
    """What has a number beside has one."""
    both = "targets = [{ growth = 5 }, { follow = 'b' }]"
    assert told(indicator(both, "a"), indicator("target = { follow = 'a' }", "b")) == []
    both = "targets = [{ follow = 'b' }, { growth = 5 }]"
    assert told(indicator(both, "a"), indicator("target = { follow = 'a' }", "b")) == []


def test_no_circle() -> None:
    """What is followed may have a number, or not be there."""
    assert (
        told(indicator("target = { follow = 'b' }", "a"), indicator("target = { growth = 5 }", "b"))
        == []
    )
    assert told(indicator("target = { follow = 'no' }", "a")) == []
