"""A file becomes a table: its headings are found, what is odd about it is told."""

from __future__ import annotations

import re
import sys
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from hlgl_cli.pipeline import Request, check, validate
from hlgl_cli.sources.files import Content
from hlgl_cli.sources.tables import reading
from hlgl_cli.sources.tables.detection import is_table, most_bytes
from hlgl_cli.sources.tables.package import _PARTS, _STREAMS
from hlgl_cli.sources.tables.reading import Table, table_of
from hlgl_cli.text import has_words
from tests.sources.tables.books import figures, workbook

if TYPE_CHECKING:
    from collections.abc import Callable
    from types import FrameType

    from hlgl_cli.finding import Finding

HEAD = "year,indicator,value\n"


def table(text: str, name: str = "a.csv") -> Table:
    """Return the table that a text is."""
    return table_of(name, text.encode())


def told(content: bytes, name: str = "a.csv") -> list[tuple[str, str]]:
    """Return the codes of what is told of a file, with where."""
    found = validate([Content(name, content)], Request()).findings
    return [(finding.code, str(finding.place).removeprefix(f"{name}:")) for finding in found]


def of_areas(count: int) -> bytes:
    """Return a table of so many areas, with a figure each."""
    rows = (f"area{at},2023,gdp,5\n" for at in range(count))
    return ("area,year,indicator,value\n" + "".join(rows)).encode()


def calls(run: Callable[[], object]) -> int:
    """Return how many functions are called in a run, which no other process can change."""
    count = 0

    def counted(_: FrameType, event: str, __: object) -> None:
        nonlocal count
        count += event == "call"

    sys.setprofile(counted)
    try:
        run()
    finally:
        sys.setprofile(None)
    return count


def only(text: str) -> Finding:
    """Return the one thing that is told of CSV."""
    (finding,) = validate([Content("a.csv", text.encode())], Request()).findings
    return finding


@pytest.mark.parametrize(
    ("name", "content", "expected"),
    [
        ("a.csv", b"", True),
        ("A.TSV", b"x", True),
        ("a.txt", b"x", True),
        ("a.xlsx", b"x", True),
        ("a.toml", HEAD.encode(), False),
        ("a.toml", b"PK\x03\x04", True),
        ("<stdin>", HEAD.encode(), True),
        ("<stdin>", "年份\t指标\t数值\n".encode("gb18030"), True),
        ("<stdin>", b"year = 2023\n[figures]\ngdp = 5\n", False),
        ("<stdin>", b"\xff\xff\n", False),
        ("<stdin>", b'"\n', False),
        ("a", b"indicator,value", False),  # no line that ends
    ],
)
def test_is_table(name: str, content: bytes, *, expected: bool) -> None:
    """A table is told by how it begins, by its name, or by its headings."""
    assert is_table(name, content) is expected


def test_sizes() -> None:
    """A workbook may be larger than a text."""
    assert most_bytes("a.XLSX") > most_bytes("a.csv") == most_bytes("a.toml")


@pytest.mark.parametrize("separator", [",", "\t", ";"])
@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
def test_separators(separator: str, end: str) -> None:
    """Commas, tabs, semicolons, and every end of a line."""
    text = HEAD.replace(",", separator).replace("\n", end)
    (form,) = table(text + separator.join(["2023", "gdp", '"5.8"']) + end).forms
    assert form.rows[0].text(form.columns["value"]) == "5.8"


def test_separator_of_the_headings() -> None:
    """What separates the headings separates the figures: a title does not mislead."""
    text = "统计数，一，二;三\n2023 年; 全市\nyear,indicator,value\n2023,gdp,5.8\n"
    assert [form.headings.number for form in table(text).forms] == [3]
    assert told(text.encode()) == []


def test_separator_where_the_beginning_ends_in_a_cell() -> None:
    """A note of many lines does not hide what separates the headings."""
    note = '"' + "a, b\n" * 40 + '"'
    (form,) = table(f"year;indicator;value;note\n2023;gdp;5.8;{note}\n").forms
    assert list(form.columns) == ["year", "indicator", "value", "note"]


def test_areas() -> None:
    """A table has the areas that its rows name, with a figure or without; a remark names none."""
    text = "area,year,indicator,value\n甲,2023,gdp,5\n,2023,gdp,5\n乙,2023,gdp,\n 甲 ,2022,gdp,4\n"
    assert table(text).parts == (("甲", ""), ("", ""), ("乙", ""))
    assert table("area,year,indicator,value\n甲,2023,gdp,5\n,,a remark,\n").parts == (("甲", ""),)
    assert table("area,year,indicator,value\n").parts == (("", ""),)
    assert table("x").parts == (("", ""),)


def test_cost_of_areas() -> None:
    """Twice as many areas take twice as many steps: none looks at all the others."""
    few, many = (calls(partial(told, of_areas(count))) for count in (100, 200))
    assert many < 2 * few


def test_unfilled() -> None:
    """A table that nothing is filled into is one of its year and its area."""
    text = "area,year,indicator,value\n霍林郭勒市,2024,gdp,\n霍林郭勒市,2024,forest_coverage,\n"
    report = check([Content("a.csv", text.encode())], Request())
    assert report.findings == ()
    assert [(area.area, area.year) for area in report.reports] == [("霍林郭勒市", 2024)]


@pytest.mark.parametrize(
    ("text", "found_as"),
    [
        (HEAD, "submission"),
        ("indicator,x\n", "unclear"),
        ("a,b\n1,2\n", "other"),
        ('year,indicator,value\n2023,gdp,"5', "submission"),
    ],
)
def test_found(text: str, found_as: str) -> None:
    """Of tables that were found, others are passed over; what is broken may have figures."""
    assert table(text).found_as == found_as


def test_lacks() -> None:
    """It is said which columns lack, and which are known; some tables have none."""
    finding = only("指标,数\n")
    assert finding.message.zh == "表中没有这些列：数值，未读取"
    assert finding.hint.en.startswith("the headings stand in one row; columns that are known: ")
    assert only("a,b\n").message.en == (
        "the table lacks these columns and was not read: Indicator, Value"
    )


def test_unknown_column() -> None:
    """A misspelt heading is told with the one that was meant."""
    finding = only("year,indicator,value,statos\n2023,gdp,5.8,final\n")
    assert (finding.code, finding.column) == ("S123", 22)
    assert finding.hint.en == 'did you mean "Status"?'


def test_year_in_the_heading() -> None:
    """The heading of the values may say the year."""
    assert told("指标,数值（2023年）\ngdp,5.8\n".encode()) == []
    assert told("指标,数值\ngdp,5.8\n".encode()) == [("F211", "1:4")]


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("指标,数值\ngdp,5.8\n", "缺少“年份”"),
        ("年份,指标,数值\n去年,gdp,5.8\n", '年份应当是四位数字，而不是"去年"'),
    ],
)
def test_year_that_is_none(text: str, message: str) -> None:
    """A table has no keys: where the year belongs is told in the words of its headings."""
    finding = only(text)
    assert finding.message.zh == message
    assert finding.hint.en.startswith("give the year in four digits, as in 2023: above the head")


def test_plan_of_a_row() -> None:
    """A table may say which plan it is for."""
    text = "year,plan,indicator,value\n2023,huolinguole-14fyp,gdp,5.8\n2023,other,gdp,5.8\n"
    assert told(text.encode()) == [("F206", "3:6")]


def test_only_the_first_area_has_what_is_wrong_with_the_file() -> None:
    """What is wrong with a file of several areas is told once."""
    text = "area,year,indicator,value,x\n甲,2023,gdp,5\n乙,2023,gdp,5\n"
    codes = [code for code, _ in told(text.encode())]
    assert codes == ["S123", "F215", "F215"]


def test_spellings_of_an_area() -> None:
    """Another spelling of an area is told at its first row."""
    text = "area,year,indicator,value\n霍林郭勒市,2023,gdp,5\n霍林郭勒,2022,gdp,5\n"
    assert told(text.encode()) == [("C512", "3:1")]
    text = "area,year,indicator,value\n通辽市,2023,gdp,5\n通辽,2022,gdp,5\n"
    found = check([Content("a.csv", text.encode())], Request(plan="huolinguole-14fyp")).findings
    assert [(each.code, str(each.place)) for each in found] == [("C512", "a.csv:3:1")]


def test_year_of_the_name() -> None:
    """A name with a year is compared with the year of a file of one year alone."""
    one, two = HEAD + "2022,gdp,5\n", HEAD + "2022,gdp,5\n2021,gdp,5\n"
    assert told(one.encode(), "2023.csv") == [("F218", "2:1")]
    assert told(two.encode(), "2023.csv") == []


def test_number_shown_as_words() -> None:
    """A workbook's years may be numbers, texts or dates."""
    rows = {"rows": [["年份", "指标", "数值"], [2023, "gdp", 5.8], ["2022年", "gdp", 4]]}
    assert told(workbook(rows), "a.xlsx") == []
    dated = {**rows, "formats": {"A2": "yyyy"}}
    assert told(workbook(dated), "a.xlsx") == [("F204", "填报!A2")]


def test_several_kinds() -> None:
    """Rows of one indicator with several kinds are one figure, unless what is beside differs."""
    book = workbook(figures(["gdp", "growth", 5.8], ["gdp", "value", "162.3亿元"]))
    assert told(book, "a.xlsx") == []
    text = (
        "year,indicator,kind,value,status\n2023,gdp,growth,5.8,final\n2023,gdp,value,162,revised\n"
    )
    (report,) = check([Content("a.csv", text.encode())], Request()).reports
    (gdp,) = (each for each in report.assessments if each.indicator == "gdp")
    assert [(point.kind, point.status) for point in gdp.figures] == [("growth", "final")]


def test_text_of_no_encoding() -> None:
    """A file that is no text is refused; one in GB18030 is read, and it is said."""
    assert told(b"\x81\xff\xff\n") == [("S101", "1:1")]
    text = "年份,指标,数值\n2023,gdp,5.8\n"
    assert told(text.encode("gb18030")) == [("S124", "1:1")]


def test_too_many_rows() -> None:
    """So is one of too many rows."""
    assert told(HEAD.encode() + b"2023,gdp,5.8\n" * 10_001) == [("S122", "1:1")]


def test_open_quote() -> None:
    """So is one with a quote that is not closed."""
    assert told(HEAD.encode() + b'2023,gdp,"5.8\n') == [("S125", "2:10")]


def test_headings_alone() -> None:
    """Headings alone are of no year."""
    assert told(HEAD.encode()) == [("F211", "1:16")]
    assert told(b"\xe5\xb9\xb4\xe4\xbb\xbd,2023\nindicator,value\n") == []


def test_row_of_nothing() -> None:
    """A figure of which nothing says what it is of is told; what is unknown may stand twice."""
    assert told(HEAD.encode() + b"2023,,5.8\n") == [("F211", "2:7")]
    assert told(HEAD.encode() + b"2023,gpd,5\n2023,gpd,6\n") == [("F202", "2:6")]


def test_many_findings_of_a_file() -> None:
    """So many are told, and the others are counted."""
    rows = "".join(f"2023,no such {row},5\n" for row in range(9))
    request = Request(most=3)
    found = validate([Content("a.csv", (HEAD + rows).encode())], request).findings
    assert [finding.is_told for finding in found] == [True] * 3 + [False] * 6
    assert {type(finding.file) for finding in found} == {str}


def test_id_and_name() -> None:
    """The id of a row decides, and a name that is another indicator's is told; others are not."""
    text = "year,id,indicator,value\n2023,gdp,森林覆盖率,5.8\n2023,doctors,医师,3.4\n"
    assert told(text.encode()) == [("F223", "2:6")]
    (finding,) = validate([Content("a.csv", text.encode())], Request()).findings
    assert finding.message.zh == "这一行的代号是 gdp，名称却是“森林覆盖率”，按代号读入"


def test_unit_of_an_unknown_indicator() -> None:
    """Of a name that is not known, the name is all that is wrong."""
    text = "year,indicator,value,unit\n2023,gpd,5.8,furlong\n"
    assert told(text.encode()) == [("F202", "2:6")]


def test_how_to_ignore() -> None:
    """A table has no comments: what is true is ignored by an option."""
    (finding,) = validate([Content("a.csv", f"{HEAD}2023,gdp,77\n".encode())], Request()).findings
    assert finding.code == "V406"
    assert finding.hint.en.endswith("If it is true, use --ignore V406")
    text = f"{HEAD}2023,gdp,77,# hlgl: ignore[V406]\n"
    found = validate([Content("a.csv", text.encode())], Request()).findings
    assert [each.code for each in found] == ["V406"]


def test_figure_that_stands_twice() -> None:
    """Two rows of one figure are told, neither is used, and nothing else is lost."""
    text = f"{HEAD}2023,gdp,5.8\n2023,地区生产总值增长,5.9\n2023,forest_coverage,12.6\n"
    (report,) = check([Content("a.csv", text.encode())], Request()).reports
    assert told(text.encode()) == [("F222", "3:15")]
    reasons = {each.indicator: each.reason for each in report.assessments}
    assert (reasons["gdp"], reasons["forest_coverage"]) == ("invalid", None)


def test_every_hint_has_words() -> None:
    """What a table's findings bring along as a hint is in the words of both languages."""
    folder = Path(reading.__file__).parent
    text = "".join(path.read_text(encoding="utf-8") for path in folder.glob("*.py"))
    named = set(re.findall(r'"(hint\.\w+)"', text))
    instead = {what for _, what in (*_PARTS, *_STREAMS)} | {"damaged", "macros", "links"}
    named |= {f"{kind}.{what}" for kind in ("hint", "workbook") for what in instead}
    assert len(named) > 20
    assert {key for key in named if not has_words(key)} == set()


def test_area_that_no_plan_is_of() -> None:
    """The line that is shown is the one that the place names: the row's, not the headings'."""
    finding = only("地区,year,indicator,value\n乙市,2023,gdp,5.8\n")
    assert (finding.code, finding.place.line, finding.place.source) == (
        "F215",
        2,
        "乙市,2023,gdp,5.8",
    )


BITS = st.sampled_from(
    [*'",;\t\n\r=%-{}', "\0", "\x1b", "1E999", "nan", "９", "亿元", "2023", "gdp", '""', "{name}"]
)
CHANGES = st.lists(st.tuples(st.integers(0, 400), st.integers(0, 2), BITS), max_size=9)


@settings(max_examples=60)
@given(CHANGES)
def test_damaged_text(changes: list[tuple[int, int, str]]) -> None:
    """Whatever stands in CSV, what is wrong is said in both languages."""
    text = "year,indicator,kind,value,unit,note\n" + '2023,gdp,growth,"5.8",%,"a ""b"""\n' * 9
    for at, length, bit in changes:
        text = text[:at] + bit + text[at + length :]
    for finding in validate([Content("a.csv", text.encode())], Request()).findings:
        assert finding.message.zh + finding.hint.zh + finding.message.en + finding.hint.en
