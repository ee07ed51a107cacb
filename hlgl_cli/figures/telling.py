"""What a finding says of a point, and where the point stands."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hlgl_cli.finding import Place
from hlgl_cli.text import Amount, Word

if TYPE_CHECKING:
    from hlgl_cli.engine.series import Point
    from hlgl_cli.finding import Bilingual
    from hlgl_cli.plan import Indicator


def facts_of(point: Point, indicator: Indicator) -> dict[str, str | Bilingual]:
    """Return the facts that fill a message about a point."""
    return {
        "name": indicator.name,
        "indicator": indicator.id,
        "kind": Word(f"kind.{point.kind}"),
        "year": str(point.year),
        "number": as_written(point),
    }


def as_written(point: Point) -> Amount:
    """Return the number of a point with its unit, as the file states it."""
    return Amount(f"{point.origin.written:f} {point.origin.unit}".rstrip())


def place_of(point: Point) -> Place:
    """Return where a point stands."""
    return Place(point.origin.file, point.origin.keys)


def place_beside(point: Point, *keys: str) -> Place:
    """Return where what stands beside a point, its base or deflator, stands."""
    return Place(point.origin.file, (*point.origin.keys[:2], *keys))
