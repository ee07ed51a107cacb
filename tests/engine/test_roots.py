"""Roots are compared exactly, however near they are."""

from __future__ import annotations

from fractions import Fraction

import pytest

from hlgl_cli.engine.roots import Root, compare_roots


@pytest.mark.parametrize(
    ("own", "other", "by", "expected"),
    [
        ((4, 2), (1, 3), "1", 0),
        ((4, 2), (1, 3), "0.99", 1),
        ((0, 3), (1, 3), "0.5", -1),
        ((2, 2), (3, 3), "-0.028", -1),
        ((2, 2), (3, 3), "-0.0280360047", -1),
        ((2, 2), (3, 3), "-0.0280360080", 1),
        ((2, 2), (3, 3), "0.1", -1),
    ],
)
def test_two_roots(own: tuple[int, int], other: tuple[int, int], by: str, expected: int) -> None:
    """A root of one degree and one of another differ by less, as much or more than a number."""
    first, second = (Root(Fraction(number), degree) for number, degree in (own, other))
    assert compare_roots(first, second, Fraction(by)) == expected


def test_finer_and_finer() -> None:
    """What differs in the thirtieth digit only is compared on a finer scale."""
    by = Fraction(1, 10) ** 30
    assert compare_roots(Root(Fraction(2), 2), Root(Fraction(2), 2), by) == -1
