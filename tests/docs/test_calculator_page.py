"""What docs/calculator.md says of numbers beside its examples, which tests/cli/test_calc.py runs."""

from __future__ import annotations

import pytest

from hlgl_cli.calculator.reading import MOST_YEARS
from hlgl_cli.limits import MOST_DIGITS, MOST_EXPONENT
from hlgl_cli.sources.plans import load_plan
from tests.cli.running import ROOT, Hlgl
from tests.docs.pages import page

PAGE = " ".join(page("calculator.md").split())
PLAN = load_plan()


def test_bounds() -> None:
    """The bounds are those of the code."""
    exponents = f"an exponent from -{MOST_EXPONENT} to {MOST_EXPONENT};"
    assert (
        f"They have at most {MOST_DIGITS} digits and, if they are written as 1.5e3, {exponents}"
        in PAGE
    )
    assert f"at most {MOST_YEARS}: from {PLAN.base_year} to {PLAN.target_year} there are" in PAGE


@pytest.mark.parametrize(
    ("calculation", "printed"),
    [
        ("chain 6.1 4.0 5.8", "16.7440%"),
        ("chain 5 5", "10.25%"),
        ("convert 1亩 公顷", "0.066667 公顷"),
        ("convert 1234567890吨 万吨", "123456.789 万吨"),
        ("project 123456789 --rate 1.23456 --years 2", "126523901.79"),
        ("project 1234 --rate 1.23456 --years 2", "1264.657"),
        ("project 1 --rate 1.23456 --years 2", "1.024844"),
    ],
)
def test_shown(hlgl: Hlgl, calculation: str, printed: str) -> None:
    """Rates have four decimals or fewer, values whole or seven digits, two to six decimals."""
    assert "rates to four decimals, or to fewer if that is all they have." in PAGE
    assert "else to seven digits, but at least two decimals and at most six." in PAGE
    assert hlgl("calc", *calculation.split()).out.splitlines()[0].split("  ")[-1] == printed


def test_counts_of_the_readme() -> None:
    """The README counts the rows and the targets that the plan's data have."""
    readme = " ".join((ROOT / "README.md").read_text("utf-8").split())
    rows = sum(one.number is not None for one in PLAN.indicators)
    text = len(PLAN.indicators) - rows
    assert f"the {rows} rows of its table and {text} targets of its text" in readme
    assert f"({PLAN.base_year + 1}–{PLAN.target_year})" in readme
