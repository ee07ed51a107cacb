"""A cell's text as tokens: numbers with their units, years, brackets, dashes and known words."""

from __future__ import annotations

import re
from decimal import Decimal
from typing import TYPE_CHECKING, NamedTuple

from hlgl_cli.importing.dates import date_at
from hlgl_cli.importing.measures import is_relative, may_follow, unit_at
from hlgl_cli.importing.vocabulary import vocabulary
from hlgl_cli.sources.numerals import of_numerals

if TYPE_CHECKING:
    from collections.abc import Iterator

_NUMBER = re.compile(r"(?P<sign>[-+] ?)?(?P<digits>[0-9]+(?:\.[0-9]+)?|\.[0-9]+)(?!\.?[0-9])")
_CURRENCY = re.compile(
    r"(?:(?:US|C|A)?\$|€|£|¥|(?:USD|EUR|GBP|CNY|RMB)(?=[ 0-9])) ?(?=[0-9-])", re.IGNORECASE
)
_MORE = "余多"
_RUN = re.compile(r"[0-9.]*[0-9]")
_OF_A_RATE = re.compile(r"(?:(?<![^\W\d_])(?:per|pro|par|je) |每 ?)$", re.IGNORECASE)  # per 1000
_GRADE = r"[0-9][AGKD](?=[\u4e00-\u9fff])"  # 4A级景区
_CODE = re.compile(
    rf"(?<![A-Za-z])(?:[A-Za-z]{{2,}}-|[A-Za-z]+)[0-9]+(?:\.[0-9]+)?|{_GRADE}"
)  # PM2.5, EU-27
_DIGITS = "零一二两三四五六七八九十百点"
_NUMERAL = re.compile(rf"百分之[{_DIGITS}]+|[{_DIGITS}]+(?=倍|个百分点)")
_DIGIT = "[一二两三四五六七八九]"
# Tens, hundreds and thousands; before a unit of 万 or 亿 a digit. None is 1 directly behind a word
# that exceeds, 突破万亿元; elsewhere it was left out, ≥ 万人.
_EXCEEDING = "破超过"
_ROUND = re.compile(rf"(?:{_DIGIT}?[千百十])+{_DIGIT}?|{_DIGIT}?(?=[万亿])")
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
    """Return the token at a place; what it is may depend on the kind of the one before."""
    for read in (_date, _name, _number, _numeral, _round, _unit, _word):
        found = read(text, place, previous)
        if found is not None:
            return found
    sign = text[place]
    return Token(_SIGNS.get(sign, "words"), sign, place, place + 1, sign)


def _date(text: str, place: int, previous: str) -> Token | None:
    date = date_at(text, place, alone=previous == "aside")
    if date is None:
        return None
    said = text[place : date.end]
    return Token(date.kind, said, place, date.end, said, year=date.year)


def _name(text: str, place: int, _: str) -> Token | None:
    digits = _no_number(text, place)
    return Token("words", "", place, place + len(digits), digits) if digits else None


def _unit(text: str, place: int, previous: str) -> Token | None:
    """Return the unit that stands behind brackets, 〔50〕万套, or behind 余, 10余家."""
    is_behind = previous == "box_end" or (previous == "after" and text[place - 1] in _MORE)
    unit = unit_at(text, place) if is_behind else ""
    if not unit:
        return None
    return Token("unit", "", place, place + len(unit), unit, unit=unit.strip())


def _word(text: str, place: int, previous: str) -> Token | None:
    if text[place] == "~" and previous != "number":
        return Token("before", "about", place, place + 1, "~")
    word = vocabulary().at(text, place)
    return word and Token(*word[0], place, word[1], text[place : word[1]])


def _no_number(text: str, place: int) -> str:
    """Return digits of a name, a unit or a date: PM2.5, EU-27, per 1000, 2024.6.30; else none."""
    run = _RUN.match(text, place)
    if run is not None and (run[0].count(".") > 1 or _OF_A_RATE.search(text[:place])):
        return run[0]
    code = _CODE.match(text, place)
    is_name = code is not None and not is_relative(unit_at(text, code.end()))
    return code[0] if code is not None and is_name and _is_name(text, place) else ""


def _is_name(text: str, place: int) -> bool:
    """Tell whether letters before a number are neither a currency nor a known word."""
    return _CURRENCY.match(text, place) is None and vocabulary().at(text, place) is None


def _number(text: str, place: int, previous: str) -> Token | None:
    """Return a number with its currency, sign and unit; a dash behind a number is no sign."""
    currency = _CURRENCY.match(text, place)
    found = _NUMBER.match(text, place if currency is None else currency.end())
    if found is None or (previous == "number" and found["sign"]):
        return None
    unit = "" if text[found.end() : found.end() + 1] in set(_MORE) else unit_at(text, found.end())
    number = Decimal((found["sign"] or "").strip() + found["digits"])
    money = "" if currency is None else currency[0].strip()
    whole = " ".join(filter(None, (money, unit.strip())))
    end = found.end() + len(unit)
    return Token("number", "", place, end, text[place:end], number, unit=whole)


def _numeral(text: str, place: int, _: str) -> Token | None:
    """Return a number in Chinese characters where it can be nothing else: 百分之五."""
    found = _NUMERAL.match(text, place)
    said = "" if found is None else of_numerals(found[0])
    if found is None or not said:
        return None
    unit = "" if found[0].startswith("百分之") else unit_at(text, found.end())
    end = found.end() + len(unit)
    return Token("number", "", place, end, text[place:end], Decimal(said), unit=unit.strip() or "%")


def _round(text: str, place: int, previous: str) -> Token | None:
    """Return a round number behind 突破 or 达到: 百家, 千亿元; what is of no unit is none: 百强."""
    found = _ROUND.match(text, place) if previous in {"before", "reach"} else None
    if found is None or not (found[0] or text[place - 1] in _EXCEEDING):
        return None
    unit = unit_at(text, found.end()) if may_follow(text, found.end()) else ""
    end = found.end() + len(unit)
    if not unit and _SIGNS.get(text[end : end + 1] or ";") not in {"stop", "aside", "aside_end"}:
        return None
    number = Decimal(of_numerals(found[0]) or 1)
    return Token("number", "", place, end, text[place:end], number, unit=unit)


def _joined(pieces: Iterator[Token]) -> Iterator[Token]:
    """Join what is unknown to longer words, and leave out blanks."""
    pending: Token | None = None
    for piece in pieces:
        if pending is not None and piece.kind in {"words", "blank"}:
            pending = pending._replace(said=pending.said + piece.said, end=piece.end)
            continue
        if pending is not None:
            yield pending._replace(said=pending.said.strip())
        pending = piece if piece.kind == "words" else None
        if pending is None and piece.kind != "blank":
            yield piece
    if pending is not None:
        yield pending._replace(said=pending.said.strip())
