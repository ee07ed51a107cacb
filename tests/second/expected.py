"""What is expected of a check, from the text of its files: the fields of docs/json.md."""

from __future__ import annotations

from fractions import Fraction
from typing import TYPE_CHECKING

from tests.second.cases import Case, Question
from tests.second.certainty import is_certain, is_grade_certain
from tests.second.display import (
    actual,
    digits_of_required,
    lead,
    needed,
    pace,
    plus,
    projected,
    required,
    since_base,
    times,
    to_digits,
)
from tests.second.judging import (
    broken,
    grade,
    has_lead,
    measure,
    on_track,
    problem,
)
from tests.second.overlays import plan_of
from tests.second.powers import six
from tests.second.reading import figures_of, load

if TYPE_CHECKING:
    from collections.abc import Mapping
    from decimal import Decimal

    from tests.second.display import Shown
    from tests.second.reading import Figure, Figures, Indicator, Plan, Target

Row = dict[str, object]
WITHOUT_PACE = frozenset({"hold", "trend", "yearly"})


def expect(
    plan: str,
    submissions: tuple[str, ...],
    year: int,
    compare: str = "exact",
    overlays: tuple[str, ...] = (),
) -> list[Row]:
    """Return a row for each target of the plan, in its order."""
    area = next((table["area"] for table in map(load, submissions) if "area" in table), None)
    read = plan_of(plan, overlays, year, area)
    figures = figures_of(read, submissions)
    return [
        {
            "indicator": of.id,
            "part": part,
            "latest": _latest(figures[of.id], year),
            "amended": _amended(of, year),
            **judged(read, of, target, year, figures, compare),
        }
        for of in read.indicators.values()
        if of.id not in read.series
        for part, target in _in_force(of, year)
    ]


def _in_force(of: Indicator, year: int) -> list[tuple[int | None, Target | None]]:
    """Return the targets that judge a year: those amended later, up to their last year."""
    for amended in sorted(of.amended):
        if year <= amended.until:
            return [(None, amended.target)]
    if len(of.targets) > 1:
        return list(enumerate(of.targets, 1))
    return [(None, of.targets[0] if of.targets else None)]


def _latest(figures: Mapping[tuple[str, int], Figure], year: int) -> Row | None:
    """Return the figure of the year itself, as it was given."""
    own = [figure for (_, each), figure in figures.items() if each == year]
    return {"kind": own[0].kind, "value": own[0].number, "year": year} if own else None


def part_of(told: object, wanted: object) -> object:
    """Return of a table the fields that a row has of it; anything else as it is."""
    if isinstance(told, dict) and isinstance(wanted, dict):
        return {key: part for key, part in told.items() if key in wanted}
    return told


def _amended(of: Indicator, year: int) -> Row | None:
    """Return the number in whose place another is in force."""
    before = [amended for amended in of.amended if amended.until < year]
    if before:
        return {"number": max(before).target.stated(year)}
    number = None if of.replaced is None else of.replaced.stated(year)
    return None if number is None else {"number": number}  # what is assigned replaces none


def judged(
    plan: Plan, of: Indicator, target: Target | None, year: int, figures: Figures, compare: str
) -> Row:
    """Return what is said of one target in a year."""
    if target is None:
        return _unjudged("no_target")
    question = Question(plan, of, target, year, figures, compare)
    if not question.start < year <= question.end:
        return _unjudged("no_target")
    if _is_awaited(target, year):
        return _unjudged("awaiting_target")
    case = Case(question)
    found = problem(case)
    if found is not None:
        return _unjudged(found.reason, found.missing)
    return _verdict(case) | _numbers(case) | _outlook(case)


def _is_awaited(target: Target, year: int) -> bool:
    if target.form == "yearly":
        return str(year) not in (target.key("yearly") or {})
    return target.form not in {"follow", "trend"} and target.number is None


def _unjudged(reason: str, missing: tuple[int, ...] = ()) -> Row:
    return {
        "verdict": "not_assessed",
        "reason": reason,
        "grade": None,
        "certain": None,
        "grade_certain": None,
        **({"missing": list(missing)} if reason == "incomplete" else {}),
    }


def _verdict(case: Case) -> Row:
    certain = is_certain(case)
    return {
        "verdict": "on_track" if on_track(case) else "off_track",
        "reason": None,
        "grade": grade(case, is_certain=certain),
        "certain": certain,
        "grade_certain": is_grade_certain(case, is_verdict_certain=certain),
        "basis": measure(case).basis,
        "broken_years": broken(case),
    }


def _numbers(case: Case) -> Row:
    digits, shown, asked = digits_of_required(case), actual(case), required(case)
    shown = shown if digits is None else to_digits(shown, digits)
    margin = None if asked is None else times(plus(shown, asked, -1), Fraction(case.sign))
    return {
        "actual": _six(shown),
        "required": _six(asked),
        "margin": _six(margin),
        "since_base": _six(since_base(case)),
    }


def _outlook(case: Case) -> Row:
    """Return what is said of the years to come, and of the pace so far."""
    ahead = lead(case) if has_lead(case) else None
    has_pace = not (case.is_annual or measure(case).missing or case.form in WITHOUT_PACE)
    progress = None if ahead is None else _share(plus(ahead, Fraction(case.k)), case.n)
    return {
        "lead_years": _six(ahead),
        "progress": _six(progress),
        "needed_per_year": _six(
            needed(case) if has_pace and not case.is_due and case.form != "follow" else None
        ),
        "pace_per_year": _six(pace(case) if has_pace else None),
        "projected": _six(projected(case) if ahead is not None else None),
    }


def _share(years: Shown, of: int) -> Shown:
    return times(years, Fraction(1, of))


def _six(number: Shown | None) -> Decimal | None:
    return None if number is None else six(number)
