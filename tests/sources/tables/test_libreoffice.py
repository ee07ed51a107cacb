"""A workbook that LibreOffice has saved is read as the figures that were filled in."""

from __future__ import annotations

import datetime
import io
import json
import shutil
import subprocess
from decimal import Decimal
from typing import TYPE_CHECKING, Any

import openpyxl
import pytest

from tests.sources.tables.books import saved

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

    from tests.cli.running import Hlgl

OFFICE = shutil.which("soffice") or shutil.which("libreoffice")
VALUES = {
    "gdp": 5.8,
    "urbanization_rate": 96.3,
    "schooling_years": 10.7,
    "forest_coverage": 12.6,
    "grain_capacity": 1.65,
    "pension_coverage": 94.0,
    "labour_productivity": 0.052,  # shown as 5.2%
    "registered_unemployment": "４.1",
    "good_air_days": True,
    "nursery_places": datetime.date(2023, 5, 8),
}
FIRST, VALUE, ID = 8, 5, 13  # of the sheet: its first row of figures, two columns
TOML = """year = 2023
status = "preliminary"
area = "霍林郭勒市"
plan = "huolinguole-14fyp"
[figures]
gdp = { growth = 5.8 }
labour_productivity = { growth = 5.2 }
urbanization_rate = { value = 96.3 }
registered_unemployment = { value = 4.1 }
schooling_years = { value = 10.7 }
pension_coverage = { value = 94 }
nursery_places = { value = 2023-05-08 }
good_air_days = { value = true }
forest_coverage = { value = 12.6 }
grain_capacity = { value = 1.65 }
"""


def filled(content: bytes, values: Mapping[str, Any]) -> bytes:
    """Return a sheet of hlgl init with values."""
    book = openpyxl.load_workbook(io.BytesIO(content))
    sheet = book.worksheets[0]
    for row in range(FIRST, sheet.max_row + 1):
        name = str(sheet.cell(row, ID).value)
        if name in values:
            sheet.cell(row, VALUE).value = values[name]
        if name == "labour_productivity":
            sheet.cell(row, VALUE).number_format = "0.0%"
    return saved(book)


def document_of(hlgl: Hlgl, name: str) -> Any:  # noqa: ANN401 - JSON
    """Return what is said of a file, without where it stands and what to do there."""
    document = hlgl("check", name, "-f", "json", "-q").document()
    document["findings"] = sorted(
        (each["code"], each["indicator"], each["message"])
        for each in document["findings"]
        if each["code"] != "U310"  # a format of per cent, which TOML has not
    )
    del document["counts"]
    text = json.dumps(document, default=str).replace(f'"{name}"', '"the file"')
    return json.loads(text, parse_float=Decimal)


@pytest.mark.parametrize("lang", ["zh", "en"])
def test_filled_in_by_a_library(hlgl: Hlgl, here: Path, lang: str) -> None:
    """What a program fills into the sheet reads as the same figures in TOML."""
    assert hlgl("init", "2023.xlsx", "--lang", lang).code == 0
    (here / "2023.xlsx").write_bytes(filled((here / "2023.xlsx").read_bytes(), VALUES))
    (here / "2023.toml").write_text(TOML, encoding="utf-8")
    assert document_of(hlgl, "2023.xlsx") == document_of(hlgl, "2023.toml")


@pytest.mark.skipif(OFFICE is None, reason="LibreOffice is not installed")
def test_saved_by_libreoffice(hlgl: Hlgl, here: Path) -> None:
    """LibreOffice computes, and writes truth values and dates as numbers in their formats."""
    assert hlgl("init", "2023.xlsx").code == 0
    (here / "in").mkdir()
    content = filled((here / "2023.xlsx").read_bytes(), {**VALUES, "gdp": "=5+0.8"})
    (here / "in" / "2023.xlsx").write_bytes(content)
    subprocess.run(  # noqa: S603 - a program that is looked up by its name
        [
            *(str(OFFICE), "--headless", f"-env:UserInstallation=file://{here}/profile"),
            *("--convert-to", "xlsx:Calc MS Excel 2007 XML", "--outdir", ".", "in/2023.xlsx"),
        ],
        check=True,
        capture_output=True,
        timeout=120,
    )
    (here / "2023.toml").write_text(TOML, encoding="utf-8")
    assert document_of(hlgl, "2023.xlsx") == document_of(hlgl, "2023.toml")
