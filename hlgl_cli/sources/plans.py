"""Plans: what they say, or what is wrong with them."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeVar

from hlgl_cli.finding import CannotRunError, Finding
from hlgl_cli.plan import Plan
from hlgl_cli.records.record import Record
from hlgl_cli.sources.document import Document, read_document
from hlgl_cli.sources.files import read
from hlgl_cli.sources.kinds import kind_of
from hlgl_cli.sources.placing import placed
from hlgl_cli.sources.plan_files import path_of_plan
from hlgl_cli.sources.validation import validate
from hlgl_cli.text import Word

if TYPE_CHECKING:
    from pathlib import Path

    from hlgl_cli.sources.recovery import Broken

R = TypeVar("R", bound=Record)


def load_plan(name: str | None = None) -> Plan:
    """Return a plan by its id or by the path of its file, the default plan for None.

    Raises CannotRunError for a missing file, an unknown id, and a file that states no plan.
    """
    return load(Plan, path_of_plan(name), "run.broken_plan")[0]


def load(model: type[R], path: Path, broken: str, most: int | None = None) -> tuple[R, str]:
    """Return the model in a file and its text; raise CannotRunError with all that is wrong.

    At most so many findings are told; the others are only counted.
    """
    content = read(path)
    document = read_document(content.name, content.bytes)
    loaded = _loaded(model, document, most)
    if isinstance(loaded, tuple):
        if isinstance(document, Document):
            _refuse_other_kind(document, broken)
        found = placed(loaded, {content.name: content.text()})
        raise CannotRunError(broken, {"file": str(path)}, tuple(found))
    return loaded, content.text()


def _refuse_other_kind(document: Document, broken: str) -> None:
    """Raise CannotRunError for what is no broken plan or overlay, but a file of another kind."""
    wanted, kind = broken.removeprefix("run.broken_"), kind_of(document.data, document.name)
    if kind not in {None, wanted} and wanted != "settings":  # which are known by their name
        what = {"what": Word(f"file.{kind}"), "wanted": Word(f"file.{wanted}")}
        facts = {"file": document.name, **what, "use": Word(f"use.{kind}")}
        raise CannotRunError("run.other_kind", facts)


def _loaded(
    model: type[R], document: Document | Broken | Finding, most: int | None
) -> R | tuple[Finding, ...]:
    """Return what a document states, or all that is wrong with it."""
    if isinstance(document, Document):
        return validate(model, document, most)
    if isinstance(document, Finding):
        return (document,)
    rest = () if document.rest is None else validate(model, document.rest, most)
    return (*document.findings, *document.healthy(rest if isinstance(rest, tuple) else ()))
