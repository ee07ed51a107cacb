"""Random folders of submissions, as text: sound, slipped, and broken in every way that we know."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING, NamedTuple

from hypothesis import strategies as st

from hlgl_cli.figures.reading import kinds_of
from hlgl_cli.submission import KINDS
from tests.laws.chance import SEEDS, Chance
from tests.laws.plans import SHIPPED, random_plan
from tests.laws.writing import key, pairs, text, toml

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from hlgl_cli.plan import Indicator
    from tests.laws.plans import Asked

# Names that files may have; the last ones only where a system allows them.
FILES = ["2021.toml", "2022.toml", "2023.toml", "数据 2024.toml", "a'&,;%{}.toml"]
FILES += ['b`|<>":*.toml', "\x1b[31m\n.toml", "x" * 90 + ".toml"] if os.name == "posix" else []
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
HOSTILE = (
    *("\x00", "\x1b[31m", "\x7f", "\x85", "\u200b", "\u202e", "\u2028", "\ufeff", "\t", "\r"),
    *("{}", "{0}", "{name}", "%s", "|", "`", "<b>", "&", "]]>", "::error::", "%0A", "\\", '"', "'"),
    *("　", "＝", "：", "５", "，", "“", "”", "\u2212", "\u2013", "\u00a0", "宽" * 60, "w" * 120),
    *("😀", "e\u0301", "\u1100", "=1+1", "@", "[", "]", "}", "#", "=", ",", "\n", "\n\n", "\n["),
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
SOUND_HEADS = ("status = 'final'", "status = 'revised'", "reporter = '统计局'", "area = '本市'")
HEADS = (
    *("area = '甲市'", "area = '甲市'\nplan = 'plan'", "area = '乙市'\nplan = 'huolinguole-14fyp'"),
    *("plan = 'p'", "status = 'x'", "note = '''\n[figures]\nx = 1\n'''", "area = '{}|`\\x'"),
    *('reporter = "{}\\u001b[31m\\n"', "area = ''", "area = 5", "source = 5", "figure = 1"),
    *(f"area = '{'宽' * 70}'", "x = {", *SOUND_HEADS),
)


class Scene(NamedTuple):
    """A folder: submissions by name, the plan they are held against, and what is laid over it."""

    files: tuple[tuple[str, bytes], ...]
    asked: Asked
    overlay: str | None = None

    @property
    def names(self) -> tuple[str, ...]:
        """Return the files' names."""
        return tuple(name for name, _ in self.files)

    @property
    def options(self) -> tuple[str, ...]:
        """Return what a command is told of the plan."""
        plan = () if self.asked.file is None else ("--plan", "plan.toml")
        return plan if self.overlay is None else (*plan, "--overlay", "overlay.toml")


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


def _submission(seed: int, lines: Sequence[int], slips: Sequence[int], asked: Asked) -> bytes:
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
        content = _slipped(Chance(slip), content)
    return chance.one(_ENCODINGS)(content)


def _slipped(chance: Chance, content: str) -> str:
    """Return a text with one thing wrong in it, wherever it may be."""
    at = chance.randrange(len(content) + 1)
    if chance.is_(60):
        return content[:at] + chance.one(HOSTILE) + content[at:]
    lines = content.split("\n")
    row = at % len(lines)
    return "\n".join([*lines[:row], *chance.one(_CHANGES)(lines[row]), *lines[row + 1 :]])


_CHANGES: tuple[Callable[[str], list[str]], ...] = (
    lambda line: [line, line],
    lambda _: [],
    lambda line: [f"#{line}"],
    lambda line: [line[: len(line) // 2]],
)
_ENCODINGS: tuple[Callable[[str], bytes], ...] = (
    *([str.encode] * 14),
    lambda content: content.encode("utf-8-sig"),
    lambda content: content.replace("\n", "\r\n").encode(),
    lambda content: content.encode("gb18030"),
    lambda content: content.encode("utf-16"),
    lambda content: content.encode()[: len(content) // 2],
    lambda content: content.encode() + b"\xff\x00",
)


def _overlay(seed: int, asked: Asked) -> str:
    """Return what an authority lays over a plan: a baseline or a target, which may not fit."""
    chance = Chance(seed)
    head = pairs({"plan": "huolinguole-14fyp" if asked.file is None else "plan"})
    name = chance.one(list(asked.indicators))
    if chance.is_(50):
        return "\n".join([*head, "[baselines]", f"{name} = {chance.number()}", ""])
    form = next((target.form for target in (asked.indicators[name].target,) if target), "level")
    target = {form: chance.number()} if chance.is_(80) else {"level": chance.number()}
    return "\n".join([*head, "[targets]", *pairs({name: target}), ""])


_PLAN = st.tuples(SEEDS, st.lists(SEEDS, min_size=1, max_size=4))


def random_plans() -> st.SearchStrategy[Asked]:
    """Return plans of a few indicators."""
    return _PLAN.map(lambda seeds: random_plan(*seeds))


_FILE = st.tuples(SEEDS, st.lists(SEEDS, min_size=1, max_size=8), st.lists(SEEDS, max_size=2))
_FOLDERS = st.lists(st.tuples(st.sampled_from(FILES), _FILE), min_size=1, max_size=3)


@st.composite
def scenes(draw: st.DrawFn) -> Scene:
    """Return a folder of one to three files."""
    plan = draw(_PLAN)
    asked = SHIPPED if plan[0] % 8 == 7 else random_plan(*plan)
    files = {name: _submission(*parts, asked) for name, parts in draw(_FOLDERS)}
    overlay = draw(SEEDS)
    laid = _overlay(overlay, asked) if overlay % 8 == 7 else None
    return Scene(tuple(files.items()), asked, laid)
