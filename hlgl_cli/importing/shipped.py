"""Indicators that the shipped plans have: which one a name means, so that it keeps its id."""

from __future__ import annotations

import functools
import re
from typing import TYPE_CHECKING
from unicodedata import normalize

from hlgl_cli.frozen import Frozen
from hlgl_cli.sources.plan_files import shipped
from hlgl_cli.sources.plans import load_plan

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from hlgl_cli.plan import Indicator

ROW = "row_"  # how the id of an indicator begins that is called by its row
_GDP = re.compile(r"(国内|地区)?生产总值(\(gdp\))?|gdp")
_GROWTH = re.compile(r"(年均|年平均)?(增长|增速|增长率|增长速度|增幅)$")
_ECONOMY = re.compile(
    r"(国民)?经济(增长|增速|发展)(速度)?"
)  # which is GDP's, if nothing else is named
_BRACKETS = re.compile(r"\([^()]*\)")


def canonical(name: str) -> str:
    """Return a name as it is compared: in half width, without blanks, GDP under one name."""
    plain = "".join(normalize("NFKC", name).casefold().split())
    if _ECONOMY.fullmatch(plain):
        return "地区生产总值增长"
    return _GDP.sub("地区生产总值", plain)


def spellings(name: str) -> Iterator[str]:
    """Yield what a name is found under, the nearest first."""
    whole = canonical(name)
    bare = _BRACKETS.sub("", whole)
    for text in (whole, bare):
        yield text
        yield _GROWTH.sub("", text)


def known_indicator(name: str) -> Indicator | None:
    """Return the shipped indicator that a name means; None where it means none."""
    known = _known()
    return next((known[text] for text in spellings(name) if text in known), None)


@functools.cache
def _known() -> Mapping[str, Indicator]:
    """Return the shipped indicators by the spellings of their names, the first of several.

    An id that is a row's says nothing beyond its own table.
    """
    found: dict[str, Indicator] = {}
    plans = (load_plan(str(path)) for _, path in shipped())
    indicators = (indicator for plan in plans for indicator in plan.indicators)
    for indicator in (each for each in indicators if not each.id.startswith(ROW)):
        for name in (indicator.name.zh, indicator.name.en, *indicator.aliases):
            whole = canonical(name)
            for text in (whole, _GROWTH.sub("", whole)):
                found.setdefault(text, indicator)
    return Frozen(found)
