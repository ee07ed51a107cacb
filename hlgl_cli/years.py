"""The years that a plan can be about, also for what is read without a model."""

from __future__ import annotations

import re
from unicodedata import normalize

EARLIEST, LATEST = 1900, 2100
_YEAR = r"(?<![0-9])(?:19|20)[0-9]{2}(?![0-9])"  # not compiled here: few files need it


def years_in(name: str) -> tuple[int, ...]:
    """Return the years in a file's name, in the order in which they stand there."""
    return tuple(map(int, re.findall(_YEAR, normalize("NFKC", name))))
