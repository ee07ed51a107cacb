"""The first look at files: which area each is of, so that areas can be read one by one later."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from hlgl_cli.finding import CannotRunError, Finding
from hlgl_cli.sources.document import parse

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from hlgl_cli.sources.files import Content, Source


class Head(NamedTuple):
    """A file that may be a submission, and the area that it names, if it does."""

    source: Source
    area: str | None


def survey(sources: Iterable[Source]) -> Iterator[tuple[Head, Content]]:
    """Yield what is at the head of each file, with its content, which need not be kept.

    Of a folder, files without figures are passed over. Raises CannotRunError where a file cannot
    be read, and for a folder that has no submission.
    """
    has_submissions: dict[str, bool] = {}
    for source in sources:
        content = source.read()
        document = parse(content.name, content.bytes)
        # What cannot be parsed may be a submission, and must be reported.
        table = {"figures": None} if isinstance(document, Finding) else document.data
        if source.folder is not None:
            is_one = "figures" in table
            has_submissions[source.folder] = is_one or has_submissions.get(source.folder, False)
            if not is_one:
                continue
        area = table.get("area")
        yield Head(source, area.strip() if isinstance(area, str) else None), content
    for folder, is_used in has_submissions.items():
        if not is_used:
            raise CannotRunError("run.empty_folder", {"folder": folder})
