"""C5: figures that say something else than the plan or one another. Warnings: they stay in use."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hlgl_cli.engine.arithmetic import shown
from hlgl_cli.figures.telling import place_beside
from hlgl_cli.text import Word
from hlgl_cli.units import Quantity

if TYPE_CHECKING:
    from collections.abc import Iterator

    from hlgl_cli.engine.series import Point
    from hlgl_cli.finding import Bilingual, Finding
    from hlgl_cli.plan import Indicator
    from hlgl_cli.rules.judged import Judged


def other_base(judged: Judged) -> Iterator[Finding]:
    """C506: the submission's own base is not the plan's; say what the verdict on it would be."""
    for point in reversed(judged.points):
        if point.base is not None and point.base.value != judged.base:
            found = judged.finding("C506", point, verdict=_verdict_on(judged, point))
            yield found._replace(place=place_beside(point, "base"))
            return


def _verdict_on(judged: Judged, point: Point) -> Bilingual:
    """Return the verdict that the plan's target would get from the point's own base."""
    indicator = _based(judged.series.indicator, point)
    again = judged.assess(judged.series._replace(indicator=indicator))
    return Word(f"verdict.{again.verdict}")


def _based(indicator: Indicator, point: Point) -> Indicator:
    base = shown(point.base.value) if point.base else None
    if indicator.kind == "value":
        return indicator.model_copy(update={"baseline": base})
    level = Quantity(base, indicator.level_unit or "") if base is not None else None
    return indicator.model_copy(update={"base_level": level})


def other_prices(judged: Judged) -> Iterator[Finding]:
    """C507: at other prices than the target, and its year or the year judged is not comparable."""
    indicator = judged.series.indicator
    for point in judged.points if indicator.prices else ():
        if point.fits_prices(indicator):
            continue
        # A later file must not silence what the earlier one would be told alone.
        years = {point.year, judged.year}
        if any(judged.assess(judged.series, year).reason == "not_comparable" for year in years):
            prices = Word(f"prices.{indicator.prices}")
            is_like = point.prices == indicator.prices  # but a value's year is not said
            own = "constant.unsaid" if is_like else f"prices.{point.prices or 'current'}"
            yield judged.finding("C507", point, prices=prices, own=Word(own))
