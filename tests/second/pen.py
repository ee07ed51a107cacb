"""What draws random numbers, and random figures around a target."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from random import Random

BASE = 2020
RATED = frozenset({"growth", "rise", "reduction", "follow", "yearly", "accumulated"})


class Pen:
    """What draws numbers."""

    def __init__(self, chance: Random, end: int, year: int) -> None:
        """Take a source of chance, the plan's target year, and the year that is asked about."""
        self.chance, self.end, self.year = chance, end, year
        self.n = end - BASE

    def likely(self, per_cent: int) -> bool:
        """Return whether what happens so often happens now."""
        return self.chance.randrange(100) < per_cent

    def number(self, low: float, high: float, places: int | None = None) -> Decimal:
        """Return a number with a few decimals."""
        places = self.chance.choice((0, 1, 1, 2)) if places is None else places
        scale = 10**places
        return Decimal(self.chance.randint(int(low * scale), int(high * scale))).scaleb(-places)

    def near(self, number: Decimal, spread: Decimal, places: int) -> Decimal:
        """Return a number near another: often by a unit of its last digit, at times far off."""
        unit = Decimal(1).scaleb(-places)
        near = round(number, places) + unit * self.chance.randint(-2, 2)
        wide = int(spread / unit) + 3
        return near if self.likely(50) else near + unit * self.chance.randint(-wide, wide)


class FigurePen(Pen):
    """What draws the figures of an indicator."""

    aim = Decimal(5)  # a year's rate, of the indicator at hand

    def figures(self, form: str, base: Decimal | None, places: int, target: str) -> dict[int, str]:
        """Return figures by year, as a file gives them."""
        years = list(range(BASE + 1, self.year + 1))
        if form in RATED:
            return self._rates(form, base, years, target)
        if form in {"total", "mean"}:
            return self._amounts(form, years, places, target)
        if form == "multiple" and base is not None:
            times = _aim(target)
            asked = {year: base * (1 + (times - 1) * (year - BASE) / self.n) for year in years}
            return {year: str(self.near(each, base / 5, places)) for year, each in asked.items()}
        return self._levels(form, base, years, places, target)

    def _rates(
        self, form: str, base: Decimal | None, years: list[int], target: str
    ) -> dict[int, str]:
        """Return yearly rates, or a total, or both."""
        self.aim = Decimal(5) if form in {"follow", "yearly"} else _aim(target)
        self.aim /= self.n if form in {"rise", "reduction"} else 1
        if form == "yearly":
            return {year: self._rate(year, years, "growth") for year in years if self.likely(90)}
        kind = "reduction" if form == "reduction" else "growth"
        way = self.chance.choice(
            ("rates", "rates", "gap", "alone", "total", "total", "mixed", "value")
        )
        last = years[-1]
        if way == "alone":
            return {last: self._rate(last, years, kind)}
        if way == "total" and form != "accumulated":
            return {last: f"{{ {self._total(form, len(years))} }}"}
        if way == "mixed" and len(years) > 1 and form != "accumulated":
            start = self.chance.choice(years[:-1])
            later = {year: self._rate(year, years, kind) for year in years if year > start}
            return {start: f"{{ {self._total(form, start - BASE)} }}", **later}
        if way == "value" and base is not None and form != "accumulated":
            at = self.chance.choice(("", "", ', prices = "base-year"', ", deflator = 104.2"))
            return {last: f'{{ value = "{self.number(80, 260, 2)} 亿元"{at} }}'}
        found = {year: self._rate(year, years, kind) for year in years}
        if way == "gap" and len(years) > 2:
            found.pop(self.chance.choice(years[:-1]))
        return found

    def _rate(self, year: int, years: list[int], kind: str) -> str:
        number = self.near(self.aim, Decimal(3), self.chance.choice((0, 1, 1, 2)))
        if kind == "growth" and self.likely(15):
            return f"{{ annual_index = {100 + number} }}"
        if self.likely(10):
            status = self.chance.choice(("preliminary", "revised", "final"))
            return f'{{ {kind} = {number}, status = "{status}" }}'
        if year == years[-1] and self.likely(5):
            known = self.chance.choice(("at_least", "at_most", "about", "estimate"))
            return f'{{ {kind} = {number}, known = "{known}" }}'
        return str(number)

    def _total(self, form: str, years: int) -> str:
        """Return what came since the base year, in all or on average."""
        kind = self.chance.choice(("cumulative", "average", "index"))
        number = self.near(self.aim * (1 if kind == "average" else years), Decimal(4), 1)
        sign = -1 if form == "reduction" else 1
        return f"{kind} = {100 + sign * number if kind == 'index' else number}"

    def _amounts(self, form: str, years: list[int], places: int, target: str) -> dict[int, str]:
        """Return amounts of all years, of some, or an official sum and the amounts after it."""
        yearly = _aim(target) / (self.n if form == "total" else 1)
        values = {year: self.near(yearly, yearly / 5, places + 1) for year in years}
        found = {year: str(value) for year, value in values.items()}
        if self.likely(25):
            year = self.chance.choice(years)
            total = sum(value for each, value in values.items() if each <= year)
            is_mean = form == "mean" and self.likely(50)
            mean = round(total / (year - BASE), 2)
            found[year] = f"{{ average = {mean} }}" if is_mean else f"{{ cumulative = {total} }}"
        elif len(years) > 1 and self.likely(25):
            found.pop(self.chance.choice(years[:-1]))
        return found

    def _levels(
        self, form: str, base: Decimal | None, years: list[int], places: int, target: str
    ) -> dict[int, str]:
        """Return levels around the way from the base year, or changes since it."""
        start = Decimal(50) if base is None else base
        aim = start if form == "trend" else _aim(target) + (start if form == "change" else 0)
        found = {}
        for year in years:
            level = self.near(self._on_the_way(form, start, aim, year), abs(aim - start), places)
            if (base is not None and self.likely(20)) or (form == "change" and base is None):
                own = f", base = {start - 1}" if base is not None and self.likely(10) else ""
                found[year] = f"{{ cumulative = {level - start}{own} }}"
            elif self.likely(92) or year == self.year:
                found[year] = str(level)
        return found

    def _on_the_way(self, form: str, start: Decimal, aim: Decimal, year: int) -> Decimal:
        if form == "hold":
            return aim
        return start + (aim - start) * (year - BASE) / self.n


def _aim(target: str) -> Decimal:
    """Return the number that a target states first."""
    return Decimal(target.split()[3].rstrip(","))
