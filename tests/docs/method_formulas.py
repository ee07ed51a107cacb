"""The formulas of docs/method.md, each with a case of which the engine says what it comes to."""

from __future__ import annotations

import re
from fractions import Fraction
from typing import TYPE_CHECKING, NamedTuple

from tests.docs.method_cases import (
    ALONE,
    CHANGE,
    DEFLATED,
    EVEN,
    FALLEN,
    FOLLOWS,
    GEOMETRIC,
    GROWTH,
    HALF,
    HOLD,
    I3,
    INCOME,
    INVESTED,
    LEVEL,
    MEAN,
    MULTIPLE,
    RATE,
    REDUCTION,
    RISE,
    RISEN_ALONE,
    SLOW,
    SPENT,
    STEPS,
    TOTAL,
    WORSE,
    YEARS,
    asked,
    fall,
    index,
    measure,
    rate_at,
    said,
    when,
)

if TYPE_CHECKING:
    from collections.abc import Mapping

Number = Fraction | float


class Formula(NamedTuple):
    """Where formulas stand on the page, a group each; their letters, and what each comes to."""

    where: str
    letters: Mapping[str, object]
    values: tuple[Number, ...]

    def found(self, text: str) -> re.Match[str] | None:
        """Return the formulas in a text."""
        return re.search(self.where, text, re.MULTILINE)


def _row(first: str, *cells: str) -> str:
    """Return a pattern of a table's row; a cell that is a formula is `F`."""
    shown = [
        r"(.+)" if cell == "F" else r"[^|]*" if cell == "-" else re.escape(cell) for cell in cells
    ]
    return r"^\| " + re.escape(first) + r" \|" + r"\|".join(f" {one} " for one in shown) + r"\|$"


OF_FIGURES = [
    Formula(
        _row("cumulative growth g, cumulative fall f", "F").replace("(.+)", "(.+), (.+)"),
        {"g": 0.157, "f": 0.073},
        (index("cumulative = 15.7"), fall("cumulative = 7.3")),
    ),
    Formula(
        r"that is, (the printed index / 100) \|",
        {"the_printed_index": 115.7},
        (index("index = 115.7"),),
    ),
    Formula(
        _row("average growth a, average fall a", "F").replace("(.+)", "(.+), (.+)"),
        {"a": 0.04, **YEARS},
        (index("average = 4"), fall("average = 4")),
    ),
    Formula(
        _row("chain (各年增速连乘) of yearly rates", "F").replace("(.+)", "(Π.+), (Π.+)"),
        {"g_i": (0.061, 0.04, 0.058), "f_i": (0.038, 0.008, 0.05)},
        (measure(GROWTH), fall("reduction = { 2021 = 3.8, 2022 = 0.8, 2023 = 5 }")),
    ),
    Formula(
        r"^I = (\(A / B\) / \(D / 100\))\.$",
        {"A": 251.46, "B": 143.96, "D": 148},
        (measure(DEFLATED),),
    ),
    Formula(r"cumulative fall, a part of 1; c = (1 − I) \|", {"I": 0.92}, (measure(REDUCTION),)),
]
OF_FORMS = [
    Formula(
        _row("`growth = r`", "-", "F", "F"),
        {"I": I3, "r": RATE, **YEARS},
        (measure(GROWTH), asked(GROWTH)),
    ),
    Formula(
        _row("`rise = x`", "-", "F", "F"),
        {"I": 1.25, "x": 0.4, **YEARS},
        (measure(RISE), asked(RISE)),
    ),
    Formula(
        _row("`level = L`", "-", "F", "F"),
        {"A": 96.5, "B": 95, "L": 98, **YEARS},
        (measure(LEVEL), asked(LEVEL)),
    ),
    Formula(
        _row('… `path = "geometric"`', "-", "F", "F"),
        {"A": 1.2, "B": 0.8, "L": 1.5, **YEARS},
        (measure(GEOMETRIC), asked(GEOMETRIC)),
    ),
    Formula(
        _row("`change = x`", "-", "F", "F"),
        {"A": 94, "B": 90, "x": 6, **YEARS},
        (measure(CHANGE), asked(CHANGE)),
    ),
    Formula(
        _row("`reduction = x`", "-", "F", "F"),
        {"c": 0.08, "x": 0.15, **YEARS},
        (measure(REDUCTION), asked(REDUCTION)),
    ),
    Formula(
        _row("`total = x`", "-", "F", "F"),
        {"S": 7, "x": 10, **YEARS},
        (measure(TOTAL), asked(TOTAL)),
    ),
    Formula(
        _row("`mean = x`", "-", "F", "F"), {"S": 7, "x": 3, **YEARS}, (measure(MEAN), asked(MEAN))
    ),
    Formula(_row("`hold = L`", "-", "F", "F"), {"A": 4.6, "L": 4.5}, (measure(HOLD), asked(HOLD))),
    Formula(
        _row("`multiple = x`", "-", "F", "F"),
        {"I": 1.56, "x": 2, **YEARS},
        (measure(MULTIPLE), asked(MULTIPLE)),
    ),
    Formula(
        _row("… `by = p`", "-", "F", "F"),
        {"I": 1.065**3, "J": 1.05**3, "p": 0.01, **YEARS},
        (said(FOLLOWS, "actual") / 100, said(FOLLOWS, "required") / 100),
    ),
    Formula(
        r"own rate, if that is known: basis `annual`[^(]*(\(1 \+ x\)\^\(1/n\) − 1)"
        r"[^1]*(1 − \(1 − x\)\^\(1/n\))",
        {"x": 0.15, **YEARS},
        (said(RISEN_ALONE, "required") / 100, said(ALONE, "required") / 100),
    ),
]


OF_VERDICTS = [
    Formula(
        _row("growth", "F").replace("(.+)", "(I) with (.+)"),
        {"I": I3, "r": RATE, **YEARS},
        (measure(GROWTH), asked(GROWTH)),
    ),
    Formula(
        _row("rise", "F").replace("(.+)", "(.+) with (.+)"),
        {"I": 1.25, "x": 0.4, **YEARS},
        (measure(RISE) ** 5, asked(RISE) ** 5),
    ),
    Formula(
        _row("geometric level", "F").replace("(.+)", "(.+) with (.+)"),
        {"A": asked(GEOMETRIC), "B": 0.8, "L": 1.5, **YEARS},
        ((asked(GEOMETRIC) / 0.8) ** 5, (asked(GEOMETRIC) / 0.8) ** 5),
    ),
    Formula(
        _row("reduction", "F").replace("(.+)", "(.+) with (.+), turned round"),
        {"c": 0.08, "x": 0.15, **YEARS},
        ((1 - measure(REDUCTION)) ** 5, (1 - asked(REDUCTION)) ** 5),
    ),
    Formula(
        _row("multiple", "F").replace("(.+)", "(.+) with (.+)"),
        {"I": 1.56, "x": 2, **YEARS},
        (measure(MULTIPLE) ** 5, asked(MULTIPLE) ** 5),
    ),
    Formula(
        _row("average figure a under growth", "F").replace("(.+)", "(.+) with (.+)"),
        {"a": 0.04, "r": RATE, **YEARS},
        (index("average = 4"), asked(GROWTH)),
    ),
    Formula(
        r"compares roots, (I\S+) with (J\S+ \+ p), and is exact",
        {"I": 1.065**3, "J": 1.05**3, "p": 0.01, **YEARS},
        (1 + said(FOLLOWS, "actual") / 100, 1 + said(FOLLOWS, "required") / 100),
    ),
    Formula(
        r"ahead iff\n(I²) ≥ (\S+ \+ r\)\S+ \+ 1\)) and behind iff (I²) ≤ (\S+ \+ r\)\S+ − 1\));",
        {"I": I3, "r": RATE, **YEARS},
        (
            measure(GROWTH) ** 2,
            asked(GROWTH, 3 + HALF) ** 2,
            measure(GROWTH) ** 2,
            asked(GROWTH, 3 - HALF) ** 2,
        ),
    ),
    Formula(
        r"with\ns = (\(m − p0\)/\(x − p0\)), ahead iff (2ns) ≥ (2k \+ 1) and behind iff 2ns ≤ 2k − 1",
        {"m": asked(LEVEL, 3 + HALF), "p0": 95, "x": 98, "s": 0.7, **YEARS},
        (0.7, 7, 7),
    ),
    Formula(
        r"behind iff (2ns) ≤ (2k − 1)\.$",
        {"m": asked(LEVEL, 3 - HALF), "p0": 95, "x": 98, "s": 0.5, **YEARS},
        (5, 5),
    ),
]
OF_DISPLAY = [
    Formula(
        _row("equal steps from p0 to x", "F", "t(m) − k"),
        {"m": 96.5, "p0": 95, "x": 98, **YEARS},
        (when(LEVEL),),
    ),
    Formula(
        _row("even rate from p0 to x", "F", "t(m) − k"),
        {"m": 1.2, "p0": 0.8, "x": 1.5, **YEARS},
        (when(GEOMETRIC),),
    ),
    Formula(
        _row("reduction", "F", "t(m) − k"), {"c": 0.08, "x": 0.15, **YEARS}, (when(REDUCTION),)
    ),
    Formula(
        _row("accumulated", "F", "t(m) − k"),
        {"g": said(INVESTED, "actual") / 100, "r": RATE, **YEARS},
        (when(SPENT),),
    ),
    Formula(
        r"t\(m\)/n = (\(lead \+ k\)/n)\.",
        {"lead": said(SLOW, "lead_years"), **YEARS},
        (said(SLOW, "progress"),),
    ),
    Formula(r"^- steps: (.+)$", {"x": 98, "m": 96.5, **YEARS}, (said(SLOW, "needed_per_year"),)),
    Formula(
        r"^- rates: (.+ − 1), with x the path's end: (.+) for growth$",
        {"x": 1.5, "m": 1.2, "r": RATE, **YEARS},
        (said(EVEN, "needed_per_year") / 100, asked(GROWTH, 5)),
    ),
    Formula(
        r"^- falls: (.+)$",
        {"x": 0.15, "c": 0.08, **YEARS},
        (said(FALLEN, "needed_per_year") / 100,),
    ),
    Formula(r"^- means: (.+)$", {"x": 3, "S": 7, **YEARS}, (said(STEPS, "needed_per_year"),)),
    Formula(
        r"what was done: (.+) in\nsteps, (.+) at a rate, (.+) for a fall, (S/k) for a mean",
        {"m": 96.5, "p0": 95, "c": 0.08, "S": 7, **YEARS},
        (
            said(SLOW, "pace_per_year"),
            (96.5 / 95) ** (1 / 3) - 1,
            said(FALLEN, "pace_per_year") / 100,
            said(STEPS, "pace_per_year"),
        ),
    ),
    Formula(
        r"k years goes on: (.+)\nin steps, ",
        {"m": 96.5, "p0": 95, **YEARS},
        (said(SLOW, "projected"),),
    ),
    Formula(
        r"^in steps, (\S+) at a rate", {"m": 1.2, "p0": 0.8, **YEARS}, (said(EVEN, "projected"),)
    ),
    Formula(
        r"\), (1 − \S+ − c\)\S+) for a fall",
        {"c": 0.08, **YEARS},
        (said(FALLEN, "projected") / 100,),
    ),
    Formula(
        r"^(d·.+\|), d = (1) if higher is better",
        {"A": 96.5, "B": 95, "L": 98, "d": 1, **YEARS},
        (said(SLOW, "pace_ratio"), LEVEL.indicator.direction),
    ),
    Formula(
        r"^(d·.+\|), d = 1 if higher is better, else (−1)\.$",
        {"A": 7, "B": 8, "L": 6, "d": -1, **YEARS},
        (said(WORSE, "pace_ratio"), WORSE.definition.direction),
    ),
]
OF_AVERAGES = [
    Formula(
        r"growth is (\(V_T/V_0\)\S+ − 1)\.",
        {"V_T": 59350, "V_0": 46502, "n": 5},
        (said(INCOME, "actual") / 100,),
    ),
    Formula(
        r"^Σ (\(1 \+ g\))\^i = Σ I_i, both for i = 1 … k\.$",
        {"g": said(INVESTED, "actual") / 100},
        (1 + said(INVESTED, "actual") / 100,),
    ),
    Formula(
        r"^\| path \| P\(k\) = Σ (\(1 \+ r\)\^i), i = (1) … k \|$",
        {"r": RATE, "i": 3},
        (asked(GROWTH), 1),
    ),
    Formula(
        _row("lead", "F"),
        {"g": said(INVESTED, "actual") / 100, "r": RATE, **YEARS},
        (said(INVESTED, "lead_years"),),
    ),
    Formula(
        r"at the rate (.+ − 1), or (.+ − 1) \|$",
        {"r": RATE, "σ": 0.5, **YEARS},
        (rate_at(SPENT, 3 + HALF), rate_at(SPENT, 3 - HALF)),
    ),
]
FORMULAS = [*OF_FIGURES, *OF_FORMS, *OF_VERDICTS, *OF_DISPLAY, *OF_AVERAGES]
