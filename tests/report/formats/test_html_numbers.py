"""Every number of a page is that of the JSON, at the digits that are printed."""

from __future__ import annotations

import json
import re
from decimal import Decimal
from functools import cache
from typing import TYPE_CHECKING, Any

import pytest

from hlgl_cli.engine.arithmetic import round_half_even
from hlgl_cli.report.formats import EXPLAIN_FORMATS, FORMATS
from hlgl_cli.report.view import View
from hlgl_cli.sources.files import Content
from hlgl_cli.text import LANGUAGES
from tests.cli.running import ILLUSTRATIVE, NATION_PLAN, NATIONAL, OVERLAY
from tests.report.build import checked
from tests.report.page import having, page, rows, text_of

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path
    from xml.etree import ElementTree as ET

    from hlgl_cli.report.report import Report

NUMBER = re.compile(r"-?\d+(?:\.\d+)?")
PLAIN = {
    key: key for key in ("actual", "required", "margin", "since_base", "projected", "baseline")
}
# The cell of a table and the field of an assessment that it prints.
FIELDS = {**PLAIN, "lead": "lead_years", "number": "number", "needed": "needed_per_year"}


@cache
def report(name: str) -> Report:
    """Return the report on an example."""
    examples: dict[str, tuple[Path, dict[str, Any]]] = {
        "illustrative": (ILLUSTRATIVE, {}),
        "with an overlay": (ILLUSTRATIVE, {"overlays": (OVERLAY,)}),
        "every target": (ILLUSTRATIVE, {"all_targets": True}),
        "of 2021": (ILLUSTRATIVE, {"year": 2021}),
        "rounded": (ILLUSTRATIVE, {"comparison": "rounded"}),
        "national": (NATIONAL, {"plan": str(NATION_PLAN)}),
        "national, 2023": (NATIONAL, {"plan": str(NATION_PLAN), "year": 2023}),
    }
    folder, options = examples[name]
    return checked(*files(folder), **options)


def files(folder: Path) -> Iterator[Content]:
    """Yield the submissions in a folder."""
    yield from (Content(path.name, path.read_bytes()) for path in sorted(folder.glob("20*.toml")))


EXAMPLES = (
    *("illustrative", "with an overlay", "every target", "of 2021", "rounded"),
    *("national", "national, 2023"),
)
in_all = pytest.mark.parametrize("name", EXAMPLES)
in_both = pytest.mark.parametrize("lang", LANGUAGES)


@cache
def root_of(name: str, lang: str) -> ET.Element:
    """Return the page on an example."""
    return page(FORMATS["html"].render(report(name), View(lang)))


@cache
def document_of(name: str, lang: str) -> Any:  # noqa: ANN401 - JSON
    """Return the only area of the JSON on an example."""
    text = FORMATS["json"].render(report(name), View(lang))
    (area,) = json.loads(text, parse_float=Decimal)["reports"]
    return area


def differs(printed: str, number: Decimal | int | None, slack: int = 0) -> bool:
    """Return whether a text prints another number than this, to the digits that it prints.

    So many units of the last digit are allowed.
    """
    found = NUMBER.search(printed)
    if found is None or number is None:
        return (found is None) != (number is None)
    shown = Decimal(found[0])
    decimals = max(0, -int(shown.as_tuple().exponent))
    return (
        abs(round_half_even(Decimal(number), decimals) - shown) > slack * Decimal(10) ** -decimals
    )


@cache
def table_of(name: str, lang: str) -> list[tuple[dict[str, str], Any]]:
    """Return the rows of the table, their cells by the column's key, each with its assessment."""
    (main,) = having(root_of(name, lang), "main", "table")
    keys = [each.get("data-key", "") for each in main.iterfind("thead/tr/th")]
    found = [row for row in main.iter("tr") if row.get("data-at")]
    cells = [dict(zip(keys, map(text_of, row), strict=True)) for row in found]
    return list(zip(cells, document_of(name, lang)["assessments"], strict=True))


@in_all
@in_both
def test_table(name: str, lang: str) -> None:
    """The cells of the table are the fields of the assessments."""
    wrong = [
        (assessment["indicator"], key, cells[key], assessment[field])
        for cells, assessment in table_of(name, lang)
        for key, field in FIELDS.items()
        if NUMBER.search(cells.get(key, "")) and not says_more(cells, key)
        if differs(cells[key], assessment[field], slack=int(key == "needed"))
    ]
    assert wrong == []


def says_more(cells: dict[str, str], key: str) -> bool:
    """Return whether a cell is beyond what it prints: more years than the plan has."""
    return key == "lead" and cells[key][:1] in {">", "<"}


@in_all
@in_both
def test_what_is_not_there(name: str, lang: str) -> None:
    """A cell is empty where its field says nothing, and there alone."""
    for cells, assessment in table_of(name, lang):
        for key in ("required", "margin", "since_base", "projected", "baseline"):
            assert (cells.get(key, "") == "") == (assessment[key] is None), (key, cells)


@in_all
@in_both
def test_progress(name: str, lang: str) -> None:
    """Progress is printed in per cent."""
    for cells, assessment in table_of(name, lang):
        printed = cells.get("progress", "")
        if printed.endswith("%"):
            assert not differs(printed, assessment["progress"] * 100), printed


@in_all
def test_counts(name: str) -> None:
    """The counts are those of the summary."""
    (counts,) = having(root_of(name, "en"), "counts", "table")
    keys = [each.get("data-key", "") for each in counts.iterfind("thead/tr/th")]
    every, *_ = (dict(zip(keys, row[1:], strict=True)) for row in rows(counts)[1:])
    summary = document_of(name, "en")["summary"]
    on = int(every.get("on_track", 0)) + int(every.get("met", 0))
    off = int(every.get("off_track", 0)) + int(every.get("missed", 0))
    assert (on, off) == (summary["on_track"], summary["off_track"])
    assert int(every["not_assessed"]) == summary["not_assessed"]
    alone = [int(every.get(key, 0)) for key in ("met_alone", "missed_alone")]
    assert alone == [summary["annual"][key] for key in ("on_track", "off_track")]
    shown = {key: int(count) for key, count in every.items() if key in summary["grades"]}
    assert shown.items() <= summary["grades"].items()


@in_all
@in_both
def test_calculations(name: str, lang: str) -> None:
    """Each calculation is that of `explain`, letter by letter."""
    text = EXPLAIN_FORMATS["json"].render(report(name), View(lang))
    folds = list(having(root_of(name, lang), "steps"))
    explanations = json.loads(text)["explanations"]
    for fold, explanation in zip(folds, explanations, strict=False):
        *steps, _ = explanation["steps"]
        printed = "".join("".join(fold.itertext()).split())
        for step in steps:
            assert step["name"].replace(" ", "") in printed
            assert "".join((step["numbers"] or step["result"]).split()) in printed


@in_all
def test_sources(name: str) -> None:
    """The figures that the table of sources prints are those of the assessments, as written."""
    (table,) = having(root_of(name, "zh"), "sources", "table")
    printed = [cell for row in rows(table) for cell in row]
    numbers = {abs(Decimal(each)) for cell in printed for each in NUMBER.findall(cell)}
    figures = [each for row in document_of(name, "zh")["assessments"] for each in row["figures"]]
    assert [each for each in figures if abs(each["value"]) not in numbers] == []


@in_all
@in_both
def test_years(name: str, lang: str) -> None:
    """What is due by the year that is judged is what the assessment requires."""
    (table,) = having(root_of(name, lang), "years", "table")
    for row, assessment in zip(
        table.iterfind("tbody/tr"), document_of(name, lang)["assessments"], strict=True
    ):
        now = [text_of(each) for cell in having(row, "now") for each in cell.iter("span")]
        if assessment["required"] is not None:
            assert not differs(now[-1], assessment["required"]), (assessment["indicator"], now)
