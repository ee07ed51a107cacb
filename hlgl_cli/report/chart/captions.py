"""The words of a chart: labels of its points, and all that it shows for who cannot see it."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING

from hlgl_cli.messages import harmless
from hlgl_cli.report import words
from hlgl_cli.report.chart.scales import short
from hlgl_cli.report.chart.shapes import points_of
from hlgl_cli.report.numbers import amount, plain
from hlgl_cli.report.readings import RANK
from hlgl_cli.report.wrapping import width
from hlgl_cli.text import say

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from hlgl_cli.demands import Demand
    from hlgl_cli.report.chart.trajectory import Trajectory

_LONGEST = 120  # columns of a name in the title: whoever listens has its sense by then
_LONGEST_NUMBER = 20  # characters
_ELLIPSIS = "…"
LABELLED = frozenset({"actual", "allowed", "base", "projected", "required", "stop", "target"})


class Captions:
    """What is written on a trajectory's chart, in one language."""

    def __init__(self, trajectory: Trajectory, lang: str) -> None:
        """Take the trajectory."""
        self._trajectory, self._lang = trajectory, lang
        self._digits = words.digits(trajectory.assessment)

    def number(self, number: Decimal) -> str:
        """Return a number with the digits of the table."""
        return plain(number, self._digits)

    def label(self, kind: str, number: Decimal) -> str:
        """Return the label of a point."""
        return self.told(kind, self.number(number))

    def told(self, kind: str, number: str) -> str:
        """Return the label of a point whose number is printed already."""
        number = short(Decimal(number), _LONGEST_NUMBER)
        if kind == "target":
            return self._target(number)
        return number if kind == "stop" else self._say(kind, number=number)

    def at_the_end(self) -> Iterator[str]:
        """Yield the labels that stand beside the target year."""
        last = self._trajectory.last
        for kind, year, number in points_of(self._trajectory):
            if year == last and kind in LABELLED:
                yield self.label(kind, number)

    def _target(self, number: str) -> str:
        """Return the label of the target, under the bound that the plan prints."""
        assessment, upto = self._trajectory.assessment, self._trajectory.upto
        target = assessment.definition.target
        assert target is not None  # noqa: S101 - without one nothing is judged
        if target.demand.is_direction:
            return self._say("better", number=number)
        if assessment.is_alone:
            return self._say("target_alone", number=number)
        if upto is not None:
            number += f"-{self.number(upto)}"
        if target.bound is not None:
            number = say(self._lang, f"table.{target.bound}", number=number)
        return self._say("target", number=number)

    @property
    def name(self) -> str:
        """Return the indicator's name, and which of its targets it is about."""
        indicator = self._trajectory.assessment.definition
        return words.of_part(harmless(indicator.name.of(self._lang)), indicator, self._lang)

    @property
    def area(self) -> str:
        """Return the area's name."""
        return harmless(words.whose(self._trajectory.area, self._lang))

    @property
    def title(self) -> str:
        """Return what the chart is of."""
        area, name = cut(self.area, _LONGEST), cut(self.name, _LONGEST)
        return self._say("title", area=area, name=name)

    @property
    def quantity(self) -> str:
        """Return what is on the axis, with its unit."""
        trajectory = self._trajectory
        unit = words.unit(trajectory.spelled, self._lang)
        measure = self._say(_measured(trajectory), base=trajectory.first)
        return self._say("quantity", measure=measure, unit=harmless(unit)) if unit else measure

    @property
    def measured(self) -> str:
        """Return whose figures they are, and what is on the axis."""
        return self._say("measured", area=self.area, quantity=self.quantity)

    def verdict(self, columns: int | None = None) -> str:
        """Return the verdict and the grade of the year, and what falls short.

        The last is left out where it has no room in so many columns.
        """
        assessment, lang = self._trajectory.assessment, self._lang
        mark = words.UNCERTAIN if assessment.certain is False else ""
        told = [words.verdict(assessment, lang) + mark, words.grade(assessment, lang)]
        whole = self._of_year([*told, self._shortfall()])
        return whole if columns is None or width(whole) <= columns else self._of_year(told)

    def _of_year(self, told: Iterable[str]) -> str:
        verdict = say(self._lang, "list.clause").join(filter(None, told))
        return self._say("verdict", year=self._trajectory.year, verdict=verdict)

    def _shortfall(self) -> str:
        """Return how much falls short, or is too much."""
        trajectory = self._trajectory
        if trajectory.shortfall is None:
            return ""
        unit = words.difference(trajectory.spelled)
        short = amount(trajectory.shortfall, unit, self._lang, self._digits)
        is_low = trajectory.assessment.definition.direction > 0 or trajectory.spelled == RANK
        return self._say("shortfall" if is_low else "excess", amount=harmless(short))

    @property
    def description(self) -> str:
        """Return every number of the chart in words."""
        told = say(self._lang, "list.letters").join(self._facts())
        return told + self._say("told.end")

    def _facts(self) -> Iterator[str]:
        trajectory = self._trajectory
        yield self.quantity
        yield self.verdict()
        if trajectory.base is not None:
            base = self.number(trajectory.base)
            yield self._say("told.base", year=trajectory.first, number=base)
        yield self._say("told.actual", numbers=self._by_year(trajectory.known))
        path = {year: one for year, one in trajectory.path.items() if year > trajectory.first}
        yield self._say("told.required", numbers=self._by_year(path))
        yield from self._beside()

    def _beside(self) -> Iterator[str]:
        trajectory = self._trajectory
        if trajectory.allowed is not None:
            is_least = trajectory.assessment.definition.direction > 0
            key = "told.allowed_least" if is_least else "told.allowed_most"
            yield self._say(key, number=self.number(trajectory.allowed))
        if trajectory.band is not None:
            low, high = map(self._end, trajectory.band)
            yield self._say("told.band", low=low, high=high)
        if trajectory.target is not None:
            label = self.label("target", trajectory.target)
            yield self._say("told.target", year=trajectory.last, label=label)
        if trajectory.projected is not None:
            number = self.number(trajectory.projected)
            yield self._say("told.projected", year=trajectory.last, number=number)

    def _end(self, number: Decimal | None) -> str:
        """Return an end of a band, which lies between the digits of the table."""
        return self._say("told.open") if number is None else plain(number)

    def _by_year(self, numbers: Mapping[int, Decimal]) -> str:
        told = (
            self._say("of_year", year=year, number=self.number(number))
            for year, number in numbers.items()
        )
        return say(self._lang, "list.separator").join(told)

    def _say(self, key: str, /, **facts: object) -> str:
        return say(self._lang, f"chart.{key}", **facts)


def _measured(trajectory: Trajectory) -> str:
    """Return which words say what is measured."""
    target = trajectory.assessment.definition.target
    assert target is not None  # noqa: S101 - without one nothing is judged
    demand = target.demand
    if trajectory.assessment.is_alone or demand.by_year:
        return "of.fall_of_year" if demand.falls else "of.rise_of_year"
    if demand.of_index:
        return _of_index(demand)
    if demand.adds_up:
        return "of.mean" if demand.averages else "of.total"
    if demand.is_change:
        return "of.change"
    return "of.worst" if target.each_year else "of.level"


def _of_index(demand: Demand) -> str:
    if demand.falls:
        return "of.fall"
    if demand.accumulates:
        return "of.rise"
    return "of.multiple" if demand.unit == "times" else "of.average"


def cut(text: str, columns: int) -> str:
    """Return a text of at most so many columns; what is cut off is marked."""
    if width(text) <= columns:
        return text
    while (over := width(text) - columns + 1) > 0:
        text = text[: -((over + 1) // 2)]  # no character is wider than two
    return text.rstrip() + _ELLIPSIS
