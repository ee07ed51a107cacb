"""What `hlgl init` does once it is read; loaded to run, not for help and TAB."""

from __future__ import annotations

from pathlib import PurePath
from typing import TYPE_CHECKING

from hlgl_cli import pipeline
from hlgl_cli.cli.output import Sink, refuse_inputs, write
from hlgl_cli.cli.patterns import expanded
from hlgl_cli.cli.screen import folded
from hlgl_cli.cli.streams import say_on_stderr
from hlgl_cli.finding import CannotRunError
from hlgl_cli.report.filling import Earlier
from hlgl_cli.report.formats import concise
from hlgl_cli.report.long_form import long_form_to_fill
from hlgl_cli.report.template import submission_to_fill
from hlgl_cli.report.view import View
from hlgl_cli.report.workbook.to_fill import workbook_to_fill
from hlgl_cli.sources.files import find_all

if TYPE_CHECKING:
    from collections.abc import Callable

    from hlgl_cli.plan import Plan
    from hlgl_cli.report.formats.parts import Piece
    from hlgl_cli.report.report import Report
    from hlgl_cli.selection import Request

    Template = Callable[[Plan, int, str, Earlier | None], Piece]

_BY_ENDING: dict[str, Template] = {".xlsx": workbook_to_fill, ".csv": long_form_to_fill}
_OTHER_SHEETS = {".et", ".ods", ".tsv", ".xls", ".xlsb", ".xlsm", ".xltx"}


def fill_in(
    file: str | None, request: Request, year: int, lang: str, earlier: tuple[str, ...] = ()
) -> int:
    """Write a submission to fill in, and return for how many indicators; raise CannotRunError.

    `request` has plan and overlays; of the files `earlier`, the figures of the year before are put
    beside what is to be filled in. The ending of the file says what is written, without one TOML.
    """
    template = _template_of(file)
    opened = pipeline.open_plan(request.plan, request.overlays)
    pipeline.refuse_year(opened, year)
    sink = Sink("toml", file)
    before = None
    if earlier:
        names = tuple(expanded(earlier))
        refuse_inputs([sink], names)
        before = _before(names, request._replace(year=year - 1), lang)
    write(sink, template(opened, year, lang, before), for_machines=True)
    return len(opened.measured)


def _template_of(file: str | None) -> Template:
    """Return what writes a file of this ending; raise CannotRunError for another spreadsheet's."""
    ending = PurePath(file or "").suffix.lower()
    if ending in _OTHER_SHEETS:
        raise CannotRunError("run.other_sheet", {"file": file or "", "ending": ending})
    return _BY_ENDING.get(ending, submission_to_fill)


def _before(names: tuple[str, ...], request: Request, lang: str) -> Earlier:
    """Return the figures of an area in the year before.

    Raises CannotRunError for several areas, and where the files are of other years.
    """
    report = pipeline.check(find_all(names), request)
    _tell_unused(report, lang)
    if len(report.reports) != 1:
        areas = [area.area for area in report.reports]
        key = "run.from_several" if areas else "run.from_none"
        raise CannotRunError(key, {"known": ", ".join(areas)})
    (area,) = report.reports
    figures = {each.indicator: each.latest for each in area.assessments if each.latest is not None}
    if not figures:
        raise CannotRunError("run.from_other_year", {"year": str(area.year)})
    return Earlier(area.area, area.year, figures)


def _tell_unused(report: Report, lang: str) -> None:
    """Say on standard error which earlier figures cannot be used."""
    unused = tuple(each for each in report.findings if each.leaves_out)
    lines = concise.render(report._replace(findings=unused), View(lang))
    if lines:
        say_on_stderr(folded(lines.removesuffix("\n")))
