"""What an authority lays over a plan: assigned or amended targets, revised baselines."""

from __future__ import annotations

import datetime
from typing import Annotated

from pydantic import Field, Strict

from hlgl_cli.amounts import Amount
from hlgl_cli.model import Model
from hlgl_cli.plan import Target


class Overlay(Model):
    """Targets that an authority assigned or amended, and baselines that were revised."""

    plan: str
    issued_by: str | None = None
    date: Annotated[datetime.date, Strict()] | None = None
    source: str | None = None
    note: str | None = None
    targets: dict[str, Target] = Field(default_factory=dict)
    baselines: dict[str, Amount] = Field(default_factory=dict)
