"""What `hlgl init` writes is valid as it stands, and once it is filled in: TOML, workbook, CSV alike."""

from __future__ import annotations

import csv
import json
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
from openpyxl import load_workbook

from hlgl_cli import sheet as layout
from hlgl_cli.pipeline import open_plan
from hlgl_cli.text import LANGUAGES
from tests.cli.running import NATION_PLAN, ROOT, submit
from tests.report.test_template import some_number

if TYPE_CHECKING:
    from decimal import Decimal

    from tests.cli.running import Hlgl

PLANS = {"shipped": str(ROOT / "data" / "indicators.toml"), "nation": str(NATION_PLAN)}


def numbers(path: str) -> dict[str, Decimal]:
    """Return a number for each indicator of a plan."""
    plan = open_plan(path, ())
    return {each.id: some_number(plan, each) for each in plan.indicators}


def fill_workbook(name: str, figures: dict[str, Decimal]) -> None:
    """Fill in a workbook as a program does that knows its ids."""
    book = load_workbook(name)
    sheet = book.worksheets[0]
    for row in range(1, sheet.max_row + 1):
        number = figures.get(str(sheet[f"{layout.letter('id')}{row}"].value))
        if number is not None:
            sheet[f"{layout.letter('value')}{row}"] = float(number)
    book.save(name)


def fill_csv(name: str, figures: dict[str, Decimal]) -> None:
    """Fill in the values of a CSV."""
    with Path(name).open(encoding="utf-8-sig", newline="") as file:
        heading, *rows = csv.reader(file)
    at = {layout.column_of(words): place for place, words in enumerate(heading)}
    for row in rows:
        if row[at["id"]] in figures:
            row[at["value"]] = str(figures[row[at["id"]]])
    with Path(name).open("w", encoding="utf-8-sig", newline="") as file:
        csv.writer(file).writerows([heading, *rows])


FILL = {"2023.xlsx": fill_workbook, "2023.csv": fill_csv}


@pytest.mark.parametrize("lang", LANGUAGES)
@pytest.mark.parametrize("path", PLANS.values(), ids=PLANS)
@pytest.mark.parametrize("name", FILL)
def test_valid(hlgl: Hlgl, here: Path, name: str, path: str, lang: str) -> None:
    """Nothing is wrong with it as it is written, nor once every value is filled in."""
    assert (here, hlgl("init", name, "--plan", path, "--lang", lang, "-q").code) == (here, 0)
    assert hlgl("validate", name, "--plan", path, "-q", "-f", "concise") == (0, "", "")
    FILL[name](name, numbers(path))
    found = hlgl("validate", name, "--plan", path, "-q", "-f", "json").document()["findings"]
    assert [each for each in found if each["severity"] == "error"] == []


def judged(hlgl: Hlgl, name: str) -> list[Any]:
    """Return the assessments of a file, but for the names of files."""
    document = hlgl("check", name, "--all", "-q", "-f", "json").document()
    for assessment in document["reports"][0]["assessments"]:
        for figure in assessment["figures"]:
            del figure["file"]
    told: list[Any] = document["reports"][0]["assessments"]
    return told


@pytest.mark.parametrize("lang", LANGUAGES)
@pytest.mark.parametrize("name", FILL)
def test_same_as_toml(hlgl: Hlgl, here: Path, name: str, lang: str) -> None:
    """The same figures say the same, whichever file they are filled into."""
    of = numbers(PLANS["shipped"])
    change = {each.id for each in open_plan(None, ()).indicators if each.is_change_without_base}
    lines = (
        f"{key} = {{ cumulative = {number} }}" if key in change else f"{key} = {number}"
        for key, number in of.items()
    )
    toml = submit(here, "\n".join(lines), head='status = "preliminary"')
    hlgl("init", name, "--lang", lang, "-q")
    FILL[name](name, of)
    assert json.dumps(judged(hlgl, name), default=str) == json.dumps(
        judged(hlgl, toml), default=str
    )
