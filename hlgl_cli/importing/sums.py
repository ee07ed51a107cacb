"""A phrase that states what all years come to, or a change: points, amounts, people."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hlgl_cli.importing.context import Choice, Context
from hlgl_cli.importing.measures import is_of_state, is_points, is_share
from hlgl_cli.importing.rates import risen
from hlgl_cli.importing.reading import Stated
from hlgl_cli.importing.sizes import is_near
from hlgl_cli.importing.stating import one, stated_as, turned

if TYPE_CHECKING:
    from hlgl_cli.importing.phrase import Phrase


def moved(phrase: Phrase, context: Context) -> Choice | None:
    """Return a change in points or in the unit: 提高6个百分点, 增加1.8%的占比, 增加5万吨."""
    points = is_points(phrase.unit) or is_points(context.unit)
    moved = phrase.move is not None or context.name.rises
    if phrase.toward or phrase.reaches or phrase.stay or not (points or moved):
        return None
    if context.is_yearly(phrase):
        return Choice((), "yearly_step") if points or context.is_share else one("mean", phrase)
    doubts = ("points",) if is_share(phrase.unit) and context.is_share else ()
    return Choice((_signed(phrase),), doubts=doubts)


def _signed(phrase: Phrase) -> Stated:
    """Return a change, which is below 0 where the number is a fall."""
    stated = stated_as("change", phrase)
    if phrase.move != "down" or stated.number is None:
        return stated
    upto = None if stated.upto is None else -stated.upto
    return Stated("change", -stated.number, upto, turned(stated.bound))


def summed(phrase: Phrase, context: Context) -> Choice | None:
    """Return what all years come to: [6.0] points, 〔2500〕 people, 新增10万人."""
    boxed = context.is_cumulative(phrase)
    added = phrase.added or (context.name.added and not phrase.reaches)
    unit = phrase.unit or context.unit
    if not (boxed or added):
        return None
    if boxed and context.name.is_intensity and (not phrase.unit or is_share(phrase.unit)):
        return risen(phrase, context)
    if is_of_state(unit) or (context.is_share and not phrase.unit):
        return _changed(phrase, context, unit)
    return _amounts(phrase, context, boxed=boxed)


def _changed(phrase: Phrase, context: Context, unit: str) -> Choice | None:
    """Return by how much a state changes in all; 新增 in a name alone says nothing of it."""
    boxed = context.is_cumulative(phrase)
    if is_share(unit) and not context.is_share:
        return risen(phrase, context) if boxed else None
    changed = Choice((_signed(phrase),)) if boxed or phrase.added else None
    may_fall = is_share(unit) and phrase.move is None and context.leaning == "lower"
    if changed is None or not may_fall:
        return changed
    return Choice((stated_as("reduction", phrase), *changed.readings), "fall_or_rise")


def _amounts(phrase: Phrase, context: Context, *, boxed: bool) -> Choice | None:
    """Return what amounts come to; beside a level, they may be what is added to it."""
    if context.is_yearly(phrase):
        return one("mean", phrase)
    if context.level is None or context.name.cumulative:
        return one("total", phrase)
    if not boxed and phrase.added and not context.name.added:
        return one("change", phrase)
    if not boxed and is_near(phrase, context):
        return None
    return Choice((stated_as("total", phrase), stated_as("change", phrase)), "cumulative")
