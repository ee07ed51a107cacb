"""CSV: an assessment a row, with the fields of the JSON; for `validate`, a finding a row."""

from __future__ import annotations

from typing import TYPE_CHECKING, get_args, get_origin, get_type_hints, is_typeddict

from hlgl_cli.report.assessment_document import assessment_document, place
from hlgl_cli.report.documents import findings
from hlgl_cli.report.formats.cells import cell, lines
from hlgl_cli.report.formats.parts import Parts
from hlgl_cli.report.shapes.assessments import Row
from hlgl_cli.report.shapes.parts import Finding

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from hlgl_cli.engine.assessment import Assessment
    from hlgl_cli.report.report import AreaReport, Report


def columns(table: type) -> Iterator[str]:
    """Yield the columns of a table of shapes/: target_form for target.form, none for a list."""
    for field, kind in get_type_hints(table).items():
        inner = next(filter(is_typeddict, get_args(kind)), None)
        if inner is None:
            yield field
        elif get_origin(kind) is not list:
            yield from (f"{field}_{column}" for column in columns(inner))


def nested(table: type) -> tuple[str, ...]:
    """Return the fields of a table that are tables themselves, and no lists of them."""
    return tuple(
        field
        for field, kind in get_type_hints(table).items()
        if get_origin(kind) is not list and any(map(is_typeddict, get_args(kind)))
    )


_NESTED = nested(Row)
ASSESSMENT_COLUMNS = tuple(columns(Row))
FINDING_COLUMNS = tuple(columns(Finding))


class InParts(Parts):
    """Rows below their heading, which stands alone where there is none."""

    def begin(self) -> str:
        """Return the heading."""
        return lines([ASSESSMENT_COLUMNS if self.is_judged else FINDING_COLUMNS])

    def area(self, area: AreaReport) -> str:
        """Return a row for each assessment."""
        rows = (_row(area, assessment, self.view.lang) for assessment in area.assessments)
        return _sheet(ASSESSMENT_COLUMNS, rows)

    def end(self, report: Report) -> str:
        """Return a row for each finding of a validation."""
        if self.is_judged:
            return ""
        return _sheet(FINDING_COLUMNS, findings(report, self.view.lang))


def _row(area: AreaReport, assessment: Assessment, lang: str) -> dict[str, object]:
    """Return an assessment with its place before it, and the fields of its tables beside it."""
    row: dict[str, object] = {**place(area), **assessment_document(assessment, lang)}
    for field in _NESTED:
        inner = row[field]
        if isinstance(inner, dict):
            row |= {f"{field}_{key}": value for key, value in inner.items()}
    return row


def _sheet(names: Sequence[str], documents: Iterable[Mapping[str, object]]) -> str:
    return lines([cell(row.get(name)) for name in names] for row in documents)
