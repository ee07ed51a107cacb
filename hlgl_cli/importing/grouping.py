"""Numbers whose point may part thousands: 54.200 in a table that writes 14,5 for 14.5."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

_COMMA = re.compile(r"(?<![\d.,])\d+,\d{1,2}(?![\d,])")  # one or two digits are no group
_GROUPED = re.compile(
    r"(?<![\d.,])[1-9]\d{0,2}\.\d{3}(?![\d.,])"
)  # of two groups there is no doubt


def has_decimal_commas(texts: Iterable[str]) -> bool:
    """Return whether some of the numbers of a table have a decimal comma."""
    return any(_COMMA.search(text) for text in texts)


def grouped(texts: Iterable[str]) -> str | None:
    """Return the first number that may have groups of thousands; None where none may."""
    found = (_GROUPED.search(text) for text in texts)
    return next((each[0] for each in found if each is not None), None)
