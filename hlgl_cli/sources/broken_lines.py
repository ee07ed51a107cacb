"""The statements of a text one by one: which are no TOML, which say again what stands above."""

from __future__ import annotations

import re
from bisect import bisect_right
from typing import TYPE_CHECKING, NamedTuple

import tomli

from hlgl_cli.finding import Finding, Place
from hlgl_cli.sources.document import digits_finding, may_be_newer, toml_of
from hlgl_cli.sources.pasted import pasted
from hlgl_cli.sources.statements import (
    Statement,
    Statements,
    is_idle,
    key_in,
    looks_like_statement,
    newer_syntax,
)
from hlgl_cli.sources.syntax import newer, syntax_finding, twice

if TYPE_CHECKING:
    from collections.abc import Mapping

MOST_FINDINGS = 1_000  # that are told one by one; a file with more is no submission
_MOST_IN_ONE = 20  # broken lines that are looked for inside one value
_FIRST_WORD = re.compile(r"\w+")
_BROKEN_HEADER = re.compile(r"[\s\u3000]*[\[\uff3b\u3010]")
_FIGURES = ("figures",)
_OF_FIGURES = re.compile(r"\W*figures\W*(?:#.*)?")


class Damage(NamedTuple):
    """What was left out of a text: of which tables, by the lines of their headers; which keys."""

    tables: set[int]
    keys: set[str]
    lines: list[str]


class Search:
    """Goes through the lines of a text; what is sound stays in `rest`, where it stands."""

    def __init__(self, name: str, lines: list[str]) -> None:
        """Take the lines, and look at all of them."""
        self.findings: list[Finding] = []
        self.damage = Damage(set(), set(), [])
        self.sound: list[Statement] = []
        self.rest = list(lines)
        self._name, self._lines = name, lines
        self._statements = Statements(lines)
        self._keys: dict[str, int] = {}  # of the table at hand, and their lines
        self._headers: dict[tuple[str, ...], int] = {}
        self._table = 0  # the line of the header at hand, 0 above the first
        self._is_lost = False  # it is broken: nothing tells what the lines below it are of
        row = 0
        while row < len(lines):
            if len(self.findings) >= MOST_FINDINGS:
                self._give_up(row)
                return
            row = row + 1 if is_idle(lines[row]) else self._look_at(row)

    def contradicts(self, finding: Finding) -> None:
        """Note a statement that contradicts another; of a header, leave out what is below it."""
        self.findings.append(finding)
        at = max(bisect_right(self.sound, (finding.line or 1,)) - 1, 0)
        statement, *below = self.sound[at:] or [Statement(0, len(self._lines))]
        behind = statement.behind
        if self._is_header(statement.first):
            later = (each.first for each in below if self._is_header(each.first))
            behind = next(later, len(self._lines))
        self._leave_out(statement.first, behind)

    def _leave_out(self, first: int, behind: int) -> None:
        """Take lines out of the rest: what they say is not known."""
        line = self._lines[first]
        self.damage.keys.update(_FIRST_WORD.findall(line)[:1])
        self.damage.keys.update(part.strip(" \"'") for part in key_in(line).split("."))
        for row in range(first, behind):
            self.damage.lines.append(self._lines[row])
            self.rest[row] = ""

    def _is_header(self, row: int) -> bool:
        return self._lines[row].lstrip().startswith("[")

    def _give_up(self, row: int) -> None:
        place = Place(self._name, (), row + 1, 1)
        self.findings.append(Finding("S111", place, {"count": str(MOST_FINDINGS)}))
        self._leave_out(row, len(self._lines))

    def _look_at(self, row: int) -> int:
        """Look at the statement that begins at a line; return the line behind it."""
        statement = self._statements.at(row)
        data, found = self._parsed(statement)
        is_long = data is None and statement.behind > row + 1
        if is_long and (found[-1].line != row + 1 or _is_open_table(self._lines[row])):
            # It has swallowed others: a bracket or a quote was not closed.
            self.rest[row : statement.behind] = self._lines[row : statement.behind]
            statement = Statement(row, row + 1, is_closed=False)
            data, found = self._parsed(statement)
        if data is None or (found and not data):
            return self._refuse(statement, found)
        self.findings += found
        if self._is_header(row):
            self._enter(statement, data)
        elif self._is_lost:
            self._leave_out(row, statement.behind)
        elif data:  # a comment says nothing
            self._note(statement, data)
        return statement.behind

    def _parsed(self, statement: Statement) -> tuple[Mapping[str, object] | None, list[Finding]]:
        """Return what a statement says without its broken lines, None where its first is one.

        Of what is TOML 1.1 nothing is left: an editor's grammar would not find its places.
        """
        found: list[Finding] = []
        first, behind, _ = statement
        while True:
            lines = self.rest[first:behind]
            try:
                data = toml_of("\n".join([*lines, ""]))
            except tomli.TOMLDecodeError as error:
                found.append(
                    syntax_finding(self._name, lines, error, first, is_open=not statement.is_closed)
                )
            except RecursionError:
                return None, [Finding("S104", Place(self._name, (), first + 1, 1))]
            except ValueError:  # a whole number of thousands of digits
                return None, [digits_finding(self._name, "\n".join(lines), first)]
            else:
                newer_found = self._newer(lines, first)
                return {} if newer_found else data, [*found, *newer_found]
            row = (found[-1].line or 0) - 1
            if (
                row == first
                or looks_like_statement(lines[row - first])
                or len(found) > _MOST_IN_ONE
            ):
                return None, found
            self._leave_out(row, row + 1)

    def _newer(self, lines: list[str], first: int) -> list[Finding]:
        """Return the finding for what TOML 1.1 alone has, if there is any."""
        text = "\n".join(lines)
        found = newer_syntax(text) if may_be_newer(text) else None
        if found is None:
            return []
        key, start = found
        line, column = first + text.count("\n", 0, start) + 1, start - text.rfind("\n", 0, start)
        return [newer(self._name, line, column, key)]

    def _refuse(self, statement: Statement, found: list[Finding]) -> int:
        """Note a statement that is none, and return the line behind what is left out with it."""
        first = statement.first
        block = pasted(self._name, self._lines, first)
        if block:
            found, statement = [block[0]], Statement(first, block[1])
        self.findings += found
        self._leave_out(first, statement.behind)
        self.damage.tables.add(self._table)
        if _BROKEN_HEADER.match(self._lines[first]):
            self._is_lost = True
            if _OF_FIGURES.fullmatch(self._lines[first]) and _FIGURES not in self._headers:
                self.rest[first] = "[figures]"
                self._begin(_FIGURES, first)
        return statement.behind

    def _enter(self, statement: Statement, data: Mapping[str, object]) -> None:
        """Note a header; one that stands above already is left out with what is below it."""
        self.sound.append(statement)
        path, is_array = _path(data)
        if is_array:
            self._headers.clear()
        above = self._headers.get(path, 0)
        self._begin(path, statement.first)
        if above:
            self._repeat(statement, above)
            self._is_lost = True

    def _begin(self, path: tuple[str, ...], row: int) -> None:
        """Begin a table."""
        self._headers.setdefault(path, row + 1)
        self._keys, self._table, self._is_lost = {}, row + 1, False

    def _note(self, statement: Statement, data: Mapping[str, object]) -> None:
        """Note a key with its value; one that stands above in the same table is left out."""
        spelled = key_in(self._lines[statement.first])
        key = spelled if "." in spelled else next(iter(data))
        above = self._keys.setdefault(key, statement.first + 1)
        if above <= statement.first:
            self._repeat(statement, above)
        else:
            self.sound.append(statement)

    def _repeat(self, statement: Statement, above: int) -> None:
        line = self._lines[statement.first]
        column = len(line) - len(line.lstrip()) + 1
        self.findings.append(twice(self._name, statement.first + 1, above, column))
        self._leave_out(statement.first, statement.behind)


def _is_open_table(line: str) -> bool:
    """Return whether an inline table is open at a line's end: no other line can be of it."""
    opened = line.rfind("{")
    return opened > max(line.rfind("["), line.rfind("}"))


def _path(header: object) -> tuple[tuple[str, ...], bool]:
    """Return the keys of a header, and whether it is an element of an array of tables."""
    path: list[str] = []
    while isinstance(header, dict) and header:
        ((key, header),) = header.items()
        path.append(key)
    return tuple(path), isinstance(header, list)
