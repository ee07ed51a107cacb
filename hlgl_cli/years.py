"""The years that a plan can be about, also for what is read without a model."""

from __future__ import annotations

import re
from unicodedata import normalize

EARLIEST, LATEST = 1900, 2100
_NUMERALS = str.maketrans("〇○零一二三四五六七八九", "000123456789")  # of 二〇二三年
# Not compiled here: many runs need neither.
_YEAR = r"(?<![0-9])(?:19|20)[0-9]{2}(?![0-9])"
_DATE = rf"{_YEAR}[-._年][0-9]{{1,2}}[-._月][0-9]{{1,2}}(?![0-9])"


def years_in(name: str) -> tuple[int, ...]:
    """Return the years in a file's name, in the order in which they stand there."""
    return tuple(map(int, re.findall(_YEAR, _plain(name))))


def without_dates(name: str) -> str:
    """Return a file's name without the dates in it: figures are published in a later year."""
    return re.sub(_DATE, "", _plain(name))


def _plain(name: str) -> str:
    """Return a name with its digits as TOML has them."""
    return normalize("NFKC", name).translate(_NUMERALS)
