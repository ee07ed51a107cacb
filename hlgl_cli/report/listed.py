"""A plan among those that there are; apart from how a list of them looks, which not all need."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from hlgl_cli.plan import Plan


class Listed(NamedTuple):
    """A plan that an id opens, the file that it stands in, and whether it comes with hlgl."""

    plan: Plan
    path: str
    ships: bool
