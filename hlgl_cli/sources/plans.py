"""Plans: where they are found, and what they say."""

from __future__ import annotations

from pathlib import Path
from typing import TypeVar

from hlgl_cli.data_files import data_file
from hlgl_cli.finding import CannotRunError, Finding
from hlgl_cli.model import Model
from hlgl_cli.plan import Plan
from hlgl_cli.sources.document import parse
from hlgl_cli.sources.files import read
from hlgl_cli.sources.placing import placed
from hlgl_cli.sources.validation import validate

SHIPPED = "huolinguole-14fyp"
M = TypeVar("M", bound=Model)


def path_of_plan(name: str) -> Path:
    """Return the file of a plan by its id or by its path; raise CannotRunError for no such id."""
    if name == SHIPPED:
        return data_file("indicators.toml")
    if not Path(name).exists() and Path(name).name == name and not name.endswith(".toml"):
        raise CannotRunError("run.unknown_plan", {"plan": name, "known": SHIPPED})
    return Path(name)


def load_plan(name: str = SHIPPED) -> Plan:
    """Return a plan by its id or by the path of its file.

    Raises CannotRunError for a missing file, an unknown id, and a file that states no plan.
    """
    return load(Plan, path_of_plan(name), "run.broken_plan")[0]


def load(model: type[M], path: Path, broken: str) -> tuple[M, str]:
    """Return the model in a file and its text; raise CannotRunError with all that is wrong."""
    content = read(path)
    document = parse(*content)
    loaded = (document,) if isinstance(document, Finding) else validate(model, document)
    if isinstance(loaded, tuple):
        found = placed(loaded, {content.name: content.text()})
        raise CannotRunError(broken, {"file": str(path)}, tuple(found))
    return loaded, content.text()
