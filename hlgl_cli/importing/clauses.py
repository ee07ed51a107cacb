"""A cell's tokens in order: ranges and ratios joined, clauses parted, a phrase for each number."""

from __future__ import annotations

from dataclasses import replace
from itertools import pairwise
from typing import TYPE_CHECKING

from hlgl_cli.importing.magnitudes import moved_to
from hlgl_cli.importing.phrases import phrase_of

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from hlgl_cli.importing.phrase import Phrase
    from hlgl_cli.importing.tokens import Token

# What stands behind its number; all else leads to the next one.
_BEHIND = {"after", "box_end", "unit"}


def phrases(pieces: Sequence[Token], text: str) -> list[Phrase]:
    """Return a phrase for each number of the tokens, and for each clause that has none."""
    found: list[Phrase] = []
    for clause in _clauses(_ratios(_ranges(pieces))):
        found += _of_clause(clause, text)
    return found


def several_in_one(pieces: Sequence[Token]) -> bool:
    """Tell whether a cell has numbers of several indicators: 8%/7%, or shares 8:42:50."""
    kinds = [piece.kind for piece in _ratios(_ranges(pieces))]
    slashes = [at for at, kind in enumerate(kinds) if kind == "slash"]
    parted = any("number" in kinds[:at] and "number" in kinds[at:] for at in slashes)
    return parted or any(
        (before, kind, behind) == ("number", "ratio", "number")
        for before, kind, behind in zip(kinds, kinds[1:], kinds[2:], strict=False)
    )


def _ranges(pieces: Sequence[Token]) -> list[Token]:
    """Join two numbers with a dash between them, or with 至: 5—5.5%."""
    joined: list[Token] = []
    for at, piece in enumerate(pieces):
        if _ends_a_range(joined, piece, pieces[at - 1] if at else None, pieces[:at]):
            joined.pop()
            first = joined.pop()
            unit = piece.unit or first.unit
            number = moved_to(first.number, first.unit, unit)
            joined.append(
                first._replace(number=number, upto=piece.number, unit=unit, end=piece.end)
            )
        else:
            joined.append(piece)
    return joined


def _ends_a_range(
    joined: Sequence[Token], piece: Token, previous: Token | None, before: Sequence[Token]
) -> bool:
    if piece.kind != "number" or previous is None or len(joined) < 2:  # noqa: PLR2004 - a pair
        return False
    by = any(one.value == "by" for one in before)
    moved = not by and any(one.kind == "move" for one in before)
    is_path = moved or any(one.kind == "leave" for one in before)
    joins = previous.kind == "dash" or (previous.value == "to" and not is_path)
    return joins and joined[-2].kind == "number" and joined[-2].upto is None


def _ratios(pieces: Sequence[Token]) -> list[Token]:
    """Leave out the one of a ratio of two: 2.1:1 is 2.1; what is of no one stays apart."""
    kept: list[Token] = []
    for at, piece in enumerate(pieces):
        kept.append(piece)
        if not _is_ratio(kept[-3:]) or _goes_on(pieces, at):
            continue
        first, _, second = kept[-3:]
        number = second if first.number == 1 else first
        kept[-3:] = [number._replace(start=first.start, end=second.end)]
    return kept


def _is_ratio(pieces: Sequence[Token]) -> bool:
    """Tell whether two numbers are a ratio of which one is 1."""
    kinds = [piece.kind for piece in pieces]
    return kinds == ["number", "ratio", "number"] and any(one.number == 1 for one in pieces)


def _goes_on(pieces: Sequence[Token], at: int) -> bool:
    """Tell whether a ratio has a third number, before or behind."""
    kinds = [piece.kind for piece in pieces]
    return kinds[at + 1 : at + 2] == ["ratio"] or kinds[max(at - 3, 0) : at - 2] == ["ratio"]


def _clauses(pieces: Sequence[Token]) -> Iterator[list[Token]]:
    clause: list[Token] = []
    for piece in pieces:
        if piece.kind == "stop":
            if clause:
                yield clause
            clause = []
        else:
            clause.append(piece)
    if clause:
        yield clause


def _of_clause(clause: list[Token], text: str) -> Iterator[Phrase]:
    """Yield the phrases of a clause; the second of 由0.45增加到0.5 has the first as its start."""
    begun, start = 0, None
    numbers = [at for at, piece in enumerate(clause) if piece.kind == "number"]
    leaves = any(piece.kind == "leave" for piece in clause)
    for number, following in pairwise(numbers):
        step = _step(clause, number, following, leaves=leaves)
        until = _end(clause, number) if step is None else step
        phrase = replace(phrase_of(clause[begun:until], text), start=start)
        begun, start = until, None if step is None else phrase
        if step is None:
            yield phrase
    last = phrase_of(clause[begun:], text)
    yield last if start is None else replace(last, start=start, toward=True)


def _step(clause: Sequence[Token], number: int, following: int, *, leaves: bool) -> int | None:
    """Return where a number gives way to the one that it leads to; None where it does not."""
    for at in range(number + 1, following):
        leads = clause[at].value == "to" or clause[at].said.startswith(("到", "至"))
        if clause[at].kind == "arrow" or (leaves and leads):
            is_move = clause[at - 1].kind == "move"
            return at - 1 if is_move else at
    return None


def _end(clause: Sequence[Token], number: int) -> int:
    """Return where the words behind a number end; a year in Latin letters is one of them."""
    at = number + 1
    while clause[at].kind in _BEHIND or _is_latin_year(clause[at]):
        at += 1
    return at


def _is_latin_year(piece: Token) -> bool:
    return piece.kind in {"year", "since"} and "年" not in piece.said
