"""What the oddities of a plan are, as tests compare them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hlgl_cli.rules.oddities import oddities
from tests.engine.build import indicator, plan

if TYPE_CHECKING:
    from hlgl_cli.plan import Indicator


def told(*indicators: Indicator, lang: str = "en", broken: tuple[str, ...] = ()) -> list[str]:
    """Return the codes and messages of a plan of these indicators."""
    found = oddities(plan(*indicators), "plan.toml", broken)
    return [f"{one.code} {one.message_in(lang)}" for one in found]


def codes(stated: str) -> list[str]:
    """Return the codes of a plan of one indicator."""
    return [one.partition(" ")[0] for one in told(indicator(stated))]
