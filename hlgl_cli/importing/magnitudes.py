"""A number with a magnitude of its own, in a row whose unit has another: 1亿 in 万人次."""

from __future__ import annotations

import re
from dataclasses import replace
from decimal import Decimal
from typing import TYPE_CHECKING

from hlgl_cli.importing.context import Choice
from hlgl_cli.importing.measures import MULTIPLES, multiple_of

if TYPE_CHECKING:
    from collections.abc import Callable

    from hlgl_cli.importing.cells import Statement
    from hlgl_cli.importing.phrase import Phrase

_POWERS = {"十": 1, "百": 2, "千": 3, "万": 4, "亿": 8}


def in_unit(statement: Statement, unit: str) -> Statement:
    """Return a statement whose numbers of another magnitude are whole amounts in a unit."""
    phrases = tuple(_in_unit(each, unit) for each in statement.phrases)
    asides = tuple(_in_unit(each, unit) for each in statement.asides)
    return replace(statement, phrases=phrases, asides=asides)


def how_much(phrase: Phrase, unit: str, read: Callable[[Phrase], Choice]) -> Choice:
    """Return the question how much a number is: the whole amount, or so many of the unit.

    Only 万 is printed before a multiple: 1.8万 in 亿元.
    """
    readings = read(phrase).readings
    if phrase.magnitude == "万" and multiple_of(unit) == "亿":
        readings += read(_moved(phrase, _POWERS["亿"])).readings
    return Choice(readings, "magnitude" if readings else "")


def moved_to(number: Decimal | None, unit: str, other: str) -> Decimal | None:
    """Return a number in a unit of another magnitude, the end of its range: 5000万-1亿."""
    own, wanted = multiple_of(unit), multiple_of(other)
    of_one = unit.removeprefix(own) in {"", other.removeprefix(wanted)}
    if number is None or not unit or own == wanted or not of_one:
        return number
    return _shifted(number, _power(own) - _power(wanted))


def _in_unit(phrase: Phrase, unit: str) -> Phrase:
    if phrase.start is not None:
        phrase = replace(phrase, start=_in_unit(phrase.start, unit))
    own, printed = multiple_of(unit), phrase.unit
    if not re.fullmatch(f"{MULTIPLES}+", printed) or not re.match(MULTIPLES, unit):
        return phrase
    if printed == own or (not own and printed[-1] in "万亿"):  # 300万 in 千瓦
        return phrase
    whole = _moved(phrase, _power(printed) - _power(own))
    return replace(whole, unit="", magnitude=printed)


def _power(multiple: str) -> int:
    return sum(_POWERS[each] for each in multiple)


def _moved(phrase: Phrase, places: int) -> Phrase:
    ends = (phrase.number, phrase.upto)
    number, upto = (None if end is None else _shifted(end, places) for end in ends)
    return replace(phrase, number=number, upto=upto)


def _shifted(number: Decimal, places: int) -> Decimal:
    """Return a number with its point moved, exactly, and without a power of ten."""
    sign, digits, exponent = number.as_tuple()
    return Decimal(f"{Decimal((sign, digits, int(exponent) + places)):f}")
