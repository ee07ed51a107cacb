"""What `hlgl show` does once it is read; loaded to run, not for help and TAB."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hlgl_cli import pipeline
from hlgl_cli.cli.output import sinks, write
from hlgl_cli.cli.screen import view_of
from hlgl_cli.report import show as report
from hlgl_cli.selection import find

if TYPE_CHECKING:
    from hlgl_cli.plan import Indicator, Plan
    from hlgl_cli.report.view import View


def show(
    name: str | None,
    *,
    plan: str | None,
    overlays: tuple[str, ...],
    formats: tuple[str, ...],
    lang: str,
    color: str,
) -> None:
    """Write a plan, or the one indicator named, in every format; raise CannotRunError."""
    opened = pipeline.open_plan(plan, overlays)
    indicator = None if name is None else find(opened, name)
    view = view_of(lang, color)
    for sink in sinks(formats, ("table", "json"), "table"):
        of_sink = view if sink.file is None else view.for_file()
        text = _rendered(sink.format, opened, indicator, of_sink)
        write(sink, text, for_machines=sink.format == "json")


def _rendered(form: str, plan: Plan, indicator: Indicator | None, view: View) -> str:
    indicators = plan.indicators if indicator is None else (indicator,)
    if form == "json":
        return report.as_document(plan, indicators, view)
    if indicator is None:
        return report.plan_as_text(plan, indicators, view)
    return report.target_as_text(plan, indicator, view)
