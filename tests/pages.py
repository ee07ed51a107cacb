"""The pages of the documentation, done block by block as their reader would do them.

A block of `console` is a recording: what follows `$ ` is typed, and what stands below it is what a
terminal of 80 columns then shows. A block of `sh` is only there to be typed: its `hlgl` lines must
run. The folder holds a copy of the examples, and nothing else. A comment before a block says what
the reader's editor does with it:

    <!-- write FILE -->    the block is the file
    <!-- fill FILE -->     each line of the block replaces the file's line of that key; of a
                           workbook, what stands behind the = is typed into that cell
    <!-- add to FILE -->   the block is put where its first line stands in the file
    <!-- part of FILE -->  the block stands in the file as it now is
"""

from __future__ import annotations

import os
import re
import shlex
import subprocess
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

import pytest
from openpyxl import load_workbook

from tests import taplo
from tests.cli.running import ROOT

if TYPE_CHECKING:
    from collections.abc import Callable

    from tests.cli.running import Feed, Hlgl

DOCUMENTS = sorted([*ROOT.glob("*.md"), *ROOT.glob("docs/**/*.md"), *ROOT.glob("examples/*/*.md")])
_FENCED = re.compile(
    r"(?:^<!-- (write|fill|add to|part of) (\S+) -->\n)?^```(\w+)\n(.*?)^```$",
    re.MULTILINE | re.DOTALL,
)
_TYPED = re.compile(r"^\$ (.+)\n(?:(?!\$ ).*\n)*", re.MULTILINE)
_SET = re.compile(r"(?P<name>[A-Z_]+)=(?P<value>.*)")


class Block(NamedTuple):
    """A fenced block: its language, its text, and what is done with which file."""

    language: str
    text: str
    done: str
    file: str

    def commands(self) -> list[str]:
        """Return what a console or a shell is given, without comments."""
        lines = self.text.splitlines()
        if self.language == "console":
            lines = [line[2:] for line in lines if line.startswith("$ ")]
        return [re.sub(r"\s+# .*", "", line) for line in lines]


def blocks(page: str) -> list[Block]:
    """Return the fenced blocks of a page in their order."""
    return [_block(found) for found in _FENCED.finditer(page)]


def _block(found: re.Match[str]) -> Block:
    return Block(found[3], found[4], found[1] or "", found[2] or "")


class Terminal:
    """Where a reader types: it knows `hlgl`, and the few words of a shell that the pages use."""

    def __init__(self, hlgl: Hlgl, feed: Feed) -> None:
        """Take the command, and what puts bytes on its standard input."""
        self._hlgl, self._feed = hlgl, feed
        self._code = 0
        self._words: dict[str, Callable[..., str]] = {
            "hlgl": self._run,
            "echo": lambda words: words.replace("$?", str(self._code)) + "\n",
            "mkdir": _silent(os.mkdir),
            "cd": _silent(os.chdir),
            "taplo": taplo.shown,
        }

    def shows(self, line: str) -> str:
        """Return what the terminal shows once a line is typed."""
        before, bar, command = line.rpartition(" | ")
        if bar:
            self._feed(subprocess.run(["/bin/sh", "-c", before], stdout=-1, check=True).stdout)  # noqa: S603
        words = shlex.split(command, comments=True)
        with pytest.MonkeyPatch.context() as environment:
            while setting := _SET.fullmatch(words[0]):
                environment.setenv(**setting.groupdict())
                words = words[1:]
            return self._words[words[0]](*words[1:])

    def runs(self, line: str) -> None:
        """Check that a line can be typed as it stands."""
        self.shows(line)
        assert self._code in {0, 1}, line

    def _run(self, *arguments: str) -> str:
        ran = self._hlgl(*arguments)
        self._code = ran.code
        return ran.out + ran.err


def _silent(work: Callable[[str], None]) -> Callable[[str], str]:
    """Return what works on a folder and shows nothing."""

    def done(name: str) -> str:
        work(name)
        return ""

    return done


def recorded(page: str, terminal: Terminal) -> str:
    """Do what a page says, in this folder; return the page with what was really shown."""

    def done(found: re.Match[str]) -> str:
        block = _block(found)
        if block.file:
            _edit(block)
        for line in block.commands() if block.language == "sh" else ():
            if line.startswith("hlgl "):
                terminal.runs(line)
        shown = _shown(block, terminal) if block.language == "console" else block.text
        start, end = (place - found.start() for place in found.span(4))
        return found[0][:start] + shown + found[0][end:]

    return _FENCED.sub(done, page)


def _shown(block: Block, terminal: Terminal) -> str:
    """Return a console as it really is; a blank line at its very end is left out."""
    typed = (found[1] for found in _TYPED.finditer(block.text))
    return "".join(f"$ {line}\n{terminal.shows(line)}" for line in typed).rstrip() + "\n"


def _edit(block: Block) -> None:
    """Do with a file what the comment before the block says."""
    path = Path(block.file)
    if path.suffix == ".xlsx":
        _fill_workbook(path, block.text.splitlines())
        return
    if block.done == "write":
        path.write_text(block.text, encoding="utf-8")
        return
    text = path.read_text(encoding="utf-8")
    if block.done == "part of":
        assert block.text in text, block.file
        return
    if block.done == "add to":
        first = block.text.partition("\n")[0] + "\n"
        assert text.count(first) == 1, first
        path.write_text(text.replace(first, block.text), encoding="utf-8")
        return
    for line in block.text.splitlines():
        key = re.escape(line.partition(" =")[0])
        text, times = re.subn(rf"^(?:# )?{key} =.*$", line, text, flags=re.MULTILINE)
        assert times == 1, line
    path.write_text(text, encoding="utf-8")


def _fill_workbook(path: Path, lines: list[str]) -> None:
    """Type into the cells of a workbook as a spreadsheet takes it: `E8 Growth of GDP = 5.8`.

    The words name the row, so that a cell is never another's.
    """
    book = load_workbook(path)
    sheet = book.worksheets[0]
    for line in lines:
        place, _, typed = line.partition(" = ")
        cell, _, named = place.partition(" ")
        assert str(sheet[f"B{cell[1:]}"].value) == named.strip(), line
        target = sheet[cell]
        if typed.endswith("%"):
            target.value, target.number_format = float(typed[:-1]) / 100, "0.0%"
        elif re.fullmatch(r"-?[0-9.]+", typed):
            target.value = float(typed)
        else:
            target.value = typed
    book.save(path)
