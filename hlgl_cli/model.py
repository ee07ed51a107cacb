"""What the models of plan, submission and overlay share: exact numbers, years, refusals by code.

A refusal has a finding's code, so that its words stand in text/ alone and in both languages.
"""

from __future__ import annotations

from collections.abc import Mapping
from decimal import Decimal
from typing import Annotated

from hlgl_cli.frozen import Frozen
from hlgl_cli.limits import MOST_DIGITS, is_short
from hlgl_cli.records.marks import After, Before, Dumped, Json
from hlgl_cli.records.refusal import refusal
from hlgl_cli.years import EARLIEST, LATEST

_MOST_BITS = 1_000


def exact(value: object) -> Decimal:
    """Return a whole or decimal number as it is written; refuse all else, and what is too long.

    Floats are refused too: a script must not smuggle in what a file cannot hold.
    """
    if isinstance(value, int) and not isinstance(value, bool):
        value = Decimal(value) if abs(value) < 10 ** (MOST_DIGITS + 1) else Decimal("Infinity")
    if not isinstance(value, Decimal):
        raise refusal("F203", given=described(value))
    if not is_short(value):
        raise refusal("V402", digits=MOST_DIGITS)
    return value


def described(value: object) -> str:
    """Return what stands where a number belongs, as the file writes it, short."""
    if isinstance(value, bool):
        return str(value).lower()
    if isinstance(value, dict | list):
        return "{...}" if isinstance(value, dict) else "[...]"
    text = f'"{value}"' if isinstance(value, str) else _digits(value)
    return text if len(text) <= 42 else f"{text[:39]}..."  # noqa: PLR2004 - half a line of 80


def _digits(value: object) -> str:
    """Return a value as it is written; of a whole number without end, Python writes no decimals."""
    is_endless = isinstance(value, int) and value.bit_length() > _MOST_BITS
    return f"{value:#x}" if is_endless else str(value)


def whole_year(value: object) -> int:
    """Return a year of four digits; refuse all else, a year in quotes too."""
    if isinstance(value, int) and not isinstance(value, bool) and EARLIEST <= value <= LATEST:
        return value
    raise refusal("F204", given=described(value))


def year_of_key(value: object) -> int:
    """Return the year that a key of a table names; TOML's keys are always text."""
    if isinstance(value, str) and value.isascii() and value.isdecimal():
        return whole_year(int(value) if len(value) <= len(str(LATEST)) else value)
    return whole_year(value)


def by_year(value: object) -> object:
    """Return what may be a table by year; refuse one of more entries than there are years."""
    if isinstance(value, dict) and len(value) > LATEST - EARLIEST + 1:
        raise refusal("S130", count=len(value))
    return value


def is_year(key: int | str) -> bool:
    """Return whether a key of a table is a year, which belongs below a kind of figure."""
    return isinstance(key, str) and len(key) == len(str(LATEST)) and key.isdecimal()


def unquoted(value: object) -> object:
    """Return what is no text; refuse a number in quotes, which a file must not have."""
    if isinstance(value, str):
        raise refusal("F203", given=described(value))
    return value


def not_empty(text: str) -> str:
    """Return a text as it is; refuse one of nothing, or of blanks alone."""
    if not text.strip():
        raise refusal("F212", given=described(text))
    return text


Unquoted = Before(unquoted)
YEAR_KEYS = "^(19[0-9]{2}|20[0-9]{2}|2100)$"
Number = Annotated[Decimal, Before(exact), Json({"type": "number"})]
Year = Annotated[
    int,
    Before(whole_year),
    Json({"type": "integer", "minimum": EARLIEST, "maximum": LATEST}),
]
YearKey = Annotated[
    int,
    Before(year_of_key),
    Json({"type": "string", "pattern": YEAR_KEYS}),
]
# A number for each of some years, which nobody can change.
ByYear = Annotated[
    Mapping[YearKey, Number],
    Before(by_year),
    After(Frozen),
    Dumped(dict),
]
NO_YEARS: Mapping[int, Decimal] = Frozen({})
