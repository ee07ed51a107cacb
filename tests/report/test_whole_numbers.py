"""Numbers are never cut: at every width, what is on the screen is a number of the JSON, whole."""

from __future__ import annotations

import json
import re
from collections import Counter
from decimal import Context, Decimal
from functools import cache
from typing import TYPE_CHECKING, Any, NamedTuple

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hlgl_cli.engine.yardstick import Yardsticks
from hlgl_cli.report import words
from hlgl_cli.report.formats import EXPLAIN_FORMATS, FORMATS
from hlgl_cli.report.report import AreaReport, Report
from hlgl_cli.report.show import plan_as_text, target_as_text
from hlgl_cli.report.view import View
from hlgl_cli.rules.judged import Judged
from hlgl_cli.sources.files import find_all
from hlgl_cli.sources.plans import load_plan
from hlgl_cli.text import LANGUAGES
from tests.cli.running import ROOT
from tests.engine.strategies import World, worlds
from tests.report.build import area_of, checked, content

if TYPE_CHECKING:
    from collections.abc import Iterator

    from hlgl_cli.plan import Plan

EXAMPLE = ROOT / "examples" / "huolinguole" / "illustrative"
WIDTHS = range(30, 201)
FEW_WIDTHS = st.lists(st.sampled_from(WIDTHS), max_size=1)  # the example is tried at all of them
EXACT = Context(prec=200)  # the longest figures are multiplied and compared to their last digit
NUMBER = re.compile(r"(?<![A-Za-z])[+-]?[0-9][0-9.,]*")
EXTREME = st.sampled_from(
    ["1e14", "-1e14", "999999999999999", "0.00000000000001", "123456789.012345", "-0.5", "0", "96"]
)
NAMES = ["gdp", "3", "8", "10", "12", "13", "19", "20", "erosion_control", "tourist_visits"]
# Whose numbers stand under the headings as the JSON has them.
FIELDS = (
    *("number", "part", "baseline", "actual", "required", "margin", "since_base"),
    *("lead_years", "projected"),
)


@cache
def example() -> Report:
    """Return the report on the shipped example."""
    return checked(*(source.read() for source in find_all((str(EXAMPLE),))))


def table(report: Report, lang: str, width: int | None) -> list[str]:
    """Return the rows of a report's first table, the lines of each joined to one."""
    lines = FORMATS["table"].render(report, View(lang, width)).splitlines()
    ruled = next((at for at, line in enumerate(lines) if line.startswith("---")), None)
    return [] if ruled is None else lines[ruled + 1 : lines.index("", ruled)]


def numbers(lines: list[str]) -> Counter[str]:
    """Return all numbers of some lines."""
    return Counter(number for line in lines for number in NUMBER.findall(line))


def printed(report: Report, lang: str) -> list[dict[str, Any]]:
    """Return the assessments of the JSON."""
    document = json.loads(FORMATS["json"].render(report, View(lang)), parse_float=Decimal)
    return [each for area in document["reports"] for each in area["assessments"]]


class Stated(NamedTuple):
    """What the JSON states: numbers, those that are rounded up, and words with numbers in them."""

    numbers: frozenset[int | Decimal]
    needed: frozenset[Decimal]  # rounded so that it suffices
    words: frozenset[str]

    @classmethod
    def of(cls, report: Report, lang: str) -> Stated:
        """Collect them of all areas."""
        assessments = printed(report, lang)
        needed = (each["needed_per_year"] for each in assessments)
        return cls(
            frozenset(one for area in report.reports for one in known(assessments, area.plan)),
            frozenset(one for one in needed if one is not None),
            frozenset(spoken(assessments, lang)),
        )


def is_of(number: str, stated: Stated) -> bool:
    """Return whether a number is one of the JSON at its own digits, or stands in words."""
    shown = Decimal(number.replace(",", "").rstrip("."))
    unit = Decimal(1).scaleb(int(shown.as_tuple().exponent))
    half = unit / 2 + Decimal("0.00005")  # of a share in %, the JSON has four decimals
    if any(abs(EXACT.subtract(each, shown)) <= half for each in stated.numbers):
        return True
    if any(
        abs(EXACT.subtract(each, shown)) < unit + Decimal("0.0000005") for each in stated.needed
    ):
        return True
    return any(number.strip(".,") in each for each in stated.words)


def spoken(assessments: list[dict[str, Any]], lang: str) -> Iterator[str]:
    """Yield the words that have numbers in them: names, and units as a language says them."""
    for each in assessments:
        units = [each["unit"]] + ([each["latest"]["unit"]] if each["latest"] else [])
        yield " ".join([each["name"], *(words.unit(one, lang) for one in units)])


def known(assessments: list[dict[str, Any]], plan: Plan) -> Iterator[int | Decimal]:
    """Yield the numbers of the JSON, with what the cells tell of the plan: its base year and length."""
    yield from (plan.base_year, plan.years, -plan.years)
    for each in assessments:
        target, latest, progress = each["target"], each["latest"], each["progress"]
        stated = [each[field] for field in FIELDS]
        stated += [target["value"]] if target else []
        stated += [latest["value"], latest["year"]] if latest else []
        stated += [EXACT.multiply(progress, 100)] if progress is not None else []
        stated += (
            [EXACT.minus(each["distance"])] if each["distance"] is not None else []
        )  # what is missing
        yield from (one for one in stated if isinstance(one, int | Decimal))


def check(report: Report, lang: str, widths: Iterator[int] | range | list[int]) -> None:
    """Hold the tables of all widths against the widest, and that against the JSON."""
    whole = numbers(table(report, lang, None))
    stated = Stated.of(report, lang)
    assert [number for number in whole if not is_of(number, stated)] == []
    numbered = (each.number for area in report.reports for each in area.assessments)
    rows = [str(number) for number in numbered if number is not None]
    for width in widths:
        found = numbers(table(report, lang, width))
        assert (width, found - whole) == (width, Counter())
        assert (width, Counter(rows) - found) == (width, Counter())


@pytest.mark.parametrize("lang", LANGUAGES)
def test_example(lang: str) -> None:
    """So it is for the shipped example, at every width."""
    check(example(), lang, WIDTHS)


@given(st.dictionaries(st.sampled_from(NAMES), EXTREME, min_size=1), FEW_WIDTHS)
def test_extreme_figures(figures: dict[str, str], widths: list[int]) -> None:
    """So it is for the longest figures, of either sign, with leads of whole ages."""
    lines = "\n".join(f"{name} = {number}" for name, number in figures.items())
    report = checked(content(lines))
    for lang in LANGUAGES:
        check(report, lang, [30, 80, *widths])


@given(worlds(), FEW_WIDTHS)
def test_random_plans(world: World, widths: list[int]) -> None:
    """So it is for whatever a plan may demand."""
    judged = [
        Judged(
            Yardsticks(world.plan), "here", each, world.book, year=world.year, comparison="exact"
        )
        for each in world.book.values()
    ]
    assessments = tuple(each.assessment for each in judged)
    area = AreaReport(world.plan, "here", world.year, (), (), assessments, (world.year,))
    for lang in LANGUAGES:
        check(Report((area,), ()), lang, [30, 80, *widths])


def texts(lang: str, width: int | None) -> Iterator[str]:
    """Yield the other screens: every explanation, the plan's table, every target."""
    view, plan = View(lang, width), load_plan()
    yield EXPLAIN_FORMATS["table"].render(example(), view)
    yield plan_as_text(plan, plan.indicators, view)
    yield from (target_as_text(plan, indicator, view) for indicator in plan.indicators)


@cache
def of_texts(lang: str) -> list[Counter[str]]:
    """Return the numbers of these screens, each as wide as it likes."""
    return [numbers([whole]) for whole in texts(lang, None)]


@pytest.mark.parametrize("lang", LANGUAGES)
@pytest.mark.parametrize("width", [*range(30, 101, 7), 120, 150, 200])
def test_other_screens(lang: str, width: int) -> None:
    """Explanations and what is shown have all their numbers, whole, at every width."""
    found = (numbers([text]) for text in texts(lang, width))
    explained, shown, *targets = zip(found, of_texts(lang), strict=True)
    assert shown[0] - shown[1] == Counter()
    assert [pair for pair in (explained, *targets) if pair[0] != pair[1]] == []


def test_what_is_missing_is_told_to_its_last_digit() -> None:
    """Thirty digits are no reason to round what is missing to the target."""
    target = "baseline = 0\ntarget = { level = 999999999999999e15 }"
    area = area_of(target, "value = 50", 2025)
    [row] = table(Report((area,), ()), "zh", None)[1:]
    assert "  999999999999998999999999999950  " in row
