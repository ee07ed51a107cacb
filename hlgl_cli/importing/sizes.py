"""What the size of a number says beside the base: a level, or a rate in %."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hlgl_cli.importing.context import Choice, Context
from hlgl_cli.importing.levels import level
from hlgl_cli.importing.measures import is_share
from hlgl_cli.importing.stating import one, stated_as

if TYPE_CHECKING:
    from hlgl_cli.demands import FormName
    from hlgl_cli.importing.phrase import Phrase

_MOST_TIMES = 4  # what is a level beside another one, and no rate: from a quarter to four times
MOST_RATE = 30  # %, of what may grow each year


def by_size(form: FormName, phrase: Phrase, context: Context) -> Choice:
    """Return what size says of a number that is an amount, or a growth in %."""
    base, number = context.level, phrase.number
    amount = level(phrase, context) if form == "level" else one(form, phrase)
    if number is None or abs(number) > MOST_RATE or (phrase.unit and not is_share(phrase.unit)):
        return amount
    near = is_near(phrase, context)
    if phrase.bound is not None and (base is None or near):
        return amount
    if base is not None and not near and abs(number) < abs(base.number):
        return one("growth", phrase)
    return Choice((stated_as(form, phrase), stated_as("growth", phrase)), "level_or_growth")


def is_near(phrase: Phrase, context: Context) -> bool:
    """Tell whether a number may be a level, by the size of the base."""
    base, number = context.level, phrase.number
    if base is None or number is None:
        return False
    ends = sorted((abs(base.number), abs(number)))
    return ends[1] <= ends[0] * _MOST_TIMES
