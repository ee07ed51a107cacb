"""What a sentence is about: an indicator's name as its subject, and what English asks of it."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Literal

from hlgl_cli.text import say

if TYPE_CHECKING:
    from hlgl_cli.plan import Indicator
    from hlgl_cli.report.prose.account import Account

# What a name says that the verb of its sentence says again.
_MOVES = {
    "zh": re.compile(r"(增长|降低|下降)$"),
    "en": re.compile(r"^(Growth of|Growth in|Fall in|Reduction of|Reduction in)\s+", re.IGNORECASE),
}
_ADDED = {"zh": re.compile(r"^新增"), "en": re.compile(r"^Added\s+", re.IGNORECASE)}
_AFTER_HEAD = re.compile(r"\s(?:of|in|on|at|per|under|against|for|from|among|with|to|spent|as)\s")
_SINGULAR_S = ("ss", "us", "is")
# Nouns that English counts: one of them asks for an article.
_COUNTED = (
    "rate",
    "share",
    "ratio",
    "proportion",
    "number",
    "area",
    "index",
    "value",
    "rank",
    "level",
)
_WITH_ARTICLE = re.compile(r"^(the|a|an)\s", re.IGNORECASE)
RANK = "{rank}"  # where the place stands in an English sentence on a rank


def subject_of(account: Account) -> str:
    """Return what the sentence is about, which of several targets too."""
    assessment, lang = account.assessment, account.lang
    own = named(account.indicator, lang)
    if assessment.part is None:
        return own
    facts = {"part": assessment.part, "parts": len(account.indicator.targets)}
    return say(lang, "prose.part", subject=own, **facts)


def named(indicator: Indicator, lang: str) -> str:
    """Return an indicator's name as it stands within a sentence, or as its plan says it there."""
    if indicator.subject is not None:
        return indicator.subject.of(lang)
    name = _MOVES[lang].sub("", indicator.name.of(lang))
    if indicator.target is not None and indicator.target.demand.is_change:
        name = _ADDED[lang].sub("", name)
    return _within_sentence(name) if lang == "en" else name


def _within_sentence(name: str) -> str:
    """Return an English name with a small letter, and an article where it cannot do without."""
    first, blank, rest = name.partition(" ")
    small = f"{first[:1].lower()}{first[1:]}" if first[1:].islower() else first
    text, head = f"{small}{blank}{rest}", _head(name)
    is_counted = head.lower().endswith(_COUNTED) or f"{head} of " in name
    if is_plural(name) or not is_counted or _WITH_ARTICLE.match(text):
        return text
    return f"the {text}"


def _head(name: str) -> str:
    """Return the noun of an English name, with what stands before it."""
    return _AFTER_HEAD.split(name, maxsplit=1)[0].rstrip()


def is_plural(name: str) -> bool:
    """Return whether an English name asks for "were": its noun ends in an s of many."""
    head = _head(name)
    return head.endswith("s") and not head.endswith(_SINGULAR_S)


def number_of(account: Account) -> Literal["one", "many"]:
    """Return whether the subject is one or many."""
    return "many" if is_plural(named(account.indicator, "en")) else "one"


def followed(other: Indicator, lang: str) -> tuple[str, Literal["compound", "of"]]:
    """Return an indicator that is followed, and whether its name can stand before "growth"."""
    name = named(other, lang)
    is_long = _AFTER_HEAD.search(name) is not None or _WITH_ARTICLE.match(name) is not None
    return name, "of" if is_long else "compound"
