"""A phrase that states a rate: a fall, a growth each year or in all, a yearly mean."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hlgl_cli.importing.context import Choice, Context
from hlgl_cli.importing.measures import is_of_state, is_share
from hlgl_cli.importing.printed import Role
from hlgl_cli.importing.reading import Stated
from hlgl_cli.importing.sizes import MOST_RATE, by_size, is_near
from hlgl_cli.importing.stating import one, stated_as, turned

if TYPE_CHECKING:
    from hlgl_cli.demands import FormName
    from hlgl_cli.importing.phrase import Phrase


def fallen(phrase: Phrase, context: Context) -> Choice | None:
    """Return a fall in %: by the name, 能耗降低, or by the words, 下降10%."""
    by_words = phrase.move == "down" and is_share(phrase.unit) and not context.counts_points
    named = context.name.kind == "reduction" and (not phrase.unit or is_share(phrase.unit))
    if phrase.toward or phrase.reaches or phrase.stay or not (named or by_words):
        return None
    falls = Choice((stated_as("reduction", phrase),))
    return Choice(falls.readings, "yearly_fall") if context.is_yearly(phrase) else falls


def grown(phrase: Phrase, context: Context) -> Choice | None:
    """Return a growth in %, each year or over all of them: by the name, or by the words."""
    is_rate = not phrase.unit or is_share(phrase.unit)
    is_way = phrase.toward and not context.base_is_rate
    named = context.name.kind == "growth" and is_rate and not is_way
    moved = phrase.move == "up" and not phrase.toward and is_share(phrase.unit)
    if not named and (not moved or context.counts_points):
        return None
    if context.is_cumulative(phrase) or phrase.since is not None:
        return one("rise", phrase)
    is_yearly = context.is_yearly(phrase) or context.is_known_growth or context.base_is_rate
    if is_yearly or context.role is Role.EITHER:
        return one("growth", phrase)
    return Choice((stated_as("growth", phrase), stated_as("rise", phrase)), "growth_or_rise")


def compared(phrase: Phrase, context: Context) -> Choice | None:
    """Return what a % says that is compared with a year, and not by which way: -55% on 1990."""
    is_rate = is_share(phrase.unit) and not context.counts_points
    return risen(phrase, context) if is_rate and phrase.since is not None else None


def risen(phrase: Phrase, context: Context) -> Choice:
    """Return a rise, or the fall that a number below 0 is; where neither is said, a question."""
    number = phrase.number
    if number is not None and number < 0:
        upto = None if phrase.upto is None else -phrase.upto
        return Choice((Stated("reduction", -number, upto, turned(phrase.bound)),))
    if context.leaning == "lower" or context.name.is_intensity:
        return Choice((stated_as("reduction", phrase), stated_as("rise", phrase)), "fall_or_rise")
    return one("rise", phrase)


def yearly(phrase: Phrase, context: Context) -> Choice | None:
    """Return a yearly number of a level: a growth in %, a mean of amounts; of a share, neither."""
    if not context.is_yearly(phrase) or phrase.bound in {"at_most", "below"}:
        return None
    bare = context.role is Role.RATE and not phrase.yearly
    of_state = is_of_state(phrase.unit or context.unit) and not is_share(phrase.unit)
    if context.is_share or of_state:
        return _of_a_state(phrase, bare=bare)
    if is_share(phrase.unit) or (context.heading_grows and not phrase.unit):
        return one("growth", phrase)
    form: FormName = "level" if bare and not context.heading_yearly else "mean"
    return one("mean", phrase) if phrase.unit and not bare else by_size(form, phrase, context)


def _of_a_state(phrase: Phrase, *, bare: bool) -> Choice | None:
    """Return what a yearly number of a share may be; a limit is that of its yearly mean."""
    if phrase.bound is not None or phrase.stay or phrase.reaches:
        return None
    if bare or not is_share(phrase.unit):
        return Choice((), "yearly_step")
    return Choice((stated_as("mean", phrase), stated_as("growth", phrase)), "level_or_growth")


def in_either(phrase: Phrase, context: Context) -> Choice | None:
    """Return a growth where 5 stands beside a level of 46502, in a column for either."""
    if context.role is not Role.EITHER or context.is_share or context.level is None:
        return None
    if phrase.number is not None and phrase.number < 0 and is_share(phrase.unit):
        falls = risen(phrase, context).readings
        return Choice((*falls, stated_as("growth", phrase)), "growth_or_rise")
    if phrase.number is not None and phrase.number <= 0 and not phrase.unit:
        return None  # no growth, which is above 0
    if _may_be_rate(phrase, context):
        return Choice((stated_as("growth", phrase), stated_as("level", phrase)), "level_or_growth")
    return None if is_near(phrase, context) else by_size("level", phrase, context)


def _may_be_rate(phrase: Phrase, context: Context) -> bool:
    """Return whether a bare number below the base is a growth as well: 6 beside 20."""
    number, base = phrase.number, context.level
    is_bare = not (phrase.unit or phrase.bound or phrase.move or phrase.toward or phrase.stay)
    if (
        number is None
        or base is None
        or not is_bare
        or "lower" in {context.leaning, context.better}
    ):
        return False
    return is_near(phrase, context) and number < base.number and number <= MOST_RATE
