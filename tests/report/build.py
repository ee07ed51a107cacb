"""What the report's tests are built from: reports of a few figures, on the shipped plan or another."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING, Any

from hlgl_cli import pipeline
from hlgl_cli.engine.judging import assess
from hlgl_cli.engine.yardstick import Yardsticks
from hlgl_cli.report.explanation import explain
from hlgl_cli.report.report import AreaReport, Report
from hlgl_cli.sources.files import Content
from tests.engine.build import book, indicator, plan

if TYPE_CHECKING:
    from hlgl_cli.engine.verdict import Comparison
    from hlgl_cli.report.explanation import Step

GDP = "kind = 'growth'"
# A figure that is refused, one of nothing that the plan knows, and a binding target off track.
MIXED = "\"5\" = { value = 'x' }\n'好水,:%' = 99\ngood_surface_water = 99"


def content(figures: str, year: int = 2023, head: str = "", name: str = "") -> Content:
    """Return the bytes of a submission."""
    text = f"year = {year}\n{head}\n[figures]\n{figures}\n"
    return Content(name or f"{year}.toml", text.encode())


def checked(*figures: str | Content, **asked: Any) -> Report:  # noqa: ANN401 - of a Request
    """Return the report on submissions to the shipped plan."""
    contents = [one if isinstance(one, Content) else content(one) for one in figures]
    return pipeline.check(contents, pipeline.Request(**asked))


def validated(*figures: str | Content) -> Report:
    """Return the report of a validation of submissions to the shipped plan."""
    contents = [one if isinstance(one, Content) else content(one) for one in figures]
    return pipeline.validate(contents, pipeline.Request())


def area_of(
    stated: str,
    given: str,
    year: int = 2023,
    comparison: Comparison = "exact",
    followed: str | None = None,
    part: int = 1,
) -> AreaReport:
    """Return the report on one indicator of a plan of its own, and on one that it follows.

    Of several targets, `part` is the one that is judged.
    """
    stated_beside = [] if followed is None else [indicator(GDP, "gdp")]
    of = plan(indicator(stated), *stated_beside)
    figures = {"it": given} if followed is None else {"it": given, "gdp": followed}
    series = book(of, year, {name: one for name, one in figures.items() if one})
    judged = series["it"]._replace(indicator=series["it"].indicator.parts[part - 1])
    found = assess(Yardsticks(of), judged, year, series, comparison)
    return AreaReport(
        plan=of,
        area="计划",
        year=year,
        files=("figures.toml",),
        reporters=(),
        assessments=(found,),
    )


def steps(area: AreaReport, lang: str = "en") -> list[Step]:
    """Return the steps of the only assessment of an area."""
    (assessment,) = area.assessments
    return explain(area, assessment, lang)


def lines(area: AreaReport, lang: str = "en") -> dict[str, str]:
    """Return the steps as lines, by what they are; of several alike the last."""
    return {step.key: step.line for step in steps(area, lang)}


def worth(worked: str) -> float:
    """Return what a formula with its numbers comes to."""
    python = worked.replace("×", "*").replace("^", "**").replace("%", "/100")
    return float(eval(python, {"__builtins__": {}}, {"ln": math.log}))  # noqa: S307 - our own text
