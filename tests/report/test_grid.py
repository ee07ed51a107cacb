"""Whatever a plan demands and whatever is known, it can be judged, explained, shown and filled in."""

from __future__ import annotations

import functools

import pytest
from hypothesis import given

from hlgl_cli import pipeline
from hlgl_cli.engine.yardstick import Yardsticks
from hlgl_cli.report.explanation import explain
from hlgl_cli.report.formats import EXPLAIN_FORMATS
from hlgl_cli.report.report import AreaReport, Report
from hlgl_cli.report.show import as_document, plan_as_text, target_as_text
from hlgl_cli.report.template import submission_to_fill
from hlgl_cli.report.view import View
from hlgl_cli.rules.judged import Judged
from hlgl_cli.text import LANGUAGES
from tests.engine.strategies import World, worlds
from tests.formats import TEXTS
from tests.report.grid import YEARS, sound_plan, submissions

AREAS, FILES = 2, 5
PLAN = functools.cache(sound_plan)


@functools.cache
def reported() -> Report:
    """Return the report on two areas."""
    return pipeline.check(submissions(PLAN(), AREAS), pipeline.Request(plan=PLAN().id), PLAN())


@pytest.mark.parametrize("at", range(AREAS, FILES))
def test_explained(at: int) -> None:
    """Every assessment has its steps: no formula asks for a letter that the case has not.

    Those of the first areas are printed in every format below.
    """
    content = list(submissions(PLAN(), FILES))[at]
    request = pipeline.Request(plan=PLAN().id, all_targets=True)
    (area,) = pipeline.check([content], request, PLAN()).reports
    count = len(PLAN().indicators)
    explained = [len(explain(area, assessment, "en")) for assessment in area.assessments]
    assert (len(explained), min(explained) > 0) == (count, True)


@pytest.mark.parametrize(("at", "lang"), list(enumerate(LANGUAGES)))
@pytest.mark.parametrize("form", [*TEXTS, *(f"explain {name}" for name in EXPLAIN_FORMATS)])
def test_formats(form: str, at: int, lang: str) -> None:
    """Every format prints them all, an area in each language: what a text asks for is the same."""
    of_explain = form.startswith("explain ")
    form_of = EXPLAIN_FORMATS[form.removeprefix("explain ")] if of_explain else TEXTS[form]
    of_area = reported()._replace(reports=reported().reports[at : at + 1])
    printed = len(form_of.render(of_area, View(lang, 80)))
    assert printed > 0


@pytest.mark.parametrize("lang", LANGUAGES)
def test_shown(lang: str) -> None:
    """The plan is shown, each target in a language, and in every year what is to be filled in."""
    plan, view = PLAN(), View(lang, 80)
    texts = [plan_as_text(plan, plan.indicators, view), as_document(plan, plan.indicators, view)]
    targets = plan.indicators[LANGUAGES.index(lang) :: len(LANGUAGES)]
    texts += [target_as_text(plan, indicator, view) for indicator in targets]
    texts += [submission_to_fill(plan, year, lang) for year in YEARS]
    shortest = min(map(len, texts))
    assert shortest > 0


@given(worlds())
def test_random_plans(world: World) -> None:
    """So is whatever else a plan may say by chance."""
    for series in world.book.values():
        judged = Judged(
            Yardsticks(world.plan), "here", series, world.book, year=world.year, comparison="exact"
        )
        assessment = judged.assessment
        area = AreaReport(world.plan, "here", world.year, (), (), (assessment,), (world.year,))
        assert explain(area, assessment, "zh")
