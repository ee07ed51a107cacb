"""The numbers in §1 to §3 of docs/method.md: each function yields words as they must stand there."""

from __future__ import annotations

from decimal import Decimal
from fractions import Fraction
from typing import TYPE_CHECKING

import tomli

from hlgl_cli.catalogue import rules
from hlgl_cli.engine.wanted import wanted_of
from hlgl_cli.limits import MOST_DIGITS, MOST_EXPONENT
from hlgl_cli.report.numbers import plain
from hlgl_cli.rules.values import nothing_left, value_range
from hlgl_cli.sources.plans import load_plan
from hlgl_cli.target import Target
from tests.cli.running import NATIONAL, ROOT
from tests.docs.rows import answer
from tests.engine.build import case, indicator, judge, measure, six
from tests.rules.test_values import figure

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

PLAN = load_plan()
BY_ID = PLAN.names()


def of_notation() -> Iterator[str]:
    """Yield the years of the shipped plan."""
    yield f"here {PLAN.base_year} and {PLAN.target_year} |"
    yield f"years of the plan, here {PLAN.years}; any other"


def _index(given: str) -> Decimal:
    value = measure(case("target = { growth = 5 }", given, 2021)).value
    return Decimal(value.numerator) / Decimal(value.denominator)


def _mildest(stated: str, key: str, numbers: str) -> str:
    """Return the first of ever worse numbers that leaves nothing."""
    for number in numbers.split():
        if list(nothing_left(figure(stated, f"{key} = {number}"))):
            return number.replace("-", "−")
    return "none"


def of_refusals() -> Iterator[str]:
    """Yield where figures begin to be refused, and the two ways to say a fall."""
    whole = next(one for one in (1, 10, 100, 1000) if _index(f"index = {one}") == 1)
    yield f"the year against the base year, which is {whole} |"
    grown, fallen = _index("growth = -2.0"), _index("reduction = 2.0")
    assert grown == fallen
    yield f"−2.0 % growth and a fall of 2.0 % are the same factor, {grown}. Where"
    change = judge("unit = '岁'\ntarget = { change = 0.5 }", "value = 0.3")
    assert change.reason == "no_baseline"
    yield "no baseline: 0.3 may be the level or the rise."
    stated = "target = { growth = 5 }"
    fall, low = _mildest(stated, "reduction", "99.9 100"), "0.1 0 -0.1"
    yield (
        f"- A growth of {_mildest(stated, 'growth', '-99.9 -100')} % or less, a fall of {fall} % or "
        f"more, an index of {_mildest(stated, 'index', low)} or less, and,"
    )
    yield f"a level of {_mildest(stated, 'value', low)} or less; nothing could follow it."
    deflator = _mildest(f"{stated}\nprices = 'constant'", "value = 5\ndeflator", low)
    yield f"A deflator of {deflator} or less."
    percent, mille = (_share(unit) for unit in "%‰")
    yield f"- A share outside {percent} % ({mille} ‰), or"
    told = [code for code in rules() if code.startswith("C5")][:4]
    yield f"({told[0]} to {told[-1]}); both stay in use."


def _share(unit: str) -> str:
    low, high = value_range(indicator(f"unit = '{unit}'")) or (None, None)
    return f"{low} to {high}"


def of_totals() -> Iterator[str]:
    """Yield official totals against chains, and sums."""
    files = [tomli.loads(one.read_text("utf-8"), parse_float=str) for one in _national()]
    given = [one["figures"]["carbon_intensity"] for one in files]
    falls = [one if isinstance(one, str) else one["reduction"] for one in given]
    falls = [f"{Decimal(one).normalize():f}" if Decimal(one) == 0 else one for one in falls]
    yield f"2021-25, are {', '.join(falls[:-1])} and {falls[-1]} %. They chain to"
    chained = answer("reduction 18", ", ".join(falls))["actual"]
    product = " × ".join(plain(1 - Decimal(one) / 100) for one in falls)
    yield f"1 − {product} = {chained:.2f} %, while the official total is {given[-1]['cumulative']} %."
    mixed = answer("reduction 15", "cumulative 7.3 in 2023; 3.8 in 2024")
    left_aside = answer("reduction 15", "9.0 in 2022; cumulative 7.3 in 2023; 3.8 in 2024")
    assert left_aside["actual"] == mixed["actual"]
    yield "A total fall of 7.3 % by 2023 and a fall of 3.8 % in 2024 are"
    yield f"1 − 0.927 × 0.962 = {mixed['actual']:.2f} %, basis `{mixed['basis']}`."
    yield "The rates before 2023 are left aside."
    income = "growth 5 of 46502 元, current prices"
    level = answer(income, "value 51800 元 in 2022; growth 4.6 in 2023")["actual"]
    yield "51800 in 2022 and 4.6 % in 2023 on a base of 46502 are"
    yield f"(51800/46502 × 1.046)^(1/3) − 1 = {level:.4f} % per year."
    total = answer("total 10", "cumulative 5.0 in 2022; 2.1 in 2023")
    yield f"5.0 by 2022 and 2.1 in 2023 are {total['actual']}, basis `{total['basis']}`."
    partial = "6.0 in 2021; 4.5 in 2023"
    verdicts = [answer(f"total {one}", partial)["reason"] for one in ("10", "10.6")]
    assert verdicts == [None, "incomplete"]
    yield "6.0 in 2021 and 4.5 in 2023 meet a total of 10 whatever 2022 brought."


def _national() -> list[Path]:
    return [NATIONAL / f"{year}.toml" for year in range(2021, 2026)]


def of_forms() -> Iterator[str]:
    """Yield what paths ask, and what plan and tolerance say."""
    steps, rate = (
        answer(f"level 0.8 → 1.5{one}", "1.2")["required"] for one in ("", ", geometric")
    )
    yield f"{PLAN.target_year}年达到 L |"
    yield "0.8 → 1.5 in five years asks after"
    yield f"three for {steps} in steps and for 0.8·(1.5/0.8)^(3/5) = {rate:.4f} at a rate."
    cells = BY_ID["nursery_places"].printed
    assert cells is not None
    yield f"(here {cells.rate} %, since (1.5/0.8)^(1/5) − 1 = 13.40 %) means the rate."
    yield f"With `by` {Target.model_validate({'follow': 'gdp'}).by} the two indexes are compared."
    jobless, grain = (f"{BY_ID[name].baseline} → {_number(name)}" for name in _ODD)
    yield f"unemployment {jobless} is a ceiling to hold, not an aim, and grain {grain} a floor."
    filled = [_filled(name) for name in ("coal_capacity", "primary_aluminium_capacity")]
    yield f"Unless the plan states it ({', '.join(filled)}), τ is a tenth of the way:"
    five, ten, twice, exact = (
        _allowed(one) for one in ("growth = 5", "total = 10", "multiple = 2", "hold = 12.6")
    )
    yield f"for growth, rise, reduction and yearly ({five} for 5, {ten.normalize():f} for 10),"
    step = _allowed("level = 4", "baseline = 3.45")
    yield f"step from the base for a level ({step} from 3.45 to 4),"
    yield f"of what is added for a multiple ({twice} for 2)."
    yield f"it is half a unit of the last printed digit, {exact} for “12.6”."
    code = next(code for code, rule in rules().items() if "write hold = " in rule.hint["en"])
    yield f"A warning ({code}) says so and names `hold`."
    missed = answer("level 43 → 40, lower is better, a rank", "41")
    assert missed["required"] == 41
    yield "nobody can be at place 41.2."
    bent = answer("level 82 → 90, 85.6 in 2022", "86.5")["required"]
    yield f"Level 82 → 90 with 85.6 in 2022 asks in 2023 for 85.6 + (90 − 85.6)/3 = {bent:.4f}."


_ODD = ("registered_unemployment", "grain_capacity")


def _number(name: str) -> Decimal | None:
    target = BY_ID[name].target
    return None if target is None else target.number


def _allowed(stated: str, base: str = "") -> Decimal:
    allowed = indicator(f"{base}\ntarget = {{ {stated}, bound = 'about' }}").allowance(2023)
    assert allowed is not None
    return allowed


def _filled(name: str) -> str:
    target = BY_ID[name].target
    assert target is not None
    return f"{target.number}: τ = {target.tolerance}"


def of_verdicts() -> Iterator[str]:
    """Yield what is exact."""
    alone = answer("reduction 15", "3.2 in 2023")["required"]
    yield f"For 15 % in five years that is 1 − (1 − 0.15)^(1/5) = {alone:.3f} % per year."
    yield (
        f"(at most {MOST_DIGITS} digits, an exponent between −{MOST_EXPONENT} and {MOST_EXPONENT};"
    )
    wanted = wanted_of(case("target = { growth = 5 }", "growth = { 2021 = -20, 2023 = 5.1 }"))
    yield "beside −20 in 2021 and 5.1 in 2023 it is"
    yield f"it is 1.05^3/(0.8·1.051) − 1 = {six(wanted)} %."
    row = answer("growth 5, 15 years", ", ".join(["5"] * 15))
    assert (row["verdict"], row["margin"], row["progress"]) == ("on_track", 0, 1)
    yield "Fifteen years of 5 % in a row thus end exactly on a 5 % path,"
    assert answer("level 9 → 16, geometric, 10 years", "12 in 2025")["lead_years"] == 0
    yield "12 after five of ten years is exactly on the way from 9 to 16, since"
    assert answer("growth 5", "cumulative 15.7625")["lead_years"] == 0
    yield "So is a cumulative growth of 15.7625 % under 5 % per year, since"
    assert answer("follow GDP, by 1", "average 6; GDP average 5")["margin"] == 0
    yield "(6 % against 5 % and 1 point), they are compared"


def of_prices() -> Iterator[str]:
    """Yield the real cases of prices."""
    constant = "growth 5 of 143.96 亿元, constant prices"
    hundred = answer(constant, "value 251.46 亿元; deflator 100")["actual"]
    current = answer("growth 5 of 143.96 亿元, current prices", "value 251.46 亿元")["actual"]
    assert hundred == current
    yield "is cumulative, base year 100, and belongs"
    level, gdp = BY_ID["gdp"].base_level, _published()
    yield f"GDP of {' '.join(map(str, level or ()))} in 2020 and {gdp} in 2023, both"
    yield f"(251.46/143.96)^(1/3) − 1 = {current:.1f} % per year, and"
    yield f"says nothing about {_number('gdp')} % at constant prices."
    deflated = Fraction(answer(constant, "value 251.46 亿元; deflator 148.0")["actual"])
    index = float(1 + deflated / 100) ** 3
    yield f"With a deflator of 148.0 (made up) the index would be (251.46/143.96)/(148.0/100) = {index:.6f}."
    income = BY_ID["disposable_income_level"]
    yield f"{income.baseline} × 1.05^5 = 59349.6 is the “{_number(income.id)}元左右” of"


def _published() -> str:
    path = ROOT / "examples" / "huolinguole" / "published-2023.toml"
    return str(tomli.loads(path.read_text("utf-8"))["figures"]["gdp"]["value"])
