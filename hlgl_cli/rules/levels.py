"""U308, V405 and V416: levels out of the ordinary. Warnings: they may be true.

A level is measured by the plan's own base and target, and by the years beside it; the figure that
is told is the one that fits neither, not the right one next to it.
"""

from __future__ import annotations

from fractions import Fraction
from itertools import pairwise
from typing import TYPE_CHECKING

from hlgl_cli.engine.sizes import MOST_AMOUNTS
from hlgl_cli.rules.nearness import (
    ORDERS,
    ORDERS_OF_SHARE,
    compared,
    nearest_end,
    order,
    with_unit,
)
from hlgl_cli.text import Word

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from hlgl_cli.engine.series import Point
    from hlgl_cli.engine.sizes import Size
    from hlgl_cli.finding import Finding
    from hlgl_cli.rules.judged import Judged

# How far a year may lie from those beside it where no base and target speak for it: some statistics
# grow threefold in a year, and a year's amount of a total may be a tenth of another's.
TIMES_BESIDE, TIMES_OF_AMOUNTS = 5, 8
# A change since the base year that is so many times what the plan aims at in all.
TIMES_OF_CHANGE = 5


def doubtful_level(judged: Judged) -> Iterator[Finding]:
    """U308 and V405: a level that neither base and target nor the years beside it explain."""
    points, size = judged.of_kind("value"), judged.size
    if _are_plain(size, [point.number.value for point in points]):
        return
    for place, point in enumerate(points):
        if not point.number.value or _is_explained(size, points, place):
            continue
        yield _told(judged, points, place)


def _are_plain(size: Size, levels: Sequence[Fraction]) -> bool:
    """Return whether none is asked about, at the least cost: nearly all are so.

    The plan speaks for each, and each is near the one before, so that none is odd.
    """
    bounds, times = size.levels, TIMES_BESIDE
    return (
        bounds is not None
        and all(level > 0 and bounds.hold(level) for level in levels)
        and all(size.is_near(after, before, times) for before, after in pairwise(levels))
    )


def _is_explained(size: Size, points: Sequence[Point], place: int) -> bool:
    """Return whether the plan, or a year beside it, speaks for a level."""
    level = points[place].number.value
    is_odd = _is_odd(size, points, place)
    if size.levels is None or is_odd:
        return not is_odd
    if size.levels.hold(level) or (level < 0 and size.levels.hold(-level)):
        return True
    # A year that the plan speaks for speaks for the next, and that for the one after.
    fits, before = False, Fraction(0)
    for point in points[: place + 1]:
        after = point.number.value
        near = size.around(before, before, TIMES_BESIDE)
        fits = size.levels.hold(after) or (fits and near.hold(after))
        before = after
    return fits


def _is_odd(size: Size, points: Sequence[Point], place: int) -> bool:
    """Return whether a level is far from the years beside it, which are near each other.

    Of the first and the last year, one has to ask whether the year beside it fits the one beyond;
    of two years alone nothing tells which is wrong unless the plan does, and the later is told.
    """
    around = _values(size, points, (place - 1, place + 1))
    if not around:
        return False
    times = TIMES_BESIDE if size.amount is None else TIMES_OF_AMOUNTS
    level = points[place].number.value
    if level <= 0 or any(size.is_near(level, other, times) for other in around):
        return False
    if len(around) == 1:
        if size.levels is not None:
            return False  # the plan tells
        around += _values(size, points, (place - 2, place + 2))
        if len(around) == 1:
            return place == len(points) - 1
    return size.is_near(around[1], around[0])


def _values(size: Size, points: Sequence[Point], places: Sequence[int]) -> list[Fraction]:
    """Return the levels at some places that are above 0; before the first, the base year's."""
    found = [points[at].number.value for at in places if 0 <= at < len(points)]
    is_next = points[0].year == size.base_year + 1 and size.amount is None
    if -1 in places and is_next and size.base is not None:
        found.insert(0, size.base)
    return [value for value in found if value > 0]


def _told(judged: Judged, points: Sequence[Point], place: int) -> Finding:
    """Return the finding of a level, beside the year or the end of the plan that it is far from."""
    size, point = judged.size, points[place]
    level, unit = point.number.value, size.indicator.level_unit or ""
    if size.levels is None or size.levels.hold(level):
        end = _values(size, points, (place - 1, place + 1))[0]
        first = "base" if end == size.base else "after"
        against = Word("against.before" if place else f"against.{first}")
    else:
        end, against = nearest_end(size, level)
    if level < 0:
        return judged.doubt("V405", point, against=against, beside=with_unit(end, unit))
    told = compared(level, end, unit)
    orders = ORDERS_OF_SHARE if size.indicator.is_share else ORDERS
    if order(level / end) in orders:
        return judged.doubt("U308", point, against=against, **told)
    hint = {"hint": "hint.decimal_place"} if "likely" in told else {}
    return judged.doubt("V405", point, against=against, **told, **hint)


def doubtful_change(judged: Judged) -> Iterator[Finding]:
    """V416: a change since the base year that is a level, or many times what is aimed at."""
    size = judged.size
    aimed = None if size.indicator.takes_ratios else size.change
    if not aimed:
        return
    for point in judged.of_kind("cumulative"):
        number, k = abs(point.number.value), point.year - size.base_year
        most = aimed * (k * MOST_AMOUNTS if size.amount else TIMES_OF_CHANGE)
        if number > most and not _is_small(size, number):
            told = {"beside": with_unit(aimed, point.origin.unit)}
            yield judged.doubt("V416", point, **told)


def _is_small(size: Size, change: Fraction) -> bool:
    """Return whether a change is little beside the base, however little was aimed at."""
    return size.base is not None and size.base > 0 and change * 2 < size.base
