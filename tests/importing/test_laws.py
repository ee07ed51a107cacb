"""Whatever stands in a cell, a row is read or asked about, and no number is invented."""

from __future__ import annotations

import re
from decimal import Decimal
from typing import TYPE_CHECKING

from hypothesis import given, settings
from hypothesis import strategies as st

from hlgl_cli.importing.printed import Cell, PrintedRow, Role
from hlgl_cli.importing.rows import read_row
from hlgl_cli.importing.spelling import spelled
from hlgl_cli.sources.numerals import of_numerals
from hlgl_cli.text import LANGUAGES, say_with
from tests.laws.examples import EXAMPLES

if TYPE_CHECKING:
    from collections.abc import Iterator

    from hlgl_cli.importing.reading import RowReading

# What is said in words: twice, all, none, in step, half.
IN_WORDS = {Decimal(2), Decimal(3), Decimal(4), Decimal(100), Decimal(0), Decimal("0.5")}
PIECES = (
    *("5", "5.5", "13.4", "2030", "2025年", "100", "0", "1,234", "15。7", "-1.6", "10 000", "1e9"),
    *("%", "％", "‰", "万人", "亿元", "个百分点", "岁", "US$", " tonnes", "万"),
    *("≥", "＞", "以上", "以内", "左右", "约", "不低于", "至少", "at least ", "突破"),
    *("年均", "累计", "增长", "下降", "提高到", "降至", "控制在", "稳定在", "达到", "新增", "每年"),
    *(
        "[",
        "]",
        "〔",
        "〕",
        "(",
        ")",
        "（",
        "）",
        "—",
        "-",
        "~",
        "→",
        "/",
        "∶",
        "，",
        "；",
        "、",
        "。",
    ),
    *(
        "与GDP增长",
        "同步",
        "高于",
        "全国平均",
        "要求",
        "下达",
        "翻一番",
        "全覆盖",
        "其中",
        "力争",
        "预计",
    ),
    *(
        "比2020年",
        "到2035年",
        "by 2040",
        "compared with 1990",
        "reduce by ",
        "由",
        "从",
        "到",
        "*",
        "①",
    ),
    *(
        "\u0000",
        "\ud800",
        "١٢",
        "½",
        "²",
        "𝟗",
        "\u202e",
        "百分之五",
        "第3",
        "位",
        " ",
        "\n",
        "x",
        "无",
    ),
)
TEXTS = st.lists(st.sampled_from(PIECES), max_size=7).map("".join) | st.text(max_size=12)
NAMES = st.sampled_from(
    (
        "城镇化率（%）",
        "单位GDP能耗降低（%）",
        "地区生产总值增长",
        "产值（亿元）",
        "失业率",
        "Income",
        "",
        "其中：",
    )
)
YEARS = st.sampled_from(((2025, 2030), (None, None), (2025, 2025), (2030, 2025)))


def numbers(reading: RowReading) -> Iterator[Decimal]:
    """Yield every number that a reading states, or offers."""
    question = reading.question
    asked = () if question is None else question.alternatives
    for target in (reading.target, *reading.more, *asked):
        if target is not None:
            yield from (n for n in (target.number, target.upto, target.by) if n is not None)
    if reading.baseline is not None:
        yield reading.baseline


def printed(texts: list[str]) -> set[Decimal]:
    """Return the numbers that stand in some texts, in digits or in characters."""
    found = set()
    for commas in (False, True):
        for text in texts:
            plain = spelled(text, decimal_commas=commas).text
            found |= {Decimal(each) for each in re.findall(r"\d+\.\d+|\.\d+|\d+", plain, re.ASCII)}
            said = re.findall("[零一二两三四五六七八九十百千点]+", plain)
            found |= {Decimal(number) for each in said if (number := of_numerals(each))}
            found |= {Decimal(1) for _ in re.findall("[破超过][万亿]", plain)}  # 突破万亿元
    return found


@settings(max_examples=EXAMPLES * 2)
@given(st.lists(st.tuples(st.sampled_from(Role), TEXTS), max_size=3), NAMES, TEXTS, YEARS)
def test_no_number_is_invented(
    cells: list[tuple[Role, str]], name: str, unit: str, years: tuple[int | None, int | None]
) -> None:
    """Each number of a reading stands in its row, but for those that words say."""
    made = tuple(Cell(text, "2030年", role, years[1]) for role, text in cells)
    row = PrintedRow(1, name, made, unit=unit, base_year=years[0], target_year=years[1])
    reading = read_row(row)
    stands = printed([text for _, text in cells]) | IN_WORDS
    assert [number for number in numbers(reading) if abs(number) not in stands] == []
    notes = [*reading.doubts, *([reading.question.why] if reading.question else [])]
    assert all(say_with(lang, note.key, note.facts) for note in notes for lang in LANGUAGES)
