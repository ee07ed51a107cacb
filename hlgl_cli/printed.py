"""What a cell of a plan's table prints: a number or a range, in brackets or not, and how bound."""

from __future__ import annotations

import re
from decimal import Decimal
from typing import Literal, NamedTuple

from hlgl_cli.limits import is_short
from hlgl_cli.units import half_width

Side = Literal["at_least", "at_most", "about"]

_DASHES = dict.fromkeys(map(ord, "‐‑‒–—―~～〜∼"), "-")
_YEAR = re.compile(r"[0-9]{4}\s*年")
_THOUSANDS = re.compile(r"(?<=[0-9]),(?=[0-9]{3}(?![0-9]))")
_NUMBER = r"[0-9]+(?:\.[0-9]+)?"
_NUMBERS = re.compile(rf"((?<![0-9)%])-?{_NUMBER})(?:[^0-9.+至到-]{{0,3}}[-至到]\s*({_NUMBER}))?")
_BRACKETS, _MULTIPLES = "[〔【", "百千万亿"
# Words that have others in them come before those.
_SIDES: tuple[tuple[str, Side], ...] = (
    *((word, "at_least") for word in ("不低于", "不少于", "不小于")),
    *((word, "at_most") for word in ("不高于", "不超过", "不大于", "以内", "以下")),
    *((word, "at_least") for word in ("≥", ">", "以上", "超过", "高于", "大于", "突破")),
    *((word, "at_most") for word in ("≤", "<", "低于", "小于")),
    *((word, "about") for word in ("左右", "约")),
)


class PrintedNumber(NamedTuple):
    """A number that a cell prints."""

    number: Decimal
    upto: Decimal | None = None  # the second number of a range
    side: Side | None = None
    is_total: bool = False  # in brackets: over all years
    is_share: bool = False  # with %
    multiple: str = ""  # 万, 亿 behind it

    @property
    def digits(self) -> int:
        """Return how many decimals it is printed with."""
        return -int(self.number.as_tuple().exponent)


def printed_number(cell: str) -> PrintedNumber | None:
    """Return the number, or the range, of a cell; None where it has none or several."""
    text = _THOUSANDS.sub("", _YEAR.sub("", half_width(cell).translate(_DASHES)))
    found = _NUMBERS.findall(text)
    numbers = [Decimal(each) for pair in found for each in pair if each]
    if len(found) != 1 or not all(map(is_short, numbers)):
        return None
    return PrintedNumber(
        numbers[0],
        numbers[1] if len(numbers) > 1 else None,
        side=next((side for word, side in _SIDES if word in text), None),
        is_total=any(bracket in text for bracket in _BRACKETS),
        is_share="%" in text,
        multiple="".join(each for each in text if each in _MULTIPLES),
    )
