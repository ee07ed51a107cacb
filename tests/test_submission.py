"""A submission's shape: a number, a quantity or a table by kind, each perhaps by year."""

from __future__ import annotations

from decimal import Decimal

import pytest
from pydantic import ValidationError

from hlgl_cli.submission import KINDS, STATUSES, Figure, Submission
from hlgl_cli.units import Quantity
from tests.engine.build import table

HEAD = "year = 2023\n"


def submission(text: str) -> Submission:
    """Return the submission in a file."""
    return Submission.model_validate(table(text))


def refused(text: str) -> list[tuple[str, tuple[int | str, ...]]]:
    """Return the codes of what is wrong with a file, and where it is."""
    with pytest.raises(ValidationError) as error:
        submission(text)
    return [(one["type"], one["loc"]) for one in error.value.errors()]


@pytest.mark.parametrize(
    ("entry", "expected"),
    [
        ("5.2", Decimal("5.2")),
        ("5", Decimal(5)),
        ("'1.62 亿元'", Quantity(Decimal("1.62"), "亿元")),
        ("{ value = 5 }", Figure(value=Decimal(5))),
    ],
)
def test_entry(entry: str, expected: object) -> None:
    """A figure is a number, a quantity or a table."""
    assert submission(f"{HEAD}figures = {{ gdp = {entry} }}").figures["gdp"] == expected


def test_figure_by_year() -> None:
    """A kind may be given for several years, with and without units."""
    entry = "{ growth = { 2021 = 6, 2022 = '4 %' } }"
    figure = submission(f"{HEAD}figures = {{ gdp = {entry} }}").figures["gdp"]
    assert isinstance(figure, Figure)
    assert figure.growth == {2021: Decimal(6), 2022: Quantity(Decimal(4), "%")}


def test_figure_and_what_it_rests_on() -> None:
    """Prices, a deflator by year and a base of its own stand beside the numbers."""
    entry = "{ value = 5, prices = 'base-year', deflator = { 2023 = 104 }, base = '4 亿元' }"
    figure = submission(f"{HEAD}figures = {{ gdp = {entry} }}").figures["gdp"]
    assert isinstance(figure, Figure)
    assert (figure.prices, figure.deflator) == ("base-year", {2023: Decimal(104)})
    assert figure.base == Quantity(Decimal(4), "亿元")


def test_head() -> None:
    """The head says whose figures these are, for which plan and how final."""
    read = submission(f"{HEAD}area = '通辽市'\nplan = 'tongliao'\nstatus = 'final'\nfigures = {{}}")
    assert (read.year, read.area, read.plan, read.status) == (2023, "通辽市", "tongliao", "final")


def test_head_may_be_short() -> None:
    """A year and figures are enough."""
    read = submission(f"{HEAD}figures = {{}}")
    assert (read.area, read.plan, read.status, read.figures) == (None, None, None, {})


@pytest.mark.parametrize("kind", KINDS)
def test_every_kind_can_be_given(kind: str) -> None:
    """One kind is enough."""
    figure = Figure.model_validate({kind: Decimal(5)})
    assert getattr(figure, kind) == Decimal(5)


@pytest.mark.parametrize(
    "entry", ["{ }", "{ note = 'later' }", "{ prices = 'current', deflator = 104, base = 3 }"]
)
def test_table_without_a_number(entry: str) -> None:
    """A table that gives no number of any kind is refused."""
    found = refused(f"{HEAD}figures = {{ gdp = {entry} }}")
    assert [code for code, _ in found] == ["F213"]


@pytest.mark.parametrize(
    ("entry", "code"),
    [
        ("true", "F203"),
        ("[5]", "F203"),
        ("'5'", "U304"),
        ("'about 5'", "U301"),
        ("1E+99", "V402"),
        ("{ value = true }", "F203"),
        ("{ value = { 23 = 5 } }", "F204"),
        ("{ value = { 2023 = '5' } }", "U304"),
        ("{ value = 5, base = 'x' }", "U301"),
        ("{ value = 5, deflator = { 2023 = [] } }", "F203"),
        ("{ value = 5, prices = 'nominal' }", "literal_error"),
        ("{ value = 5, speed = 3 }", "extra_forbidden"),
    ],
)
def test_entry_that_is_refused(entry: str, code: str) -> None:
    """What cannot be a figure is refused by code, below the figure's own name."""
    ((found, place),) = refused(f"{HEAD}figures = {{ gdp = {entry} }}")
    assert (found, place[:2]) == (code, ("figures", "gdp"))


@pytest.mark.parametrize(
    ("text", "code", "key"),
    [
        ("figures = {}", "missing", "year"),
        ("year = 23\nfigures = {}", "F204", "year"),
        ("year = 2023", "missing", "figures"),
        ("year = 2023\nfigures = 5", "dict_type", "figures"),
        ("year = 2023\nfigures = {}\nstatus = 'draft'", "literal_error", "status"),
        ("year = 2023\nfigures = {}\nyears = 5", "extra_forbidden", "years"),
    ],
)
def test_head_that_is_refused(text: str, code: str, key: str) -> None:
    """The head has its keys, and no others."""
    assert refused(text) == [(code, (key,))]


def test_statuses_rise() -> None:
    """A preliminary number gives way to a revised one, that to a final one."""
    assert STATUSES == ("preliminary", "revised", "final")


def test_known_tells_of_one_number() -> None:
    """Beside numbers of several kinds, nobody knows of which of them known tells."""
    Figure.model_validate({"value": {"2022": 5, "2023": 6}, "known": "about"})
    with pytest.raises(ValidationError) as error:
        Figure.model_validate({"value": 5, "growth": 5, "known": "about"})
    assert [one["type"] for one in error.value.errors()] == ["F221"]
