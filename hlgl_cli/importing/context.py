"""What a row knows when one of its phrases is read: its name, unit, base and years."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, NamedTuple

from hlgl_cli.importing.measures import is_share
from hlgl_cli.importing.printed import Role

if TYPE_CHECKING:
    from decimal import Decimal

    from hlgl_cli.base import Known
    from hlgl_cli.importing.names import Name
    from hlgl_cli.importing.phrase import Phrase
    from hlgl_cli.importing.reading import Stated
    from hlgl_cli.plan import Better


@dataclass(frozen=True, slots=True)
class PrintedBase:
    """What stands for the base year: a level, or the growth or fall of that year."""

    number: Decimal
    unit: str = ""
    known: Known | None = None
    year: int | None = None
    mark: str = ""
    is_rate: bool = False  # it says that it is one: 增长5.5%


@dataclass(frozen=True, slots=True)
class Context:
    """What is known of a row besides the phrase that is read."""

    name: Name
    unit: str = ""  # of its levels, where the row prints it
    base: PrintedBase | None = None
    better: Better | None = None  # known whatever the row prints
    leaning: Better | None = None  # likely by the words of its name
    of_whole: bool = False  # its number is said to be a share of something
    base_year: int | None = None
    target_year: int | None = None
    role: Role = Role.TARGET
    is_known_growth: bool = False  # a plan that ships states it as a growth per year
    heading_yearly: bool = False  # 年均 alone
    heading_grows: bool = False  # 年均增长, in %
    heading_cumulative: bool = False  # 累计 alone

    @property
    def level(self) -> PrintedBase | None:
        """Return the base year's level, unless what stands there is a rate."""
        is_rate = self.base is not None and (self.base.is_rate or self.name.kind != "value")
        return None if is_rate else self.base

    @property
    def base_is_rate(self) -> bool:
        """Return whether the base year's number is a growth, which the target is then too."""
        return self.base is not None and self.level is None and self.base.unit in {"", "%"}

    @property
    def counts_points(self) -> bool:
        """Return whether what it rises or falls by, in %, is read as points: in Chinese alone."""
        in_chinese = any("\u4e00" <= each <= "\u9fff" for each in self.name.name)
        of_hundred = not self.unit or self.unit.startswith(("%", "％"))
        return self.is_share and of_hundred and in_chinese and not self.name.is_frequency

    @property
    def is_share(self) -> bool:
        """Return whether it is a share, which changes in points."""
        named = is_share(self.unit) if self.unit else self.name.is_share
        return self.of_whole or (named and not self.name.is_intensity)

    def is_yearly(self, phrase: Phrase) -> bool:
        """Return whether a number is of each year: 年均, or bare in a column of rates."""
        if self.is_cumulative(phrase):
            return False
        said = (
            phrase.yearly
            or (phrase.each_year and phrase.move is not None)
            or self.heading_yearly
            or self.name.yearly
        )
        return said or self.role is Role.RATE

    def is_cumulative(self, phrase: Phrase) -> bool:
        """Return whether a number is of all years together: [ ], 累计."""
        if phrase.yearly:
            return False
        return phrase.cumulative or self.name.cumulative or self.heading_cumulative


class Choice(NamedTuple):
    """The readings of a phrase: one, or several with the reason why it cannot be known."""

    readings: tuple[Stated, ...] = ()
    why: str = ""  # a key below row.why
    doubts: tuple[str, ...] = ()  # keys below row.doubt
