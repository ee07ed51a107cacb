"""Markdown."""

from __future__ import annotations

import json

import pytest
from markdown_it import MarkdownIt

from hlgl_cli.limits import MOST_TOLD
from hlgl_cli.messages import visible
from hlgl_cli.plan import Words
from hlgl_cli.report.changes import AreaChanges, Change
from hlgl_cli.report.formats import FORMATS
from hlgl_cli.report.report import Report
from hlgl_cli.report.view import View
from tests.report.build import MIXED, area_of, checked, content

WHOLE = """\
## 霍林郭勒市2023年规划实施情况

霍林郭勒市国民经济和社会发展第十四个五年规划和二〇三五年远景目标纲要

时间进度60%

| 序号 | 指标 | 2020年 | 规划目标 | 当年 | 时序目标 | 超(+)欠(-) | 比2020年 | 距目标 | 判定 | 评价 |
| ---: | --- | ---: | ---: | ---: | ---: | ---: | ---: | ---: | --- | --- |
| 5 | 每万人口高价值发明专利拥有量 (件) |  |  |  |  |  |  |  | 不作判定 |  |
| 17 | 地表水达到或好于Ⅲ类水体比例 (%)\\* | 100 | 100 | 99 | 100 | -1 | -1个百分点 | 1 | 未达到预期进度 | 低于目标要求 |

\\* 约束性指标

不作判定（规划未设目标）：每万人口高价值发明专利拥有量

判定1项：达到预期进度0项，未达到预期进度1项；不作判定1项

滞后于预期1项（含低于目标要求1项）

约束性指标1项，判定1项：达到预期进度0项，未达到预期进度1项

预期性指标1项，判定0项：达到预期进度0项，未达到预期进度0项

未达到预期进度：地表水达到或好于Ⅲ类水体比例  滞后于预期：地表水达到或好于Ⅲ类水体比例

## 填报问题

- `2023.toml:4:17` 错误 U301: 无法读取“x”：应为数字加单位\x20\x20
  应如 "1.62亿元"、"96.5%"；不写千分位逗号
- `2023.toml:5:1` 错误 F202: 规划中没有指标“好水,:%”\x20\x20
  请用 hlgl show 查看指标的名称、序号和代号
"""


def test_document() -> None:
    """A table for each area, then the findings; two blanks break a line."""
    assert FORMATS["markdown"].render(checked(MIXED, only=("5", "17")), View("zh")) == WHOLE


def test_nothing_assessed() -> None:
    """Without a verdict there is the row all the same."""
    text = FORMATS["markdown"].render(checked("", only=("5",)), View("en"))
    row = "| 5 | High-value invention patents per 10,000 people (pieces) |  | not assessed |"
    assert row in text.splitlines()


def test_markup_of_a_file() -> None:
    """What a file says is not read as markup."""
    head = "plan = 'huolinguole-14fyp'\narea = '<b>*a*|`'\nreporter = '[x](y)'"
    text = FORMATS["markdown"].render(checked(content("gdp = 5", head=head)), View("en"))
    assert text.splitlines()[0] == "## \\<b\\>\\*a\\*\\|\\` 2023: progress against the plan"
    assert "\\[x\\](y)" in text


def test_name_of_a_file() -> None:
    """A name cannot leave its code span."""
    text = FORMATS["markdown"].render(checked(content("x = 1", name="a`b.toml")), View("en"))
    assert "- `a'b.toml:4:1` error F202" in text


def test_nothing() -> None:
    """Where there is nothing to say there is nothing."""
    assert FORMATS["markdown"].render(Report((), ()), View("en")) == ""


# What Markdown would take for markup, at the start of a line or within it.
MARKUP = [
    *("- a", "+ a", "* a", "1. a", "1) a", "# a", "> a", "---", "***", "```", "~~~ a", "| a |"),
    *("*a* _b_ **c** ~~d~~ `e`", "[a](b)", "![a](b)", "<b>a</b>", "<http://a.b>", "a  b"),
    *("&lt;b&gt; &amp; &#42; &copy;", "a\\*b\\", "]]>", "a | b", "[a]: b", "a\tb", "<!-- a"),
]


@pytest.mark.parametrize("words", MARKUP)
def test_every_markup(words: str) -> None:
    """A reader of Markdown shows the title of a plan and the name of an area as they are."""
    area = area_of("baseline = 10\ntarget = { level = 20 }", "value = 9")
    head = area.plan.plan.model_copy(update={"title": Words(zh=words, en=words)})
    plan = area.plan.model_copy(update={"plan": head})
    report = Report((area._replace(plan=plan, area=words),), ())
    shown = visible(words)
    assert texts(FORMATS["markdown"].render(report, View("en")))[:2] == [
        f"{shown} 2023: progress against the plan",
        shown,
    ]


@pytest.mark.parametrize("words", MARKUP)
def test_every_markup_of_a_key(words: str) -> None:
    """So is the key of a figure, in a finding."""
    report = checked(content(f"{json.dumps(words)} = 1"), only=("1",))
    assert (
        f'F202: the plan has no indicator "{visible(words)}"'
        in texts(FORMATS["markdown"].render(report, View("en")))[-1].split("\n")[0]
    )


def texts(markdown: str) -> list[str]:
    """Return the texts that a reader shows, without markup, a break as a line feed."""
    blocks = MarkdownIt("commonmark").enable(["table", "strikethrough"]).parse(markdown)
    known = {"text", "code_inline", "softbreak", "hardbreak"}
    found = [block.children or [] for block in blocks if block.type == "inline"]
    assert {one.type for line in found for one in line} <= known
    return ["".join(one.content or "\n" * ("break" in one.type) for one in line) for line in found]


def test_lines_of_a_finding() -> None:
    """The hint stands on a line of its own, below what is wrong."""
    text = texts(FORMATS["markdown"].render(checked("no_such = 1", only=("1",)), View("en")))[-1]
    assert text.split("\n") == [
        '2023.toml:4:1 error F202: the plan has no indicator "no_such"',
        "hlgl show lists the indicators' names, numbers and ids",
    ]


def test_no_rows() -> None:
    """An area of which nothing is asked for has no table."""
    area = area_of("target = { level = 5 }", "value = 1")._replace(assessments=())
    text = FORMATS["markdown"].render(Report((area,), ()), View("zh"))
    assert ("2023年" in text, "|" in text) == (True, False)


def test_many_findings() -> None:
    """Of many findings of a file the first are told, and how many more there are."""
    figures = "\n".join(f"x{at} = 1" for at in range(MOST_TOLD + 2))
    text = FORMATS["markdown"].render(checked(figures), View("en"))
    assert text.count("F202") == MOST_TOLD
    assert "2 more" in text


def test_changes() -> None:
    """What changed since an earlier result stands below its area, areas that are gone at the end."""
    report = checked("gdp = { cumulative = 18 }", only=("gdp",))
    (area,) = report.reports
    new = AreaChanges(None, (Change("plan", "霍林郭勒市", "area_new"),))
    gone = (Change("plan", "甲市", "area_gone"),)
    compared = report._replace(reports=(area._replace(changes=new),), gone=gone)
    text = FORMATS["markdown"].render(compared, View("en"))
    assert "The earlier result has nothing of this area to compare with." in text
    assert "Areas of the earlier result that are not here (plan plan): 甲市" in text
    same = area._replace(changes=AreaChanges(2023, (), 1))
    text = FORMATS["markdown"].render(report._replace(reports=(same,)), View("en"))
    assert "Nothing changed: indicators 1" in text
