"""C5: figures that say something else than the plan or one another. Warnings: they stay in use."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from hlgl_cli.engine.arithmetic import shown
from hlgl_cli.engine.assessment import Assessment, assess
from hlgl_cli.engine.series import Point, Series, baseline
from hlgl_cli.finding import Bilingual, Finding
from hlgl_cli.text import Word
from hlgl_cli.units import Quantity

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from hlgl_cli.engine.verdict import Comparison
    from hlgl_cli.plan import Indicator, Plan


class Judged(NamedTuple):
    """A series with what was said of it, and what is needed to ask again."""

    plan: Plan
    area: str
    series: Series
    others: Mapping[str, Series]
    assessment: Assessment
    comparison: Comparison


def other_base(judged: Judged) -> Iterator[Finding]:
    """C506: the submission's own base is not the plan's; say what the verdict on it would be."""
    known = baseline(judged.series.indicator)
    for point in judged.series.until(judged.assessment.year)[::-1]:
        if point.base is not None and (known is None or point.base.value != known.value):
            yield _finding(judged, "C506", point, {"verdict": _verdict_on(judged, point)})
            return


def _verdict_on(judged: Judged, point: Point) -> Bilingual:
    """Return the verdict that the plan's target would get from the point's own base."""
    indicator = _based(judged.series.indicator, point)
    series = judged.series._replace(indicator=indicator)
    year = judged.assessment.year
    again = assess(judged.plan, series, year, judged.others, judged.comparison)
    return Word(f"verdict.{again.verdict}")


def _based(indicator: Indicator, point: Point) -> Indicator:
    base = shown(point.base.value) if point.base else None
    if indicator.kind == "value":
        return indicator.model_copy(update={"baseline": base})
    level = Quantity(base, indicator.level_unit or "") if base is not None else None
    return indicator.model_copy(update={"base_level": level})


def other_prices(judged: Judged) -> Iterator[Finding]:
    """C507: not comparable, since the only figures are at other prices than the target."""
    if judged.assessment.reason != "not_comparable":
        return
    indicator = judged.series.indicator
    for point in judged.series.until(judged.assessment.year):
        if not point.fits_prices(indicator):
            prices = Word(f"prices.{indicator.prices}")
            own = Word(f"prices.{point.prices or 'current'}")
            yield _finding(judged, "C507", point, {"prices": prices, "own": own})


def _finding(
    judged: Judged, code: str, point: Point, facts: Mapping[str, str | Bilingual]
) -> Finding:
    indicator = judged.series.indicator
    known = {**point.facts(indicator), **facts}
    return Finding(code, point.place, known, judged.area, indicator.id)
