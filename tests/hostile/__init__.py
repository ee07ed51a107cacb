"""Files of nonsense by name, how each is laid in a folder, and the commands that read it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tests.hostile.bombs import BOMBS
from tests.hostile.depths import DEPTHS
from tests.hostile.everything import EVERYTHING
from tests.hostile.made import HEAD, MOST, Hostile, Role
from tests.hostile.numbers import NUMBERS
from tests.hostile.toml import OF_TOML

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path

__all__ = [
    "BESIDE",
    "COMMANDS",
    "FINE",
    "GOOD",
    "HOSTILE",
    "MOST",
    "OF_TOML",
    "SHORT",
    "USUAL",
    "WORK",
    "Hostile",
    "laid",
    "reading",
]


def kinds(named: Iterable[str]) -> list[list[str]]:
    """Return the names of each kind, which stands behind the role or the place."""
    found: dict[str, list[str]] = {}
    for name in named:
        found.setdefault(name.partition(": ")[2], []).append(name)
    return list(found.values())


# What is read by a command in a process of its own, for its memory; the tests take some of it.
COMMANDS: dict[str, Hostile] = {**EVERYTHING, **NUMBERS, **DEPTHS, **BOMBS}
HOSTILE: dict[str, Hostile] = {**OF_TOML, **COMMANDS}

# Sixty thousand areas are judged one by one: that takes as long as so many areas take.
WORK = {"rows of a panel"}
# One of each kind, each of another role or place than the one before.
_PIECES = (
    *(names[at % len(names)] for at, names in enumerate(kinds(EVERYTHING)[1::2])),
    "parquet: NULs",
)
_NUMBERS = tuple(names[at % len(names)] for at, names in enumerate(kinds(NUMBERS)))
_DEPTHS = tuple(name for name in DEPTHS if name not in WORK)
_BOMBS = tuple(BOMBS)[::3]
# In a process of their own, at night and in every run; in every run the others are tried in the
# tests' process, which begins no interpreter for each.
USUAL = (*_PIECES, *_NUMBERS, *_DEPTHS, *_BOMBS)
# What is refused when it is whole, and takes near 2 s as a part: so many areas and rows are read.
_WHOLE = ("areas of a sheet", "tables of a page")
SHORT = (*_PIECES, *_WHOLE, *_BOMBS[::2])
BESIDE = (*OF_TOML, *_NUMBERS, *(name for name in _DEPTHS if name not in _WHOLE))


# What is no nonsense after all: it says nothing, or nothing wrong.
FINE = {
    "stdin: comments behind a head",
    "table: carriage returns behind a head",
    "sheet: carriage returns and line feeds behind a head",
    "page: one key twice behind a head",
    "marks of a page",
    "columns of a sheet",
}

GOOD = HEAD + "gdp = 5.8\n"
_FILES: dict[Role, str] = {
    "figures": "2023.toml",
    "plan": "plan.toml",
    "overlay": "overlay.toml",
    "settings": "hlgl.toml",
    "stdin": "stdin.toml",
    "sheet": "2023.csv",
    "book": "2023.xlsx",
    "table": "table.csv",
    "page": "table.md",
    "report": "earlier.json",
    "panel": "figures.csv",
    "parquet": "figures.parquet",
}
_OF_PLAN = [
    ["check", "2023.toml"],
    ["show"],
    ["explain", "i1", "2023.toml"],
    ["plot", "i1", "2023.toml"],
    ["init", "--year", "2023"],
]
_READING: dict[Role, list[list[str]]] = {
    "figures": [
        ["check", "2023.toml"],  # prints its findings as a validation does
        ["validate", "2023.toml", "-f", "json"],
    ],
    "plan": [*([*command, "--plan", "plan.toml"] for command in _OF_PLAN), ["audit", "plan.toml"]],
    "overlay": [["check", "2023.toml", "--overlay", "overlay.toml"]],
    "settings": [["check", "2023.toml"]],
    "stdin": [["check", "-"]],
    "sheet": [["check", "2023.csv"], ["validate", "2023.csv", "-f", "json"]],
    "book": [["check", "2023.xlsx"], ["import", "2023.xlsx"]],
    "table": [["import", "table.csv"]],
    "page": [["import", "table.md"]],
    "report": [["check", "2023.toml", "--against", "earlier.json"]],
    "panel": [["panel", "figures.csv", "-o", "out.parquet", "--jobs", "1"]],
    "parquet": [["panel", "figures.parquet", "-o", "out.parquet", "--jobs", "1"]],
}


def laid(hostile: Hostile, size: int, folder: Path) -> Path:
    """Lay such a file in a folder, beside a good submission where it is none itself; return it."""
    (folder / "2023.toml").write_text(GOOD, encoding="utf-8")
    text, path = hostile.text(size), folder / _FILES[hostile.role]
    path.write_bytes(text if isinstance(text, bytes) else text.encode("utf-8", "surrogatepass"))
    return path


def reading(role: Role) -> list[list[str]]:
    """Return the commands that read such a file."""
    return _READING[role]
