"""What a target demands, in a sentence: only a bound that the plan prints is said as one."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hlgl_cli.report import words
from hlgl_cli.report.numbers import amount, plain
from hlgl_cli.text import place_words, say

if TYPE_CHECKING:
    from decimal import Decimal

    from hlgl_cli.engine.assessment import Amended, Assessment
    from hlgl_cli.plan import Indicator, Plan
    from hlgl_cli.target import Target

_TRENDS = {"up": "trend_up", "down": "trend_down"}
RANK = "位"  # the unit of a place among others, where the first is the best
_TELL_SIDE = {"above", "below"}  # bounds whose own words stand for "reach"
_AGES = {"岁", "年"}  # of which Chinese says 提高 and 下降, as of shares


def reading(plan: Plan, indicator: Indicator, lang: str) -> str:
    """Return what the target demands."""
    target = indicator.target
    if target is None:
        return say(lang, "reading.none")
    by = place_words(lang, target.assigned_by or "")
    if target.awaited:
        return say(lang, "reading.awaiting", form=say(lang, f"form.{target.form}"), by=by)
    if target.demand.by_year and not target.yearly:
        return say(lang, "reading.yearly_to_come")
    until = say(lang, "reading.until_replaced", by=by) if by else ""
    text = _sentence(plan, indicator, target, lang) + _implied(indicator, target, lang)
    if target.each_year:
        text = say(lang, "reading.each_year", reading=text)
    span = plan.span(indicator)
    if span != plan.span_of_plan:
        text = say(lang, "reading.own_years", reading=text, since=span[0], due=span[1])
    return text + until


def amended(plan: Plan, assessment: Assessment, change: Amended, lang: str) -> str:
    """Return what a target was before, what it is now, who changed it and when."""
    indicator, old = assessment.definition, change.number
    by = place_words(lang, change.by or "")
    told = [str(fact) for fact in (by, change.date, change.source) if fact]
    by = say(lang, "legend.by", by=say(lang, "list.clause").join(told)) if told else ""
    facts = {"name": indicator.name.of(lang), "by": by}
    target = indicator.target
    if old is None or target is None or target.number is None:
        facts["new"] = reading(plan, indicator, lang)
    else:
        facts["new"] = _bounded(indicator, target, target.number, lang)
    if old is None or target is None:
        return say(lang, "legend.assigned", **facts)
    return say(lang, "legend.amended", old=_amount(indicator, target, old, lang), **facts)


def sentence(indicator: Indicator) -> str:
    """Return which sentence and which formula tell the target."""
    target = indicator.target
    if target is None:
        return "none"
    if target.averaging == "accumulated":
        return "accumulated"
    if target.path == "geometric":
        return "geometric"
    if target.trend is not None:
        return _TRENDS[target.trend]
    return "follow_by" if target.by else target.form


def _sentence(plan: Plan, indicator: Indicator, target: Target, lang: str) -> str:
    key, span = sentence(indicator), plan.span(indicator)
    if _is_rank(indicator, target):
        place = plain(target.number or target.by)
        return say(
            lang, "reading.rank", year=span.target_year, number=place, ordinal=_ordinal(place)
        )
    if _is_budget(indicator, target):
        key = "budget"
    facts = {
        "year": span.target_year,
        "base": span.base_year,
        "years": _period(span.target_year - span.base_year, lang),
        "reach": _reach(indicator, lang),
        "rises": _rises(indicator, target, lang),
        "bounded": _bounded(indicator, target, target.number or target.by, lang),
        "kept": _kept(indicator, target, lang),
        "other": _followed(plan, target, lang),
        "numbers": _by_year(indicator, target, lang),
        "tolerance": _tolerance(indicator, target, lang),
    }
    facts["in_step"] = say(lang, f"follow.{indicator.bound}", **facts)
    return say(lang, f"reading.{key}", **facts)


def _is_rank(indicator: Indicator, target: Target) -> bool:
    """Return whether a place among others is to be reached, the first being the best."""
    is_level = target.demand.from_base and target.path != "geometric"
    return is_level and indicator.unit == RANK and indicator.direction < 0


def _is_budget(indicator: Indicator, target: Target) -> bool:
    """Return whether yearly amounts are to stay within a sum."""
    is_sum = target.demand.adds_up and target.demand.accumulates
    return is_sum and indicator.direction < 0


def _implied(indicator: Indicator, target: Target, lang: str) -> str:
    """Return on which side it is judged where neither the plan nor the sentence says it."""
    is_told = target.bound is not None or target.upto is not None or _is_all(indicator, target)
    if is_told or not target.demand.side_unsaid:
        return ""
    return say(lang, f"reading.as_{'minimum' if indicator.direction > 0 else 'maximum'}")


def _is_all(indicator: Indicator, target: Target) -> bool:
    """Return whether a share is to be all: there is no more above it."""
    return indicator.whole is not None and target.number == indicator.whole


def _bounded(indicator: Indicator, target: Target, number: Decimal, lang: str) -> str:
    """Return a number under the bound that the plan prints, with what "about" allows."""
    if target.upto is not None:
        return _range(indicator, target, "bounded.range", lang)
    bound = "bare" if _is_all(indicator, target) else target.bound or "bare"
    stated = _amount(indicator, target, number, lang)
    return say(lang, f"bounded.{bound}", amount=stated) + _tolerance(indicator, target, lang)


def _kept(indicator: Indicator, target: Target, lang: str) -> str:
    """Return at which level every year is kept."""
    if target.upto is not None:
        return _range(indicator, target, "kept.range", lang)
    bound = "all" if _is_all(indicator, target) else indicator.bound
    stated = _amount(indicator, target, target.number or target.by, lang)
    return say(lang, f"kept.{bound}", amount=stated) + _tolerance(indicator, target, lang)


def _range(indicator: Indicator, target: Target, key: str, lang: str) -> str:
    """Return a range in the order of its numbers, and the end that is judged."""
    number = target.number or target.by
    ends = sorted((number, target.upto or number), key=abs)
    low, high = (_amount(indicator, target, end, lang) for end in ends)
    return say(lang, key, low=low, high=high, judged=_amount(indicator, target, number, lang))


def _tolerance(indicator: Indicator, target: Target, lang: str) -> str:
    """Return what "about" allows, in brackets."""
    if indicator.bound != "about":
        return ""
    return say(lang, "reading.tolerance", amount=tolerance(indicator, target, lang))


def tolerance(indicator: Indicator, target: Target, lang: str) -> str:
    """Return what "about" allows, by default a tenth of the way."""
    stated = max((target.yearly or {}).values(), default=target.number)
    number = target.by if target.follow else stated
    allowed = target.allowance(number, indicator.sets_off_from)
    return amount(allowed, words.difference(words.spelled(indicator, target)), lang)


def _amount(indicator: Indicator, target: Target, number: Decimal, lang: str) -> str:
    """Return a number with the unit in which the target's form states it."""
    spelled = words.spelled(indicator, target)
    if target.follow is not None or target.demand.is_change:
        return amount(abs(number), words.difference(spelled), lang)
    return amount(number, spelled, lang)


def _reach(indicator: Indicator, lang: str) -> str:
    """Return how a level is reached: from below, from above, or within a ceiling."""
    if indicator.bound in _TELL_SIDE:
        return ""
    if indicator.direction > 0:
        return say(lang, "reach.up")
    is_ceiling = indicator.target is not None and indicator.target.bound == "at_most"
    return say(lang, "reach.within" if is_ceiling else "reach.down")


def _rises(indicator: Indicator, target: Target, lang: str) -> str:
    """Return which way a change goes, in the word for shares and ages, or for amounts."""
    number = target.number or target.by
    is_scale = indicator.is_share or indicator.unit in _AGES
    ways = ("up", "down") if is_scale else ("more", "less")
    return say(lang, f"rises.{ways[number < 0]}")


def _period(years: int, lang: str) -> str:
    """Return the plan's own length, in words where there are any."""
    names = say(lang, "reading.years").split()
    return names[years - 1] if years <= len(names) else say(lang, "list.year", year=years)


def _ordinal(number: str) -> str:
    """Return 41st, 42nd, 43rd, 40th, 11th."""
    is_teen = number[-2:-1] == "1"
    return number + ("th" if is_teen else {"1": "st", "2": "nd", "3": "rd"}.get(number[-1], "th"))


def _followed(plan: Plan, target: Target, lang: str) -> str:
    """Return the name of the indicator that is followed, inside a sentence."""
    name = plan.names()[target.follow].name.of(lang) if target.follow else ""
    return name[:1].lower() + name[1:] if name[1:2].islower() else name


def _by_year(indicator: Indicator, target: Target, lang: str) -> str:
    """Return the number of each year."""
    numbers = sorted((target.yearly or {}).items())
    bound = target.bound or "bare"
    each = (
        say(
            lang,
            "reading.yearly_of",
            year=year,
            bounded=say(lang, f"bounded.{bound}", amount=_amount(indicator, target, number, lang)),
        )
        for year, number in numbers
    )
    return say(lang, "list.separator").join(each) + _tolerance(indicator, target, lang)
