"""A workbook of results has the rows that the document has."""

from __future__ import annotations

import io
from typing import TYPE_CHECKING

import openpyxl
from hypothesis import given

from tests.laws.examples import EXAMPLES, tried
from tests.laws.scenes import Scene, scenes

if TYPE_CHECKING:
    from tests.laws.desk import Desk


@tried(EXAMPLES // 12)  # one takes as long as all other formats
@given(scenes())
def test_findings(desk: Desk, scene: Scene) -> None:
    """The sheet of findings has each that is no note on a verdict, with its code."""
    desk.lay(scene)
    told = ("--lang", "en", "-q", "-f", "json", "-f", "xlsx:out.xlsx")
    ran = desk.run("check", *scene.names, *scene.options, *told)
    if ran.code == 2:
        return
    codes = [each["code"] for each in ran.document()["findings"]]
    book = openpyxl.load_workbook(io.BytesIO(desk.content("out.xlsx")))
    rows = book.worksheets[-1].iter_rows(values_only=True)
    cells = [str(cell) for row in rows for cell in row if cell]
    expected = [code for code in codes if not code.startswith("T6")]
    assert [cell for cell in cells if cell in set(codes)] == expected
