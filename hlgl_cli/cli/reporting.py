"""What check, validate and explain share: figures in, a report out in every format asked for.

Loaded when one of them runs, not for help and TAB.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from hlgl_cli.cli.output import refuse_inputs, sinks, write_all
from hlgl_cli.cli.screen import view_of
from hlgl_cli.pipeline import Request, check, validate
from hlgl_cli.report.formats import FORMATS
from hlgl_cli.sources.files import read_all

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from hlgl_cli.report.formats import Format
    from hlgl_cli.report.report import Report
    from hlgl_cli.sources.files import Content

    Step = Callable[[list[Content], Request], Report]

__all__ = ["Output", "Request", "check", "report_on", "validate"]


class Output(NamedTuple):
    """How a report is written: what -f, --color and --lang ask for, of the formats that it has."""

    formats: tuple[str, ...]
    color: str
    lang: str
    choice: Mapping[str, Format] = FORMATS


def report_on(
    files: tuple[str, ...],
    step: Step,
    request: Request,
    output: Output,
    stdin_filename: str = "<stdin>",
) -> Report:
    """Read the files, check or validate them, write every format, and return the report.

    Raises CannotRunError, for a format that cannot be written before anything is read.
    """
    targets = sinks(output.formats, output.choice, "table")
    refuse_inputs(targets, (*files, *request.overlays, request.plan or "-"))
    has_notes = any(output.choice[sink.format].has_notes for sink in targets)
    report = step(read_all(files, stdin_filename), request._replace(with_notes=has_notes))
    write_all(targets, output.choice, report, view_of(output.lang, output.color))
    return report
