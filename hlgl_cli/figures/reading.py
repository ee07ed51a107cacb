"""What a submission says becomes points of the plan's indicators, in the engine's units.

A number that does not fit its indicator is refused: a finding says why, and the indicator is not
assessed from that year on.
"""

from __future__ import annotations

from calendar import isleap
from collections import Counter
from fractions import Fraction
from typing import TYPE_CHECKING, NamedTuple

from hlgl_cli.engine.arithmetic import Printed, half_unit, places
from hlgl_cli.engine.series import Origin, Point, is_exact, known_as, printed
from hlgl_cli.finding import Bilingual, Finding, Place
from hlgl_cli.model import is_year
from hlgl_cli.submission import KINDS, STATUSES, Amounts, Figure, Submission
from hlgl_cli.text import Unit, Word, likely
from hlgl_cli.units import POINTS, Quantity, UnitError, factor, same_unit

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from decimal import Decimal

    from hlgl_cli.plan import Indicator, Kind, Plan

PERCENT = "%"
_DAY = "天"
_MULTIPLES = "十百千万亿"
_INDEXES: frozenset[Kind] = frozenset({"index", "annual_index"})
_KINDS_BESIDE: Mapping[str, Kind] = {"base": "value", "deflator": "index"}
_Facts = dict[str, str | Bilingual]
_UNIT_CODES = {"unknown": "U306", "incompatible": "U302", "points": "U303"}


class Submitted(NamedTuple):
    """A file's submission, the names of the figures whose very shape was refused, other names."""

    file: str
    submission: Submission
    refused: frozenset[str] = frozenset()
    unknown: tuple[str, ...] = ()
    is_alone: bool = True  # its file has figures of no other year

    @property
    def states_something(self) -> bool:
        """Return whether it has a figure, be it one that cannot be used: a blank sheet has none."""
        return bool(self.submission.figures or self.refused or self.unknown)


class Slot(NamedTuple):
    """One number as given: of which kind, for which year, and the keys that lead to it."""

    kind: Kind
    year: int
    amount: Decimal | Quantity
    keys: tuple[str, ...]


class Statement(NamedTuple):
    """A point with the weight it has against another of the same indicator, kind and year."""

    indicator: Indicator
    point: Point
    rank: tuple[int, int]  # the status, then the file's year


class Reading:
    """What was read: statements, the indicators and years whose figure was refused, findings."""

    def __init__(self, most: int | None = None) -> None:
        """Begin with nothing; at most so many findings are told, the others are only counted."""
        self._most = most
        self.statements: list[Statement] = []
        self.refused: set[tuple[str, int]] = set()
        self.findings: list[Finding] = []

    @property
    def is_full(self) -> bool:
        """Return whether a further finding is only counted."""
        return self._most is not None and len(self.findings) >= self._most

    def refuse(self, indicator: Indicator, year: int, finding: Finding) -> None:
        """Note that a figure cannot be used."""
        self.refused.add((indicator.id, year))
        self.findings.append(finding)


def read_figures(plan: Plan, submitted: Submitted, most: int | None = None) -> Reading:
    """Return what a submission's figures say of the plan's indicators.

    At most so many findings are told; the others are only counted.
    """
    reading, names, submission = Reading(most), plan.names(), submitted.submission
    for name in submitted.unknown:
        place = Place(submitted.file, ("figures", name))
        unknown = unknown_indicator(place, name, names, is_told=not reading.is_full)
        reading.findings.append(unknown)
    reading.refused |= {(names[name].id, submission.year) for name in submitted.refused}
    often = Counter(names[name].id for name in submission.figures)
    for name, entry in submission.figures.items():
        place, indicator = Place(submitted.file, ("figures", name)), names[name]
        if often[indicator.id] > 1:
            finding = Finding("F208", place, {"name": name}, submission.area, indicator.id)
            reading.refuse(indicator, submission.year, finding)
        else:
            for slot in _slots(indicator, name, entry, submission.year):
                _read_slot(reading, plan, submitted, indicator, slot)
    return reading


def unknown_indicator(
    place: Place, name: str, names: Mapping[str, Indicator], *, is_told: bool = True
) -> Finding:
    """Return the finding that the plan has no such indicator, with what may help if it is told."""
    if not is_told:
        return Finding("F202", place, is_told=False)
    if is_year(name):
        return Finding("F202", place, {"name": name, "hint": "hint.year_key"})
    return Finding("F202", place, {"name": name, **likely(name, names)})


def _slots(
    indicator: Indicator, name: str, entry: Decimal | Quantity | Figure, year: int
) -> Iterator[Slot]:
    """Yield the numbers of an entry; a number alone is of the indicator's kind."""
    keys = ("figures", name)
    if not isinstance(entry, Figure):
        yield Slot(indicator.kind, year, entry, keys)
        return
    for kind in KINDS:
        for own, amount in _by_year(getattr(entry, kind), year).items():
            nested = (str(own),) if isinstance(getattr(entry, kind), dict) else ()
            yield Slot(kind, own, amount, (*keys, kind, *nested))


def _by_year(amounts: Amounts | None, year: int) -> dict[int, Decimal | Quantity]:
    if amounts is None:
        return {}
    return amounts if isinstance(amounts, dict) else {year: amounts}


def _read_slot(
    reading: Reading, plan: Plan, submitted: Submitted, indicator: Indicator, slot: Slot
) -> None:
    submission = submitted.submission
    code, facts = _misfit(plan, indicator, slot, submission), _Facts()
    try:
        if code is None:
            point = _point(indicator, slot, submitted)
            rank = (STATUSES.index(point.status or STATUSES[0]), submission.year)
            reading.statements.append(Statement(indicator, point, rank))
            return
    except UnitError as error:
        code, facts = _UNIT_CODES[error.code], _of_unit(indicator, slot, error)
    keys = (*slot.keys[:2], str(facts["at"])) if "at" in facts else slot.keys
    is_told = not reading.is_full
    facts = {**_of_slot(plan, indicator, slot, submission), **facts} if is_told else {}
    place = Place(submitted.file, keys)
    finding = Finding(code, place, facts, submission.area, indicator.id, is_told)
    reading.refuse(indicator, slot.year, finding)


def _of_slot(plan: Plan, indicator: Indicator, slot: Slot, submission: Submission) -> _Facts:
    """Return what is told of a number that is refused."""
    return {
        "name": indicator.name,
        "kind": Word(f"kind.{slot.kind}"),
        "year": str(slot.year),
        "own_year": str(submission.year),
        "first": str(plan.first_year_of(indicator)),
        "last": str(plan.target_year),
        "key": slot.keys[1],
    }


def _of_unit(indicator: Indicator, slot: Slot, error: UnitError) -> _Facts:
    """Return what is told of a unit that does not fit."""
    kind = _KINDS_BESIDE.get(error.params.get("at", ""), slot.kind)
    facts: _Facts = {"into": unit_of(indicator, kind) or "", **error.params}
    facts |= {name: Unit(facts[name]) for name in ("unit", "into")}
    facts["meant"] = error.params.get("nearest", "")
    level = _as_level(indicator, slot)
    if error.code == "incompatible" and level:
        facts |= {"hint": "hint.as_value", "text": level}
    elif error.code == "incompatible":
        facts |= _of_days(indicator, slot)
    elif error.code == "unknown" and not error.params["unit"].strip(_MULTIPLES):
        facts |= {"hint": "hint.multiple"}
    return facts


def _of_days(indicator: Indicator, slot: Slot) -> _Facts:
    """Return what a number of days is as a share of its year, nothing where it is none."""
    if indicator.whole is None or not isinstance(slot.amount, Quantity):
        return {}
    all_days = 366 if isleap(slot.year) else 365
    try:
        days = slot.amount.exact * factor(slot.amount.unit, _DAY)
    except UnitError:
        return {}
    if not 0 <= days <= all_days:
        return {}
    share = round(days / all_days * indicator.whole, max(1, indicator.decimals))
    numbers = {
        "text": f"{float(days):g}",
        "days": str(all_days),
        "number": f"{float(share):g}",
    }
    return {
        "hint": "hint.share_of_days",
        "share": f"{numbers['number']}{indicator.unit}",
        **numbers,
    }


def _as_level(indicator: Indicator, slot: Slot) -> str:
    """Return what stands for a rate but is in the unit of the indicator's level, else nothing."""
    if not indicator.takes_ratios or slot.kind == "value" or not isinstance(slot.amount, Quantity):
        return ""
    number, unit = slot.amount
    try:
        factor(unit, indicator.level_unit or unit)
    except UnitError:
        return ""
    return f"{number:f} {unit}"


def _misfit(plan: Plan, indicator: Indicator, slot: Slot, submission: Submission) -> str | None:
    """Return the code of what keeps a number from being read at all."""
    if not plan.first_year_of(indicator) <= slot.year <= plan.target_year:
        return "F205"
    if slot.year > submission.year:
        return "F214"
    if slot.kind not in kinds_of(indicator):
        return "F209"
    alone = len(slot.keys) == 2  # noqa: PLR2004 - figures and the name: a number alone
    return "F210" if alone and indicator.is_change_without_base else None


def kinds_of(indicator: Indicator) -> tuple[Kind, ...]:
    """Return the kinds of number that an indicator can be given as."""
    return ("value", "cumulative") if indicator.is_share else KINDS


def _point(indicator: Indicator, slot: Slot, submitted: Submitted) -> Point:
    """Return the point; raise UnitError where a unit is not known or does not fit."""
    submission, unit = submitted.submission, unit_of(indicator, slot.kind)
    entry = submission.figures[slot.keys[1]]
    written, spelled = _written(slot, unit)
    origin = Origin(submitted.file, slot.keys, written, spelled)
    number = _number(indicator, slot.kind, slot.amount, unit)
    if not isinstance(entry, Figure):
        return Point(
            slot.kind,
            slot.year,
            number,
            origin,
            status=submission.status,
            source=submission.source,
            note=submission.note,
        )
    deflator = None
    if slot.kind == "value" and indicator.prices == "constant":  # nothing else can be deflated
        deflator = _by_year(entry.deflator, submission.year).get(slot.year)
    return Point(
        slot.kind,
        slot.year,
        known_as(number, entry.known),
        origin,
        entry.prices,
        _beside(indicator, deflator, "deflator"),
        indicator.kind == "reduction",
        _beside(indicator, entry.base, "base"),
        entry.status or submission.status,
        entry.source or submission.source,
        entry.note or submission.note,
        entry.known,
    )


def _beside(indicator: Indicator, amount: Decimal | Quantity | None, key: str) -> Printed | None:
    """Return a number that stands beside a figure; raise UnitError with its key."""
    try:
        kind = _KINDS_BESIDE[key]
        return (
            None if amount is None else _number(indicator, kind, amount, unit_of(indicator, kind))
        )
    except UnitError as error:
        raise UnitError(code=error.code, **{**error.params, "at": key}) from None


def unit_of(indicator: Indicator, kind: Kind) -> str | None:
    """Return the unit in which a number of a kind counts; None where nothing says it."""
    if kind == "value":
        return indicator.level_unit
    if kind != "cumulative" or indicator.takes_ratios:
        return PERCENT
    return POINTS.get(indicator.unit, indicator.unit)


def _written(slot: Slot, unit: str | None) -> tuple[Decimal, str]:
    """Return a number with its unit as it is written; an index alone has none."""
    if isinstance(slot.amount, Quantity):
        return slot.amount
    return slot.amount, "" if slot.kind in _INDEXES else unit or ""


def _number(
    indicator: Indicator, kind: Kind, amount: Decimal | Quantity, unit: str | None
) -> Printed:
    """Return the number in the unit that counts, as exactly as its digits say."""
    if not isinstance(amount, Quantity):
        return printed(amount, indicator, kind)
    number, own = amount
    if unit is None or same_unit(own, unit):
        return printed(number, indicator, kind)
    scale = factor(own, unit)
    value = Fraction(number) * scale
    half = half_unit(places(number)) * scale
    return Printed(value, Fraction(0) if is_exact(value, indicator, kind) else half)
