"""What a target may state beside its number."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

import pytest
from pydantic import ValidationError

from hlgl_cli.target import Amendment, Target
from tests.engine.build import indicator, row


def target(text: str) -> Target:
    """Return a target, as in a plan's file."""
    return Target.model_validate(row(text))


@pytest.mark.parametrize(
    ("text", "awaited"),
    [
        ("trend = 'up'", False),
        ("yearly = { 2022 = 5 }", True),
        ("yearly = { 2023 = 5 }", False),
        ("form = 'trend', assigned_by = '通辽市'", True),
    ],
)
def test_awaited_in_a_year(text: str, *, awaited: bool) -> None:
    """A year without a number is awaited; a trend has none to wait for."""
    assert target(text).is_awaited_in(2023) is awaited


def test_numbers_of_a_range() -> None:
    """Both numbers of a range are printed."""
    assert dict(target("growth = 5, upto = 5.5").numbers()) == {
        ("growth",): Decimal(5),
        ("upto",): Decimal("5.5"),
    }


@pytest.mark.parametrize(
    "text",
    [
        "trend = 'sideways'",
        "hold = 5, each_year = 1",
        "hold = 5, since = '2005'",
        "growth = 5, upto = '6'",
    ],
)
def test_refused(text: str) -> None:
    """An option is of its own type."""
    with pytest.raises(ValidationError):
        target(text)


def test_amendment() -> None:
    """An old target says until when it was in force, and who changed it when."""
    text = "until = 2022, target = { hold = 98 }, issued_by = '市政府', date = 2023-06-15"
    amendment = Amendment.model_validate(row(text))
    assert (amendment.until, amendment.date) == (2022, date(2023, 6, 15))
    assert amendment.target == target("hold = 98")


def test_parts() -> None:
    """An indicator of several targets is judged once for each, and counted by which it is."""
    of = indicator("targets = [ { level = 480 }, { growth = 13 } ]")
    assert [part.target for part in of.parts] == list(of.targets)
    assert [part.part for part in of.parts] == [1, 2]
    assert of.parts[1].parts[0].target == of.targets[0]


def test_one_target_is_no_part() -> None:
    """One target, or none, has no number of its own."""
    single = [
        indicator(""),
        indicator("target = { hold = 5 }"),
        indicator("targets = [ { hold = 5 } ]"),
    ]
    assert [(one.part, len(one.parts)) for one in single] == [(None, 1)] * 3


@pytest.mark.parametrize(("first", "takes"), [("level = 480", False), ("growth = 13", True)])
def test_first_target_reads_the_figures(first: str, *, takes: bool) -> None:
    """What a total is in, the unit or %, the first of several targets says for all of them."""
    of = indicator(f"targets = [ {{ {first} }}, {{ hold = 5 }} ]")
    assert [part.takes_ratios for part in of.parts] == [takes, takes]
