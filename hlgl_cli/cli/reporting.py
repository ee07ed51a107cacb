"""What the commands share that judge or examine: figures in, a report out in every format.

Loaded when one of them runs, not for help and TAB.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from hlgl_cli.cli.defaults import first_of
from hlgl_cli.cli.ending import ended
from hlgl_cli.cli.judging import request_of
from hlgl_cli.cli.output import refuse_inputs, sinks
from hlgl_cli.cli.patterns import expanded
from hlgl_cli.cli.printing import Printer
from hlgl_cli.cli.progress import Progress
from hlgl_cli.cli.screen import folded, is_terminal, view_of
from hlgl_cli.cli.streams import say_on_stderr
from hlgl_cli.finding import CannotRunError
from hlgl_cli.limits import MOST_LISTED, MOST_OF_TEMPLATE, MOST_TOLD
from hlgl_cli.pipeline import Run
from hlgl_cli.report.formats import FORMATS, concise
from hlgl_cli.report.lines import unlisted
from hlgl_cli.report.view import Template
from hlgl_cli.selection import Request
from hlgl_cli.sources.files import find_all, read
from hlgl_cli.sources.settings import refuse_others

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from hlgl_cli.cli.output import Sink
    from hlgl_cli.comparing.earlier import Earlier
    from hlgl_cli.report.formats import Format
    from hlgl_cli.report.report import Report
    from hlgl_cli.report.view import Order, View

__all__ = ["Output", "Request", "ended", "report_on", "request_of"]


class Output(NamedTuple):
    """How a report is written: what -f, --color and --lang ask for, of the formats that it has."""

    formats: tuple[str, ...]
    color: str
    lang: str
    choice: Mapping[str, Format] = FORMATS
    jobs: int = 1
    quiet: bool = True
    no_settings: bool = False
    has_prose: bool = False
    order: Order = "plan"
    template: str | None = None  # the file whose look a review in Word takes

    def targets(self) -> tuple[Sink, ...]:
        """Return what is written where; raise CannotRunError for what a format cannot be."""
        targets = sinks(self.formats, self.choice, "table")
        self._refuse_prose(targets)
        self._refuse_terminal(targets)
        return targets

    def view(self) -> View:
        """Return how the report is looked at; raise CannotRunError for a template that is none."""
        view, template = view_of(self.lang, self.color), self._opened_template()
        return view._replace(has_prose=self.has_prose, order=self.order, template=template)

    def _opened_template(self) -> Template | None:
        """Return what is in the template, if one is named; raise CannotRunError."""
        if self.template is None:
            return None
        content = read(self.template, MOST_OF_TEMPLATE)
        return Template(content.name, content.bytes)

    def _refuse_prose(self, targets: Iterable[Sink]) -> None:
        """Raise CannotRunError where sentences are asked for in formats that have none."""
        if self.has_prose and not any(self.choice[sink.format].has_prose for sink in targets):
            known = [name for name, form in self.choice.items() if form.has_prose]
            given = ", ".join(sink.format for sink in targets)
            raise CannotRunError("run.no_prose", {"given": given, "known": ", ".join(known)})

    def refuse_changes(self, targets: Iterable[Sink]) -> None:
        """Raise CannotRunError where changes are asked for in formats that show none."""
        if not any(self.choice[sink.format].has_changes for sink in targets):
            known = [name for name, form in self.choice.items() if form.has_changes]
            given = ", ".join(sink.format for sink in targets)
            raise CannotRunError("run.no_changes", {"given": given, "known": ", ".join(known)})

    def _refuse_terminal(self, targets: Iterable[Sink]) -> None:
        """Raise CannotRunError where what is no text would go to a terminal."""
        for sink in targets:
            if sink.file is None and self.choice[sink.format].is_binary and is_terminal():
                raise CannotRunError("run.no_text", {"format": sink.format})


def report_on(
    files: tuple[str, ...],
    request: Request,
    output: Output,
    stdin_filename: str = "<stdin>",
    against: tuple[str, ...] = (),
) -> Report:
    """Read the files, examine them area by area, write every format, and return what was found.

    `against` names an earlier result, beside which this one is put.

    Raises CannotRunError, for a format that cannot be written before anything is read.
    """
    targets = output.targets()
    if against:
        output.refuse_changes(targets)
    named = (request.plan or "-", *request.plans, output.template or "-")
    files = tuple(expanded(files))
    refuse_inputs(targets, (*files, *request.overlays, *named, *against))
    run = _run_of(files, request, output, targets, stdin_filename)
    earlier = _earlier(against, files, request)
    report = _printed(run, output, targets, earlier)
    has_findings = any(output.choice[sink.format].has_findings for sink in targets)
    if request.is_judging and not has_findings:
        _tell(report, view_of(output.lang, output.color))
    if all(output.choice[sink.format].tells_all for sink in targets):  # others count the rest
        for line in unlisted(report.findings, output.lang):
            say_on_stderr(folded(line))
    return report


def _earlier(names: tuple[str, ...], files: tuple[str, ...], request: Request) -> Earlier | None:
    """Return the earlier result that is named; raise CannotRunError where it cannot be had."""
    if not names:
        return None
    from hlgl_cli.comparing.reading import earlier  # noqa: PLC0415 - for the few runs with one

    return earlier(tuple(expanded(names)), files, request)


def _run_of(
    files: tuple[str, ...],
    request: Request,
    output: Output,
    targets: tuple[Sink, ...],
    stdin_filename: str,
) -> Run:
    """Return the figures on their way, of which as much is found as the formats tell."""
    formats = [output.choice[sink.format] for sink in targets]
    has_notes = any(form.has_notes for form in formats)
    most = MOST_LISTED if any(form.tells_all for form in formats) else MOST_TOLD
    sources = find_all(
        files,
        stdin_filename,
        submissions_only=request.submissions_only,
        encoding=request.encoding,
    )
    refuse_inputs(targets, (source.name for source in sources))
    run = Run(sources, request._replace(with_notes=has_notes, most=most))
    if not output.no_settings:
        refuse_others(first_of(files, stdin_filename), run.files)
    return run


def _printed(
    run: Run, output: Output, targets: tuple[Sink, ...], earlier: Earlier | None
) -> Report:
    """Print area by area, and return what was found in all of them."""
    view, is_judged = output.view(), run.request.is_judging
    progress = Progress(len(run.groups), output.lang, quiet=output.quiet)
    try:
        with Printer(targets, output.choice, view, is_judged=is_judged) as printer:
            printer.begin()
            for texts, areas in _texts(run, printer, output, view, earlier):
                if printer.shows(texts) and is_terminal():
                    progress.end()
                printer.write(texts)
                progress.advance(areas)
            progress.end()
            report = run.report()
            if earlier is not None:
                report = report._replace(gone=earlier.gone(run.judged()))
            printer.end(report)
    finally:
        progress.end()
    return report


def _tell(report: Report, view: View) -> None:
    """Say on standard error what was found, where no format of the run has it; -q or not."""
    lines = concise.render(report._replace(findings=report.without_notes()), view)
    if lines:
        say_on_stderr(folded(lines.removesuffix("\n")))


def _texts(
    run: Run, printer: Printer, output: Output, view: View, earlier: Earlier | None
) -> Iterator[tuple[list[str], int]]:
    """Yield the texts of some areas and how many these are, from one process or several."""
    is_whole = any(parts.needs_all for parts in printer.parts)
    if output.jobs == 1 or is_whole or len(run.groups) == 1:
        for area in run.areas():
            yield printer.texts(area if earlier is None else earlier.beside(area)), 1
        return
    from hlgl_cli.cli.jobs import Task, shares  # noqa: PLC0415 - for several processes

    names = run.examiners.names
    task = Task(run.request, names, printer.targets, output.choice, view, earlier)
    for share in shares(run.groups, task, output.jobs):
        run.note(share.findings, share.outcome)
        yield share.texts, share.areas
