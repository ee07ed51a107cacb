"""CSV for people, as a spreadsheet opens it."""

from __future__ import annotations

import csv
import io
from decimal import Decimal
from typing import TYPE_CHECKING

import pytest

from hlgl_cli.report.formats import FORMATS
from hlgl_cli.report.formats.csv_excel import ASSESSMENT_COLUMNS
from hlgl_cli.report.report import Report
from hlgl_cli.report.view import View
from hlgl_cli.text import LANGUAGES
from tests.report.build import MIXED, area_of, checked, content, validated

if TYPE_CHECKING:
    from tests.cli.running import Hlgl

ILLUSTRATIVE = "examples/huolinguole/illustrative"


def rows(report: Report, lang: str = "zh") -> list[dict[str, str]]:
    """Return the rows of a report by the keys of their columns."""
    text = FORMATS["csv-excel"].render(report, View(lang))
    assert text.startswith("\ufeff")
    _, *others = csv.reader(io.StringIO(text[1:]))
    return [dict(zip(ASSESSMENT_COLUMNS, row, strict=True)) for row in others]


def of_one(stated: str, given: str) -> dict[str, str]:
    """Return the row of one indicator."""
    (row,) = rows(Report((area_of(stated, given),), ()))
    return row


@pytest.mark.parametrize(
    ("lang", "area", "heading"),
    [
        ("zh", "霍林郭勒市", "地区,年份,类别,序号,指标"),
        ("en", "Huolinguole", "Area,Year,Category,No.,Indicator"),
    ],
)
def test_language(lang: str, area: str, heading: str) -> None:
    """Headings and words are those of the language."""
    report = checked("good_surface_water = 99")
    assert FORMATS["csv-excel"].render(report, View(lang)).startswith(f"\ufeff{heading}")
    row = next(row for row in rows(report, lang) if row["id"] == "good_surface_water")
    assert (row["area"], row["year"], row["number"]) == (area, "2023", "17")


def test_row() -> None:
    """A row has the numbers plain, in the digits of the table, and the sentence."""
    stated = "unit = '%'\nbaseline = 80\ndecimals = 1\ntarget = { level = 90, bound = 'at_least' }\nnature = 'binding'"
    row = of_one(f"{stated}\nresponsible = {{ zh = '统计局' }}", "value = 85\nstatus = 'final'")
    numbers = {
        key: row[key]
        for key in (
            "baseline",
            "target",
            "latest",
            "required",
            "margin",
            "since_base",
            "progress",
            "distance",
        )
    }
    assert numbers == {
        "baseline": "80",
        "target": "90",
        "latest": "85",
        "required": "86",
        "margin": "-1",
        "since_base": "5",
        "progress": "50",
        "distance": "5",
    }
    said = [
        row[key] for key in ("unit", "nature", "status", "verdict", "grade", "responsible", "id")
    ]
    assert said == ["%", "约束性", "最终数", "未达到预期进度", "滞后于预期", "统计局", "it"]
    assert (row["target_reading"], row["part"]) == ("2025年达到90%以上", "")
    assert row["sentence"].startswith("2023年，")


@pytest.mark.parametrize(
    ("stated", "given", "latest"),
    [
        ("kind = 'growth'\nunit = '%'\ntarget = { growth = 5 }", "growth = -1.6", "-1.6"),
        (
            "kind = 'growth'\nunit = '%'\ntarget = { growth = 5 }\nbase_level = '80元'",
            "value = '90元'",
            "90元",
        ),
        ("target = { hold = 5 }", "value = 6\nknown = 'at_least'", "≥6"),
        ("target = { hold = 5 }", "", ""),
        ("target = { change = 5 }", "cumulative = 3", ""),
    ],
)
def test_latest(stated: str, given: str, latest: str) -> None:
    """The year's own figure is a number, but in another unit or known roughly."""
    assert of_one(stated, given)["latest"] == latest


def test_parts() -> None:
    """Of several targets it says which."""
    of = area_of("targets = [ { hold = 4 }, { hold = 7 } ]", "value = 5", part=2)
    assert [row["part"] for row in rows(Report((of,), ()))] == ["2"]


def test_findings() -> None:
    """Of a validation a row is a finding, in words."""
    text = FORMATS["csv-excel"].render(validated(MIXED), View("zh"))
    heading, first, _ = csv.reader(io.StringIO(text[1:]))
    assert heading == ["级别", "代码", "位置", "地区", "问题", "怎样处理"]
    assert first[:3] == ["错误", "U301", "2023.toml:4:17"]


@pytest.mark.parametrize("start", ["=", "+", "-", "@", "＝", "＋", "－", "＠"])
def test_formulas(start: str) -> None:
    """What a spreadsheet would take for a formula stays text; numbers below 0 stay numbers."""
    head = f"plan = 'huolinguole-14fyp'\narea = '{start}1+1'"
    (row,) = rows(checked(content("gdp = -5", head=head), only=("1",)))
    assert (row["area"], row["latest"]) == (f"'{start}1+1", "-5")


FIELDS = ("baseline", "actual", "required", "margin", "since_base", "projected")


@pytest.mark.parametrize("lang", LANGUAGES)
def test_same_numbers(hlgl: Hlgl, lang: str) -> None:
    """Every number is the JSON's at the digits that are shown."""
    ran = hlgl("check", ILLUSTRATIVE, "-q", "-f", "csv-excel", "--lang", lang)
    _, *others = csv.reader(io.StringIO(ran.out))
    told = hlgl("check", ILLUSTRATIVE, "-q", "-f", "json").document()["reports"][0]["assessments"]
    for row, assessment in zip(others, told, strict=True):
        shown = dict(zip(ASSESSMENT_COLUMNS, row, strict=True))
        for field in FIELDS:
            assert same(shown[field], assessment[field]), (shown["id"], field)
        progress = assessment["progress"]
        assert same(shown["progress"], None if progress is None else progress * 100)


def same(shown: str, number: Decimal | None) -> bool:
    """Return whether a text is a number, in the digits that it has."""
    if number is None or not shown:
        return number is None and not shown
    digits = Decimal(shown)
    return abs(digits - number) <= Decimal("0.501").scaleb(int(digits.as_tuple().exponent))
