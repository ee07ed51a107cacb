"""A cell's text as tokens: numbers with their units, years, brackets, dashes and known words."""

from __future__ import annotations

import re
from decimal import Decimal
from typing import TYPE_CHECKING, NamedTuple

from hlgl_cli.importing.dates import PERIOD, date_at
from hlgl_cli.importing.measures import unit_at
from hlgl_cli.importing.vocabulary import vocabulary
from hlgl_cli.sources.numerals import of_numerals

if TYPE_CHECKING:
    from collections.abc import Iterator

_NUMBER = re.compile(r"(?P<sign>[-+] ?)?(?P<digits>\d+(?:\.\d+)?|\.\d+)(?!\.?\d)")
_CURRENCY = re.compile(
    r"(?:(?:US|C|A)?\$|€|£|¥|(?:USD|EUR|GBP|CNY|RMB)(?=[ \d])) ?(?=[\d-])", re.IGNORECASE
)
_DIGITS = "零一二两三四五六七八九十百点"
_NUMERAL = re.compile(rf"百分之[{_DIGITS}]+|[{_DIGITS}]+(?=倍|个百分点)")
_SIGNS = {
    "(": "aside",
    ")": "aside_end",
    "[": "box",
    "]": "box_end",
    "-": "dash",
    "~": "dash",
    "→": "arrow",
    "/": "slash",
    ":": "ratio",
    " ": "blank",
    **dict.fromkeys(";,。、!?", "stop"),
}


class Token(NamedTuple):
    """A piece of a text: its kind, what it means, where it stands, and the text itself."""

    kind: str
    value: str
    start: int
    end: int
    said: str
    number: Decimal | None = None
    upto: Decimal | None = None  # of a range
    unit: str = ""
    year: int | None = None


def tokens(text: str) -> list[Token]:
    """Return the pieces of a text in one spelling; what is unknown is of kind `words`."""
    return list(_joined(_pieces(text)))


def _pieces(text: str) -> Iterator[Token]:
    place, previous = 0, ""
    while place < len(text):
        token = _token(text, place, previous)
        yield token
        place = token.end
        previous = previous if token.kind == "blank" else token.kind


def _token(text: str, place: int, previous: str) -> Token:
    date = date_at(text, place, alone=previous == "aside")
    if date is not None:
        said = text[place : date.end]
        return Token(date.kind, said, place, date.end, said, year=date.year)
    found = _number(text, place, previous) or _numeral(text, place)
    if found is not None:
        return found
    period = PERIOD.match(text, place)
    if period is not None:
        return Token("adverb", "period", place, period.end(), period[0])
    unit = unit_at(text, place) if previous == "box_end" else ""
    if unit:
        return Token("unit", "", place, place + len(unit), unit, unit=unit.strip())
    word = vocabulary().at(text, place)
    if word is not None:
        return Token(*word[0], place, word[1], text[place : word[1]])
    sign = text[place]
    return Token(_SIGNS.get(sign, "words"), sign, place, place + 1, sign)


def _number(text: str, place: int, previous: str) -> Token | None:
    """Return a number with its currency, sign and unit; a dash behind a number is no sign."""
    currency = _CURRENCY.match(text, place)
    found = _NUMBER.match(text, place if currency is None else currency.end())
    if found is None or (previous == "number" and found["sign"]):
        return None
    if re.match(r"[A-Za-z_.]", text[place - 1 : place] if place else ""):
        return None  # PM2.5
    unit = unit_at(text, found.end())
    number = Decimal((found["sign"] or "").strip() + found["digits"])
    money = "" if currency is None else currency[0].strip()
    whole = " ".join(filter(None, (money, unit.strip())))
    end = found.end() + len(unit)
    return Token("number", "", place, end, text[place:end], number, unit=whole)


def _numeral(text: str, place: int) -> Token | None:
    """Return a number in Chinese characters where it can be nothing else: 百分之五."""
    found = _NUMERAL.match(text, place)
    said = "" if found is None else of_numerals(found[0])
    if found is None or not said:
        return None
    unit = "" if found[0].startswith("百分之") else unit_at(text, found.end())
    end = found.end() + len(unit)
    return Token("number", "", place, end, text[place:end], Decimal(said), unit=unit.strip() or "%")


def _joined(pieces: Iterator[Token]) -> Iterator[Token]:
    """Join what is unknown to longer words, and leave out blanks."""
    pending: Token | None = None
    for piece in pieces:
        if pending is not None and piece.kind in {"words", "blank"}:
            pending = pending._replace(value=pending.value + piece.value, end=piece.end)
            continue
        if pending is not None:
            yield pending._replace(value=pending.value.strip())
        pending = piece if piece.kind == "words" else None
        if pending is None and piece.kind != "blank":
            yield piece
    if pending is not None:
        yield pending._replace(value=pending.value.strip())
