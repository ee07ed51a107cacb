"""Assessments as columns: those of `-f csv` with their types, and the edition that was judged.

Numbers are decimals of six digits behind the point, as CSV has them; a list is a list. What may be
a number or a word (the target's value), and milestones, are texts as in CSV.
"""

from __future__ import annotations

from decimal import Decimal, InvalidOperation
from typing import TYPE_CHECKING, get_args, get_origin, get_type_hints, is_typeddict

import pyarrow as pa

from hlgl_cli.finding import Finding, Place
from hlgl_cli.report.assessment_document import demand, judgement
from hlgl_cli.report.formats.as_csv import ASSESSMENT_COLUMNS, nested
from hlgl_cli.report.formats.cells import cell
from hlgl_cli.report.numbers import DOCUMENT_DECIMALS, rounded
from hlgl_cli.report.shapes.assessments import Demand, Judgement, Row

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from hlgl_cli.engine.assessment import Assessment
    from hlgl_cli.finding import Bilingual
    from hlgl_cli.plan import Indicator
    from hlgl_cli.report.report import AreaReport

NUMBER = pa.decimal128(38, DOCUMENT_DECIMALS)
_MOST = 38 - DOCUMENT_DECIMALS  # digits before the point
_TYPES: Mapping[type, pa.DataType] = {
    bool: pa.bool_(),
    int: pa.int32(),
    Decimal: NUMBER,
    list: pa.list_(pa.int32()),
}
_BEFORE, _AFTER = ("plan", "area"), ("vintage",)
_SHORTENED = (Decimal, dict)  # what a column has otherwise than a document


def _typed(table: type, prefix: str = "") -> Iterator[tuple[str, pa.DataType]]:
    """Yield the columns of a table of shapes/ with their types."""
    for field, hint in get_type_hints(table).items():
        kinds = [kind for kind in get_args(hint) or (hint,) if kind is not type(None)]
        inner = next(filter(is_typeddict, kinds), None)
        if inner is not None and get_origin(hint) is not list:
            yield from _typed(inner, f"{prefix}{field}_")
        elif inner is None:
            kind = get_origin(hint) if get_origin(hint) is list else kinds[0]
            is_plain = len(kinds) == 1 or kind is list
            yield f"{prefix}{field}", _TYPES.get(kind, pa.string()) if is_plain else pa.string()


_OF = dict(_typed(Row))
SCHEMA = pa.schema(
    [*((name, _OF[name]) for name in ASSESSMENT_COLUMNS), *((name, pa.string()) for name in _AFTER)]
)
_DEMAND = tuple(dict(_typed(Demand)))
_JUDGEMENT = tuple(dict(_typed(Judgement)))
_NESTED = frozenset(nested(Row))
_WORDS = frozenset(name for name, kind in _OF.items() if kind == pa.string())
_NUMBERS = tuple(name for name in _JUDGEMENT if _OF[name] == NUMBER)


class Assessments:
    """Rows that are gathered, then given as columns."""

    def __init__(self, lang: str) -> None:
        """Begin without any; names of indicators are in a language."""
        self._lang = lang
        # By the indicator itself, which is kept so that its id is no other's.
        self._demands: dict[tuple[int, int], tuple[Indicator, int]] = {}
        self._demanded: dict[str, list[object]] = {name: [] for name in _DEMAND}
        self._of_demand: list[int] = []
        self._said: dict[str, list[object]] = {
            name: [] for name in (*_BEFORE, *_JUDGEMENT, *_AFTER)
        }

    def add(self, area: AreaReport, vintage: str | None) -> list[Finding]:
        """Add what is said of an area in a year; return which numbers have no room in a column."""
        findings = []
        where = {"plan": area.plan.id, "area": area.area, "vintage": vintage}
        for assessment in area.assessments:
            self._of_demand.append(self._demand(assessment))
            values: dict[str, object] = {**where, **dict(_flat(judgement(assessment)))}
            for name in _NUMBERS:
                number = values.get(name)
                if isinstance(number, Decimal) and number.adjusted() >= _MOST:
                    findings.append(_too_large(area, assessment, name, number))
                    del values[name]
            for name, column in self._said.items():
                column.append(values.get(name))
        return findings

    def _demand(self, assessment: Assessment) -> int:
        """Return the row in which stands what is demanded: in a year the same for every area."""
        indicator = assessment.definition
        key = (id(indicator), assessment.year)
        if key not in self._demands:
            self._demands[key] = (indicator, len(self._demands))
            values = dict(_flat(demand(assessment, self._lang)))
            for name, column in self._demanded.items():
                column.append(values.get(name))
        return self._demands[key][1]

    def batch(self) -> pa.RecordBatch:
        """Return the rows."""
        rows = pa.array(self._of_demand, pa.int32())
        columns = {name: _column(name, values) for name, values in self._said.items()}
        for name, values in self._demanded.items():
            columns[name] = _column(name, values).take(rows)
        return pa.RecordBatch.from_pydict(columns, SCHEMA)


def _column(name: str, values: list[object]) -> pa.Array:
    return pa.array(values, SCHEMA.field(name).type)


def _flat(document: Mapping[str, object]) -> Iterator[tuple[str, object]]:
    """Yield the fields of a document, and those of the tables in it, as columns have them."""
    for name, value in document.items():
        if value is None:
            continue
        if name in _NESTED:
            for key, inner in value.items() if isinstance(value, dict) else ():
                yield f"{name}_{key}", _cell(f"{name}_{key}", inner)
        elif name in _OF:
            yield name, _cell(name, value)


def _cell(name: str, value: object) -> object:
    """Return a value as its column has it: a number as CSV prints it."""
    if not isinstance(value, _SHORTENED):
        return value
    return _short(value) if isinstance(value, Decimal) and name not in _WORDS else cell(value)


def _short(number: Decimal) -> Decimal:
    try:
        return round(number, DOCUMENT_DECIMALS)
    except InvalidOperation:  # more digits than the context has
        return rounded(number)


def _too_large(area: AreaReport, assessment: Assessment, name: str, number: Decimal) -> Finding:
    facts: dict[str, str | Bilingual] = {
        "name": assessment.definition.name,
        "year": str(assessment.year),
        "column": name,
        "number": f"{number:.3E}",
    }
    place = Place(area.files[0], (), cell="")
    return Finding("S142", place, facts, area.area, assessment.indicator)
