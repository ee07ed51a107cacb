"""Assessments and targets in words, for every format that people read."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING

from hlgl_cli.messages import harmless
from hlgl_cli.report.numbers import DOCUMENT_DECIMALS, TIMES, amount, plain, rounded, sufficing
from hlgl_cli.text import Years, say, unit_words
from hlgl_cli.units import POINTS

if TYPE_CHECKING:
    from hlgl_cli.base import Base, BaseLevel, Known
    from hlgl_cli.engine.assessment import Assessment
    from hlgl_cli.engine.grades import Grader
    from hlgl_cli.plan import Indicator, Plan
    from hlgl_cli.report.report import AreaReport
    from hlgl_cli.target import Target

BINDING, AMENDED, UNCERTAIN, ALONE = "*", "^", "?", "~"  # marks of one column on every terminal


def verdict(assessment: Assessment, lang: str) -> str:
    """Return the verdict; of the year alone, and in the target year, it has words of its own."""
    return say(lang, f"verdict.{verdict_key(assessment)}")


def verdict_key(assessment: Assessment) -> str:
    """Return which words say the verdict."""
    word: str = assessment.verdict
    if is_alone(assessment):
        return {"on_track": "met_alone", "off_track": "missed_alone"}.get(word, word)
    is_dated = assessment.is_dated
    return {"on_track": "met", "off_track": "missed"}.get(word, word) if is_dated else word


def grade(assessment: Assessment, lang: str) -> str:
    """Return the grade; in the words of the official reviews there is none in the target year."""
    word = grade_key(assessment)
    return of_grade(word, assessment.graded_by, lang) if word else ""


def of_grade(word: str, grader: Grader, lang: str) -> str:
    """Return the words of a grade: what Eurostat calls achieved may be so in the target year."""
    is_met = word == "achieved" and grader == "eurostat"
    return say(lang, "grade.target_achieved" if is_met else f"grade.{word}")


def grade_key(assessment: Assessment) -> str:
    """Return which words say the grade: a ceiling or a floor does not lag."""
    if assessment.grade is None or is_alone(assessment):
        return ""
    if assessment.graded_by == "eurostat":
        return assessment.grade
    if assessment.due:
        return ""
    if assessment.grade != "behind" or assessment.case is None:
        return assessment.grade
    demand, is_ceiling = assessment.case.target.demand, assessment.definition.direction < 0
    if demand.is_kept:
        return "above_ceiling" if is_ceiling else "below_floor"
    return "above_ceiling" if demand.adds_up and is_ceiling else assessment.grade


def is_alone(assessment: Assessment) -> bool:
    """Return whether the year's own rate is judged for want of a total."""
    return assessment.is_alone


def broken_key(assessment: Assessment) -> str:
    """Return which words name the years that missed what every year should keep."""
    target = assessment.definition.target
    if target is not None and target.demand.is_direction:
        return "worse"
    return "above_ceiling" if assessment.definition.direction < 0 else "broken"


def with_missing(text: str, assessment: Assessment, lang: str) -> str:
    """Return what is said of an assessment, with the years that are missing behind it."""
    if not assessment.missing:
        return text
    return say(lang, "closing.lacking", name=text, years=Years(assessment.missing).of(lang))


def decimals(indicator: Indicator) -> int:
    """Return how many decimals its numbers are shown with: two, or those that are published."""
    return 0 if indicator.count else min(indicator.decimals + 1, max(2, indicator.decimals))


def digits(assessment: Assessment) -> int:
    """Return how many decimals its numbers are shown with: enough to tell what decided."""
    shown, margin = decimals(assessment.definition), assessment.margin
    while margin and shown < DOCUMENT_DECIMALS and not rounded(margin, shown):
        shown += 1
    return shown


def needed(assessment: Assessment) -> Decimal | None:
    """Return what each remaining year needs, rounded so that it suffices."""
    of_year, indicator = assessment.outlook.needed_per_year, assessment.definition
    if of_year is None:
        return None
    return sufficing(of_year, max(2, indicator.decimals), indicator.direction)


def is_reached(assessment: Assessment) -> bool:
    """Return whether the target is met already, so that the remaining years need nothing more."""
    progress, indicator = assessment.outlook.progress, assessment.definition
    is_budget = indicator.target is not None and indicator.target.demand.adds_up
    return progress is not None and progress >= 1 and not (is_budget and indicator.direction < 0)


def named(indicator: Indicator, lang: str) -> str:
    """Return the name with its unit, if it has one, as the plan's table prints it."""
    name, spelled = indicator.name.of(lang), unit(indicator.unit, lang)
    return f"{name} ({spelled})" if spelled else name


def titled(indicator: Indicator, lang: str) -> str:
    """Return the name with its unit, and which of several targets is meant."""
    return of_part(named(indicator, lang), indicator, lang)


def of_part(name: str, indicator: Indicator, lang: str) -> str:
    """Return a name, and which of several targets is meant."""
    if indicator.part is None:
        return name
    return say(lang, "title.part", name=name, part=indicator.part, count=len(indicator.targets))


def marked(indicator: Indicator, lang: str) -> str:
    """Return the same, and a mark where its target binds."""
    return titled(indicator, lang) + (BINDING if indicator.nature == "binding" else "")


def unit(spelled: str, lang: str) -> str:
    """Return a unit in a language; one that we have no word for stays as the plan prints it."""
    return unit_words(lang, spelled)


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


def spelled(indicator: Indicator, target: Target) -> str:
    """Return the unit, as plans print it, of what a target requires and of its figures."""
    if target.demand.unit == "of the indicator":
        return indicator.unit
    return TIMES if target.demand.unit == "times" else target.demand.unit


def difference(spelled: str) -> str:
    """Return the unit of a difference, as plans print it: shares and rates differ by points."""
    return POINTS.get(spelled, spelled)


def unit_of_gain(indicator: Indicator) -> str:
    """Return the unit of what was gained since the base year, as plans print it."""
    target = indicator.target
    if indicator.takes_ratios:
        return "%"
    adds_up = target is not None and target.demand.adds_up
    return indicator.unit if adds_up else difference(indicator.unit)


def time_elapsed(area: AreaReport, lang: str) -> str:
    """Return how much of the plan's time is over, which progress is compared with."""
    elapsed = Decimal(100 * (area.year - area.plan.base_year)) / area.plan.years
    return say(lang, "table.elapsed", share=f"{plain(elapsed, 1)}%")


def category(plan: Plan, indicator: Indicator, lang: str) -> str:
    """Return the name of its category."""
    return plan.headings[indicator.category].of(lang)


def heading(plan: Plan, indicator: Indicator, lang: str) -> str:
    """Return the category below which it stands, in the plan's table or in its text."""
    name = category(plan, indicator, lang)
    if indicator.is_of_table:
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


def whose(report: AreaReport, lang: str) -> str:
    """Return the area's name for a heading, with the plan's id where several plans judge."""
    name = area(report, lang)
    return say(lang, "title.by_plan", area=name, plan=report.plan.id) if report.is_beside else name


def title(report: AreaReport, lang: str) -> str:
    """Return the heading of an area's report."""
    return say(lang, "title.check", area=whose(report, lang), year=report.year)


def title_of_steps(report: AreaReport, assessment: Assessment, lang: str) -> str:
    """Return the heading of an assessment's calculation."""
    name, year = titled(assessment.definition, lang), assessment.year
    return say(lang, "explain.title", name=name, area=whose(report, lang), year=year)
