"""A document becomes a submission; a bad figure is left out, a bad head refuses the file."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from hlgl_cli.figures.reading import Submitted
from hlgl_cli.finding import Finding, Place
from hlgl_cli.sources.document import Document, read_document
from hlgl_cli.sources.kinds import other_kind
from hlgl_cli.sources.validation import validate
from hlgl_cli.submission import Submission
from hlgl_cli.text import Word

if TYPE_CHECKING:
    from collections.abc import Container, Mapping

    from hlgl_cli.plan import Indicator
    from hlgl_cli.sources.files import Content
    from hlgl_cli.sources.recovery import Broken


class Loaded(NamedTuple):
    """What a file submits, None where it cannot be used, and what is wrong with it.

    Of a file with broken lines, `rest` is what the others submit: it is looked at, never used.
    """

    submitted: Submitted | None
    findings: tuple[Finding, ...] = ()
    rest: Submitted | None = None
    broken: Broken | None = None


def loaded_from(
    content: Content, names: Mapping[str, Indicator], most: int | None = None
) -> list[Loaded]:
    """Return what a file submits: of a table each year of its area is a submission."""
    if not content.is_table:
        return [load_submission(content, names, most)]
    from hlgl_cli.sources.tables.submissions import load_table  # noqa: PLC0415 - for tables alone

    return load_table(content, names, most)


def load_submission(content: Content, names: Container[str], most: int | None = None) -> Loaded:
    """Return the submission in a file, without what is wrong with it, and all that is wrong.

    What is stated for a name that is none of these is not looked at. At most so many findings are
    told; the others are only counted.
    """
    document = read_document(content.name, content.bytes)
    if isinstance(document, Document):
        return submitted_by(document, names, most)
    if isinstance(document, Finding):
        return Loaded(None, (document,))
    if document.rest is None:
        return Loaded(None, document.findings)
    rest = submitted_by(document.rest, names, most)
    findings = (*document.findings, *document.healthy(rest.findings))
    return Loaded(None, findings, rest.submitted, document)


def submitted_by(document: Document, names: Container[str], most: int | None) -> Loaded:
    """Return what a document submits, and what is wrong with it."""
    mistaken = _mistaken(document)
    if mistaken is not None:
        return Loaded(None, (mistaken,))
    stated = document.data.get("figures")
    document, unknown = _of_known_names(document, names)
    whole = validate(Submission, document, most)
    if isinstance(whole, Submission):
        return Loaded(Submitted(document.name, whole, unknown=unknown))
    if any(_is_of_the_head(finding) for finding in whole):
        return Loaded(None, tuple(_where_it_stands(finding, stated) for finding in whole))
    refused = frozenset(finding.place.keys[1] for finding in whole if len(finding.place.keys) > 1)
    rest = validate(Submission, Document(document.name, _without(document, refused, whole)))
    assert isinstance(rest, Submission)  # noqa: S101 - all that was wrong has been taken out
    return Loaded(Submitted(document.name, rest, refused, unknown), whole)


def _of_known_names(document: Document, names: Container[str]) -> tuple[Document, tuple[str, ...]]:
    """Return the document without the figures of other names, and these names."""
    figures = document.data.get("figures")
    if not isinstance(figures, dict):
        return document, ()
    unknown = tuple(name for name in figures if name not in names)
    if not unknown:
        return document, ()
    known = {name: figure for name, figure in figures.items() if name in names}
    return document._replace(data={**document.data, "figures": known}), unknown


def _mistaken(document: Document) -> Finding | None:
    """Return why a file is no submission at all: nothing, an overlay, a plan or settings."""
    place, kind = Place(document.name), other_kind(document.data, document.name)
    if not document.data:
        return Finding("S105", place)
    if kind == "settings":
        facts = {"what": Word("file.settings"), "hint": "use.settings"}
        return Finding("F216", place, facts)
    option = "--plan" if kind == "plan" else "--overlay"
    return kind and Finding("F216", place, {"what": Word(f"file.{kind}"), "option": option})


def _is_of_the_head(finding: Finding) -> bool:
    """Tell whether a finding leaves the meaning of the whole file open."""
    keys = finding.place.keys
    if finding.code == "F201":
        return False
    return len(keys) < 2 or keys[0] != "figures"  # noqa: PLR2004 - figures and the indicator


def _where_it_stands(finding: Finding, figures: object) -> Finding:
    """Return a finding of a key that the head lacks, with its place where it is a figure's."""
    key = finding.facts.get("key")
    if finding.code != "F211" or not isinstance(figures, dict) or key not in figures:
        return finding
    place = finding.place._replace(keys=("figures", str(key)))
    return finding._replace(place=place, facts={**finding.facts, "hint": "hint.above"})


def _without(
    document: Document, refused: frozenset[str], findings: tuple[Finding, ...]
) -> dict[str, object]:
    """Return the document's data without refused figures and unknown keys of the head."""
    unknown = {finding.place.keys[0] for finding in findings if len(finding.place.keys) == 1}
    kept = {key: value for key, value in document.data.items() if key not in unknown}
    figures = {
        name: figure for name, figure in document.data["figures"].items() if name not in refused
    }
    return {**kept, "figures": figures}
