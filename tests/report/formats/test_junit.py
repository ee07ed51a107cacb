"""JUnit XML."""

from __future__ import annotations

from typing import TYPE_CHECKING
from xml.etree import ElementTree as ET

import pytest

from hlgl_cli.finding import Finding, Place
from hlgl_cli.report.formats.junit import render
from hlgl_cli.report.report import Report
from hlgl_cli.report.view import View
from tests.cli.running import NATION_PLAN, submit
from tests.report.build import MIXED, checked, content, validated

if TYPE_CHECKING:
    from pathlib import Path

    from tests.cli.running import Hlgl

WHOLE = """\
<?xml version='1.0' encoding='utf-8'?>
<testsuites name="hlgl">
  <testsuite name="2023.toml" tests="3" failures="2" errors="0" skipped="0">
    <testcase classname="2023.toml" name="U301 2023.toml:4:17">
      <failure message="无法读取“x”：应为数字加单位" type="U301">应如 "1.62亿元"、"96.5%"；不写千分位逗号</failure>
    </testcase>
    <testcase classname="2023.toml" name="F202 2023.toml:5:1">
      <failure message="规划中没有指标“好水,:%”" type="F202">请用 hlgl show 查看指标的名称、序号和代号</failure>
    </testcase>
    <testcase classname="2023.toml" name="T602 2023.toml:6:22">
      <system-out>地表水达到或好于Ⅲ类水体比例（约束性）2023年未达到预期进度
请用 hlgl explain good_surface_water 查看计算</system-out>
    </testcase>
  </testsuite>
  <testsuite name="霍林郭勒市 2023" tests="3" failures="1" errors="0" skipped="1">
    <testcase classname="霍林郭勒市 2023" name="霍林郭勒市 2023: gdp" />
    <testcase classname="霍林郭勒市 2023" name="霍林郭勒市 2023: high_value_patents">
      <skipped message="规划未设目标" />
    </testcase>
    <testcase classname="霍林郭勒市 2023" name="霍林郭勒市 2023: good_surface_water">
      <failure message="地表水达到或好于Ⅲ类水体比例 (%)：未达到预期进度，实际99，2023年时序目标100" type="off_track" />
    </testcase>
  </testsuite>
</testsuites>
"""


def test_document() -> None:
    """A suite of figures for each file, and of targets for each area."""
    report = checked(f"{MIXED}\ngdp = 5", only=("1", "5", "17"))
    assert render(report, View("zh")) == WHOLE


def test_file_without_findings() -> None:
    """A file without findings passes."""
    root = ET.fromstring(render(validated("gdp = 5"), View("en")))  # noqa: S314 - our own document
    (suite,) = root
    assert suite.attrib["tests"] == "1"
    assert [case.attrib["name"] for case in suite] == ["2023.toml: nothing failed"]


def test_counts() -> None:
    """The counts are those of the cases."""
    root = ET.fromstring(render(checked(MIXED), View("en")))  # noqa: S314 - our own document
    for suite in root:
        assert int(suite.attrib["tests"]) == len(suite.findall("testcase"))
        assert int(suite.attrib["failures"]) == len(suite.findall(".//failure"))
        assert int(suite.attrib["skipped"]) == len(suite.findall(".//skipped"))


@pytest.mark.parametrize("name", ["a\x01\x1b\ufffe.toml", '<a>&".toml'])
def test_what_xml_cannot_hold(name: str) -> None:
    """A name can be any; the document can be read."""
    head = "plan = 'huolinguole-14fyp'\narea = \"\\u0001<b>\""
    report = checked(content('"\\u001b" = 1\ngdp = 1', head=head, name=name))
    assert ET.fromstring(render(report, View("en"))) is not None  # noqa: S314 - our own document


def test_finding_elsewhere() -> None:
    """A finding about another file, such as the plan's, has a suite too."""
    report = Report((), (Finding("S105", Place("plan.toml", (), 1)),), ("2023.toml",))
    text = render(report, View("en"))
    assert [suite.attrib["name"] for suite in ET.fromstring(text)] == ["2023.toml", "plan.toml"]  # noqa: S314 - our own


def test_nothing() -> None:
    """Where there is nothing there is no suite."""
    text = render(Report((), ()), View("en"))
    assert text.splitlines()[1:] == ['<testsuites name="hlgl" />']


def test_end_of_a_section() -> None:
    """What would end a section of XML early is text like any other."""
    text = render(validated("']]><x/>' = 1"), View("en"))
    assert "]]>" not in text
    (failure,) = ET.fromstring(text).iter("failure")  # noqa: S314 - our own
    assert failure.attrib["message"] == 'the plan has no indicator "]]><x/>"'


def test_latest() -> None:
    """What is judged in a year of its own says in which."""
    files = [content("good_surface_water = 99", 2022), content("gdp = 5")]
    root = ET.fromstring(render(checked(*files, latest=True), View("en")))  # noqa: S314 - our own
    (failure,) = root.iter("failure")
    assert failure.attrib["message"].endswith("off track, actual 99, due by 2022: 100")


@pytest.mark.parametrize("lang", ["zh", "en"])
def test_names_of_cases(lang: str) -> None:
    """A case is told from the others by its name, which CI servers compare from run to run."""
    files = [
        content(MIXED, head=f"plan = 'huolinguole-14fyp'\narea = '{area}'", name=name)
        for area, name in (
            ("甲市", "a/2023.toml"),
            ("乙市", "b/2023.toml"),
            ("乙市", "a/2023.toml"),
        )
    ]
    root = ET.fromstring(render(checked(*files), View(lang)))  # noqa: S314 - our own
    for kind in ("testcase", "testsuite"):
        names = [element.attrib["name"] for element in root.iter(kind)]
        assert len(names) == len(set(names)) > 3


def test_several_of_one_code_at_one_place() -> None:
    """What is found twice at a place is two cases."""
    finding = validated("gdp = true").findings[0]
    report = Report((), (finding, finding, finding), (finding.file,), is_judged=False)
    root = ET.fromstring(render(report, View("en")))  # noqa: S314 - our own
    place = f"{finding.code} {finding.place}"
    names = [case.attrib["name"] for case in root.iter("testcase")]
    assert names == [place, f"{place} (2)", f"{place} (3)"]


def test_several_targets(here: Path, hlgl: Hlgl) -> None:
    """Each target is a case, and the suite counts these: not the indicators."""
    plan = NATION_PLAN.parents[2] / "examples" / "china-climate" / "plan.toml"
    submit(here, "wind_and_solar = 10", 2030)
    text = hlgl("check", "2030.toml", "--plan", str(plan), "-f", "junit", "--all").out
    *_, suite = ET.fromstring(text)  # noqa: S314 - our own
    cases = list(suite.iter("testcase"))
    told = {
        name: sum(case.find(name) is not None for case in cases) for name in ("failure", "skipped")
    }
    counts = (suite.attrib["tests"], suite.attrib["failures"], suite.attrib["skipped"])
    assert counts == (str(len(cases)), str(told["failure"]), str(told["skipped"]))
    assert told == {"failure": 1, "skipped": 7}
