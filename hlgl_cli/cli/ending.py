"""How check and validate end: the exit code, and a line that says why it is what it is."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hlgl_cli.cli.exits import FAIL_ON, FAILED, failure
from hlgl_cli.cli.screen import folded
from hlgl_cli.cli.streams import say_on_stderr
from hlgl_cli.messages import visible
from hlgl_cli.report.scope import counted, scope
from hlgl_cli.text import say

if TYPE_CHECKING:
    from hlgl_cli.report.report import Report


# What fails a report where all that is off track is so in the target year: it is missed.
_OF_THE_TARGET_YEAR = {"binding": "binding_due", "off_track": "off_track_due"}


def ended(
    report: Report, fail_on: str, lang: str, *, strict: bool, quiet: bool, file: str | None = None
) -> int:
    """Say on standard error how a command ended, unless it is to be quiet; return its exit code.

    `file` is what it wrote.
    """
    why = failure(report, fail_on, strict=strict)
    code = FAILED if why else 0
    if not quiet:
        excused = None if why else failure(report, FAIL_ON[-1], strict=strict)
        said = say(lang, f"exit.{_reason(why or excused, report)}")
        facts = {
            "errors": counted("count.error", report.how_many("error"), lang),
            "warnings": counted("count.warning", report.how_many("warning"), lang),
            "why": say(lang, "exit.excused", what=said, level=fail_on) if excused else said,
        }
        looked_at = say(lang, "list.clause").join(scope(report, lang))
        ran = say(lang, "summary.run", looked_at=looked_at, code=code, **facts)
        told = ran if file is None else say(lang, "summary.written", file=visible(file), ran=ran)
        say_on_stderr(folded(told))
    return code


def _reason(why: str | None, report: Report) -> str:
    """Return which words say why the exit code is what it is."""
    if why is None:
        return "passed"
    if report.plan is not None:
        return "odd"
    return _OF_THE_TARGET_YEAR.get(why, why) if report.outcome.is_due else why
