"""What was most likely meant by a text, or a list, that stands where a number belongs.

Loaded for a message only. A hint says what to write; nothing is taken for what it may mean.
"""

from __future__ import annotations

import re
from decimal import Decimal
from typing import TYPE_CHECKING, NamedTuple

from hlgl_cli.sources.numerals import of_numerals
from hlgl_cli.text.characters import as_typed, oddities
from hlgl_cli.units import UnitError, half_width, read_quantity

if TYPE_CHECKING:
    from collections.abc import Mapping

    from hlgl_cli.text.characters import Oddity

    Facts = Mapping[str, str | Oddity]

_LONGEST = 60  # a longer text is prose
_AMOUNT = r"([+-]?\d+(?:\.\d+)?)\s*([^\d\s+:;,~<>-]*?)"
_NOTHING = (
    r"[-/—–….?*~_\s]*|n\s*/?\s*a|nan|null|none|tbd|unknown|no data|[无缺空]|暂[无缺未].*|未知|不详"
    r"|[待未].{1,6}"
)
_ALL = r"应.{1,2}尽.{1,2}|(?:实现|基本)?全(?:部|覆盖|纳入)"
# What stands before or behind a number and says on which side of it: the plan's words for a bound.
_BEFORE = (
    (r">=|=>|[≥≧]|不(?:低于|少于|小于)|至少", "at_least"),
    (r"<=|=<|[≤≦]|不(?:高于|超过|大于|多于)|至多|控制在", "at_most"),
    (r">|超过|高于|大于|多于|突破", "above"),
    (r"[前第]", "at_most"),
    (r"<|低于|小于|少于|不到|不足", "below"),
    (r"大约|约为?|接近|近|[~≈]|预计", "about"),
)
_BEHIND = (
    (r"\+|及?以上|[多余]", "at_least"),
    (r"以内|及?以下|之内", "at_most"),
    (r"左右|上下", "about"),
)
_SINCE = r"(?:比|较|同比|年均|累计)*(?:上年|去年|\d{4}\s*年)?(?:同期)?"
_RISE = r"(?:增长|提高|提升|上升|增加|上涨|扩大|[增升涨])(?:了|为)?"
_FALL = r"(?:下降|降低|减少|回落|下跌|下滑|缩小|负增长|[降减跌])(?:了|为)?"
_MULTIPLES = {
    "十": 10,
    "百": 100,
    "千": 1_000,
    "万": 10_000,
    "十万": 100_000,
    "百万": 1_000_000,
    "千万": 10_000_000,
    "亿": 100_000_000,
}


class Where(NamedTuple):
    """Where the text stands: the key, whether it is a target's, whether a unit may stand there."""

    key: str
    is_target: bool
    takes_units: bool = True


def meaning(value: object, where: Where) -> Facts:
    """Return the facts of a hint that says what to write, none where nothing is recognised."""
    if isinstance(value, list):
        return _of_list(value, where)
    # Where several blanks may stand, one does: else the patterns would try them all.
    text = " ".join(half_width(value).split()) if isinstance(value, str) else ""
    if not text or len(text) > _LONGEST:
        return {}
    facts = (
        _of_word(text, where)
        or _of_characters(str(value))
        or _of_several(text, where)
        or _of_bound(text, where)
        or _of_change(text)
        or _of_numerals(text)
        or _of_multiple(text)
    )
    if not facts and where.is_target and len(re.findall(r"\d+(?:\.\d+)?", text)) > 1:
        return {"hint": "hint.two_targets"}
    bare = re.match(r'"([+-]?[\d.]+)', str(facts.get("number", "")))
    return {**facts, "number": bare[1]} if bare and not where.takes_units else facts


def _of_list(values: list[object], where: Where) -> Facts:
    """Return what to do with a list: two numbers are a range."""
    numbers = [str(value) for value in values if isinstance(value, int | Decimal)]
    if len(numbers) != len(values) or len(numbers) != 2:  # noqa: PLR2004 - a range's ends
        return {}
    low, high = numbers
    return _range(low, high, where)


def _of_word(text: str, where: Where) -> Facts:
    """Return what to write for a word that says that there is no number, or that all is reached."""
    if re.fullmatch(_NOTHING, text, re.IGNORECASE):
        return {"hint": "hint.no_target" if where.is_target else "slip.no_figure"}
    if re.fullmatch(_ALL, text):
        return {"hint": "hint.hold_all" if where.is_target else "hint.all"}
    return {}


def _of_characters(text: str) -> Facts:
    """Return which character keeps a number, or a quantity, from being one."""
    typed = as_typed(text)
    odd = next((odd for odd in oddities(text) if odd.kind != "full_width"), None)
    if odd is None or not _written(typed):
        return {}
    column = str(odd.position + 1)
    return {"hint": "hint.odd_name", "character": odd, "column": column, "instead": typed}


def _of_several(text: str, where: Where) -> Facts:
    """Return what to do with two numbers in one text: a ratio, a range, two targets."""
    ratio = re.fullmatch(rf"{_AMOUNT}\s*[:：∶比]\s*{_AMOUNT}", text)
    if ratio:
        number = Decimal(ratio[1]) / (Decimal(ratio[3]) or 1)
        return {"hint": "hint.ratio", "number": f"{number.normalize():.6g}", "text": text}
    ends = re.fullmatch(rf"{_AMOUNT}\s*(?:[-—–~～至到]|\.\.)+\s*{_AMOUNT}", text)
    if ends:
        return _range(ends[1], ends[3], where)
    return {}


def _range(low: str, high: str, where: Where) -> Facts:
    hint = "hint.range_of_target" if where.is_target else "hint.range"
    return {"hint": hint, "low": low, "high": high, "key": where.key}


def _of_bound(text: str, where: Where) -> Facts:
    """Return what to write for a number with a bound: the number alone, in a target with bound."""
    behind = "|".join(words for words, _ in _BEHIND)
    patterns = [(rf"(?:{words})\s*{_AMOUNT}\s*(?:{behind})?", bound) for words, bound in _BEFORE]
    patterns += [(rf"{_AMOUNT}\s*(?:{words})", bound) for words, bound in _BEHIND]
    for pattern, bound in patterns:
        found = re.fullmatch(pattern, text)
        written = _written(found[1] + found[2]) if found else ""
        if found and where.is_target and not where.key.isdecimal():  # not of a year alone
            return {"hint": "hint.bound", "key": where.key, "number": found[1], "bound": bound}
        if written:
            return {"hint": "hint.number_alone", "number": written}
    return {}


def _of_change(text: str) -> Facts:
    """Return what to write for a rise or a fall in words: a fall is positive."""
    for words, hint in ((_RISE, "hint.rise"), (_FALL, "hint.fall")):
        found = re.fullmatch(rf"{_SINCE}{words}\s*{_AMOUNT}", text)
        if found:
            is_rate = found[2] in {"", "%"}
            number = found[1] if is_rate else _written(found[1] + found[2])
            return {"hint": hint if is_rate else "hint.rise", "number": number or found[1]}
    return {}


def _of_numerals(text: str) -> Facts:
    """Return what to write for a number in Chinese characters."""
    number = of_numerals(text)
    return {"hint": "hint.digits", "number": number} if number else {}


def _of_multiple(text: str) -> Facts:
    """Return what to write for a number with thousands separators, or with 万 and no unit."""
    written = _written(re.sub(r"(?<=\d),(?=\d{3}(?!\d))", "", text))
    is_other = written.replace(".", "").isdecimal() and written != text
    return {"hint": "hint.digits", "number": written} if is_other else {}


def _written(text: str) -> str:
    """Return a number as TOML has it, a quantity in quotes, nothing where the text is none."""
    found = re.fullmatch(_AMOUNT, text)
    if found and not found[2]:
        return found[1].removeprefix("+")
    if found and found[2] in _MULTIPLES:
        number = Decimal(found[1]) * _MULTIPLES[found[2]]
        return f"{number.normalize():f}"
    try:
        read_quantity(text)
    except UnitError:
        return ""
    return f'"{text}"'
