"""The schema of a submission agrees with what `hlgl validate` says of the same file."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

import pytest
import tomli
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from hlgl_cli.catalogue import rules
from hlgl_cli.pipeline import Request, open_plan, validate
from hlgl_cli.schema.submissions import submission
from hlgl_cli.sources.files import Content
from hlgl_cli.submission import KINDS, Figure
from hlgl_cli.units import PATTERN, UnitError, read_quantity
from hlgl_cli.units.known import known_units
from tests.cli.running import NATION_PLAN, OVERLAY, ROOT, plan_of
from tests.cli.test_document import FIGURES, HEADS, written
from tests.laws.examples import tried
from tests.schema.build import NATION, SHIPPED, errors, schema, toml

if TYPE_CHECKING:
    from pathlib import Path

# What the schema sees: docs/editor.md. Of the other codes of form, F207 is of two files, F208 of
# two names of one indicator, F214 of two years, and F215 of the command line.
SEEN = {
    *("F201", "F202", "F203", "F204", "F205", "F206", "F209", "F210", "F211", "F212", "F213"),
    *("F216", "U301", "U304"),
}
HEAD = "year = 2023\n[figures]\n"
FIGURES_WITH_FINDINGS = sorted((ROOT / "tests" / "cases" / "findings").glob("*.toml"))
CASES = sorted((ROOT / "tests" / "cases" / "check").glob("*.toml"))
EXAMPLES = sorted(path for path in ROOT.glob("examples/**/*.toml") if path.stem[-4:].isdecimal())
# JSON takes 2023.0 for 2023, and dates for text.
POINTED = "year-with-a-point"
DATED = re.compile(r"(note|source) = [0-9]+[-:]")


def said(text: str | bytes, plan: str = SHIPPED) -> set[str]:
    """Return the codes of all errors that hlgl finds in a file."""
    content = text if isinstance(text, bytes) else text.encode()
    found = validate([Content("a.toml", content)], Request(plan=plan)).findings
    return {one.code for one in found if one.severity == "error"}


def compare(stated: Any, codes: set[str], plan: str = SHIPPED) -> None:  # noqa: ANN401 - JSON
    """Assert that the schema refuses what hlgl refuses for its form, and nothing that hlgl takes."""
    found = errors("submission", stated, plan)
    assert not (codes & SEEN and not found), codes
    assert not (found and not codes), found


# Files of the repository


@pytest.mark.parametrize("path", EXAMPLES, ids=lambda path: f"{path.parent.name}/{path.name}")
def test_examples(path: Path) -> None:
    """The figures of the examples have nothing wrong."""
    assert errors("submission", toml(path.read_text(encoding="utf-8")), plan_of(path)) == []


@pytest.mark.parametrize("path", CASES, ids=lambda path: path.stem)
def test_cases(path: Path, tmp_path: Path) -> None:
    """Of the submissions that are judged in the cases both say the same, whatever the plan."""
    case = tomli.loads(path.read_text(encoding="utf-8"))
    named = dict(zip(case["args"], case["args"][1:], strict=False)).get("--plan")
    plan = SHIPPED if named is None else str(tmp_path / "plan.toml")
    if named is not None:
        (tmp_path / "plan.toml").write_text(case["files"][named], encoding="utf-8")
    for name in case["submit"]:
        compare(toml(case["files"][name]), said(case["files"][name], plan), plan)


def readable(path: Path) -> bool:
    """Tell whether a file can be read at all: as UTF-8, as TOML, its numbers as numbers."""
    try:
        toml(path.read_text(encoding="utf-8-sig"))
    except (ValueError, RecursionError):
        return False
    return True


READABLE = [path for path in FIGURES_WITH_FINDINGS if readable(path)]


@pytest.mark.parametrize("path", READABLE, ids=lambda path: path.stem)
def test_finding_cases(path: Path) -> None:
    """Of a file that can be read both say the same."""
    codes = said(path.read_bytes())
    stated = toml(path.read_text(encoding="utf-8-sig"))
    compare(stated, codes - {"F204"} if path.stem == POINTED else codes)


@pytest.mark.parametrize("code", sorted(SEEN))
def test_documented_examples(code: str) -> None:
    """The wrong examples of a code that is seen are refused, the right ones taken."""
    known = rules()[code]
    assert [one for one in known.bad if not errors("submission", toml(one))] == []
    assert [
        one for one in known.good if said(one) == set() and errors("submission", toml(one))
    ] == []


# Any file


@tried()
@given(HEADS, FIGURES)
def test_any_figures(head: str, figures: dict[str, str]) -> None:
    """Whatever the figures are, what hlgl refuses for its form the schema refuses, and no more."""
    text = written(head, figures)
    assume(not DATED.search(text))
    compare(toml(text), said(text))


UNITS = st.text("0123456789.,+-−－ %％‰/／_mkgACOé₂μ元吨亿万标²³㎡２３．（(·", max_size=9)


@settings(max_examples=1000)
@given(st.sampled_from(["", "5 ", "-1.62", "１２．５"]), UNITS)
def test_quantities(number: str, rest: str) -> None:
    """A text is a quantity to an editor where it is one to hlgl."""
    text = number + rest
    try:
        read_quantity(text)
    except UnitError:
        assert not re.search(PATTERN, text)
    else:
        assert re.search(PATTERN, text)


def test_every_unit() -> None:
    """Every unit that there is may stand behind a number."""
    assert [one for one in known_units() if not re.search(PATTERN, f"1.5 {one}")] == []


@pytest.mark.parametrize(
    "text", ["1" + "m" * 5000 + "!", "1" + "m_a" * 2000 + "!", "1" + " " * 9000]
)
def test_long_texts(text: str) -> None:
    """No text keeps an editor waiting: the pattern never tries the same characters in many ways."""
    assert not re.search(PATTERN, text)


# What an editor completes


@pytest.mark.parametrize("path", [SHIPPED, NATION])
def test_every_name(path: str) -> None:
    """Every indicator is offered by its id, number, Chinese name and aliases."""
    plan, whole = open_plan(path, ()), schema("submission", path)
    offered = whole["properties"]["figures"]["properties"]
    assert {name: one["$ref"].removeprefix("#/$defs/") for name, one in offered.items()} == {
        name: indicator.id for name, indicator in plan.names().items()
    }


def test_head() -> None:
    """The years, the area, the plan and the status are offered."""
    head = schema("submission")["properties"]
    assert head["year"]["enum"] == [2021, 2022, 2023, 2024, 2025]
    assert head["status"]["enum"] == ["preliminary", "revised", "final"]
    defaults = {name: one["default"] for name, one in head.items() if "default" in one}
    assert defaults == {
        "area": "霍林郭勒市",
        "plan": "huolinguole-14fyp",
        "status": "preliminary",
    }


def test_kinds() -> None:
    """A share is offered value and cumulative, any other indicator all kinds, and both the rest."""
    parts = schema("submission")["$defs"]
    beside = [name for name in Figure.model_fields if name not in KINDS]
    assert list(parts["gdp"]["properties"]) == list(Figure.model_fields)
    assert list(parts["forest_coverage"]["properties"]) == ["value", "cumulative", *beside]
    assert parts["life_expectancy"]["type"] == "object"  # a number may be a level or a change
    assert list(parts["figure.growth"]["properties"]) == ["2021", "2022", "2023", "2024", "2025"]


@pytest.mark.parametrize(
    ("figure", "where"),
    [
        ("good_surface_water = 100.5", "figures.good_surface_water"),
        ("good_surface_water = { value = -1 }", "figures.good_surface_water.value"),
        (
            "good_surface_water = { value = { 2023 = 101 } }",
            "figures.good_surface_water.value.2023",
        ),
        ("western_counties_rank = 0", "figures.western_counties_rank"),
    ],
)
def test_bounds(figure: str, where: str) -> None:
    """A level outside what it can be is refused by both."""
    assert said(HEAD + figure) == {"V401"}
    assert [one.partition(": ")[0] for one in errors("submission", toml(HEAD + figure))] == [where]


def test_bounds_with_a_point(tmp_path: Path) -> None:
    """A bound that is no whole number is told to its last digit."""
    text = (
        (NATION_PLAN)
        .read_text(encoding="utf-8")
        .replace('id = "life_expectancy"', 'id = "life_expectancy"\nrange = [0.1, 99.123456789]')
    )
    (tmp_path / "plan.toml").write_text(text, encoding="utf-8")
    part = schema("submission", str(tmp_path / "plan.toml"))["$defs"][
        "figure.value.0.1.99.123456789"
    ]
    assert (part["minimum"], part["maximum"]) == (0.1, 99.123456789)


def test_overlay() -> None:
    """An overlay's targets are those that are told."""
    told = submission(open_plan(None, (OVERLAY,)), "en")["$defs"]["energy_intensity"]["description"]
    assert "a cumulative reduction of 15%" in told
