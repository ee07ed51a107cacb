"""All that is known of a finding's code, from data/rules.toml; read once there is a finding."""

from __future__ import annotations

import functools
import re
from typing import TYPE_CHECKING, Any, Literal, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Mapping

Severity = Literal["error", "warning", "note"]

_CODE = re.compile("[A-Z][0-9]{3}")


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
    leaves_out: bool = False  # what it is about is not in the verdicts; of every error that is so


class Retired(NamedTuple):
    """A code that is given no more, and for nothing else: since which version, what it meant."""

    since: str
    was: Mapping[str, str]


def is_code(name: str) -> bool:
    """Return whether a name has the shape of a code, without reading the catalogue."""
    return _CODE.fullmatch(name) is not None


@functools.cache
def rules() -> Mapping[str, Rule]:
    """Return what is known of each code, in the order of the codes."""
    return {code: _rule(table) for code, table in _tables("rules.toml").items()}


def retired() -> Mapping[str, Retired]:
    """Return the codes that are given no more."""
    return {code: Retired(**table) for code, table in _tables("retired.toml").items()}


def _tables(name: str) -> dict[str, dict[str, Any]]:
    import tomli  # noqa: PLC0415 - not for a run without findings

    from hlgl_cli.data_files import data_file  # noqa: PLC0415 - nor its pathlib

    return tomli.loads(data_file(name).read_text(encoding="utf-8"))


def _rule(table: dict[str, Any]) -> Rule:
    examples = {name: tuple(table.get(name, ())) for name in ("bad", "good")}
    leaves_out = table["severity"] == "error" or table.get("leaves_out", False)
    return Rule(**{**table, **examples, "leaves_out": leaves_out})
