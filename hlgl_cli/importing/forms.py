"""A phrase in its row: the form of target that it states, or the forms that it may state."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal
from typing import TYPE_CHECKING

from hlgl_cli.importing.context import Choice, Context
from hlgl_cli.importing.levels import below_zero, level
from hlgl_cli.importing.rates import compared, fallen, grown, in_either, yearly
from hlgl_cli.importing.reading import Stated
from hlgl_cli.importing.stating import one
from hlgl_cli.importing.sums import moved, summed
from hlgl_cli.importing.vocabulary import printed_words, says

if TYPE_CHECKING:
    from collections.abc import Callable

    from hlgl_cli.demands import FormName
    from hlgl_cli.importing.phrase import Phrase

    Rule = Callable[[Phrase, Context], Choice | None]

_ZERO = Decimal(0)


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
    is_measured = says(" ".join(phrase.words), "portion", "portion")
    return Choice((Stated("trend", trend=way),), "portion" if is_measured else "")


def _multiplied(phrase: Phrase, _: Context) -> Choice | None:
    return one("multiple", phrase) if phrase.times else None


_RULES: tuple[Rule, ...] = (
    _follows,
    _awaited,
    _without_number,
    _multiplied,
    fallen,
    grown,
    moved,
    summed,
    compared,
    yearly,
    in_either,
    below_zero,
)
