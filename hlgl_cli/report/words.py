"""Assessments and targets in words, for every format that people read."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hlgl_cli.messages import harmless
from hlgl_cli.report.numbers import DOCUMENT_DECIMALS, plain, rounded, with_unit
from hlgl_cli.text import Years, say, unit_words

if TYPE_CHECKING:
    from collections.abc import Mapping
    from decimal import Decimal

    from hlgl_cli.base import Base, BaseLevel, Known
    from hlgl_cli.engine.assessment import Amended, Assessment
    from hlgl_cli.plan import Indicator, Plan
    from hlgl_cli.report.report import AreaReport
    from hlgl_cli.target import Target

_TRENDS = {"up": "trend_up", "down": "trend_down"}
BINDING, UNCERTAIN, ALONE, AMENDED = "*", "?", "~", "^"  # marks of one column on every terminal


def verdict(assessment: Assessment, lang: str) -> str:
    """Return the verdict; where the plan dates a number, or on a year alone, it is said of that."""
    word: str = assessment.verdict
    if assessment.is_alone:
        return say(lang, f"verdict.annual.{word}")
    if assessment.is_dated:
        word = {"on_track": "met", "off_track": "missed"}.get(word, word)
    return say(lang, f"verdict.{word}")


def grade(assessment: Assessment, lang: str) -> str:
    """Return the grade in the words of the official reviews."""
    word: str = assessment.grade or ""
    if assessment.due:
        word = {"achieved": "met", "behind": "missed"}.get(word, word)
    return say(lang, f"grade.{word}") if word else ""


def is_alone(assessment: Assessment) -> bool:
    """Return whether the year's own rate is judged for want of a total."""
    return assessment.is_alone


def with_missing(text: str, assessment: Assessment, lang: str) -> str:
    """Return what is said of an assessment, with the years that are missing behind it."""
    if not assessment.missing:
        return text
    return say(lang, "closing.lacking", name=text, years=Years(assessment.missing).of(lang))


def digits(assessment: Assessment) -> int:
    """Return how many decimals its numbers are shown with: enough to tell what decided."""
    decimals, margin = assessment.definition.decimals + 1, assessment.margin
    while margin and decimals < DOCUMENT_DECIMALS and not rounded(margin, decimals):
        decimals += 1
    return decimals


def named(indicator: Indicator, lang: str) -> str:
    """Return the name with its unit, as the plan's table prints it."""
    return f"{indicator.name.of(lang)} ({unit(indicator.unit, lang)})"


def titled(indicator: Indicator, lang: str) -> str:
    """Return the name with its unit, and which of several targets is meant."""
    name, part = named(indicator, lang), indicator.part
    if part is None:
        return name
    return say(lang, "title.part", name=name, part=part, count=len(indicator.targets))


def marked(indicator: Indicator, lang: str) -> str:
    """Return the same, and a mark where its target binds."""
    return titled(indicator, lang) + (BINDING if indicator.nature == "binding" else "")


def unit(spelled: str, lang: str) -> str:
    """Return a unit in a language; one that we have no word for stays as the plan prints it."""
    return unit_words(lang, spelled)


def amount(number: Decimal, spelled: str, lang: str) -> str:
    """Return a number with its unit."""
    return with_unit(plain(number), unit(spelled, lang), lang)


def baselines(indicator: Indicator, lang: str) -> dict[str, str]:
    """Return the base year's number and level, those that the plan has, by their names."""
    base, level, amounts = indicator.own_base, indicator.own_level, {}
    if base is not None:
        text = amount(base.value, indicator.unit, lang)
        amounts["baseline"] = _with_base(base, text, lang)
    if level is not None:
        text = amount(level.value.number, level.value.unit, lang)
        amounts["base_level"] = _with_base(level, text, lang)
    return amounts


def _with_base(base: Base | BaseLevel, text: str, lang: str) -> str:
    """Return a base with how well it is known, its mark, and its year if it is its own."""
    text = known(base.known, text, lang) + (base.mark or "")
    return text if base.year is None else say(lang, "show.of_year", text=text, year=base.year)


def known(known: Known | None, text: str, lang: str) -> str:
    """Return a number with how roughly it is known."""
    return text if known is None else say(lang, f"known.{known}", number=text)


def amended(plan: Plan, assessment: Assessment, change: Amended, lang: str) -> str:
    """Return what a target was before, what it is now, who changed it and when."""
    indicator = assessment.definition
    by = [str(fact) for fact in (change.by, change.date, change.source) if fact is not None]
    old = change.number
    facts = {
        "name": indicator.name.of(lang),
        "old": "" if old is None else plain(old),
        "new": reading(plan, indicator, lang),
        "by": say(lang, "list.separator").join(by),
    }
    return say(lang, "legend.assigned" if old is None else "legend.amended", **facts)


def shown_unit(indicator: Indicator, target: Target, lang: str) -> str:
    """Return the unit in which what a target requires is shown, and what it is held against."""
    if target.demand.unit == "of the indicator":
        return unit(indicator.unit, lang)
    return say(lang, "show.times") if target.demand.unit == "times" else target.demand.unit


def difference(unit_words: str, lang: str) -> str:
    """Return the unit of a difference: shares and rates differ by points."""
    return unit("百分点", lang) if unit_words in {"%", "‰"} else unit_words


def category(plan: Plan, indicator: Indicator, lang: str) -> str:
    """Return the name of its category."""
    return plan.headings[indicator.category].of(lang)


def heading(plan: Plan, indicator: Indicator, lang: str) -> str:
    """Return the category below which it stands, in the plan's table or in its text."""
    name = category(plan, indicator, lang)
    if indicator.number is not None:
        return name
    return say(lang, "title.of_the_text", category=name)


def reporters(report: AreaReport, lang: str) -> str:
    """Return who reported the figures, as the files say it: illustrative ones say so here."""
    names = say(lang, "list.separator").join(map(harmless, report.reporters))
    return say(lang, "title.reporters", names=names)


def area(report: AreaReport, lang: str) -> str:
    """Return the area's name; the plan's own has one in each language."""
    own = report.plan.plan.area
    return own.of(lang) if report.area == own.zh else report.area


def reading(plan: Plan, indicator: Indicator, lang: str) -> str:
    """Return what the target demands, in a sentence."""
    target = indicator.target
    if target is None:
        return say(lang, "reading.none")
    by = target.assigned_by or ""
    if target.awaited:
        return say(lang, "reading.awaiting", form=say(lang, f"form.{target.form}"), by=by)
    span = plan.span(indicator)
    facts = {
        "base_year": span.base_year,
        "bound": say(lang, f"bound.{indicator.bound}"),
        "bounded": _bounded(indicator, target, lang),
        "reach": say(lang, f"reach.{indicator.bound}"),
        "year": span.target_year,
        "other": _name_of(plan, target.follow, lang),
        "numbers": _listed(target.yearly or {}, lang),
    }
    until = say(lang, "reading.until_replaced", by=by) if by else ""
    text = say(lang, f"reading.{sentence(indicator)}", **facts).strip()
    if target.each_year:
        text = say(lang, "reading.each_year", reading=text)
    if span != plan.span_of_plan:
        text = say(lang, "reading.own_years", reading=text, since=span[0], due=span[1])
    return text + until


def _bounded(indicator: Indicator, target: Target, lang: str) -> str:
    """Return the target's number under its bound; all of a share has no more above it."""
    if target.follow is not None and not target.by:
        return say(lang, f"follow.{indicator.bound}")
    number = target.number or target.by
    if target.upto is not None:
        low = _amount(indicator, target, number, lang)
        high = _amount(indicator, target, target.upto, lang)
        return say(lang, "bounded.range", low=low, high=high)
    is_all = indicator.whole is not None and number == indicator.whole
    bound = "all" if is_all else indicator.bound
    return say(lang, f"bounded.{bound}", amount=_amount(indicator, target, number, lang))


def _amount(indicator: Indicator, target: Target, number: Decimal, lang: str) -> str:
    """Return a number with the unit in which the target's form states it."""
    is_added = target.follow is not None
    spelled = say(lang, "show.points") if is_added else shown_unit(indicator, target, lang)
    return with_unit(plain(number), spelled, lang)


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
    return f"{target.form}_by" if target.by else target.form


def _name_of(plan: Plan, name: str | None, lang: str) -> str:
    return plan.names()[name].name.of(lang) if name else ""


def _listed(numbers: Mapping[int, Decimal], lang: str) -> str:
    pairs = [
        say(lang, "show.year", year=year, number=f"{plain(number)}%")
        for year, number in sorted(numbers.items())
    ]
    return say(lang, "list.separator").join(pairs)
