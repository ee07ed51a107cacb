"""The file of a plan that was made of a table."""

from __future__ import annotations

from decimal import Decimal

import pytest
import tomli

from hlgl_cli.importing.checking import imported
from hlgl_cli.importing.plan_text import plan_text
from hlgl_cli.importing.reading import Note
from hlgl_cli.plan import Plan
from hlgl_cli.rules import audit
from tests.importing.entries import HEAD, entry, question, stated

ROWS = [
    entry(1, "甲", "经济", target=stated("level", "71"), doubts=(Note("import.shared"),)),
    entry(2, 'a "b"\nc', target=stated("follow", follows="GDP 增长", bound="above")),
    entry(
        3,
        "丙",
        question=question(stated("hold", "4.5", bound="at_most"), stated("reduction", "17")),
    ),
    entry(4, "丁", question=question()),
]
TEXT = """# Made by hlgl import from t.csv. Above each indicator, "# row" is the table's own row;
# "# ?" says what is to be decided: an alternative below is used once its "# " is removed.

[plan]
id = "a-plan"
title = { zh = "某地规划" }
area = { zh = "某地" }
base_year = 2025
target_year = 2030

[[categories]]
id = "group_1"
name = { zh = "经济" }

[[categories]]
id = "all"
name = { zh = "主要指标", en = "Main indicators" }

[[indicators]]
# row 1: 城镇化率(%) | 67.9 | 71 | —
id = "row_1"
number = 1
name = { zh = "甲" }
kind = "value"
unit = "%"
decimals = 1
category = "group_1"
baseline = 67.9
target = { level = 71 }
printed = { base = "67.9", target = "71", rate = "—" }
note = { zh = "几行合用一个数（合并的单元格），这个数属于哪一行？", en = "several rows share one number (a merged cell): of which is it?" }
"""
ASKED = """# ? several rows share one number (a merged cell): of which is it?
# ? it can be read as follows, of which one is to be kept:
# ? (1) keep at or below 4.5%
# better = "lower"
# target = { hold = 4.5, bound = "at_most" }
# ? (2) a cumulative reduction of 17%
# kind = "reduction"  # in place of kind above
# target = { reduction = 17 }
printed"""
OPEN = """# ? several rows share one number (a merged cell): of which is it?
# ? write the target as the plan's text has it; without one it is monitored only
printed"""


def written(lang: str = "en") -> str:
    """Return the file of the rows."""
    return plan_text(imported(HEAD, ROWS), "t.csv", lang)


@pytest.mark.parametrize("lang", ["zh", "en"])
def test_plan(lang: str) -> None:
    """The file is a plan that can be used at once."""
    data = tomli.loads(written(lang), parse_float=Decimal)
    plan = Plan.model_validate(data)
    assert audit(plan, "plan.toml") == []
    assert [one.name.zh for one in plan.indicators] == ["甲", 'a "b"\nc', "丙", "丁"]
    assert [one.id for one in plan.series] == ["gdp"]


def test_text() -> None:
    """It says of each row what is printed, how it is read, and what is in doubt."""
    assert written().startswith(TEXT)


def test_questions() -> None:
    """A row with a question has its alternatives as lines, or says what to do."""
    assert ASKED in written()
    assert OPEN in written()


def test_answering() -> None:
    """An alternative is used once the signs before its lines are gone."""
    text = written().replace(
        '# better = "lower"\n# target = { hold', 'better = "lower"\ntarget = { hold'
    )
    plan = Plan.model_validate(tomli.loads(text, parse_float=Decimal))
    assert (plan.indicators[2].better, audit(plan, "plan.toml")) == ("lower", [])


def test_area_that_nobody_said() -> None:
    """Whose plan it is, is to be decided where nobody said it."""
    made = imported(HEAD._replace(is_area_known=False), ROWS)
    text = plan_text(made, "t.csv", "en")
    said = "# ? the table does not say whose plan it is: change the next line, or give --area\n"
    assert f"{said}area = " in text
