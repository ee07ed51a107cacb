"""What the tests of charts are built from: trajectories of a few figures."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple
from xml.etree import ElementTree as ET

from hlgl_cli.report.chart import trajectory_of
from tests.report.build import area_of

if TYPE_CHECKING:
    from collections.abc import Iterator
    from decimal import Decimal

    from hlgl_cli.engine.verdict import Comparison
    from hlgl_cli.report.chart import Trajectory

SVG = "{http://www.w3.org/2000/svg}"
LEVEL = "baseline = 95.0\ntarget = { level = 98 }\nunit = '%'\ndecimals = 1"
LEVELS = "value = { 2021 = 95.6, 2022 = 96.0, 2023 = 96.5 }"
GROWTH = "kind = 'growth'\ntarget = { growth = 5 }"
RATES = "growth = { 2021 = 6.1, 2022 = 4.0, 2023 = 5.8 }"
FALL = "target = { reduction = 15 }"


class Told(NamedTuple):
    """A point as the picture tells it."""

    kind: str
    year: str
    value: str


def drawn(
    stated: str,
    figures: str,
    year: int = 2023,
    comparison: Comparison = "exact",
    followed: str | None = None,
) -> Trajectory:
    """Return what is drawn of one indicator with these figures."""
    area = area_of(stated, figures, year, comparison, followed)
    trajectory = trajectory_of(area, area.assessments[0])
    assert trajectory is not None
    return trajectory


def told(svg: str) -> Iterator[Told]:
    """Yield the points of a picture, and those of its path."""
    for one in ET.fromstring(svg).iter():  # noqa: S314 - our own text
        if "data-kind" in one.attrib:
            yield Told(one.attrib["data-kind"], one.attrib["data-year"], one.attrib["data-value"])
        if "data-years" in one.attrib:
            years, values = one.attrib["data-years"].split(), one.attrib["data-values"].split()
            yield from map(Told, ["path"] * len(years), years, values)


def of_kind(points: Iterator[Told], kind: str) -> dict[int, str]:
    """Return the numbers of one kind by year."""
    return {int(point.year): point.value for point in points if point.kind == kind}


def texts(svg: str) -> list[str]:
    """Return the words of a picture."""
    return [str(one.text) for one in ET.fromstring(svg).iter(f"{SVG}text")]  # noqa: S314 - our own


def numbers(of: Trajectory, *names: str) -> list[Decimal | None]:
    """Return some of a trajectory's numbers."""
    return [getattr(of, name) for name in names]
