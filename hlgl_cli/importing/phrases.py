"""What a cell says of one number, or in place of one: a phrase, made of the words around it."""

from __future__ import annotations

from dataclasses import dataclass, replace
from decimal import Decimal
from itertools import pairwise
from typing import TYPE_CHECKING, cast

from hlgl_cli.importing.measures import is_points, is_share
from hlgl_cli.importing.vocabulary import says

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

    from hlgl_cli.importing.tokens import Token
    from hlgl_cli.plan import Nature, Prices
    from hlgl_cli.target import Bound, Trend


_OF = {"of", "der", "des", "du"}


@dataclass(frozen=True, slots=True)
class Phrase:
    """A number and what is said of it; without a number, what is said instead."""

    at: int = 0  # where it begins
    number: Decimal | None = None
    upto: Decimal | None = None
    unit: str = ""
    bound: Bound | None = None
    move: Trend | None = None
    toward: bool = False  # the number is where it goes to: 提高到
    stay: str = ""  # keep or cap
    reaches: bool = False
    yearly: bool = False
    each_year: bool = False
    cumulative: bool = False
    boxed: bool = False  # [ ], for what several years come to
    added: bool = False
    year: int | None = None
    since: int | None = None
    estimated: bool = False
    strive: str = ""
    remark: bool = False  # of a part (其中) or of later years (展望)
    follows: str = ""
    assigned_by: str | None = None
    decided_yearly: bool = False
    of_whole: bool = False  # a share of something: 3.5 % of GDP
    times: bool = False
    in_words: bool = False  # the number is said in words: 全覆盖
    improves: bool = False
    ranked: bool = False
    unset: bool = False
    prices: Prices | None = None
    nature: Nature | None = None
    words: tuple[str, ...] = ()  # that are not understood
    start: Phrase | None = None  # from where it goes to the number

    @property
    def is_aimed_at(self) -> bool:
        """Return whether its words are those of a target, whatever its year: increase to 95 %."""
        moved = self.move is not None or self.toward or self.reaches or self.times
        return bool(moved or self.strive or self.stay)

    @property
    def is_numeric(self) -> bool:
        """Return whether it has a number, or follows another's."""
        return self.number is not None or bool(self.follows)


def phrase_of(pieces: Sequence[Token], text: str) -> Phrase:
    """Return what the tokens of one number say; without a number, what they say instead."""
    followed, places = _followed(Phrase(at=pieces[0].start), pieces, text)
    phrase, others = _assigned(followed, pieces, text)
    for at, piece in enumerate(pieces):
        if at not in places and at not in others:
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


def _followed(phrase: Phrase, pieces: Sequence[Token], text: str) -> tuple[Phrase, range]:
    """Take whom it follows, and which tokens say so: 高于GDP增速1个百分点以上, 与GDP增长同步."""
    number = next((at for at, one in enumerate(pieces) if one.kind == "number"), None)
    if number is not None and not is_points(pieces[number].unit):
        return phrase, range(0)
    same = next((at for at, one in enumerate(pieces) if one.value in {"same", "nearly"}), None)
    if same is not None:
        begin = next((at for at, one in enumerate(pieces) if one.value == "with"), -1)
        if pieces[same].value == "nearly":
            phrase = replace(phrase, bound="about")
        return _following(phrase, pieces, text, range(begin + 1, same))
    above = next((at for at, one in enumerate(pieces) if _is_spoken_bound(one)), None)
    if above is None:
        return phrase, range(0)
    if number is not None:
        return _following(phrase, pieces, text, range(above + 1, number))
    own = [piece for piece in pieces if piece.kind != "after"]  # 高于全国平均水平以上
    return _following(phrase, own, text, range(above + 1, len(pieces)))


def _following(
    phrase: Phrase, pieces: Sequence[Token], text: str, places: range
) -> tuple[Phrase, range]:
    whom = [pieces[at] for at in places if at < len(pieces)]
    name = text[whom[0].start : whom[-1].end].strip() if whom else ""
    grows = says(name, "follow", "series") or any(one.kind == "move" for one in whom)
    if not grows or not any(one.kind == "words" for one in whom):
        return replace(phrase, bound=None), range(0)
    return replace(phrase, follows=name), places


def _is_spoken_bound(piece: Token) -> bool:
    return piece.kind == "before" and piece.value != "about"


def _assigned(phrase: Phrase, pieces: Sequence[Token], text: str) -> tuple[Phrase, range]:
    """Take who is to give the number, and which tokens say so: 达到上级要求."""
    end = next((at for at, one in enumerate(pieces) if one.kind == "assign"), None)
    if end is None or any(one.kind == "number" for one in pieces):
        return phrase, range(0)
    if pieces[end].value == "decide":
        return replace(phrase, decided_yearly=True), range(len(pieces))
    first = next((at for at, one in enumerate(pieces) if one.kind == "words"), None)
    until = next((at for at in range(end, len(pieces)) if pieces[at].value == "assign"), end)
    if first is None or first > until:
        first, until = 0, len(pieces)
    last = pieces[until].start if until < len(pieces) else pieces[-1].end
    who = text[pieces[first].start : last].strip()
    return replace(phrase, assigned_by=who), range(first, len(pieces))


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
