"""What a plan or the settings say at a glance, without a model: completion cannot wait."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, NamedTuple

from hlgl_cli.finding import CannotRunError, Finding
from hlgl_cli.sources.document import parse
from hlgl_cli.sources.files import read
from hlgl_cli.sources.plan_files import SHIPPED, path_of_plan
from hlgl_cli.sources.settings import plan_as_seen_from
from hlgl_cli.text import LANGUAGES
from hlgl_cli.years import EARLIEST, LATEST

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
    return PlanOutline(tuple(map(_named, data["indicators"])), _years(data["plan"]))


def _years(plan: dict[str, Any]) -> range:
    """Return the years behind the base year, as far as a plan may reach: a wrong one has no end."""
    return range(max(plan["base_year"] + 1, EARLIEST), min(plan["target_year"], LATEST) + 1)


def _named(stated: dict[str, Any]) -> Named:
    number = (str(stated["number"]),) if "number" in stated else ()
    words = dict(zip(LANGUAGES, 2 * [*stated["name"].values()], strict=False)) | stated["name"]
    return Named((stated["id"], *number, words["zh"], *stated.get("aliases", ())), words)


def settings_outline(path: Path) -> dict[str, Any]:
    """Return the plan and the language that a file settles; raise CannotRunError if it is none.

    What is no text settles nothing.
    """
    texts = {name: value for name, value in _toml(path).items() if isinstance(value, str)}
    plan = texts.get("plan")
    return {"plan": plan and plan_as_seen_from(path, plan), "lang": texts.get("lang")}


def _toml(path: Path) -> dict[str, Any]:
    content = read(path)
    document = parse(content.name, content.bytes)
    if isinstance(document, Finding):
        raise CannotRunError("run.unreadable", {"file": str(path)}, (document,))
    return document.data
