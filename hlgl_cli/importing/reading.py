"""What a printed row means: the targets that it states, or the question that it leaves."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from hlgl_cli.frozen import Frozen

if TYPE_CHECKING:
    from collections.abc import Mapping
    from decimal import Decimal

    from hlgl_cli.base import Known
    from hlgl_cli.demands import FormName, IndicatorKind
    from hlgl_cli.finding import Bilingual
    from hlgl_cli.plan import Better, Nature, Prices
    from hlgl_cli.target import Bound, Shape, Trend

NO_FACTS: Mapping[str, str] = Frozen({})


@dataclass(frozen=True, slots=True)
class Stated:
    """One target; `form` is METHOD's, and `number` is None where none is printed.

    `assigned_by` names the authority whose number is awaited; `follows` is the other indicator,
    as written. `yearly` without a number is one that each year brings.
    """

    form: FormName
    number: Decimal | None = None
    upto: Decimal | None = None
    bound: Bound | None = None
    year: int | None = None  # due, where it is not the plan's target year
    since: int | None = None  # counted from, where it is not the plan's base year
    follows: str | None = None
    by: Decimal | None = None
    trend: Trend | None = None
    path: Shape | None = None
    assigned_by: str | None = None
    each_year: bool = False
    mark: str = ""  # 力争, as printed


@dataclass(frozen=True, slots=True)
class Note:
    """Something to tell of a row: a key of data/words/readings.toml and its facts."""

    key: str
    facts: Mapping[str, str | Bilingual] = field(default_factory=lambda: NO_FACTS)


def note(key: str, **facts: str) -> Note:
    """Return something to tell, with its facts."""
    return Note(key, Frozen(facts))


@dataclass(frozen=True, slots=True)
class Question:
    """What a row leaves open, with the readings to choose from; there may be none."""

    why: Note
    alternatives: tuple[Stated, ...] = ()


@dataclass(frozen=True, slots=True)
class RowReading:
    """An indicator as its row states it, with whatever its row leaves in doubt."""

    row: int
    name: str  # without numbering, marks and unit
    item: str = ""  # its number as printed: "10"
    unit: str = ""  # as printed
    kind: IndicatorKind = "value"
    better: Better | None = None  # None: the row does not say
    nature: Nature | None = None
    baseline: Decimal | None = None
    base_known: Known | None = None
    base_year: int | None = None  # where it is not the plan's
    base_mark: str = ""  # what stands beside the baseline, as printed
    base_level: str = ""  # the base year's level of a growth or a reduction: "3032 亿元"
    prices: Prices | None = None
    decimals: int = 0
    target: Stated | None = None  # None: none is printed, or it is a question
    more: tuple[Stated, ...] = ()  # for further years, or further targets
    question: Question | None = None
    doubts: tuple[Note, ...] = ()
    marks: tuple[str, ...] = ()  # as printed: 力争, *, ①
    is_heading: bool = False  # a row that only groups those below it
