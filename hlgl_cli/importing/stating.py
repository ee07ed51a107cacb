"""A phrase's number as a target of a form; and the side of it, once the number is turned."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hlgl_cli.importing.context import Choice
from hlgl_cli.importing.reading import Stated

if TYPE_CHECKING:
    from collections.abc import Mapping

    from hlgl_cli.demands import FormName
    from hlgl_cli.importing.phrase import Phrase
    from hlgl_cli.target import Bound

_TURNED: Mapping[str, Bound] = {
    "at_least": "at_most",
    "above": "below",
    "at_most": "at_least",
    "below": "above",
}


def one(form: FormName, phrase: Phrase) -> Choice:
    """Return the one reading of a phrase: its number, in a form."""
    return Choice((stated_as(form, phrase),))


def stated_as(form: FormName, phrase: Phrase) -> Stated:
    """Return a phrase's number as a target of a form."""
    return Stated(form, phrase.number, phrase.upto, phrase.bound)


def turned(bound: Bound | None) -> Bound | None:
    """Return the bound of a number whose sign is turned."""
    return _TURNED.get(str(bound), bound)
