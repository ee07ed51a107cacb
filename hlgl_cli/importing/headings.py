"""What a heading of a plan's table says of its column, in Chinese and in English."""

from __future__ import annotations

import re
from enum import Enum
from typing import NamedTuple
from unicodedata import normalize

from hlgl_cli.importing.printed import Role
from hlgl_cli.years import years_in

_LONGEST = 60  # characters; a longer cell is a sentence
_IS_VALUE = re.compile(r"[目标划]值|规划数|targetvalue|valueoftarget")
_OF_WORDS = re.compile(r"inwords|wording|description|\(text\)|描述|表述|文字")


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
    """What a heading says: of which year, and whether its numbers may be rates.

    A plan's number (十五五末) is smaller than any year.
    """

    what: What
    year: int | None = None
    may_be_rate: bool = False


_WORDS = (
    (What.NUMBER, r"序号|编号|no\.?|num(ber)?|#|item(no\.?)?"),
    (What.GROUP, r"(指标|目标|重点)?(类别|分类|领域|方面|板块|维度)|一级指标"),
    (What.GROUP, r"categor(y|ies)|group|theme|field|sector|goal|pillar|domain|dimension"),
    (
        What.NATURE,
        r"(指标|目标)?(属性|性质|类型)|约束性/预期性|type|nature|binding/(expected|indicative)",
    ),
    (What.UNIT, r"(计量|指标)?单位|units?(ofmeasure(ment)?)?|einheit|unité|unidad"),
    (What.NAME, r"\w*指标(名称|内容|项目)?([及/]单位)?(\(.*\))?|项目(名称)?|(指标)?名称"),
    (What.NAME, r"(main|key|core)?indicators?(name)?(\(.*\))?|(indicator)?name|measure|metric"),
    (What.NAME, r"indikator(en)?|indicateurs?|indicador(es)?"),
    (What.BASE_YEAR, r"base(line)?year|基(期|准)年(份|度)?"),
    (What.BASE_YEAR, r"(basis|bezugs|referenz)jahr|année(debase|deréférence)"),
    (What.BASE_YEAR, r"año(de)?(base|referencia)"),
    (What.DUE, r"targetyear|due(date|year)?|deadline|目标年(份|度)?|完成(年份|时间|时限)"),
    (What.DUE, r"zieljahr|annéecible|échéance|año(meta|objetivo)"),
)
_NAMED = tuple((what, re.compile(words)) for what, words in _WORDS)
# What a column of numbers has, told by some of its words, the first that fit.
_VALUES = (
    (What.STEP, re.compile(r"\d年?(→|->|—>|⟶)")),
    (What.RATE, re.compile(r"较|比(?![重例率])|compared|since")),  # a change since another year
    (
        What.TARGET,
        re.compile(r"目标|规划(值|数)|target|objective|aim|ziel|objectif|cible|objetivo"),
    ),
    (
        What.BASE,
        re.compile(
            r"基期|基数|基准|基础|现值|现状|现有|实际|含预估|预计"
            r"|base|basis|ausgangswert|référence|referencia|current|present|actual|statusquo"
        ),
    ),
)
_RATE = re.compile(
    r"年均|年平均|累计|增速|增长|增幅|速度|[降升]幅|变化|rate(?!d)|average|cumulative|growth|change|per(year|annum)"
)
# The end of a plan that is named by its number alone: which comes first is all that it says.
_PLAN_END = re.compile(r"十([一二三四五六七八九]?)五(规划|计划)?(时期|期)?末(年|期)?")
# Headings in traditional characters, and in those of Japan, are compared as the simplified ones.
_SIMPLIFIED = str.maketrans(
    "標單単屬項類別領維準現狀實実際計預規劃數値長變約編號稱條開",
    "标单单属项类别领维准现状实实际计预规划数值长变约编号称条开",
)
_NUMERALS = "零一二三四五六七八九"


def plain(text: str) -> str:
    """Return a heading as it is compared: in half width, without blanks and quotes."""
    bare = re.sub(r"[\s\"'“”‘’「」《》▲*]", "", normalize("NFKC", text)).casefold()
    return bare.translate(_SIMPLIFIED)


def is_of_words(text: str) -> bool:
    """Return whether a heading says that its column has words, not numbers."""
    return _OF_WORDS.search(plain(text)) is not None


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
    end = _PLAN_END.fullmatch(words)
    if end is not None:
        return Heading(What.YEAR, _NUMERALS.index(end[1] or _NUMERALS[0]))
    years = years_in(words)
    last = max(years, default=None)
    is_rate = _RATE.search(words) is not None
    for what, pattern in _VALUES:
        if pattern.search(words):
            year = None if what is What.RATE else last
            return _of_rates(Heading(what, year), words, is_rate=is_rate)
    if len(years) == 1:
        return Heading(What.YEAR, last, may_be_rate=is_rate)
    return Heading(What.RATE, last) if is_rate or years else None


def _of_rates(said: Heading, words: str, *, is_rate: bool) -> Heading:
    """Return what the heading of a target says that may be a rate; a value is none."""
    if said.what is not What.TARGET:
        return said
    if is_rate and said.year is None:
        return Heading(What.RATE)
    return said._replace(may_be_rate=is_rate or not _IS_VALUE.search(words))


ROLES = {What.BASE: Role.BASE, What.RATE: Role.RATE, What.STEP: Role.STEP}
VALUES = frozenset({*ROLES, What.YEAR, What.TARGET, What.BASE_YEAR, What.DUE})
