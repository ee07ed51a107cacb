"""P7: the audit of a plan, how its tables fit one another. A broken plan cannot be used."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING, NamedTuple

from hlgl_cli.demands import NO_LIMIT, POSITIVE_ENDS, VALUES, Limit
from hlgl_cli.text import Word, nearest
from hlgl_cli.units import can_be_stated

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from decimal import Decimal

    from hlgl_cli.finding import Bilingual, Finding
    from hlgl_cli.plan import Indicator, Target
    from hlgl_cli.rules.contexts import OfIndicator, OfPlan

_SIDES = {"at_least": 1, "above": 1, "at_most": -1, "below": -1}


def years_in_order(stated: OfPlan) -> Iterator[Finding]:
    """P706: the target year does not come after the base year."""
    if stated.plan.years < 1:
        yield stated.finding("P706", "plan", "target_year")


def names_once(stated: OfPlan) -> Iterator[Finding]:
    """P707: several indicators have the same name."""
    owners: dict[str, list[int]] = {}
    for at, indicator in enumerate(stated.plan.indicators):
        for name in dict.fromkeys(indicator.names()):
            owners.setdefault(name, []).append(at)
    for name, own in owners.items():
        if len(own) > 1:
            yield stated.finding("P707", "indicators", str(own[-1]), name=name)


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
        yield stated.finding("P708", "target", target.form, **facts)


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
        yield stated.finding("P702", "target", target.form, **numbers)


def bound_of_the_better_side(stated: OfIndicator) -> Iterator[Finding]:
    """P703: the bound, or a fall, is on the side that is worse."""
    indicator = stated.indicator
    if _SIDES.get(indicator.bound, indicator.direction) != indicator.direction:
        bound, better = Word(f"bound.{indicator.bound}"), Word(f"better.{indicator.better}")
        yield stated.finding("P703", "target", "bound", given=bound, better=better)
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
    """P704: a key that the form has no use for, or years that are not the plan's."""
    plan, target = stated.plan, stated.indicator.target
    if target is None:
        return
    inside = set(range(plan.base_year + 1, plan.target_year))
    options = target.demand.options
    bends = target.demand.bends and target.averaging != "accumulated"
    misplaced = {
        "by": target.by != 0 and "by" not in options,
        "tolerance": target.tolerance is not None and stated.indicator.bound != "about",
        "path": target.path is not None and "path" not in options,
        "averaging": target.averaging is not None and "averaging" not in options,
        "milestones": bool(target.milestones)
        and not (bends and target.milestones.keys() <= inside),
        target.form: not (target.yearly or {}).keys() <= inside | {plan.target_year},
    }
    hints = {"milestones": "hint.years_within" if bends else "", target.form: "hint.years_of_plan"}
    for key, is_misplaced in misplaced.items():
        if is_misplaced:
            hint = {"hint": hints[key]} if hints.get(key) else {}
            form = Word(f"form.{target.form}")
            yield stated.finding("P704", "target", key, key=key, form=form, **hint)


def possible_numbers(stated: OfIndicator) -> Iterator[Finding]:
    """P709: a range, a base level or a tolerance that cannot be."""
    indicator, target = stated.indicator, stated.indicator.target
    ends, level = indicator.range, indicator.base_level
    if ends is not None and ends[0] >= ends[1]:
        yield stated.finding("P709", "range", **_beyond("range", f"{ends[0]}, {ends[1]}"))
    if level is not None and level.number <= 0:
        yield stated.finding("P709", "base_level", **_beyond("level", level.number))
    if target is not None and (target.tolerance or 0) < 0:
        facts = _beyond("tolerance", target.tolerance)
        yield stated.finding("P709", "target", "tolerance", **facts)


def possible_path(stated: OfIndicator) -> Iterator[Finding]:
    """P709: a number, or a baseline, of which no path can be made."""
    target, base = stated.indicator.target, stated.indicator.baseline
    if target is None:
        return
    limit = _limit(target)
    beyond = {keys: number for keys, number in _lowest(target) if not limit.admits(number)}
    for keys, number in beyond.items():
        yield stated.finding("P709", "target", *keys, **_beyond(limit.key, number))
    if base is not None and base <= 0 and _needs_positive_base(stated.indicator, target):
        of_base = "geometric" if target.path == "geometric" else "level"
        yield stated.finding("P709", "baseline", **_beyond(of_base, base))


def readable_unit(stated: OfIndicator) -> Iterator[Finding]:
    """P710: no figure can state the unit, so that its number stands alone or not at all."""
    unit = stated.indicator.unit
    if not (unit.isalpha() or can_be_stated(unit)):
        yield stated.finding("P710", "unit", given=unit)


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
