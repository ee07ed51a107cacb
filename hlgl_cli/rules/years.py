"""Years that a file's name contradicts, and years that were left out."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hlgl_cli.engine.holes import asks_for_every_year, holes
from hlgl_cli.figures.telling import facts_of, place_of
from hlgl_cli.finding import Finding, Place
from hlgl_cli.text import Years
from hlgl_cli.years import without_dates, years_in

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from hlgl_cli.engine.series import Series
    from hlgl_cli.finding import Bilingual
    from hlgl_cli.rules.contexts import OfArea, OfFile

_DIGITS = 4
_BESIDE = 5  # years before and after a plan that a name may mean: 1999 is a number
_FEW = 2  # series that lack a year of which nothing is known: one, and the year was left out


def year_of_the_name(file: OfFile) -> Iterator[Finding]:
    """F218: the file's name, or its folder's that is a year, has another year than it states."""
    name, year = file.submitted.file, file.submitted.submission.year
    if not file.submitted.is_alone:
        return
    folder, _, own = name.replace("\\", "/").rpartition("/")
    of_folder = folder.rpartition("/")[2].removesuffix("年")
    named = years_in(without_dates(own)) or years_in(of_folder * (len(of_folder) == _DIGITS))
    first, last = file.plan.base_year - _BESIDE, file.plan.target_year + _BESIDE
    years = [each for each in named if first <= each <= last]
    if years and not min(years) <= year <= max(years):
        facts: dict[str, str | Bilingual] = {"own_year": str(year), "given": Years(years)}
        area = file.submitted.submission.area
        yield Finding("F218", Place(name, ("year",)), facts, area)


def missing_years(area: OfArea) -> Iterator[Finding]:
    """C515: years between two others of which nothing is known; C514: those of one indicator.

    A level that is measured every other year is no slip, as long as other figures of the year are
    known.
    """
    several = {name: series for name, series in area.book.items() if len(series.points) > 1}
    found = {name: holes(series, area.year) for name, series in several.items()}
    lacking = {name: years for name, years in found.items() if years}
    if not lacking:
        return
    known = {year for series in area.book.values() for _, year in series.points}
    every = {year for years in lacking.values() for year in years} - known
    absent = {year for year in every if sum(year in years for years in lacking.values()) >= _FEW}
    if absent:
        yield _left_out(area, sorted(absent), sorted(known))
    files = _files_by_year(area)
    for name, years in lacking.items():
        series = area.book[name]
        wanted = every if not asks_for_every_year(series, area.year) else {*years}
        rest = tuple(year for year in years if year in wanted - absent)
        if rest:
            yield _lacking(area, series, rest, files)


def _left_out(area: OfArea, absent: list[int], known: list[int]) -> Finding:
    """Return the finding about years of which no figure is known, at a file of a later year."""
    points = (point for series in area.book.values() for point in series.points.values())
    later = min((point.year, point.file) for point in points if absent[0] < point.year <= area.year)
    given = Years(year for year in known if year <= area.year)
    facts: dict[str, str | Bilingual] = {"missing": Years(absent), "given": given}
    facts["area"] = area.area
    return Finding("C515", Place(later[1], ("year",)), facts, area.area)


def _lacking(
    area: OfArea, series: Series, years: tuple[int, ...], files: Mapping[int, str]
) -> Finding:
    """Return the finding about an indicator's years, at the year of the file that lacks one.

    Where no file is of such a year, it is at the first figure behind them.
    """
    points = series.until(area.year)
    later = next(point for point in points if point.year > years[0])
    lacks = next((files[year] for year in years if year in files), None)
    place = place_of(later) if lacks is None else Place(lacks, ("year",))
    given = Years(sorted({point.year for point in points}))
    facts = {**facts_of(later, series.indicator), "missing": Years(years), "given": given}
    return Finding("C514", place, facts, area.area, series.indicator.id)


def _files_by_year(area: OfArea) -> Mapping[int, str]:
    """Return the file of each year; figures that state their year do not make it their file's."""
    points = (point for series in area.book.values() for point in series.points.values())
    own = {(point.year, point.file) for point in points if str(point.year) not in point.origin.keys}
    return dict(sorted(own, reverse=True))
