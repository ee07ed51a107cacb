"""A review as a page of HTML."""

from __future__ import annotations

import itertools
import re
from typing import TYPE_CHECKING

import pytest

from hlgl_cli.report.explanation import explain
from hlgl_cli.report.formats import FORMATS
from hlgl_cli.report.view import ORDERS, View
from hlgl_cli.sources.files import Content
from hlgl_cli.text import LANGUAGES
from tests.cli.running import ILLUSTRATIVE, NATION_PLAN, NATIONAL
from tests.report.build import MIXED, checked, content, validated
from tests.report.page import classes, having, page, rows, text_of

if TYPE_CHECKING:
    from xml.etree import ElementTree as ET

    from hlgl_cli.report.report import Report
    from hlgl_cli.report.view import Order

FILES = tuple(Content(path.name, path.read_bytes()) for path in sorted(ILLUSTRATIVE.glob("*.toml")))
HEAD = "plan = 'huolinguole-14fyp'\narea = '{}市'"


def rendered(report: Report, lang: str = "en", order: Order = "plan") -> ET.Element:
    """Return the page of a report."""
    return page(FORMATS["html"].render(report, View(lang, order=order)))


def table(root: ET.Element, name: str) -> list[list[str]]:
    """Return the rows of the first table of a class."""
    return rows(next(having(root, name, "table")))


@pytest.mark.parametrize("lang", LANGUAGES)
def test_page(lang: str) -> None:
    """A page says its language and title, loads nothing and runs nothing."""
    text = FORMATS["html"].render(checked(*FILES), View(lang))
    root = page(text)
    assert root.get("lang") == {"zh": "zh-CN", "en": "en-GB"}[lang]
    assert root.findtext("head/title") == root.findtext("body/header/h1")
    assert [each.get("content", "")[:18] for each in root.iter("meta")][1] == "default-src 'none'"
    assert {"script", "link", "img", "iframe", "object"}.isdisjoint({e.tag for e in root.iter()})
    assert re.findall(r"url\(|@import|\son\w+=|javascript:", text) == []


@pytest.mark.parametrize("order", ORDERS)
def test_order(order: Order) -> None:
    """The order that is asked for is that of the table and of the entries."""
    root = rendered(checked(*FILES), order=order)
    groups = [text_of(each) for each in having(root, "group")]
    headings = [text_of(each) for each in having(root, "category")]
    assert groups == headings
    first = {"plan": "Economic development", "worst": "Off track"}
    assert groups[0] == first[order]


@pytest.mark.parametrize("lang", LANGUAGES)
@pytest.mark.parametrize(
    "report",
    [checked(*FILES), checked(MIXED), checked("gdp = 5", only=("1",))],
    ids=["three years", "mixed", "one indicator"],
)
def test_links(report: Report, lang: str) -> None:
    """Every link and every reference leads to an element of the page, and no id is there twice."""
    root = rendered(report, lang)
    ids = [each.get("id", "") for each in root.iter() if each.get("id")]
    assert len(ids) == len(set(ids))
    links = [each.get("href", "")[1:] for each in root.iter("a")]
    named = [each.get("aria-labelledby", "") for each in root.iter()]
    assert {*links, *" ".join(named).split()} <= set(ids)


def test_headings() -> None:
    """No level of headings is left out."""
    two = checked(*(content("gdp = 5", head=HEAD.format(one), name=one) for one in "甲乙"))
    for report in (checked(*FILES), two):
        levels = [int(e.tag[1]) for e in rendered(report).iter() if re.fullmatch(r"h\d", e.tag)]
        assert levels[0] == 1
        assert all(later <= earlier + 1 for earlier, later in itertools.pairwise(levels))


@pytest.mark.parametrize("lang", LANGUAGES)
def test_calculations_are_printed(lang: str) -> None:
    """What is folded on a screen stands in an annex on paper, word for word."""
    report = checked(*FILES)
    root = rendered(report, lang)
    folds = [text_of(each) for fold in root.iter("details") for each in having(fold, "steps")]
    (annex,) = having(root, "annex")
    assert [text_of(each) for each in having(annex, "steps")] == folds
    (area,) = report.reports
    for fold, assessment in zip(folds, area.assessments, strict=True):
        *steps, _ = explain(area, assessment, lang)
        said = " ".join(f"{step.name} {' '.join(step.lines(lang))}" for step in steps)
        assert fold.replace(" ", "") == "".join(said.split())


def test_charts() -> None:
    """What is judged has a chart, each with ids of its own."""
    root = rendered(checked(*FILES))
    entries = list(having(root, "entry"))
    drawn = [each for each in entries if "drawn" in classes(each)]
    assert len(entries) == 20
    assert len(drawn) == len(list(root.iter("svg"))) == 16


def test_counts() -> None:
    """The counts are in a table, the binding and the indicative ones apart."""
    first, every, *_ = table(rendered(checked(*FILES)), "counts")
    assert dict(zip(first, every, strict=True))["Off track"] == "4"


def test_contents_of_areas() -> None:
    """Several areas have contents with their counts, and a title of their own."""
    two = checked(*(content("gdp = 5", head=HEAD.format(one), name=one) for one in "甲乙"))
    root = rendered(two, "zh")
    (areas,) = having(root, "areas")
    assert [text_of(each)[:2] for each in areas] == ["乙市", "甲市"]
    assert [text_of(each)[:2] for each in having(root, "area")] == ["乙市", "甲市"]
    assert [text_of(each) for each in having(areas, "met_alone")] == ["当年达到 1"] * 2
    assert list(having(areas, "off_track")) == []
    assert root.findtext("body/header/h1") == "规划实施情况评估"


def test_one_year_alone() -> None:
    """A verdict on one year alone has a sign and a look of its own."""
    root = rendered(checked("gdp = 5.8", only=("1",)))
    (badge,) = having(root, "badge")
    assert (text_of(badge), classes(badge)) == ("~ met this year", ["badge", "year"])


def test_findings() -> None:
    """Findings are told with place, severity, code and what to do."""
    first, second = (each for each in next(having(rendered(checked(MIXED)), "findings")).iter("li"))
    assert text_of(first).startswith("2023.toml:4:17 error U301 ")
    assert text_of(second).startswith("2023.toml:5:1 error F202 ")


def test_many_findings() -> None:
    """Of very many findings of a file the first are told, and the others counted."""
    many = "\n".join(f"no_such_{at} = 1" for at in range(150))
    items = next(having(rendered(checked(many)), "findings")).findall("ul/li")
    assert len(items) == 101
    assert "50" in text_of(items[-1])


def test_nothing_found() -> None:
    """Where nothing is wrong that is said."""
    (findings,) = having(rendered(checked(*FILES)), "findings")
    assert text_of(findings) == "Findings Nothing was found."


def test_validation() -> None:
    """Of a validation there are the findings alone."""
    root = rendered(validated(MIXED))
    assert root.findtext("body/header/h1") == "Findings"
    assert [each.tag for each in root.iter() if each.tag in {"nav", "table", "article"}] == []


def test_no_area() -> None:
    """Where no file can be used, the page says so, and why."""
    root = rendered(checked("gdp = "))
    assert "none of the files could be used" in text_of(root)
    assert [text_of(each)[:9] for each in having(root, "severity")] == ["error S10"]


def test_no_figures() -> None:
    """An area without a figure that is counted is a review without a table."""
    root = rendered(checked("gdp = 5", only=("3",)), "zh")
    assert "无可用数据" in text_of(root)


@pytest.mark.parametrize("lang", LANGUAGES)
def test_every_form(lang: str) -> None:
    """The nation's plan, in every form of target and with amended targets, is a whole page."""
    files = [Content(p.name, p.read_bytes()) for p in sorted(NATIONAL.glob("20*.toml"))]
    root = rendered(checked(*files, plan=str(NATION_PLAN)), lang)
    assert len(list(having(root, "entry"))) == len(
        next(iter(having(root, "annex"))).findall("section")
    )
