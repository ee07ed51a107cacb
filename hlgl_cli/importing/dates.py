"""Years in a cell: when a target is due, with which year it is compared, of which a number is."""

from __future__ import annotations

import functools
import re
from typing import NamedTuple

from hlgl_cli.importing.measures import may_follow
from hlgl_cli.importing.vocabulary import either, printed_words

_YEAR = r"(?P<year>(?:19|20)[0-9][0-9])"
# The plan's own period says no year of which we could know: 到“十五五”期末.
PERIOD = re.compile(
    r"(?:到|至)?[\"“”]?十[一二三四五六七八九]?五[\"“”]?(?:规划)?(?:时期|期间|期末|末)?"
)


_ALONE = re.compile(rf"{_YEAR}(?=[);,]|[\u4e00-\u9fff])")
_PROSE = re.compile(r"(?<![A-Za-z])(?:[A-Za-z]{2,}\W+){2}[A-Za-z]{2,}")
_PROSE_YEAR = re.compile(rf"(?<![0-9.,-]){_YEAR}(?:[-/](?:19|20)?[0-9]{{2}})?(?![0-9.,%/-])")


class Date(NamedTuple):
    """A year and where its words end.

    `kind` is year, since, span for the last of several, or adverb where it tells nothing.
    """

    kind: str
    year: int | None
    end: int


def date_at(text: str, place: int, *, alone: bool) -> Date | None:
    """Return the year at a place; four digits are one only with words, or alone in brackets."""
    for kind, pattern in _patterns():
        found = pattern.match(text, place)
        if found is not None:
            return Date(kind, int(found["year"]), found.end())
    period = PERIOD.match(text, place)
    if period is not None:
        return Date("adverb", None, period.end())
    found = _ALONE.match(text, place) if alone else None
    if found is not None and not may_follow(text, found.end()):
        return Date("year", int(found["year"]), found.end())
    found = _PROSE_YEAR.match(text, place)
    if found is not None and _PROSE.search(text) and not may_follow(text, found.end()):
        return Date("adverb", None, found.end())  # the 2030 target value
    return None


@functools.cache
def _patterns() -> tuple[tuple[str, re.Pattern[str]], ...]:
    since, due = (either(printed_words("base", key)) for key in ("since", "due"))
    behind = r" ?年(?!均|平均)(?:底|末|前|度|初)?"
    level = r"(?: levels?| baseline)"
    ends = r"(?![0-9.%])(?= ?(?:$|[();,.:\]-]|→|[^\W\d_]))"
    month = r"(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]* (?:[0-9]{1,2},? )?"
    article = "(?: the)?(?: year)?"
    return tuple(
        (kind, re.compile(pattern, re.IGNORECASE))
        for kind, pattern in (
            ("span", rf"(?:19|20)[0-9][0-9] ?年? ?[-~至到] ?{_YEAR} ?年(?!均|平均)"),
            ("span", rf"(?:between )?(?:19|20)[0-9][0-9] (?:and|to|und|bis|et|à) {_YEAR}{ends}"),
            ("since", rf"(?:比|较|与|以) ?{_YEAR}{behind}(?:水平|相比)?"),
            ("since", rf"(?<![^\W\d_])(?:on|from|below|above){article} {_YEAR}{level}"),
            ("since", rf"(?<![^\W\d_])(?:{since}){article} {_YEAR}(?:{level}|{ends})"),
            ("since", rf"{_YEAR}{level}"),
            ("year", rf"(?:the )?{_YEAR} (?:target|goal)(?: value)?(?![^\W\d_])"),
            ("year", rf"(?:到|至|截至|于|在)? ?{_YEAR}{behind}"),
            ("year", rf"(?<![^\W\d_])(?:(?:{due}) )?{month}{_YEAR}{ends}"),
            ("year", rf"(?<![^\W\d_])(?:{due}) {_YEAR}{ends}"),
        )
    )
