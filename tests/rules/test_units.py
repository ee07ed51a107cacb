"""What a plan states its numbers in."""

from __future__ import annotations

import pytest

from hlgl_cli.finding import Place
from hlgl_cli.rules import audit, remarks
from tests.engine.build import indicator, plan


@pytest.mark.parametrize("kind", ["growth", "reduction"])
@pytest.mark.parametrize("unit", ["亿元", "‰", ""])
def test_rate_in_another_unit(kind: str, unit: str) -> None:
    """The number of a rate is in %: a sum of money there is most likely a value."""
    of = plan(indicator(f"kind = '{kind}'\nunit = '{unit}'"))
    (finding,) = audit(of, "p")
    assert (finding.code, finding.place) == ("F212", Place("p", ("indicators", "0", "unit")))
    assert (finding.indicator, finding.severity) == ("it", "error")
    assert finding.message.en == f'"unit" cannot be "{unit}"'
    assert finding.hint.en == "it can be: %"


@pytest.mark.parametrize(
    "text", ["kind = 'growth'\nunit = '％'", "kind = 'reduction'\nunit = 'pct'", "unit = '亿元'"]
)
def test_unit_that_the_kind_can_have(text: str) -> None:
    """A rate is in % however it is spelled; a value has any unit."""
    of = plan(indicator(text))
    assert audit(of, "p") == remarks(of, "p") == []


@pytest.mark.parametrize(
    ("unit", "codes"), [("套（间、栋）", ["P710"]), ("套（间）", []), (" 人", []), ("", [])]
)
def test_unit_that_no_figure_can_have(unit: str, codes: list[str]) -> None:
    """It is told, and the plan can be used."""
    of = plan(indicator(f"unit = '{unit}'"))
    assert (audit(of, "p"), [one.code for one in remarks(of, "p")]) == ([], codes)
