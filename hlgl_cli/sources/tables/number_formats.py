"""What a number format says of a number: that it is shown as per cent, or as a date."""

from __future__ import annotations

import re
from typing import Literal

Shown = Literal["number", "percent", "date"]
# Those that every program knows by number, and no file spells out (ECMA-376, 18.8.30).
_PERCENT = frozenset({9, 10})
_DATES = frozenset({*range(14, 23), *range(27, 37), *range(45, 48), *range(50, 59)})
# What is shown as it stands: in quotes, behind a backslash, as wide as a character or repeated; and
# what stands in brackets, a colour or a language, of which only hours, minutes and seconds count.
_ASIDE = re.compile(r'"[^"]*"|\\.|[_*].|\[(?!h+\]|m+\]|s+\])[^][]*\]', re.IGNORECASE)
_DATE = re.compile(r"[ymdhs年月日时分秒]", re.IGNORECASE)
_GENERAL = re.compile(r"general|g/通用格式", re.IGNORECASE)


def shown_as(number: int, code: str | None) -> Shown:
    """Return what a format makes of a number; `code` is None of those that every program knows."""
    if code is None:
        if number in _PERCENT:
            return "percent"
        return "date" if number in _DATES else "number"
    own = _ASIDE.sub("", _GENERAL.sub("", code)).split(";")[0]
    if "%" in own or "％" in own:
        return "percent"
    return "date" if _DATE.search(own) else "number"
