"""The plan as a table, and one target with all that is known of it."""

from __future__ import annotations

from itertools import groupby
from typing import TYPE_CHECKING

from hlgl_cli.engine.judging import required_in
from hlgl_cli.engine.targets import replaced
from hlgl_cli.report import words
from hlgl_cli.report.assessment_document import named_document, target_document
from hlgl_cli.report.documents import plan_document
from hlgl_cli.report.json_text import dump
from hlgl_cli.report.numbers import plain
from hlgl_cli.report.paper import Heading, Paper
from hlgl_cli.report.readings import reading, tolerance
from hlgl_cli.text import say

if TYPE_CHECKING:
    from collections.abc import Iterator

    from hlgl_cli.plan import Cells, Indicator, Plan
    from hlgl_cli.report.shapes import show as shape
    from hlgl_cli.report.view import View


def plan_as_text(plan: Plan, indicators: tuple[Indicator, ...], view: View) -> str:
    """Return the plan's indicators by category, each with its target in words."""
    paper, lang = Paper(view), view.lang
    facts = {"base": plan.base_year, "target": plan.target_year}
    paper.line(say(lang, "title.plan", plan=plan.plan.title.of(lang), **facts), "bold")
    headings = [
        Heading(say(lang, "column.number"), is_number=True),
        Heading(say(lang, "column.indicator"), folds=True),
        Heading(say(lang, "column.baseline", base=plan.base_year), is_number=True),
        Heading(say(lang, "column.reading"), folds=True),
    ]
    rows = [*_rows(plan, indicators, lang), *_followed(plan, lang)]
    paper.table(headings, rows)
    if any(indicator.nature == "binding" for indicator in indicators):
        paper.line(say(lang, "legend.binding"))
    return paper.text()


def _rows(
    plan: Plan, indicators: tuple[Indicator, ...], lang: str
) -> Iterator[list[tuple[str, str]]]:
    for heading, group in groupby(
        indicators, lambda indicator: words.heading(plan, indicator, lang)
    ):
        yield [("", ""), (heading, "bold"), ("", ""), ("", "")]
        for indicator in (part for each in group for part in each.parts):
            number = "" if indicator.number is None else str(indicator.number)
            base = "" if indicator.baseline is None else plain(indicator.baseline)
            stated = reading(plan, indicator, lang)
            cells = (number, words.marked(indicator, lang), base, stated)
            yield [(cell, "") for cell in cells]


def _followed(plan: Plan, lang: str) -> Iterator[list[tuple[str, str]]]:
    """Yield what is only followed, below a heading of its own."""
    if plan.series:
        yield [("", ""), (say(lang, "title.followed"), "bold"), ("", ""), ("", "")]
    for followed in plan.series:
        yield [("", ""), (words.named(followed.indicator, lang), ""), ("", ""), ("", "")]


def target_as_text(plan: Plan, indicator: Indicator, view: View) -> str:
    """Return one indicator: how it is printed, how it is read, what each year requires."""
    paper = Paper(view)
    paper.line(words.named(indicator, view.lang), "bold")
    facts = [*_facts(plan, indicator, view.lang)]
    for part in indicator.parts:
        facts += _facts_of_target(plan, part, view.lang)
    facts += _sources(indicator, view.lang)
    paper.pairs((say(view.lang, f"show.{key}"), fact) for key, fact in facts if fact)
    return paper.text()


def _facts(plan: Plan, indicator: Indicator, lang: str) -> Iterator[tuple[str, str]]:
    """Yield what the plan says of it; an empty text where it says nothing."""
    separator = say(lang, "list.separator")
    baselines, cells = words.baselines(indicator, lang), indicator.printed
    yield "id", indicator.id
    yield "aliases", separator.join(indicator.aliases)
    yield "category", words.category(plan, indicator, lang)
    yield "nature", say(lang, f"nature.{indicator.nature}") if indicator.nature else ""
    yield "responsible", indicator.responsible.of(lang) if indicator.responsible else ""
    yield "kind", say(lang, f"kind.{indicator.kind}")
    yield "prices", say(lang, f"prices.{indicator.prices}") if indicator.prices else ""
    yield "baseline", baselines.get("baseline", "")
    yield "base_level", baselines.get("base_level", "")
    yield "printed", f"{cells.base} | {cells.target} | {cells.rate}" if cells else ""


def _facts_of_target(plan: Plan, indicator: Indicator, lang: str) -> Iterator[tuple[str, str]]:
    """Yield what is said of one target, and those that it replaced."""
    yield "reading", reading(plan, indicator, lang)
    yield "tolerance", _tolerance(indicator, lang)
    yield "path", say(lang, "list.separator").join(_path(plan, indicator, lang))
    for amendment in indicator.amended:
        before = reading(plan, replaced(indicator, amendment), lang)
        has_judged = amendment.until > plan.base_year  # a target without a date never did
        until = say(lang, "show.until", reading=before, year=amendment.until)
        yield "before", until if has_judged else before


def _sources(indicator: Indicator, lang: str) -> Iterator[tuple[str, str]]:
    """Yield where its targets stand, and what is noted of it."""
    own = [part.target.source for part in indicator.parts if part.target is not None]
    sources = dict.fromkeys(source or indicator.source or "" for source in own or [None])
    yield "source", say(lang, "list.separator").join(filter(None, sources))
    yield "note", indicator.note.of(lang) if indicator.note else ""


def _tolerance(indicator: Indicator, lang: str) -> str:
    """Return what "about" allows, by default a tenth of the way."""
    target = indicator.target
    if target is None or target.awaited or indicator.bound != "about":
        return ""
    return tolerance(indicator, target, lang)


def _path(plan: Plan, indicator: Indicator, lang: str) -> Iterator[str]:
    """Yield what each year requires, where the plan alone says it."""
    for year in _years(plan, indicator):
        required = required_in(plan, indicator, year)
        if required is not None:
            number = plain(required, words.decimals(indicator))
            yield say(lang, "show.year", year=year, number=number)


def _years(plan: Plan, indicator: Indicator) -> range:
    """Return the years that the plan judges, and those of a target's own."""
    span = plan.span(indicator)
    last = max(plan.target_year, span.target_year)
    return range(min(plan.base_year, span.base_year) + 1, last + 1)


def as_document(plan: Plan, indicators: tuple[Indicator, ...], view: View) -> str:
    """Return hlgl.show/1."""
    lang = view.lang
    document: shape.Show = {
        "schema": "hlgl.show/1",
        "lang": lang,
        "plan": {
            **plan_document(plan),
            "title": plan.plan.title.of(lang),
            "area": plan.plan.area.of(lang),
        },
        "indicators": [
            _document(plan, part, lang) for indicator in indicators for part in indicator.parts
        ],
    }
    return dump(document)


def _document(plan: Plan, indicator: Indicator, lang: str) -> shape.Indicator:
    years = _years(plan, indicator)
    level, cells = indicator.base_level, indicator.printed
    return {
        **named_document(indicator, lang),
        "part": indicator.part,
        "aliases": list(indicator.aliases),
        "kind": indicator.kind,
        "decimals": indicator.decimals,
        "better": indicator.better,
        "prices": indicator.prices,
        "base_level": None if level is None else {"value": level.number, "unit": level.unit},
        "target": target_document(indicator, plan.target_year),
        "reading": reading(plan, indicator, lang),
        "required": [{"year": year, "value": required_in(plan, indicator, year)} for year in years],
        "printed": None if cells is None else _printed(cells),
        "source": indicator.source,
        "note": indicator.note.of(lang) if indicator.note else None,
    }


def _printed(cells: Cells) -> shape.Printed:
    return {"base": cells.base, "target": cells.target, "rate": cells.rate}
