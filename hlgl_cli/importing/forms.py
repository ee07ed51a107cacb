"""A phrase in its row: the form of target that it states, or the forms that it may state."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal
from typing import TYPE_CHECKING

from hlgl_cli.importing.context import Choice, Context
from hlgl_cli.importing.levels import level
from hlgl_cli.importing.measures import is_of_state, is_points, is_share
from hlgl_cli.importing.printed import Role
from hlgl_cli.importing.reading import Stated
from hlgl_cli.importing.vocabulary import printed_words

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from hlgl_cli.demands import FormName
    from hlgl_cli.importing.phrases import Phrase
    from hlgl_cli.target import Bound

    Rule = Callable[[Phrase, Context], Choice | None]

_ZERO = Decimal(0)
_MOST_TIMES = 5  # what is a level beside another one, and no rate: from a fifth to five times
_MOST_RATE = 30  # %, of what may grow each year


def choice(phrase: Phrase, context: Context) -> Choice:
    """Return what a phrase states in its row; nothing where it states no target."""
    context = replace(context, of_whole=phrase.of_whole)
    for rule in _RULES:
        found = rule(phrase, context)
        if found is not None:
            return found
    return level(phrase, context)


def _follows(phrase: Phrase, _: Context) -> Choice | None:
    if not phrase.follows:
        return None
    by = _ZERO if phrase.number is None else phrase.number
    return Choice((Stated("follow", bound=phrase.bound, follows=phrase.follows, by=by),))


def _awaited(phrase: Phrase, context: Context) -> Choice | None:
    """Return what another authority has yet to say, or what each year brings."""
    if phrase.decided_yearly:
        return Choice((Stated("yearly"),))
    if phrase.assigned_by is None or phrase.number is not None:
        return None
    forms = _forms_assigned(phrase, context)
    readings = tuple(Stated(form, assigned_by=phrase.assigned_by) for form in forms)
    return Choice(readings, "assigned" if len(readings) > 1 else "")


def _forms_assigned(phrase: Phrase, context: Context) -> tuple[FormName, ...]:
    if context.name.kind == "reduction":
        return ("reduction",)
    if context.name.kind == "growth":
        return ("growth",)
    is_kept = any(word in context.name.name for word in printed_words("naming", "kept"))
    return ("hold",) if phrase.stay or is_kept else ("level", "hold")


def _without_number(phrase: Phrase, context: Context) -> Choice | None:
    """Return a direction; what is only praised, or kept as it is, states none."""
    if phrase.number is not None:
        return None
    way = phrase.move
    if way is None and phrase.improves and context.better is not None:
        way = "up" if context.better == "higher" else "down"
    if way is None or phrase.stay or context.name.kind != "value":
        return Choice(doubts=("words",))
    return Choice((Stated("trend", trend=way),))


def _multiplied(phrase: Phrase, _: Context) -> Choice | None:
    return _one("multiple", phrase) if phrase.times else None


def _fallen(phrase: Phrase, context: Context) -> Choice | None:
    """Return a fall in %: by the name, 能耗降低, or by the words, 下降10%."""
    by_words = phrase.move == "down" and is_share(phrase.unit) and not context.counts_points
    named = context.name.kind == "reduction" and (not phrase.unit or is_share(phrase.unit))
    if phrase.toward or phrase.reaches or phrase.stay or not (named or by_words):
        return None
    falls = Choice((_stated("reduction", phrase),))
    return Choice(falls.readings, "yearly_fall") if context.is_yearly(phrase) else falls


def _grown(phrase: Phrase, context: Context) -> Choice | None:
    """Return a growth in %, each year or over all of them: by the name, or by the words."""
    is_rate = not phrase.unit or is_share(phrase.unit)
    is_way = phrase.toward and not context.base_is_rate
    named = context.name.kind == "growth" and is_rate and not is_way
    moved = phrase.move == "up" and not phrase.toward and is_share(phrase.unit)
    if not named and (not moved or context.counts_points):
        return None
    if context.is_cumulative(phrase) or phrase.since is not None:
        return _one("rise", phrase)
    is_yearly = context.is_yearly(phrase) or context.is_known_growth or context.base_is_rate
    if is_yearly or context.role is Role.EITHER:
        return _one("growth", phrase)
    return Choice((_stated("growth", phrase), _stated("rise", phrase)), "growth_or_rise")


def _moved(phrase: Phrase, context: Context) -> Choice | None:
    """Return a change in points or in the unit: 提高6个百分点, 增加1.8%的占比, 增加5万吨."""
    points = is_points(phrase.unit) or is_points(context.unit)
    moved = phrase.move is not None or context.name.rises
    if phrase.toward or phrase.reaches or phrase.stay or not (points or moved):
        return None
    if context.is_yearly(phrase):
        return Choice((), "yearly_step") if points or context.is_share else _one("mean", phrase)
    doubts = ("points",) if is_share(phrase.unit) and context.is_share else ()
    return Choice((_signed(phrase),), doubts=doubts)


def _signed(phrase: Phrase) -> Stated:
    """Return a change, which is below 0 where the number is a fall."""
    stated = _stated("change", phrase)
    if phrase.move != "down" or stated.number is None:
        return stated
    upto = None if stated.upto is None else -stated.upto
    return Stated("change", -stated.number, upto, _turned(stated.bound))


def _summed(phrase: Phrase, context: Context) -> Choice | None:
    """Return what all years come to: [6.0] points, 〔2500〕 people, 新增10万人."""
    boxed = context.is_cumulative(phrase)
    added = phrase.added or (context.name.added and not phrase.reaches)
    unit = phrase.unit or context.unit
    if not (boxed or added):
        return None
    if is_of_state(unit) or (context.is_share and not phrase.unit):
        return _changed(phrase, context, unit)
    return _amounts(phrase, context, boxed=boxed)


def _changed(phrase: Phrase, context: Context, unit: str) -> Choice | None:
    """Return by how much a state changes in all; 新增 in a name alone says nothing of it."""
    boxed = context.is_cumulative(phrase)
    if is_share(unit) and not context.is_share:
        return _risen(phrase, context) if boxed else None
    changed = Choice((_signed(phrase),)) if boxed or phrase.added else None
    may_fall = is_share(unit) and phrase.move is None and context.leaning == "lower"
    if changed is None or not may_fall:
        return changed
    return Choice((_stated("reduction", phrase), *changed.readings), "fall_or_rise")


def _amounts(phrase: Phrase, context: Context, *, boxed: bool) -> Choice | None:
    """Return what amounts come to; beside a level, they may be what is added to it."""
    if context.is_yearly(phrase):
        return _one("mean", phrase)
    if context.level is None or context.name.cumulative:
        return _one("total", phrase)
    if not boxed and _is_near(phrase, context):
        return None
    return Choice((_stated("total", phrase), _stated("change", phrase)), "cumulative")


def _compared(phrase: Phrase, context: Context) -> Choice | None:
    """Return what a % says that is compared with a year, and not by which way: -55% on 1990."""
    is_rate = is_share(phrase.unit) and not context.counts_points
    return _risen(phrase, context) if is_rate and phrase.since is not None else None


def _risen(phrase: Phrase, context: Context) -> Choice:
    """Return a rise, or the fall that a number below 0 is; where neither is said, a question."""
    number = phrase.number
    if number is not None and number < 0:
        upto = None if phrase.upto is None else -phrase.upto
        return Choice((Stated("reduction", -number, upto, _turned(phrase.bound)),))
    if context.leaning == "lower" or context.name.is_intensity:
        return Choice((_stated("reduction", phrase), _stated("rise", phrase)), "fall_or_rise")
    return _one("rise", phrase)


def _turned(bound: Bound | None) -> Bound | None:
    return _TURNED.get(str(bound), bound)


def _yearly(phrase: Phrase, context: Context) -> Choice | None:
    """Return a yearly number of a level: a growth in %, a mean of amounts; of a share, neither."""
    if not context.is_yearly(phrase) or phrase.bound in {"at_most", "below"}:
        return None
    bare = context.role is Role.RATE and not phrase.yearly
    of_state = is_of_state(phrase.unit or context.unit) and not is_share(phrase.unit)
    if context.is_share or of_state:
        return _of_a_state(phrase, bare=bare)
    if is_share(phrase.unit) or (context.heading_grows and not phrase.unit):
        return _one("growth", phrase)
    form: FormName = "level" if bare and not context.heading_yearly else "mean"
    return _one("mean", phrase) if phrase.unit and not bare else _by_size(form, phrase, context)


def _of_a_state(phrase: Phrase, *, bare: bool) -> Choice | None:
    """Return what a yearly number of a share may be; a limit is that of its yearly mean."""
    if phrase.bound is not None or phrase.stay or phrase.reaches:
        return None
    if bare or not is_share(phrase.unit):
        return Choice((), "yearly_step")
    return Choice((_stated("mean", phrase), _stated("growth", phrase)), "level_or_growth")


def _in_either(phrase: Phrase, context: Context) -> Choice | None:
    """Return a growth where 5 stands beside a level of 46502, in a column for either."""
    if context.role is not Role.EITHER or context.is_share or context.level is None:
        return None
    return None if _is_near(phrase, context) else _by_size("level", phrase, context)


def _by_size(form: FormName, phrase: Phrase, context: Context) -> Choice:
    """Return what size says of a number that is an amount, or a growth in %."""
    base, number = context.level, phrase.number
    amount = level(phrase, context) if form == "level" else _one(form, phrase)
    if number is None or abs(number) > _MOST_RATE or (phrase.unit and not is_share(phrase.unit)):
        return amount
    near = _is_near(phrase, context)
    if phrase.bound is not None and (base is None or near):
        return amount
    if base is not None and not near and abs(number) < abs(base.number):
        return _one("growth", phrase)
    return Choice((_stated(form, phrase), _stated("growth", phrase)), "level_or_growth")


def _is_near(phrase: Phrase, context: Context) -> bool:
    """Tell whether a number may be a level, by the size of the base."""
    base, number = context.level, phrase.number
    if base is None or number is None:
        return False
    ends = sorted((abs(base.number), abs(number)))
    return ends[1] <= ends[0] * _MOST_TIMES


def _one(form: FormName, phrase: Phrase) -> Choice:
    return Choice((_stated(form, phrase),))


def _stated(form: FormName, phrase: Phrase) -> Stated:
    return Stated(form, phrase.number, phrase.upto, phrase.bound)


_TURNED: Mapping[str, Bound] = {
    "at_least": "at_most",
    "above": "below",
    "at_most": "at_least",
    "below": "above",
}
_RULES: tuple[Rule, ...] = (
    _follows,
    _awaited,
    _without_number,
    _multiplied,
    _fallen,
    _grown,
    _moved,
    _summed,
    _compared,
    _yearly,
    _in_either,
)
