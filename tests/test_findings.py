"""What is wrong with a submission, as it is told: case files, slips, and whatever bytes there are.

A new case is a new file in tests/cases/findings: NAME.toml or NAME.csv, whose expected output is
NAME.txt, or a folder with its expected.txt; workbooks are in tests/cases/workbooks. With HLGL_REGENERATE=1 the outputs are written instead of compared.
"""

from __future__ import annotations

import json
import os
import re
import time
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from hlgl_cli.catalogue import rules
from hlgl_cli.cli.main import run
from hlgl_cli.limits import MOST_LISTED, MOST_TOLD
from hlgl_cli.pipeline import Request, validate
from hlgl_cli.sources.document import MOST_BYTES
from hlgl_cli.sources.files import Content
from hlgl_cli.sources.plans import load_plan
from hlgl_cli.text import LANGUAGES, say
from tests.cli.running import ROOT
from tests.laws.examples import tried
from tests.pages import blocks

if TYPE_CHECKING:
    from hlgl_cli.finding import Finding
    from tests.cli.running import Hlgl

FOLDER = ROOT / "tests" / "cases" / "findings"
FILES = sorted([*FOLDER.glob("*.toml"), *FOLDER.glob("*.csv")])
FOLDERS = sorted(path for path in FOLDER.iterdir() if path.is_dir())
EXPECTED = [*FOLDER.glob("*.txt"), *FOLDER.glob("*/expected.txt")]
OF_WORKBOOKS = [*(ROOT / "tests" / "cases" / "workbooks").glob("*.txt")]
HEAD = "year = 2023\n[figures]\n"
BLANK = "a blank that is not the ordinary one"
# What helps, of each case that has help which none before it has.
HINTS = (FOLDER.parent / "hints.txt").read_text(encoding="utf-8").split("\n\n")
REFERENCES = {"en": ROOT / "docs" / "findings.md", "zh": ROOT / "docs" / "zh" / "findings.md"}


# Case files


def told(hlgl: Hlgl, *arguments: str) -> str:
    """Return how a command ended, and what it printed; what kept it from running, if it did."""
    ran = hlgl(*arguments, "-q", "-f", "concise", "--lang", "zh")
    return f"exit {ran.code}\n{ran.err if ran.code == 2 else ran.out}"


def compare(said: str, path: Path) -> None:
    """Hold what was said against a file, or write the file."""
    if os.environ.get("HLGL_REGENERATE"):
        path.write_bytes(said.encode("utf-8"))
    assert said == path.read_text(encoding="utf-8")


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_file(path: Path, hlgl: Hlgl, monkeypatch: pytest.MonkeyPatch) -> None:
    """Of a bad file is said what is wrong, and where."""
    monkeypatch.chdir(FOLDER)
    compare(told(hlgl, "validate", path.name), path.with_suffix(".txt"))


@pytest.mark.parametrize("path", FOLDERS, ids=lambda path: path.name)
def test_folder(path: Path, hlgl: Hlgl, monkeypatch: pytest.MonkeyPatch) -> None:
    """Files are held against one another; a plan and an overlay among them are used.

    What a name of a folder begins with is the command, if it is another than validate.
    """
    monkeypatch.chdir(path)
    laid = [one for one in ("plan", "overlay") if Path(f"{one}.toml").exists()]
    options = [word for one in laid for word in (f"--{one}", f"{one}.toml")]
    commands = {"check": ("check", ".", *options), "audit": ("audit", "plan.toml")}
    command = commands.get(path.name.partition("-")[0], ("validate", ".", *options))
    compare(told(hlgl, *command), path / "expected.txt")


@pytest.mark.parametrize("block", HINTS, ids=lambda block: block.partition("\n")[0].strip("[]"))
def test_hint(block: str, hlgl: Hlgl, monkeypatch: pytest.MonkeyPatch) -> None:
    """Beside what is wrong stands what helps, made for the figure."""
    name, *hints = block.strip().splitlines()
    monkeypatch.chdir(FOLDER)
    ran = hlgl("validate", f"{name.strip('[]')}.toml", "-q", "-f", "json", "--lang", "zh")
    found = [f"{each['code']} {each['hint']}" for each in ran.document()["findings"]]
    assert found == hints


def test_there_are_many() -> None:
    """Every case has its output, every output its case, and there are enough of them."""
    outputs = {path.with_suffix(".txt") for path in FILES}
    assert outputs | {path / "expected.txt" for path in FOLDERS} == set(EXPECTED)
    bad = [path for path in EXPECTED if ": " in path.read_text(encoding="utf-8")]
    assert len(bad) >= 85


@pytest.mark.parametrize("code", rules())
def test_every_code_has_a_case(code: str) -> None:
    """No code is without a case, but for the files that would be too large to keep."""
    said = "".join(path.read_text(encoding="utf-8") for path in EXPECTED + OF_WORKBOOKS)
    is_too_large = code in {"S103", "S111", "S122", "S130", "S131", "S140", "S141", "S142"}
    assert (re.search(rf": (错误 )?{code} ", said) is None) == is_too_large


# What to do


def findings(text: str) -> tuple[Finding, ...]:
    """Return what is wrong with a file."""
    return validate([Content("2023.toml", text.encode("utf-8"))], Request()).findings


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


# Too large, too deep, too many


@pytest.mark.parametrize(("more", "code"), [(0, 0), (1, 1)])
def test_size(hlgl: Hlgl, here: Path, more: int, code: int) -> None:
    """A file of 1 MiB is read, a byte more is not."""
    text = f"{HEAD}gdp = 5.8\n#"
    (here / "a.toml").write_text(text.ljust(MOST_BYTES + more, "x"), encoding="utf-8")
    ran = hlgl("validate", "a.toml", "-q", "-f", "concise", "--lang", "zh")
    said = "a.toml:1:1: S103 文件超过1MiB，未读取\n" if code else ""
    assert (ran.code, ran.out, ran.err) == (code, said, "")


@pytest.mark.parametrize(
    "text",
    [
        f"{HEAD}gdp = {'[' * 20_000}",
        f"{HEAD}gdp = {'[' * 20_000}{']' * 20_000}",
        f"{HEAD}gdp = {'{a=' * 20_000}1{'}' * 20_000}",
        f"{HEAD}gdp = {'{a=' * 200}1{'}' * 200}",
        f"{HEAD}gdp{'.a' * 1_000} = 1",
        f"year = 2023\n[figures{'.a' * 1_000}]\nb = 1",
    ],
    ids=["arrays-open", "arrays", "inline-tables", "shallower-tables", "dotted-key", "header"],
)
def test_depth(text: str) -> None:
    """However deep a file goes, it is told that it is wrong."""
    assert {finding.severity for finding in findings(text)} == {"error"}


@pytest.mark.parametrize(
    "text",
    [
        f"{HEAD}{'长' * 60_000}",
        f"{HEAD}gdp = {'1.' * 15_000}",
        f"{HEAD}gdp = {'1 ' * 10_000}",
        f"{HEAD}gdp = '{'x' * 500_000}",
        f"{HEAD}{'x' * 500_000} = 1",
        HEAD + "".join(f"k{number} = 1\n" for number in range(5_000)),
        HEAD + "".join(f"[figures.k{number}]\nvlaue = 1\n" for number in range(2_000)),
        f"{HEAD}gdp = {{ growth = {{ {', '.join(f'k{one} = 1' for one in range(10_000))} }} }}",
        HEAD + "[figures.gdp.growth]\n" + "".join(f"k{one} = 1\n" for one in range(10_000)),
    ],
    ids=["characters", "points", "numbers", "string", "key", "names", "tables", "line", "years"],
)
def test_time(text: str) -> None:
    """However long a line and however many the mistakes, it does not take long to say so."""
    start = time.process_time()
    assert findings(text)
    assert time.process_time() - start < 20


@pytest.mark.parametrize("form", ["table", "json"])
def test_time_of_unknown_names(form: str, hlgl: Hlgl, here: Path) -> None:
    """Five thousand misspelt names are answered and printed in a few seconds."""
    names = [f"x{name}_{place}" for place in range(25) for name in load_plan().names()][:5_000]
    text = HEAD + "".join(f'"{name}" = 1\n' for name in names)
    (here / "many.toml").write_text(text, encoding="utf-8")
    start = time.process_time()
    told = {"table": MOST_TOLD, "json": MOST_LISTED}[form]
    assert hlgl("validate", "many.toml", "-f", form).out.count("F202") == told
    assert time.process_time() - start < 6


def test_time_of_a_long_line(hlgl: Hlgl, here: Path) -> None:
    """Ten thousand mistakes on one line of wide characters are placed and counted as quickly."""
    keys = ", ".join(f"'率{place}' = 1" for place in range(10_000))
    (here / "line.toml").write_text(f"{HEAD}gdp = {{ {keys} }}", encoding="utf-8")
    start = time.process_time()
    assert hlgl("validate", "line.toml", "-f", "concise").out.count("F201") == MOST_LISTED
    assert time.process_time() - start < 6


# Whatever bytes there are

EXAMPLES = [path.read_bytes() for path in [*sorted((ROOT / "examples").rglob("*.toml")), *FILES]]
FRAGMENTS = [
    *('"', "'", '"""', "=", "[", "]", "[[", "{", "}", ",", ".", "#", "\\", "\n", "\r", "\t", "-"),
    *("nan", "-inf", "1e999", "1e-999", "9" * 20, "0x", "true", "1979-05-27", "[figures]", "year"),
    *("\0", "\x1b[31m", "\x7f", "\x9b", "\u202e", "\u2028", "\u200b", "\ufeff", "\U0001f33e"),
    *("年", "％", "万吨", "[bold red]", "{name}", "%s", "# hlgl: ignore[S1]", "\\u0000", "\\ud800"),
]
NUMBERS = ["0", "5.8", "-100", "100", "1e15", "1e-15", "-0.0", "nan", "999999999999999", "true"]
QUANTITIES = ["'5.8%'", "'54200 元'", "'1 百分点'", "'9 亿亿'", "'x'", "''", "[]", "'1e5 元'"]
NAMES = ["gdp", "urbanization_rate", "life_expectancy", "energy_intensity", "erosion_control"]
MORE_NAMES = ["high_tech_enterprises", "western_counties_rank", "tourist_visits", "3", "it"]
KEYS = ["value", "growth", "reduction", "cumulative", "average", "index", "base", "deflator"]
PRICES = ["constant", "current", "base-year", "x"]

amounts = st.sampled_from(NUMBERS + QUANTITIES)
years = st.sampled_from(["2019", "2020", "2021", "2022", "2023", "2024", "2025", "2026"])
by_year = st.dictionaries(years, amounts, max_size=4).map(
    lambda table: f"{{ {', '.join(f'{year} = {amount}' for year, amount in table.items())} }}"
)
tables = st.tuples(
    st.dictionaries(st.sampled_from(KEYS), amounts | by_year, max_size=5),
    st.none() | st.sampled_from(PRICES),
).map(
    lambda given: "{ {} }".replace(
        "{}",
        ", ".join(
            [*(f"{key} = {amount}" for key, amount in given[0].items())]
            + ([] if given[1] is None else [f"prices = '{given[1]}'"])
        ),
    )
)
figures = st.dictionaries(st.sampled_from(NAMES + MORE_NAMES), amounts | by_year | tables)
submissions = st.tuples(years, figures).map(
    lambda given: "\n".join(
        [f"year = {given[0]}", "[figures]", *(f"{key} = {one}" for key, one in given[1].items())]
    ).encode()
)
truncated = st.tuples(st.sampled_from(EXAMPLES), st.integers(0, 2000)).map(
    lambda given: given[0][: given[1]]
)


@st.composite
def mutated(draw: st.DrawFn) -> bytes:
    """Return an example into which something was put, in place of something or of nothing."""
    content = draw(st.sampled_from(EXAMPLES))
    for _ in range(draw(st.integers(1, 4))):
        start = draw(st.integers(0, len(content)))
        end = start + draw(st.integers(0, 12))
        what = draw(st.sampled_from(FRAGMENTS).map(str.encode) | st.binary(max_size=4))
        content = content[:start] + what + content[end:]
    return content


@pytest.fixture(scope="module")
def fuzzed(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a folder for files of all kinds."""
    return tmp_path_factory.mktemp("fuzzed")


def examined(command: str, folder: Path, content: bytes) -> tuple[int, str, Any]:
    """Return the exit code for a file of these bytes, and both formats of what was said."""
    (folder / "a.toml").write_bytes(content)
    outputs = {name: folder / f"out.{name}" for name in ("concise", "json")}
    formats = [word for name, path in outputs.items() for word in ("-f", f"{name}:{path}")]
    code = run([command, str(folder / "a.toml"), "-q", *formats])
    concise = outputs["concise"].read_bytes().decode("utf-8")
    return code, concise, json.loads(outputs["json"].read_bytes())


@tried()
@given(st.binary(max_size=300) | truncated | mutated() | submissions)
@example(b"\xff\xfe")
@example(b"\x00")
def test_any_bytes(fuzzed: Path, content: bytes) -> None:
    """Of any bytes it is told what is wrong with them, in printable characters and valid JSON."""
    for command in ("validate", "check"):
        code, concise, document = examined(command, fuzzed, content)
        assert code in {0, 1}
        assert concise == "" or concise.endswith("\n")
        assert all(one.isprintable() for one in concise.replace("\n", ""))
        assert len(concise.splitlines()) == len(document["findings"])
        assert command == "check" or code == bool(document["counts"]["errors"])


# The reference


@pytest.mark.parametrize(("lang", "reference"), REFERENCES.items())
def test_reference(lang: str, reference: Path) -> None:
    """The documentation has a row for every code, in their order, with its severity."""
    rows = re.findall(
        r"^\| ([A-Z][0-9]{3}) \| (\w+) \|", reference.read_text("utf-8"), re.MULTILINE
    )
    severities = [(code, say(lang, f"severity.{rule.severity}")) for code, rule in rules().items()]
    assert rows == severities


@pytest.mark.parametrize("reference", REFERENCES.values())
def test_comments_of_the_reference(reference: Path) -> None:
    """What the documentation shows as ignored is ignored."""
    page = blocks(reference.read_text("utf-8"))
    (text,) = (one.text for one in page if one.language == "toml" and not one.file)
    assert findings(text) == ()
    assert [one.code for one in findings(text.replace("hlgl:", ""))] == ["V406", "V406"]
