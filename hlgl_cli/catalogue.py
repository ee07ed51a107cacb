"""All that is known of a finding's code, from data/rules.toml; read once there is a finding."""

from __future__ import annotations

import functools
import re
from typing import TYPE_CHECKING, Literal, NamedTuple

from hlgl_cli.text import shipped

if TYPE_CHECKING:
    from collections.abc import Mapping

Severity = Literal["error", "warning", "note"]

LONGEST_COMMENT = 200  # as much of a line's end as may ignore its findings
_CODE = re.compile("[A-Z][0-9]{3}")
_IGNORED = re.compile(r"#\s*hlgl:\s*ignore\s*\[([A-Za-z0-9,\s]*)\]\s*$")


class Rule(NamedTuple):
    """What a code means, its words by language, and files (or a plan) that break it and keep it."""

    severity: Severity
    message: Mapping[str, str]
    hint: Mapping[str, str]
    why: Mapping[str, str]
    bad: tuple[str, ...] = ()
    good: tuple[str, ...] = ()
    plan_bad: str | None = None
    plan_good: str | None = None
    bad_encoding: str = "utf-8"
    example: str = "toml"  # how the names of the files that break and keep it end
    leaves_out: bool = False  # what it is about is not in the verdicts; of every error that is so


class Retired(NamedTuple):
    """A code that is given no more, and for nothing else: since which version, what it meant."""

    since: str
    was: Mapping[str, str]


def is_code(name: str) -> bool:
    """Return whether a name has the shape of a code, without reading the catalogue."""
    return _CODE.fullmatch(name) is not None


def ignored_in(line: str) -> list[str] | None:
    """Return the codes and families that the end of a line ignores, None where it does not."""
    found = _IGNORED.search(line[-LONGEST_COMMENT:])
    return None if found is None else found[1].replace(",", " ").split()


@functools.cache
def rules() -> Mapping[str, Rule]:
    """Return what is known of each code, in the order of the codes."""
    found = {}
    for code, table in shipped("rules.toml").items():
        examples = {name: tuple(table.get(name, ())) for name in ("bad", "good")}
        leaves_out = table["severity"] == "error" or table.get("leaves_out", False)
        found[code] = Rule(**{**table, **examples, "leaves_out": leaves_out})
    return found


def retired() -> Mapping[str, Retired]:
    """Return the codes that are given no more."""
    return {code: Retired(**table) for code, table in shipped("retired.toml").items()}
