"""How a panel is run: the file is there whole or not at all, then what it comes to is said.

Loaded when the command runs, not for help and TAB.
"""

from __future__ import annotations

from contextlib import contextmanager
from typing import TYPE_CHECKING, NamedTuple

from hlgl_cli.cli.defaults import first_of
from hlgl_cli.cli.exits import FAILED
from hlgl_cli.cli.output import Sink, Writing, refuse_inputs, sinks, write
from hlgl_cli.cli.patterns import expanded
from hlgl_cli.cli.progress import Progress
from hlgl_cli.cli.screen import folded, view_of
from hlgl_cli.cli.streams import say_on_stderr
from hlgl_cli.panel.document import document
from hlgl_cli.panel.inputs import inputs
from hlgl_cli.panel.running import Asked, Panel
from hlgl_cli.panel.summary import summary
from hlgl_cli.report.documents import finding_document
from hlgl_cli.report.formats import concise
from hlgl_cli.report.json_text import dump, dump_line
from hlgl_cli.report.report import Report
from hlgl_cli.report.scope import counted, scope
from hlgl_cli.selection import Request
from hlgl_cli.sources.settings import refuse_others
from hlgl_cli.text import say

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

    from hlgl_cli.finding import Finding
    from hlgl_cli.panel.running import Found
    from hlgl_cli.report.view import View

__all__ = ["Asked", "Request", "Written", "judge"]


class Written(NamedTuple):
    """What is read, what is written where, and how it is said what it comes to."""

    files: tuple[str, ...]
    output: str
    formats: tuple[str, ...] = ()
    findings: str | None = None  # the file that every finding goes to
    color: str = "auto"
    quiet: bool = False
    no_settings: bool = False


def judge(request: Request, asked: Asked, written: Written) -> int:
    """Judge a panel, write it, and say what it comes to; return the exit code.

    Raises CannotRunError.
    """
    names, view = tuple(expanded(written.files)), view_of(asked.lang, written.color)
    targets = sinks(written.formats, ("table", "json"), "table")
    files = [Sink("parquet", written.output), *targets]
    if written.findings is not None:
        files.append(Sink("jsonl", written.findings))
    refuse_inputs(files, (*names, *request.overlays, request.plan or "-"))
    if not written.no_settings:
        refuse_others(first_of(names, "-"), names)
    with inputs(names) as found, _kept(written.findings, asked.lang) as each:
        panel = Panel(request, asked._replace(files=tuple(found)), each)
        _write(panel, written.output, asked.lang, quiet=written.quiet)
    _say(panel, targets, view)
    for line in _told(panel.found, view, written.findings):
        say_on_stderr(folded(line))
    code = FAILED if panel.found.counts["error"] else 0
    if not written.quiet:
        say_on_stderr(folded(_ended(panel.found, tuple(each.name for each in found), code, view)))
    return code


@contextmanager
def _kept(name: str | None, lang: str) -> Iterator[Callable[[Finding], None] | None]:
    """Yield what writes every finding into a file, a line each; None where none is named."""
    if name is None:
        yield None
        return
    with Writing(name) as file:
        yield lambda finding: file.write(dump_line(finding_document(finding, lang)))


def _write(panel: Panel, output: str, lang: str, *, quiet: bool) -> None:
    """Judge, and write the assessments, with how many areas are done on the way."""
    progress = Progress(len(panel.areas), lang, quiet=quiet)
    try:
        with Writing(output) as file:
            panel.write(file.write, progress.advance)
    finally:
        progress.end()


def _say(panel: Panel, targets: Iterable[Sink], view: View) -> None:
    """Say what the panel comes to in every format that is asked for."""
    for sink in targets:
        of_sink, is_json = view if sink.file is None else view.for_file(), sink.format == "json"
        text = (
            dump(document(panel.found, panel.plan, view.lang))
            if is_json
            else summary(panel.found.tally, panel.plan, of_sink)
        )
        write(sink, text, for_machines=is_json)


def _told(found: Found, view: View, file: str | None) -> Iterator[str]:
    """Yield the findings that people read, how many more there are, and where all of them are."""
    lines = concise.render(Report((), tuple(found.told)), view)
    if lines:
        yield lines.removesuffix("\n")
    rest = found.counts.total() - len(found.told)
    if rest:
        key = "panel.rest" if file is None else "panel.rest_in_file"
        yield say(view.lang, key, count=rest, file=file or "")


def _ended(found: Found, files: tuple[str, ...], code: int, view: View) -> str:
    """Return what was looked at, what is wrong with it, and why the exit code is what it is."""
    lang = view.lang
    looked_at = scope(Report((), (), files, noted=found.outcome), lang)
    return say(
        lang,
        "summary.run",
        looked_at=say(lang, "list.clause").join(looked_at),
        errors=counted("count.error", found.counts["error"], lang),
        warnings=counted("count.warning", found.counts["warning"], lang),
        code=code,
        why=say(lang, "exit.invalid" if code else "panel.written"),
    )
