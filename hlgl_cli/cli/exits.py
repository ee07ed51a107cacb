"""Exit codes: 0 nothing failed, 1 something failed, and what a command that could not run gives."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hlgl_cli.cli.streams import say_on_stderr
from hlgl_cli.text import say

if TYPE_CHECKING:
    from hlgl_cli.report.report import Report

FAILED, CANNOT_RUN, INTERNAL, INTERRUPTED, PIPE_CLOSED = 1, 2, 3, 130, 141
FAIL_ON = ("never", "invalid", "binding", "off-track")


def ended(report: Report, fail_on: str, lang: str, *, strict: bool, quiet: bool) -> int:
    """Say on standard error how a command ended, unless it is to be quiet; return its exit code."""
    why = failure(report, fail_on, strict=strict)
    code = FAILED if why else 0
    if not quiet:
        facts = {
            "errors": _counted("count.error", report.how_many("error"), lang),
            "warnings": _counted("count.warning", report.how_many("warning"), lang),
            "why": say(lang, f"exit.{why or 'passed'}"),
        }
        say_on_stderr(say(lang, "summary.run", code=code, **facts))
    return code


def _counted(key: str, count: int, lang: str) -> str:
    """Return a count with its noun, in the plural where the language has one."""
    return say(lang, f"{key}.one" if count == 1 else f"{key}.many", count=count)


def failure(report: Report, fail_on: str, *, strict: bool) -> str | None:
    """Return what fails a report, a key below `exit.` in text/; None where nothing does."""
    level = FAIL_ON.index(fail_on)
    if level >= FAIL_ON.index("invalid") and _is_invalid(report, strict=strict):
        return "invalid"
    outcome = report.outcome
    if level >= FAIL_ON.index("binding") and outcome.is_binding:
        return "binding"
    return "off_track" if level >= FAIL_ON.index("off-track") and outcome.off_track else None


def _is_invalid(report: Report, *, strict: bool) -> bool:
    """Tell whether a finding fails it, of those that concern what is reported."""
    reported = set(report.outcome.reported)
    failing = {"error", "warning"} if strict else {"error"}
    return any(
        finding.severity in failing
        and (not report.is_judged or finding.indicator is None or finding.indicator in reported)
        for finding in report.findings
    )
