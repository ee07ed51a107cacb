"""Random folders of figures, plans and settings: sound, slipped, and broken in every way we know."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING, NamedTuple

from hypothesis import strategies as st

from tests.laws.beside import Beside, drawn
from tests.laws.chance import SEEDS
from tests.laws.plans import SHIPPED, random_plan
from tests.laws.real_files import REAL, real_file
from tests.laws.sheets import sheet
from tests.laws.submissions import submission

if TYPE_CHECKING:
    from tests.laws.plans import Asked

# Names that files may have; the last ones only where a system allows them.
FILES = ["2021.toml", "2022.toml", "2023.toml", "数据 2024.toml", "a'&,;%{}.toml"]
FILES += ['b`|<>":*.toml', "\x1b[31m\n.toml", "x" * 90 + ".toml"] if os.name == "posix" else []
SHEETS = ["表 2023.csv", "a.csv"]


class Scene(NamedTuple):
    """A folder: figures by name, the plan they are held against, and what lies beside them."""

    files: tuple[tuple[str, bytes], ...]
    asked: Asked
    beside: Beside

    @property
    def names(self) -> tuple[str, ...]:
        """Return the figures' files."""
        return tuple(name for name, _ in self.files)

    @property
    def options(self) -> tuple[str, ...]:
        """Return what a command is told of the plan."""
        return self.beside.options

    @property
    def contents(self) -> dict[str, bytes]:
        """Return all that lies in the folder."""
        return {**self.beside.files, **dict(self.files)}


_PLAN = st.tuples(SEEDS, st.lists(SEEDS, min_size=1, max_size=4))


def random_plans() -> st.SearchStrategy[Asked]:
    """Return plans of a few indicators."""
    return _PLAN.map(lambda seeds: random_plan(*seeds))


_FILE = st.tuples(SEEDS, st.lists(SEEDS, min_size=1, max_size=8), st.lists(SEEDS, max_size=2))
_NAMES = st.sampled_from(FILES * 2 + SHEETS)
_FOLDERS = st.lists(st.tuples(_NAMES, _FILE), min_size=1, max_size=3)


@st.composite
def scenes(draw: st.DrawFn) -> Scene:
    """Return a folder of one to three files: random ones, or some that are published."""
    plan, folder, beside = draw(_PLAN), draw(_FOLDERS), draw(SEEDS)
    seed = plan[0]
    if seed % 8 == 6:
        asked, paths = REAL[seed // 8 % len(REAL)]
        real = ((paths[parts[0] % len(paths)], parts) for _, parts in folder)
        files = {path.name: real_file(parts[0], parts[2], path) for path, parts in real}
        return Scene(tuple(files.items()), asked, drawn(beside, asked))
    asked = SHIPPED if seed % 8 == 7 else random_plan(*plan)
    files = {name: _file(name, parts, asked) for name, parts in folder}
    return Scene(tuple(files.items()), asked, drawn(beside, asked))


def _file(name: str, parts: tuple[int, list[int], list[int]], asked: Asked) -> bytes:
    seed, lines, slips = parts
    if name in SHEETS:
        return sheet(seed, lines, asked)
    return submission(seed, lines, slips, asked)
