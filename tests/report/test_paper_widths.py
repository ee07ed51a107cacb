"""No number is cut however narrow the screen is: docs/table.md."""

from __future__ import annotations

import json
import re
from decimal import Decimal
from typing import TYPE_CHECKING

import pytest

from hlgl_cli.pipeline import Request, check
from hlgl_cli.report.formats import FORMATS
from hlgl_cli.report.paper import UNBOUNDED, Heading, Paper
from hlgl_cli.report.show import plan_as_text
from hlgl_cli.report.view import View
from hlgl_cli.report.wrapping import width
from hlgl_cli.sources.files import Content
from hlgl_cli.sources.plans import load_plan
from hlgl_cli.text import LANGUAGES
from tests.cli.running import ROOT

if TYPE_CHECKING:
    from hlgl_cli.report.report import Report

# Each where columns go, from there on some: a wider screen cuts nothing that a narrow one does not.
WIDTHS = (*range(30, 60), *range(60, 201, 10))
NUMBER = re.compile(r"(?<![A-Za-z0-9_.])[+-]?[0-9]+(?:\.[0-9]+)?(?![A-Za-z0-9_.]*[0-9])")
EXTREME = """year = 2023
[figures]
gdp = { cumulative = 999.123456 }
urbanization_rate = 96.51234567
registered_unemployment = 4.512345678
energy_capacity = 0.158312345
"20" = 0.1582
"""


def illustrative() -> Report:
    """Return the report on the shipped example."""
    folder = ROOT / "examples" / "huolinguole" / "illustrative"
    files = sorted(folder.glob("20*.toml"))
    return check([Content(path.name, path.read_bytes()) for path in files], Request())


def extreme() -> Report:
    """Return a report on figures of many digits."""
    return check([Content("a.toml", EXTREME.replace('"20"', "doctors").encode())], Request())


def numbers(text: str) -> set[str]:
    """Return the numbers of a text, each as it is printed."""
    return set(NUMBER.findall(text))


@pytest.mark.parametrize("lang", LANGUAGES)
@pytest.mark.parametrize("of", [illustrative, extreme])
def test_no_number_is_cut(of: object, lang: str) -> None:
    """Every number at every width is one of those that the widest screen has."""
    assert callable(of)
    report = of()
    whole = numbers(FORMATS["table"].render(report, View(lang, UNBOUNDED)))
    for columns in WIDTHS:
        printed = numbers(FORMATS["table"].render(report, View(lang, columns)))
        assert printed <= whole, columns


@pytest.mark.parametrize("lang", LANGUAGES)
def test_no_number_of_a_plan_is_cut(lang: str) -> None:
    """Nor of the targets in words."""
    plan = load_plan()
    whole = numbers(plan_as_text(plan, plan.indicators, View(lang, UNBOUNDED)))
    for columns in WIDTHS:
        assert numbers(plan_as_text(plan, plan.indicators, View(lang, columns))) <= whole, columns


@pytest.mark.parametrize("columns", [30, 44, 54, 80, 120, 200])
def test_numbers_are_those_of_the_json(columns: int) -> None:
    """What stands in a row are the assessment's numbers, at the digits that are printed."""
    report = illustrative()
    text = FORMATS["json"].render(report, View("en"))
    rows = json.loads(text, parse_float=Decimal)["reports"][0]["assessments"]
    shown = [
        line.split() for line in FORMATS["table"].render(report, View("en", columns)).splitlines()
    ]
    cells = {line[0]: line for line in reversed(shown) if line and line[0].isdecimal()}
    for row in rows:
        if row["actual"] is not None:
            of_row = [Decimal(cell) for cell in cells[str(row["number"])] if NUMBER.fullmatch(cell)]
            actual = Decimal(row["actual"])
            assert any(
                number == round(actual, -int(number.as_tuple().exponent)) for number in of_row[1:]
            )


def test_columns_that_go() -> None:
    """Where there is no room the columns that may go do, one by one in their order."""
    heads = [
        Heading("No."),
        Heading("Name", folds=True),
        Heading("First", goes=1),
        Heading("Next", goes=2),
    ]
    rows = [[("1", ""), ("a long name of it", ""), ("12345", ""), ("67890", "")]]
    seen = []
    for columns in (40, 28, 20, 8):
        paper = Paper(View("en", columns))
        paper.table(heads, rows)
        seen.append([head.words for head in heads if head.words in paper.text()])
    assert seen == [
        ["No.", "Name", "First", "Next"],
        ["No.", "Name", "First"],
        *[["No.", "Name"]] * 2,
    ]


def test_row_that_runs_over() -> None:
    """At last the row is wider than the screen, and whole."""
    paper = Paper(View("en", 5))
    paper.table([Heading("Number", is_number=True)], [[("1234567.891", "")]])
    assert max(map(width, paper.text().splitlines())) == len(" 1234567.891")
