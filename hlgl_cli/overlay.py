"""What an authority lays over a plan: assigned or amended targets, revised baselines."""

from __future__ import annotations

from hlgl_cli.amounts import Amount
from hlgl_cli.records.record import Record, key
from hlgl_cli.submission import Name
from hlgl_cli.target import Day, Target


class Overlay(Record):
    """Targets that an authority assigned or amended, and baselines that were revised."""

    plan: str
    area: Name | None = None  # None: every area
    issued_by: str | None = None
    date: Day | None = None
    source: str | None = None
    note: str | None = None
    targets: dict[str, Target] = key(factory=dict)
    baselines: dict[str, Amount] = key(factory=dict)
