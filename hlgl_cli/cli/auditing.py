"""What `hlgl audit` does once it is read; loaded to run, not for help and TAB."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hlgl_cli.auditing import audited
from hlgl_cli.cli.output import refuse_inputs
from hlgl_cli.cli.printing import Printer
from hlgl_cli.report.report import Report
from hlgl_cli.selection import Selection

if TYPE_CHECKING:
    from hlgl_cli.cli.reporting import Output
    from hlgl_cli.selection import Request


def audit_of(request: Request, output: Output) -> Report:
    """Audit a plan, write every format, and return what was found; raise CannotRunError."""
    targets, view = output.targets(), output.view()
    found = audited(request.plan, request.overlays)
    refuse_inputs(targets, (found.file, *request.overlays))
    kept = Selection(found.plan, request).kept(found.findings, ())
    report = Report(
        (), tuple(kept), (found.file,), is_judged=False, plan=found.plan, rates=found.rates
    )
    with Printer(targets, output.choice, view, is_judged=False) as printer:
        printer.begin()
        printer.end(report)
    return report
