"""Arithmetic as it is printed: the equations of a page, and its formulas with their letters.

Floats will do: a page prints a few digits, and no verdict hangs on them.
"""

from __future__ import annotations

import math
import re
from decimal import Decimal
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

# A run of numbers and signs alone, with an equals sign in it; no letter but those of ln.
_RUN = re.compile(r"(?<![\w(+−×·/^)_])(?:ln(?=\()|[\d.·×+−/^()%=\s])+(?![\w])")
_SIGNS = {"·": "*", "×": "*", "−": "-", "^": "**", "²": "**2", "½": "0.5", "%": "/100"}
_PRINTED = re.compile(r"[\d.]+(?: ?%)?")


class Equation(str):
    """An equation as it stands on a page."""

    __slots__ = ()

    @property
    def sides(self) -> list[str]:
        """Return what stands between its equals signs."""
        return [side.strip() for side in self.split("=")]

    def holds(self) -> bool:
        """Return whether all sides are worth the same, to the digits of those that are printed."""
        first, *others = self.sides
        return all(_agree(worth(first), side) for side in others)


def _agree(value: float, side: str) -> bool:
    if not _PRINTED.fullmatch(side):
        return math.isclose(value, worth(side), rel_tol=1e-12)
    number = Decimal(side.removesuffix("%").strip())
    digits = -int(number.as_tuple().exponent)
    return round(Decimal(value * (100 if "%" in side else 1)), digits) == number


def equations(text: str) -> Iterator[tuple[int, int, Equation]]:
    """Yield where each equation between numbers begins and ends, and the equation."""
    for run in _RUN.finditer(text):
        said = run[0].strip(" \n.")
        if said.count(")") > said.count("("):
            said = said.removesuffix(")")
        sides = said.split("=")
        is_whole = (
            len(sides) > 1
            and said[0] not in "+·×/^"
            and all(re.search(r"\d", side) for side in sides)
        )
        if is_whole and re.search(r"[·×+−/^(]", said):
            begin = run.start() + run[0].index(said)
            yield begin, begin + len(said), Equation(said)


def worth(formula: str, letters: Mapping[str, object] | None = None) -> float:
    """Return what a formula comes to, its letters standing for numbers."""
    python = formula.replace("the printed index", "the_printed_index")
    python = "".join(_SIGNS.get(sign, sign) for sign in python)
    python = re.sub(r"\|(.+)\|", r"abs(\1)", python)
    python = re.sub(r"Π (\(.*?([a-z]_i)\))", r"prod(\1 for \2 in \2)", python)  # of all years
    python = re.sub(r"\b(\d?)(n?)([ks])\b", _product, python)  # 2k, 2ns
    given = {"ln": math.log, "abs": abs, "prod": math.prod, **(letters or {})}
    return float(eval(python, {"__builtins__": {}}, given))  # noqa: S307 - our own page


def _product(letters: re.Match[str]) -> str:
    return "*".join(one for one in letters.groups() if one)
