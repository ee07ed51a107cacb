"""Random submissions, as text: sound ones of a plan's figures, and those with slips."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hlgl_cli.figures.reading import kinds_of
from hlgl_cli.submission import KINDS
from tests.laws.chance import Chance
from tests.laws.slips import encoded, slipped
from tests.laws.writing import key, text, toml

if TYPE_CHECKING:
    from collections.abc import Sequence

    from hlgl_cli.plan import Indicator
    from tests.laws.plans import Asked

UNITS = (
    "亿元",
    "万元",
    "元",
    "%",
    "‰",
    "百分点",
    "个百分点",
    "千分点",
    "人",
    "万人",
    "天",
    "倍",
    "x",
)
COMMENTS = (
    "# hlgl: ignore[F]",
    "# hlgl: ignore[C,U,V]",
    "#hlgl:ignore[C501, V4,T6]",
    "# hlgl: ignore [S]",
    "# hlgl: ignore[x]",
    "# hlgl: ignore",
    "# 来源：统计公报 5.8",
    "# {given} \x1b[31m",
    "# gdp = 5.8",
)
JUNK = (
    *("true", "''", "'x'", "'5'", "'5.8 %'", "'>95'", "'347 天'", "2023-01-01", "07:32:00", "nan"),
    *("inf", "-inf", "[]", "[1, [2]]", "{}", "{ a = 1 }", "0x10", "0b1", "1_000", "1e999", "-0.0"),
    *(
        "9" * 16,
        "9" * 400,
        "1e15",
        "1e-15",
        "1e16",
        "'1 亿元/人'",
        "'1 {}'",
        "'-3 元'",
        "'1,234 元'",
    ),
    *('"\\u0000"', '"\\u202e{x}"', "{ value = {} }", "{ growth = { 2021 = 5 }, value = 'x' }"),
    *(
        "{ 2021 = 5 }",
        "{ vale = 5 }",
        "{ value = 5, note = 5 }",
        "{ note = 'n' }",
        f"'{'长' * 90}'",
    ),
    *("5.8%", "五点八", "5,8", "", "“5.8”", ".5", "05", "5.8 亿元", "{ growth = 5.8", "'5.8", "—"),
)
STRANGE = ("no_such", "城镇化", "year", "figures", "", "2021", "a.b", "IT", "{name}", "宽" * 50)
YEARS = ("2019", "2040", "'2023'", "x", "", "0x7e7", "20233", "{}")
SOUND_HEADS = (
    "status = 'preliminary'",
    "status = 'final'",
    "status = 'revised'",
    "reporter = '统计局'",
    "area = '本市'",
)
HEADS = (
    *("area = '甲市'", "area = '甲市'\nplan = 'plan'", "area = '乙市'\nplan = 'huolinguole-14fyp'"),
    *("plan = 'p'", "status = 'x'", "note = '''\n[figures]\nx = 1\n'''", "area = '{}|`\\x'"),
    *('reporter = "{}\\u001b[31m\\n"', "area = ''", "area = 5", "source = 5", "figure = 1"),
    *(f"area = '{'宽' * 70}'", "x = {", *SOUND_HEADS),
)


def submission(seed: int, lines: Sequence[int], slips: Sequence[int], asked: Asked) -> bytes:
    """Return a file: sound, if its seed says so, or with slips."""
    chance = Chance(seed)
    is_sound, year = chance.is_(65), chance.one((*asked.years, *asked.years[1:4]))
    stated = str(year) if is_sound or chance.is_(90) else chance.one(YEARS)
    written = [f"year = {stated}"]
    if chance.is_(20 if is_sound else 40):
        written.append(chance.one(SOUND_HEADS if is_sound else HEADS))
    given = [_line(each, asked, year, is_sound=is_sound) for each in lines]
    if is_sound or chance.is_(80):  # a key once
        given = list({line.partition(" = ")[0]: line for line in given}.values())
    content = "\n".join([*written, "[figures]", *given, ""])
    if is_sound:
        return content.encode()
    for slip in slips if chance.is_(60) else ():
        content = slipped(Chance(slip), content)
    return encoded(chance, content)


def _line(seed: int, asked: Asked, year: int, *, is_sound: bool) -> str:
    """Return a line of figures."""
    chance = Chance(seed)
    indicator = chance.one(list(asked.indicators.values()))
    name = key(indicator.id if chance.is_(70) else chance.one(indicator.names()))
    share = chance.randrange(100)
    if not is_sound and share < 14:
        given = chance.one(JUNK)
    elif not is_sound and share < 22:
        name, given = key(chance.one(STRANGE)), str(chance.number())
    elif not is_sound and share < 28:
        name, given = f"# {name}", str(chance.number())
    elif share < 45:
        given = str(chance.number())
    elif share < 65:
        unit = indicator.level_unit if chance.is_(60) else chance.one(UNITS)
        given = text(f"{chance.number():f} {unit or '%'}")
    else:
        given = toml(_table(chance, indicator, range(asked.years[0], year + 1)))
    return f"{name} = {given}" + (f"  {chance.one(COMMENTS)}" if chance.is_(20) else "")


def _table(chance: Chance, indicator: Indicator, years: range) -> dict[str, object]:
    """Return a table of figures by kind."""
    table: dict[str, object] = {}
    kinds = (*kinds_of(indicator), indicator.kind) if chance.is_(90) else KINDS
    share = chance.one((60, 100, 100))
    for _ in range(chance.one((1, 1, 1, 2, 3))):
        by_year = {year: chance.number() for year in years if chance.is_(share)}
        table[chance.one(kinds)] = by_year or chance.number()
    if chance.is_(25):
        table["prices"] = chance.one(("constant", "constant", "current", "base-year", "x"))
    if chance.is_(15):
        table[chance.one(("deflator", "base"))] = chance.number(1, 120)
    return table
