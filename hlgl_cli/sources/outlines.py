"""What a plan or the settings say at a glance, without a model: completion cannot wait."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, NamedTuple

from hlgl_cli.finding import CannotRunError, Finding
from hlgl_cli.sources.document import parse
from hlgl_cli.sources.files import read
from hlgl_cli.sources.plan_files import SHIPPED, path_of_plan
from hlgl_cli.sources.settings import plan_as_seen_from

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path


class Named(NamedTuple):
    """All that an indicator may be called, its id first, and its name in both languages."""

    names: tuple[str, ...]
    words: Mapping[str, str]


class PlanOutline(NamedTuple):
    """The indicators of a plan, and the years that it judges."""

    indicators: tuple[Named, ...]
    years: range


def plan_outline(name: str | None) -> PlanOutline:
    """Return the outline of a plan by its id or path, of the shipped one by default.

    Raises CannotRunError for a file that is none; KeyError, TypeError or AttributeError for one
    that states no plan, since nothing is examined here.
    """
    data = _toml(path_of_plan(name or SHIPPED))
    years = range(data["plan"]["base_year"] + 1, data["plan"]["target_year"] + 1)
    return PlanOutline(tuple(map(_named, data["indicators"])), years)


def _named(stated: dict[str, Any]) -> Named:
    number = (str(stated["number"]),) if "number" in stated else ()
    words = stated["name"]
    return Named((stated["id"], *number, words["zh"], *stated.get("aliases", ())), words)


def settings_outline(path: Path) -> dict[str, Any]:
    """Return the plan and the language that a file settles; raise CannotRunError if it is none."""
    stated = _toml(path)
    plan = stated.get("plan")
    return {"plan": plan and plan_as_seen_from(path, plan), "lang": stated.get("lang")}


def _toml(path: Path) -> dict[str, Any]:
    document = parse(*read(path))
    if isinstance(document, Finding):
        raise CannotRunError("run.unreadable", {"file": str(path)}, (document,))
    return document.data
