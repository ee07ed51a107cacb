"""P811: targets that follow one another, so that none of them states what is to be reached."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hlgl_cli.rules.contexts import OfIndicator
from hlgl_cli.text import Quoted

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from hlgl_cli.finding import Finding
    from hlgl_cli.plan import Plan
    from hlgl_cli.rules.contexts import OfPlan


def followed_in_a_circle(stated: OfPlan) -> Iterator[Finding]:
    """P811: what an indicator follows leads back to it."""
    plan, follows = stated.plan, _follows(stated.plan)
    among = {name for circle in _circles(follows) for name in circle}
    for at, indicator in enumerate(plan.indicators):
        target = indicator.parts[0].target
        if indicator.id in among and target is not None:
            part = next(OfIndicator(plan, stated.file, at, indicator).parts())
            followed = Quoted((plan.names()[follows[indicator.id]].name.zh,))
            yield part.about_target("P811", target.form, followed=followed)


def _follows(plan: Plan) -> Mapping[str, str]:
    """Return what each indicator follows that has no other target.

    One that follows itself is told by P708.
    """
    sole = {each.id: each.parts[0].target for each in plan.indicators if len(each.parts) == 1}
    return {
        name: target.follow
        for name, target in sole.items()
        if target is not None and target.follow not in {None, name}
    }


def _circles(follows: Mapping[str, str]) -> Iterator[list[str]]:
    """Yield each circle of names once; no name is looked at twice."""
    seen = set[str]()
    for start in follows:
        way: dict[str, None] = {}
        name = start
        while name in follows and name not in seen:
            seen.add(name)
            way[name] = None
            name = follows[name]
        if name in way:
            names = list(way)
            yield names[names.index(name) :]
