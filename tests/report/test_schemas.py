"""Formats that others define are what their schemas say (tests/schemas)."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from hlgl_cli.report.formats import FORMATS
from hlgl_cli.report.report import Report
from hlgl_cli.report.view import View
from tests.report.build import MIXED, checked, content, validated

SCHEMAS = Path(__file__).parents[1] / "schemas"
REPORTS = [
    checked(MIXED),
    checked(content("gdp = 'x'", name="统计 局/a#b.toml"), content("", head="status = 1")),
    validated(MIXED),
    validated("gdp = 5"),
    Report((), ()),
]


def validator(schema: str) -> Any:  # noqa: ANN401 - of a library without types
    """Return what validates JSON by a schema."""
    jsonschema = pytest.importorskip("jsonschema")
    stated = json.loads((SCHEMAS / schema).read_text(encoding="utf-8"))
    kind = jsonschema.validators.validator_for(stated)
    return kind(stated, format_checker=jsonschema.FormatChecker())


@pytest.mark.parametrize("report", REPORTS)
@pytest.mark.parametrize(
    ("name", "schema"),
    [("sarif", "sarif-2.1.0.json"), ("gitlab", "gitlab-code-quality.json")],
)
def test_json(name: str, schema: str, report: Report) -> None:
    """SARIF and GitLab's report are valid."""
    document = json.loads(FORMATS[name].render(report, View("zh")))
    assert list(validator(schema).iter_errors(document)) == []


@pytest.mark.parametrize("report", REPORTS)
def test_xml(report: Report) -> None:
    """JUnit's document is valid."""
    xmlschema = pytest.importorskip("xmlschema")
    schema = xmlschema.XMLSchema(SCHEMAS / "junit-10.xsd")
    assert list(schema.iter_errors(FORMATS["junit"].render(report, View("zh")))) == []
