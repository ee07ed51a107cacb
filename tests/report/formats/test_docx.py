"""A review in Word, as a whole."""

from __future__ import annotations

import re

import pytest

from hlgl_cli.report.review import reviews_of
from hlgl_cli.text import LANGUAGES
from tests.report.build import checked
from tests.report.word.build import (
    FILES,
    illustrated,
    lines,
    made,
    part,
    read,
    root,
    tables,
)


@pytest.mark.parametrize("lang", LANGUAGES)
def test_same_bytes(lang: str) -> None:
    """The same report has the same bytes, whenever it is made."""
    assert made(checked(*FILES), lang) == illustrated(lang)


def test_order_of_a_review() -> None:
    """It has the shape of an official review, its parts and sections counted in characters."""
    assert lines(illustrated("zh"), "Title", "Heading1", "Heading2") == [
        "霍林郭勒市2023年规划实施情况评估（主要指标）",
        "一、总体情况",
        "二、分项评估",
        "（一）经济发展",
        "（二）创新驱动",
        "（三）民生福祉",
        "（四）绿色生态",
        "（五）安全保障",
        "三、不作判定的指标",
        "四、分年度数据",
        "附件1 计算过程",
        "附件2 数据来源和数据性质",
        "附件3 评估方法",
    ]


def test_counted_in_english() -> None:
    """In English they are counted in digits, annexes in letters."""
    found = lines(illustrated(), "Heading1", "Heading2")
    assert found[:3] == ["1. Summary", "2. Indicator by indicator", "2.1 Economic development"]
    assert found[-1] == "Annex C: Method"


@pytest.mark.parametrize("lang", LANGUAGES)
def test_all_is_there(lang: str) -> None:
    """The paragraph, every sentence and every step of every calculation is in it."""
    (review,) = reviews_of(checked(*FILES), lang, "plan").areas
    found = lines(illustrated(lang))
    assert review.paragraph in found
    assert [entry.sentence for entry in review.entries if entry.sentence not in found] == []
    steps = [step for entry in review.entries for step in entry.steps]
    calculated = "\n".join(lines(illustrated(lang), "Calculation"))
    missing = [step for step in steps if "\n".join(step.lines(lang)) not in calculated]
    assert missing == []


@pytest.mark.parametrize("lang", LANGUAGES)
def test_table(lang: str) -> None:
    """The table has each indicator's cells, below the headings of their categories."""
    (review,) = reviews_of(checked(*FILES), lang, "plan").areas
    above, *rows = tables(illustrated(lang))[1]
    kept = [at for at, one in enumerate(review.headings) if one.text in above]
    wanted = [
        row
        for section in review.sections
        for row in (
            [section.heading],
            *([entry.cells[at] for at in kept] for entry in section.entries),
        )
    ]
    assert rows == wanted


def test_headings_are_repeated() -> None:
    """Every table has one row that stands on each of its pages, and no row is parted."""
    for table in root(illustrated()).xpath("//w:tbl"):
        rows = table.xpath("w:tr")
        repeated = [bool(row.xpath("w:trPr/w:tblHeader")) for row in rows]
        assert repeated == [True] + [False] * (len(rows) - 1)
        assert all(row.xpath("w:trPr/w:cantSplit") for row in rows)


def test_columns_of_the_table() -> None:
    """A page that lies across has room for the target, the figures, progress and the verdict."""
    wanted = {"规划目标", "当年", "时序目标", "完成进度", "判定", "评价"}
    assert wanted <= set(tables(illustrated("zh"))[1][0])


@pytest.mark.parametrize("lang", LANGUAGES)
def test_charts(lang: str) -> None:
    """Every indicator that is judged has a picture with words for those who do not see it."""
    (area,) = checked(*FILES).reports
    shown = root(illustrated(lang)).xpath("//wp:docPr")
    told = [one.get("descr") for one in shown]
    assert len(told) == len(area.assessed()) == 16
    assert all(len(words) > 40 for words in told)
    assert [one.get("id") for one in shown] == [str(at + 1) for at in range(16)]


def test_captions() -> None:
    """Captions are counted by Word, tables and figures apart."""
    captions = lines(illustrated(), "Caption")
    assert captions[0] == "Table 1  Number of indicators by verdict and grade"
    assert "Figure 1  Growth of GDP (%)" in captions
    assert " SEQ Table \\* ARABIC" in part(illustrated(), "word/document.xml")


def test_page_numbers() -> None:
    """Every page has its number at the foot, those that lie across too."""
    sections = read(illustrated()).sections
    assert [section.orientation for section in sections] == [0, 1, 0]
    assert [section.footer.is_linked_to_previous for section in sections] == [False, True, True]
    assert " PAGE " in part(illustrated(), "word/footer1.xml")


@pytest.mark.parametrize(("lang", "tag"), [("zh", "zh-CN"), ("en", "en-GB")])
def test_properties(lang: str, tag: str) -> None:
    """It says its title, its plan and its language; no author and no day is invented."""
    said = read(illustrated(lang)).core_properties
    (review,) = reviews_of(checked(*FILES), lang, "plan").areas
    assert (said.title, said.subject, said.language) == (review.title, review.plan, tag)
    assert (said.author, said.created, said.modified, said.comments) == ("", None, None, "")


def test_fonts() -> None:
    """Fonts are named for Chinese and for Latin letters, each with one that can stand in."""
    styles, fonts = (part(illustrated(), f"word/{name}.xml") for name in ("styles", "fontTable"))
    assert re.findall('w:eastAsia="([^"]+)"', styles).count("黑体") > 3
    assert 'w:ascii="Times New Roman" w:eastAsia="宋体"' in styles
    assert re.findall('altName w:val="([^"]+)"', fonts)[:2] == [
        "SimSun,Songti SC",
        "SimHei,Heiti SC",
    ]
