"""An explanation as a document."""

from __future__ import annotations

import json
from typing import Any, get_type_hints

from hlgl_cli.report.formats.explain_json import render
from hlgl_cli.report.shapes.explain import Step
from hlgl_cli.report.view import View
from tests.report.build import checked
from tests.report.shape import PLAN, check_assessment, check_finding


def document(figures: str, lang: str = "en") -> Any:  # noqa: ANN401 - JSON
    """Return the explanation of GDP."""
    return json.loads(render(checked(figures, only=("gdp",)), View(lang)))


def test_shape() -> None:
    """An explanation is an assessment with its steps, and the findings."""
    found = document("gdp = { value = '251 亿元', growth = 5.8, base = '144 亿元' }\ndoctors = 'x'")
    assert list(found) == ["schema", "lang", "counts", "explanations", "findings"]
    (explanation,) = found["explanations"]
    assert list(explanation) == ["plan", "area", "year", "assessment", "steps"]
    assert list(explanation["plan"]) == PLAN
    check_assessment(explanation["assessment"])
    check_finding(found["findings"][0])


def test_steps() -> None:
    """A step has a key, a name, its letters, a formula, its numbers and its result."""
    (explanation,) = document("gdp = { cumulative = 16 }", "zh")["explanations"]
    steps = {step["step"]: step for step in explanation["steps"]}
    assert list(steps["measure"]) == list(get_type_hints(Step))
    assert steps["measure"] == {
        "step": "measure",
        "name": "累计指数",
        "letters": [
            {"letter": "m", "meaning": "累计指数（2020年=1）"},
            {"letter": "c", "meaning": "至2023年的累计数"},
        ],
        "formula": "m = 1 + c",
        "numbers": "1 + 16%",
        "result": "1.16",
    }
    assert steps["grade"]["formula"] is steps["grade"]["numbers"] is None


def test_not_assessed() -> None:
    """Why there is no verdict is a step."""
    (explanation,) = document("")["explanations"]
    assert [step["step"] for step in explanation["steps"]] == [
        *("target", "printed", "source", "note", "baseline"),
        *("reason", "why", "sentence"),
    ]


def test_no_submission() -> None:
    """Without an area there is no explanation."""
    found = document("gdp = 1\n[figures]")
    assert (found["explanations"], found["counts"]["errors"]) == ([], 1)
