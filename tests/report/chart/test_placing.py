"""Labels stand beside their points and keep out of each other's way."""

from __future__ import annotations

from itertools import combinations
from typing import TYPE_CHECKING

from hypothesis import given

from hlgl_cli.report.chart.picture import picture_of
from hlgl_cli.report.chart.placing import BESIDE, IF_CLEAR, Box, Label, Wish, placed, room
from tests.engine.strategies import worlds
from tests.report.chart.test_trajectory import trajectories

if TYPE_CHECKING:
    from tests.engine.strategies import World

PAGE = Box(0, 0, 400, 200)


def test_room() -> None:
    """A Chinese character takes the room of two letters."""
    assert room("目标") == room("goal")


def test_above() -> None:
    """A label stands above its point if nothing else is there."""
    (label,) = placed([Wish("a", 100, 100, "98")], [], PAGE)
    assert (label.anchor, label.x, label.y) == ("middle", 100, 90)


def test_away_from_a_line() -> None:
    """One whose place a line crosses goes below."""
    (label,) = placed([Wish("a", 100, 100, "98")], [(100, 85)], PAGE)
    assert label.y == 121


def test_two_beside_one_another() -> None:
    """Two at the end of the way stand one below another."""
    first, second = placed(
        [Wish("a", 9, 99, "98", BESIDE), Wish("b", 9, 99, "97", BESIDE)], [], PAGE
    )
    assert not first.box.overlaps(second.box)


def test_left_out() -> None:
    """A label that is not needed is left out where it would cover much."""
    crowd = [(float(x), float(y)) for x in range(0, 400, 5) for y in range(0, 200, 5)]
    needed, other = Wish("a", 100, 100, "98"), Wish("b", 200, 100, "97", most=IF_CLEAR)
    assert [label.kind for label in placed([needed, other], crowd, PAGE)] == ["a"]


def test_boxes() -> None:
    """A label knows where it is: its text begins, ends or has its middle at its place."""
    lefts = [Label("a", 50, 50, anchor, "98").box.left for anchor in ("start", "middle", "end")]
    assert lefts == [50, 50 - room("98") / 2, 50 - room("98")]


@given(world=worlds())
def test_labels_do_not_collide(world: World) -> None:
    """Whatever the numbers, no label covers another."""
    for of in trajectories(world):
        labels = picture_of(of, "zh").labels
        assert not any(one.box.overlaps(other.box) for one, other in combinations(labels, 2))
