"""What a heading of a plan's table says of its column, in Chinese and in English."""

from __future__ import annotations

import re
from enum import Enum
from typing import NamedTuple
from unicodedata import normalize

from hlgl_cli.importing.printed import Role
from hlgl_cli.years import years_in

_LONGEST = 60  # characters; a longer cell is a sentence


class What(Enum):
    """What a column has, told by its heading alone."""

    NUMBER = "number"
    NAME = "name"
    UNIT = "unit"
    NATURE = "nature"
    GROUP = "group"
    BASE_YEAR = "base year"  # of each row, or its value
    DUE = "due"  # likewise
    BASE = "base"
    YEAR = "year"  # which it is, the other columns tell
    TARGET = "target"
    RATE = "rate"
    STEP = "step"


class Heading(NamedTuple):
    """What a heading says: of which year, and whether its numbers may be rates."""

    what: What
    year: int | None = None
    may_be_rate: bool = False


_WORDS = (
    (What.NUMBER, r"序号|编号|no\.?|num(ber)?|#|item(no\.?)?"),
    (What.GROUP, r"(指标)?(类别|分类)|一级指标|领域|方面|板块"),
    (What.GROUP, r"categor(y|ies)|group|theme|field|sector|goal|pillar|domain|dimension"),
    (
        What.NATURE,
        r"(指标|目标)?(属性|性质|类型)|约束性/预期性|type|nature|binding/(expected|indicative)",
    ),
    (What.UNIT, r"(计量|指标)?单位|units?(ofmeasure(ment)?)?"),
    (What.NAME, r"\w*指标(名称|内容|项目)?([及/]单位)?(\(.*\))?|项目(名称)?|(指标)?名称"),
    (What.NAME, r"(main|key|core)?indicators?(name)?(\(.*\))?|(indicator)?name|measure|metric"),
    (What.BASE_YEAR, r"base(line)?year|基(期|准)年(份|度)?"),
    (What.DUE, r"targetyear|due(date|year)?|deadline|目标年(份|度)?|完成(年份|时间|时限)"),
)
_NAMED = tuple((what, re.compile(words)) for what, words in _WORDS)
_ARROW = re.compile(r"\d年?(→|->|—>|⟶)")
_TARGET = re.compile(r"目标|规划(值|数)|target|objective|aim")
_BASE = re.compile(
    r"基期|基数|基准|基础|现值|现状|现有|实际|含预估|预计|base|current|present|actual|statusquo"
)
_RATE = re.compile(
    r"年均|年平均|累计|增速|增长|增幅|速度|[降升]幅|变化|rate(?!d)|average|cumulative|growth|change|per(year|annum)"
)


def plain(text: str) -> str:
    """Return a heading as it is compared: in half width, without blanks and quotes."""
    return re.sub(r"[\s\"'“”‘’「」《》▲*]", "", normalize("NFKC", text)).casefold()


def heading(text: str) -> Heading | None:
    """Return what a heading says; None where it says nothing."""
    if len(text) > _LONGEST:
        return None
    words = plain(text)
    if years_in(words):
        return _of_values(words)
    for what, pattern in _NAMED:
        if pattern.fullmatch(words):
            return Heading(what)
    return _of_values(words)


def _of_values(words: str) -> Heading | None:
    """Return what the heading of a column of numbers says."""
    years = years_in(words)
    last = max(years, default=None)
    is_rate = _RATE.search(words) is not None
    if _ARROW.search(words):
        return Heading(What.STEP, last)
    if _TARGET.search(words):
        is_of_years = is_rate and not years
        return Heading(What.RATE) if is_of_years else Heading(What.TARGET, last, may_be_rate=True)
    if _BASE.search(words):
        return Heading(What.BASE, last)
    if len(years) == 1:
        return Heading(What.YEAR, last, may_be_rate=is_rate)
    return Heading(What.RATE, last) if is_rate or years else None


ROLES = {What.BASE: Role.BASE, What.RATE: Role.RATE, What.STEP: Role.STEP}
VALUES = frozenset({*ROLES, What.YEAR, What.TARGET, What.BASE_YEAR, What.DUE})
