"""Where plans lie: those that ship by their ids, a project's own by its settings, all by path."""

from __future__ import annotations

import os
from pathlib import Path
from typing import TYPE_CHECKING

from hlgl_cli.data_files import DEFAULT_PLAN, data_file
from hlgl_cli.finding import CannotRunError, Finding
from hlgl_cli.sources.document import parse
from hlgl_cli.sources.files import read
from hlgl_cli.sources.kinds import kind_of
from hlgl_cli.sources.names import slashed

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

_ENDING = ".toml"


def default_path() -> Path:
    """Return the file of the plan that judges where none is named."""
    return data_file(DEFAULT_PLAN)


def shipped() -> Iterator[tuple[str, Path]]:
    """Yield the id and the file of each plan that ships, the default first."""
    yield id_of(default_path()), default_path()
    for path in sorted(data_file("plans").glob(f"*{_ENDING}")):
        yield path.stem, path


def path_of_plan(name: str | None = None) -> Path:
    """Return the file of a plan by the id of one that ships, or by its path; None: the default.

    Raises CannotRunError for what is neither.
    """
    if name is None:
        return default_path()
    path = path_of_shipped(name)
    if path is not None:
        return path
    is_there = os.path.exists(name)  # noqa: PTH110 - Path raises where it may not look
    if not is_there and is_id(name):
        raise unknown_plan(name, (of_plan for of_plan, _ in shipped()))
    return Path(name)


def resolved(name: str, own: Iterable[str]) -> str:
    """Return the path of the plan that a name means among a project's own, else the name.

    Raises CannotRunError for an id that no plan has.
    """
    if not is_id(name):
        return name
    ids = ids_of(own)
    if name in ids:
        return ids[name]
    is_there = os.path.exists(name)  # noqa: PTH110 - as above
    if path_of_shipped(name) is None and not is_there:
        raise unknown_plan(name, (*ids, *(plan for plan, _ in shipped())))
    return name


def path_of_shipped(name: str) -> Path | None:
    """Return the file of a plan that ships by its id; None where none has that id."""
    if is_beside_the_default(name):
        return _beside_the_default(name)
    return default_path() if is_id(name) and name == id_of(default_path()) else None


def is_beside_the_default(name: str) -> bool:
    """Tell whether a plan of that id ships beside the default."""
    # Path raises for a name longer than a file's, too.
    return is_id(name) and os.path.isfile(_beside_the_default(name))  # noqa: PTH113 - as above


def _beside_the_default(plan: str) -> Path:
    return data_file("plans") / f"{plan}{_ENDING}"


def is_id(name: str) -> bool:
    """Tell whether a plan's name is an id, unless there is a file of that name."""
    return bool(name) and Path(name).name == name and not name.endswith(_ENDING)


def unknown_plan(name: str, known: Iterable[str]) -> CannotRunError:
    """Return what is said of an id that no plan has."""
    facts = {"plan": name, "known": ", ".join(dict.fromkeys(known))}
    return CannotRunError("run.unknown_plan", facts)


def id_of(path: Path) -> str:
    """Return the id that a plan's file states, without examining the rest.

    Raises CannotRunError where it cannot be read, and for a file that is no plan.
    """
    content = read(path)
    document = parse(content.name, content.bytes)
    if isinstance(document, Finding):
        raise CannotRunError("run.broken_plan", {"file": str(path)}, (document,))
    plan = document.data.get("plan")
    if kind_of(document.data, content.name) != "plan" or not isinstance(plan, dict):
        raise CannotRunError("run.no_plan", {"file": str(path)})
    return str(plan.get("id", ""))


def ids_of(paths: Iterable[str]) -> Mapping[str, str]:
    """Return the paths of plans by the ids that they state.

    Raises CannotRunError for two files of one id, and as `id_of` does.
    """
    found: dict[str, str] = {}
    for path in paths:
        plan = id_of(Path(path))
        if plan in found:
            raise one_id_twice(plan, found[plan], path)
        found[plan] = path
    return found


def one_id_twice(plan: str, first: str, second: str) -> CannotRunError:
    """Return what is said of two files that state plans of one id."""
    facts = {"plan": plan, "file": slashed(first), "other_file": slashed(second)}
    return CannotRunError("run.one_id_twice", facts)
