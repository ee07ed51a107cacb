"""What a report is about: how many files and areas, and which years."""

from __future__ import annotations

import pytest

from hlgl_cli.plan import Words
from hlgl_cli.report.report import Outcome, Report
from hlgl_cli.report.scope import scope
from hlgl_cli.text import Spans
from tests.engine.build import indicator
from tests.engine.build import plan as indicator_plan


@pytest.mark.parametrize(
    ("years", "english", "chinese"),
    [
        ((), "", ""),
        ((2023,), "2023", "2023"),
        ((2021, 2022, 2023), "2021-2023", "2021—2023"),
        ((2021, 2023), "2021, 2023", "2021、2023"),
        ((2021, 2022, 2024, 2025), "2021-2022, 2024-2025", "2021—2022、2024—2025"),
    ],
)
def test_spans(years: tuple[int, ...], english: str, chinese: str) -> None:
    """Years that follow one another are one span, and a hole is seen."""
    assert (Spans(years).of("en"), Spans(years).of("zh")) == (english, chinese)


@pytest.mark.parametrize(
    ("files", "areas", "years", "english", "chinese"),
    [
        (1, 0, (), ["1 file", "0 areas"], ["1个文件", "0个地区"]),
        (1, 1, (2023,), ["1 file", "1 area", "2023"], ["1个文件", "1个地区", "2023年"]),
        (
            3,
            2,
            (2021, 2022),
            ["3 files", "2 areas", "2021-2022"],
            ["3个文件", "2个地区", "2021—2022年"],
        ),
    ],
)
def test_scope(
    files: int, areas: int, years: tuple[int, ...], english: list[str], chinese: list[str]
) -> None:
    """Files, areas and years are counted, each in the right number."""
    names = tuple(map(str, range(files)))
    report = Report((), (), names, noted=Outcome(areas=areas, years=years))
    assert (list(scope(report, "en")), list(scope(report, "zh"))) == (english, chinese)


def test_what_moves_a_cursor() -> None:
    """A title that would colour a terminal is shown as it is written."""
    head = indicator_plan(indicator()).plan.model_copy(
        update={"title": Words(zh="\x1b[31m红", en="\x1b[31mred")}
    )
    audited = indicator_plan(indicator()).model_copy(update={"plan": head})
    first, *_ = scope(Report((), (), (), plan=audited), "en")
    assert first == "\\u001b[31mred"
