"""C508, V411 and V413: a deflator that plays no part, and one that is likely of another base."""

from __future__ import annotations

from collections.abc import Mapping
from fractions import Fraction
from typing import TYPE_CHECKING

from hlgl_cli.engine.arithmetic import HUNDRED
from hlgl_cli.figures.telling import place_beside
from hlgl_cli.finding import Place
from hlgl_cli.rules.nearness import a_year, plain_decimal
from hlgl_cli.submission import Figure
from hlgl_cli.text import Word

if TYPE_CHECKING:
    from collections.abc import Iterator

    from hlgl_cli.engine.series import Point
    from hlgl_cli.finding import Finding
    from hlgl_cli.plan import Indicator
    from hlgl_cli.rules.contexts import OfFile
    from hlgl_cli.rules.judged import Judged
    from hlgl_cli.submission import Amounts

# Between which changes a year prices lie, in %, and below which they are those of one year alone:
# asked where growth is on the target's path with them, which is what too low a deflator leads to.
LEAST_PRICES, MOST_PRICES, SLOW_PRICES = -10, 20, Fraction(4, 5)


def doubtful_deflator(judged: Judged) -> Iterator[Finding]:
    """V413 and V411: a deflator that is likely of one year; a level that is likely not deflated."""
    for point in judged.of_kind("value"):
        deflator = point.deflator
        if point.prices == "base-year" and _is_far(judged, point):
            pace = _pace(judged, point)
            yield judged.doubt("V411", point, pace=pace, hint="hint.not_deflated")
        if deflator is not None and _is_doubtful(judged, point, deflator.value):
            told = {"number": plain_decimal(deflator.value)}
            found = judged.doubt("V413", point, **told)
            yield found._replace(place=place_beside(point, "deflator", str(point.year)))


def _is_doubtful(judged: Judged, point: Point, deflator: Fraction) -> bool:
    """Return whether prices, or the growth that they leave, are not to be believed unseen."""
    size, k = judged.size, point.year - judged.plan.base_year
    least, most = (1 + Fraction(rate, HUNDRED) for rate in (LEAST_PRICES, MOST_PRICES))
    if not least**k <= deflator / HUNDRED <= most**k:
        return True
    if not size.base or k == 1:
        return False
    if _is_far(judged, point):
        return True
    index = point.at(0) / size.base
    is_slow = abs(deflator - HUNDRED) < SLOW_PRICES * k
    return is_slow and size.rate is not None and index >= size.grown(k)


def _is_far(judged: Judged, point: Point) -> bool:
    """Return whether a level at constant prices is beyond what the target leads to."""
    size, k = judged.size, point.year - judged.plan.base_year
    if not size.base or not size.indicator.takes_ratios or size.indicator.prices != "constant":
        return False
    return point.at(0) / size.base > size.in_all(k).high


def _pace(judged: Judged, point: Point) -> str:
    k, base = point.year - judged.plan.base_year, judged.size.base or Fraction(1)
    return a_year(point.at(0) / base, k)


def idle_deflators(file: OfFile) -> Iterator[Finding]:
    """C508: nothing is divided by it, for it stands beside no value, or prices play no part."""
    names, submission = file.plan.names(), file.submitted.submission
    for name, entry in submission.figures.items():
        if name not in names or not isinstance(entry, Figure) or entry.deflator is None:
            continue
        why = _idle(names[name], entry, submission.year)
        if why is not None:
            place = Place(file.submitted.file, ("figures", name, "deflator"))
            yield file.finding("C508", place, names[name], why=Word(f"idle.{why}"))


def _idle(indicator: Indicator, entry: Figure, year: int) -> str | None:
    """Return why a deflator plays no part, a key below `idle.` in text/; None where it does."""
    if indicator.prices != "constant":
        return "prices"
    if entry.prices == "base-year":
        return "deflated"
    return None if _years(entry.deflator, year) & _years(entry.value, year) else "no_value"


def _years(amounts: Amounts | None, year: int) -> set[int]:
    if amounts is None:
        return set()
    return set(amounts) if isinstance(amounts, Mapping) else {year}
