"""The columns of numbers: which is the base, which have targets, which rates."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from hlgl_cli.importing.headings import ROLES, VALUES, What
from hlgl_cli.importing.printed import Role
from hlgl_cli.years import EARLIEST, LATEST

if TYPE_CHECKING:
    from collections.abc import Mapping

    from hlgl_cli.importing.headings import Heading


class Years(NamedTuple):
    """The plan's base year and target year, as far as they are known."""

    base: int | None = None
    target: int | None = None


class Column(NamedTuple):
    """A column of numbers: where it stands, its heading, what is printed in it."""

    at: int
    heading: str
    role: Role
    year: int | None


def columns_of_numbers(
    texts: Mapping[int, str], said: Mapping[int, Heading], given: Years
) -> tuple[Column, ...]:
    """Return the columns of numbers with their roles; a year before the base is not read."""
    found = {at: each for at, each in said.items() if each.what in VALUES}
    base = _base_column(found, given)
    found = _without_past_rates(found, base)
    since = given.base if base is None else found[base].year
    stated = [each.year or 0 for each in found.values() if each.what is What.TARGET]
    last = max([since or 0, *stated])  # the years up to it are those of figures
    columns = []
    for at, each in found.items():
        role = _role(each, is_base=at == base)
        is_figure = each.what is What.YEAR and at != base and (each.year or 0) <= last
        if role is not None and not is_figure:
            year = each.year if (each.year or 0) >= EARLIEST else None
            columns.append(Column(at, texts[at], role, year))
    return tuple(columns)


def _without_past_rates(found: dict[int, Heading], base: int | None) -> dict[int, Heading]:
    """Return columns without the rates of the period before: before a target, where one follows."""
    rates = [at for at, each in found.items() if each.what is What.RATE]
    targets = [at for at in found if at != base and at not in rates and at > (base or 0)]
    past = {at for at in rates if targets and at < min(targets) <= max(rates)}
    return {at: each for at, each in found.items() if at not in past}


def _role(said: Heading, *, is_base: bool) -> Role | None:
    if is_base:
        return Role.BASE
    if said.what in {What.TARGET, What.YEAR}:
        return Role.EITHER if said.may_be_rate else Role.TARGET
    return None if said.what is What.BASE else ROLES.get(said.what)


def _base_column(found: Mapping[int, Heading], given: Years) -> int | None:
    """Return the column of the base: as it says, as is told beside, or the earliest of several."""
    bases = [at for at, each in found.items() if each.what is What.BASE]
    dated = sorted((each.year or 0, at) for at, each in found.items() if each.what is What.YEAR)
    of_given = [at for year, at in dated if year == given.base]
    if of_given and not any(found[at].year == given.base for at in bases):
        return of_given[0]
    if bases:
        return max(bases, key=lambda at: (found[at].year or 0, -at))
    if given.base is not None or (dated and dated[0][0] == given.target):
        return None
    return _dated_base(found, dated)


def _dated_base(found: Mapping[int, Heading], dated: list[tuple[int, int]]) -> int | None:
    """Return the column of the base among those of years alone: what comes before the targets."""
    targets = [each.year for each in found.values() if each.what is What.TARGET]
    if targets:
        first = min((year for year in targets if year is not None), default=LATEST + 1)
        return max((each for each in dated if each[0] < first), default=(0, None))[1]
    is_beside = any(each.what in {What.RATE, What.STEP} for each in found.values())
    return dated[0][1] if len(dated) > 1 or (dated and is_beside) else None
