"""P7: the audit of a plan, how its tables fit one another. A broken plan judges nobody.

A rule yields the keys, below the indicator, at which the finding stands, and its facts.
"""

from __future__ import annotations

from collections import Counter
from decimal import Decimal
from typing import TYPE_CHECKING

from hlgl_cli.demands import NO_LIMIT, POSITIVE_ENDS, VALUES, Limit
from hlgl_cli.finding import Bilingual, Finding, Place
from hlgl_cli.text import Word, nearest

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from hlgl_cli.plan import Indicator, Plan, Target

_SIDES = {"at_least": 1, "above": 1, "at_most": -1, "below": -1}


def audit(plan: Plan, file: str) -> list[Finding]:
    """Return all that is wrong with a plan whose tables are each well formed."""
    findings = [
        Finding(code, Place(file, keys), facts)
        for rule in (_years, _names, _categories)
        for code, keys, facts in rule(plan)
    ]
    for place, indicator in enumerate(plan.indicators):
        for rule in INDICATOR_RULES:
            findings += [
                Finding(
                    code,
                    Place(file, ("indicators", str(place), *keys)),
                    {"name": indicator.name, **facts},
                    indicator=indicator.id,
                )
                for code, keys, facts in rule(plan, indicator)
            ]
    return findings


Problem = tuple[str, tuple[str, ...], "Mapping[str, str | Bilingual]"]


def _years(plan: Plan) -> Iterator[Problem]:
    if plan.years < 1:
        yield "P706", ("plan", "target_year"), {}


def _names(plan: Plan) -> Iterator[Problem]:
    owners = Counter(name for one in plan.indicators for name in set(one.names()))
    for name, count in owners.items():
        if count > 1:
            *_, last = (at for at, one in enumerate(plan.indicators) if name in one.names())
            yield "P707", ("indicators", str(last)), {"name": name}


def _categories(plan: Plan) -> Iterator[Problem]:
    for name, count in Counter(one.id for one in plan.categories).items():
        if count > 1:
            yield "P707", ("categories",), {"name": name}


def _category(plan: Plan, indicator: Indicator) -> Iterator[Problem]:
    known = {one.id for one in plan.categories}
    if indicator.category not in known:
        yield "P708", ("category",), _absent("category", indicator.category, known)


def _followed(plan: Plan, indicator: Indicator) -> Iterator[Problem]:
    name = indicator.target and indicator.target.follow
    others = {one.id for one in plan.indicators if one.kind != "reduction"} - {indicator.id}
    if name and name not in others:
        yield "P708", ("target", "follow"), _absent("followed", name, others)


def _absent(what: str, given: str, known: Iterable[str]) -> dict[str, str | Bilingual]:
    return {"given": given, "what": Word(f"what.{what}"), "meant": nearest(given, sorted(known))}


def _towards_better(_: Plan, indicator: Indicator) -> Iterator[Problem]:
    target = indicator.target
    if target is None or target.number is None or indicator.baseline is None:
        return
    is_better = (target.number - indicator.baseline) * indicator.direction > 0
    if target.demand.from_base and not is_better:
        yield "P702", ("target", target.form), _numbers(target.number, indicator.baseline)


def _numbers(level: Decimal, baseline: Decimal) -> dict[str, str]:
    return {"given": str(level), "baseline": str(baseline)}


def _bound(_: Plan, indicator: Indicator) -> Iterator[Problem]:
    if _SIDES.get(indicator.bound, indicator.direction) != indicator.direction:
        facts = {
            "given": Word(f"bound.{indicator.bound}"),
            "better": Word(f"better.{indicator.better}"),
        }
        yield "P703", ("target", "bound"), facts
    if indicator.kind == "reduction" and indicator.direction < 0:
        facts = {"given": Word("form.reduction"), "better": Word("better.lower")}
        yield "P703", ("better",), facts


def _kind(_: Plan, indicator: Indicator) -> Iterator[Problem]:
    target = indicator.target
    if target is not None and indicator.kind not in target.demand.kinds:
        facts = {"given": Word(f"form.{target.form}"), "kind": Word(f"kind.{indicator.kind}")}
        yield "P705", ("kind",), facts


def _options(plan: Plan, indicator: Indicator) -> Iterator[Problem]:
    target = indicator.target
    if target is None:
        return
    inside = set(range(plan.base_year + 1, plan.target_year))
    options = target.demand.options
    bendable = target.demand.bends and target.averaging != "accumulated"
    misplaced = {
        "by": target.by != 0 and "by" not in options,
        "tolerance": target.tolerance is not None and indicator.bound != "about",
        "path": target.path is not None and "path" not in options,
        "averaging": target.averaging is not None and "averaging" not in options,
        "milestones": bool(target.milestones)
        and not (bendable and target.milestones.keys() <= inside),
        "yearly": not (target.yearly or {}).keys() <= inside | {plan.target_year},
    }
    for key, is_misplaced in misplaced.items():
        if is_misplaced:
            facts = {"key": key, "form": Word(f"form.{target.form}")}
            yield "P704", ("target", key), facts | _hint(target, key, bendable=bendable)


def _hint(target: Target, key: str, *, bendable: bool) -> dict[str, str]:
    """Return the hint where it is not the form but a year that is out of place."""
    if key == "milestones" and bendable:
        return {"hint": "hint.years_within"}
    return {"hint": "hint.years_of_plan"} if key == "yearly" and target.form == key else {}


def _possible(_: Plan, indicator: Indicator) -> Iterator[Problem]:
    """Find numbers of which no path can be made."""
    ends = indicator.range
    if ends is not None and ends[0] >= ends[1]:
        yield "P709", ("range",), _beyond("range", f"{ends[0]}, {ends[1]}")
    if indicator.base_level is not None and indicator.base_level.number <= 0:
        yield "P709", ("base_level",), _beyond("level", indicator.base_level.number)
    target = indicator.target
    if target is None:
        return
    if (target.tolerance or 0) < 0:
        yield "P709", ("target", "tolerance"), _beyond("tolerance", target.tolerance)
    limit = _limit(target)
    misfits = [(keys, number) for keys, number in _stated(target) if not limit.admits(number)]
    for keys, number in dict(reversed(misfits)).items():  # once a number, as it is printed
        yield "P709", ("target", *keys), _beyond(limit.key, number)
    base = indicator.baseline
    if base is not None and base <= 0 and _needs_positive_base(indicator, target):
        of_base = "geometric" if target.path == "geometric" else "level"
        yield "P709", ("baseline",), _beyond(of_base, base)


def _beyond(limit: str, given: object) -> dict[str, str | Bilingual]:
    return {"given": str(given), "limit": Word(f"limit.{limit}")}


def _limit(target: Target) -> Limit:
    """Return what a target's number cannot pass."""
    limit = target.demand.limit
    return POSITIVE_ENDS if limit is NO_LIMIT and target.path == "geometric" else limit


def _stated(target: Target) -> Iterator[tuple[tuple[str, ...], Decimal]]:
    """Yield the numbers of a target, and less what "about" allows, with their keys."""
    numbers: list[tuple[tuple[str, ...], Decimal | None]] = [((target.form,), target.number)]
    for name in ("milestones", "yearly"):
        stated = (getattr(target, name) or {}).items()
        numbers += [((name, str(year)), number) for year, number in stated]
    for keys, number in numbers:
        if number is not None:
            yield keys, number
            if target.bound == "about":
                yield keys, number - (target.tolerance or Decimal(0))


def _needs_positive_base(indicator: Indicator, target: Target) -> bool:
    takes_ratios = target.demand.of_index and indicator.kind in target.demand.kinds & VALUES
    return takes_ratios or target.path == "geometric"


INDICATOR_RULES = (
    _category,
    _followed,
    _towards_better,
    _bound,
    _kind,
    _options,
    _possible,
)
