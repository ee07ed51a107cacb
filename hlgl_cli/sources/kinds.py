"""What a TOML file is, told by what it says: a folder holds more than submissions."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING, Literal, TypeAlias

from hlgl_cli.sources.nearby import NAME
from hlgl_cli.text import nearest
from hlgl_cli.years import years_in

if TYPE_CHECKING:
    from collections.abc import Mapping

# Of hlgl.toml, whose model need not be loaded for this: a test compares the two.
SETTINGS = frozenset(
    {
        *("plan", "plans", "overlay", "grades", "fail_on", "strict"),
        *("select", "ignore", "lang", "format"),
    }
)
OtherKind: TypeAlias = Literal["plan", "overlay", "settings"]
FoundAs: TypeAlias = Literal["submission", "unclear", "other"]
_FIGURES, _PLAN = "figures", "plan"
_SIGNS = {_FIGURES, "year"}
_OF_OVERLAYS = {"targets", "baselines", "issued_by"}


def kind_of(data: Mapping[str, object], file: str) -> OtherKind | Literal["submission"] | None:
    """Return what a document is for certain; None where nothing in it tells."""
    if _FIGURES in data:
        return "submission"
    if "indicators" in data or isinstance(data.get(_PLAN), dict):
        return "plan"
    if not _OF_OVERLAYS.isdisjoint(data):
        return "overlay"
    if data.keys() == {_PLAN}:  # which both overlays and settings may be
        is_of_settings = os.path.basename(file) == NAME  # noqa: PTH119 - thousands are looked at
        return "settings" if is_of_settings else "overlay"
    return "settings" if data and data.keys() <= SETTINGS else None


def other_kind(data: Mapping[str, object], file: str) -> OtherKind | None:
    """Return what else than a submission a document is; None where it may be one."""
    kind = kind_of(data, file)
    return None if kind == "submission" else kind


def found_as(data: Mapping[str, object], file: str) -> FoundAs:
    """Return whether a file that was found, not named, is a submission, or looks like one.

    A misspelt `[figures]` must not pass: the file is read as a submission, and says what is wrong.
    """
    if other_kind(data, file):
        return "other"
    is_dated = bool(years_in(os.path.basename(file)))  # noqa: PTH119 - thousands are looked at
    if _SIGNS & data.keys() or any(key.casefold() in {"figure", _FIGURES} for key in data):
        return "submission"
    if is_dated and (not data or any(nearest(key, (_FIGURES,)) for key in data)):
        return "submission"
    has_signs = any(isinstance(table, dict) and _SIGNS & table.keys() for table in data.values())
    return "unclear" if is_dated or has_signs else "other"
