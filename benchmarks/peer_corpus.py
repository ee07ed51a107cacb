"""What benchmarks/peers.py gives to each tool: the same submissions as TOML and as CSV."""

from __future__ import annotations

import csv
import json
import sys
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

from tests.planted.cities import (
    STATUSES,
    TOTAL,
    WAYS,
    YEARS,
    name_of,
    submissions,
)
from tests.planted.mistakes import planted

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from tests.planted.mistakes import Cell

KINDS = ("toml", "csv", "table")  # a file each, a file each with one row, one file of all rows


class Corpus(NamedTuple):
    """A folder with a folder for each kind."""

    folder: Path

    def of(self, kind: str) -> Path:
        """Return the folder of a kind."""
        return self.folder / kind

    def names(self, kind: str) -> list[str]:
        """Return the names of its files of a kind."""
        return sorted(path.name for path in self.of(kind).iterdir())


class File(NamedTuple):
    """A submission in both forms, and what its file is called without an ending."""

    name: str
    toml: str
    row: list[Cell]


def sound(cities: int) -> Iterator[File]:
    """Yield what so many cities submit."""
    for submission in submissions(cities):
        yield File(name_of(submission, ""), submission.toml(), submission.row())


def mistaken() -> Iterator[File]:
    """Yield what cities submit of which each has made a mistake."""
    for file in planted():
        yield File(name_of(file.submission, ""), file.toml(), file.row())


def written(folder: Path, files: Iterable[File]) -> Corpus:
    """Write files of every kind."""
    corpus, rows = Corpus(folder), []
    for kind in KINDS:
        corpus.of(kind).mkdir(parents=True)
    for file in files:
        (corpus.of("toml") / f"{file.name}toml").write_text(file.toml, encoding="utf-8")
        _write_rows(corpus.of("csv") / f"{file.name}csv", [file.row])
        rows.append(file.row)
    _write_rows(corpus.of("table") / "all.csv", rows)
    return corpus


def _write_rows(path: Path, rows: list[list[Cell]]) -> None:
    """Write rows below the headings of the first."""
    with path.open("w", newline="", encoding="utf-8") as file:
        lines = csv.writer(file)
        lines.writerow(heading for heading, _ in rows[0])
        lines.writerows([cell for _, cell in row] for row in rows)


def table_schema() -> str:
    """Return the Table Schema of a row: what must be there, of which type, in which range."""
    known: dict[str, object] = {"required": True}
    year = {**known, "enum": [*YEARS]}
    status = {**known, "enum": [*STATUSES]}
    fields: list[dict[str, object]] = [
        {"name": "year", "type": "integer", "constraints": year},
        {"name": "area", "type": "string", "constraints": known},
        {"name": "status", "type": "string", "constraints": status},
    ]
    for name, way in WAYS.items():
        limits = {"minimum": way.lowest, "maximum": way.highest}
        constraints = {
            **known,
            **{key: limit for key, limit in limits.items() if limit is not None},
        }
        kind = "number" if way.decimals or name == "good_surface_water" else "integer"
        fields.append({"name": name, "type": kind, "constraints": constraints})
    fields.append({"name": TOTAL, "type": "number", "constraints": known})
    return json.dumps({"fields": fields})
