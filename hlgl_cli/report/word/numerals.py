"""How headings are counted: 一、（一）in Chinese, as official documents do it, else in digits."""

from __future__ import annotations

_DIGITS = "零一二三四五六七八九"
_LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ"
_TEN, _HUNDRED = 10, 100


def chinese(number: int) -> str:
    """Return a number from 1 to 99 in characters, 十二; beyond them in digits."""
    tens, ones = divmod(number, _TEN)
    if tens >= _TEN:
        return str(number)
    head = "" if tens == 0 else "十" if tens == 1 else f"{_DIGITS[tens]}十"
    return head + (_DIGITS[ones] if ones else "")
