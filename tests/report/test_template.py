"""A submission to fill in: valid as it stands, and once it is filled in."""

from __future__ import annotations

import re
from decimal import Decimal
from typing import TYPE_CHECKING

import pytest
import tomli

from hlgl_cli.engine.judging import required_in
from hlgl_cli.pipeline import open_plan
from hlgl_cli.plan import Plan
from hlgl_cli.report.template import submission_to_fill
from hlgl_cli.report.wrapping import width
from hlgl_cli.text import LANGUAGES
from tests.cli.running import NATION_PLAN, OVERLAY, ROOT
from tests.engine.build import indicator, plan

if TYPE_CHECKING:
    from pathlib import Path

    from hlgl_cli.plan import Indicator
    from tests.cli.running import Hlgl

SHIPPED, NATION = str(ROOT / "data" / "indicators.toml"), str(NATION_PLAN)
PLANS = {"shipped": SHIPPED, "nation": NATION}
TO_FILL = re.compile(r"^# ([a-z][a-z0-9_]*) =(?: (\{ cumulative =) \})?$", re.MULTILINE)


def some_number(plan: Plan, indicator: Indicator) -> Decimal:
    """Return a number that an indicator can have: what the year requires, else its baseline."""
    known = (required_in(plan, indicator, 2023), indicator.baseline, Decimal(1))
    number = next(one for one in known if one is not None)
    return number.quantize(Decimal(1).scaleb(-indicator.decimals))


def filled(plan: Plan, text: str) -> str:
    """Return a template with every line filled in as its head says."""
    by_id = {one.id: one for one in plan.indicators}

    def fill(line: re.Match[str]) -> str:
        number = some_number(plan, by_id[line[1]])
        return f"{line[1]} = {line[2]} {number} }}" if line[2] else f"{line[1]} = {number}"

    return TO_FILL.sub(fill, text)


@pytest.mark.parametrize("lang", LANGUAGES)
@pytest.mark.parametrize("year", [2021, 2023, 2025])
@pytest.mark.parametrize("path", PLANS.values(), ids=PLANS)
def test_valid_as_it_stands(hlgl: Hlgl, here: Path, path: str, year: int, lang: str) -> None:
    """Nobody is scolded for what is not filled in yet."""
    text = submission_to_fill(open_plan(path, ()), year, lang)
    (here / "a.toml").write_text(text, encoding="utf-8")
    assert tomli.loads(text)["figures"] == {}
    assert hlgl("validate", "a.toml", "-q", "-f", "concise", "--plan", path) == (0, "", "")


@pytest.mark.parametrize("lang", LANGUAGES)
@pytest.mark.parametrize("path", PLANS.values(), ids=PLANS)
def test_valid_once_filled(hlgl: Hlgl, here: Path, path: str, lang: str) -> None:
    """Every indicator of the plan can be filled in, and then none has an error."""
    plan = open_plan(path, ())
    text = filled(plan, submission_to_fill(plan, 2023, lang))
    (here / "2023.toml").write_text(text, encoding="utf-8")
    assert list(tomli.loads(text)["figures"]) == [one.id for one in plan.indicators]
    ran = hlgl("validate", "2023.toml", "-q", "-f", "json", "--plan", path)
    found = ran.document()["findings"]
    assert [one for one in found if one["severity"] == "error"] == []


@pytest.mark.parametrize("lang", LANGUAGES)
def test_lines_are_short(lang: str) -> None:
    """No line is wider than an editor's window, and none ends with blanks."""
    lines = submission_to_fill(open_plan(SHIPPED, ()), 2023, lang).splitlines()
    assert [line for line in lines if width(line) > 100 or line != line.rstrip()] == []


def test_entry() -> None:
    """An indicator has its name, what is to be given, the baselines, the target, the requirement."""
    text = submission_to_fill(open_plan(SHIPPED, ()), 2023, "zh")
    assert (
        "# 7 居民人均可支配收入增长 (%)\n"
        "#   预期性；填：比上年增长、现价；2020年1.6%；2020年为46502元；规划目标：年均增长5%以上；2021—2023年\n"
        "#   年均时序目标5%\n"
        "# disposable_income =\n"
    ) in text


def test_change_without_a_baseline() -> None:
    """Where a number alone could be a level or a change, the line says which."""
    text = submission_to_fill(open_plan(SHIPPED, ()), 2023, "en")
    assert (
        "# 13 Average life expectancy (years)\n"
        "#   indicative; to give: cumulative; target: an increase of 0.5 years over 2020; due in 2021-2023:\n"
        "#   0.3 years in total\n"
        "# life_expectancy = { cumulative = }\n"
    ) in text


def test_assigned_target() -> None:
    """What an authority assigned is required."""
    text = submission_to_fill(open_plan(SHIPPED, (OVERLAY,)), 2025, "en")
    assert "; due in 2021-2025: 18% in total\n# carbon_intensity =\n" in text.replace("\n#   ", " ")


@pytest.mark.parametrize(
    ("path", "year", "said"),
    [
        (SHIPPED, 2023, "目标：2025年达到98%；2023年时序目标96.8%\n# urbanization_rate ="),
        (
            SHIPPED,
            2023,
            "目标：年均增长5%（按不低于判断）；2021—2023年年均时序目标5%\n# labour_productivity =",
        ),
        (SHIPPED, 2023, "目标：年均增长5%以上；2021—2023年年均时序目标5%\n# rd_expenditure ="),
        (SHIPPED, 2023, "五年累计完成150万平方米；2021—2023年累计时序目标90万平方米\n# pipe"),
        (NATION, 2021, "五年累计降低18%；2021年时序目标3.89%\n# carbon_intensity ="),
        (NATION, 2023, "五年累计降低18%；2021—2023年累计时序目标11.23%\n# carbon_intensity ="),
    ],
)
def test_required(path: str, year: int, said: str) -> None:
    """What is required is said to be the year's, an average or a total, whichever it is."""
    text = submission_to_fill(open_plan(path, ()), year, "zh")
    assert said.replace("\n", "") in text.replace("\n#   ", "").replace("\n", "")


@pytest.mark.parametrize(("year", "is_told"), [(2021, False), (2022, True)])
def test_earlier_years(year: int, *, is_told: bool) -> None:
    """From the second year on it says that the earlier files are needed."""
    text = submission_to_fill(open_plan(SHIPPED, ()), year, "zh")
    assert ("各年文件一起检查：hlgl check 2021.toml" in text) == is_told
    assert ("hlgl check 2021.toml 2022.toml\n" in text) == is_told


def test_words_stay_comments() -> None:
    """A plan's words cannot become figures, nor end the string of its area."""
    plan = open_plan(SHIPPED, ())
    hostile = 'a"\n[figures]\ngdp = 1\x7f'
    words = plan.plan.area.model_copy(update={"zh": hostile, "en": hostile})
    head = plan.plan.model_copy(update={"area": words, "title": words})
    odd = plan.indicators[0].model_copy(update={"name": words})
    plan = plan.model_copy(update={"plan": head, "indicators": (odd,)})
    read = tomli.loads(submission_to_fill(plan, 2023, "zh"))
    assert (read["area"], read["figures"]) == (hostile, {})


def test_what_a_plan_may_say() -> None:
    """Several targets, who is responsible, and what is only followed stand beside the line to fill in."""
    text = (
        "targets = [ { hold = 480 }, { level = 700, due = 2035 } ]\nresponsible = { zh = '林草局' }"
    )
    series = {"id": "nation", "name": {"zh": "全国"}, "kind": "growth", "unit": "%"}
    of = Plan.model_validate(
        {**plan().model_dump(), "indicators": [indicator(text)], "series": [series]}
    )
    filled_in = submission_to_fill(of, 2023, "zh")
    assert filled_in.count("目标：") == 2
    assert "责任部门：林草局" in filled_in.replace("\n#   ", "")
    assert filled_in.rstrip().endswith("# nation =")
