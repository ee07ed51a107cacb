"""A page stays whole, readable and safe, whatever files and plans say."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pytest

from hlgl_cli.report.formats import FORMATS
from hlgl_cli.report.view import View
from hlgl_cli.text import LANGUAGES
from tests.cli.running import submit
from tests.report.page import having, page, rows, text_of

if TYPE_CHECKING:
    from pathlib import Path
    from xml.etree import ElementTree as ET

    from tests.cli.running import Hlgl

OURS = {
    *("a", "article", "body", "br", "caption", "circle", "code", "dd", "desc", "details", "div"),
    *("dl", "dt", "figure", "g", "h1", "h2", "h3", "h4", "h5", "head", "header", "html", "li"),
    *("main", "meta", "nav", "ol", "p", "path", "polyline", "rect", "section", "span", "style"),
    *("summary", "svg", "table", "tbody", "td", "text", "th", "thead", "title", "tr", "ul"),
}
NAMES = {
    "markup": "<script>alert(1)</script><img src=x onerror=alert(1)>",
    "end of a style": "</style></title></svg><b>",
    "quotes": "\"' onmouseover='x' `",
    "template": "{{ 7 * 7 }}{% raw %}{# x #}",
    "entities": "&lt;b&gt; &amp; &#60; &",
    "comment": "<!-- --> ]]> <![CDATA[",
    "long word": "w" * 200,
    "5,000 characters": "很长的名称" * 1000,
    "direction": "\u202eabc\u2066\u200f",
    "control": "a\x1b[31m\x07\u2028b",
    "blanks": "  a   b\u3000c ",
}
HEAD = """
[plan]
id = "a"
title = {{ zh = {name} }}
area = {{ zh = {name} }}
base_year = 2020
target_year = 2025
[[categories]]
id = "all"
name = {{ zh = {name} }}
"""
INDICATOR = """
[[indicators]]
id = "it{at}"
number = {number}
name = {{ zh = {name} }}
kind = "value"
unit = {unit}
category = "all"
nature = "{nature}"
baseline = 10
target = {{ level = 20 }}
responsible = {{ zh = {name} }}
source = {name}
note = {{ zh = {name} }}
"""


def toml(text: str) -> str:
    """Return a text as a string of TOML."""
    return json.dumps(text).replace("\x7f", "\\u007f")


def plan(folder: Path, count: int = 1, name: str = "指标", unit: str = "件") -> str:
    """Write a plan of so many indicators and return the name of its file."""
    parts = [HEAD.format(name=toml(name))]
    for at in range(1, count + 1):
        told = name if count == 1 else f"{name}{at}"
        nature = "binding" if at % 2 else "expected"
        facts = {"at": at, "number": at, "name": toml(told), "unit": toml(unit), "nature": nature}
        parts.append(INDICATOR.format(**facts))
    (folder / "plan.toml").write_text("".join(parts), encoding="utf-8")
    return "plan.toml"


def figures(count: int, number: str = "16") -> str:
    """Return the figures of so many indicators."""
    return "\n".join(f"it{at} = {number}" for at in range(1, count + 1))


def read(hlgl: Hlgl, *arguments: str, code: int = 0) -> ET.Element:
    """Return the page of a report that is written whole, with no element but ours."""
    ran = hlgl("report", *arguments, "-q")
    assert (ran.code, ran.err) == (code, "")
    assert ran.out.endswith("</html>\n")
    root = page(ran.out)
    assert {each.tag for each in root.iter()} <= OURS
    attributes = {name for each in root.iter() for name in each.attrib}
    assert [name for name in attributes if name.startswith("on") or name == "src"] == []
    assert [each for each in ran.out if not each.isprintable() and each != "\n"] == []
    return root


@pytest.mark.parametrize("lang", LANGUAGES)
@pytest.mark.parametrize("name", NAMES.values(), ids=NAMES)
def test_names(hlgl: Hlgl, here: Path, name: str, lang: str) -> None:
    """What a plan and a file say is shown and never obeyed, and nothing of it is lost."""
    stated = f"it1 = {{ value = 16, source = {toml(name)}, note = {toml(name)} }}"
    head = f"reporter = {toml(name)}"
    file = submit(here, stated, head=head)
    root = read(hlgl, file, "--plan", plan(here, name=name), "--lang", lang)
    (entry,) = having(root, "entry")
    shown = "".join(each if each.isprintable() else f"\\u{ord(each):04x}" for each in name)
    assert " ".join(shown.split()) in text_of(entry)
    (source,) = having(root, "sources", "table")
    assert " ".join(shown.split()) in rows(source)[1][4]


@pytest.mark.parametrize("unit", ["<b>", "{{x}}", "w" * 300])
def test_units(hlgl: Hlgl, here: Path, unit: str) -> None:
    """So is a unit; a table has as much of it as of a name."""
    root = read(hlgl, submit(here, "it1 = 16"), "--plan", plan(here, unit=unit))
    assert unit[:100] in text_of(next(having(root, "main", "table")))


def test_name_of_a_file(hlgl: Hlgl, here: Path) -> None:
    """So is the name of a file."""
    name = submit(here, "it1 = 'x'", name="<script>&'\".toml")
    root = read(hlgl, name, "--plan", plan(here), code=1)
    assert name in text_of(next(having(root, "place")))


def test_single_year(hlgl: Hlgl, here: Path) -> None:
    """A plan of a single year has two columns of years."""
    name = plan(here)
    text = (
        (here / name)
        .read_text(encoding="utf-8")
        .replace("target_year = 2025", "target_year = 2021")
    )
    (here / name).write_text(text, encoding="utf-8")
    root = read(hlgl, submit(here, "it1 = 16", 2021), "--plan", name)
    heads, row = rows(next(having(root, "years", "table")))
    assert (heads, row[1]) == (["Indicator", "2020", "2021"], "10")


def test_figures_of_one_year_in_five(hlgl: Hlgl, here: Path) -> None:
    """Years without a figure are empty."""
    root = read(hlgl, submit(here, "it1 = 16", 2024), "--plan", plan(here))
    _, row = rows(next(having(root, "years", "table")))
    assert row[1:] == ["10", "due 12", "due 14", "due 16", "16due 18", "due 20"]


def test_all_off_track(hlgl: Hlgl, here: Path) -> None:
    """Where all is off track, each has its sign."""
    root = read(hlgl, submit(here, figures(5, "1")), "--plan", plan(here, 5), "--order", "worst")
    assert [text_of(each) for each in having(root, "badge")] == ["× off track"] * 5
    assert [text_of(each) for each in having(root, "group")] == ["Off track"]


def test_nothing_assessable(hlgl: Hlgl, here: Path) -> None:
    """Where nothing can be assessed, each says why, and there is no chart."""
    name = plan(here, 5)
    text = (here / name).read_text(encoding="utf-8").replace("target = { level = 20 }", "")
    (here / name).write_text(text, encoding="utf-8")
    root = read(hlgl, submit(here, figures(5)), "--plan", name)
    assert list(root.iter("svg")) == []
    assert [text_of(each) for each in having(root, "reason")] == ["no target in the plan"] * 5


def test_an_area_without_figures(hlgl: Hlgl, here: Path) -> None:
    """An area of whose figures none is there has its review too."""
    root = read(hlgl, submit(here, ""), "--plan", plan(here, 2))
    assert [text_of(each) for each in having(root, "reason")] == ["no usable figure"] * 2
    assert list(having(root, "sources")) == []


@pytest.mark.parametrize("text", ["year = ", "\0", "[figures]", ""])
def test_no_file_readable(hlgl: Hlgl, here: Path, text: str) -> None:
    """Where no file can be read, the page says so, and why."""
    (here / "2023.toml").write_text(text, encoding="utf-8")
    root = read(hlgl, "2023.toml", "--plan", plan(here), code=1)
    assert "none of the files could be used" in text_of(root)
    assert list(having(root, "severity")) != []


def test_500_indicators(hlgl: Hlgl, here: Path) -> None:
    """A plan of five hundred indicators has an entry and a chart each, and so has the annex."""
    root = read(hlgl, submit(here, figures(500)), "--plan", plan(here, 500))
    assert len(list(root.iter("svg"))) == len(list(having(root, "entry"))) == 500
    assert len(next(having(root, "annex")).findall("section")) == 500


def test_nothing_is_written_by_halves(
    hlgl: Hlgl, here: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """What goes wrong on the way leaves no file behind, and the one that was there as it was."""
    (here / "review.html").write_text("old", encoding="utf-8")

    def broken(*_: object) -> None:
        raise MemoryError

    monkeypatch.setattr("hlgl_cli.report.formats.html.reviews_of", broken)
    assert hlgl("report", submit(here, "gdp = 5"), "-o", "review.html").code == 3
    assert {path.name for path in here.iterdir()} == {"2023.toml", "review.html"}
    assert (here / "review.html").read_text(encoding="utf-8") == "old"
    assert FORMATS["html"].parts(View("en")).begin() == ""
