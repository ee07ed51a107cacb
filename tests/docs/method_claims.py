"""The numbers in the running text of docs/method.md, computed, and those that nothing computes."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tests.docs import claims_of_judging as judging
from tests.docs import claims_of_showing as showing

if TYPE_CHECKING:
    from collections.abc import Iterator

# Numbers that nothing computes, and why.
CONVENTIONS = {
    "t; 1 to n |": "the first and the last year that can be judged",
    "the base year is 1 |": "in what an index is counted",
    "a part of 1;": "in what a fall is counted",
    "and 5 % more of a share": "an example without a result",
    "percentages divided by 100:": "in what they are printed; the table below works with them",
    "rates and falls enter as parts of 1.": "in what they are counted",
    "翻一番: x = 2 |": "what the words mean",
    "| `yearly = { 2021 = 6 }` |": "how a target is written",
    "where the two are the same, 0; it is never the fraction p ≠ 0.": "a step of a proof",
    "So I^(1/k) − J^(1/k) is irrational or,": "a step of a proof",
    "`by` ≠ 0 compares roots": "the case that the proof is about",
    "limits at 0.95, 0.60 and 0.": "the limits that the two offices publish",
    "since the edition of 2017": "when an office began",
    "R ≥ 0.95 |": "a limit that the office publishes",
    "0.60 ≤ R < 0.95 |": "the same",
    "0 ≤ R < 0.60 |": "the same",
    "| R < 0, or": "the same",
    "index numbers on base 1 for": "in what they are counted",
    "u = (A/B)^(1/k) and v = (L/B)^(1/n),": "test_share_of_the_rate_itself",
    "where u − 1 is c·(v − 1)": "test_share_of_the_rate_itself",
    "B or L is not above 0,": "where there is no rate",
    "GB/T 8170-2008 knows two ways": "the name of a standard",
    "measure | S = I_1 + … + I_k,": "the sum that an equation below works out",
    "I_k·Σ (1 + g)^j = P(n) − S, j = 1 … n − k;": "test_needed_by_the_accumulated_method",
    "both for i = 1 … k.": "the years that are added up",
}


PARTS = (
    *(judging.of_notation, judging.of_refusals, judging.of_totals),
    *(judging.of_forms, judging.of_verdicts, judging.of_prices),
    *(showing.of_display, showing.of_grades, showing.of_certainty, showing.of_rounding),
    *(showing.of_averages, showing.of_the_table),
)


def claims() -> Iterator[str]:
    """Yield what the page must say, word for word."""
    for part in PARTS:
        yield from part()
