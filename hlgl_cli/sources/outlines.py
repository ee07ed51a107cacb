"""What a plan or the settings say at a glance, without a model: completion cannot wait.

Of the shipped plan not even a path is needed; what reads any other file is imported with it.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, NamedTuple

from hlgl_cli.data_files import DEFAULT_PLAN
from hlgl_cli.text import LANGUAGES, shipped
from hlgl_cli.years import EARLIEST, LATEST

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping
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
    data = _plan(name) if name else shipped(DEFAULT_PLAN)
    return PlanOutline(tuple(map(_named, data["indicators"])), _years(data["plan"]))


def _plan(name: str) -> dict[str, Any]:
    from hlgl_cli.sources.plan_files import path_of_plan  # noqa: PLC0415 - see above

    return _toml(path_of_plan(name))


def _years(plan: dict[str, Any]) -> range:
    """Return the years behind the base year, as far as a plan may reach: a wrong one has no end."""
    return range(max(plan["base_year"] + 1, EARLIEST), min(plan["target_year"], LATEST) + 1)


def _named(stated: dict[str, Any]) -> Named:
    number = (str(stated["number"]),) if "number" in stated else ()
    words = _in_all(stated["name"])
    return Named((stated["id"], *number, words["zh"], *stated.get("aliases", ())), words)


def titles_of_plans(own: Iterable[str]) -> Mapping[str, Mapping[str, str]]:
    """Return the titles of a project's own plans and of those that ship, by id.

    Raises as `plan_outline` does.
    """
    from pathlib import Path  # noqa: PLC0415 - see above

    from hlgl_cli.sources import plan_files  # noqa: PLC0415 - see above

    files = [*map(Path, own), *(path for _, path in plan_files.shipped())]
    stated = [_toml(path)["plan"] for path in files]
    return {plan["id"]: _in_all(plan["title"]) for plan in reversed(stated)}


def _in_all(words: Mapping[str, str]) -> Mapping[str, str]:
    """Return words in every language, in those that lack them in another."""
    return dict(zip(LANGUAGES, 2 * [*words.values()], strict=False)) | dict(words)


def settings_outline(path: Path) -> dict[str, Any]:
    """Return the plans and the language that a file settles; raise CannotRunError if it is none.

    What is no text settles nothing.
    """
    from hlgl_cli.sources.settings import plan_as_seen_from, plans_below  # noqa: PLC0415 - see above

    data = _toml(path)
    texts = {name: value for name, value in data.items() if isinstance(value, str)}
    plan, plans = texts.get("plan"), data.get("plans", ())
    patterns = [plans] if isinstance(plans, str) else filter(_is_text, plans)
    return {
        "plan": plan and plan_as_seen_from(path, plan),
        "plans": plans_below(path, patterns),
        "lang": texts.get("lang"),
    }


def _is_text(value: object) -> bool:
    return isinstance(value, str)


def _toml(path: Path) -> dict[str, Any]:
    from hlgl_cli.finding import CannotRunError, Finding  # noqa: PLC0415 - see above
    from hlgl_cli.sources.document import parse  # noqa: PLC0415 - see above
    from hlgl_cli.sources.files import read  # noqa: PLC0415 - see above

    content = read(path)
    document = parse(content.name, content.bytes)
    if isinstance(document, Finding):
        raise CannotRunError("run.unreadable", {"file": str(path)}, (document,))
    return document.data
