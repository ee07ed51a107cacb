"""Numbers put in the place of letters, with the digits that a pocket calculator needs."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from hlgl_cli.engine.arithmetic import HUNDRED
from hlgl_cli.report import words
from hlgl_cli.report.numbers import DOCUMENT_DECIMALS, plain, rounded

if TYPE_CHECKING:
    from collections.abc import Mapping
    from decimal import Decimal

    from hlgl_cli.engine.case import Case

_TOKEN = re.compile(r"[A-Za-z]\w*")
_SHARE_DECIMALS = 4  # of falls in %: as exact as an index with six decimals
_LEAST_DECIMALS = 2
MOST_DECIMALS = 40  # as many as are sure of fifty digits


def put_in(formula: str, values: Mapping[str, str]) -> str:
    """Return a formula with numbers for its letters."""
    worked = _TOKEN.sub(lambda letter: values.get(letter[0], letter[0]), formula)
    return worked.replace("+ -", "- ").replace("- -", "+ ")


def percent(number: Decimal, decimals: int = DOCUMENT_DECIMALS) -> str:
    """Return a number of % with its sign."""
    return f"{plain(number, decimals)}%"


def is_percent(case: Case) -> bool:
    """Return whether the measure is told in %: a fall, a year's own growth."""
    return case.target.demand.falls or case.target.demand.by_year


def put(case: Case, number: Decimal) -> str:
    """Return a measure as it is put into a formula."""
    return in_measure(case, number, _SHARE_DECIMALS if is_percent(case) else DOCUMENT_DECIMALS)


def in_measure(case: Case, number: Decimal, decimals: int) -> str:
    """Return a measure with so many decimals, a fall in %."""
    if case.target.demand.falls:
        return percent(number * HUNDRED, decimals)
    return percent(number, decimals) if is_percent(case) else plain(number, decimals)


def result(case: Case, number: Decimal) -> str:
    """Return a measure that was computed: an index with six decimals, all else with two."""
    return in_measure(case, number, decimals_of(case))


def decimals_of(case: Case) -> int:
    """Return how many decimals a computed measure has."""
    if case.target.demand.falls:
        return _SHARE_DECIMALS
    if case.target.demand.of_index:
        return DOCUMENT_DECIMALS
    return max(_LEAST_DECIMALS, words.decimals(case.indicator))


def told_apart(case: Case, left: Decimal, right: Decimal, least: int) -> tuple[str, str]:
    """Return two measures with as many decimals as tell which is more."""
    scale = HUNDRED if case.target.demand.falls else 1
    decimals = least
    while decimals < MOST_DECIMALS and left != right:
        if rounded(left * scale, decimals) != rounded(right * scale, decimals):
            break
        decimals += 1
    return in_measure(case, left, decimals), in_measure(case, right, decimals)
