"""Sentences of a few figures, on a plan of one or two indicators."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hlgl_cli.engine.assessment import Latest
from hlgl_cli.engine.judging import assess
from hlgl_cli.engine.yardstick import Yardsticks
from hlgl_cli.report.prose import sentence
from tests.engine.build import book, indicator, plan

if TYPE_CHECKING:
    from decimal import Decimal
    from typing import Any

    from hlgl_cli.engine.assessment import Assessment
    from hlgl_cli.plan import Kind, Plan, Status

GDP = "name = { zh = '国内生产总值增长', en = 'Growth of GDP' }\nkind = 'growth'\ndecimals = 1"


def judged(
    stated: str,
    given: str,
    year: int = 2023,
    beside: str = "",
    **fields: Any,  # noqa: ANN401 - of an Assessment
) -> tuple[Plan, Assessment]:
    """Return a plan of one indicator and what is found of it, certain unless a field says else."""
    of = plan(indicator(stated), indicator(GDP, "gdp"))
    series = book(of, year, {"it": given, **({"gdp": beside} if beside else {})})
    found = assess(Yardsticks(of), series["it"], year, series, "exact")
    return of, found._replace(**{"certain": True, "grade_certain": True, **fields})


def told(
    stated: str,
    given: str,
    year: int = 2023,
    beside: str = "",
    **fields: Any,  # noqa: ANN401 - of an Assessment
) -> tuple[str, str]:
    """Return the sentence of a few figures in Chinese and in English."""
    of, found = judged(stated, given, year, beside, **fields)
    return sentence(of, found, "zh"), sentence(of, found, "en")


def latest(
    kind: Kind, value: Decimal, unit: str = "%", year: int = 2023, status: Status | None = None
) -> Latest:
    """Return the year's own figure."""
    return Latest(kind, value, unit, year, status)
