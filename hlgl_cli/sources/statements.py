"""A text cut into the statements of TOML: the lines that belong together, sound or not.

Loaded only where something is wrong, or may be: it costs more than the parser itself.
"""

from __future__ import annotations

import re
from typing import NamedTuple

LONGEST = 500  # of a line, as much as is looked at for what it may mean
LONG_QUOTES = ('"""', "'''")
_PATIENCE = 20_000  # lines that are looked at in vain for the end of inline tables, in all
_WIDEST = 200  # lines of an inline table

# What a sound text is made of, and what of a line decides where a statement ends.
_PIECE = re.compile(
    r"#[^\n]*|\"\"\"(?:\\.|[^\\])*?\"{3,5}|'''.*?'{3,5}|\"(?:\\.|[^\"\\])*\"|'[^']*'"
    r"|[\[\]{},\n]|[^\s#\"'\[\]{},]+",
    re.DOTALL,
)
_MARK = re.compile(r"#.*|\"\"\"|'''|\"(?:\\.|[^\"\\])*\"?|'[^']*'?|[\[\]{}]")
_CLOSING = {'"""': re.compile(r'(?:\\.|[^\\])*?"{3,5}'), "'''": re.compile(r".*?'{3,5}")}
_PAIR = re.compile(r"((?:\"(?:\\.|[^\"\\])*\"|'[^']*'|[^=#\"'\[\]{},])+)=")
_HEADER = re.compile(r"\[\[?[^\[\]=,]+\]\]?[ \t\r]*(?:#.*)?$")
# What TOML 1.1 alone has: \e and \x41 in a string, a time without its seconds.
_ESCAPE = re.compile(r"\\(.)", re.DOTALL)
_NO_SECONDS = re.compile(r"(?:\d{4}-\d\d-\d\d[Tt])?\d\d:\d\d(?:[Zz]|[+-]\d\d:\d\d)?")


class Statement(NamedTuple):
    """Lines that belong together, counted from 0; `is_closed` tells whether all that opens is."""

    first: int
    behind: int  # the line after its last
    is_closed: bool = True


class Statements:
    """Says where the statement at a line ends; what is never closed ends before the next one."""

    def __init__(self, lines: list[str]) -> None:
        """Take the lines of a text."""
        self._lines = lines
        self._patience = _PATIENCE

    def at(self, row: int) -> Statement:
        """Return the statement that begins at a line."""
        if _is_alone(self._lines[row]):
            return Statement(row, row + 1)
        quote, brackets, now = "", list[str](), row
        for now in range(row, len(self._lines)):
            if now > row and not quote and self._ends(now, brackets, now - row):
                break
            quote = _read(self._lines[now], quote, brackets)
            if not (quote or brackets):
                return Statement(row, now + 1)
        return Statement(row, row + 1 if quote else self.next_from(row + 1), is_closed=False)

    def next_from(self, row: int) -> int:
        """Return the first line from this one on that looks like a statement."""
        rows = range(row, len(self._lines))
        return next((now for now in rows if looks_like_statement(self._lines[now])), rows.stop)

    def _ends(self, row: int, brackets: list[str], many: int) -> bool:
        """Return whether a line cannot be inside the innermost bracket that is open."""
        if brackets[-1] == "[":
            return bool(key_in(self._lines[row]))
        self._patience -= 1
        is_header = _HEADER.match(self._lines[row].strip()[:LONGEST]) is not None
        return is_header or many > _WIDEST or self._patience < 0


def is_idle(line: str) -> bool:
    """Return whether a line says nothing: blank, or a comment that may stand there."""
    bare = line.strip(" \t\r")
    return not bare or (bare[0] == "#" and bare.replace("\t", "").isprintable())


def looks_like_statement(line: str) -> bool:
    """Return whether a line looks like a key with its value, or a header."""
    return bool(key_in(line)) or _HEADER.match(line.strip()[:LONGEST]) is not None


def key_in(line: str) -> str:
    """Return the key that a line begins with, as it is spelled; nothing where there is none."""
    found = _PAIR.match(line.strip()[:LONGEST])
    return found[1].strip() if found else ""


def newer_syntax(text: str) -> tuple[str, int] | None:
    """Return what a sound text has of TOML 1.1 alone, and where: the key of its words."""
    brackets, before = list[str](), ""
    for found in _PIECE.finditer(text):
        piece = found[0]
        key = _newer(piece, before, brackets)
        if key:
            return key, found.start()
        if piece in {"[", "{"}:
            brackets.append(piece)
        elif piece in {"]", "}"}:
            brackets.pop()
        if piece[0] != "#":
            before = piece
    return None


def _newer(piece: str, before: str, brackets: list[str]) -> str:
    """Return the key of what a piece has of TOML 1.1, nothing where 1.0 has it too."""
    if piece == "\n":
        return "newer.lines" if brackets and brackets[-1] == "{" else ""
    if piece == "}":
        return "newer.comma" if before == "," else ""
    if piece[0] == '"':
        is_newer = any(escape[1] in "ex" for escape in _ESCAPE.finditer(piece))
        return "newer.escape" if is_newer else ""
    return "newer.seconds" if _NO_SECONDS.fullmatch(piece.rpartition("=")[2]) else ""


def _is_alone(line: str) -> bool:
    """Return whether a line is a statement by itself, at a glance."""
    if line.lstrip()[:1] == "[":
        return True
    counts = [line.count(mark) for mark in "[]{}"]
    if any(counts) and any(map(line.count, "#\"'")):
        return False  # a bracket may be in a string or a comment
    return counts[0] == counts[1] and counts[2] == counts[3] and not any(map(line.count, _CLOSING))


def _read(line: str, quote: str, brackets: list[str]) -> str:
    """Note what a line opens and closes; return the quotes of a string that goes on behind it."""
    at = 0
    while at < len(line):
        found = (_CLOSING[quote].match if quote else _MARK.search)(line, at)
        if found is None:
            return quote
        at, mark = found.end(), found[0]
        if quote:
            quote = ""
        elif mark in _CLOSING:
            quote = mark
        elif mark in {"[", "{"}:
            brackets.append(mark)
        elif mark in {"]", "}"} and brackets:
            brackets.pop()
    return quote
