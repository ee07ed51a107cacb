"""In which direction an indicator is better, where its row does not say: by its name alone."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hlgl_cli.importing.shipped import canonical, known_indicator
from hlgl_cli.importing.vocabulary import printed_words, says

if TYPE_CHECKING:
    from hlgl_cli.plan import Better


def better_of(name: str) -> Better | None:
    """Return the direction of an indicator of a plan that ships, or of one that all know.

    Of what falls, the level is better the lower it is.
    """
    if canonical(name) in map(canonical, printed_words("better", "lower")):
        return "lower"
    known = known_indicator(name)
    if known is None:
        return None
    return "lower" if known.kind == "reduction" else known.better


def is_growth(name: str) -> bool:
    """Tell whether a plan that ships states an indicator as a growth per year."""
    known = known_indicator(name)
    return known is not None and known.kind == "growth"


def leaning(name: str) -> Better | None:
    """Return the direction that the words of a name make likely; None for none, or for both."""
    lower, higher = (says(name, "leaning", key) for key in ("lower", "higher"))
    if lower == higher:
        return None
    return "lower" if lower else "higher"
