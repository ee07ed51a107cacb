"""In which direction an indicator is better, where its row does not say: by its name alone."""

from __future__ import annotations

import functools
import re
from typing import TYPE_CHECKING

from hlgl_cli.importing.vocabulary import either, printed_words
from hlgl_cli.text import shipped
from hlgl_cli.units import half_width

if TYPE_CHECKING:
    from collections.abc import Mapping

    from hlgl_cli.plan import Better


def better_of(name: str) -> Better | None:
    """Return the direction of an indicator of the plan that ships, or of one that all know."""
    return _known().get(_folded(name))


def leaning(name: str) -> Better | None:
    """Return the direction that the words of a name make likely; None for none, or for both."""
    lower, higher = (
        re.search(either(printed_words("leaning", key)), name, re.IGNORECASE) is not None
        for key in ("lower", "higher")
    )
    if lower == higher:
        return None
    return "lower" if lower else "higher"


@functools.cache
def _known() -> Mapping[str, Better]:
    found: dict[str, Better] = {}
    for indicator in shipped("indicators.toml")["indicators"]:
        names = (indicator["name"]["zh"], indicator["name"]["en"], *indicator.get("aliases", ()))
        found |= {_folded(name): indicator.get("better", "higher") for name in names}
    return found | {_folded(name): "lower" for name in printed_words("better", "lower")}


def _folded(name: str) -> str:
    """Return a name without blanks, in half-width forms of one case."""
    return "".join(half_width(name).split()).casefold()
