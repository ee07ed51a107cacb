"""What an authority lays over a plan: assigned or amended targets, revised baselines."""

from __future__ import annotations

from pydantic import Field

from hlgl_cli.amounts import Amount
from hlgl_cli.model import Model
from hlgl_cli.submission import Name
from hlgl_cli.target import Day, Target


class Overlay(Model):
    """Targets that an authority assigned or amended, and baselines that were revised."""

    plan: str
    area: Name | None = None  # None: every area
    issued_by: str | None = None
    date: Day | None = None
    source: str | None = None
    note: str | None = None
    targets: dict[str, Target] = Field(default_factory=dict)
    baselines: dict[str, Amount] = Field(default_factory=dict)
