"""JSON, version 1: one shape."""

from __future__ import annotations

import json
import re
from decimal import Decimal
from typing import Any

from hlgl_cli.report.formats.as_json import render
from hlgl_cli.report.view import View
from tests.report.build import checked, content, validated
from tests.report.shape import FINDING, check_finding, check_shape


def read(text: str) -> Any:  # noqa: ANN401 - JSON
    """Read JSON, its numbers exact."""
    return json.loads(text, parse_float=Decimal)


def test_check() -> None:
    """A check has one shape."""
    document = read(render(checked("gdp = 5.8\ndoctors = 'x'"), View("zh")))
    check_shape(document)
    assert (document["lang"], document["counts"]["errors"]) == ("zh", 1)


def test_check_of_nothing() -> None:
    """Without a file that could be used the shape is the same."""
    document = read(render(checked(content("", head="status = 'x'")), View("en")))
    check_shape(document)
    assert (document["reports"], len(document["findings"])) == ([], 1)


def test_validation() -> None:
    """A validation has the files and what is wrong with them."""
    document = read(render(validated("gdp = 5.8\ndoctors = 'x'"), View("en")))
    assert list(document) == ["schema", "lang", "files", "counts", "findings"]
    assert (document["schema"], document["files"]) == ("hlgl.validate/1", ["2023.toml"])
    check_finding(document["findings"][0])


def test_numbers_of_a_check() -> None:
    """No number of a document has an exponent, nor a minus before nothing."""
    text = render(
        checked("gdp = 5\nurbanization_rate = 96.8\ngrain_capacity = '1e2 吨'"),
        View("en"),
    )
    assert re.findall(r": -?\d[\d.]*[eE]|: -0[,\n]|: -0\.0*[,\n]|\.\d{7}", text) == []


def test_finding() -> None:
    """A finding says where it is, and in which area and of which indicator."""
    document = read(render(checked("gdp = 5.8\n\"12\" = '1 吨'"), View("en")))
    (finding,) = document["findings"]
    assert list(finding) == FINDING
    assert [finding[key] for key in FINDING[:8]] == [
        *("U302", "error", "2023.toml", 5, 8, None),
        *(None, "nursery_places"),
    ]
