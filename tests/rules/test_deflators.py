"""Deflators that play no part."""

from __future__ import annotations

import pytest

from hlgl_cli.figures.reading import Submitted
from hlgl_cli.rules.contexts import OfFile
from hlgl_cli.rules.deflators import idle_deflators
from tests.engine.build import indicator, plan, submission, table

REAL = "prices = 'constant'\ntarget = { growth = 5 }"
NOMINAL = "prices = 'current'\ntarget = { growth = 5 }"


def told(stated: str, *given: str) -> list[tuple[tuple[str, ...], str]]:
    """Return where it is told of figures of one indicator after the other, and what."""
    names = "abc"[: len(given)]
    of = plan(*(indicator(stated, name) for name in names))
    figures = {name: table(text) for name, text in zip(names, given, strict=True)}
    found = idle_deflators(OfFile(of, Submitted("a.toml", submission(2023, **figures)), str))
    return [(one.place.keys, f"{one.code} {one.message.en}") for one in found]


@pytest.mark.parametrize(
    ("stated", "given", "why"),
    [
        (NOMINAL, "value = 5\ndeflator = 104", "the target is not in constant prices"),
        (
            REAL,
            "value = 5\ndeflator = 104\nprices = 'base-year'",
            "the value is in base-year prices already",
        ),
        (REAL, "growth = 5\ndeflator = 104", "there is no value of its year"),
        (REAL, "value.2022 = 5\ndeflator = 104", "there is no value of its year"),
        (REAL, "value.2022 = 5\ndeflator.2021 = 104", "there is no value of its year"),
    ],
)
def test_idle(stated: str, given: str, why: str) -> None:
    """A deflator needs a value of its year, at other prices than the target's."""
    assert told(stated, given) == [
        (("figures", "a", "deflator"), f"C508 a: the deflator is not used: {why}")
    ]


@pytest.mark.parametrize(
    "given",
    [
        "value = 5\ndeflator = 104",
        "value.2023 = 5\ndeflator = 104",
        "value.2022 = 5\ndeflator.2022 = 104",
        "value = 5",
    ],
)
def test_used(given: str) -> None:
    """Of a deflator that a value is divided by, nothing is told."""
    assert told(REAL, given) == []


def test_each_figure() -> None:
    """Each figure of a file is looked at."""
    given = ("value = 5", "growth = 5\ndeflator = 104", "growth = 5\ndeflator = 104")
    assert [keys[1] for keys, _ in told(REAL, *given)] == ["b", "c"]
