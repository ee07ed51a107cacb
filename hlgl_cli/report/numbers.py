"""Numbers as they are printed: to six decimals in documents, to the digits that matter in text."""

from __future__ import annotations

from fractions import Fraction
from typing import TYPE_CHECKING

from hlgl_cli.engine.arithmetic import round_half_even
from hlgl_cli.text import say, unit_words

if TYPE_CHECKING:
    from decimal import Decimal

DOCUMENT_DECIMALS = 6
TIMES = "倍"
TRILLION, BILLION, MILLION = 10**12, 10**9, 10**6
_CLOSED_UP = {"%", "‰"}
_MULTIPLES = {"万亿": 12, "亿": 8, "万": 4}  # powers of ten; of two that fit, the first
_COUNTED = {"人", "个", "件", "位", "家"}  # in English text the name alone says what is counted


def rounded(number: Decimal, decimals: int = DOCUMENT_DECIMALS) -> Decimal:
    """Return a number rounded half to even."""
    return round_half_even(number, decimals)


def share_in_percent(share: Decimal, decimals: int) -> Decimal:
    """Return a share of a whole in %, exact however large it is, rounded half to even."""
    return round_half_even(Fraction(share) * 100, decimals)


def plain(number: Decimal, decimals: int = DOCUMENT_DECIMALS) -> str:
    """Return a number in digits, without trailing zeros or an exponent, and never minus zero."""
    return whole(rounded(number, decimals))


def whole(number: Decimal) -> str:
    """Return all digits of a number, no trailing zeros, no exponent, and never minus zero."""
    text = f"{number or abs(number):f}"
    return text.rstrip("0").rstrip(".") if "." in text else text


def with_unit(number: str, unit: str, lang: str) -> str:
    """Return a number with its unit; only English has a blank between them, but for % and ‰."""
    if not unit or unit in _CLOSED_UP:
        return number + unit
    return say(lang, "show.amount", number=number, unit=_singular(number, unit))


def _singular(number: str, unit: str) -> str:
    """Return an English unit as one of it is called; signs and Chinese words have one form."""
    is_one = number.lstrip("+-") == "1"
    return unit.removesuffix("s") if is_one and len(unit) > 1 else unit


def amount(number: Decimal, spelled: str, lang: str, decimals: int = DOCUMENT_DECIMALS) -> str:
    """Return a number with its unit as a sentence says it; `spelled` is the unit as plans print it.

    Chinese has the plan's own number. English counts in millions of the unit, and leaves out a unit
    that says no more than the name of what is counted.
    """
    if spelled == TIMES:
        return _times(number, lang, decimals)
    if lang == "zh":
        return with_unit(plain(number, decimals), unit_words(lang, spelled), lang)
    multiple = next((each for each in _MULTIPLES if spelled.startswith(each)), "")
    one = spelled.removeprefix(multiple)
    if multiple and unit_words(lang, one) != one:
        number = rounded(number, decimals).scaleb(_MULTIPLES[multiple])
    else:
        one = spelled
    return with_unit(_large(number, decimals, lang), _said(one, lang), lang)


def as_written(number: Decimal, spelled: str, lang: str) -> str:
    """Return a number with its unit, with the digits that its file has where the unit allows it."""
    unit = unit_words(lang, spelled)
    if unit[:1].isdecimal():
        return amount(number, spelled, lang)
    return with_unit(f"{number:f}", _said(spelled, lang), lang)


def difference(number: Decimal, spelled: str, lang: str, decimals: int) -> str:
    """Return a difference with its sign and its unit; nothing has no sign."""
    short = rounded(number, decimals)
    sign = "+" if short > 0 else "-" if short < 0 else ""
    return sign + amount(abs(short), spelled, lang, decimals)


def _said(spelled: str, lang: str) -> str:
    """Return the words of a unit, none in English for one that the name says already."""
    return "" if lang == "en" and spelled in _COUNTED else unit_words(lang, spelled)


def _times(number: Decimal, lang: str, decimals: int) -> str:
    """Return a multiple: twice, 1.56 times."""
    text = plain(number, decimals)
    return say(lang, "show.twice") if text == "2" else say(lang, "show.times", number=text)


def _large(number: Decimal, decimals: int, lang: str) -> str:
    """Return a number as English text has it: 14.396 billion, 1.8 million, 12,000."""
    size = abs(number)
    if size >= TRILLION:
        return say(lang, "large.trillion", number=plain(number / TRILLION, decimals))
    if size >= BILLION:
        return say(lang, "large.billion", number=plain(number / BILLION, decimals))
    if size >= MILLION:
        return say(lang, "large.million", number=plain(number / MILLION, decimals))
    whole_part, point, rest = plain(number, decimals).partition(".")
    return f"{int(whole_part):,}{point}{rest}" if size >= 1 else plain(number, decimals)


def signed(number: Decimal, decimals: int = DOCUMENT_DECIMALS) -> str:
    """Return a number in digits with its sign, a difference; nothing has none."""
    text = plain(number, decimals)
    return text if text.startswith("-") or text == "0" else f"+{text}"


def sufficing(number: Decimal, decimals: int, direction: int) -> Decimal:
    """Return a number rounded to where it suffices: upwards, or downwards with -1."""
    short = rounded(number, decimals)
    if (short > number) - (short < number) != -direction:
        return short
    # Exact, where a sum of decimals would keep no more digits than its context has.
    return round_half_even(Fraction(short) + Fraction(direction, 10**decimals), decimals)
