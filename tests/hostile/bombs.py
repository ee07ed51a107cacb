"""Workbooks and Parquet that unpack to far more than they are, or send their reader in circles."""

from __future__ import annotations

import io
import zipfile
from typing import TYPE_CHECKING

from tests.hostile.made import Hostile
from tests.sources.tables.books import figures, with_parts, workbook

if TYPE_CHECKING:
    from collections.abc import Callable

    Parts = Callable[[], dict[str, str | bytes]]

_SHEET, _STRINGS, _STYLES = "xl/worksheets/sheet1.xml", "xl/sharedStrings.xml", "xl/styles.xml"
_BOOK, _RELATIONS = "xl/workbook.xml", "xl/_rels/workbook.xml.rels"
_MAIN = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"'
_NONE = f"<sst {_MAIN}/>"
_MANY, _UNPACKED = 1_000_000, 60_000_000
_ROW = '<row r="1"><c r="A1"><v>1</v></c></row>'


def _rows(*rows: str) -> str:
    """Return a sheet of rows."""
    return f"<worksheet {_MAIN}><sheetData>{''.join(rows)}</sheetData></worksheet>"


def _styles(formats: str, cells: str) -> str:
    """Return formats of numbers, and which cells refer to."""
    inner = f"<numFmts>{formats}</numFmts><cellXfs>{cells}</cellXfs>"
    return f"<styleSheet {_MAIN}>{inner}</styleSheet>"


def _of(parts: Parts) -> Hostile:
    """Return a workbook with other parts than it has."""

    def packed(_: int) -> bytes:
        book = workbook(figures(["gdp", "growth", 5.8]))
        with zipfile.ZipFile(io.BytesIO(book)) as given:
            related = given.read(_RELATIONS).decode()
        texts = '<Relationship Type="a/sharedStrings" Target="sharedStrings.xml" Id="t"/></R'
        shared: dict[str, str | bytes] = {
            _RELATIONS: related.replace("</R", texts),
            _STRINGS: _NONE,
        }
        stream = io.BytesIO()
        with (
            zipfile.ZipFile(io.BytesIO(with_parts(book, {**shared, **parts()}))) as given,
            zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as zipped,
        ):
            for name in given.namelist():
                zipped.writestr(name, given.read(name))
        return stream.getvalue()

    return Hostile(packed, "book")


def _entities() -> str:
    """Return the billion laughs."""
    levels = "".join(f'<!ENTITY a{at} "{f"&a{at - 1};" * 10}">' for at in range(1, 10))
    row = '<row r="1"><c r="A1" t="str"><v>&a9;</v></c></row>'
    return f'<!DOCTYPE x [<!ENTITY a0 "lol">{levels}]>{_rows(row)}'


def _quadratic() -> str:
    """Return one long entity, many times."""
    row = f'<row r="1"><c r="A1" t="str"><v>{"&a;" * 50_000}</v></c></row>'
    return f'<!DOCTYPE x [<!ENTITY a "{"a" * 50_000}">]>{_rows(row)}'


def _one_part_for_all() -> dict[str, str | bytes]:
    """Return a workbook of a thousand sheets that are one part."""
    kind = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
    sheets = "".join(f'<sheet name="s{at}" sheetId="{at}" r:id="rId1"/>' for at in range(1, 1001))
    related = f'<Relationship Id="rId1" Type="{kind}/worksheet" Target="worksheets/sheet1.xml"/>'
    rows = "".join(f'<row r="{at}"><c r="A{at}"><v>{at}</v></c></row>' for at in range(1, 9_000))
    package = "http://schemas.openxmlformats.org/package/2006/relationships"
    return {
        _BOOK: f'<workbook {_MAIN} xmlns:r="{kind}"><sheets>{sheets}</sheets></workbook>',
        _RELATIONS: f'<Relationships xmlns="{package}">{related}</Relationships>',
        _SHEET: _rows(rows),
    }


def _shared(count: int, length: int) -> dict[str, str | bytes]:
    """Return a long shared text that many cells are."""
    cells = "".join(
        f'<row r="{at}"><c r="A{at}" t="s"><v>0</v></c></row>' for at in range(1, count)
    )
    return {_STRINGS: f"<sst {_MAIN}><si><t>{'a' * length}</t></si></sst>", _SHEET: _rows(cells)}


def _cells(form: str, count: int = 9_000) -> Parts:
    return lambda: {_SHEET: _rows(*(form.replace("$", str(at)) for at in range(1, count)))}


def _nested_zip(_: int) -> bytes:
    """Return zips in a zip."""
    content = b"\0" * _UNPACKED
    for _ in range(5):
        stream = io.BytesIO()
        with zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as zipped:
            zipped.writestr("xl/worksheets/sheet1.xml", content)
        content = stream.getvalue()
    return content


def _lying(_: int) -> bytes:
    """Return a workbook whose sheet says that it is small."""
    content = _of(lambda: {_SHEET: _rows(" " * _UNPACKED)}).text(0)
    assert isinstance(content, bytes)
    size = len(_rows(" " * _UNPACKED)).to_bytes(4, "little")
    return content.replace(size, (1000).to_bytes(4, "little"))


def _many_parts(_: int) -> bytes:
    """Return a zip of many empty parts."""
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w") as zipped:
        for at in range(60_000):
            zipped.writestr(zipfile.ZipInfo(f"{at}"), b"")
    return stream.getvalue()


def _parquet(rows: int) -> Hostile:
    """Return columns of one value, which take no room."""

    def packed(_: int) -> bytes:
        import pyarrow as pa  # noqa: PLC0415 - of an extra
        import pyarrow.parquet as pq  # noqa: PLC0415

        columns = {"area": "a", "year": "2023", "indicator": "gdp", "value": "5"}
        made = {name: pa.array([text]).take(pa.array([0] * rows)) for name, text in columns.items()}
        stream = io.BytesIO()
        pq.write_table(pa.table(made), stream)
        return stream.getvalue()

    return Hostile(packed, "parquet")


BOMBS: dict[str, Hostile] = {
    "spaces in a sheet": _of(lambda: {_SHEET: _rows(" " * _UNPACKED)}),
    "more than is unpacked": _of(lambda: {_SHEET: _rows(" " * 3 * _UNPACKED)}),
    "a size that lies": Hostile(_lying, "book"),
    "zips in a zip": Hostile(_nested_zip, "book"),
    "many parts": Hostile(_many_parts, "book"),
    "nested entities": _of(lambda: {_SHEET: _entities()}),
    "an entity many times": _of(lambda: {_SHEET: _quadratic()}),
    "entities in shared texts": _of(lambda: {_STRINGS: _entities()}),
    "a comment in a sheet": _of(lambda: {_SHEET: f"<!--{'a' * _UNPACKED}-->{_rows(_ROW)}"}),
    "an attribute": _of(lambda: {_SHEET: _rows(f'<row r="{"9" * _UNPACKED}"/>')}),
    "a row's number": _of(lambda: {_SHEET: _rows(f'<row r="{"9" * 10**6}"><c><v>1</v></c></row>')}),
    "a text in a cell": _of(
        lambda: {_SHEET: _rows(f'<row r="1"><c t="str"><v>{"a" * _UNPACKED}</v></c></row>')}
    ),
    "a number in a cell": _of(
        lambda: {_SHEET: _rows(f'<row r="1"><c r="A1"><v>{"9" * _UNPACKED}</v></c></row>')}
    ),
    "a tag that never ends": _of(lambda: {_SHEET: "<worksheet><c " + "r= " * _MANY}),
    "attributes of a cell": _of(lambda: {_SHEET: f"<worksheet><c {' r=1' * _MANY}</worksheet>"}),
    "rows that never end": _of(lambda: {_SHEET: '<row r="1">' + " " * _MANY}),
    "empty rows": _of(_cells('<row r="$"/>', _MANY)),
    "empty rows without numbers": _of(_cells("<row/>", _MANY)),
    "empty cells": _of(_cells('<row r="$"><c r="A$"/></row>', _MANY)),
    "empty cells without places": _of(_cells("<row><c/></row>", _MANY)),
    "elements of no sheet": _of(_cells("<a/>", 4 * _MANY)),
    "elements that never close": _of(lambda: {_SHEET: "<a>" * _MANY}),
    "elements in elements": _of(lambda: {_SHEET: "<a>" * _MANY + "</a>" * _MANY}),
    "rows": _of(_cells('<row r="$"><c r="A$"><v>$</v></c></row>', 300_000)),
    "rows of texts": _of(_cells('<row r="$"><c r="A$" t="str"><v>指标$</v></c></row>')),
    "rows in one place": _of(_cells('<row r="1"><c r="A1"><v>$</v></c></row>')),
    "rows far below": _of(_cells('<row r="1048576"><c r="XFD1048576"><v>$</v></c></row>')),
    "cells far to the right": _of(
        lambda: {_SHEET: _rows('<row r="1">' + '<c r="XFD1"><v>1</v></c>' * 200_000 + "</row>")}
    ),
    "a place of letters": _of(lambda: {_SHEET: _rows(f'<row><c r="{"Z" * _MANY}1"><v>1</v></c></row>')}),
    "merged cells": _of(
        lambda: {_SHEET: _rows(_ROW) .replace("</sheetData>", "</sheetData><mergeCells>" + '<mergeCell ref="A1:XFD1048576"/>' * 100_000 + "</mergeCells>")}
    ),
    "hidden columns": _of(
        lambda: {_SHEET: _rows(_ROW).replace("<sheetData>", "<cols>" + '<col min="1" max="16384" hidden="1"/>' * 100_000 + "</cols><sheetData>")}
    ),
    "a long text that many cells are": _of(lambda: _shared(9_000, 1_000_000)),
    "a longer text that few cells are": _of(lambda: _shared(50, 30_000_000)),
    "shared texts": _of(lambda: {_STRINGS: f"<sst {_MAIN}>{'<si><t>a</t></si>' * 500_000}</sst>"}),
    "runs of a shared text": _of(
        lambda: {_STRINGS: f"<sst {_MAIN}><si>{'<r><t>a</t></r>' * 500_000}</si></sst>"}
    ),
    "styles": _of(lambda: {_STYLES: _styles("", '<xf numFmtId="9"/>' * _MANY)}),
    "a format of numbers": _of(
        lambda: {_STYLES: _styles(f'<numFmt numFmtId="200" formatCode="{"[" * _MANY}"/>', '<xf numFmtId="200"/>')}
    ),
    "a thousand sheets that are one": _of(_one_part_for_all),
    "relations": _of(
        lambda: {_RELATIONS: "<Relationships>" + '<Relationship Id="a" Target="b"/>' * 300_000 + "</Relationships>"}
    ),
    "a target of many folders": _of(
        lambda: {_RELATIONS: f'<Relationships><Relationship Id="a" Target="{"../" * _MANY}"/></Relationships>'}
    ),
    "rows of one value": _parquet(300_000),
}  # fmt: skip
