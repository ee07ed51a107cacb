"""Rows copied from a spreadsheet or a document into a file, as the TOML that they mean."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from hlgl_cli.finding import Finding, Place
from hlgl_cli.sources.statements import LONGEST
from hlgl_cli.text import say
from hlgl_cli.units import UnitError, half_width, read_quantity

if TYPE_CHECKING:
    from collections.abc import Iterator

    from hlgl_cli.finding import Bilingual

_SHOWN = 3  # rows that are told as TOML
_MOST_HEADINGS = 20  # rows without a number above the first that has one
_CELLS = re.compile(r"[\t|;；，]+|,(?!\d{3}(?!\d))|[ \u00a0]{2,}|\u3000+")
_NUMBER = re.compile(r"[+-]?\d+(?:\.\d+)?")
_LETTERS = re.compile(r"[^\W\d_]")
_ONE_BLANK = re.compile(r"(?=\S*[^\W\d])(\S+)\s+([+-]?\d\S*)")


class Lines(NamedTuple):
    """The lines from one to another, a fact of a message."""

    first: int
    last: int

    def of(self, lang: str) -> str:
        """Return them in words."""
        key = "lines.one" if self.first == self.last else "lines.several"
        return say(lang, key, first=self.first, last=self.last)


def pasted(name: str, lines: list[str], row: int) -> tuple[Finding, int] | None:
    """Return the finding for a block of rows that begins at a line, and the line behind it.

    One row is enough where a tab says that it is one; without tabs there are at least two.
    """
    count, behind, ready = 0, row, list[str]()
    for now in range(row, len(lines)):
        cells = _cells(lines[now])
        if cells:
            count, behind = count + 1, now + 1
            ready += filter(None, [_toml(cells)])
        elif lines[now].strip():
            break
        if not ready and count > _MOST_HEADINGS:
            break
    if not ready or (count == 1 and "\t" not in lines[row]):
        return None
    facts: dict[str, str | Bilingual] = {
        "lines": Lines(row + 1, behind),
        "ready": "; ".join(ready[:_SHOWN]),
    }
    return Finding("S110", Place(name, (), row + 1, 1), facts), behind


def _cells(line: str) -> list[str]:
    """Return the cells of a row, none where the line is no row of a name and a number."""
    if "=" in line or "＝" in line or line.lstrip()[:1] in {"#", "[", "{", "}", "]"}:
        return []
    text = half_width(line[:LONGEST]).strip()
    found = _ONE_BLANK.fullmatch(text)
    cells = list(found.groups()) if found else [cell.strip(' "') for cell in _CELLS.split(text)]
    cells = [cell for cell in cells if cell]
    has_name = any(map(_LETTERS.search, cells[:2]))
    return cells if len(cells) > 1 and has_name and len(max(cells, key=len)) < LONGEST else []


def _toml(cells: list[str]) -> str:
    """Return a row as a line of TOML, nothing where it has no number."""
    name = next(cell for cell in cells if _LETTERS.search(cell))
    numbers = list(_amounts(cells[cells.index(name) + 1 :]))
    if not numbers:
        return ""
    return f'"{name}" = {numbers[0] if len(numbers) == 1 else "…"}'


def _amounts(cells: list[str]) -> Iterator[str]:
    """Yield the numbers of a row as TOML has them, a quantity in quotes."""
    for cell in cells:
        text = re.sub(r"(?<=\d),(?=\d{3})", "", cell)
        if _NUMBER.fullmatch(text):
            yield text.removeprefix("+")
            continue
        try:
            read_quantity(text)
        except UnitError:
            continue
        yield f'"{text}"'
