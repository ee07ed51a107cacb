"""The tokens of one number, read word by word into a phrase."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal
from itertools import pairwise
from typing import TYPE_CHECKING, cast

from hlgl_cli.importing.measures import is_share
from hlgl_cli.importing.others import assigned, followed
from hlgl_cli.importing.phrase import Phrase

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

    from hlgl_cli.importing.tokens import Token
    from hlgl_cli.plan import Nature, Prices
    from hlgl_cli.target import Bound, Trend

_OF = {"of", "der", "des", "du"}


def phrase_of(pieces: Sequence[Token], text: str) -> Phrase:
    """Return what the tokens of one number say; without a number, what they say instead."""
    phrase, places = followed(Phrase(at=pieces[0].start), pieces, text)
    phrase, others = assigned(phrase, pieces, text)
    for at, piece in enumerate(pieces):
        is_behind = piece.kind != "after" or phrase.number is not None or bool(phrase.follows)
        if at not in places and at not in others and is_behind:
            phrase = _TAKEN.get(piece.kind, _nothing)(phrase, piece)
    # Of what it is above another's growth, the points are no rise of its own.
    phrase = replace(phrase, unit="", move=None) if phrase.follows else phrase
    if phrase.unit == "倍":  # 达到2024年的2倍
        phrase = replace(phrase, times=True, since=phrase.since or phrase.year, year=None)
    return replace(phrase, of_whole=_is_of_a_whole(pieces))


def _is_of_a_whole(pieces: Sequence[Token]) -> bool:
    """Tell whether a number in % says of what: 3.5 % of GDP."""
    return any(
        number.kind == "number" and is_share(number.unit) and behind.said.casefold() in _OF
        for number, behind in pairwise(pieces)
    )


def _nothing(phrase: Phrase, _: Token) -> Phrase:
    return phrase


def _number(phrase: Phrase, piece: Token) -> Phrase:
    unit = piece.unit or phrase.unit
    return replace(phrase, number=piece.number, upto=piece.upto, unit=unit)


def _unit(phrase: Phrase, piece: Token) -> Phrase:
    return replace(phrase, unit=phrase.unit or piece.unit)


def _bound(phrase: Phrase, piece: Token) -> Phrase:
    """Take a bound; 约5%以上 is at least, 控制在5%左右 about."""
    bound = cast("Bound", piece.value)
    return phrase if phrase.bound is not None and bound == "about" else replace(phrase, bound=bound)


def _move(phrase: Phrase, piece: Token) -> Phrase:
    return replace(phrase, move=cast("Trend", piece.value))


def _toward(phrase: Phrase, piece: Token) -> Phrase:
    return replace(phrase, toward=phrase.toward or piece.value == "to")


def _stay(phrase: Phrase, piece: Token) -> Phrase:
    return replace(phrase, stay=piece.value)


def _reach(phrase: Phrase, _: Token) -> Phrase:
    return replace(phrase, reaches=True)


def _manner(phrase: Phrase, piece: Token) -> Phrase:
    return _MANNERS[piece.value](phrase)


def _box(phrase: Phrase, _: Token) -> Phrase:
    return replace(phrase, boxed=True, cumulative=True)


def _standing(phrase: Phrase, piece: Token) -> Phrase:
    if piece.value == "strive":
        return replace(phrase, strive=piece.said)
    return _STANDINGS[piece.value](phrase)


def _whole(phrase: Phrase, piece: Token) -> Phrase:
    if phrase.number is not None:
        return phrase
    return replace(phrase, number=Decimal(piece.value), in_words=True)


def _times(phrase: Phrase, piece: Token) -> Phrase:
    return replace(_whole(phrase, piece), times=True, move=None)


def _year(phrase: Phrase, piece: Token) -> Phrase:
    return replace(phrase, year=piece.year)


def _since(phrase: Phrase, piece: Token) -> Phrase:
    falls = piece.said.casefold().startswith("below")  # 55 % below 1990 levels
    return replace(phrase, since=piece.year, move="down" if falls else phrase.move)


def _adverb(phrase: Phrase, piece: Token) -> Phrase:
    return replace(phrase, improves=True) if piece.value == "improve" else phrase


def _rank(phrase: Phrase, piece: Token) -> Phrase:
    words = (piece.said,) if piece.value == "front" else ()
    return replace(phrase, ranked=True, words=(*phrase.words, *words))


def _prices(phrase: Phrase, piece: Token) -> Phrase:
    return replace(phrase, prices=cast("Prices", piece.value))


def _nature(phrase: Phrase, piece: Token) -> Phrase:
    return replace(phrase, nature=cast("Nature", piece.value))


def _words(phrase: Phrase, piece: Token) -> Phrase:
    letters = any(map(str.isalnum, piece.said))
    return replace(phrase, words=(*phrase.words, piece.said)) if letters else phrase


_MANNERS: Mapping[str, Callable[[Phrase], Phrase]] = {
    "yearly": lambda phrase: replace(phrase, yearly=True),
    "each": lambda phrase: replace(phrase, each_year=True),
    "cumulative": lambda phrase: replace(phrase, cumulative=True),
    "added": lambda phrase: replace(phrase, added=True),
}
_STANDINGS: Mapping[str, Callable[[Phrase], Phrase]] = {
    "estimate": lambda phrase: replace(phrase, estimated=True),
    "unset": lambda phrase: replace(phrase, unset=True),
    "outlook": lambda phrase: replace(phrase, remark=True),
    "part": lambda phrase: replace(phrase, remark=True),
}
_TAKEN: Mapping[str, Callable[[Phrase, Token], Phrase]] = {
    "number": _number,
    "unit": _unit,
    "before": _bound,
    "after": _bound,
    "move": _move,
    "toward": _toward,
    "stay": _stay,
    "reach": _reach,
    "manner": _manner,
    "box": _box,
    "standing": _standing,
    "whole": _whole,
    "times": _times,
    "year": _year,
    "span": _year,
    "since": _since,
    "adverb": _adverb,
    "rank": _rank,
    "prices": _prices,
    "nature": _nature,
    "words": _words,
}
