"""Amounts of a sentence: 143.96亿元 as the plan prints it, 14.396 billion yuan in English."""

from __future__ import annotations

import re
from decimal import Decimal
from typing import TYPE_CHECKING

from hlgl_cli.report.numbers import rounded, whole
from hlgl_cli.report.prose.numbers import fixed, short
from hlgl_cli.text import Years, has_words, say, unit_words

if TYPE_CHECKING:
    from collections.abc import Iterable

_MULTIPLES = {"万亿": 12, "亿": 8, "千万": 7, "百万": 6, "万": 4}  # powers of ten
_UNIT = re.compile(rf"({'|'.join(_MULTIPLES)})?(.*)", re.DOTALL)
_POINTS = {"%": "百分点", "‰": "千分点"}
_ALL = {"%": 100, "‰": 1000}
_SCALES = (12, 9, 6)
_THOUSAND = 1000
_MINUS = "-"  # of a level below nothing; how things move is said by verbs


def amount(number: Decimal, unit: str, digits: int, lang: str) -> str:
    """Return a number with its unit; a rate has all its decimals, unless it is none or all."""
    sign = _MINUS if rounded(number, digits) < 0 else ""
    if unit in _ALL:
        is_exact = number in {0, _ALL[unit]}
        return f"{sign}{short(number, 0) if is_exact else fixed(number, digits)}{unit}"
    return f"{sign}{_with_unit(short(number, digits), unit, lang)}"


def printed(number: Decimal, unit: str, lang: str) -> str:
    """Return a number that the plan prints, with its unit."""
    sign, size = _MINUS if number < 0 else "", whole(abs(number))
    return f"{sign}{size}{unit}" if unit in _ALL else f"{sign}{_with_unit(size, unit, lang)}"


def difference(number: Decimal, unit: str, digits: int, lang: str) -> str:
    """Return the magnitude of a difference: shares and rates differ by percentage points."""
    if unit in _POINTS:
        return _with_unit(fixed(number, digits), _POINTS[unit], lang)
    return _with_unit(short(number, digits), unit, lang)


def step(number: Decimal, unit: str, digits: int, lang: str) -> str:
    """Return a yearly difference, without trailing zeros."""
    return _with_unit(short(number, digits), _POINTS.get(unit, unit), lang)


def together(texts: Iterable[str], lang: str) -> str:
    """Return words in a row: a, b and c."""
    *first, last = texts
    if not first:
        return last
    return say(lang, "prose.and").join((say(lang, "prose.list").join(first), last))


def years_together(years: Iterable[int], lang: str) -> str:
    """Return years in a row: 2021, 2022 and 2023."""
    return together([Years((year,)).of(lang) for year in years], lang)


def _with_unit(number: str, unit: str, lang: str) -> str:
    if not unit:
        return number
    multiple, base = _split(unit)
    key = f"prose.unit.{base}"
    if lang == "zh":
        return (
            f"{number}{unit}"
            if not has_words(key)
            else say(lang, key, number=f"{number}{multiple}")
        )
    if not has_words(key):
        return say(lang, "prose.amount", number=number, unit=unit_words(lang, unit))
    scaled = Decimal(number).scaleb(_MULTIPLES.get(multiple, 0))
    is_as_it_is = not multiple and scaled < _THOUSAND
    told = number if is_as_it_is else _scaled(scaled, lang)
    return say(lang, key, number=told, s="" if told == "1" else "s")


def _split(unit: str) -> tuple[str, str]:
    """Return the multiple that a unit begins with, if any, and the rest."""
    found = _UNIT.fullmatch(unit)
    assert found is not None  # noqa: S101 - it matches anything
    return found[1] or "", found[2]


def _scaled(number: Decimal, lang: str) -> str:
    """Return a number in English: 12,000, 1.8 million, 14.396 billion."""
    for power in _SCALES:
        if number >= Decimal(10) ** power:
            return say(lang, f"prose.scale.{power}", number=whole(number.scaleb(-power)))
    return f"{Decimal(whole(number)):,f}"
