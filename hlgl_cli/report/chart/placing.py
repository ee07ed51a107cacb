"""Where labels stand: beside their point, and over nothing else if that can be had."""

from __future__ import annotations

from math import inf
from typing import TYPE_CHECKING, NamedTuple

from hlgl_cli.report.wrapping import width

if TYPE_CHECKING:
    from collections.abc import Iterable

SIZE = 13.0  # of letters, in units of the picture
_COLUMN, _DESCENT = 0.56, 0.25  # of the size: how wide a column is, and what hangs below the line
# Ways to stand beside a point: the text's anchor, and where its line begins, the best first.
Way = tuple[str, float, float]
AROUND: tuple[Way, ...] = (
    ("middle", 0, -10),
    ("middle", 0, 21),
    ("start", -5, -10),
    ("start", -5, 21),
    ("start", 9, -6),
    ("end", -9, -6),
    ("start", 9, 17),
    ("end", -9, 17),
    ("start", 11, 4.5),
    ("end", -11, 4.5),
    ("middle", 0, -26),
    ("middle", 0, 37),
)
BESIDE: tuple[Way, ...] = tuple(
    ("start", 11.0, 4.5 + down) for down in (0, -9, 9, -17, 17, -26, 26, -34, 34)
)
_COSTS = {"label": 5000.0, "outside": 1000.0, "point": 8.0}
ALWAYS, IF_FREE, IF_CLEAR = inf, _COSTS["outside"], 40.0  # at which cost a label is left out


class Box(NamedTuple):
    """A rectangle of the picture."""

    left: float
    top: float
    right: float
    bottom: float

    def overlaps(self, other: Box) -> bool:
        """Return whether two share a place."""
        across = self.left < other.right and other.left < self.right
        return across and self.top < other.bottom and other.top < self.bottom

    def has(self, x: float, y: float) -> bool:
        """Return whether a point is in it."""
        return self.left <= x <= self.right and self.top <= y <= self.bottom

    def lies_in(self, other: Box) -> bool:
        """Return whether it is wholly in another."""
        inside = other.left <= self.left and self.right <= other.right
        return inside and other.top <= self.top and self.bottom <= other.bottom


class Label(NamedTuple):
    """Words at a place."""

    kind: str
    x: float
    y: float
    anchor: str
    text: str

    @property
    def box(self) -> Box:
        """Return the room that it takes."""
        wide = room(self.text)
        left = self.x - {"start": 0.0, "middle": wide / 2, "end": wide}[self.anchor]
        return Box(left, self.y - SIZE, left + wide, self.y + SIZE * _DESCENT)


class Wish(NamedTuple):
    """Words that want to stand beside a point; they are left out where that costs too much."""

    kind: str
    x: float
    y: float
    text: str
    ways: tuple[Way, ...] = AROUND
    most: float = ALWAYS


def room(text: str) -> float:
    """Return about how wide a text is."""
    return width(text) * _COLUMN * SIZE


def placed(wishes: Iterable[Wish], points: Iterable[tuple[float, float]], page: Box) -> list[Label]:
    """Return the labels, each where it covers least; the first come first."""
    labels: list[Label] = []
    taken = list(points)
    for wish in wishes:
        cost, label = _best(wish, labels, taken, page)
        if cost < wish.most:
            labels.append(label)
    return labels


def _best(
    wish: Wish, labels: list[Label], points: list[tuple[float, float]], page: Box
) -> tuple[float, Label]:
    """Return where a label costs least, and what; a later way costs more at any rate."""
    best: tuple[float, Label] | None = None
    for at, (anchor, right, down) in enumerate(wish.ways):
        if best is not None and best[0] <= at:
            break
        label = Label(wish.kind, wish.x + right, wish.y + down, anchor, wish.text)
        box = label.box
        cost = at + _COSTS["label"] * sum(box.overlaps(other.box) for other in labels)
        cost += _COSTS["point"] * sum(box.has(*point) for point in points)
        cost += 0.0 if box.lies_in(page) else _COSTS["outside"]
        if best is None or cost < best[0]:
            best = cost, label
    assert best is not None  # noqa: S101 - there are ways to stand
    return best
