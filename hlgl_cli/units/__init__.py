"""Quantities as officials write them, and the exact factors between their units."""

from __future__ import annotations

import re
import unicodedata
from decimal import Decimal
from fractions import Fraction
from typing import Literal, NamedTuple

from hlgl_cli.limits import MOST_DIGITS, MOST_EXPONENT, is_short
from hlgl_cli.text import HALF_WIDTH
from hlgl_cli.units.known import SIGNS, corrected, is_known, nearest_to, registry

_LONGEST_UNIT = 40

# Full-width ASCII and the true minus. Not NFKC: that would read 10² as 102 and ⑤ as 5.
_HALF_WIDTH = HALF_WIDTH | {0x2212: ord("-")}
_NUMBER = re.compile(r"\s*([+-]?[0-9]+(?:\.[0-9]+)?)")
# One side of a unit. Not compiled here: the range costs a millisecond, and few files need it.
_ANY_LETTER = r"A-Za-zμ\u00c0-\u024f\u4e00-\u9fff"
# Formulas have numbers: Mt CO2e, N2O.
_SIDE = (
    rf"[%‰]|°C|[{_ANY_LETTER}](?:[{_ANY_LETTER}]|(?<=[CFHNOS])[2-9])*(?:(?<=m)[23]|(?:_[A-Za-z]+)*)"
)
# Deaths are counted by 100,000 people.
_MANY = r"(?<=/)10{0,2}(?:,000)+(?=.)|/10{0,2}(?:,000)+$"
# 套（间） is one measure word or the other; 元/人·年 is per person and year.
_EITHER = r"(?<=[A-Za-zμ\u4e00-\u9fff])\(([\u4e00-\u9fff])\)(?=$|[/·])"
_DOTS = str.maketrans("・•", "··")

# The same for an editor, which normalizes nothing: full-width forms, spaces and signs such as ㎡
# are spelled out. It counts neither the digits of both parts together nor the letters of a unit.
_DIGIT, _LATIN = "0-9０-９", "A-Za-zＡ-Ｚａ-ｚ"
_LETTER = (
    rf"(?:[CFHNOSＣＦＨＮＯＳ]\s*[2-9２-９²³⁴-⁹₂-₉]\s*"
    rf"|[{_LATIN}µμ\u00c0-\u024f\u3380-\u339e\u33a7-\u33df\u4e00-\u9fff\uf900-\ufaff]\s*)"
)
_POWER = r"(?:[mｍ]\s*[23２３²³₂₃]|[\u339f-\u33a6])\s*"
_WORD = rf"{_LETTER}(?:[_＿]\s*(?:[{_LATIN}]\s*)+)*"
_OTHER = r"[(（]\s*[\u4e00-\u9fff\uf900-\ufaff]\s*[)）]\s*"
_ROUND = r"[1１]\s*(?:[0０]\s*){0,2}(?:[,，]\s*(?:[0０]\s*){3})+"
_ONE = rf"(?:[%％‰]\s*|(?:℃|°\s*[CＣ])\s*|(?:{_LETTER})*(?:{_POWER}|{_WORD}|{_LETTER}{_OTHER}))"
PATTERN = (
    rf"^\s*[+\-＋－−]?[{_DIGIT}]{{1,{MOST_DIGITS}}}(?:[.．][{_DIGIT}]{{1,{MOST_EXPONENT}}})?"
    rf"(?:\s*{_ONE}(?:[·・･•]\s*{_ONE})*(?:[/／](?!\s*$)\s*(?:{_ROUND})?|$)){{1,2}}$"
)

# In what a share changes, however its unit is spelled.
POINTS = {
    "%": "百分点",
    "percent": "百分点",
    "pct": "百分点",
    "‰": "千分点",
    "per_mille": "千分点",
    "permille": "千分点",
}
_SHARES = {"百分点": "%", "千分点": "‰"}


class UnitError(ValueError):
    """A text that is no quantity, or a unit that does not fit; `params` fill the message.

    unreadable: `text`, and `nearest`, the quantity that was likely meant. number: `text`.
    unknown: `unit`, and `nearest` if a known unit is near.
    incompatible, points (a share against percentage points): `unit`, `into`.
    """

    def __init__(
        self,
        *,
        code: Literal["unreadable", "number", "unknown", "incompatible", "points"],
        **params: str,
    ) -> None:
        """Keep what the message needs."""
        super().__init__(f"{code}: {params}")
        self.code = code
        self.params = params


class Quantity(NamedTuple):
    """A number with its unit, the unit spelled in half-width forms without spaces."""

    number: Decimal
    unit: str

    @property
    def exact(self) -> Fraction:
        """Return the number as a fraction."""
        return Fraction(self.number)

    @property
    def is_share(self) -> bool:
        """Tell whether it is a share, which changes in points."""
        return self.unit in POINTS

    @property
    def changes_in(self) -> str:
        """Return the unit in which it changes."""
        return POINTS.get(self.unit, self.unit)


def half_width(text: str) -> str:
    """Return text with its full-width ASCII, and the true minus, as a keyboard types them."""
    return text.translate(_HALF_WIDTH)


def read_quantity(text: str) -> Quantity:
    """Read a quantity such as "1.62 亿元", whether or not its unit is known.

    Raises UnitError: "number" for a number alone, "unreadable" for anything else.
    """
    half = half_width(text)
    match = _NUMBER.match(half)
    if match is None or not is_short(Decimal(match[1])):
        raise UnitError(code="unreadable", text=text)
    unit = spelled(half[match.end() :])
    if not unit:
        raise UnitError(code="number", text=text)
    if not _is_well_formed(unit):
        raise UnitError(code="unreadable", text=text, **_likely_meant(match[1], unit))
    return Quantity(Decimal(match[1]), unit)


def same_unit(a: str, b: str) -> bool:
    """Tell whether two units are spelled alike, full-width forms and spaces aside."""
    return a == b or spelled(a) == spelled(b)


def spelled(unit: str) -> str:
    """Return a unit in half-width forms without spaces: m³ is m3, which every console can show."""
    spelling = "".join(unicodedata.normalize("NFKC", unit).split())
    if spelling.isascii() or spelling.isalpha():
        return spelling
    return re.sub(_EITHER, r"\1", spelling.translate(_DOTS))


def share_sign(unit: object) -> object:
    """Return a unit without blanks around it, a share's by its sign: percent and ％ are %."""
    if not isinstance(unit, str):
        return unit
    changes_in = POINTS.get(spelled(unit))
    return unit.strip() if changes_in is None else _SHARES[changes_in]


def can_be_stated(unit: str) -> bool:
    """Return whether a unit can stand behind a number, known or not."""
    return _is_well_formed(spelled(unit))


def factor(unit: str, into: str) -> Fraction:
    """Return the exact number by which a value in `unit` becomes one in `into`.

    Raises UnitError: "unknown", "incompatible", or "points" for a share against percentage points.
    """
    if same_unit(unit, into):
        return Fraction(1)
    source, goal = _known(unit), _known(into)
    units = registry()
    dimensions = [units.get_dimensionality(name) for name in (source, goal)]
    if dimensions[0] == dimensions[1]:
        exact: Fraction = units.convert(Fraction(1), source, goal)
        return exact
    shares_and_points = [units.get_dimensionality(name) for name in ("percent", "百分点")]
    mixed = dimensions in (shares_and_points, shares_and_points[::-1])
    raise UnitError(code="points" if mixed else "incompatible", unit=unit, into=into)


def _likely_meant(number: str, text: str) -> dict[str, str]:
    """Return the quantity that is left without the words behind it: 96.5 % of "96.5%左右"."""
    unit = re.match(f"(?:{_SIDE})(?:/(?:{_SIDE}))?", corrected(text))
    if unit is None or not re.match(r"[(,;\u4e00-\u9fff]|$", text[unit.end() :]):
        return {}
    if not all(map(is_known, unit[0].split("/"))):
        return {}
    return {"nearest": f"{number} {unit[0]}"}


def _is_well_formed(unit: str) -> bool:
    each = re.sub(_MANY, "", unit)
    sides = each.split("/") if len(unit) <= _LONGEST_UNIT else []
    factors = [factor for side in sides for factor in side.split("·")]
    return len(sides) in {1, 2} and all(re.fullmatch(_SIDE, factor) for factor in factors)


def _known(unit: str) -> str:
    """Spell a unit for pint, whose parser thus sees known names and a slash, and nothing else."""
    spelling = spelled(unit)
    sides = [side.split("·") for side in spelling.split("/")] if _is_well_formed(spelling) else []
    if sides and all(is_known(name) for side in sides for name in side):
        return "/".join(f"({'*'.join(SIGNS.get(name, name) for name in side)})" for side in sides)
    nearest = [[nearest_to(name) for name in side] for side in sides]
    is_near = bool(sides) and all(name for side in nearest for name in side)
    hint = {"nearest": "/".join(map("·".join, nearest))} if is_near else {}
    raise UnitError(code="unknown", unit=unit, **hint)
