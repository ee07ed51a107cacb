"""Random plans and submissions as text: every form, bound, status, gap, overlay and amendment."""

from __future__ import annotations

from decimal import Decimal
from random import Random
from typing import NamedTuple

from tests.second.pen import BASE, RATED, FigurePen

LENGTHS = (1, 2, 3, 5, 5, 5, 5, 10)
FORMS = (
    *("growth", "rise", "reduction", "level", "change", "total", "mean", "hold", "trend"),
    *("multiple", "follow", "yearly", "accumulated", "geometric"),
)
HIGHER, LOWER = ("at_least", "above", "about"), ("at_most", "below", "about")
FOLLOWED = "gdp"
OVERLAY_HEAD = 'plan = "drawn"\nissued_by = "通辽市"\ndate = 2021-06-15\n'


class Drawn(NamedTuple):
    """A plan, its submissions, what is laid over it, and what is asked."""

    plan: str
    files: tuple[str, ...]
    overlay: str
    year: int
    compare: str


class Item(NamedTuple):
    """An indicator: its lines in the plan, and its figures by year."""

    lines: list[str]
    figures: dict[int, str]


def draw(seed: int, indicators: int) -> Drawn:
    """Return what a seed stands for, with so many indicators beside the one that is followed."""
    chance = Random(seed)  # noqa: S311 - the same on every machine is the point
    years = chance.choice(LENGTHS)
    year = BASE + chance.randint(1, years)
    pen = PlanPen(chance, BASE + years, year)
    items = {FOLLOWED: pen.followed()}
    items |= {f"it{at}": pen.item(f"it{at}") for at in range(indicators)}
    lines = [line for item in items.values() for line in item.lines]
    return Drawn(
        "\n".join([*_head(years), *lines, ""]),
        tuple(_file(each, items, chance) for each in range(BASE + 1, year + 1)),
        OVERLAY_HEAD + "\n".join(["[targets]", *pen.laid, "[baselines]", *pen.revised, ""]),
        year,
        chance.choice(("exact", "exact", "rounded")),
    )


def _head(years: int) -> list[str]:
    return [
        '[plan]\nid = "drawn"\ntitle = { zh = "规划", en = "A plan" }',
        f'area = {{ zh = "本市", en = "Here" }}\nbase_year = {BASE}\ntarget_year = {BASE + years}',
        '[[categories]]\nid = "all"\nname = { zh = "全部", en = "All" }',
    ]


def _file(year: int, items: dict[str, Item], chance: Random) -> str:
    status = chance.choice(("", 'status = "revised"\n', 'status = "final"\n'))
    given = [
        f"{name} = {item.figures[year]}" for name, item in items.items() if year in item.figures
    ]
    return "\n".join([f"year = {year}\n{status}[figures]", *given, ""])


class PlanPen(FigurePen):
    """What draws the indicators of a plan."""

    def __init__(self, chance: Random, end: int, year: int) -> None:
        """Take a source of chance, the plan's target year, and the year that is asked about."""
        super().__init__(chance, end, year)
        self.laid: list[str] = []  # targets of the overlay
        self.revised: list[str] = []  # its baselines

    def followed(self) -> Item:
        """Return the indicator that others follow."""
        lines = self._stated(FOLLOWED, "growth", "%", 1, "higher")
        figures = {year: str(self.number(2, 8)) for year in range(BASE + 1, self.year + 1)}
        if self.likely(10):
            figures.pop(self.chance.choice(list(figures)))
        return Item([*lines, "target = { growth = 5 }"], figures)

    def item(self, name: str) -> Item:
        """Return an indicator of any form."""
        form = self.chance.choice(FORMS)
        better = "higher" if form in {"reduction", "follow"} or self.likely(65) else "lower"
        is_value = form not in RATED
        kind = "value" if is_value else "reduction" if form == "reduction" else "growth"
        unit = self.chance.choice(("%", "个")) if is_value and form != "multiple" else "%"
        unit = "亿元" if form in {"multiple", "geometric", "total", "mean"} else unit
        is_count = unit == "个" and form in {"level", "change"} and self.likely(40)
        places = 0 if is_count else self.chance.choice((0, 1, 1, 2))
        lines = self._stated(name, kind, unit, places, better)
        base = self._base(form, places)
        if base is not None:
            key = "baseline" if is_value else "base_level"
            lines.append(f"{key} = {base}" if is_value else f'{key} = "{base} 亿元"')
        lines += ["count = true"] if is_count else []
        lines += ['prices = "constant"'] if form in RATED and self.likely(15) else []
        target = self._target(form, better, base, places)
        lines += self._targets(name, form, better, base, places, target)
        if base is not None and is_value and "milestones" not in "".join(lines) and self.likely(5):
            self.revised.append(f"{name} = {base + self.number(-3, 3, places)}")
        return Item(lines, self.figures(form, base, places, target))

    def _stated(self, name: str, kind: str, unit: str, places: int, better: str) -> list[str]:
        return [
            f'[[indicators]]\nid = "{name}"\nname = {{ zh = "{name}号", en = "{name}" }}',
            f'kind = "{kind}"\nunit = "{unit}"\ndecimals = {places}\ncategory = "all"',
            f'better = "{better}"',
        ]

    def _base(self, form: str, places: int) -> Decimal | None:
        """Return the base year's level, if the plan has one."""
        if form in {"total", "mean", "yearly"}:
            return None
        if form in RATED:
            return self.number(100, 200, 2) if self.likely(30) else None
        is_needed = form in {"multiple", "geometric"}
        return self.number(40, 60, places) if is_needed or self.likely(80) else None

    def _targets(
        self, name: str, form: str, better: str, base: Decimal | None, places: int, target: str
    ) -> list[str]:
        """Return a target, or several, or one that was amended or is replaced."""
        if form in {"trend", "follow"} or self.likely(75):
            return [f"target = {target}"]
        other = self._target(form, better, base, places)
        if other == target:
            return [f"target = {target}"]
        change = self.chance.choice(("several", "amended", "overlay"))
        if change == "several":
            return [f"targets = [ {target}, {other} ]"]
        if change == "amended" and self.n > 1:
            until = self.chance.randrange(BASE + 1, self.end)
            return [f"target = {target}", f"amended = [ {{ until = {until}, target = {other} }} ]"]
        self.laid.append(f"{name} = {target}")
        return [f"target = {other}"]

    def _target(self, form: str, better: str, base: Decimal | None, places: int) -> str:
        """Return a target on the better side of its base, most often."""
        if form == "trend":
            return f'{{ trend = "{"up" if better == "higher" else "down"}" }}'
        stated = self._stated_number(form, better, base, places)
        bound = self.chance.choice((*(HIGHER if better == "higher" else LOWER), None, None))
        if bound is not None:
            stated += f', bound = "{bound}"'
        is_bent = "milestones" in stated  # which no tolerance eases
        if bound == "about" and not is_bent and (form in {"follow", "multiple"} or self.likely(30)):
            most = 0.3 if form == "multiple" else 1
            stated += f", tolerance = {self.number(0, most, 2)}"
        if form == "hold" and self.likely(20):
            stated += ", each_year = true"
        if form not in {"yearly", "accumulated"} and self.likely(8):
            stated += f", due = {self.end + self.chance.randint(0, 5)}"
        return f"{{ {stated} }}"

    def _stated_number(self, form: str, better: str, base: Decimal | None, places: int) -> str:
        sign = 1 if better == "higher" else -1
        if form == "follow":
            by = self.chance.choice((Decimal(0), self.number(-2, 2)))
            return f'follow = "{FOLLOWED}", by = {by}'
        if form == "yearly":
            years = (year for year in range(BASE + 1, self.end + 1) if self.likely(90))
            by_year = ", ".join(f"{year} = {self.number(2, 8)}" for year in years)
            return f"yearly = {{ {by_year or f'{self.end} = 5'} }}"
        if form in {"level", "geometric", "hold"}:
            start = Decimal(50) if base is None else base
            aim = start + sign * self.number(0 if form == "hold" else 1, 12, places)
            path = ', path = "geometric"' if form == "geometric" else ""
            key = "hold" if form == "hold" else "level"
            bend = self._bend(form, start, aim, places) if base is not None else ""
            return f"{key} = {aim}{path}{bend}"
        return self._plain_number(form, sign, places)

    def _plain_number(self, form: str, sign: int, places: int) -> str:
        if form == "accumulated":
            return f'growth = {self.number(1, 8)}, averaging = "accumulated"'
        if form == "growth":
            aim = self.number(2, 8)
            return f"growth = {aim * (sign if self.likely(70) else 1)}"
        if form == "multiple":
            return (
                f"multiple = {self.number(1.1, 2.5, 1) if sign > 0 else self.number(0.4, 0.9, 1)}"
            )
        if form in {"rise", "change"}:
            aim = sign * self.number(1, 30 if form == "rise" else 12, places)
            return f"{form} = {aim}{self._bend(form, Decimal(0), aim, places)}"
        aim = self.number(5, 30) if form == "reduction" else self.number(10, 99, places)
        bend = self._bend(form, Decimal(0), aim, 1) if form == "reduction" else ""
        return f"{form} = {aim}{bend}"

    def _bend(self, form: str, start: Decimal, aim: Decimal, places: int) -> str:
        """Return a milestone between the start and the aim, at times."""
        if form == "hold" or self.n < 3 or not self.likely(20):
            return ""
        year = self.chance.randrange(BASE + 1, self.end)
        number = start + (aim - start) * Decimal(self.chance.randint(2, 8)) / 10
        return f", milestones = {{ {year} = {round(number, places + 1 if places else 0)} }}"
