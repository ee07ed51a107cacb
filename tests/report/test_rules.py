"""The findings' codes in words."""

from __future__ import annotations

import pytest

from hlgl_cli.catalogue import Rule, rules
from hlgl_cli.report.rules import all_codes, one_code
from hlgl_cli.report.view import View

RULE = Rule(
    severity="error",
    message={"zh": "读不懂“{text}”", "en": 'cannot read "{text}"'},
    hint={"zh": "写一个数字", "en": "write a number"},
    why={"zh": "一个数只有一个出处。", "en": "A number has one source."},
    bad=("year = 2023\n\n[figures]\ngdp = 'x'\n",),
    good=("year = 2023\n[figures]\ngdp = 5\n",),
)


def test_all() -> None:
    """Every code has a row, its facts left open."""
    lines = all_codes(View("en")).splitlines()
    rows = [line.split(maxsplit=2) for line in lines if line.strip()[:4] in rules()]
    assert [row[:2] for row in rows] == [[code, rule.severity] for code, rule in rules().items()]
    assert ["F202", "error", 'the plan has no indicator "<indicator>"'] in rows


def test_one() -> None:
    """A code has a reason, a way out, and files that break it and keep it."""
    assert one_code("U301", RULE, View("zh")) == (
        "U301 (错误): 读不懂“<文字>”\n"
        "一个数只有一个出处。\n"
        "写一个数字\n"
        "\n"
        "错误示例：\n"
        "    year = 2023\n"
        "\n"
        "    [figures]\n"
        "    gdp = 'x'\n"
        "\n"
        "正确示例：\n"
        "    year = 2023\n"
        "    [figures]\n"
        "    gdp = 5\n"
    )


def test_code_of_a_plan() -> None:
    """What concerns a plan shows the plan first."""
    rule = RULE._replace(plan_bad="[plan]", plan_good="[plan]\nid = 'a'")
    lines = one_code("P701", rule, View("en")).splitlines()
    assert lines[4:6] == ["Wrong:", "    [plan]"]


@pytest.mark.parametrize("lang", ["zh", "en"])
def test_every_message_can_be_left_open(lang: str) -> None:
    """No message of a code needs a fact to be read."""
    for code, rule in rules().items():
        assert one_code(code, rule, View(lang)).startswith(f"{code} (")
