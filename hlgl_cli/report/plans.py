"""The plans that there are: as a table, and as the document of JSON."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hlgl_cli.report.documents import plan_document
from hlgl_cli.report.json_text import dump
from hlgl_cli.report.paper import Heading, Paper
from hlgl_cli.text import say

if TYPE_CHECKING:
    from collections.abc import Iterable

    from hlgl_cli.report.listed import Listed
    from hlgl_cli.report.shapes import plans as shape
    from hlgl_cli.report.view import View


def as_text(plans: Iterable[Listed], view: View) -> str:
    """Return a row for each plan."""
    paper, lang = Paper(view), view.lang
    headings = [
        Heading(say(lang, "column.plan")),
        Heading(say(lang, "column.title"), folds=True),
        Heading(say(lang, "column.area"), folds=True),
        Heading(say(lang, "column.years")),
        Heading(say(lang, "column.indicators"), is_number=True),
        Heading(say(lang, "column.file"), goes=1),
    ]
    paper.table(headings, ([(cell, "") for cell in _cells(each, lang)] for each in plans))
    return paper.text()


def _cells(listed: Listed, lang: str) -> tuple[str, ...]:
    plan = listed.plan
    years = (str(plan.base_year + 1), str(plan.target_year))
    return (
        plan.id,
        plan.plan.title.of(lang),
        plan.plan.area.of(lang),
        say(lang, "list.span").join(dict.fromkeys(years)),
        str(len(plan.indicators)),
        say(lang, "plans.ships") if listed.ships else listed.path,
    )


def as_document(plans: Iterable[Listed], view: View) -> str:
    """Return hlgl.plans/1."""
    document: shape.Plans = {
        "schema": "hlgl.plans/1",
        "lang": view.lang,
        "plans": [_document(each, view.lang) for each in plans],
    }
    return dump(document)


def _document(listed: Listed, lang: str) -> shape.PlanListed:
    plan = listed.plan
    return {
        **plan_document(plan),
        "title": plan.plan.title.of(lang),
        "area": plan.plan.area.of(lang),
        "indicators": len(plan.indicators),
        "path": listed.path,
        "ships": listed.ships,
    }
