"""Exit codes: 0 nothing failed, 1 something failed, and what a command that could not run gives."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from hlgl_cli.report.report import Report

FAILED, CANNOT_RUN, INTERNAL = 1, 2, 3
INTERRUPTED, PIPE_CLOSED, TERMINATED = 130, 141, 143  # 128 and the number of the signal
FAIL_ON = ("never", "invalid", "binding", "off-track")


def failure(report: Report, fail_on: str, *, strict: bool) -> str | None:
    """Return what fails a report, a key below `exit.` in text/; None where nothing does."""
    level = FAIL_ON.index(fail_on)
    failing = {"error", "warning"} if strict else {"error"}
    is_invalid = any(finding.severity in failing for finding in report.findings)
    if level >= FAIL_ON.index("invalid") and is_invalid:
        return "invalid"
    outcome = report.outcome
    if level >= FAIL_ON.index("binding") and outcome.is_binding:
        return "binding"
    return "off_track" if level >= FAIL_ON.index("off-track") and outcome.off_track else None
