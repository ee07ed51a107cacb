"""Which units there are, and which measure the same: read from their definitions without pint.

For completion, which cannot wait for pint; a test holds it against pint.
"""

from __future__ import annotations

import functools
import re
from typing import TYPE_CHECKING, NamedTuple

from hlgl_cli.data_files import data_file
from hlgl_cli.units import SIGNS, UnitError, read_quantity

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

_COMMON = ("万", "亿")  # the multiples that plans are written in
_MULTIPLES = "十百千万亿"
_CHINESE = "\u4e00"  # from here on
# A unit that a definition rests on, with its power: `meter ** 2`, `[mass]`.
_BASE = re.compile(r"(\[?[^\W\d]\w*\]?)(?: \*\* (\d))?")


class _Definitions(NamedTuple):
    """What each unit measures, such as [length] to the power of 2, and the multiples of units."""

    measured: Mapping[str, tuple[str, int]]
    multiples: frozenset[str]


@functools.cache
def _definitions() -> _Definitions:
    lines = data_file("units.txt").read_text(encoding="utf-8").splitlines()
    stated = [parts for parts in map(_parts, lines) if len(parts) > 1]
    multiples = frozenset(name[:-1] for name, *_ in stated if name.endswith("-"))
    measured: dict[str, tuple[str, int]] = {}
    for name, value, *others in stated:
        if not name.endswith("-"):
            measured.update(dict.fromkeys((name, *others), _measures(value, measured)))
    signs = {sign: measured[name] for sign, name in SIGNS.items()}
    return _Definitions({**measured, **signs}, multiples)


def _parts(line: str) -> list[str]:
    """Return what a line defines, and as what, without its comment."""
    return [part.strip() for part in line.partition("#")[0].split("=")]


def _measures(value: str, before: Mapping[str, tuple[str, int]]) -> tuple[str, int]:
    """Return what a definition comes down to; a plain number measures nothing."""
    match = _BASE.search(value)
    if match is None:
        return ("", 0)
    name, power = match[1], int(match[2] or 1)
    base, of_base = before.get(name, (name, 1))
    return (base, of_base * power)


def units_beginning(start: str, quantity: str) -> list[str]:
    """Return the units that begin so and that a quantity such as "3500 万吨" converts to.

    Multiples of its own unit come first. What is no quantity converts to every unit, but to no
    quotient, of which there is no end.
    """
    unit = _unit_of(quantity)
    over, slash, below = unit.partition("/")
    typed, is_quotient, rest = start.partition("/")
    if is_quotient:
        is_fitting = bool(slash) and _measure(typed) == _measure(over)
        found = [f"{typed}/{one}" for one in _alike(below, rest)] if is_fitting else []
    else:
        found = [f"{one}{slash}{below}" for one in _alike(over, typed)]
    return [one for one in found if one != unit]


def _unit_of(quantity: str) -> str:
    """Return the unit of a quantity, nothing where it has none that is known."""
    try:
        unit = read_quantity(quantity).unit
    except UnitError:
        return ""
    return unit if all(map(_without_multiple, unit.split("/"))) else ""


def _measure(unit: str) -> tuple[str, int] | None:
    """Return what a unit or a multiple of one measures, None where it is not known."""
    return _definitions().measured.get(_without_multiple(unit))


def _alike(unit: str, start: str) -> list[str]:
    """Return the units and multiples of units that begin so and measure what a unit measures."""
    measured, own = _definitions().measured, _without_multiple(unit)
    fitting = [name for name in measured if not own or measured[name] == measured[own]]
    first = [own, *_multiples_of(own, _COMMON)] if own else []
    found = [*first, *fitting, *_multiples(fitting, start)]
    return [one for one in dict.fromkeys(found) if one.startswith(start)]


def _without_multiple(unit: str) -> str:
    """Return the unit that a multiple is of, nothing where it is of none."""
    measured, multiples = _definitions()
    if unit in measured:
        return unit
    parts = [(unit[:at], unit[at:]) for at in range(1, len(unit))]
    names = measured.keys() - SIGNS  # there is no 万%
    return next((name for multiple, name in parts if multiple in multiples and name in names), "")


def _multiples(names: list[str], start: str) -> Iterator[str]:
    """Yield the multiples of units by what has been typed: 亿吨 once there is 亿."""
    typed = [one for one in _definitions().multiples if start.startswith(one)]
    for name in names:
        yield from _multiples_of(name, typed)


def _multiples_of(name: str, multiples: Iterable[str]) -> Iterator[str]:
    """Yield multiples of a unit with a Chinese name; of 千克, 万千克 but no 百千克."""
    for multiple in multiples if name >= _CHINESE else ():
        if multiple in _COMMON or name[0] not in _MULTIPLES:
            yield f"{multiple}{name}"
