"""What the remaining years must bring, and where the pace so far leads."""

from __future__ import annotations

from decimal import Decimal

import pytest

from hlgl_cli.engine.arithmetic import showing
from hlgl_cli.engine.paces import FALL, RATE, STEP, SUM, Pace, SoFar
from tests.engine.build import six


def so_far(measure: str, start: str, end: str, k: int, latest: str = "1") -> SoFar:
    """Return where a measure stands after k of five years."""
    return SoFar(Decimal(measure), Decimal(start), Decimal(end), k, 5, Decimal(latest))


@pytest.mark.parametrize(
    ("pace", "now", "needed"),
    [
        (STEP, so_far("96.5", "95", "98", 3), "0.75"),
        (STEP, so_far("99", "95", "98", 3), "-0.5"),
        (RATE, so_far("1.2", "0.8", "1.5", 3), "11.803399"),
        (FALL, so_far("0.073", "0", "0.135", 3), "3.401988"),
        (STEP, so_far("510", "0", "900", 3), "195"),
        (SUM, so_far("3.322", "0", "5.8019128125", 3, "1.122"), "6.852191"),
        (SUM, so_far("3.31", "0", "5", 3), "-10.716117"),
    ],
)
def test_needed_a_year(pace: Pace, now: SoFar, needed: str) -> None:
    """The step or rate that leads from here to the end."""
    with showing():
        assert six(pace.needed(now)) == Decimal(needed)


@pytest.mark.parametrize(
    ("pace", "now"),
    [
        (RATE, so_far("0", "0.8", "1.5", 3)),
        (FALL, so_far("1", "0", "0.135", 3)),
        (SUM, so_far("6", "0", "5.8", 3)),
        (SUM, so_far("5.8", "0", "5.8", 3)),
    ],
)
def test_no_rate_is_needed_or_leads_there(pace: Pace, now: SoFar) -> None:
    """From nothing no rate leads anywhere, and no rate brings less than nothing."""
    with showing():
        assert pace.needed(now) is None


@pytest.mark.parametrize(
    ("pace", "now", "projected"),
    [
        (STEP, so_far("96.5", "95", "98", 3), "97.5"),
        (RATE, so_far("1.2", "0.8", "1.5", 3), "1.572445"),
        (FALL, so_far("0.168", "0", "0.15", 4), "0.20539"),
    ],
)
def test_projection(pace: Pace, now: SoFar, projected: str) -> None:
    """The measure in the target year if the average pace so far goes on."""
    with showing():
        assert pace.so_far is not None
        assert pace.projected is not None
        found = pace.projected(now, pace.so_far(now) or Decimal(0))
        assert six(found) == Decimal(projected).quantize(Decimal("0.000001"))


@pytest.mark.parametrize(
    ("pace", "now", "done"),
    [
        (STEP, so_far("96.5", "95", "98", 3), "0.5"),
        (RATE, so_far("1.2", "0.8", "1.5", 3), "14.471424"),
        (RATE, so_far("0", "0.8", "1.5", 3), "-100"),
        (FALL, so_far("0.073", "0", "0.135", 3), "2.495069"),
    ],
)
def test_done_a_year(pace: Pace, now: SoFar, done: str) -> None:
    """The step or rate that led here."""
    with showing():
        assert pace.so_far is not None
        assert six(pace.so_far(now)) == Decimal(done).quantize(Decimal("0.000001"))


@pytest.mark.parametrize(
    ("pace", "now"),
    [
        (RATE, so_far("-1", "0.8", "1.5", 3)),
        (FALL, so_far("1.1", "0", "0.135", 3)),
    ],
)
def test_no_rate_led_here(pace: Pace, now: SoFar) -> None:
    """No rate leads to less than nothing."""
    with showing():
        assert pace.so_far is not None
        assert pace.so_far(now) is None


def test_steps_and_rates() -> None:
    """Amounts move by steps, indexes and falls by rates."""
    kinds = [pace.moves_by for pace in (STEP, RATE, FALL, SUM)]
    assert kinds == ["step", "rate", "rate", "rate"]
