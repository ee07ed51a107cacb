"""What helps is told beside what is wrong, and where that stands."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from hlgl_cli.pipeline import Request, validate
from hlgl_cli.sources.files import Content
from hlgl_cli.text import LANGUAGES, say
from tests.examined import HEAD, findings

if TYPE_CHECKING:
    from hlgl_cli.finding import Finding

# What ships is read once for all of these.
pytestmark = pytest.mark.usefixtures("kept_plan")
BLANK = "a blank that is not the ordinary one"


def only(figures: str) -> Finding:
    """Return the one thing that is wrong with figures."""
    (finding,) = findings(f"{HEAD}{figures}\n")
    return finding


@pytest.mark.parametrize(
    ("line", "slip"),
    [
        ("gdp = 5.2%", "percent"),
        ("gdp = 5.2 %", "percent"),
        ("gdp = 5.2% # 初步核算数，待修订", "percent"),
        ("gdp = { growth = 5.2%, note = '快报' }", "percent"),
        ("gdp： 5.8", "equals"),
        ("森林覆盖率 = 12.6", "bare_key"),
        ("[figures.森林覆盖率]", "bare_key"),
        ("gdp = { 增速 = 5.8 }", "bare_key"),
        ("disposable_income_level = 54,200", "thousands"),
        ("disposable_income = { value = 54,200 }", "thousands"),
        ("source = 2024-2-9", "date"),
        ("source = 2024/2/9", "date"),
        ("grain_capacity = 1.65 万吨", "unit"),
        ("grain_capacity = 1.65万吨", "unit"),
        ("gdp =", "empty"),
        ("gdp = # 待核", "empty"),
        ("gdp = { cumulative = }", "empty"),
        ("gdp = { cumulative = , note = '快报' }", "empty"),
        ("gdp: 5.8", "equals"),
        ("gdp 5.8", "equals"),
        ("'森林覆盖率': 12.6", "equals"),
        ("urbanization_rate = { cumulative: 1.6 }", "equals"),
        ("gdp = 05.8 # 2023 年核算", "zero"),
        ("gdp = -096.5", "zero"),
        ("gdp = .965", "no_zero"),
        ("gdp = { growth = -.5 }", "no_zero"),
        ("gdp = 5,8", "decimal_comma"),
        ("gdp = { growth = 5,8 }", "decimal_comma"),
        ("gdp = { growth = { 2022 = 4,2023 = 5 }", "unclosed"),
        ("gdp = { growth = { 2022 = 4,202 = 5 }", "unclosed"),
        ("gdp = 无", "no_figure"),
        ("gdp = -", "no_figure"),
        ("gdp = /", "no_figure"),
        ("gdp = —— # 未公布", "no_figure"),
        ("gdp = …", "no_figure"),
        ("gdp = 待核", "no_figure"),
        ("gdp = N/A", "no_figure"),
        ("gdp = { growth = 暂缺, note = '快报' }", "no_figure"),
        ("source = 统计局", "text"),
        ("gdp = { growth = 5.8, note = 快报 }", "text"),
        ("source = '统计局", "string"),
        ('source = "统计局”', "string"),
        ("gdp = “5.8”", "quoted"),
        ("gdp = ‘５．８’", "quoted"),
        ("gdp = { growth = 5.8", "unclosed"),
        ("gdp = [5.8", "unclosed"),
        ("gdp = { growth = 5.8, growth = 5.9 }", "twice"),
        ("gdp = x", "other"),
        ("gdp = 5.", "other"),
    ],
)
@pytest.mark.parametrize("lang", LANGUAGES)
def test_slip(line: str, slip: str, lang: str) -> None:
    """What is usually meant by a line that is no TOML is told whole, comments aside."""
    assert only(line).hint.of(lang) == say(lang, f"slip.{slip}")


@pytest.mark.parametrize(
    ("line", "column", "said"),
    [
        ("gdp = ５．８", 7, "a full-width character “５” (U+FF15 FULLWIDTH DIGIT FIVE): type 5"),
        ("gdp = 5.8，", 10, "a full-width character “，” (U+FF0C FULLWIDTH COMMA): type ,"),
        ("gdp = 5。8", 8, "a Chinese mark “。” (U+3002 IDEOGRAPHIC FULL STOP): type ."),
        ("gdp = －5.8", 7, "a dash of print “－” (U+FF0D FULLWIDTH HYPHEN-MINUS): type -"),
        ("gdp = 5.8％", 10, "a full-width character “％” (U+FF05 FULLWIDTH PERCENT SIGN): type %"),
        ("gdp ＝ 5.8", 5, "a full-width character “＝” (U+FF1D FULLWIDTH EQUALS SIGN): type ="),
        (
            "gdp = 5.8 ＃ 快报",
            11,
            "a full-width character “＃” (U+FF03 FULLWIDTH NUMBER SIGN): type #",
        ),
        (
            "“森林覆盖率” = 12.6",
            1,
            'a quotation mark of print ““” (U+201C LEFT DOUBLE QUOTATION MARK): type "',
        ),
        (
            "gdp = ‘5.8%’",
            7,
            'a quotation mark of print “‘” (U+2018 LEFT SINGLE QUOTATION MARK): type "',
        ),
        (
            "［figures］",
            1,
            "a full-width character “［” (U+FF3B FULLWIDTH LEFT SQUARE BRACKET): type [",
        ),
        ("【figures】", 1, "a Chinese mark “【” (U+3010 LEFT BLACK LENTICULAR BRACKET): type ["),
        ("\u3000gdp = 5.8", 1, f"{BLANK} (U+3000 IDEOGRAPHIC SPACE): type an ordinary blank"),
        ("gdp =\u00a05.8", 6, f"{BLANK} (U+00A0 NO-BREAK SPACE): type an ordinary blank"),
        ("gdp\u202f= 5.8", 4, f"{BLANK} (U+202F NARROW NO-BREAK SPACE): type an ordinary blank"),
        ("gdp = \u22121.6", 7, "a dash of print “\u2212” (U+2212 MINUS SIGN): type -"),
        ("gdp = \u20131.6", 7, "a dash of print “\u2013” (U+2013 EN DASH): type -"),
        ("gdp = \u20111.6", 7, "a dash of print “\u2011” (U+2011 NON-BREAKING HYPHEN): type -"),
        (
            "urban\u2011rate = 1.6",
            6,
            "a dash of print “\u2011” (U+2011 NON-BREAKING HYPHEN): type -",
        ),
        ("gdp\u200b = 1.6", 4, "an invisible character (U+200B ZERO WIDTH SPACE): remove it"),
        (
            "gdp = \ufeff1.6",
            7,
            "an invisible character (U+FEFF ZERO WIDTH NO-BREAK SPACE): remove it",
        ),
        ("gdp = 1.6\u200e", 10, "an invisible character (U+200E LEFT-TO-RIGHT MARK): remove it"),
        (
            "\u2f2d = 1.6",
            1,
            "a radical or a compatibility ideograph “\u2f2d” (U+2F2D KANGXI RADICAL MOUNTAIN): type 山",
        ),
    ],
)
def test_character(line: str, column: int, said: str) -> None:
    """A character that only looks like one of a keyboard is named, where it stands."""
    finding = only(line)
    assert finding.code == "S102"
    assert (finding.line, finding.column) == (3, column)
    assert finding.hint.en == f"column {column} has {said}"


@pytest.mark.parametrize(
    ("line", "code", "meant"),
    [
        ("gdp = { vlaue = 5.8 }", "F201", "value"),
        ("gdp.growht = 5.8", "F201", "growth"),
        ("gpd = 5.8", "F202", "gdp"),
        ("Gdp = 5.8", "F202", "gdp"),
        ("'森林覆盖' = 12.6", "F202", "森林覆盖率"),
        ("erosion_control = '2 平方公理'", "U306", "平方公里"),
        ("grain_capacity = '1.65 万to'", "U306", "万t"),
        ("grain_capacity = '1.65 万顿'", "U306", "万吨"),
        ("gdp = { value = '1.62 亿圆' }", "U306", "亿元"),
        ("energy_capacity = '1.4 亿吨标准每'", "U306", "亿吨标准煤"),
        ("erosion_control = '2 Km²'", "U306", "km2"),
        ("urbanization_rate = '９６．５％左右'", "U301", "96.5 %"),
    ],
)
def test_suggestion(line: str, code: str, meant: str) -> None:
    """A misspelt word is one finding, with the word that was meant."""
    finding = only(line)
    assert finding.code == code
    assert finding.hint.en == say("en", "hint.meant", meant=meant)


@pytest.mark.parametrize(
    ("figures", "said"),
    [
        (
            "gdp = '251.46 亿元'",
            (
                "U302 Growth of GDP is counted in %, which 亿元 (100 million yuan) does not"
                ' convert to: the year\'s figure is written { value = "251.46 亿元" };'
                " a number alone is a rate, in %"
            ),
        ),
        (
            "gdp = '251.46 吨'",
            (
                "U302 Growth of GDP is counted in %, which 吨 (t) does not convert to:"
                " use a unit that converts to %"
            ),
        ),
        (
            "gdp = { growth = '251 万元', base = '144 亿元' }",
            (
                "U302 Growth of GDP is counted in %, which 万元 (10,000 yuan) does not"
                ' convert to: the year\'s figure is written { value = "251 万元" };'
                " a number alone is a rate, in %"
            ),
        ),
        (
            "grain_capacity = '1.65 亿元'",
            (
                "U302 Overall grain production capacity is counted in 万吨 (10,000 t),"
                " which 亿元 (100 million yuan) does not convert to:"
                " use a unit that converts to 万吨 (10,000 t)"
            ),
        ),
        (
            "grain_capacity = '1.65 万筐'",
            (
                'U306 there is no unit "万筐": use 万吨 (10,000 t),'
                " or a unit that converts to it; the documentation lists them"
            ),
        ),
        (
            "gdp = { growth = 5.8, base = '144 龘' }",
            (
                'U306 there is no unit "龘": use 亿元 (100 million yuan),'
                " or a unit that converts to it; the documentation lists them"
            ),
        ),
        (
            "pension_coverage = { cumulative = '4.1 %' }",
            (
                "U303 Basic pension insurance coverage: % and percentage points do not mix"
                " (it is in %, and belongs in 百分点 (percentage points)):"
                " levels are in %, changes in percentage points"
            ),
        ),
    ],
)
def test_unit(figures: str, said: str) -> None:
    """A unit is cited as files spell it, in English with the words that the table prints."""
    finding = only(figures)
    assert f"{finding.code} {finding.message.en}: {finding.hint.en}" == said


@pytest.mark.parametrize("line", ["2022 = 4.0", "2023 = 5.8", "43 = 5.8", "'99' = 5.8"])
def test_no_suggestion(line: str) -> None:
    """A year or a number that is no indicator's is not near to another number."""
    finding = only(line)
    assert finding.code == "F202"
    assert not finding.facts.get("meant")


# Where


@pytest.mark.parametrize(
    ("figures", "places"),
    [
        ("gdp.growth = 5.8\ngdp.remark = '快报'", ["4:5 F201"]),
        ("\t'gpd' . growth = 5.8", ["3:2 F202"]),
        ("[figures.gdp.grwoth]\n2023 = 5.8", ["3:14 F201"]),
        ("[figures.gpd]\ngrowth = 5.8", ["3:10 F202"]),
        ("[figures . '森林覆盖']\nvalue = 12.6", ["3:12 F202"]),
        ("[figures.2023]\ngdp = 5.8", ["3:10 F202"]),
        ("gpd = true", ["3:1 F202"]),
        ("gdp = 5.8\nstatus = 'final'", ["4:1 F202"]),
        ("gdp = { growth = 5.8, base = '144.1 万吨' }", ["3:30 U302"]),
        ("urbanization_rate = { cumulative = 1.6, base = 94.6 }", ["3:48 C506"]),
        ("gdp = { value = '168.0 亿元', deflator = '105 吨' }", ["3:40 U302"]),
        ("gdp = { value = '168.0 亿元', deflator = 0 }", ["3:40 V403"]),
        ("gdp = { value = 168.0, deflator = { 2022 = 104, 2023 = -1 } }", ["3:56 V403"]),
        (f"gdp = {'9' * 5000}", ["3:7 V402"]),
        ("gdp = { growth = {} }", ["3:18 F213"]),
        ("gdp = 5.8% # hlgl: ignore[S102]", ["3:10 S102"]),
        ('gdp = "5.8%\nurbanization_rate = 96.5', ["3:12 S102"]),
        ("gdp = { growth = 5.8\nurbanization_rate = 96.5\n", ["3:21 S102"]),
        ("gdp = { growth = 5.8,\nurbanization_rate = 96.5\n[a]\n", ["3:22 S102", "5:2 F201"]),
        ("gdp = [\n5.8,\n'}]' # ]\n", ["3:8 S102"]),
    ],
)
def test_place(figures: str, places: list[str]) -> None:
    """A finding stands at the very key, or the very value, that is wrong, and is never silent."""
    found = [(one.place.line, one.place.column, one.code) for one in findings(HEAD + figures)]
    assert [f"{line}:{column} {code}" for line, column, code in found] == places


@pytest.mark.parametrize("encoding", ["utf-16", "utf-16-le", "utf-16-be", "gbk"])
def test_encoding(encoding: str) -> None:
    """A file in another encoding is told as such, with its name, a mark at its beginning or not."""
    text = f"{HEAD}'森林覆盖率' = 12.6\n" if encoding == "gbk" else f"{HEAD}gdp = 5.8\n"
    (finding,) = validate([Content("a.toml", text.encode(encoding))], Request()).findings
    assert finding.code == "S101"
    assert finding.facts["looks_like"] == encoding[:6].upper()


@pytest.mark.parametrize(
    "figures",
    [
        "life_expectancy = { value = 79.1 }",
        "flue_gas_monitoring = 62.5",
        "solid_waste_use = 2.1",
        "erosion_control = 0.5",
        "gdp = '５．８ ％'",
        "high_tech_enterprises = 15\nurbanization_rate = 70\nrd_expenditure = 50",
    ],
)
def test_no_false_alarm(figures: str) -> None:
    """A first figure far from the number of its target is no jump: the way there is long."""
    assert findings(HEAD + figures) == ()
