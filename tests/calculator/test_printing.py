"""An answer as text and as JSON."""

from __future__ import annotations

import json
from decimal import Decimal
from typing import TYPE_CHECKING, Any

import pytest

from hlgl_cli.calculator.answer import Answer
from hlgl_cli.calculator.entry import Result
from hlgl_cli.calculator.growth import chain, project, rate
from hlgl_cli.calculator.prices import deflate, index
from hlgl_cli.calculator.printing import as_document, as_text, step
from hlgl_cli.calculator.quantities import convert, round_
from hlgl_cli.calculator.targets import path, reduce, required
from hlgl_cli.report.json_text import dump
from hlgl_cli.report.view import View
from hlgl_cli.units import Quantity
from tests.calculator.build import amount, amounts

if TYPE_CHECKING:
    from collections.abc import Iterable

EN = View("en")
B, L, D = amounts("0.8", "1.5", "104.2")


def text(*results: Result, with_steps: bool = False, view: View = EN) -> str:
    """Return results as text."""
    return as_text(Answer("it", {}, results), view, with_steps=with_steps)


def steps(results: Iterable[Result]) -> list[tuple[str, ...]]:
    """Return the steps of results."""
    return [tuple(step(result, "en")) for result in results]


def result(kind: Any, value: str) -> Result:  # noqa: ANN401 - one of a few words
    """Return a result of a kind."""
    return Result("average", Decimal(value), "rule.nothing", {}, "", kind)


@pytest.mark.parametrize(
    ("kind", "value", "shown"),
    [
        ("rate", "13.39665760", "13.3967"),
        ("rate", "16.74395200", "16.7440"),
        ("rate", "10.2500", "10.25"),
        ("rate", "2.00005", "2.0000"),
        ("rate", "-0.00001", "0.0000"),
        ("share", "19.5632", "19.56"),
        ("value", "59349.645219375", "59349.65"),
        ("value", "1234567.891234567", "1234567.89"),
        ("value", "0.35000", "0.35"),
        ("value", "1234567.123456", "1234567.123456"),
        ("value", "0.0666666666", "0.066667"),
        ("value", "0.00000001", "0.00000001"),
        ("value", "350000000000", "350000000000"),
        ("value", "-0", "0"),
        ("rounded", "1.0", "1.0"),
        ("rounded", "1.2E+3", "1200"),
    ],
)
def test_numbers(kind: str, value: str, shown: str) -> None:
    """Rates have four decimals unless fewer are exact, values seven digits unless six decimals are."""
    assert text(result(kind, value)) == f"Average annual growth  {shown}\n"


def test_lines() -> None:
    """A result is a line: label, value, unit."""
    results = chain(amounts("6.1", "4", "5.8"))
    assert text(*results) == "Cumulative growth      16.7440%\nAverage annual growth  5.2959%\n"
    assert text(*results, view=View("zh")) == "累计增长  16.7440%\n年均增长  5.2959%\n"


def test_points() -> None:
    """A difference of shares is in points."""
    step_a_year = required(amount(95, "%"), amount(98, "%"), 2020, 2025, None, None)[0]
    assert text(step_a_year) == "Step per year  0.6 percentage points\n"
    assert text(step_a_year, view=View("zh")) == "每年需增加  0.6个百分点\n"
    step_of_births = required(amount(9, "‰"), amount(8, "‰"), 2020, 2025, None, None)[0]
    assert text(step_of_births) == "Step per year  -0.2 per mille points\n"


def test_lines_of_steps() -> None:
    """Below the results, each with its formula, the numbers put in, and the result."""
    results = project(amount(46502, "元"), amount(5), 5)
    assert text(*results, with_steps=True) == (
        "Projected  59349.65 元\n\nProjected  B × (1 + r)^n = 46502 × (1 + 5%)^5 = 59349.65 元\n"
    )


def test_line_of_rounding() -> None:
    """What is rounded is shown as it is written, with the rule."""
    results = round_(Quantity(Decimal("1.050"), ""), 1)
    assert text(*results, with_steps=True).splitlines()[2] == (
        "Rounded  1.050 → 1.0"
        " (GB/T 8170: a 5 followed by nothing or only 0 is dropped, and the last digit kept is even, so it stays)"
    )


@pytest.mark.parametrize(
    ("results", "expected"),
    [
        (
            rate((B, L), 5, "level"),
            [("(V/B)^(1/n) - 1", "(1.5/0.8)^(1/5) - 1", "13.3967%")],
        ),
        (
            rate(amounts("100", "110", "121"), 2, "accumulated"),
            [
                (
                    "solve((1 + g)^1 + … + (1 + g)^n = (V1 + … + Vn)/B, g)",
                    "solve((1 + g)^1 + … + (1 + g)^2 = (110 + 121)/100, g)",
                    "10%",
                )
            ],
        ),
        (
            chain(amounts("5", "-1.6")),
            [
                ("(1 + g1) × … × (1 + gn) - 1", "(1 + 5%) × (1 - 1.6%) - 1", "3.32%"),
                ("(1 + c)^(1/n) - 1", "(1 + 3.32%)^(1/2) - 1", "1.6464%"),
            ],
        ),
        (
            required(B, L, 2020, 2025, None, None),
            [
                ("(L/B)^(1/n) - 1", "(1.5/0.8)^(1/5) - 1", "13.3967%"),
                ("(L - B)/n", "(1.5 - 0.8)/5", "0.14"),
            ],
        ),
        (
            required(B, L, 2020, 2025, amount("1.2"), 2023),
            [
                ("(L/B)^(1/n) - 1", "(1.5/0.8)^(1/5) - 1", "13.3967%"),
                ("(V/B)^(1/k) - 1", "(1.2/0.8)^(1/3) - 1", "14.4714%"),
                ("(L/V)^(1/(n - k)) - 1", "(1.5/1.2)^(1/(5 - 3)) - 1", "11.8034%"),
                ("(L - V)/(n - k)", "(1.5 - 1.2)/(5 - 3)", "0.15"),
            ],
        ),
        (
            path(amount(-3), amount(5), 1, "linear"),
            [("B + (L - B) × k/n", "(-3) + (5 - (-3)) × 1/1", "5")],
        ),
        (
            path(B, L, 1, "geometric"),
            [("B × (L/B)^(k/n)", "0.8 × (1.5/0.8)^(1/1)", "1.5")],
        ),
        (
            reduce(amounts("2.7", "-1", "0"), amount("13.5")),
            [
                (
                    "1 - (1 - x1) × … × (1 - xn)",
                    "1 - (1 - 2.7%) × (1 + 1%) × (1 - 0%)",
                    "1.727%",
                ),
                ("ln(1 - c)/ln(1 - x)", "ln(1 - 1.727%)/ln(1 - 13.5%)", "12.01%"),
            ],
        ),
        (
            deflate(amount("251.46", "亿元"), D),
            [("V/(D/100)", "251.46/(104.2/100)", "241.3244 亿元")],
        ),
        (
            index(amount("251.46"), amount("143.96"), None),
            [
                ("V/B × 100", "251.46/143.96 × 100", "174.6735"),
                ("I - 100", "174.6735 - 100", "74.6735%"),
            ],
        ),
        (
            index(amount(3), amount(2), D)[:1],
            [("V/B/(D/100) × 100", "3/2/(104.2/100) × 100", "143.9539")],
        ),
        (
            convert(amount(3500, "万吨"), "亿吨"),
            [("V × f", "3500 × 1/10000", "0.35 亿吨")],
        ),
    ],
    ids=lambda of: of[0].letters if isinstance(of[0], Result) else "",
)
def test_steps(results: tuple[Result, ...], expected: list[tuple[str, str, str]]) -> None:
    """Every formula, with its letters and with its numbers."""
    assert steps(results) == expected


def test_document() -> None:
    """JSON has inputs as they were given, results to six decimals, and the steps."""
    base, target = Quantity(Decimal("0.80"), "%"), Quantity(Decimal(1), "")
    inputs: dict[str, Any] = {
        "all": [base, target],
        "base": base,
        "years": 5,
        "method": "linear",
        "now": None,
    }
    results = path(amount(1, "%"), amount(2, "%"), 3, "linear")[:1]
    document = json.loads(dump(as_document(Answer("path", inputs, results), "en")))
    of_base = {"value": 0.8, "unit": "%"}
    assert document == {
        "schema": "hlgl.calc/1",
        "lang": "en",
        "calculation": "path",
        "inputs": {**inputs, "all": [of_base, {"value": 1, "unit": None}], "base": of_base},
        "results": [{"name": "year_1", "label": "Year 1", "value": 1.333333, "unit": "%"}],
        "steps": [
            {
                "formula": "B + (L - B) × k/n",
                "numbers": "1 + (2 - 1) × 1/3",
                "result": "1.333333%",
            }
        ],
    }


def test_document_without_unit() -> None:
    """A result without a unit says so."""
    results = index(amount(3), amount(2), None)
    document = json.loads(dump(as_document(Answer("index", {}, results), "zh")))
    assert [result["unit"] for result in document["results"]] == [None, "%"]
    assert document["results"][0]["label"] == "定基指数（基期为100）"
