"""A document becomes a record, or findings that say what is wrong with it, all at once."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeVar

if TYPE_CHECKING:
    from hlgl_cli.finding import Finding
    from hlgl_cli.records.record import Record
    from hlgl_cli.sources.document import Document

    R = TypeVar("R", bound=Record)


def validate(kind: type[R], document: Document, most: int | None = None) -> R | tuple[Finding, ...]:
    """Return the record that the document states, or all that is wrong with it.

    At most so many findings are told, the first of the document; the others are only counted.
    """
    try:
        return kind.plainly(document.data)
    except ValueError:
        from hlgl_cli.sources.explaining import explain  # noqa: PLC0415 - pydantic is heavy

        return explain(kind, document, most)
