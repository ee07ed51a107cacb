"""The sheets of a workbook as programs write them: what is in a cell, and how it is shown."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING

import pytest

from hlgl_cli.sources.tables.cells import Merged, Stray
from hlgl_cli.sources.tables.package import NoWorkbookError
from hlgl_cli.sources.tables.workbook import grids_of
from tests.sources.tables.books import with_parts, workbook

if TYPE_CHECKING:
    from hlgl_cli.sources.tables.cells import Cell, Grid

SHEET = "xl/worksheets/sheet1.xml"
MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
STRINGS = (
    f'<sst xmlns="{MAIN}"><si><t>一</t></si><si><r><t>森林</t></r><r><rPr/><t>覆盖率</t></r>'
    "<rPh><t>senlin</t></rPh></si><si><t>a_x000D_b</t></si></sst>"
)
STYLES = (
    f'<styleSheet xmlns="{MAIN}"><numFmts><numFmt numFmtId="164" formatCode="0.0%"/></numFmts>'
    '<cellStyleXfs><xf numFmtId="14"/></cellStyleXfs>'
    '<cellXfs><xf numFmtId="0"/><xf numFmtId="164"/><xf numFmtId="14"/><xf/></cellXfs></styleSheet>'
)


RELS = (
    '<Relationships><Relationship Id="rId1" Type="x/worksheet" Target="worksheets/sheet1.xml"/>'
    '<Relationship Id="rId2" Type="x/sharedStrings" Target="sharedStrings.xml"/>'
    '<Relationship Id="rId3" Type="x/styles" Target="/xl/styles.xml"/></Relationships>'
)


def grid(rows: str, more: str = "", before: str = "") -> Grid:
    """Return a sheet of such XML, its texts and its formats those above."""
    xml = f'<worksheet xmlns="{MAIN}">{before}<sheetData>{rows}</sheetData>{more}</worksheet>'
    plain = workbook({"name": "a", "rows": [["x"]]})
    parts = {SHEET: xml, "xl/sharedStrings.xml": STRINGS, "xl/styles.xml": STYLES}
    (found,) = grids_of(with_parts(plain, {**parts, "xl/_rels/workbook.xml.rels": RELS}))
    return found


def cell(xml: str) -> Cell:
    """Return the one cell of a row."""
    (row,) = grid(f"<row>{xml}</row>").rows
    (found,) = row.cells.values()
    return found


@pytest.mark.parametrize(
    ("xml", "text", "number"),
    [
        ("<c><v>5.8</v></c>", "5.8", "5.8"),
        ("<c><v>269.70000000000005</v></c>", "269.7", "269.7"),
        ("<c><v>5.7999999999999998</v></c>", "5.8", "5.8"),
        ("<c><v>0.1</v></c>", "0.1", "0.1"),
        ("<c><v>1E-3</v></c>", "0.001", "0.001"),
        ("<c><v>123456789012345678</v></c>", "1.23456789012346E+17", "1.23456789012346E+17"),
        ('<c s="1"><v>5.8000000000000003E-2</v></c>', "5.8%", "0.058"),
        ('<c s="1"><v>nan</v></c>', "NaN", "NaN"),
        ('<c s="9"><v>5</v></c>', "5", "5"),
        ('<c s="3"><v>5</v></c>', "5", "5"),
        ("<c><v>five</v></c>", "five", None),
        ('<c t="s"><v>1</v></c>', "森林覆盖率", None),
        ('<c t="s"><v>2</v></c>', "a\rb", None),
        ('<c t="str"><f>A1</f><v>x</v></c>', "x", None),
        ('<c t="inlineStr"><is><t xml:space="preserve"> y </t></is></c>', " y ", None),
        ("<c><f>1+1</f><v>2</v></c>", "2", "2"),
        ("<x:c xmlns:x='u'><x:v>5</x:v></x:c>", "5", "5"),
    ],
)
def test_cell(xml: str, text: str, number: str | None) -> None:
    """Numbers are in their shortest form of fifteen digits; texts are without their sounds."""
    found = cell(xml)
    assert (found.text, str(found.number)) == (text, str(number and Decimal(number)))


@pytest.mark.parametrize(
    ("xml", "stray"),
    [
        ('<c t="b"><v>1</v></c>', True),
        ('<c t="b"><v>0</v></c>', False),
        ("<c><f>true()</f><v>1</v></c>", True),
        ('<c t="e"><v>#REF!</v></c>', Stray("#REF!", "hint.cell_error")),
        ('<c t="d"><v>2023-05-08</v></c>', Stray("2023-05-08", "hint.cell_date")),
        ('<c s="2"><v>45054</v></c>', Stray("2023-05-08", "hint.cell_date")),
        ('<c s="2"><v>1e300</v></c>', Stray("1E+300", "hint.cell_date")),
        ('<c s="2"><v>-9e9</v></c>', Stray("-9000000000", "hint.cell_date")),
        ("<c><f>A1*2</f></c>", Stray("=A1*2", "hint.cell_formula")),
        ('<c><f t="shared" si="0"/></c>', Stray("=", "hint.cell_formula")),
    ],
)
def test_stray(xml: str, *, stray: Stray | bool) -> None:
    """Truth values, errors, dates and formulas that nobody computed are no numbers."""
    assert cell(xml).stray == stray


@pytest.mark.parametrize(
    "xml",
    [
        "<c/>",
        "<c><v/></c>",
        '<c t="s"><v>9</v></c>',
        '<c t="inlineStr"><is><t> </t></is></c>',
        '<c t="inlineStr"/>',
        "<x/>",
        '<c r="ZZZ1"><v>5</v></c>',
    ],
)
def test_nothing(xml: str) -> None:
    """A cell without anything in it, or far to the right, is none."""
    assert grid(f"<row>{xml}</row>").rows == ()


def test_places() -> None:
    """A cell that does not say where it is stands behind the one before it."""
    rows = '<row r="3"><c r="B3"><v>1</v></c><c><v>2</v></c></row><row><c><v>3</v></c></row>'
    places = [(each.line, each.column) for row in grid(rows).rows for each in row.cells.values()]
    assert places == [(3, 2), (3, 3), (4, 1)]


def test_hidden() -> None:
    """What is hidden is known: rows, columns, and how far they go."""
    before = '<cols><col min="1" max="1"/><col min="3" max="16384" hidden="1"/></cols>'
    found = grid('<row hidden="true"><c><v>1</v></c></row>', before=before)
    assert [row.is_hidden for row in found.rows] == [True]
    assert (min(found.hidden_columns), max(found.hidden_columns), found.is_hidden) == (
        2,
        199,
        False,
    )


def test_merged() -> None:
    """What is merged is known; a reference that is none is not."""
    more = '<mergeCells><mergeCell ref="B3:$C$5"/><mergeCell ref="B3"/><mergeCell/></mergeCells>'
    assert grid("", more).merged == (Merged(3, 1, 5, 2),)


@pytest.mark.parametrize(
    "row",
    ['<c t="s"><v>x</v></c>', '<c t="s"><v>9999999999</v></c>', '<c s="x"><v>1</v></c>'],
)
def test_numbers_of_parts(row: str) -> None:
    """A number of a text or a format that is none leaves a damaged workbook."""
    with pytest.raises(NoWorkbookError, match="damaged"):
        grid(f"<row>{row}</row>")


def test_without_texts_and_formats() -> None:
    """A workbook need not have them; nor need it say where its main part is."""
    plain = workbook({"name": "a", "rows": [[5]]})
    parts = {"xl/sharedStrings.xml": None, "xl/styles.xml": None, "_rels/.rels": None}
    rels = '<Relationships><Relationship Id="rId1" Type="x/worksheet" Target="/xl/worksheets/sheet1.xml"/>'
    rels += '<Relationship Id="rId2" Type="x/hyperlink" Target="http://a" TargetMode="External"/>'
    content = with_parts(plain, {**parts, "xl/_rels/workbook.xml.rels": f"{rels}</Relationships>"})
    (found,) = grids_of(content)
    assert found.rows[0].cells[0].number == Decimal(5)


def test_sheets_that_are_charts() -> None:
    """A sheet that is a chart has no cells."""
    plain = workbook({"name": "a", "rows": [[5]]}, {"name": "b", "rows": [[6]]})
    rels = '<Relationships><Relationship Id="rId1" Type="x/chartsheet" Target="a.xml"/>'
    rels += '<Relationship Id="rId2" Type="x/worksheet" Target="worksheets/sheet2.xml"/>'
    content = with_parts(plain, {"xl/_rels/workbook.xml.rels": f"{rels}</Relationships>"})
    assert [found.title for found in grids_of(content)] == ["b"]
