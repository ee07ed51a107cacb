"""Plans: what they say, or what is wrong with them."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeVar

from hlgl_cli.finding import CannotRunError, Finding
from hlgl_cli.model import Model
from hlgl_cli.plan import Plan
from hlgl_cli.sources.document import parse
from hlgl_cli.sources.files import read
from hlgl_cli.sources.placing import placed
from hlgl_cli.sources.plan_files import SHIPPED, path_of_plan
from hlgl_cli.sources.validation import validate

if TYPE_CHECKING:
    from pathlib import Path

M = TypeVar("M", bound=Model)


def load_plan(name: str = SHIPPED) -> Plan:
    """Return a plan by its id or by the path of its file.

    Raises CannotRunError for a missing file, an unknown id, and a file that states no plan.
    """
    return load(Plan, path_of_plan(name), "run.broken_plan")[0]


def load(
    model: type[M], path: Path, broken: str, most: int | None = None
) -> tuple[M, str]:
    """Return the model in a file and its text; raise CannotRunError with all that is wrong.

    At most so many findings are told; the others are only counted.
    """
    content = read(path)
    document = parse(content.name, content.bytes)
    loaded = (document,) if isinstance(document, Finding) else validate(model, document, most)
    if isinstance(loaded, tuple):
        found = placed(loaded, {content.name: content.text()})
        raise CannotRunError(broken, {"file": str(path)}, tuple(found))
    return loaded, content.text()
