"""What pydantic says of our models, as TOML has it."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from hlgl_cli.base import Base, BaseLevel
from hlgl_cli.demands import FORM_NAMES
from hlgl_cli.overlay import Overlay
from hlgl_cli.plan import Category, Cells, Followed, Head, Indicator, Plan, Words
from hlgl_cli.records.record import keys_of
from hlgl_cli.schema.models import of_model
from hlgl_cli.settings import Settings
from hlgl_cli.submission import Figure, Submission
from hlgl_cli.target import Amendment, Target
from tests.schema.build import NATION, SHIPPED, errors, toml

if TYPE_CHECKING:
    from pathlib import Path

    from hlgl_cli.records.record import Record
    from tests.cli.running import Hlgl

MODELS = (
    Plan,
    Head,
    Category,
    Indicator,
    Words,
    Cells,
    Followed,
    Base,
    BaseLevel,
    Amendment,
    Target,
    Overlay,
    Settings,
    Submission,
    Figure,
)


@pytest.mark.parametrize("model", MODELS, ids=lambda model: model.__name__)
def test_every_field(model: type[Record]) -> None:
    """Every field of a model is a property, those that it needs are required, and no others exist."""
    found = of_model(model, "en")
    assert list(found["properties"]) == keys_of(model)
    needed = [name for name, field in model.model_fields.items() if field.is_required()]
    assert found.get("required", []) == ([] if model in {Target, Words} else needed)
    assert (found["type"], found["additionalProperties"]) == ("object", False)


def test_words_come_first() -> None:
    """What a table is stands before what it can have in it."""
    head = of_model(Plan, "en")["properties"]["plan"]
    assert (next(iter(head)), next(iter(head["properties"]["title"]))) == ("description",) * 2


@pytest.mark.parametrize("model", MODELS, ids=lambda model: model.__name__)
def test_plain(model: type[Record]) -> None:
    """No null, no titles, no parts elsewhere, and no docstring of ours."""
    said = repr(of_model(model, "zh"))
    assert [
        word for word in ("null", "'title': '", "$ref", "$defs", "METHOD") if word in said
    ] == []


def test_defaults() -> None:
    """A default is told where there is one, as TOML writes it."""
    found = of_model(Indicator, "en")["properties"]
    defaults = {name: one["default"] for name, one in found.items() if "default" in one}
    assert defaults == {"decimals": 0, "count": False, "better": "higher"}
    assert found["target"]["properties"]["by"]["default"] == 0


# Plans

PLAN = """
[plan]
id = "p"
title = { zh = "规", en = "P" }
area = { zh = "市", en = "C" }
base_year = 2020
target_year = 2025
[[categories]]
id = "all"
name = { zh = "全", en = "All" }
[[indicators]]
id = "gdp"
name = { zh = "增长", en = "Growth" }
kind = "growth"
unit = "%"
category = "all"
"""


@pytest.mark.parametrize("path", [SHIPPED, NATION])
def test_plans_of_the_repository(path: str) -> None:
    """The plans that there are have nothing wrong."""
    with open(path, encoding="utf-8") as file:  # noqa: PTH123 - a path as it is typed
        assert errors("plan", toml(file.read())) == []


@pytest.mark.parametrize(
    "more",
    [
        "",
        "target = { growth = 5 }",
        "target = { form = 'growth', assigned_by = '市' }",
        "target = { growth = 5.5, milestones = { 2022 = 4 }, bound = 'above', source = 'x' }",
        "target = { yearly = { 2021 = 6, 2022 = 5.5 } }",
        "target = { growth = 5.0, bound = 'about', tolerance = 0.1 }\nnature = 'binding'",
        "base_level = '143.96 亿元'\nbaseline = -1.6",
        "base_level = { value = '143.96 亿元', year = 2019, known = 'about', mark = '*' }",
        "baseline = { value = -1.6, mark = '*' }\nresponsible = { zh = '统计局' }",
        "targets = [ { growth = 3.5, upto = 4 }, { growth = 5, since = 2015, due = 2030 } ]",
        "target = { growth = 5 }\namended = [ { until = 2022, target = { growth = 4 }, date = 2023-06-15 } ]",
        "[[series]]\nid = 'nation'\nname = { zh = '全国' }\nkind = 'growth'\nunit = '%'\nbaseline = 3",
        "range = [-10, 10.5]\ndecimals = 6\ncount = true\naliases = []",
        "printed = { base = '1', target = '2', rate = '—' }\nnote = { zh = '无', en = 'none' }",
    ],
)
def test_plan_that_is_right(hlgl: Hlgl, here: Path, more: str) -> None:
    """What hlgl takes the schema takes."""
    (here / "plan.toml").write_text(PLAN + more, encoding="utf-8")
    assert hlgl("show", "--plan", "plan.toml").code == 0
    assert errors("plan", toml(PLAN + more)) == []


@pytest.mark.parametrize(
    ("more", "where"),
    [
        ("decimal = 1", "indicators.0"),
        ("decimals = 7", "indicators.0.decimals"),
        ("nature = 'maybe'", "indicators.0.nature"),
        ("baseline = '5'", "indicators.0.baseline"),
        ("base_level = 143.96", "indicators.0.base_level"),
        ("base_level = '143.96'", "indicators.0.base_level"),
        ("range = [1]", "indicators.0.range"),
        ("range = [1, 'x']", "indicators.0.range.1"),
        ("printed = { base = '1' }", "indicators.0.printed"),
        ("note = 'x'", "indicators.0.note"),
        ("baseline = { value = 5, known = 'perhaps' }", "indicators.0.baseline"),
        ("responsible = '统计局'", "indicators.0.responsible"),
        ("targets = [ {} ]", "indicators.0.targets.0"),
        ("amended = [ { target = { growth = 4 } } ]", "indicators.0.amended.0"),
        ("target = { trend = 'sideways' }", "indicators.0.target.trend"),
        ("target = { growth = 5, each_year = 1 }", "indicators.0.target.each_year"),
        ("target = { growth = 5, since = 20 }", "indicators.0.target.since"),
        ("[[series]]\nid = 'nation'", "series.0"),
        ("target = {}", "indicators.0.target"),
        ("target = 5", "indicators.0.target"),
        ("target = { growth = '5 %' }", "indicators.0.target.growth"),
        ("target = { growth = true }", "indicators.0.target.growth"),
        ("target = { growth = 5, level = 6 }", "indicators.0.target"),
        ("target = { growth = 5, form = 'growth' }", "indicators.0.target"),
        ("target = { growth = 5, form = 'growth', assigned_by = 'x' }", "indicators.0.target"),
        ("target = { form = 'growth' }", "indicators.0.target"),
        ("target = { assigned_by = 'x' }", "indicators.0.target"),
        ("target = { yearly = { 2021 = 'x' } }", "indicators.0.target.yearly.2021"),
        ("target = { yearly = { 21 = 6 } }", "indicators.0.target.yearly"),
        ("target = { growth = 5, milestones = { 2101 = 6 } }", "indicators.0.target.milestones"),
        ("target = { follow = 5 }", "indicators.0.target.follow"),
        ("target = { growth = 5, bound = 'over' }", "indicators.0.target.bound"),
        ("target = { growth = 5, path = 'x' }", "indicators.0.target.path"),
        ("[[categories]]\nid = 'x'", "categories.1"),
    ],
)
def test_plan_that_is_wrong(hlgl: Hlgl, here: Path, more: str, where: str) -> None:
    """What hlgl refuses for its form the schema refuses, where it stands."""
    (here / "plan.toml").write_text(PLAN + more, encoding="utf-8")
    assert hlgl("show", "--plan", "plan.toml").code == 2
    found = {one.partition(": ")[0] for one in errors("plan", toml(PLAN + more))}
    assert where in found


@pytest.mark.parametrize("line", PLAN.split("\n")[2:7])
def test_plan_that_lacks_something(line: str) -> None:
    """Each key of the head is needed."""
    assert errors("plan", toml(PLAN.replace(line, ""))) == [
        f"plan: '{line.partition(' ')[0]}' is a required property"
    ]


@pytest.mark.parametrize("form", FORM_NAMES)
def test_every_form(form: str) -> None:
    """Each form may be stated, or awaited."""
    stated = {"follow": "'gdp'", "yearly": "{}", "trend": "'up'"}.get(form, "5")
    assert errors("plan", toml(f"{PLAN}target = {{ {form} = {stated} }}")) == []
    awaited = f"target = {{ form = '{form}', assigned_by = 'x' }}"
    assert errors("plan", toml(PLAN + awaited)) == []


# Settings


@pytest.mark.parametrize(
    ("stated", "where"),
    [
        ("plan = 'p.toml'\noverlay = 'a.toml'\nstrict = true\nlang = 'zh'", None),
        ("select = ['C5']\nignore = []\nformat = 'json'\nfail_on = 'off-track'", None),
        ("", None),
        ("fail-on = 'never'", ""),
        ("fail_on = 'often'", "fail_on"),
        ("strict = 1", "strict"),
        ("strict = 'yes'", "strict"),
        ("lang = 'fr'", "lang"),
        ("plan = ['x']", "plan"),
        ("overlay = [1]", "overlay.0"),
        ("format = true", "format"),
    ],
)
def test_settings(hlgl: Hlgl, here: Path, stated: str, where: str | None) -> None:
    """Settings that hlgl takes have nothing wrong, and what it refuses is found where it stands."""
    (here / "hlgl.toml").write_text(stated, encoding="utf-8")
    assert (hlgl("rule").code == 0) == (where is None)
    found = {one.partition(": ")[0] for one in errors("settings", toml(stated))}
    assert found == (set() if where is None else {where})
