"""The documentation of the findings' codes, read from data/rules.toml."""

from __future__ import annotations

from typing import Any

import tomli

from hlgl_cli.data_files import data_file
from hlgl_cli.finding import Documentation


def documentation() -> dict[str, Documentation]:
    """Return the documentation of every code, in the order of the codes."""
    tables = tomli.loads(data_file("rules.toml").read_text(encoding="utf-8"))
    return {code: _read(table) for code, table in tables.items()}


def _read(table: dict[str, Any]) -> Documentation:
    stated: dict[str, Any] = {**table}
    for name in ("bad", "good"):
        stated[name] = tuple(table.get(name, ()))
    return Documentation(**stated)
