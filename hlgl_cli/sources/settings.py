"""Where hlgl.toml is found, and what it says, its paths as seen from the current folder."""

from __future__ import annotations

from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING

from hlgl_cli.limits import MOST_TOLD

if TYPE_CHECKING:
    from hlgl_cli.settings import Settings

NAME = "hlgl.toml"


def current_folder() -> Path:
    """Return the folder that a command runs in, or the root where it has been removed."""
    try:
        return Path.cwd()
    except OSError:
        return Path("/")


def find_settings(folder: Path) -> Path | None:
    """Return the hlgl.toml of a folder or of the nearest one above it, None if there is none."""
    for above in (folder, *folder.parents):
        with suppress(OSError):  # a folder that may not be looked into
            if (above / NAME).is_file():
                return above / NAME
    return None


def load_settings(path: Path) -> Settings:
    """Return what a file settles; raise CannotRunError with all that is wrong with it."""
    from hlgl_cli.settings import Settings  # noqa: PLC0415 - for those who have a hlgl.toml
    from hlgl_cli.sources.plans import load  # noqa: PLC0415

    settings, _ = load(Settings, path, "run.broken_settings", MOST_TOLD)
    overlay = settings.overlay and tuple(_from(path, name) for name in settings.overlay)
    plan = settings.plan and plan_as_seen_from(path, settings.plan)
    return settings.model_copy(update={"plan": plan, "overlay": overlay})


def plan_as_seen_from(path: Path, plan: str) -> str:
    """Return a plan that the file names: a path relative to the file, anything else is an id."""
    return _from(path, plan) if plan.endswith(".toml") or Path(plan).name != plan else plan


def _from(path: Path, name: str) -> str:
    """Return a path that the file states relative to itself."""
    return str(path.parent / name)
