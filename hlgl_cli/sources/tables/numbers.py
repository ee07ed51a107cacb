"""Texts that are numbers in one reading alone: full-width digits, blanks, thousands separators."""

from __future__ import annotations

import re
import unicodedata
from decimal import Decimal

from hlgl_cli.units import half_width

_PLAIN = re.compile(r"[+-]?(?:\d+(?:\.\d+)?|\.\d+)(?:[eE][+-]?\d{1,3})?", re.ASCII)
_GROUPED = re.compile(r"[+-]?\d{1,3}(?:([, ])\d{3})(?:\1\d{3})*(?:\.\d+)?", re.ASCII)
_WITH_UNIT = re.compile(r"([+-]?\d[\d,. ]*\d) ?([^\d\s,.+~-]\D*)", re.ASCII)
_LONGEST = 60


def number_in(text: str, *, has_decimal_commas: bool = False) -> Decimal | None:
    """Return the number that a text is, None where it is none or may be several.

    Where a comma may be a decimal sign, as in text that is separated by semicolons, 54,200 may be
    two numbers.
    """
    if len(text) > _LONGEST:
        return None
    plain = _plain(text)
    if _PLAIN.fullmatch(plain):
        return Decimal(plain)
    grouped = _GROUPED.fullmatch(plain)
    if grouped and not (has_decimal_commas and "," in plain):
        return Decimal(plain.replace(grouped[1], ""))
    return None


def without_separators(text: str, *, has_decimal_commas: bool = False) -> str:
    """Return 16,500 吨, a number and its unit, without separators; any other text as it is."""
    found = _WITH_UNIT.fullmatch(_plain(text)) if len(text) <= _LONGEST else None
    if found is None or not _GROUPED.fullmatch(found[1]):
        return text
    number = number_in(found[1], has_decimal_commas=has_decimal_commas)
    return text if number is None else f"{number:f} {found[2]}"


def _plain(text: str) -> str:
    """Return a text in half width, with single blanks, and without what nobody sees."""
    return " ".join(half_width(_seen(text)).split())


def _seen(text: str) -> str:
    """Return a text without characters that nobody sees."""
    if text.isascii():
        return text
    return "".join(each for each in text if unicodedata.category(each) != "Cf")
