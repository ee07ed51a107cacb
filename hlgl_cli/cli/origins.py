"""Where a value that stops a command was said, if not on its command line."""

from __future__ import annotations

import os
import re
from typing import TYPE_CHECKING

from hlgl_cli.messages import harmless, visible

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from hlgl_cli.cli.defaults import Settled
    from hlgl_cli.finding import CannotRunError

_PARTED = re.compile(r"[\s,，、;；:=]+")


def origin(
    refusal: CannotRunError, arguments: Sequence[str], environ: Mapping[str, str], known: Settled
) -> str | None:
    """Return the variable with its value, or the settings file, that a message is about."""
    facts = {str(fact) for fact in refusal.facts.values() if str(fact)}
    refused = facts.difference(*map(_parts, arguments))
    for name, value in environ.items():
        if name.startswith("HLGL_") and refused.intersection(_parts(value)):
            return f"{name}={harmless(value)}"
    is_settled = any(refused.intersection(_texts(each)) for each in known.stated.values())
    return visible(str(known.path)) if is_settled else None


def _texts(setting: object) -> Iterator[str]:
    """Yield the texts of a setting, and their parts."""
    for text in setting if isinstance(setting, tuple) else (setting,):
        yield from _parts(str(text))


def _parts(value: str) -> Iterator[str]:
    """Yield a value, and what it lists."""
    yield value
    yield from _PARTED.split(value)
    yield from value.split(os.pathsep)
