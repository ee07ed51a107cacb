"""What `hlgl import` does once it is read; loaded to run, not for help and TAB."""

from __future__ import annotations

import os
import sys
from pathlib import PurePath
from typing import TYPE_CHECKING, NamedTuple

from hlgl_cli.cli.asking import answered
from hlgl_cli.cli.init import quoted
from hlgl_cli.cli.output import Outlets, refuse_inputs, sinks
from hlgl_cli.cli.screen import folded
from hlgl_cli.cli.streams import say_on_stderr
from hlgl_cli.finding import CannotRunError
from hlgl_cli.importing.checking import Head, Imported, imported
from hlgl_cli.importing.document import document
from hlgl_cli.importing.naming import is_chinese
from hlgl_cli.importing.plan_text import plan_text
from hlgl_cli.importing.roles import Years
from hlgl_cli.importing.run import id_of, read_plan, refuse_id, refuse_years
from hlgl_cli.importing.summary import summary
from hlgl_cli.messages import visible
from hlgl_cli.report.json_text import dump
from hlgl_cli.sources import stdin
from hlgl_cli.sources.document import MOST_BYTES
from hlgl_cli.sources.files import STDIN, read
from hlgl_cli.text import say

if TYPE_CHECKING:
    from collections.abc import Sequence

    from hlgl_cli.cli.output import Sink
    from hlgl_cli.importing.drafting import Entry
    from hlgl_cli.importing.run import Read
    from hlgl_cli.report.shapes.imported import ImportedPlan

FORMATS = ("toml", "json")


class Asked(NamedTuple):
    """What is imported, and what is told beside the table."""

    table: str
    ident: str | None
    area: str | None
    base_year: int | None
    target_year: int | None
    encoding: str | None
    lang: str


def import_table(
    asked: Asked,
    formats: Sequence[str],
    output: str | None,
    *,
    force: bool,
    ask: bool,
    quiet: bool,
) -> None:
    """Write what a table holds in every format; raise CannotRunError where it cannot be.

    Of two formats, `output` is the file of the one that has none of its own.
    """
    targets = _targets(formats, output)
    _refuse(asked, targets, force=force, ask=ask)
    found = _read(asked)
    made = _made(asked, found, is_needed=ask or any(sink.format == "toml" for sink in targets))
    if ask and made is not None:
        made = imported(made.head, tuple(answered(made, asked.lang)))
    entries = found.entries if made is None else tuple(draft.entry for draft in made.drafts)
    with Outlets(targets, FORMATS) as outlets:
        outlets.write([_rendered(asked, sink, found, made) for sink in outlets.targets])
    if not quiet:
        _tell(asked, found, entries, targets)


def _targets(formats: Sequence[str], output: str | None) -> tuple[Sink, ...]:
    """Return the formats with their files; raise CannotRunError.

    `output` is the file of the format that has none of its own, else of the plan.
    """
    asked = list(formats)
    if not asked or (output is not None and all(":" in form for form in asked)):
        asked.append("toml")
    if output is not None:
        asked = [form if ":" in form else f"{form}:{output}" for form in asked]
    return sinks(asked, FORMATS, "toml")


def _refuse(asked: Asked, targets: Sequence[Sink], *, force: bool, ask: bool) -> None:
    """Raise CannotRunError for what cannot be asked, or would overwrite a file."""
    if asked.ident is not None:
        refuse_id(asked.ident)
    if ask and asked.table == STDIN:
        raise CannotRunError("import.ask_stdin")
    if ask and (sys.stdin is None or not sys.stdin.isatty()):
        raise CannotRunError("import.no_terminal")
    refuse_inputs(targets, [asked.table])
    for sink in targets:
        if sink.file is not None and os.path.isfile(sink.file) and not force:  # noqa: PTH113 - Path raises where it may not look
            raise CannotRunError("run.exists", {"file": sink.file})


def _read(asked: Asked) -> Read:
    """Return the rows of the table; raise CannotRunError."""
    given = Years(asked.base_year, asked.target_year)
    if asked.table == STDIN:
        return read_plan(stdin.NAME, stdin.whole(), given, asked.encoding)
    content = read(asked.table)
    return read_plan(content.name, content.bytes, given, asked.encoding)


def _made(asked: Asked, found: Read, *, is_needed: bool) -> Imported | None:
    """Return the plan of the rows; None where none is needed and its years are not known."""
    if not is_needed and None in found.years:
        return None
    base, target = refuse_years(found.years)
    title = found.title or _title(asked, found.file, base, target)
    area = asked.area or title
    head = Head(asked.ident or id_of(found.file), title, area, base, target, bool(asked.area))
    return imported(head, found.entries)


def _title(asked: Asked, file: str, base: int, target: int) -> str:
    """Return what a plan is called whose table has no title: by its area, else by its file.

    It is in the language of the area's name, as the plan's other texts are in the table's.
    """
    if not asked.area:
        return PurePath(file).stem
    lang = "zh" if is_chinese(asked.area) else "en"
    return say(lang, "import.title", area=asked.area, first=base + 1, last=target)


def _rendered(asked: Asked, sink: Sink, found: Read, made: Imported | None) -> str:
    """Return the plan's file, or the document of its rows."""
    if sink.format == "toml" and made is not None:
        text = plan_text(made, visible(PurePath(found.file).name), asked.lang)
        if len(text.encode()) > MOST_BYTES:
            raise CannotRunError("import.too_large", {"file": found.file})
        return text
    entries = found.entries if made is None else [draft.entry for draft in made.drafts]
    plan: ImportedPlan = {
        "id": asked.ident or id_of(found.file),
        "title": made.head.title if made is not None else found.title or PurePath(found.file).stem,
        "area": asked.area,
        "base_year": found.years.base,
        "target_year": found.years.target,
    }
    return dump(document(found.file, plan, entries, asked.lang))


def _tell(asked: Asked, found: Read, entries: Sequence[Entry], targets: Sequence[Sink]) -> None:
    """Say on standard error what was read, what is in doubt, and what is to be decided."""
    lines = list(summary(found, entries, asked.lang))
    for sink in targets:
        if sink.file is not None and sink.format == "toml":
            facts = {"file": visible(sink.file), "called": quoted(sink.file)}
            lines.append(say(asked.lang, "import.written", **facts))
    say_on_stderr(folded("\n".join(lines)))
