"""One spelling of what tables print: half-width forms, one dash, plain digits, marks taken off.

Not NFKC: that would read 10² as 102 and ⑤ as 5.
"""

from __future__ import annotations

import re
from typing import NamedTuple

from hlgl_cli.units import half_width

_DASHES = "\u2010\u2011\u2012\u2013\u2014\u2015\u2043\u2212\u2500\u2501\u2e3a\u30fc\ufe58\ufe63"
_NOTHING = re.compile(r"[\s\-—–－―/]*")
_BLANKS = "\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000\t\r\n\u2028\u2029"
_SPELLED = str.maketrans(
    {
        **dict.fromkeys(_DASHES, "-"),
        **dict.fromkeys("\u223c\u301c\uff5e", "~"),
        **dict.fromkeys("〔【［", "["),
        **dict.fromkeys("〕】］", "]"),
        **dict.fromkeys("∶︰", ":"),
        "﹪": "%",
        **dict.fromkeys("≧⩾⋝", "≥"),
        **dict.fromkeys("≦⩽", "≤"),
        **dict.fromkeys("→➔➜➝⟶⇒", "→"),
        **dict.fromkeys("\u200b\u200c\u200d\u2060\ufeff\u00ad"),
        **{chr(0x2080 + digit): str(digit) for digit in range(10)},  # CO₂
    }
)
_FULL_WIDTH_DIGITS = {0xFF10 + digit: str(digit) for digit in range(10)}
_MARK = re.compile(
    r"[\[(]注\s*[0-9]*[\])]|注\s*[0-9]+(?![0-9])|[*▲△★☆◆◇●○※†‡#§\u2460-\u2487\u24ea-\u24ff\u2776-\u2793]+"
    r"|(?<![A-Za-z])[⁰¹²³⁴⁵⁶⁷⁸⁹]+|[⁰⁴⁵⁶⁷⁸⁹]+"
)
_CHINESE_GROUPS = re.compile(r"(?<![0-9，])[1-9][0-9]{0,2}(?:，[0-9]{3})+(?![0-9，])")
_IDEOGRAPHIC_POINT = re.compile(r"(?<=[0-9])[。·・](?=[0-9])")
_PLUS = re.compile(r"(?<![0-9A-Za-z%)])\+ ?(?=[0-9])")  # +1.5, not 10+
_GROUPS_OF_COMMAS = re.compile(r"(?<![0-9.,])[1-9][0-9]{0,2}(?:,[0-9]{3})+(?![0-9,])")
# Money has no three decimals: US$4,700-5,000 in a table that writes 6,5 for 6.5.
_MONEY = re.compile(
    r"(?<=[$€£¥])\s*[1-9][0-9]{0,2}(?:,[0-9]{3})+(?:\s*[-~]\s*[1-9][0-9]{0,2}(?:,[0-9]{3})+)?(?![0-9,])"
)
_GROUPS_OF_BLANKS = re.compile(r"(?<![0-9.,])[1-9][0-9]{0,2}(?: [0-9]{3})+(?![0-9 ,])")
_GROUPS_OF_DOTS = re.compile(r"(?<![0-9.,])[1-9][0-9]{0,2}(?:\.[0-9]{3})+(?![0-9.])")
_SURE_DOTS = re.compile(r"(?<![0-9.,])[1-9][0-9]{0,2}(?:\.[0-9]{3}){2,}(?![0-9.])")
_DECIMAL_COMMA = re.compile(r"(?<![0-9,])([0-9]+),([0-9]+)(?![0-9,])")
# What only a decimal comma explains: 5,4 or 0,125 or 1.234,5; in a row, it tells of the others.
_SURE_COMMA = re.compile(r"(?<![0-9,])(?:0,[0-9]+|[0-9]+,(?:[0-9]{1,2}|[0-9]{4,}))(?![0-9,])")


def prints_nothing(text: str) -> bool:
    """Tell whether a text is blank, or dashes in the place of one."""
    return _NOTHING.fullmatch(text) is not None


class Spelled(NamedTuple):
    """A text in one spelling, and the marks of footnotes that were taken off it."""

    text: str
    marks: tuple[str, ...] = ()


def has_decimal_commas(texts: tuple[str, ...]) -> bool:
    """Tell whether a row of cells writes 5,4 for 5.4; no Chinese one does."""
    if any("\u4e00" <= each <= "\u9fff" for text in texts for each in text):
        return False
    halves = [_half(text) for text in texts]
    return any(_SURE_COMMA.search(half) or _SURE_DOTS.search(half) for half in halves)


def spelled(text: str, *, decimal_commas: bool = False) -> Spelled:
    """Return a text in one spelling, with the point for decimals and no separators of thousands."""
    half = _half(text)
    marks = tuple(each.strip() for each in _MARK.findall(half))
    plain = _PLUS.sub("增加", re.sub(" +", " ", _MARK.sub("", half)).strip())
    return Spelled(_digits(plain, decimal_commas=decimal_commas), marks)


def folded(text: str) -> list[tuple[str, int]]:
    """Return the characters of a printed text in one spelling, without blanks, and their places.

    A dash of several characters is one, at the last of them.
    """
    found: list[tuple[str, int]] = []
    for at, printed in enumerate(text):
        for character in half_width(printed.translate(_SPELLED)):
            if character == "-" and found and found[-1][0] == "-":
                found[-1] = ("-", at)
            elif not character.isspace():
                found.append((character, at))
    return found


def _half(text: str) -> str:
    text = text.translate(_FULL_WIDTH_DIGITS)
    grouped = _CHINESE_GROUPS.sub(lambda found: found[0].replace("，", ","), text)
    # A comma of Chinese text parts clauses; one of digits does not.
    kept = _IDEOGRAPHIC_POINT.sub(".", grouped).replace("，", ";")
    spelled_out = half_width(kept.translate(_SPELLED))
    return re.sub(f"[{_BLANKS}]", " ", re.sub(r"-(?:\s*-)+", "-", spelled_out))


def _digits(text: str, *, decimal_commas: bool) -> str:
    if decimal_commas:
        text = _MONEY.sub(lambda found: found[0].replace(",", ""), text)
        text = _GROUPS_OF_DOTS.sub(lambda found: found[0].replace(".", ""), text)
        text = _DECIMAL_COMMA.sub(r"\1.\2", text)
    text = _GROUPS_OF_COMMAS.sub(lambda found: found[0].replace(",", ""), text)
    return _GROUPS_OF_BLANKS.sub(lambda found: found[0].replace(" ", ""), text)
