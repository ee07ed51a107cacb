"""Numbers in Chinese characters: 五点八, 百分之三十二, 二〇二三."""

from __future__ import annotations

import re

_DIGITS = {digit: at for at, digit in enumerate("零一二三四五六七八九")} | {"〇": 0, "两": 2}
_WITHIN = {"十": 10, "百": 100, "千": 1_000}
_NUMERAL = re.compile(
    r"(百分之)?(负?)([零〇一二两三四五六七八九十百千万亿]{1,20})(?:点([零〇一二三四五六七八九]{1,10}))?[%％]?"
)


def of_numerals(text: str) -> str:
    """Return the number that Chinese characters say, in digits, nothing where they say none."""
    found = _NUMERAL.fullmatch(text)
    if found is None:
        return ""
    sign, decimals = "-" if found[2] else "", "".join(str(_DIGITS[each]) for each in found[4] or "")
    return f"{sign}{_whole(found[3])}{'.' if decimals else ''}{decimals}"


def _whole(characters: str) -> int:
    """Return a whole number: 三十二, 一万二千, or digit by digit."""
    if all(each in _DIGITS for each in characters):
        return int("".join(str(_DIGITS[each]) for each in characters))
    total, group, digit = 0, 0, 0
    for each in characters:
        if each in _DIGITS:
            digit = _DIGITS[each]
        elif each in _WITHIN:
            group, digit = group + (digit or 1) * _WITHIN[each], 0
        elif each == "万":
            total, group, digit = total + (group + digit) * 10_000, 0, 0
        else:
            total, group, digit = (total + group + digit) * 100_000_000, 0, 0
    return total + group + digit
