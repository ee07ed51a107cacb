"""An indicator's name as the subject of a sentence."""

from __future__ import annotations

import pytest

from hlgl_cli.report.prose.subjects import followed, is_plural, named
from tests.engine.build import indicator


def of(zh: str, en: str, rest: str = "target = { growth = 5 }") -> tuple[str, str]:
    """Return the subject in both languages."""
    stated = indicator(f"name = {{ zh = '{zh}', en = '{en}' }}\n{rest}")
    return named(stated, "zh"), named(stated, "en")


@pytest.mark.parametrize(
    ("zh", "en", "expected"),
    [
        ("地区生产总值增长", "Growth of GDP", ("地区生产总值", "GDP")),
        ("万元GDP用水量下降", "Fall in water use", ("万元GDP用水量", "water use")),
        ("单位能耗降低", "Reduction of energy use", ("单位能耗", "energy use")),
        ("森林覆盖率", "Forest coverage", ("森林覆盖率", "forest coverage")),
        ("失业率", "Unemployment rate", ("失业率", "the unemployment rate")),
        ("5G覆盖率", "5G network coverage", ("5G覆盖率", "5G network coverage")),
        ("占比", "Share of GDP", ("占比", "the share of GDP")),
        ("零售", "Retail sales of goods", ("零售", "retail sales of goods")),
        ("率", "The rate of use", ("率", "the rate of use")),
    ],
)
def test_subject(zh: str, en: str, expected: tuple[str, str]) -> None:
    """What the verb says is taken off the name; English has a small letter, and an article."""
    assert of(zh, en) == expected


def test_added() -> None:
    """新增 is taken off a change, which is an increase, and off nothing else."""
    name = ("新增产量", "Added output")
    assert of(*name, "target = { change = 5 }") == ("产量", "output")
    assert of(*name, "target = { total = 5 }") == ("新增产量", "added output")


def test_own_subject() -> None:
    """The plan may say how its indicator stands in a sentence."""
    own = "subject = { zh = '产量', en = 'all output' }"
    assert of("新增产量", "Added output", own) == ("产量", "all output")


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("emissions per unit of GDP", True),
        ("the share of days", False),
        ("doctors per 1,000 people", True),
        ("loss", False),
        ("the number of places", False),
    ],
)
def test_plural(name: str, *, expected: bool) -> None:
    """The noun before the first preposition decides on was or were."""
    assert is_plural(name) is expected


@pytest.mark.parametrize(
    ("name", "expected"),
    [("Growth of GDP", "compound"), ("Growth of output of grain", "of"), ("Pass rate", "of")],
)
def test_followed(name: str, expected: str) -> None:
    """A long name does not stand before "growth"."""
    stated = indicator(f"name = {{ zh = '增长', en = '{name}' }}")
    assert followed(stated, "en")[1] == expected
