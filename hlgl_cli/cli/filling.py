"""What `hlgl init` does once it is read; loaded to run, not for help and TAB."""

from __future__ import annotations

from hlgl_cli import pipeline
from hlgl_cli.cli.output import Sink, write
from hlgl_cli.report.template import submission_to_fill


def fill_in(
    file: str | None, plan: str | None, overlays: tuple[str, ...], year: int, lang: str
) -> int:
    """Write a submission to fill in, and return for how many indicators; raise CannotRunError."""
    opened = pipeline.open_plan(plan, overlays)
    pipeline.refuse_year(opened, year)
    write(Sink("toml", file), submission_to_fill(opened, year, lang), for_machines=True)
    return len(opened.measured)
