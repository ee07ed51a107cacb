"""All that is wrong with a text that is no TOML, and what its sound lines say."""

from __future__ import annotations

import time

import pytest
import tomli
from hypothesis import example, given, settings
from hypothesis import strategies as st

from hlgl_cli.pipeline import Request, validate
from hlgl_cli.sources.broken_lines import MOST_FINDINGS
from hlgl_cli.sources.document import MOST_BYTES, Document, read_document
from hlgl_cli.sources.files import Content
from hlgl_cli.sources.recovery import Broken, recovered

HEAD = "year = 2023\n[figures]\n"


def told(text: str) -> list[str]:
    """Return line, column and code of all that is wrong with the lines of a text."""
    return [f"{each.line}:{each.column} {each.code}" for each in Broken("a.toml", text).findings]


def found(text: str) -> list[str]:
    """Return line and code of all that a command finds in a text, the sound lines included."""
    findings = validate([Content("a.toml", text.encode())], Request()).findings
    return [f"{each.line} {each.code}" for each in findings]


def rest(text: str) -> object:
    """Return what the sound lines of a text say."""
    document = Broken("a.toml", text).rest
    return document and document.data


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("a = 1%\nb = 2\nc = x\n", {"b": 2}),
        ("a = [1,\nb = 2\n", {"b": 2}),
        ("a = [\n1%,\n2\n]\nb = 2\n", {"a": [2], "b": 2}),
        ("a = { b = 1\nc = 2\n", {"c": 2}),
        ("a = { b = 1\nc: 2\nd = 3\n", {"d": 3}),
        ("a = { b = 1\n[c]\nd = 2\n", {"c": {"d": 2}}),
        ('a = """x\nb = 2\n', {"b": 2}),
        ('a = """x\nb = 2\nc = """y"""\n', {"b": 2, "c": "y"}),
        ("a = '''x\nb%\n''' y\nc = 3", {"c": 3}),
        ("[a\nb = 1\n[c]\nd = 2\n", {"c": {"d": 2}}),
        ("[[a]]\nb = 1\n[[a]]\nb = 2%\nc = 3\n", {"a": [{"b": 1}, {"c": 3}]}),
        ("[[a]]\n[a.b]\nc = 1\n[[a]]\n[a.b]\nc = 1%\n", {"a": [{"b": {"c": 1}}, {"b": {}}]}),
        ("a = 1\na = 2\n'a' = 3\na.b = 4\nc = 5\n", {"a": 1, "c": 5}),
        ("a.b = 1\na.b = 2\n a . b = 3\n", {"a": {"b": 1}}),
        ("[a]\nb = 1\n[a]\nc = 2\n[d]\ne = 3\n", {"a": {"b": 1}, "d": {"e": 3}}),
        ("a = 1\n[a.b]\nc = 2\n[d]\ne = 3\n", {"a": 1, "d": {"e": 3}}),
        ("a = 1\n[a.b]\nc = 2\n", {"a": 1}),
        ("x = 1\n【figures】\ngdp = 1\n", {"x": 1, "figures": {"gdp": 1}}),
        ("x = 1\n[figures] y\ngdp = 1\n", {"x": 1}),
        ("[figures]\n[figures\ngdp = 1\n", {"figures": {}}),
        ("a = { b = 1, }\nc = 1", {"c": 1}),
        ("a%", None),
        ("\x00", None),
        (f"a = {'9' * 5000}\nb = 1", {"b": 1}),
    ],
)
def test_rest(text: str, expected: object) -> None:
    """What is sound stands, whatever stands beside it."""
    assert rest(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("a = 1%\nb = 2\nc = x\n", ["1:6 S102", "3:5 S102"]),
        ("a = [1,\nb = 2\n", ["1:8 S102"]),
        ("a = [\n1%,\nx,\n", ["2:2 S102", "3:1 S102", "1:6 S102"]),
        ("a = [\n1%,\n}{,\n]\n", ["2:2 S102", "3:1 S102"]),
        ('a = [ """x\n1%\n""" ]\nb = x', ["4:5 S102"]),
        ("a = { b = 1\nc = 2\n", ["1:12 S102"]),
        ('a = """x\nb = 2\n', ["1:5 S102"]),
        ("a = 1\n a = 2\n", ["2:2 S102"]),
        ("a = { b = 1\nc: 2\nd%\n", ["1:12 S102", "2:2 S102", "3:2 S102"]),
        ("# \x01\na = 1", ["1:3 S102"]),
        ("# \u200b\na = %", ["2:5 S102"]),
        ("a = {\n b = 1\n}\n", ["1:6 S102"]),
        (f"a = [\n{'x,' * 5}\n{'y,' * 5}\n]", ["2:1 S102", "3:1 S102"]),
        (f"a = {'[' * 20_000}\nb = %", ["1:1 S104", "2:5 S102"]),
        ("a = [\n" + "x\n" * 30, ["1:6 S102", *(f"{line}:2 S102" for line in range(2, 32))]),
    ],
)
def test_places(text: str, expected: list[str]) -> None:
    """Every broken line is told, where it is broken or where that opens which is not closed."""
    assert told(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("year: 2023\n[figures]\nurbanization_rate = 196\n", ["1 S102", "3 V401"]),
        ("'year' 2019\n[figures]\nurbanization_rate = 196\n", ["1 S102"]),
        ("year = x\n[figures]\nurbanization_rate = true\n", ["1 S102", "3 F203"]),
        ("jahr = x\n[figures]\ngdp = 5\n", ["1 S102"]),
        ("[figures]\ngdp = x\ndoctors = 3.5\n", ["1 F211", "2 S102"]),
        ("[figures]\ngdp = x # year\ndoctors = 3.5\n", ["2 S102"]),
        (f"{HEAD}[figures.gdp]\ngrowth = 5%\nnote = 'x'\n", ["4 S102"]),
        (f"{HEAD}[figures.gdp]\nnote = 'x'\n[figures.doctors]\nvalue = x\n", ["3 F213", "6 S102"]),
        (f"{HEAD}gdp.growth = 5%\ngdp.note = 'x'\n", ["3 S102"]),
        ("year = 2023\narea = '通辽市'\nplan = x\n[figures]\ngdp = 5\n", ["3 S102"]),
        ("year = 2023\narea = '通辽市'\n[figures]\ngdp = x\n", ["2 F215", "4 S102"]),
        ("x = %\n[targets]\n", ["1 F216", "1 S102"]),
    ],
)
def test_consequences(text: str, expected: list[str]) -> None:
    """What only follows from a line that is left out is not told; what stands by itself is."""
    assert found(text) == expected


def test_rest_that_is_parsed_too_often(monkeypatch: pytest.MonkeyPatch) -> None:
    """Where every time allowed is spent on contradictions, nothing of the rest stands."""
    monkeypatch.setattr("hlgl_cli.sources.recovery._MOST", 0)
    assert rest("a = 1\n= 2\n") is None


def test_looks_newer() -> None:
    """A text that only looks like TOML 1.1 at a glance is a document; one that is it is refused."""
    assert recovered("a.toml", "a = 1 # {", {"a": 1}) == Document("a.toml", {"a": 1})
    assert isinstance(read_document("a.toml", b"a = { b = 1, }"), Broken)
    assert isinstance(read_document("a.toml", b"a = '\\e' # { 7:30"), Document)


@pytest.mark.parametrize(
    "line", ["gdp = 5.8%\n", "gdp = 5.8\n", "\tx\n", "[a\n", "gdp = { a = 1\n"]
)
def test_many(line: str) -> None:
    """Of a thousand broken lines each is told, what follows is not looked at."""
    codes = told(HEAD + line * 3_000 + "x = y\n")
    assert len(codes) == MOST_FINDINGS + 1
    assert codes[-1] == f"{int(codes[-2].split(':')[0]) + 1}:1 S111"


UNITS = [
    "x\n",
    "a = 5%\n",
    "a = 1\n",
    "a = [\n",
    "a = {\n",
    'a = """x\n',
    "a = '''\n''' b\n",
    "# \u200b\n",
]
LONG = ["1.", "[", "{a=", '"', "\\", " ", "\u00a0", "a\t", "a.", "９", "'''", "a,", "|"]


@pytest.mark.parametrize(
    "text", [*(unit * 500_000 for unit in UNITS), *("a = " + x * 500_000 for x in LONG)]
)
def test_time(text: str) -> None:
    """A mebibyte of broken lines, or one broken line of it, is told in seconds."""
    start = time.process_time()
    content = (HEAD + text).encode()[: MOST_BYTES - 4].decode("utf-8", "ignore") + "\n= 1"
    assert told(content)
    assert time.process_time() - start < 10


PIECES = [
    "gdp",
    "a.b",
    " = ",
    "5.8",
    "%",
    "\n",
    "[",
    "]",
    "[[a]]\n",
    "{",
    "}",
    ",",
    '"',
    "'",
    '"""',
    "'''",
]
MORE = [
    "# x",
    "\\",
    "x = 1\n",
    "[figures]\n",
    "a = [1,\n2]\n",
    "\t",
    "５",
    "\r",
    "\u200b",
    "07:30",
    "\\e",
]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (f"{HEAD}gdp = 5%\n# doctors = 3.5\n", ["3 S102", "4 F217"]),
        (f"{HEAD}gdp = 5%\n# gdp = 5\n", ["3 S102"]),
        (f"{HEAD}gdp = 5%\ndoctors = 3.5  # hlgl: ignor[C5]\n", ["3 S102", "4 F225"]),
    ],
)
def test_comments_of_sound_lines(text: str, expected: list[str]) -> None:
    """Comments that are told of in a sound file are told of beside broken lines, too."""
    assert found(text) == expected


def test_year_of_the_name() -> None:
    """So is a year that the name contradicts, unless its own line is broken."""
    content = Content("2022.toml", b"year = 2023\n[figures]\ngdp = 5%\n")
    assert [each.code for each in validate([content], Request()).findings] == ["F218", "S102"]
    content = Content("2022.toml", b"year = 2023 %\n[figures]\ngdp = 5\n")
    assert [each.code for each in validate([content], Request()).findings] == ["S102"]


@settings(max_examples=1_000)
@given(st.lists(st.sampled_from(PIECES + MORE), max_size=24).map("".join))
@example("a = 1\na = 2\n[a]\n[a.a]\n")
@example('a = """\nb = """\n""" x\n')
def test_any_text(text: str) -> None:
    """A text that the parser refuses has a finding, each in a line that it has, and a sound rest."""
    document = read_document("a.toml", text.encode())
    lines = text.count("\n") + 1
    if isinstance(document, Document):
        assert tomli.loads(text) is not None
        return
    assert isinstance(document, Broken)
    assert document.findings
    assert all(1 <= (each.line or 0) <= lines for each in document.findings)
    assert len({each.line for each in document.findings}) <= lines
