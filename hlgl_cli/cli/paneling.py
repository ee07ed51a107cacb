"""How a panel is run: the file is there whole or not at all, then what it comes to is said.

Loaded when the command runs, not for help and TAB.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from hlgl_cli.cli.defaults import first_of
from hlgl_cli.cli.exits import FAILED
from hlgl_cli.cli.output import Sink, Writing, refuse_inputs
from hlgl_cli.cli.patterns import expanded
from hlgl_cli.cli.progress import Progress
from hlgl_cli.cli.screen import folded, view_of
from hlgl_cli.cli.streams import say_on_stderr, write_stdout
from hlgl_cli.panel.running import Asked, Panel
from hlgl_cli.panel.summary import summary
from hlgl_cli.report.formats import concise
from hlgl_cli.report.report import Report
from hlgl_cli.report.scope import counted, scope
from hlgl_cli.selection import Request
from hlgl_cli.sources.settings import refuse_others
from hlgl_cli.text import say

if TYPE_CHECKING:
    from collections.abc import Iterator

    from hlgl_cli.panel.running import Found
    from hlgl_cli.report.view import View

__all__ = ["Asked", "Request", "judge"]


def judge(
    request: Request, asked: Asked, output: str, color: str, *, quiet: bool, no_settings: bool
) -> int:
    """Judge a panel, write it, and say what it comes to; return the exit code.

    Raises CannotRunError.
    """
    files, view = tuple(expanded(asked.files)), view_of(asked.lang, color)
    refuse_inputs([Sink("parquet", output)], (*files, *request.overlays, request.plan or "-"))
    if not no_settings:
        refuse_others(first_of(files, "-"), files)
    panel = Panel(request, asked._replace(files=files))
    progress = Progress(len(panel.areas), asked.lang, quiet=quiet)
    try:
        with Writing(output) as file:
            found = panel.write(file.write, progress.advance)
    finally:
        progress.end()
    write_stdout(summary(found.tally, panel.plan, view), for_machines=False)
    for line in _told(found, view):
        say_on_stderr(folded(line))
    code = FAILED if found.counts["error"] else 0
    if not quiet:
        say_on_stderr(folded(_ended(found, files, code, asked.lang)))
    return code


def _told(found: Found, view: View) -> Iterator[str]:
    """Yield the findings that people read, and how many more there are."""
    lines = concise.render(Report((), tuple(found.told)), view)
    if lines:
        yield lines.removesuffix("\n")
    rest = found.counts.total() - len(found.told)
    if rest:
        yield say(view.lang, "panel.rest", count=rest)


def _ended(found: Found, files: tuple[str, ...], code: int, lang: str) -> str:
    """Return what was looked at, what is wrong with it, and why the exit code is what it is."""
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
