"""Units as tables print them: behind a number, in the brackets of a name; kept as text."""

from __future__ import annotations

import functools
import re

from hlgl_cli.importing.vocabulary import either, printed_words, vocabulary
from hlgl_cli.units import half_width

MULTIPLES = "[十百千万亿]"
_LONGEST = 6  # characters of a unit that no list knows


def unit_at(text: str, place: int) -> str:
    """Return the unit behind a number, with the blank before it; nothing where there is none."""
    for pattern in _patterns():
        found = pattern.match(text, place)
        if found is not None:
            return found[0]
    start = place + (text[place : place + 1] == " ")
    end = start
    while end < len(text) and _is_ideograph(text[end]) and vocabulary().at(text, end) is None:
        end += 1
    return text[place:end] if 0 < end - start <= _LONGEST else ""


def is_unit(text: str) -> bool:
    """Tell whether a text, in the brackets of a name, is a unit and no explanation."""
    if any(pattern.fullmatch(text) for pattern in _patterns()[:-1]):
        return True
    latin = either(printed_words("units", "latin"))
    large = either(printed_words("units", "large"))
    if re.match(r"(?:1?/[0-9]*[十百千万亿]|[A-Za-zμµ]{1,4}[23²³]?/)", text):
        return True
    if re.match(rf"(?:[%‰]|(?:{large})(?: |$)|(?:(?:{large}) )?(?:{latin})(?:[ /]|$))", text):
        return True
    return bool(re.match(rf"{MULTIPLES}{{1,2}}(?!{MULTIPLES})", text)) or (
        "/" in text and is_unit(text.partition("/")[0])
    )


def is_share(unit: str) -> bool:
    """Tell whether a unit is that of a share, %."""
    return (
        re.match(rf"(?:{either(printed_words('units', 'share'))})", unit, re.IGNORECASE) is not None
    )


def is_points(unit: str) -> bool:
    """Tell whether a unit is percentage points."""
    return re.fullmatch(either(printed_words("units", "points")), unit, re.IGNORECASE) is not None


def is_relative(unit: str) -> bool:
    """Tell whether a unit is % or points, which no letter before its number makes a name."""
    return is_share(unit.strip()) or is_points(unit.strip())


def is_of_state(unit: str) -> bool:
    """Tell whether a unit is of what is, and is not added up: %, 岁, points, a quotient."""
    state = re.fullmatch(either(printed_words("units", "state")), unit, re.IGNORECASE) is not None
    return state or is_share(unit) or is_points(unit)


def is_rank(unit: str) -> bool:
    """Tell whether a unit counts places in an order."""
    return unit in printed_words("units", "rank")


def same_units(own: str, other: str) -> bool:
    """Tell whether two numbers are in one unit, as far as printed: 2403万 and 2900万标准箱."""
    one, two = ("".join(half_width(each).split()).casefold() for each in (own, other))
    if not one or not two or one == two:
        return True
    if is_share(one) and is_points(two):
        return True
    return bool(re.fullmatch(f"{MULTIPLES}+", one)) and two.startswith(one)


def multiple_of(unit: str) -> str:
    """Return the multiple that a unit begins with: 万 of 万千瓦, none of 千瓦."""
    known = either(printed_words("units", "words"))
    found = re.match(f"(?P<of>{MULTIPLES}*?)(?:{known})", unit)
    return found["of"] if found is not None else re.sub(f"(?s)(?!{MULTIPLES}).*", "", unit)


def _is_ideograph(character: str) -> bool:
    return "\u4e00" <= character <= "\u9fff"


@functools.cache
def _patterns() -> tuple[re.Pattern[str], ...]:
    """Return the patterns of units in the order in which they are tried; any word comes last."""
    known, state = (either(printed_words("units", key)) for key in ("words", "state"))
    points, share, large = (
        either(printed_words("units", key)) for key in ("points", "share", "large")
    )
    no_word = f"(?!{vocabulary().pattern.pattern})"
    letter = r"(?:(?![\u4e00-\u9fff])[\w²³°])"
    latin = rf"[A-Za-zµμΩ°€$£]{letter}*(?:[/·.^]{letter}+)*(?: CO2{letter}*)?"
    year = either(("year", "annum", "Jahr", "an"))
    per = rf"(?: (?:per|pro|par|je) (?!{year})(?:[0-9]+ ?)?(?:{no_word}[^\W\d_]+(?: births)?)?)?"
    divisor = rf"(?:{known}){{1,2}}|{state}|[A-Za-z]+[23²³]?|(?<={MULTIPLES})"
    below = rf"(?:/[0-9]*{MULTIPLES}*(?:{divisor}))?"
    beside = rf"(?:·(?:{known}|{state}))?(?:\([\u4e00-\u9fff]\))?"
    counted = rf"{MULTIPLES}*?(?:{known})(?:{no_word}(?:{known}))?|{MULTIPLES}+ ?{no_word}{latin}"
    each = (
        points,
        rf"(?:{share})(?:/[^\W\d_]+)?",
        rf"(?:{counted}|{MULTIPLES}*(?:{state})(?!均)){below}{beside}",
        rf"{MULTIPLES}+(?!{MULTIPLES})",
        rf"(?:{large})(?: {no_word}{latin})?{per}",
        rf"{no_word}{latin}{per}",
    )
    return tuple(re.compile(f" ?(?:{pattern})", re.IGNORECASE) for pattern in each)


def may_follow(text: str, place: int) -> bool:
    """Tell whether a known unit stands at a place, so that what is before it is no year."""
    return any(pattern.match(text, place) for pattern in _patterns()[:4])
