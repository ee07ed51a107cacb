"""What a rule looks at answers with a finding at its own place."""

from __future__ import annotations

from hlgl_cli.engine.sizes import Size
from hlgl_cli.figures.reading import Submitted, read_figures
from hlgl_cli.finding import Place
from hlgl_cli.rules.contexts import OfFile, OfIndicator, OfPlan, OfPoint
from tests.engine.build import indicator, plan, submission, table

IT = indicator("name = { zh = '它', en = 'It' }")
PLAN = plan(IT)
SUBMITTED = Submitted("a.toml", submission(2023, it=table("value = 5")))


def test_of_point() -> None:
    """A finding about a figure says whose it is, and stands where the figure does, or elsewhere."""
    (statement,) = read_figures(PLAN, SUBMITTED).statements
    context = OfPoint(statement, "here", Size(PLAN, IT))
    assert (context.indicator, context.point.year) == (IT, 2023)
    finding = context.finding("V403", limit="0")
    assert finding[1] == Place("a.toml", ("figures", "it", "value"))
    assert (finding.facts["limit"], finding.area, finding.indicator) == ("0", "here", "it")
    assert context.finding("V403", Place("b.toml")).place == Place("b.toml")


def test_of_file() -> None:
    """A finding about a file's entry is of the file's own area."""
    context = OfFile(PLAN, SUBMITTED, str)
    finding = context.finding("F217", Place("a.toml"), IT, given="5")
    assert finding == ("F217", Place("a.toml"), {"name": IT.name, "given": "5"}, None, "it", True)


def test_of_plan() -> None:
    """A finding about a plan stands at its keys, and one about an indicator below it."""
    finding = OfPlan(PLAN, "plan.toml").finding("P707", "indicators", "1", name="it")
    assert finding.place == Place("plan.toml", ("indicators", "1"))
    finding = OfIndicator(PLAN, "plan.toml", 3, IT).finding("P708", "category", known="all")
    assert finding.place == Place("plan.toml", ("indicators", "3", "category"))
    assert (finding.facts, finding.indicator) == ({"name": IT.name, "known": "all"}, "it")
