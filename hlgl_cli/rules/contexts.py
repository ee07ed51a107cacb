"""What a rule looks at: a figure, a file, an area, a plan, its indicators. Series: judged.py."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from hlgl_cli.engine.targets import replaced
from hlgl_cli.figures.telling import facts_of, place_of
from hlgl_cli.finding import Finding, Place

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping

    from hlgl_cli.engine.series import Point, Series
    from hlgl_cli.engine.sizes import Size
    from hlgl_cli.figures.reading import Statement, Submitted
    from hlgl_cli.finding import Bilingual
    from hlgl_cli.plan import Indicator, Plan, Span


class OfPoint(NamedTuple):
    """A figure by itself, as a file of an area states it."""

    statement: Statement
    area: str
    size: Size

    @property
    def indicator(self) -> Indicator:
        """Return what it is a figure of."""
        return self.statement.indicator

    @property
    def point(self) -> Point:
        """Return its number."""
        return self.statement.point

    def finding(self, code: str, place: Place | None = None, **facts: str | Bilingual) -> Finding:
        """Return a finding about the figure, where it stands or at another place."""
        indicator, point = self.statement[:2]
        told = {**facts_of(point, indicator), **facts}
        return Finding(code, place or place_of(point), told, self.area, indicator.id)


class OfFile(NamedTuple):
    """A file that could be read: what it submits to a plan, and its text."""

    plan: Plan
    submitted: Submitted
    text: Callable[[], str]

    def finding(
        self, code: str, place: Place, indicator: Indicator, **facts: str | Bilingual
    ) -> Finding:
        """Return a finding about an indicator's entry."""
        area = self.submitted.submission.area
        return Finding(code, place, {"name": indicator.name, **facts}, area, indicator.id)


class OfArea(NamedTuple):
    """All figures of an area, by indicator, and the year that is judged."""

    area: str
    year: int
    book: Mapping[str, Series]


class OfPlan(NamedTuple):
    """A plan whose tables are each well formed, and its file."""

    plan: Plan
    file: str

    def finding(self, code: str, *keys: str, **facts: str | Bilingual) -> Finding:
        """Return a finding at some keys of the file."""
        return Finding(code, Place(self.file, keys), facts)


class OfIndicator(NamedTuple):
    """An indicator of a plan, and its place in the file."""

    plan: Plan
    file: str
    at: int
    indicator: Indicator
    of_target: tuple[str, ...] = ("target",)  # the keys that lead to its target

    @property
    def span(self) -> Span:
        """Return the years of its target."""
        return self.plan.span(self.indicator)

    def parts(self) -> Iterator[OfIndicator]:
        """Yield the indicator once for each target that it has, with the keys to it."""
        for at, part in enumerate(self.indicator.parts):
            keys = ("targets", str(at)) if self.indicator.targets else ("target",)
            yield self._replace(indicator=part, of_target=keys)

    def targets(self) -> Iterator[OfIndicator]:
        """Yield the same, and once for each target that it had."""
        yield from self.parts()
        for at, amendment in enumerate(self.indicator.amended):
            before = replaced(self.indicator, amendment)
            yield self._replace(indicator=before, of_target=("amended", str(at), "target"))

    def about_target(self, code: str, *keys: str, **facts: str | Bilingual) -> Finding:
        """Return a finding at some keys below the target."""
        return self.finding(code, *self.of_target, *keys, **facts)

    def finding(self, code: str, *keys: str, **facts: str | Bilingual) -> Finding:
        """Return a finding at some keys below the indicator."""
        place = Place(self.file, ("indicators", str(self.at), *keys))
        told = {"name": self.indicator.name, **facts}
        return Finding(code, place, told, indicator=self.indicator.id)
