"""The audit of a plan as people read it."""

from __future__ import annotations

from decimal import Decimal

import pytest

from hlgl_cli.engine.printed_rates import Fit, PrintedRate, ReadAs
from hlgl_cli.report.audit import audit_as_text
from hlgl_cli.report.report import Report
from hlgl_cli.report.view import View
from tests.engine.build import indicator, plan


def rate(fit: Fit, number: int | None = 7) -> PrintedRate:
    """Return a printed rate that fits so."""
    readings = (ReadAs("rate", Decimal("13.4"), fit), ReadAs("step", Decimal("0.14"), "none"))
    of = indicator("" if number is None else f"number = {number}")
    return PrintedRate(of, "13.4", Decimal("0.8"), Decimal("1.5"), "个", 5, fit, readings)


def text(*rates: PrintedRate) -> list[str]:
    """Return the lines of an audit without findings."""
    report = Report((), (), is_judged=False, plan=plan(), rates=rates)
    return audit_as_text(report, plan(), View("en")).splitlines()


@pytest.mark.parametrize(
    ("fit", "said"),
    [
        ("exact", "growth per year"),
        ("bound", "kept as a bound"),
        ("rounding", "only within rounding: growth per year"),
        ("none", "nothing that fits"),
    ],
)
def test_rate(fit: Fit, said: str) -> None:
    """A rate stands between what it should follow from and what it is read as."""
    row = text(rate(fit))[-2].split(maxsplit=5)
    assert row == ["7", "it", "0.8", "1.5", "13.4", said]


def test_rate_without_number() -> None:
    """A target of the text has no number."""
    assert text(rate("exact", None))[-2].split()[0] == "it"


def test_no_rates() -> None:
    """A plan that prints none has no table of them."""
    assert text() == ["What is odd in the plan", "Plan"]
