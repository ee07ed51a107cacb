"""Words that leave a number to others: whom a target follows, who is to assign it."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from hlgl_cli.importing.measures import is_points
from hlgl_cli.importing.vocabulary import says

if TYPE_CHECKING:
    from collections.abc import Sequence

    from hlgl_cli.importing.phrase import Phrase
    from hlgl_cli.importing.tokens import Token


def followed(phrase: Phrase, pieces: Sequence[Token], text: str) -> tuple[Phrase, range]:
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


def assigned(phrase: Phrase, pieces: Sequence[Token], text: str) -> tuple[Phrase, range]:
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
