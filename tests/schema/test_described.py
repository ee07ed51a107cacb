"""Every schema is one and has a name of its own; of files it says in both languages what a key is."""

from __future__ import annotations

import re

import pytest
from jsonschema import Draft202012Validator

from hlgl_cli.schema.described import both
from hlgl_cli.text import LANGUAGES
from tests.schema.build import ALL, NATION, SHIPPED, objects, resolved, schema, text

PRINTED = ("report", "import")  # by hlgl, for programs
IN_CHINESE, IN_ENGLISH = re.compile(r"[\u4e00-\u9fff]"), re.compile(r"[A-Za-z]{2}")


@pytest.mark.parametrize(("kind", "plan"), ALL)
def test_is_a_schema(kind: str, plan: str) -> None:
    """It is valid JSON Schema 2020-12 and says so."""
    Draft202012Validator.check_schema(schema(kind, plan))
    assert schema(kind, plan)["$schema"] == "https://json-schema.org/draft/2020-12/schema"


def test_names() -> None:
    """Each has a name of its own; what is of a plan names the plan."""
    assert {schema(kind, plan)["$id"].removeprefix("urn:hlgl:schema:") for kind, plan in ALL} == {
        "submission:1:huolinguole-14fyp",
        "submission:1:national-14fyp",
        "plan:1",
        "overlay:1:huolinguole-14fyp",
        "overlay:1:national-14fyp",
        "settings:1",
        "report:1",
        "import:1",
    }
    assert {schema(kind, plan)["title"] for kind, plan in ALL} == {
        f"hlgl {kind}" for kind, _ in ALL
    }


@pytest.mark.parametrize("lang", LANGUAGES)
@pytest.mark.parametrize(("kind", "plan"), [one for one in ALL if one[0] not in PRINTED])
def test_every_property_is_described(kind: str, plan: str, lang: str) -> None:
    """The reader's language comes first, then a blank line and the other; so for the whole."""
    whole = schema(kind, plan, lang)
    parts = [
        resolved(whole, one) for table in objects(whole) for one in table["properties"].values()
    ]
    assert len(parts) >= 8
    for one in (whole, *parts):
        halves = dict(
            zip((lang, *{*LANGUAGES} - {lang}), one["description"].split("\n\n"), strict=True)
        )
        assert IN_CHINESE.search(halves["zh"]), one
        assert IN_ENGLISH.search(halves["en"]), one


@pytest.mark.parametrize(("kind", "plan"), ALL)
def test_nothing_that_taplo_passes_over(kind: str, plan: str) -> None:
    """No keyword stands in it that taplo does not know, and nothing beside a reference to TOML's parts."""
    said = text(kind, plan)
    assert [word for word in ("prefixItems", "dependent", "unevaluated") if word in said] == []
    beside = [one for one in re.findall(r"\{[^{}]*\"\$ref\"[^{}]*\}", said) if one.count(":") > 1]
    assert kind == "report" or beside == []


def test_both() -> None:
    """Words come in the order of who reads them."""
    assert (both("zh", str.upper), both("en", str.upper)) == ("ZH\n\nEN", "EN\n\nZH")


@pytest.mark.parametrize("plan", [SHIPPED, NATION])
def test_words_of_an_indicator(plan: str) -> None:
    """Of an indicator are said its name, unit, nature, kind, baseline and target."""
    found = schema("submission", plan)["$defs"]["urbanization_rate"]["description"]
    assert (
        found
        == {
            SHIPPED: (
                "Urbanization rate of permanent residents (%): indicative; to give: the year's figure;"
                " 2020: 95%; target: 98% in 2025\n\n"
                "常住人口城镇化率 (%)：预期性；填：当年数；2020年95%；规划目标：2025年达到98%"
            ),
            NATION: found,
        }[plan]
    )
