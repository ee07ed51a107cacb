"""A finding in a workbook says in every format which cell it is about."""

from __future__ import annotations

import json

import pytest

from hlgl_cli.finding import Finding, Place
from hlgl_cli.report.formats import FORMATS
from hlgl_cli.report.report import Report
from hlgl_cli.report.view import View

PLACE = Place("2023.xlsx", (), 12, 5, "森林覆盖率 | TRUE", "填\x1b报!E12")
REPORT = Report((), (Finding("F203", PLACE, {"given": "true"}),), ("2023.xlsx",), is_judged=False)


@pytest.mark.parametrize("name", ["concise", "table", "markdown", "junit", "github"])
def test_texts(name: str) -> None:
    """What moves a cursor is made visible."""
    text = FORMATS[name].render(REPORT, View("zh"))
    assert "填\\u001b报!E12" in text
    assert "\x1b" not in text


def test_excerpt() -> None:
    """A terminal shows what the row is called and what the cell has, and points at nothing."""
    text = FORMATS["table"].render(REPORT, View("zh"))
    assert "    | 森林覆盖率 | TRUE\n    应只填一个数" in text


def test_line_and_column() -> None:
    """A row and a column are a line and a column to those who know no cells."""
    (line,) = FORMATS["github"].render(REPORT, View("en")).splitlines()
    assert line.startswith("::error file=2023.xlsx,line=12,col=5,title=hlgl F203 填")


def test_json() -> None:
    """A field of its own has the cell."""
    (finding,) = json.loads(FORMATS["json"].render(REPORT, View("zh")))["findings"]
    assert (finding["line"], finding["column"], finding["cell"]) == (12, 5, "填\x1b报!E12")


def test_gitlab() -> None:
    """GitLab shows the description alone, which begins with the cell."""
    (issue,) = json.loads(FORMATS["gitlab"].render(REPORT, View("zh")))
    assert issue["description"].startswith("填\x1b报!E12: 这里应当是数字")


def test_sarif() -> None:
    """SARIF has a place for what is no line of a file."""
    (result,) = json.loads(FORMATS["sarif"].render(REPORT, View("zh")))["runs"][0]["results"]
    (where,) = result["locations"]
    assert where["logicalLocations"] == [{"fullyQualifiedName": "填\x1b报!E12", "kind": "cell"}]
    assert where["physicalLocation"]["region"] == {"startLine": 12, "startColumn": 5}


def test_text_in_columns() -> None:
    """CSV has lines and columns and no cells: its excerpt is the line."""
    place = Place("a.csv", (), 2, 3, "x,true", "")
    report = REPORT._replace(findings=(Finding("F203", place, {"given": "true"}),))
    assert "a.csv:2:3: 错误 F203" in FORMATS["table"].render(report, View("zh"))
    (finding,) = json.loads(FORMATS["json"].render(report, View("zh")))["findings"]
    assert finding["cell"] is None
