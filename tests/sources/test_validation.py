"""A document becomes a model, or all that is wrong with it."""

from __future__ import annotations

from typing import Any

import pytest

from hlgl_cli.overlay import Overlay
from hlgl_cli.plan import Plan
from hlgl_cli.sources.document import Document
from hlgl_cli.sources.explaining import Order
from hlgl_cli.sources.validation import validate
from hlgl_cli.submission import Submission
from tests.engine.build import table

HEAD = "year = 2023\n"


def findings(text: str, model: type[Any] = Submission) -> list[tuple[str, str]]:
    """Return the codes of what is wrong with a file, and the keys that lead to it."""
    found = validate(model, Document("a.toml", table(text)))
    assert isinstance(found, tuple)
    assert {one.place.file for one in found} == {"a.toml"}
    return [(one.code, ".".join(one.place.keys)) for one in found]


def said(text: str, lang: str = "en") -> tuple[str, str]:
    """Return the words of the only thing that is wrong with a file."""
    found = validate(Submission, Document("a.toml", table(text)))
    assert isinstance(found, tuple)
    (one,) = found
    return one.message.of(lang), one.hint.of(lang)


def test_model() -> None:
    """A document that is right is the model."""
    found = validate(Submission, Document("a.toml", table(f"{HEAD}figures = {{ gdp = 5 }}")))
    assert isinstance(found, Submission)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("", [("F211", ""), ("F211", "")]),
        (HEAD, [("F211", "")]),
        ("year = 23\n[figures]", [("F204", "year")]),
        ("year = '2023'\n[figures]", [("F204", "year")]),
        (f"{HEAD}figures = 3", [("F212", "figures")]),
        (f"{HEAD}status = 'x'\n[figures]", [("F212", "status")]),
        (f"{HEAD}aera = 'x'\n[figures]", [("F201", "aera")]),
        (f"{HEAD}[figures]\ngdp = true", [("F203", "figures.gdp")]),
        (f"{HEAD}[figures]\ngdp = '5'", [("U304", "figures.gdp")]),
        (f"{HEAD}[figures]\ngdp = 'x'", [("U301", "figures.gdp")]),
        (f"{HEAD}[figures]\ngdp = nan", [("V402", "figures.gdp")]),
        (f"{HEAD}[figures]\ngdp = inf", [("V402", "figures.gdp")]),
        (f"{HEAD}[figures]\ngdp = 1234567890.123456789", [("V402", "figures.gdp")]),
        (f"{HEAD}[figures]\ngdp = {{}}", [("F213", "figures.gdp")]),
        (f"{HEAD}[figures]\ngdp = {{ vale = 1 }}", [("F201", "figures.gdp.vale")]),
        (f"{HEAD}[figures]\ngdp.growth.23 = 1", [("F204", "figures.gdp.growth.23")]),
        (f"{HEAD}[figures]\ngdp.growth.2023 = []", [("F203", "figures.gdp.growth.2023")]),
        (f"{HEAD}[figures]\ngdp = {{ value = 1, prices = 1 }}", [("F212", "figures.gdp.prices")]),
        (
            f"{HEAD}x = 1\n[figures]\ngdp = true\ndoctors = 'x'",
            [("F203", "figures.gdp"), ("U301", "figures.doctors"), ("F201", "x")],
        ),
    ],
)
def test_findings(text: str, expected: list[tuple[str, str]]) -> None:
    """All that is wrong is found at once, each at the keys that lead to it."""
    assert findings(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("year = 2023", ('"figures" is missing', "add this key")),
        (f"{HEAD}aera = 1\n[figures]", ('there is no key "aera"', 'did you mean "area"?')),
        (
            f"{HEAD}[figures]\ngdp = {{ vale = 1, growth = 5 }}",
            ('there is no key "vale"', 'did you mean "value"?'),
        ),
        (
            f"{HEAD}[figures]\ngdp = {{ xyz = 1, growth = 5 }}",
            ('there is no key "xyz"', "remove it, or use a key that the documentation lists"),
        ),
        (
            f"{HEAD}status = 'x'\n[figures]",
            ('"status" cannot be "x"', "it can be: preliminary, revised, final"),
        ),
        (
            f"{HEAD}[figures]\ngdp = 2023-01-01",
            (
                "a number belongs here, not 2023-01-01",
                "write a number, without quotes and without a unit, as in 5.2",
            ),
        ),
    ],
)
def test_words(text: str, expected: tuple[str, str]) -> None:
    """What is wrong is said in our words, with what was meant if it is near."""
    assert said(text) == expected


def test_items() -> None:
    """What is wrong with an item is said of the key of its array, at the item."""
    text = '[[indicators]]\naliases = ["G", ""]\n'
    found = validate(Plan, Document("p.toml", table(text)))
    assert isinstance(found, tuple)
    (one,) = (one for one in found if one.place.keys[-2:] == ("aliases", "1"))
    assert one.message.of("en") == '"aliases" cannot be ""'


def test_words_in_chinese() -> None:
    """The same in Chinese."""
    assert said(f"{HEAD}aera = 1\n[figures]", "zh") == ("没有“aera”这个键", "是否应为“area”？")


def test_plan() -> None:
    """A plan's keys lead through its arrays."""
    text = """
[plan]
id = "a b"
title = { zh = "a", en = "b" }
area = {}
base_year = 2020
target_year = 2025
[[categories]]
id = "c"
name = { zh = "c", en = "c" }
[[indicators]]
id = "x"
name = { zh = "x", en = "x" }
kind = "value"
unit = "%"
category = "c"
decimal = 1
target = { level = 5, lvel = 1 }
"""
    assert findings(text, Plan) == [
        ("F212", "plan.id"),
        ("F211", "plan.area"),
        ("F211", "plan.area"),
        ("F201", "indicators.0.target.lvel"),
        ("F201", "indicators.0.decimal"),
    ]


def test_meant_in_a_plan() -> None:
    """What was meant is sought among the keys of the very table."""
    text = "plan = 'x'\n[targets]\ngdp = { growt = 5, growth = 5 }"
    found = validate(Overlay, Document("a.toml", table(text)))
    assert isinstance(found, tuple)
    assert [one.hint.en for one in found] == ['did you mean "growth"?']


@pytest.mark.parametrize(
    ("location", "keys"),
    [
        (("a", "b"), ("a", "b")),
        (("a", "tag", "b"), ("a", "b")),
        (("a", "no"), ("a",)),
        (("list", 1, "c"), ("list", "1", "c")),
        (("list", 7, "c"), ("list",)),
        (("list", "[key]"), ("list",)),
        (("leaf", "x"), ("leaf",)),
        ((), ()),
    ],
)
def test_keys(location: tuple[int | str, ...], keys: tuple[str, ...]) -> None:
    """Of a location only the keys count that the document has."""
    data = {"a": {"b": 1}, "list": [0, {"c": 1}], "leaf": 5}
    assert Order(data).keys(location) == keys


PLAN = """
categories = []
[plan]
id = "a"
title = { zh = "甲" }
area = { zh = "甲" }
base_year = 2020
target_year = 2025
[[indicators]]
id = "it"
name = { zh = "甲" }
kind = "value"
unit = "%"
category = "all"
"""


@pytest.mark.parametrize(
    ("text", "hint"),
    [
        ("baseline = { value = 5, yeer = 2020 }", 'did you mean "year"?'),
        (
            "amended = [ { untill = 2022, until = 2022, target = { hold = 5 } } ]",
            'did you mean "until"?',
        ),
        ("targets = [ { hold = 5, eachyear = true } ]", 'did you mean "each_year"?'),
        ("targets = [ 5 ]", "a target is a form and its number, as in target = { level = 95 }"),
        ("targets = [ { growth = '3以上' } ]", "write the number and its bound apart"),
        ("target = [ { hold = 5 } ]", "write several targets as targets = ["),
        ("base_year = 2019", "a target's own years are since and due in target"),
        (
            "target = { growth = [5, 5.5] }",
            "write a range as two numbers, { growth = 5, upto = 5.5 }",
        ),
    ],
)
def test_hints_of_a_plan(text: str, hint: str) -> None:
    """What a plan states wrongly is told with what to write."""
    found = validate(Plan, Document("a.toml", table(PLAN + text)))
    assert isinstance(found, tuple)
    assert found[0].hint.of("en").startswith(hint)


@pytest.mark.parametrize(
    ("text", "model", "expected"),
    [
        ("year = 2023\n[figures]\nb = true\na = true\nc = true", Submission, ["b", "a"]),
        ("[[indicators]]\nx = 1\n[[indicators]]\ny = 1\nz = 2", Plan, ["", ""]),
    ],
)
def test_at_most_so_many(text: str, model: type[Any], expected: list[str]) -> None:
    """The first of the document are told, by its own order; the others are only counted."""
    found = validate(model, Document("a.toml", table(text)), 2)
    assert isinstance(found, tuple)
    assert [one.place.keys[-1:] or ("",) for one in found[:2]] == [(key,) for key in expected]
    assert [one.is_told for one in found] == [True, True] + [False] * (len(found) - 2)
    assert len(found) > 2
