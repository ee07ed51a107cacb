"""Plans of every form with every option, with and without what it rests on, and figures of all."""

from __future__ import annotations

from itertools import product
from typing import TYPE_CHECKING

from hlgl_cli.demands import DEMANDS, FormName
from hlgl_cli.rules import audit
from tests.engine.build import indicator, plan
from tests.report.build import content

if TYPE_CHECKING:
    from collections.abc import Iterator

    from hlgl_cli.plan import Indicator, Plan
    from hlgl_cli.sources.files import Content

YEARS = range(2021, 2026)
FOLLOWED = "beside"
# The number of a form, and what may stand beside it: audited, so that too much does no harm.
NUMBERS = ("5", "0", "-3")
OPTIONS = (
    "",
    "bound = 'about'",
    "bound = 'about', tolerance = 0.5",
    "bound = 'above'",
    "milestones = { 2022 = 4 }",
    "path = 'geometric'",
    "path = 'geometric', milestones = { 2023 = 4 }",
    "averaging = 'accumulated'",
    "upto = 6",
    "each_year = true",
    "since = 2019, due = 2027",
    "assigned_by = '某市'",
)
BASES = (
    "",
    "baseline = 3",
    "baseline = 0",
    "baseline = -7",
    "baseline = { value = 3, year = 2021, known = 'about' }",
    "base_level = '100 亿元'",
    "prices = 'constant'\nbase_level = '100 亿元'",
)
# A figure for a year, or for all years up to it; of a kind, and what may stand beside it.
FIGURES = (
    "value = {}",
    "value = {}, base = 90",
    "value = {}, prices = 'base-year'",
    "value = {}, deflator = 102",
    "cumulative = {}",
    "cumulative = {}, base = 90",
    "growth = {}",
    "reduction = {}",
    "average = {}",
    "index = {}",
    "annual_index = {}",
    "value = {}, known = 'at_least'",
)
AMOUNTS = ("4.2", "-5", "130")


def targets(form: FormName) -> Iterator[str]:
    """Yield the targets of a form as a plan states them."""
    if form == FOLLOWED_FORM:
        numbers = [f"{form} = '{FOLLOWED}'", f"{form} = '{FOLLOWED}', by = 1"]
    elif DEMANDS[form].is_direction:
        numbers = [f"{form} = '{way}'" for way in ("up", "down")]
    elif DEMANDS[form].by_year:
        numbers = [f"{form} = {{ 2021 = 5, 2023 = 6 }}"]
    else:
        numbers = [f"{form} = {number}" for number in NUMBERS]
    for number, option in product(numbers, OPTIONS):
        yield f"target = {{ {', '.join(filter(None, (number, option)))} }}"
    yield f"target = {{ form = '{form}', assigned_by = '某市' }}"


FOLLOWED_FORM: FormName = next(form for form, demand in DEMANDS.items() if "by" in demand.options)


def stated() -> Iterator[str]:
    """Yield the tables of all indicators, sound or not."""
    for form, demand in DEMANDS.items():
        for kind, target, base in product(sorted(demand.kinds), targets(form), BASES):
            yield f"kind = '{kind}'\n{target}\n{base}"
    yield from (f"kind = 'value'\nunit = '%'\n{base}" for base in BASES)
    yield from (
        f"kind = 'value'\nbetter = 'lower'\ntarget = {{ hold = 5 }}\n{base}" for base in BASES
    )
    yield from (f"better = 'lower'\ntarget = {{ level = -9 }}\n{base}" for base in BASES)


def sound_plan() -> Plan:
    """Return a plan of all indicators that may stand in one."""
    beside = indicator("kind = 'growth'", FOLLOWED)
    found: list[Indicator] = []
    for table in stated():
        each = indicator(table, f"i{len(found)}")
        if not audit(plan(each, beside), "plan.toml"):
            found.append(each)
    return plan(*found, beside)


def submissions(of: Plan, files: int) -> Iterator[Content]:
    """Yield so many files, each of an area of its own, with a figure of some kind of everything.

    Which kind an indicator has goes round from file to file, so that each meets many.
    """
    ways = tuple(product(FIGURES, AMOUNTS, (False, True)))
    for at in range(files):
        year = YEARS[at % len(YEARS)]
        lines = [
            f"{each.id} = {_figure(*ways[(at * 7 + place) % len(ways)], year)}"
            for place, each in enumerate(of.indicators)
        ]
        head = f"area = '{at}'\nplan = '{of.id}'"
        yield content("\n".join(lines), year, head, f"{at}.toml")


def _figure(figure: str, amount: str, is_whole: bool, year: int) -> str:  # noqa: FBT001 - one of a way
    years = range(YEARS[0], year + 1)
    by_year = f"{{ {', '.join(f'{each} = {amount}' for each in years)} }}"
    return f"{{ {figure.format(by_year if is_whole else amount)} }}"
