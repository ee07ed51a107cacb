"""Changes since an earlier result as plain values, for JSON."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hlgl_cli.report.change_lines import name_of

if TYPE_CHECKING:
    from hlgl_cli.report.changes import Cause, Change, Standing
    from hlgl_cli.report.report import Report
    from hlgl_cli.report.shapes import changes as shape


def changes_document(report: Report, lang: str) -> list[shape.Change] | None:
    """Return what became of all areas, in one list; None where no earlier result is named."""
    changes = report.changes
    return None if changes is None else [_change(change, lang) for change in changes]


def _change(change: Change, lang: str) -> shape.Change:
    return {
        "plan": change.plan,
        "area": change.area,
        "became": change.became,
        "indicator": change.indicator,
        "part": change.part,
        "name": None if change.indicator is None else name_of(change, lang),
        "before": _standing(change.before),
        "after": _standing(change.after),
        "why": [_cause(cause) for cause in change.why],
    }


def _standing(standing: Standing | None) -> shape.Standing | None:
    if standing is None:
        return None
    return {
        "year": standing.year,
        "verdict": standing.verdict,
        "reason": standing.reason,
        "grade": standing.grade,
        "graded_by": standing.graded_by,
        "certain": standing.certain,
        "actual": standing.actual,
        "required": standing.required,
        "margin": standing.margin,
    }


def _cause(cause: Cause) -> shape.Cause:
    return {
        "why": cause.why,
        "year": cause.year,
        "kind": cause.kind,
        "field": cause.field,
        "before": cause.before,
        "after": cause.after,
    }
