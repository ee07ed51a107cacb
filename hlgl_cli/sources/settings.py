"""Where hlgl.toml is found, and what it says: its paths as they are seen from here."""

from __future__ import annotations

import os
import re
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING

from hlgl_cli.finding import CannotRunError
from hlgl_cli.limits import MOST_TOLD
from hlgl_cli.sources.folders import is_passed_over
from hlgl_cli.sources.names import from_here
from hlgl_cli.sources.nearby import NAME
from hlgl_cli.text import Word

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from hlgl_cli.settings import Settings

_REPOSITORY = ".git"  # a folder, or a file where the repository lies elsewhere


def find_settings(name: str) -> Path | None:
    """Return the hlgl.toml that holds for a file or a folder, None if there is none.

    Raises CannotRunError for a link that leads nowhere or out of the folders that are searched.
    """
    folders = _searched(_folder_of(name))
    for folder in folders:
        path = folder / NAME
        with suppress(OSError):  # a folder that may not be looked into
            if path.is_symlink():
                _refuse_stray(path, folders[-1])
            if path.is_file():
                return path
    return None


def _folder_of(name: str) -> Path:
    """Return the folder that a name is in, or is, without links; the root where it is gone."""
    try:
        is_folder = os.path.isdir(name)  # noqa: PTH112 - Path raises where it may not look
        return Path(os.path.realpath(name if is_folder else os.path.dirname(name)))  # noqa: PTH120 - for thousands
    except (OSError, ValueError):  # the current folder has been removed; no file has such a name
        return Path("/")


def _searched(folder: Path) -> list[Path]:
    """Return a folder and those above it that may settle something for it.

    The last is the root of its repository or the home folder; where it is in neither, the current
    folder, or itself. A file system's root is nobody's.
    """
    above, here = [folder, *folder.parents], _folder_of(".")
    limits = {_home()} - {above[-1]}
    for count, each in enumerate(above, start=1):
        if each in limits or os.path.lexists(each / _REPOSITORY):
            return above[:count]
    return above[: above.index(here) + 1] if here in above[:-1] else above[:1]


def _home() -> Path:
    try:
        return Path(os.path.realpath(Path.home()))
    except RuntimeError:  # the user has none
        return Path("/")


def _refuse_stray(path: Path, limit: Path) -> None:
    """Raise CannotRunError for a link that leads nowhere, or out of the limit."""
    end = Path(os.path.realpath(path))
    if not end.exists():
        raise CannotRunError("run.missing", {"file": str(path)})
    if not end.is_relative_to(limit):
        raise CannotRunError("run.settings_elsewhere", {"file": str(path), "folder": str(limit)})


def refuse_others(first: str, files: Iterable[str]) -> None:
    """Raise CannotRunError where a file of a run has other settings than the first one named."""
    holding = find_settings(first)
    by_folder = {os.path.dirname(file): file for file in files}  # noqa: PTH120 - for thousands
    for file in by_folder.values():
        other = find_settings(file)
        if other != holding and _stated(other) != _stated(holding):
            facts = {"file": first, "settings": _told(holding)}
            facts |= {"other_file": file, "other_settings": _told(other)}
            raise CannotRunError("run.settings_differ", facts)


def _stated(path: Path | None) -> Mapping[str, object]:
    return {} if path is None else stated(path)


def stated(path: Path) -> Mapping[str, object]:
    """Return the settings that a file states, by name; raise CannotRunError."""
    settings = load_settings(path).fields()
    return {name: setting for name, setting in settings.items() if setting is not None}


def _told(path: Path | None) -> str:
    return Word("settings.none") if path is None else str(path)


def load_settings(path: Path) -> Settings:
    """Return what a file settles; raise CannotRunError with all that is wrong with it."""
    from hlgl_cli.settings import Settings  # noqa: PLC0415 - for those who have a hlgl.toml
    from hlgl_cli.sources.plans import load  # noqa: PLC0415

    settings, _ = load(Settings, path, "run.broken_settings", MOST_TOLD)
    overlay = settings.overlay and tuple(_from(path, name) for name in settings.overlay)
    plan = settings.plan and plan_as_seen_from(path, settings.plan)
    plans = settings.plans and plans_below(path, settings.plans)
    form = settings.format and tuple(_report(path, name) for name in settings.format)
    changes = {"plan": plan, "plans": plans, "overlay": overlay, "format": form}
    return settings.model_copy(update=changes)


def plan_as_seen_from(path: Path, plan: str) -> str:
    """Return a plan that the file names: a path relative to the file, anything else is an id."""
    return _from(path, plan) if plan.endswith(".toml") or Path(plan).name != plan else plan


def plans_below(path: Path, patterns: Iterable[str]) -> tuple[str, ...]:
    """Return the files that a file's patterns mean, sorted; raise CannotRunError.

    Settings may be somebody else's, and what is wrong with a plan is shown with its lines. So every
    file lies in the settings' own folder, also behind links; and a pattern that means none is told.
    """
    found: dict[str, None] = {}
    for pattern in patterns:
        matched = list(_matched(path, pattern))
        if not matched:
            raise CannotRunError("run.plans_missing", {"file": str(path), "given": pattern})
        found |= dict.fromkeys(matched)
    return tuple(sorted(found))


def _matched(path: Path, pattern: str) -> Iterator[str]:
    """Yield the files that a pattern means; what is hidden is passed over."""
    parts = re.split(r"[\\/]", pattern)
    if not parts[0] or ".." in parts or ":" in pattern:
        raise CannotRunError("run.plans_outside", {"file": str(path), "given": pattern})
    folder = Path(os.path.realpath(path.parent))
    try:
        matched = list(path.parent.glob("/".join(parts)))
    except (ValueError, IndexError):  # what is no pattern, or "." alone, means nothing
        matched = []
    for each in matched:
        if any(map(is_passed_over, each.relative_to(path.parent).parts)) or each.is_dir():
            continue
        if not Path(os.path.realpath(each)).is_relative_to(folder):
            raise CannotRunError("run.plans_outside", {"file": str(path), "given": str(each)})
        yield _from(path, str(each.relative_to(path.parent)))


def _from(path: Path, name: str) -> str:
    """Return a path that the file states relative to itself, as findings of it show it.

    One that alone could be an id, or standard input, is whole.
    """
    seen = str(from_here(path.parent) / name)
    is_clear = seen.endswith(".toml") or Path(seen).name != seen
    return seen if is_clear else str(path.parent / name)


def _report(path: Path, form: str) -> str:
    """Return a format with its file below the settings' folder; raise CannotRunError otherwise.

    Settings come with files that may be somebody else's, and a report replaces what it finds. So it
    leaves their folder in no system's spelling, follows no link, and touches nothing hidden.
    """
    name, _, file = form.partition(":")
    if not file:
        return form
    parts = re.split(r"[\\/]", file)
    is_hidden = any(part.startswith(".") and part != "." for part in parts)  # .. too
    goal = path.parent.joinpath(*parts)
    if not parts[0] or ":" in file or is_hidden or not _is_real(goal, path.parent):
        raise CannotRunError("run.report_outside", {"file": str(path), "given": form})
    if goal == path:
        raise CannotRunError("run.would_overwrite", {"file": str(path)})
    return f"{name}:{goal}"


def _is_real(goal: Path, folder: Path) -> bool:
    """Return whether no link stands on the way from a folder to a file below it."""
    with suppress(OSError, ValueError):
        expected = os.path.realpath(folder) / goal.relative_to(folder)
        return os.path.normcase(os.path.realpath(goal)) == os.path.normcase(expected)
    return False
