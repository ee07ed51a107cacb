"""A phrase: a number of a cell and all that is said of it, or what stands in its place."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from decimal import Decimal

    from hlgl_cli.plan import Nature, Prices
    from hlgl_cli.target import Bound, Trend


@dataclass(frozen=True, slots=True)
class Phrase:
    """A number and what is said of it; without a number, what is said instead."""

    at: int = 0  # where it begins
    number: Decimal | None = None
    upto: Decimal | None = None
    unit: str = ""
    magnitude: str = ""  # printed behind a number that is now in the row's unit: 1亿 in 万人次
    bound: Bound | None = None
    move: Trend | None = None
    toward: bool = False  # the number is where it goes to: 提高到
    stay: str = ""  # keep or cap
    reaches: bool = False
    yearly: bool = False
    each_year: bool = False
    cumulative: bool = False
    boxed: bool = False  # [ ], for what several years come to
    added: bool = False
    year: int | None = None
    since: int | None = None
    estimated: bool = False
    strive: str = ""
    remark: bool = False  # of a part (其中) or of later years (展望)
    follows: str = ""
    assigned_by: str | None = None
    decided_yearly: bool = False
    of_whole: bool = False  # a share of something: 3.5 % of GDP
    times: bool = False
    in_words: bool = False  # the number is said in words: 全覆盖
    improves: bool = False
    ranked: bool = False
    unset: bool = False
    prices: Prices | None = None
    nature: Nature | None = None
    words: tuple[str, ...] = ()  # that are not understood
    start: Phrase | None = None  # from where it goes to the number

    @property
    def is_aimed_at(self) -> bool:
        """Return whether its words are those of a target, whatever its year: increase to 95 %."""
        moved = self.move is not None or self.toward or self.reaches or self.times
        return bool(moved or self.strive or self.stay)

    @property
    def is_numeric(self) -> bool:
        """Return whether it has a number, or follows another's."""
        return self.number is not None or bool(self.follows)
