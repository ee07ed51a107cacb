"""The units that are known (data/units.txt), and which of them was likely meant."""

from __future__ import annotations

import functools
from fractions import Fraction
from typing import TYPE_CHECKING, Any, NamedTuple

from hlgl_cli.data_files import data_file

if TYPE_CHECKING:
    from collections.abc import Mapping

    import pint

    from hlgl_cli.text.likeness import Index

_LONGEST_SYMBOL = 3
# What a unit is often written as: characters that sound or look alike, traditional ones, ¥.
_MISWRITTEN = str.maketrans(
    "圆圓顿噸屯萬億畝母媒每霉準標個各輛两戶倾歲份理徽吋時此¥",
    "元元吨吨吨万亿亩亩煤煤煤准标个个辆辆户顷岁分里微时时次元",
)
# To pint's parser % is an operator and ‰ an error.
SIGNS = {"%": "percent", "‰": "per_mille", "°C": "celsius"}


@functools.cache
def known_units() -> tuple[str, ...]:
    """Return every unit's names, sorted, without the multiples that 万 or 亿 make of them."""
    return tuple(sorted({*registry(), *SIGNS}))


@functools.cache
def registry() -> pint.UnitRegistry[Any]:
    """Return pint's registry of the units, which converts exactly."""
    import pint  # noqa: PLC0415 - 125 ms, for the few figures whose unit is not the plan's

    # Fraction, or 亩 (2000/3 m²) would not be exact.
    return pint.UnitRegistry(data_file("units.txt"), non_int_type=Fraction)


def is_known(side: str) -> bool:
    """Return whether a unit without a slash is known, or a multiple of one that is."""
    # pint keeps each multiple it meets as a unit and would then take 亿万元: ask for a known base.
    names = known_units()
    parses = registry().parse_unit_name(side)
    return side in SIGNS or any(base in names for _, base, _ in parses)


def corrected(text: str) -> str:
    """Return text with the characters that a unit has where another is often written."""
    return text.translate(_MISWRITTEN)


def nearest_to(side: str) -> str:
    """Return the known unit of the same multiple that is spelled most alike, or nothing."""
    likely = corrected(side)
    if is_known(likely):
        return likely
    multiple = _multiple(side)
    if multiple == side:  # a lone 万 is near to 万元, 万吨, …
        return ""
    known = _of_multiple(multiple)
    # In a symbol, another letter is another size: EJ is no J, EWh no kWh.
    cutoff = 0.75 if len(side) <= _LONGEST_SYMBOL and side.isascii() else 0.6
    close = known.words.close_to(side.lower(), cutoff)
    return known.spelled[close[0]] if close else ""


class _Units(NamedTuple):
    """Units of one multiple, found by how they are spelled in small letters."""

    spelled: Mapping[str, str]
    words: Index


@functools.lru_cache(maxsize=64)
def _of_multiple(multiple: str) -> _Units:
    """Return the known units of a multiple: 百万平米 must never be answered with 万平方米."""
    from hlgl_cli.text.likeness import Index  # noqa: PLC0415 - for a message only

    names = [
        multiple.removesuffix(_multiple(name)) + name
        for name in known_units()
        if multiple.endswith(_multiple(name))
    ]
    spelled = {name.lower(): name for name in names if is_known(name)}
    return _Units(spelled, Index(spelled))


def _multiple(side: str) -> str:
    return side[: len(side) - len(side.lstrip("十百千万亿"))]
