"""Verdict, grade and certainty (docs/method.md §3, §5, §6)."""

from __future__ import annotations

from decimal import Decimal
from fractions import Fraction
from typing import TYPE_CHECKING

from tests.second.accumulated import sum_at
from tests.second.cases import ADDED, Case
from tests.second.display import (
    FINE,
    actual,
    digits_of_required,
    follow_gap,
    plus,
    required,
    to_digits,
)
from tests.second.measures import GIVEN, Corner, Measure, Problem, level, own_rate
from tests.second.powers import compare, decimal

if TYPE_CHECKING:
    from tests.second.measures import Found
    from tests.second.powers import Exact

ACHIEVABLE = frozenset({"level", "change", "rise", "reduction", "multiple", "total", "mean"})


def measure(case: Case) -> Measure:
    """Return the measure of a case that has one."""
    if isinstance(case.found, Problem):
        raise TypeError(case.found)
    return case.found


def problem(case: Case) -> Problem | None:
    """Return why a case cannot be judged; None where it can."""
    other = case.other if case.form == "follow" else None
    if isinstance(case.found, Problem) or isinstance(other, Problem):
        problems = [each for each in (case.found, other) if isinstance(each, Problem)]
        missing = {year for each in problems for year in each.missing}
        return Problem(problems[0].reason, tuple(sorted(missing)))
    number = case.found.at(GIVEN)
    if case.found.missing and case.form in ADDED:
        is_floor = case.better > 0 and case.is_met(number)
        return None if is_floor else Problem("incomplete", case.found.missing)
    if case.form == "trend" and case.floor() is None:
        return Problem("no_baseline")
    if case.form == "level" and case.floor() is None:
        has_verdict = case.is_due or case.is_met(number)
        return None if has_verdict else Problem("no_baseline")
    return None


def on_track(case: Case, corner: Corner = GIVEN) -> bool:
    """Return the verdict at a corner of the box."""
    digits = digits_of_required(case)
    if digits is None:
        return _meets(case, corner)
    shown, asked = to_digits(actual(case, corner), digits), required(case, corner)
    told = case.sign * _order(shown, asked)
    return told > 0 or (told == 0 and not (case.is_strict and case.is_due))


def _order(one: Fraction | Decimal, other: Fraction | Decimal | None) -> int:
    if other is None:
        raise TypeError(other)
    if isinstance(one, Fraction) and isinstance(other, Fraction):
        return compare(one, other)
    gap = plus(one, other, -1)
    return (gap > FINE) - (gap < -FINE)


def _meets(case: Case, corner: Corner) -> bool:
    number = measure(case).at(corner)
    is_strict = case.is_strict and (case.is_due or case.form == "trend")
    told = _side(case, number, corner)
    return told > 0 or (told == 0 and not is_strict)


def _side(case: Case, number: Exact, corner: Corner) -> int:
    """Return on which side of the path a measure is: 1 is better."""
    if measure(case).missing and case.form in ADDED:
        return 1 if case.is_met(number, corner) else -1
    if case.form == "follow":
        return follow_gap(case, corner)
    if case.is_annual:
        return case.better * compare(number, case.step(eased=True))
    if case.is_accumulated:
        return case.better * compare(number, case.sum_asked(case.k, eased=True))
    path = case.path(corner, eased=True)
    if path is not None:
        asked = path.at(Fraction(case.k))
        if case.is_whole:
            asked = whole(asked)
        return case.better * compare(number, asked)
    return case.better * compare(number, flat(case, corner))


def whole(number: Exact) -> Fraction:
    """Return the nearest whole number."""
    if isinstance(number, Fraction):
        return Fraction(round(number))
    return Fraction(round(decimal(number)))


def flat(case: Case, corner: Corner = GIVEN) -> Exact:
    """Return what is asked in every year alike."""
    eased = case.number - case.better * case.tolerance
    if case.form == "trend":
        floor = case.floor(corner)
        return eased if floor is None else floor
    return 1 + eased / 100 if case.form == "yearly" else eased


def broken(case: Case, corner: Corner = GIVEN) -> list[int]:
    """Return the years so far whose figure breaks what is to be held."""
    if case.form == "trend":
        return _worse(case)
    if case.form != "hold":
        return []
    found = [(year, level(case.series, year)) for year in case.series.years(case.q.year)]
    return [
        year
        for year, each in found
        if isinstance(each, Measure) and _breaks(case, year, each.at(corner))
    ]


def _worse(case: Case) -> list[int]:
    """Return the years so far that were worse than the year before."""
    years = case.series.years(case.q.year)
    levels = {year: level(case.series, year) for year in years}
    known = {year: each.at(GIVEN) for year, each in levels.items() if isinstance(each, Measure)}
    if case.series.base is not None:
        known[case.q.start] = case.series.base.number
    pairs = [(year, known[year], known[year - 1]) for year in years if {year, year - 1} <= {*known}]
    return [year for year, now, before in pairs if case.better * compare(now, before) < 0]


def _breaks(case: Case, year: int, number: Exact) -> bool:
    told = case.better * compare(number, flat(case))
    return told < 0 or (told == 0 and case.is_strict and year == case.q.end)


def has_lead(case: Case, corner: Corner = GIVEN) -> bool:
    """Return whether it can be said how many years ahead the measure is."""
    if case.is_annual or measure(case).missing:
        return False
    if case.is_accumulated:
        return bool(case.number) and (case.number > 0) == (case.better > 0)
    path = case.path(corner)
    if path is None or not path.moves(case.better):
        return False
    number = measure(case).at(corner)
    return not (path.is_even and compare(number, Fraction(0)) <= 0)


def slack(case: Case) -> Fraction:
    """Return how many years count as none."""
    return min(Fraction(case.k, 4), Fraction(1, 2))


def grade(case: Case, corner: Corner = GIVEN, *, is_certain: bool = True) -> str | None:
    """Return the official grade at a corner of the box."""
    if case.is_annual:
        return None
    is_on_track = on_track(case, corner)
    if case.is_due:
        return "achieved" if is_on_track else "behind"
    number = measure(case).at(corner)
    if case.form in ACHIEVABLE and can_lead_up(case, corner) and case.is_met(number, corner):
        return "achieved"
    if not has_lead(case, corner):
        is_fair = is_on_track or not is_certain or _holds_on_average(case, corner)
        return "in_line" if is_fair else "behind"
    if _against(case, corner, slack(case)) >= 0:
        return "ahead"
    is_late = not is_on_track and _against(case, corner, -slack(case)) <= 0
    return "behind" if is_late else "in_line"


def can_lead_up(case: Case, corner: Corner = GIVEN) -> bool:
    """Return whether the path goes towards the better side, or nobody knows it."""
    path = case.path(corner)
    return path is None or path.moves(case.better)


def _against(case: Case, corner: Corner, shift: Fraction) -> int:
    """Return on which side of the path some time off a measure is."""
    number, time = measure(case).at(corner), case.k + shift
    if not case.is_accumulated:
        path = case.path(corner)
        if path is None:
            raise TypeError(path)
        return case.better * compare(number, path.at(time))
    asked = sum_at(case.number, case.k, time)
    return case.better * _order(number if isinstance(number, Fraction) else Fraction(0), asked)


def _holds_on_average(case: Case, corner: Corner) -> bool:
    """Return whether the margins of all years so far come to nothing or more."""
    if case.form not in {"hold", "yearly"}:
        return False
    margins = []
    for year in case.series.years(case.q.year):
        margin = _margin_in(case, year, corner)
        if margin is None:
            return False
        margins.append(margin)
    return sum(margins) >= 0


def _margin_in(case: Case, year: int, corner: Corner) -> Fraction | None:
    if case.form == "hold":
        found: Found = level(case.series, year)
        asked: Fraction | None = case.number
    else:
        found = own_rate(case.series, year)
        stated = case.target.key("yearly").get(str(year))
        asked = None if stated is None else 1 + Fraction(Decimal(stated)) / 100
    if isinstance(found, Problem) or asked is None:
        return None
    number = found.at(corner)
    return case.better * (number - asked) if isinstance(number, Fraction) else None
