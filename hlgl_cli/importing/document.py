"""What was imported as a document: `hlgl.import/1` of report/shapes/imported.py."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hlgl_cli.messages import facts_in
from hlgl_cli.text import say

if TYPE_CHECKING:
    from collections.abc import Sequence

    from hlgl_cli.importing.drafting import Entry
    from hlgl_cli.importing.reading import Note, Question, RowReading, Stated
    from hlgl_cli.plan import Better
    from hlgl_cli.report.shapes import imported as shape


def document(
    file: str, plan: shape.ImportedPlan, entries: Sequence[Entry], lang: str
) -> shape.Import:
    """Return the document of the rows of a file."""
    return {
        "schema": "hlgl.import/1",
        "lang": lang,
        "file": file,
        "plan": plan,
        "rows": [_row(entry, plan["base_year"], lang) for entry in entries],
    }


def told(note: Note, lang: str) -> str:
    """Return what is to be told of a row, in a language."""
    return say(lang, note.key, **facts_in(note.facts, lang))


def _row(entry: Entry, base_year: int | None, lang: str) -> shape.ImportRow:
    row, reading = entry.printed.row, entry.reading
    target = reading.target if reading.question is None else None
    return {
        "row": row.number,
        "id": entry.named.id,
        "name": reading.name,
        "unit": reading.unit,
        "form": _form(reading, target),
        **_stated(target),
        "baseline": reading.baseline,
        "base_year": reading.base_year or base_year,
        "better": _better(reading, target),
        "cells": dict(entry.printed.cells),
        "question": _question(reading.question, lang),
        "item": entry.printed.number or reading.item or None,
        "group": row.group or None,
        "kind": reading.kind,
        "nature": reading.nature,
        "prices": reading.prices,
        "known": reading.base_known,
        "also": [] if target is None else [_target(each) for each in reading.more],
        "doubts": [told(note, lang) for note in reading.doubts],
        "marks": list(reading.marks),
    }


def _better(reading: RowReading, target: Stated | None) -> Better | None:
    """Return which side is better; where a target is and the row does not say it, the higher."""
    return reading.better if target is None else reading.better or "higher"


def _question(question: Question | None, lang: str) -> shape.ImportQuestion | None:
    if question is None:
        return None
    alternatives = [_target(each) for each in question.alternatives]
    return {"why": told(question.why, lang), "alternatives": alternatives}


def _form(reading: RowReading, target: Stated | None) -> shape.ImportForm:
    """Return the form of a row; of one without a target, whether it is asked about."""
    if target is not None:
        return target.form
    return "none" if reading.question is None else "question"


def _target(stated: Stated) -> shape.ImportTarget:
    return {"form": stated.form, **_stated(stated)}


def _stated(target: Stated | None) -> shape.ImportStated:
    """Return what a target states; of none, nothing."""
    return {
        "number": None if target is None else target.number,
        "upto": None if target is None else target.upto,
        "bound": None if target is None else target.bound,
        "year": None if target is None else target.year,
        "since": None if target is None else target.since,
        "follows": None if target is None else target.follows,
        "by": None if target is None else target.by,
        "trend": None if target is None else target.trend,
        "assigned_by": None if target is None else target.assigned_by,
        "each_year": target is not None and target.each_year,
    }
