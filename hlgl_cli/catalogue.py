"""All that is known of a finding's code, from data/rules.toml; read once there is a finding."""

from __future__ import annotations

import functools
import re
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, Literal, NamedTuple

from hlgl_cli.data_files import data_text
from hlgl_cli.text import parsed, shipped

if TYPE_CHECKING:
    from collections.abc import Iterator

Severity = Literal["error", "warning", "note"]

LONGEST_COMMENT = 200  # as much of a line's end as may ignore its findings
# Compiled where they are asked for: most runs need none of them.
_CODE = "[A-Z][0-9]{3}"
_HEADING = r"(?m)^\[([A-Z][0-9]{3})\]$"
_TOLD = r"(?m)^(?:\[[A-Z][0-9]{3}\]|message = .*)$"
_IGNORED = r"#\s*hlgl:\s*ignore\s*\[([A-Za-z0-9,\s]*)\]\s*$"


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
    return re.fullmatch(_CODE, name) is not None


def ignored_in(line: str) -> list[str] | None:
    """Return the codes and families that the end of a line ignores, None where it does not."""
    found = re.search(_IGNORED, line[-LONGEST_COMMENT:])
    return None if found is None else found[1].replace(",", " ").split()


class _Rules(Mapping[str, Rule]):
    """What is known of each code; a table is parsed when its code is asked for."""

    def __init__(self, text: str) -> None:
        """Take the text of all tables."""
        _, *parts = re.split(_HEADING, text)
        self._tables = dict(zip(parts[::2], parts[1::2], strict=True))
        self._read: dict[str, Rule] = {}

    def __getitem__(self, code: str) -> Rule:
        if code not in self._read:
            self._read[code] = _rule(parsed(self._tables[code]))
        return self._read[code]

    def __contains__(self, code: object) -> bool:
        return code in self._tables

    def __iter__(self) -> Iterator[str]:
        return iter(self._tables)

    def __len__(self) -> int:
        return len(self._tables)


def _rule(table: Mapping[str, Any]) -> Rule:
    examples = {name: tuple(table.get(name, ())) for name in ("bad", "good")}
    leaves_out = table["severity"] == "error" or table.get("leaves_out", False)
    return Rule(**{**table, **examples, "leaves_out": leaves_out})


@functools.cache
def rules() -> Mapping[str, Rule]:
    """Return what is known of each code, in the order of the codes."""
    return _Rules(data_text("rules.toml"))


def meanings() -> Mapping[str, Mapping[str, str]]:
    """Return the message of each code by language, and read nothing else of it."""
    told = "\n".join(re.findall(_TOLD, data_text("rules.toml")))
    return {code: table["message"] for code, table in parsed(told).items()}


def retired() -> Mapping[str, Retired]:
    """Return the codes that are given no more."""
    return {code: Retired(**table) for code, table in shipped("retired.toml").items()}
