"""P7: the audit of a plan, how its tables fit one another. A broken plan cannot be used."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING, NamedTuple

from hlgl_cli.demands import NO_LIMIT, POSITIVE_ENDS, VALUES, Limit
from hlgl_cli.text import Word, nearest

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from decimal import Decimal

    from hlgl_cli.finding import Bilingual, Finding
    from hlgl_cli.plan import Indicator, Span
    from hlgl_cli.rules.contexts import OfIndicator, OfPlan
    from hlgl_cli.target import Target

_SIDES = {"at_least": 1, "above": 1, "at_most": -1, "below": -1}
_WAYS = {"up": 1, "down": -1}


def years_in_order(stated: OfPlan) -> Iterator[Finding]:
    """P706: the target year does not come after the base year."""
    if stated.plan.years < 1:
        yield stated.finding("P706", "plan", "target_year", **_years_of(stated.plan.span_of_plan))


def names_once(stated: OfPlan) -> Iterator[Finding]:
    """P707: several indicators have the same name."""
    owners: dict[str, list[int]] = {}
    count = len(stated.plan.indicators)
    for at, indicator in enumerate(stated.plan.measured):
        for name in dict.fromkeys(indicator.names()):
            owners.setdefault(name, []).append(at)
    for name, own in owners.items():
        if len(own) > 1:
            last = own[-1]
            keys = ("indicators", last) if last < count else ("series", last - count)
            yield stated.finding("P707", *map(str, keys), name=name)


def categories_once(stated: OfPlan) -> Iterator[Finding]:
    """P707: several categories have the same id."""
    for name, count in Counter(category.id for category in stated.plan.categories).items():
        if count > 1:
            yield stated.finding("P707", "categories", name=name)


def known_category(stated: OfIndicator) -> Iterator[Finding]:
    """P708: the category is none of the plan's."""
    headings, name = stated.plan.headings, stated.indicator.category
    if name not in headings:
        yield stated.finding("P708", "category", **_absent("category", name, headings))


def known_followed(stated: OfIndicator) -> Iterator[Finding]:
    """P708: what a target follows is not another indicator that grows."""
    own, target = stated.indicator.id, stated.indicator.target
    if target is None or target.follow is None:
        return
    growing = stated.plan.growing
    if target.follow == own or target.follow not in growing:
        facts = _absent("followed", target.follow, growing, own)
        yield stated.about_target("P708", target.form, **facts)


class Meant(NamedTuple):
    """What was probably meant by a name that is not known: looked for only where it is told."""

    name: str
    known: Mapping[str, object]
    own: str | None  # which is not meant

    def of(self, _: str) -> str:
        """Return it, or nothing."""
        found = nearest(self.name, self.known)
        return "" if found == self.own else found


def _absent(
    what: str, name: str, known: Mapping[str, object], own: str | None = None
) -> dict[str, str | Bilingual]:
    return {"given": name, "what": Word(f"what.{what}"), "meant": Meant(name, known, own)}


def towards_better(stated: OfIndicator) -> Iterator[Finding]:
    """P702: a target to be reached from the baseline is not better than it."""
    target, base = stated.indicator.target, stated.indicator.baseline
    if target is None or target.number is None or base is None or not target.demand.from_base:
        return
    if (target.number - base) * stated.indicator.direction <= 0:
        numbers = {"given": str(target.number), "baseline": str(base)}
        yield stated.about_target("P702", target.form, **numbers)


def bound_of_the_better_side(stated: OfIndicator) -> Iterator[Finding]:
    """P703: the bound, the trend, or a fall, is on the side that is worse."""
    indicator, target = stated.indicator, stated.indicator.target
    better = Word(f"better.{indicator.better}")
    if _SIDES.get(indicator.bound, indicator.direction) != indicator.direction:
        bound = Word(f"bound.{indicator.bound}")
        yield stated.about_target("P703", "bound", given=bound, better=better)
    if target is None or target.trend is None:
        return
    if _WAYS[target.trend] != indicator.direction:
        trend = Word(f"trend.{target.trend}")
        yield stated.about_target("P703", target.form, given=trend, better=better)


def fall_for_the_better(stated: OfIndicator) -> Iterator[Finding]:
    """P703: a reduction of which a smaller fall is better."""
    indicator = stated.indicator
    if indicator.kind == "reduction" and indicator.direction < 0:
        form, better = Word("form.reduction"), Word("better.lower")
        yield stated.finding("P703", "better", given=form, better=better)


def kind_of_the_form(stated: OfIndicator) -> Iterator[Finding]:
    """P705: the form does not fit what the indicator's number states."""
    kind, target = stated.indicator.kind, stated.indicator.target
    if target is not None and kind not in target.demand.kinds:
        form = Word(f"form.{target.form}")
        yield stated.finding("P705", "kind", given=form, kind=Word(f"kind.{kind}"))


def options_of_the_form(stated: OfIndicator) -> Iterator[Finding]:
    """P704: a key that the form has no use for, or years that are not the target's."""
    target, span = stated.indicator.target, stated.span
    if target is None:
        return
    inside = set(range(span.base_year + 1, span.target_year))
    options = target.demand.options
    bends = target.demand.bends and target.averaging != "accumulated"
    misplaced = {
        "by": target.by != 0 and "by" not in options,
        "bound": target.bound is not None and target.demand.is_direction,
        "tolerance": target.tolerance is not None and stated.indicator.bound != "about",
        "path": target.path is not None and "path" not in options,
        "averaging": target.averaging is not None and "averaging" not in options,
        "upto": target.upto is not None and "upto" not in options,
        "each_year": target.each_year and "each_year" not in options,
        "milestones": bool(target.milestones)
        and not (bends and target.milestones.keys() <= inside),
        target.form: not (target.yearly or {}).keys() <= inside | {span.target_year},
    }
    hints = {"milestones": "hint.years_within" if bends else "", target.form: "hint.years_of_plan"}
    for key, is_misplaced in misplaced.items():
        if is_misplaced:
            hint = {"hint": hints[key]} if hints.get(key) else {}
            form = Word(f"form.{target.form}")
            yield stated.about_target("P704", key, key=key, form=form, **hint)


def years_of_the_target(stated: OfIndicator) -> Iterator[Finding]:
    """P706: a target that is due before it begins, or when its baseline is of another year."""
    indicator, target, span = stated.indicator, stated.indicator.target, stated.span
    if target is None or stated.plan.years < 1:
        return
    if span.years < 1:
        key = next(key for key in ("due", "since", "") if key == "" or getattr(target, key))
        keys = (*stated.of_target, key) if key else (_base_key(indicator), "year")
        yield stated.finding("P706", *keys, **_years_of(span))


def one_base_year(stated: OfIndicator) -> Iterator[Finding]:
    """P711: the way leads from the baseline, and does not begin in its year."""
    indicator, target = stated.indicator, stated.indicator.target
    if target is None or target.since is None or indicator.base is None:
        return
    base_year = stated.plan.base_year_of(indicator)
    if target.demand.from_base and target.since != base_year:
        facts = {"given": str(target.since), "year": str(base_year)}
        yield stated.about_target("P711", "since", **facts)


def ends_of_a_range(stated: OfIndicator) -> Iterator[Finding]:
    """P712: the second number of a range is not better than the first."""
    indicator, target = stated.indicator, stated.indicator.target
    if target is None or target.upto is None or target.number is None:
        return
    if (target.upto - target.number) * indicator.direction <= 0:
        numbers = {"given": str(target.upto), "number": str(target.number)}
        better = Word(f"better.{indicator.better}")
        yield stated.about_target("P712", "upto", **numbers, better=better)


def several_targets(stated: OfIndicator) -> Iterator[Finding]:
    """P713: `target` beside `targets`, or one target twice."""
    targets, target = stated.indicator.targets, stated.indicator.target
    if not targets:
        return
    if target is not targets[0]:
        yield stated.finding("P713", "target", hint="hint.target_beside")
    for at, each in enumerate(targets):
        if each in targets[:at]:
            yield stated.finding("P713", "targets", str(at), hint="hint.target_twice")


def years_of_amendments(stated: OfIndicator) -> Iterator[Finding]:
    """P714: a target that was in force until a year that the plan does not judge, or twice."""
    plan, seen = stated.plan, set[int]()
    for at, amendment in enumerate(stated.indicator.amended):
        until = amendment.until
        is_twice = amendment.date is None and until in seen and until > plan.base_year
        if is_twice or not plan.base_year <= until < plan.target_year:
            facts = {"given": str(until), **_years_of(plan.span_of_plan)}
            yield stated.finding("P714", "amended", str(at), "until", **facts)
        seen.add(until)


def possible_numbers(stated: OfIndicator) -> Iterator[Finding]:
    """P709: a range or a base level that cannot be."""
    ends, level = stated.indicator.range, stated.indicator.base_level
    if ends is not None and ends[0] >= ends[1]:
        yield stated.finding("P709", "range", **_beyond("range", f"{ends[0]}, {ends[1]}"))
    if level is not None and level.number <= 0:
        yield stated.finding("P709", "base_level", **_beyond("level", level.number))


def possible_tolerance(stated: OfIndicator) -> Iterator[Finding]:
    """P709: a tolerance below 0."""
    target = stated.indicator.target
    if target is not None and (target.tolerance or 0) < 0:
        facts = _beyond("tolerance", target.tolerance)
        yield stated.about_target("P709", "tolerance", **facts)


def possible_path(stated: OfIndicator) -> Iterator[Finding]:
    """P709: a number, or a baseline, of which no path can be made."""
    target, base = stated.indicator.target, stated.indicator.baseline
    if target is None:
        return
    limit = _limit(target)
    beyond = {keys: number for keys, number in _lowest(target) if not limit.admits(number)}
    for keys, number in beyond.items():
        yield stated.about_target("P709", *keys, **_beyond(limit.key, number))
    if base is not None and base <= 0 and _needs_positive_base(stated.indicator, target):
        of_base = "geometric" if target.path == "geometric" else "level"
        yield stated.finding("P709", "baseline", **_beyond(of_base, base))


def base_of_the_kind(stated: OfIndicator) -> Iterator[Finding]:
    """P715: a year, or how well it is known, beside a base that nothing is judged from."""
    indicator, base = stated.indicator, stated.indicator.own_base
    if indicator.kind == "value" and indicator.own_level is not None:
        yield stated.finding("P715", "base_level", key="base_level")
    if indicator.kind != "value" and base is not None:
        for key in ("year", "known"):
            if getattr(base, key) is not None:
                yield stated.finding("P715", "baseline", key, key=f"baseline.{key}")


def _base_key(indicator: Indicator) -> str:
    return "baseline" if indicator.kind == "value" else "base_level"


def _years_of(span: Span) -> dict[str, str]:
    return {"base_year": str(span.base_year), "target_year": str(span.target_year)}


def _beyond(limit: str, number: object) -> dict[str, str | Bilingual]:
    return {"given": str(number), "limit": Word(f"limit.{limit}")}


def _limit(target: Target) -> Limit:
    """Return what a target's number cannot pass."""
    limit = target.demand.limit
    return POSITIVE_ENDS if limit is NO_LIMIT and target.path == "geometric" else limit


def _lowest(target: Target) -> Iterator[tuple[tuple[str, ...], Decimal]]:
    """Yield the numbers of a target less what "about" allows, then as they are printed."""
    for keys, number in target.numbers():
        if target.bound == "about":
            yield keys, number - target.allowance(number)
        yield keys, number


def _needs_positive_base(indicator: Indicator, target: Target) -> bool:
    takes_ratios = target.demand.of_index and indicator.kind in target.demand.kinds & VALUES
    return takes_ratios or target.path == "geometric"
