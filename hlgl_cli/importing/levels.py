"""A number that is a level: to be reached, or to be held; and on which side of it is better."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hlgl_cli.importing.context import Choice
from hlgl_cli.importing.measures import is_rank, same_units
from hlgl_cli.importing.printed import Role
from hlgl_cli.importing.reading import Stated

if TYPE_CHECKING:
    from decimal import Decimal

    from hlgl_cli.importing.context import Context
    from hlgl_cli.importing.phrase import Phrase
    from hlgl_cli.plan import Better
    from hlgl_cli.target import Bound

_UPPER, _LOWER = {"at_most", "below"}, {"at_least", "above"}
_RANKED: dict[str, Bound] = {"at_least": "at_most", "above": "below"}


def level(phrase: Phrase, context: Context) -> Choice:
    """Return whether a level is to be reached or held; a question where both could be meant."""
    number = phrase.number
    if number is None:
        return Choice()
    if is_rank(phrase.unit) or phrase.ranked:
        return _placed(phrase, number, context)
    side = side_of(phrase) or context.better
    base = comparable(phrase, context)
    if phrase.stay or phrase.each_year or base == number:
        return _kept(phrase, number, base)
    if side is None:
        return _by_its_base(phrase, number, base, context)
    if base is None:
        is_rate = context.role is Role.RATE and side == "lower"  # kept, not reached in the end
        is_ceiling = is_rate or (phrase.bound in _UPPER and not phrase.toward)
        return Choice((_stated(phrase, number, "hold" if is_ceiling else "level"),))
    return _towards(phrase, number, base, side)


def _kept(phrase: Phrase, number: Decimal, base: Decimal | None) -> Choice:
    """Return a level that is held; one that the base does not keep may be one to reach."""
    held, side = _stated(phrase, number, "hold"), side_of(phrase)
    if base is None or side is None or phrase.each_year:
        return Choice((held,))
    is_broken = base < number if side == "higher" else base > number
    if not is_broken:
        return Choice((held,))
    return Choice((_stated(phrase, number, "level"), held), "not_kept_yet")


def below_zero(phrase: Phrase, context: Context) -> Choice | None:
    """Return what a bare number below 0 may be of what is above it: how much less, or how much."""
    number, base = phrase.number, comparable(phrase, context)
    is_bare = not (phrase.toward or phrase.reaches or phrase.stay or phrase.bound)
    if not is_bare or number is None or number >= 0 or base is None or base <= 0:
        return None
    fall = Stated("change", number, phrase.upto)
    return Choice((fall, _stated(phrase, number, "level")), "below_zero")


def comparable(phrase: Phrase, context: Context) -> Decimal | None:
    """Return the base year's level where it is in the unit of a number."""
    base = context.level
    if base is None or not same_units(base.unit or context.unit, phrase.unit or context.unit):
        return None
    return base.number


def side_of(phrase: Phrase) -> Better | None:
    """Return on which side of its number it is better, where its words say so."""
    if phrase.bound in _LOWER:
        return "higher"
    if phrase.bound in _UPPER or phrase.stay == "cap":
        return "lower"
    if phrase.move is not None:
        return "higher" if phrase.move == "up" else "lower"
    return None


def _towards(phrase: Phrase, number: Decimal, base: Decimal, side: Better) -> Choice:
    """Return a level that lies on the better side of the base, else one that is to be held."""
    is_better = number > base if side == "higher" else number < base
    if is_better:
        return Choice((_stated(phrase, number, "level"),))
    if number < 0 and phrase.bound in _LOWER:  # a fall of at least 55 %, or no more than it
        fall = _stated(phrase, number, "level", "at_most")
        return Choice((fall, _stated(phrase, number, "hold")), "sides")
    is_said = side_of(phrase) is not None
    return Choice((_stated(phrase, number, "hold"),), doubts=() if is_said else ("met",))


def _by_its_base(phrase: Phrase, number: Decimal, base: Decimal | None, context: Context) -> Choice:
    """Return what a bare number says by its base alone; a question where its name objects."""
    reached = _stated(phrase, number, "level")
    if base is None:
        if context.leaning != "lower":
            return Choice((reached,))
        ceiling = _stated(phrase, number, "hold", phrase.bound or "at_most")
        return Choice((reached, ceiling), "ceiling")
    moves: Better = "higher" if number > base else "lower"
    if context.leaning in {None, moves}:
        return Choice((reached,))
    kept: Bound = "at_most" if context.leaning == "lower" else "at_least"
    return Choice((_stated(phrase, number, "hold", kept), reached), "direction")


def _placed(phrase: Phrase, number: Decimal, context: Context) -> Choice:
    """Return a place in an order, of which the lower is the better: 40位以上 is at most 40."""
    bound = _RANKED.get(str(phrase.bound), phrase.bound or "at_most")
    base = comparable(phrase, context)
    is_way = base is not None and number < base
    return Choice((_stated(phrase, number, "level" if is_way else "hold", bound),))


def _stated(phrase: Phrase, number: Decimal, form: str, bound: Bound | None = None) -> Stated:
    is_held = form == "hold"
    return Stated(
        "hold" if is_held else "level",
        number,
        phrase.upto,
        bound or phrase.bound,
        each_year=is_held and phrase.each_year,
    )
