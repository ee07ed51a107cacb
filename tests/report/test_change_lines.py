"""What changed since an earlier result, in words."""

from __future__ import annotations

from decimal import Decimal
from typing import Any

import pytest

from hlgl_cli.report.change_lines import change_lines, gone_lines, name_of, title
from hlgl_cli.report.changes import AreaChanges, Cause, Change, Standing
from hlgl_cli.report.report import Report
from tests.engine.build import indicator
from tests.report.build import area_of

AREA = area_of(
    "baseline = 60\ntarget = { follow = 'gdp' }\nkind = 'growth'",
    "growth = 5",
    followed="growth = 5",
)
STOOD = Standing(2023, "on_track", None, "in_line", "official", None, None, None, Decimal("1.2"))
CHANGED = Change("plan", "计划", "changed", "it", None, "it", indicator(), STOOD, STOOD)


def line(change: Change, lang: str = "en", before: int = 2023) -> str:
    """Return what is said of an indicator."""
    (told,) = change_lines(AREA, AreaChanges(before, (change,)), lang)
    return told


def became(**fields: Any) -> Change:  # noqa: ANN401 - of a standing
    """Return the change of an indicator that stands otherwise now."""
    return CHANGED._replace(after=STOOD._replace(**fields))


@pytest.mark.parametrize(
    ("before", "told"),
    [
        (2023, "Compared with the earlier result (2023 in both)"),
        (2022, "Compared with the earlier result (of 2022; now of 2023)"),
        (None, "The earlier result has nothing of this area to compare with."),
    ],
)
def test_title(before: int | None, told: str) -> None:
    """The heading says which years are compared."""
    assert title(AREA, AreaChanges(before, ()), "en") == told


@pytest.mark.parametrize(
    ("change", "told"),
    [
        (CHANGED, "it: on track"),
        (became(verdict="off_track"), "it: on track → off track"),
        (became(is_dated=True), "it: on track → met, in line → no grade"),
        (became(grade="ahead"), "it: on track, in line → ahead"),
        (became(grade=None, is_alone=True), "it: on track → met this year, in line → no grade"),
        (became(margin=Decimal("1.2004")), "it: on track, margin +1.2 → +1.2004"),
        (became(margin=None), "it: on track, margin +1.2 → none"),
        (
            became(graded_by="eurostat", grade="achieved", is_dated=True),
            "it: on track → met, in line → target achieved",
        ),
        (
            became(verdict="not_assessed", reason="no_data", grade=None),
            "it: on track → not assessed (no usable figure), in line → no grade",
        ),
        (CHANGED._replace(part=2), "it (target 2): on track"),
        (CHANGED._replace(became="new", before=None), "it: new; on track"),
        (
            CHANGED._replace(became="gone", after=None, definition=None, spelled="旧\n指标"),
            "旧\\u000a指标: not reported any more; before: on track",
        ),
    ],
)
def test_results(change: Change, told: str) -> None:
    """The verdict stands always, grade and margin where they are others."""
    assert line(change) == told


@pytest.mark.parametrize(
    ("cause", "en", "zh"),
    [
        (
            Cause("base_revised", None, None, None, Decimal("60.6"), Decimal("63.89")),
            "base revised from 60.6 to 63.89",
            "基期数由60.6修订为63.89",
        ),
        (
            Cause("figure_revised", 2022, "growth", "value", Decimal("3.0"), Decimal("3.1")),
            "2022 growth over the previous year revised from 3 to 3.1",
            "2022年比上年增长由3修订为3.1",
        ),
        (
            Cause("figure_revised", 2022, "value", "unit", "万元", "亿元"),
            "unit of 2022 the year's figure changed from 万元 to 亿元",
            "2022年当年数的单位由万元改为亿元",
        ),
        (
            Cause("figure_restated", 2022, "value", "status", None, "final"),
            "status of 2022 the year's figure changed from none to final",
            "2022年当年数的状态由无改为最终数",
        ),
        (
            Cause("target_amended", None, None, "upto", None, Decimal(6)),
            "target amended (upto: none → 6)",
            "目标调整（upto：无 → 6）",
        ),
        (
            Cause("indicator_changed", None, None, "nature", "expected", "binding"),
            "the indicator's type changed from indicative to binding",
            "指标的性质由预期性改为约束性",
        ),
        (Cause("followed_changed", field="gdp"), "what it follows (gdp) changed", "所对比的指标（gdp）有变化"),
        (
            Cause("year", before=Decimal(2021), after=Decimal(2022)),
            "judged in 2022, before in 2021",
            "判定年份由2021年改为2022年",
        ),
        (
            Cause("target_amended", None, None, "each_year", before=False, after=True),
            "target amended (each_year: False → True)",
            "目标调整（each_year：False → True）",
        ),
    ],
)  # fmt: skip
def test_reasons(cause: Cause, en: str, zh: str) -> None:
    """Every reason says what is another, what it was and what it is."""
    change = CHANGED._replace(why=(cause,))
    assert line(change, before=2022) == f"it: on track; why: {en}"
    assert line(change, "zh", 2022) == f"it：达到预期进度；原因：{zh}"


def test_year_of_the_area() -> None:
    """A year that the heading has is not told again."""
    year = Cause("year", before=Decimal(2022), after=Decimal(2023))
    change = CHANGED._replace(before=STOOD._replace(year=2022), why=(year,))
    assert line(change, before=2022) == "it: on track"


def test_unchanged() -> None:
    """What did not change is counted; of a new area there is nothing to count."""
    for entries, told in (((CHANGED,), "Unchanged: 3"), ((), "Nothing changed: indicators 3")):
        assert list(change_lines(AREA, AreaChanges(2023, entries, 3), "en"))[-1] == told
    new = Change("plan", "计划", "area_new")
    assert list(change_lines(AREA, AreaChanges(None, (new,)), "en")) == []


def test_areas_that_are_gone() -> None:
    """They are named, by plan."""
    gone = tuple(Change("plan", name, "area_gone") for name in ("甲市", "乙市"))
    told = list(gone_lines(Report((), (), gone=gone), "en"))
    assert told == ["Areas of the earlier result that are not here (plan plan): 甲市, 乙市"]
    assert list(gone_lines(Report((), ()), "en")) == []


def test_name_of_nothing() -> None:
    """What has no name has its id."""
    assert name_of(CHANGED._replace(definition=None, spelled=None), "zh") == "it"
