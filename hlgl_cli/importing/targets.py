"""The targets of a cell: a reading for each of its phrases, or the question which one is meant."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from hlgl_cli.importing.fit import ways_of
from hlgl_cli.importing.forms import choice
from hlgl_cli.importing.magnitudes import how_much
from hlgl_cli.importing.reading import Note, Question, Stated, note
from hlgl_cli.importing.vocabulary import says

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from hlgl_cli.importing.cells import Statement
    from hlgl_cli.importing.context import Choice, Context
    from hlgl_cli.importing.fit import Way
    from hlgl_cli.importing.phrase import Phrase
    from hlgl_cli.importing.printed import Cell
    from hlgl_cli.target import Shape

_FLOORS = {"at_least", "above"}
# As what a rate beside a level follows from it and the base.
_AS: Mapping[str, Way] = {
    "growth": "rate",
    "rise": "percent",
    "reduction": "percent",
    "change": "sum",
}


@dataclass(frozen=True, slots=True)
class Outcome:
    """What a cell states, the question that it leaves, and the phrase of its first target."""

    stated: tuple[Stated, ...] = ()
    question: Question | None = None
    doubts: tuple[Note, ...] = ()
    phrase: Phrase | None = None

    @property
    def is_settled(self) -> bool:
        """Return whether it states a target that is no question."""
        return bool(self.stated)


def outcome(cell: Cell, statement: Statement, context: Context) -> Outcome:
    """Return what a cell of a target column states."""
    doubts = tuple(_beside(cell, statement, context))
    found = _of_cell(cell, statement, context)
    return replace(found, doubts=(*found.doubts, *doubts))


def _of_cell(cell: Cell, statement: Statement, context: Context) -> Outcome:
    said = _said(statement, context)
    numeric = [phrase for phrase in said if phrase.is_numeric]
    if statement.several and len(numeric) > 1:
        return _asked(cell, "several_indicators", numeric, context)
    if statement.in_brackets:
        return _asked(cell, "in_brackets", numeric, context)
    if any(phrase.number is None and phrase.assigned_by is not None for phrase in said) and numeric:
        return _asked(cell, "several_targets", said, context)
    if len(numeric) > 1:
        return _of_several(cell, numeric, context)
    if numeric:
        return _of_one(cell, numeric[0], context)
    past = [replace(one, year=None) for one in statement.phrases if _is_past(one, context)]
    return _asked(cell, "past", past, context) if past else _of_words(cell, said, context)


def _said(statement: Statement, context: Context) -> list[Phrase]:
    """Return what a cell says of targets: neither of the base year nor of parts, nor explained."""
    inside = [aside for aside in statement.asides if not aside.words]
    said = [*_same_measure(statement), *inside]
    if not statement.numeric:
        said += [aside for aside in statement.asides if aside.words]
    return [one for one in said if not one.remark and not _is_of_the_base(one, context)]


def _same_measure(statement: Statement) -> Iterator[Phrase]:
    """Yield phrases, each in the measure of the one before it where it is more of the same.

    So are an aspiration, 年均增长8%, 力争10%, and what a slash parts, 年均8%/7%.
    """
    last = None
    for phrase in statement.phrases:
        is_more = (phrase.strive or statement.several) and phrase.move is None
        if is_more and last is not None and phrase.unit == last.unit:
            yield replace(phrase, move=last.move, yearly=last.yearly, cumulative=last.cumulative)
        else:
            yield phrase
        last = phrase


def _is_of_the_base(phrase: Phrase, context: Context) -> bool:
    year, last = phrase.year, context.base_year
    if phrase.is_aimed_at:
        return False
    if year is None or last is None:
        return context.base is not None and year is not None and year == context.base.year
    return year <= last


def _is_past(phrase: Phrase, context: Context) -> bool:
    """Tell whether a number is of the base year, or of one before: alone it is no target."""
    return phrase.is_numeric and not phrase.remark and _is_of_the_base(phrase, context)


def _beside(cell: Cell, statement: Statement, context: Context) -> Iterator[Note]:
    """Yield what a cell says besides its target: of a part, of later years, of something else."""
    explained = [aside for aside in statement.asides if aside.words and statement.numeric]
    remarks = [one for one in (*statement.phrases, *statement.asides) if one.remark]
    if not all(_is_of_the_base(phrase, context) for phrase in (*explained, *remarks)):
        yield note("row.doubt.beside", cell=cell.text)


def _of_one(cell: Cell, phrase: Phrase, context: Context) -> Outcome:
    found = choice(phrase, context)
    if phrase.magnitude:
        found = how_much(phrase, context.unit, lambda each: choice(each, context))
    if found.readings and not found.why and _is_of_a_class(phrase, context):
        found = found._replace(why="class")
    doubts = [note(f"row.doubt.{key}", cell=cell.text) for key in found.doubts]
    if phrase.words and not _names(phrase, context):
        doubts.append(note("row.doubt.words", cell=cell.text))
    if phrase.in_words:
        doubts.append(note("row.doubt.in_words", cell=cell.text))
    if found.why:
        return Outcome((), _question(cell, found, phrase, context), tuple(doubts), phrase)
    stated = _readings(found, phrase, cell, context)
    return Outcome(stated, None, tuple(doubts), phrase)


def _names(phrase: Phrase, context: Context) -> bool:
    """Tell whether the unknown words of a phrase are those of the indicator's name."""
    name = "".join(context.name.name.split())
    said = ["".join(word.split()) for word in phrase.words]
    return all(word in name or name in word for word in said)


def _is_of_a_class(phrase: Phrase, context: Context) -> bool:
    """Tell whether a number is of a class that the name does not have: 5A级3家."""
    named = any(says(word, "portion", "class") for word in phrase.words)
    return named and not _names(phrase, context)


def _of_words(cell: Cell, said: Sequence[Phrase], context: Context) -> Outcome:
    """Return what a cell without a number states: a direction, another's number, or nothing."""
    for phrase in said:
        found = choice(phrase, context)
        if found.why:
            return Outcome((), _question(cell, found, phrase, context), (), phrase)
        if found.readings:
            stated = _readings(found, phrase, cell, context)
            return Outcome(stated, None, (), phrase)
    doubt = note("row.doubt.no_number", cell=cell.text)
    return Outcome(doubts=(doubt,) if said else ())


def _of_several(cell: Cell, numeric: Sequence[Phrase], context: Context) -> Outcome:
    """Return the targets of several phrases: of several years, or that say one thing twice."""
    found = [_of_one(cell, phrase, context) for phrase in numeric]
    levels = [one for one in found if one.is_settled]
    steps = [one for one in found if one.question is not None and _is_step(one.question)]
    if len(levels) == 1 and len(levels) + len(steps) == len(found):
        return replace(levels[0], doubts=(*levels[0].doubts, *_rates(cell)))
    if len(levels) == len(found):
        fitted = _as_one(found, context)
        if fitted is not None:
            return fitted
    years = {phrase.year or cell.year or context.target_year for phrase in numeric}
    forms = {each.form for one in found for each in one.stated}
    is_one_measure = len(years) == len(numeric) or forms == {"growth", "follow"}
    if len(levels) < len(found) or not is_one_measure:
        return _asked(cell, "several_targets", numeric, context)
    stated = tuple(each for one in found for each in one.stated)
    doubts = tuple(doubt for one in found for doubt in one.doubts)
    return Outcome(stated, None, doubts, found[0].phrase)


def _as_one(found: Sequence[Outcome], context: Context) -> Outcome | None:
    """Return a level with the growth that leads to it from the base: 年均增长10%, 达到161亿元."""
    forms = {one.stated[0].form: one for one in found}
    others = [form for form in forms if form != "level"]
    if len(found) != len(forms) or "level" not in forms or others[1:] or others[0] not in _AS:
        return None
    reached, rate = forms["level"], forms[others[0]].stated[0].number
    fall = others[0] == "reduction"
    is_least = others[0] == "growth" and forms["growth"].stated[0].bound in _FLOORS
    is_strive = bool(reached.stated[0].mark)  # 力争突破4000亿元, beside the growth that is to be
    if (
        rate is None
        or is_strive
        or _AS[others[0]]
        not in ways_of(reached.stated[0], rate, context, fall=fall, is_least=is_least)
    ):
        return None
    shape: Shape | None = "geometric" if others[0] == "growth" else None
    return replace(reached, stated=(replace(reached.stated[0], path=shape),))


def _is_step(question: Question) -> bool:
    return question.why.key == "row.why.yearly_step"


def _rates(cell: Cell) -> tuple[Note, ...]:
    return (note("row.doubt.step_beside", cell=cell.text),)


def _asked(cell: Cell, why: str, phrases: Sequence[Phrase], context: Context) -> Outcome:
    """Return the question which of several phrases is meant, with all their readings."""
    readings = [
        _placed(each, phrase, cell, context)
        for phrase in phrases
        for each in choice(phrase, context).readings
    ]
    facts = {"cell": cell.text}
    asked = Question(note(f"row.why.{why}", **facts), tuple(dict.fromkeys(readings)))
    return Outcome((), asked, (), phrases[0] if phrases else None)


def _question(cell: Cell, found: Choice, phrase: Phrase, context: Context) -> Question:
    readings = _readings(found, phrase, cell, context)
    return Question(note(f"row.why.{found.why}", cell=cell.text), readings)


def _readings(found: Choice, phrase: Phrase, cell: Cell, context: Context) -> tuple[Stated, ...]:
    return tuple(_placed(each, phrase, cell, context) for each in found.readings)


def _placed(stated: Stated, phrase: Phrase, cell: Cell, context: Context) -> Stated:
    """Return a target with its years, where they are not the plan's, and its mark."""
    year = phrase.year or cell.year
    return replace(
        stated,
        year=None if year == context.target_year else year,
        since=None if phrase.since == context.base_year else phrase.since,
        mark=phrase.strive,
    )
