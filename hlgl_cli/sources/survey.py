"""The first look at files: of which area and plan each is, so that each can be read in its turn."""

from __future__ import annotations

import re
from hashlib import sha256
from typing import TYPE_CHECKING, NamedTuple

from hlgl_cli.finding import CannotRunError, Finding, Place
from hlgl_cli.sources.document import parse
from hlgl_cli.sources.kinds import found_as

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from hlgl_cli.finding import Bilingual
    from hlgl_cli.sources.files import Content, Source
    from hlgl_cli.sources.kinds import FoundAs


class Head(NamedTuple):
    """A file that may be a submission, and the area and the plan that it names, if it does.

    A table has a head for each of its areas, and for each plan of an area.
    """

    source: Source
    area: str | None
    finding: Finding | None = None  # why it is not taken, though it looks like one
    plan: str | None = None

    @property
    def file(self) -> str:
        """Return the file, of a table with the place of the area's name."""
        if not self.source.area:
            return self.source.name
        return self.source.read().table.named(self.source.name, self.source.area)


# A header of a table, and what makes a quick look at the lines unsafe.
_HEADER = re.compile(rb"^[ \t]*\[", re.MULTILINE)
_FIGURES = re.compile(rb"^[ \t]*\[[ \t]*figures[ \t]*[\].]", re.MULTILINE)
_QUOTES = (b'"""', b"'''")


def survey(sources: Iterable[Source]) -> Iterator[tuple[Head, Content]]:
    """Yield what is at the head of each file, with its content, which need not be kept.

    Of files that were found, and not named, what is no submission is passed over; what looks like
    one is yielded with a finding. A file that is named as standard input too is taken once.
    Raises CannotRunError where a file cannot be read, and for a folder that has no submission.
    """
    is_used: dict[str, bool] = {}
    unclear: list[Finding] = []
    seen: set[tuple[str, bytes]] = set()
    for source in sources:
        content = source.read()
        first = _first_look(content)
        kind = first.kind if source.is_found else "submission"
        for folder in source.folders:
            is_used[folder] = kind == "submission" or is_used.get(folder, False)
        if kind == "other":
            continue
        mark = (content.name, sha256(content.bytes).digest())
        if mark in seen:
            continue
        seen.add(mark)
        if kind == "unclear":
            unclear.append(Finding("F220", Place(content.name, (), 1), {"lacks": first.lacks}))
            yield Head(source, None, unclear[-1]), content
            continue
        for area, plan in first.parts:
            part = source._replace(area=area, plan=plan) if content.is_table else source
            yield Head(part, area or None, plan=plan or None), content
    for folder, has_one in is_used.items():
        if not has_one:
            raise CannotRunError("run.empty_folder", {"folder": folder}, tuple(unclear))


class Look(NamedTuple):
    """What a first look at a file tells: what it is if it was found, whose figures it has."""

    kind: FoundAs
    parts: tuple[tuple[str, str], ...] = (("", ""),)  # areas, each with a plan
    lacks: str | Bilingual = "[figures]"


def _first_look(content: Content) -> Look:
    if content.is_table:
        return Look(content.table.found_as, content.table.parts, content.table.lacks)
    head = _head(content)
    return Look(found_as(head, content.name), ((_text(head, "area"), _text(head, "plan")),))


def _text(head: Mapping[str, object], key: str) -> str:
    """Return what a head says under a key; nothing where that is no text."""
    said = head.get(key)
    return said.strip() if isinstance(said, str) else ""


def _head(content: Content) -> dict[str, object]:
    """Return the keys at the head of a file; what cannot be parsed may have figures.

    Keys at the head stand before the first table. Where a string of several lines could hide one,
    or nothing looks like a table of figures, the whole file decides.
    """
    first = _HEADER.search(content.bytes)
    if (
        first
        and _FIGURES.search(content.bytes)
        and not any(map(content.bytes.__contains__, _QUOTES))
    ):
        document = parse(content.name, content.bytes[: first.start()])
        if not isinstance(document, Finding):
            return {**document.data, "figures": None}
    document = parse(content.name, content.bytes)
    return {"figures": None} if isinstance(document, Finding) else document.data
