"""Random plans as files: sound ones over all forms and options, and the shipped one."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING, NamedTuple

from hlgl_cli.demands import DEMANDS, FORM_NAMES, FormName
from hlgl_cli.plan import Indicator
from hlgl_cli.rules import audit
from hlgl_cli.sources.plans import load_plan
from tests.engine.build import BASE_YEAR, indicator, plan
from tests.engine.strategies import BENDABLE, BOUNDS, KINDS_OF_FORM
from tests.laws.chance import Chance
from tests.laws.writing import pairs

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from decimal import Decimal
    from pathlib import Path

Table = dict[str, object]
LENGTHS = (1, 2, 3, 5, 5, 5, 10, 15)  # of a plan, in years
# What a plan may be called, and its indicators: also what some reader would take for markup.
TITLES = ("规划", "{0} {name} %s", "a|b `c` <d> &amp; [e](f)", "\x1b[31m红\u202e", "=A,\t;")
NAMES = (
    ("地区生产总值", "GDP"),
    ("城镇化率", "Share in towns"),
    ("{zh}", "{en}"),
    ("研发经费|投入*", "R&D <spending>"),
    ("宽" * 40, "wide " * 16),
)
UNITS = ("亿元", "%", "‰", "个", "万人", "元/人")
FOLLOWED = "gdp"


class Asked(NamedTuple):
    """A plan as submissions see it: its file, its years, and its indicators by id."""

    file: str | None  # None: the shipped one
    years: range
    indicators: Mapping[str, Indicator]
    id: str = "plan"

    def __repr__(self) -> str:
        """Return the id alone: the file is beside the figures."""
        return f"Asked(of {self.id!r})"


def asked_of(path: Path | None) -> Asked:
    """Return a plan of the repository: that of a file, or the one that ships."""
    of = load_plan(None if path is None else str(path))
    text = None if path is None else path.read_text(encoding="utf-8")
    years = range(of.base_year + 1, of.target_year + 1)
    return Asked(text, years, {each.id: each for each in of.indicators}, of.plan.id)


SHIPPED = asked_of(None)


def random_plan(seed: int, indicators: Sequence[int]) -> Asked:
    """Return a plan with an indicator a seed, beside one that others may follow."""
    chance = Chance(seed)
    years, title = chance.one(LENGTHS), chance.one(TITLES)
    head = {
        "id": "plan",
        "title": {"zh": title, "en": title},
        "area": {"zh": "本市", "en": "Here"},
        "base_year": BASE_YEAR,
        "target_year": BASE_YEAR + years,
    }
    lines = ["[plan]", *pairs(head)]
    lines += ["[[categories]]", *pairs({"id": "all", "name": {"zh": "全部", "en": "All"}})]
    read = {}
    for at, (zh, en) in enumerate(NAMES[: len(indicators) + 1]):
        stated = _usual(at, zh, en) | (_sound(indicators[at - 1], years) if at else _followed())
        lines += ["[[indicators]]", *pairs(stated)]
        read[str(stated["id"])] = Indicator.model_validate(stated)
    spread = range(BASE_YEAR + 1, BASE_YEAR + years + 1)
    return Asked("\n".join(lines) + "\n", spread, read)


def _usual(at: int, zh: str, en: str) -> Table:
    number = at + 1 if at % 2 == 0 else None
    name = {"zh": zh, "en": en}
    return _known({"id": f"it{at}", "number": number, "name": name, "category": "all"})


def _known(table: Table) -> Table:
    return {name: part for name, part in table.items() if part is not None}


def _followed() -> Table:
    return {"id": FOLLOWED, "kind": "growth", "unit": "%", "target": {"growth": 5}}


@cache
def _sound(seed: int, years: int) -> Table:
    """Return what a plan that passes the audit says of an indicator."""
    chance = Chance(seed)
    while True:
        stated = _known(_stated(chance, years))
        tried = Indicator.model_validate({**_usual(0, "它", "it"), **stated})
        of = plan(indicator('kind = "growth"', FOLLOWED), tried, years=years)
        if not audit(of, "plan.toml"):
            return stated


def _stated(chance: Chance, years: int) -> Table:
    form = chance.one((*FORM_NAMES, None))
    better = "higher" if form == "reduction" or chance.is_(60) else "lower"
    kind = chance.one(KINDS_OF_FORM.get(form or "yearly", ["value"]))
    is_value = kind == "value"
    return {
        "kind": kind,
        "better": better,
        "unit": chance.one(UNITS) if is_value else "%",
        "decimals": chance.randrange(4),
        "count": is_value and chance.is_(10),
        "nature": chance.one((None, "binding", "expected")),
        "prices": chance.one((None, None, "constant", "current")),
        "baseline": chance.number() if chance.is_(75) else None,
        "base_level": "143.96 亿元" if not is_value and chance.is_(50) else None,
        "range": [-50, 200] if chance.is_(10) else None,
        "target": None if form is None else _target(chance, form, better, years),
    }


def _target(chance: Chance, form: FormName, better: str, years: int) -> Table:
    """Return a target of a form, with all that may stand beside its number."""
    ahead = range(BASE_YEAR + 1, BASE_YEAR + years + 1)
    if DEMANDS[form].by_year:
        stated: Table = {form: _by_year(chance, ahead)}
    elif DEMANDS[form].is_direction:
        return {form: "up" if better == "higher" else "down"}
    elif "by" in DEMANDS[form].options:
        stated = {form: FOLLOWED, "by": chance.number(-3, 5) if chance.is_(50) else 0}
    else:
        stated = {form: chance.number()}
    if "upto" in DEMANDS[form].options and chance.is_(10):
        stated["upto"] = chance.number()
    if "averaging" in DEMANDS[form].options and chance.is_(50):
        stated["averaging"] = chance.one(("level", "accumulated"))
    if "path" in DEMANDS[form].options and chance.is_(40):
        stated["path"] = chance.one(("straight", "geometric"))
    if form in BENDABLE and stated.get("averaging") != "accumulated" and chance.is_(30):
        stated["milestones"] = _by_year(chance, ahead[:-1]) or None
    stated["bound"] = chance.one(BOUNDS[better])
    if stated["bound"] == "about" and chance.is_(50):
        stated["tolerance"] = abs(chance.number(0, 3))
    stated["assigned_by"] = "通辽市" if chance.is_(10) else None
    return _known(stated)


def _by_year(chance: Chance, years: range) -> dict[int, Decimal]:
    return {year: chance.number() for year in years if chance.is_(60)}
