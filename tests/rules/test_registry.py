"""A rule is asked where there is what it is about, and answers in the registry's order."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from hlgl_cli.engine.yardstick import Yardsticks
from hlgl_cli.finding import Finding, Place
from hlgl_cli.rules import (
    FILE_RULES,
    INDICATOR_RULES,
    PLAN_RULES,
    POINT_RULES,
    SERIES_RULES,
    TARGET_RULES,
    apply,
    apply_by_kind,
    audit,
)
from hlgl_cli.rules.judged import Judged
from hlgl_cli.rules.oddities import (
    DEMAND_ODDITIES,
    INDICATOR_ODDITIES,
    JUDGED_ODDITIES,
    PLAN_ODDITIES,
)
from tests.engine.build import book, indicator, plan

if TYPE_CHECKING:
    from collections.abc import Iterator

BY_KIND = (*SERIES_RULES, *TARGET_RULES)


def judged(given: str) -> Judged:
    """Return an indicator with its figures of 2023."""
    of = plan(indicator("target = { level = 5 }"))
    series = book(of, 2023, {"it": given})
    return Judged(Yardsticks(of), "here", series["it"], series, year=2023, comparison="exact")


def named(name: str) -> Finding:
    """Return a finding by which a rule is known."""
    return Finding("F202", Place("a.toml"), {"name": name})


def test_apply() -> None:
    """Rules are applied in their order, each to the same."""

    def first(name: str) -> Iterator[Finding]:
        yield named(f"{name}1")
        yield named(f"{name}2")

    def second(name: str) -> Iterator[Finding]:
        yield named(f"{name}3")

    assert apply((first, second), "a") == [named("a1"), named("a2"), named("a3")]
    assert apply((), "a") == []


@pytest.mark.parametrize(
    ("given", "asked"),
    [
        ("value = 5", ["value", "both"]),
        ("growth = 5", ["both"]),
        ("index = 105", []),
        ("value = 5\nindex = 105", ["value", "both"]),
    ],
)
def test_apply_by_kind(given: str, asked: list[str]) -> None:
    """A rule is asked where there is a figure of a kind that it is about."""

    def of_values(_: Judged) -> Iterator[Finding]:
        yield named("value")

    def of_both(_: Judged) -> Iterator[Finding]:
        yield named("both")

    rules = ((frozenset({"value"}), of_values), (frozenset({"value", "growth"}), of_both))
    assert apply_by_kind(rules, judged(given)) == [named(name) for name in asked]


@pytest.mark.parametrize(("kinds", "rule"), BY_KIND, ids=lambda one: getattr(one, "__name__", ""))
def test_kinds_are_enough(kinds: frozenset[str], rule: object) -> None:
    """A rule finds nothing where there is no figure of its kinds, so that it need not be asked."""
    figures = {"value": "100", "growth": "99", "reduction": "99", "cumulative": "99"}
    others = [f"{kind} = {number}" for kind, number in figures.items() if kind not in kinds]
    assert callable(rule)
    assert list(rule(judged("\n".join([*others, "average = 9"])))) == [] or "average" in kinds


def test_every_rule_says_what_it_is() -> None:
    """A rule is there once, and its docstring begins with its code."""
    rules = [*FILE_RULES, *(rule for _, rule in POINT_RULES), *PLAN_RULES]
    rules += [*INDICATOR_RULES, *(rule for _, rule in BY_KIND)]
    rules += [*PLAN_ODDITIES, *INDICATOR_ODDITIES, *DEMAND_ODDITIES, *JUDGED_ODDITIES]
    assert len(set(rules)) == len(rules)
    assert [rule.__name__ for rule in rules if not (rule.__doc__ or "")[1:4].isdigit()] == []


def test_audit() -> None:
    """A sound plan has no findings; those of a broken one are the plan's first."""
    assert audit(plan(), "plan.toml") == []
    broken = plan(indicator("category = 'no'"), indicator("category = 'no'"))
    assert [(one.code, *one.place.keys) for one in audit(broken, "plan.toml")] == [
        ("P707", "indicators", "1"),
        ("P708", "indicators", "0", "category"),
        ("P708", "indicators", "1", "category"),
    ]
