"""docs/plan-reading.md and its Chinese page say the same, and quote the plan word for word.

Their tables of targets are written from data/indicators.toml: tests/tools/test_plan_page.py.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pytest

from hlgl_cli.sources.plans import load_plan
from tests.cli.running import ROOT
from tests.docs.arithmetic import equations
from tests.docs.pages import page
from tests.docs.plan_text import SECTIONS, TEXT, quotes, where

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from hlgl_cli.plan import Indicator

PAGES = {"en": page("plan-reading.md"), "zh": page("zh/plan-reading.md")}
PLAN = load_plan()
OF_TEXT = [one for one in PLAN.indicators if one.number is None]
NUMBER = re.compile(r"(?<![\w.])\d+(?:\.\d+)?(?![\d.]*[a-z])", re.ASCII)


def note(one: Indicator, lang: str) -> str:
    """Return what is said of an indicator in a language."""
    assert one.note is not None
    return one.note.of(lang)


def doubt(one: Indicator) -> str:
    """Return what is in doubt about an indicator; empty where nothing is."""
    return note(one, "zh").partition("存疑：")[2]


def part(lang: str, heading: int) -> str:
    """Return what stands below the page's n-th heading of the second level."""
    return re.split(r"^## .*$", PAGES[lang], flags=re.MULTILINE)[heading]


def left_out(lang: str) -> Iterator[tuple[str, str]]:
    """Yield the source and the words of each sentence that sets no indicator."""
    yield from re.findall(r"^\| (第[^|]+) \| ([^|]+) \|", part(lang, 5), re.MULTILINE)


# What is said of each target


@pytest.mark.parametrize("one", PLAN.indicators, ids=lambda one: one.id)
def test_notes_agree(one: Indicator) -> None:
    """A note has the same numbers, the same quotations and a doubt or none in both languages."""
    zh, en = note(one, "zh"), note(one, "en")
    assert set(NUMBER.findall(zh)) == set(NUMBER.findall(en))
    assert list(quotes(zh)) == list(quotes(en))
    assert ("存疑：" in zh) == ("Doubt: " in en)


@pytest.mark.parametrize("one", PLAN.indicators, ids=lambda one: one.id)
def test_quotations(one: Indicator) -> None:
    """What a note quotes stands in the plan, word for word."""
    assert [words for words in quotes(note(one, "zh")) if words not in TEXT] == []


@pytest.mark.parametrize("one", OF_TEXT, ids=lambda one: one.id)
def test_source(one: Indicator) -> None:
    """The sentence that sets a target stands in the section that is its source."""
    assert next(quotes(note(one, "zh"))) in where(str(one.source))


@pytest.mark.parametrize("lang", PAGES)
def test_equations(lang: str) -> None:
    """Every equation of the notes holds."""
    notes = "\n\n".join(note(one, lang).replace("-", "−") for one in PLAN.indicators)
    found = ["".join(equation.split()) for _, _, equation in equations(notes)]
    assert [one for _, _, one in equations(notes) if not one.holds()] == []
    assert {"97−91=6", "0.14×5=0.7", "1420/3500=0.406", "(1.5/0.8)^(1/5)=1.134"} <= set(found)


# Both pages


@pytest.mark.parametrize("lang", PAGES)
def test_every_target(lang: str) -> None:
    """The tables have every target once, in the plan's order, and the page counts those of the text."""
    ids = re.findall(r"^\| (?:\d+ \| )?`(\w+)` \|", PAGES[lang], re.MULTILINE)
    assert ids == [one.id for one in PLAN.indicators]
    assert f"{len(OF_TEXT)} targets, in" in PAGES["en"]
    assert f"共{len(OF_TEXT)}项" in PAGES["zh"]


@pytest.mark.parametrize("heading", range(1, 6))
def test_same_numbers(heading: int) -> None:
    """Each part of the page has the numbers of its counterpart, beside its tables."""
    prose = (re.sub(r"^\|.*$", "", part(lang, heading), flags=re.MULTILINE) for lang in PAGES)
    zh, en = (set(NUMBER.findall(text)) for text in prose)
    assert zh == en


def has_whole_baseline(one: Indicator) -> bool:
    """Return whether a level with decimals has a baseline that is printed without any."""
    is_whole = one.baseline is not None and one.baseline == int(one.baseline)
    return is_whole and one.kind == "value" and one.decimals > 0


def is_unpublished(one: Indicator) -> bool:
    """Return whether its note doubts that there is a statistic."""
    is_awaited = one.target is not None and one.target.awaited
    return bool(re.search("未见(逐年)?公布", doubt(one))) and not is_awaited


def is_assigned(one: Indicator) -> bool:
    """Return whether an authority assigns its number."""
    return one.target is not None and one.target.assigned_by is not None


def has_own_tolerance(one: Indicator) -> bool:
    """Return whether its target says how much "about" allows."""
    return one.target is not None and one.target.tolerance is not None


DOUBTS = [has_whole_baseline, is_unpublished, is_assigned, has_own_tolerance]


@pytest.mark.parametrize("lang", PAGES)
@pytest.mark.parametrize("doubted", DOUBTS)
def test_doubts(lang: str, doubted: Callable[[Indicator], bool]) -> None:
    """What is in doubt for a group of targets names all of them."""
    lists = [re.findall(r"`(\w+)`", text) for text in part(lang, 4).split("\n\n")]
    assert [one.id for one in PLAN.indicators if doubted(one)] in lists


@pytest.mark.parametrize("lang", PAGES)
@pytest.mark.parametrize("word", ["推进", "力争", "预计"])
def test_words_of_intention(lang: str, word: str) -> None:
    """A word that is read as firm has all targets whose note says so."""
    (row,) = [line for line in PAGES[lang].splitlines() if line.startswith(f"| {word} |")]
    named = [one.id for one in PLAN.indicators if f"“{word}”" in doubt(one)]
    assert re.findall(r"`(\w+)`", row) == named


def test_missing_headings() -> None:
    """The text lacks the headings that the pages say it lacks."""
    missing = {"第五章第四节", "第十章第一节", "第十章第二节", "第十二章"}
    assert missing & SECTIONS.keys() == set()
    assert {"第五章第三节", "第五章第五节", "第十章第三节", "第十一章第三节"} <= SECTIONS.keys()


# What was left out


def test_left_out_in_both_languages() -> None:
    """The same sentences are left out on both pages."""
    assert list(left_out("zh")) == list(left_out("en"))
    assert len(list(left_out("zh"))) > 40


@pytest.mark.parametrize("words", [words for _, words in left_out("zh")])
def test_left_out(words: str) -> None:
    """A sentence that is left out stands in the plan, word for word."""
    assert [one for one in words.split("；") if one not in TEXT] == []


# Other pages


@pytest.mark.parametrize("name", ["README.md", "README.zh-CN.md", "CHANGELOG.md"])
def test_counts(name: str) -> None:
    """What counts the plan's targets counts them right."""
    text = " ".join((ROOT / name).read_text(encoding="utf-8").split())
    in_table = len(PLAN.indicators) - len(OF_TEXT)
    said = (
        f"{in_table} rows of its table and {len(OF_TEXT)} targets of its text",
        f"专栏1的{in_table}项指标和正文的{len(OF_TEXT)}项目标",
    )
    assert any(words in text for words in said)


DUTIES = re.compile(r"^\| (第.节) \| ([^|]+) \|", re.MULTILINE)


def test_duties() -> None:
    """The duties of chapter 14 are quoted from it, the same on both pages."""
    duties = DUTIES.findall(page("monitoring.md"))
    assert duties == DUTIES.findall(page("zh/monitoring.md"))
    assert {section for section, _ in duties} == {f"第{one}节" for one in "二三四五六"}
    assert [words for at, words in duties if words not in SECTIONS[f"第十四章{at}"]] == []
