"""Workbooks that are too large, or not what their names say, are refused quickly and in words."""

from __future__ import annotations

import io
import random
import time
import zipfile
from typing import TYPE_CHECKING

import pytest

from hlgl_cli.pipeline import Request, validate
from hlgl_cli.sources.files import Content
from hlgl_cli.sources.tables import cells, package
from tests.sources.tables.books import figures, with_parts, workbook

if TYPE_CHECKING:
    from hlgl_cli.finding import Finding

SHEET = "xl/worksheets/sheet1.xml"
BOOK = workbook(figures(["gdp", "growth", 5.8]))
OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 100


def found(content: bytes, name: str = "2023.xlsx") -> list[Finding]:
    """Return what is wrong with a file."""
    return list(validate([Content(name, content)], Request()).findings)


def only(content: bytes, name: str = "2023.xlsx") -> Finding:
    """Return the one thing that is wrong with a file."""
    (finding,) = found(content, name)
    return finding


def with_rows(rows: str) -> bytes:
    """Return a workbook whose sheet has more rows behind its own."""
    sheet = zipfile.ZipFile(io.BytesIO(BOOK)).read(SHEET).decode()
    return with_parts(BOOK, {SHEET: sheet.replace("</sheetData>", f"{rows}</sheetData>")})


def test_empty_rows() -> None:
    """Rows and cells that have a format alone are passed over, wherever they stand."""
    empty = "".join(
        f'<row r="{row}" spans="1:3"><c r="A{row}" s="1"/><c r="B{row}" s="1"></c></row>'
        for row in range(10, 30_000)
    )
    assert found(with_rows(empty)) == []
    figure = '<row r="30001"><c r="A30001" t="inlineStr"><is><t>gpd</t></is></c>'
    (finding,) = found(with_rows(f'{empty}{figure}<c r="C30001"><v>5</v></c></row>'))
    assert finding.place.cell == "填报!A30001"


def test_too_many_rows(monkeypatch: pytest.MonkeyPatch) -> None:
    """More rows than any submission has are not read."""
    rows = "".join(f"<row><c><v>{row}</v></c></row>" for row in range(cells.MOST_ROWS))
    finding = only(with_rows(rows))
    assert (finding.code, finding.message.en) == (
        "S122",
        "the table is too large (more than 10000 rows) and was not read",
    )
    monkeypatch.setattr("hlgl_cli.sources.tables.workbook.MOST_ELEMENTS", 9)
    assert only(with_rows("<row><c><v>1</v></c></row>" * 9)).code == "S122"


def test_nested_without_end(monkeypatch: pytest.MonkeyPatch) -> None:
    """So many elements are not kept."""
    monkeypatch.setattr(package, "MOST_ELEMENTS", 1_000)
    assert only(with_rows("<c>" * 2_000)).code == "S122"


def test_many_sheets(monkeypatch: pytest.MonkeyPatch) -> None:
    """So many elements of all sheets together are not read, whichever sheets they are of."""
    sheets = [figures(["gdp", "growth", 5.8], name=f"{at}") for at in range(9)]
    monkeypatch.setattr(package, "MOST_IN_ALL", 200)
    assert only(workbook(*sheets)).code == "S122"


def test_sheets_that_are_one() -> None:
    """Two sheets that are one part are damage: it would be read again and again."""
    listed = zipfile.ZipFile(io.BytesIO(BOOK)).read("xl/workbook.xml").decode()
    start = listed.index("<sheet ")
    sheet = listed[start : listed.index("/>", start) + 2]
    twice = with_parts(BOOK, {"xl/workbook.xml": listed.replace(sheet, sheet * 2)})
    assert only(twice).code == "S120"


def test_zip_bomb(monkeypatch: pytest.MonkeyPatch) -> None:
    """What unpacks to too much is not unpacked; so are too many parts."""
    monkeypatch.setattr(package, "MOST_UNPACKED", 1024 * 1024)
    finding = only(with_rows(" " * 1024 * 1024))
    assert (finding.code, "MiB" in finding.message.en) == ("S122", True)
    monkeypatch.setattr(package, "MOST_PARTS", 3)
    assert only(BOOK).code == "S122"


def test_size_that_lies() -> None:
    """A part is never unpacked beyond the size that it states: then it is damaged."""
    content = bytearray(with_rows(" " * 5000))
    for header, offset in ((b"PK\x01\x02", 24), (b"PK\x03\x04", 22)):
        at = (
            content.rindex(SHEET.encode())
            if header == b"PK\x01\x02"
            else content.index(SHEET.encode())
        )
        start = content.rindex(header, 0, at)
        content[start + offset : start + offset + 4] = (100).to_bytes(4, "little")
    assert only(bytes(content)).code == "S120"


def test_too_many_bytes() -> None:
    """A file that is too large is not looked into."""
    large = BOOK + b"\0" * 9 * 1024 * 1024
    assert only(large).message.en == "the table is too large (more than 8 MiB) and was not read"
    assert only(large, "<stdin>").code == "S103"


@pytest.mark.parametrize(
    ("content", "said"),
    [
        (OLE + "EncryptedPackage".encode("utf-16-le"), "protected by a password"),
        (OLE + "Workbook".encode("utf-16-le"), "of the old format, .xls"),
        (OLE + "WordDocument".encode("utf-16-le"), "a document or a presentation"),
        (OLE, "no sound .xlsx workbook"),
        (b"PK\x03\x04", "no sound .xlsx workbook"),
        (b"<html><table></table></html>", "no sound .xlsx workbook"),
        (with_parts(BOOK, {"xl/workbook.bin": ""}), "a binary workbook"),
        (with_parts(BOOK, {"content.xml": ""}), "an OpenDocument file"),
        (with_parts(BOOK, {"Index/Document.iwa": ""}), "a Numbers spreadsheet"),
        (with_parts(BOOK, {"ppt/presentation.xml": ""}), "a document or a presentation"),
        (with_parts(BOOK, {"xl/macrosheets/sheet1.xml": ""}), "has macros"),
        (with_parts(BOOK, {"xl/workbook.xml": None}), "no sound .xlsx workbook"),
        (with_parts(BOOK, {SHEET: None}), "no sound .xlsx workbook"),
        (with_parts(BOOK, {SHEET: "<worksheet>"}), "no sound .xlsx workbook"),
        (with_parts(BOOK, {"xl/workbook.xml": "<x/>"}), "no sound .xlsx workbook"),
        (with_parts(BOOK, {"xl/workbook.xml": "<!DOCTYPE x><x/>"}), "no sound .xlsx workbook"),
    ],
    ids=range(16),  # a workbook has the second in which it was made, which no two processes share
)
@pytest.mark.parametrize("name", ["2023.xlsx", "2023.xls"])
def test_what_it_is_instead(content: bytes, said: str, name: str) -> None:
    """What is no workbook that can be read is named, with what to do."""
    finding = only(content, name)
    assert finding.code == "S120"
    assert said in finding.message.en


def test_nothing_in_it() -> None:
    """An empty file is one."""
    assert only(b"").code == "S105"


@pytest.mark.parametrize("seed", range(8))
def test_damaged(seed: int) -> None:
    """Whatever bytes a part has, something is said of it, and nothing breaks."""
    chance = random.Random(seed)  # noqa: S311 - no secret
    parts = zipfile.ZipFile(io.BytesIO(BOOK))
    for name in parts.namelist():
        part = bytearray(parts.read(name))
        for _ in range(chance.randrange(1, 9)):
            at = chance.randrange(len(part))
            part[at : at + chance.randrange(3)] = bytes([chance.choice(b'<>"=/&0129 -;ax\xff')])
        for finding in found(with_parts(BOOK, {name: bytes(part)})):
            assert finding.message.zh
            assert finding.hint.en
    assert found(BOOK[: chance.randrange(len(BOOK))])


def test_part_before_the_file() -> None:
    """A part that begins before the file does is damaged."""
    end = BOOK.rindex(b"PK\x05\x06") + 16  # where the list of parts begins, as it says
    where = int.from_bytes(BOOK[end : end + 4], "little") + 5_000
    content = BOOK[:end] + where.to_bytes(4, "little") + BOOK[end + 4 :]
    assert only(content).code == "S120"


@pytest.mark.parametrize(
    "part", ["<a>" + " " * 300_000, f"<a b='{'>' * 300_000}'/>", "<!--" + "<" * 300_000 + "--><a/>"]
)
@pytest.mark.parametrize("name", [SHEET, "xl/styles.xml", "xl/workbook.xml"])
def test_endless(part: str, name: str) -> None:
    """A text, a tag or a comment longer than any of a workbook is not read."""
    finding = only(with_parts(BOOK, {name: part}))
    expected = "the table is too large (more than 64 MiB) and was not read"
    assert (finding.code, finding.message.en) == ("S122", expected)


@pytest.mark.parametrize("tag", ["c", "row"])
def test_tag_of_many_places(tag: str) -> None:
    """A tag that says a thousand times where it stands, and does not end, is read in one go."""
    begin = time.process_time()
    assert only(with_rows(f"<{tag} {'r= ' * 40_000}")).code == "S120"
    assert time.process_time() - begin < 2
