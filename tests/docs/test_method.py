"""Every number of docs/method.md: in a worked row, an equation, a formula, or computed in the text."""

from __future__ import annotations

import math
import re
from typing import TYPE_CHECKING

import pytest

from tests.docs.arithmetic import equations, worth
from tests.docs.method_cases import INVESTED
from tests.docs.method_cases import said as shown
from tests.docs.method_claims import CONVENTIONS, claims
from tests.docs.method_formulas import FORMULAS
from tests.docs.pages import page, without_code
from tests.docs.rows import TABLE, Row, misread, rows

if TYPE_CHECKING:
    from collections.abc import Iterator

    from tests.docs.method_formulas import Formula

PAGE = without_code(page("method.md"))
ROWS = rows(PAGE)
CLAIMS = list(claims())
SAID = [re.compile(r"\s+".join(map(re.escape, one.split()))) for one in (*CLAIMS, *CONVENTIONS)]
# What has digits and is no number: headings, items, sections, names such as p0 and V_0.
STRUCTURE = re.compile(r"^#+ \d.*$|^\d\. |§\d|\b[tp]0\b|\bCO2\b|V_0", re.MULTILINE)
NUMBER = re.compile(r"\d+(?:\.\d+)?|[½²]")


def wrong(text: str) -> Iterator[str]:
    """Yield what a page says and is not so."""
    yield from (one.pattern for one in SAID if not one.search(text))
    yield from (equation for _, _, equation in equations(text) if not equation.holds())
    yield from (formula.where for formula in FORMULAS if not is_so(formula, text))
    yield from (f"{row.target}: {one}" for row in rows(text) for one in misread(row))


def is_so(formula: Formula, text: str) -> bool:
    """Return whether a page's formulas come to what the engine says."""
    found = formula.found(text)
    return found is not None and all(
        math.isclose(worth(one, formula.letters), value, rel_tol=1e-9)
        for one, value in zip(found.groups(), map(float, formula.values), strict=True)
    )


def checked(text: str) -> Iterator[tuple[int, int]]:
    """Yield from where to where a page is checked."""
    yield from (table.span() for table in TABLE.finditer(text))
    yield from ((begin, end) for begin, end, _ in equations(text))
    yield from (one.span() for said in (*SAID, STRUCTURE) for one in said.finditer(text))
    for formula in FORMULAS:
        found = formula.found(text)
        yield from () if found is None else map(found.span, range(1, len(formula.values) + 1))


def unchecked(text: str) -> list[str]:
    """Return the numbers of a page that nothing checks, each with the words around it."""
    spans = list(checked(text))
    return [
        text[max(0, one.start() - 30) : one.end() + 20]
        for one in NUMBER.finditer(text)
        if not any(begin <= one.start() and one.end() <= end for begin, end in spans)
    ]


@pytest.mark.parametrize("row", ROWS, ids=lambda row: f"{row.target}: {row.figures}")
def test_row(row: Row) -> None:
    """A worked row is what `hlgl check` answers."""
    assert misread(row) == []


@pytest.mark.parametrize("formula", FORMULAS, ids=lambda formula: formula.where)
def test_formula(formula: Formula) -> None:
    """A formula comes to what the engine says of a case."""
    assert is_so(formula, PAGE)


def test_equations() -> None:
    """Every equation between numbers holds, to its printed digits."""
    found = [equation for _, _, equation in equations(PAGE)]
    assert [one for one in found if not one.holds()] == []
    assert len(found) >= 14


@pytest.mark.parametrize("said", SAID, ids=lambda said: said.pattern)
def test_text(said: re.Pattern[str]) -> None:
    """The running text says the numbers that were computed."""
    assert said.search(PAGE) is not None


def test_every_number_is_checked() -> None:
    """No number stands on the page that none of the tests above looks at."""
    assert unchecked(PAGE) == []
    assert unchecked("**New.** That makes 12.5 % of 7.") != []


def test_needed_by_the_accumulated_method() -> None:
    """What is needed solves the equation of §7: I_k times the years left is what is missing."""
    needed = 1 + shown(INVESTED, "needed_per_year") / 100
    missing = sum(1.05**i for i in range(1, 6)) - (1.1 + 1.1 + 1.122)
    assert math.isclose(1.122 * (needed + needed**2), missing, rel_tol=1e-12)


def given(text: str) -> Iterator[tuple[int, int]]:
    """Yield where the first two cells of the worked rows are: a row may stay true with another."""
    for table in TABLE.finditer(text):
        for row in re.finditer(r"^\|[^|]*\|[^|]*\|", table[1], re.MULTILINE):
            yield table.start(1) + row.start(), table.start(1) + row.end()


def changes(text: str) -> Iterator[tuple[str, str]]:
    """Yield each number that says a result, with the page on which its last digit is another."""
    left = [*(one.span() for one in STRUCTURE.finditer(text)), *given(text)]
    for one in NUMBER.finditer(text):
        if not any(begin <= one.start() and one.end() <= end for begin, end in left):
            last = text[one.end() - 1]
            other = {"½": "¼", "²": "³"}.get(last) or str((int(last) + 1) % 10)
            yield (
                text[one.start() - 20 : one.end()],
                text[: one.end() - 1] + other + text[one.end() :],
            )


def test_a_changed_number_is_noticed() -> None:
    """Whichever result on the page is changed by one digit, something above fails."""
    changed = list(changes(PAGE))
    assert len(changed) > 300
    assert [said for said, text in changed if not is_noticed(text)] == []


def is_noticed(text: str) -> bool:
    """Return whether a page has a number that is wrong, or is none that can be read."""
    try:
        return any(wrong(text)) or bool(unchecked(text))
    except (ArithmeticError, AssertionError, KeyError, SyntaxError, ValueError):
        return True
