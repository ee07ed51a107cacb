"""What a screen shows: nothing that moves its cursor, and no line wider than it that could be broken."""

from __future__ import annotations

import re

from rich.cells import cell_len

EXCERPT, CARET = "    | ", r"    \|  *\^"
CLOSING, OPENING = "，。；：、）”！？", "（“"
FEWEST = 3  # columns of a table: the number and the name, which a blank parts, and two more
_LABEL = re.compile(r"\S.* {2,}")  # of a pair: what it says stands beside it


def unseen(text: str) -> list[str]:
    """Return the characters that are not seen but do something: escapes, marks of direction."""
    seen = text.replace("\n", "")
    return [] if seen.isprintable() else [each for each in seen if not each.isprintable()]


def too_wide(text: str, columns: int) -> list[str]:
    """Return the lines that are wider than a screen and could be broken, or cut as excerpts are."""
    lines = text.splitlines()
    may_run = _may_run_over(lines)
    wide = [at for at, line in enumerate(lines) if cell_len(line) > columns and _breaks(line)]
    return [lines[at] for at in wide if at not in may_run]


def _may_run_over(lines: list[str]) -> set[int]:
    """Return the places of the rows of tables that have no column left that could go."""
    rules = [at for at, line in enumerate(lines) if re.fullmatch("-{8,}", line)]
    narrow = [at for at in rules if len(re.split(" {2,}", lines[at - 1].strip())) <= FEWEST]
    return {row for at in narrow for row in range(at - 1, lines.index("", at))}


def folded_excerpts(text: str) -> list[str]:
    """Return the source lines that do not stand right above their caret."""
    lines = text.splitlines()
    shown = [at for at, line in enumerate(lines) if line.startswith(EXCERPT)]
    return [lines[at] for at in shown[::2] if not re.fullmatch(CARET, lines[at + 1])]


def _breaks(line: str) -> bool:
    """Tell whether a line has a blank or a wide character at which a new one could begin."""
    words = line.strip()
    if line.startswith(EXCERPT):
        return True
    label = _LABEL.match(words)
    words = words[label.end() :] if label else words
    return any(map(_may_part, words, words[1:]))


def _may_part(before: str, after: str) -> bool:
    """Tell whether a line may end between two characters: not before 。 or ）, not behind （."""
    if after in CLOSING or before in OPENING:
        return False
    return " " in {before, after} or cell_len(before) == 2 or cell_len(after) == 2
