"""What can be wrong with an input, as a value: a code, a place and the facts of the message."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple, Protocol

from hlgl_cli import catalogue, messages
from hlgl_cli.frozen import Frozen
from hlgl_cli.text import LANGUAGES

if TYPE_CHECKING:
    from collections.abc import Mapping

    from hlgl_cli.catalogue import Severity


class Bilingual(Protocol):
    """A fact that reads differently in each language, such as an indicator's name."""

    def of(self, lang: str) -> str:
        """Return it in a language."""


class Wording(NamedTuple):
    """The same words in Chinese and in English."""

    zh: str
    en: str

    def of(self, lang: str) -> str:
        """Return them in a language, `zh` or `en`."""
        return self.zh if lang == "zh" else self.en


class Place(NamedTuple):
    """Where a finding is: the file as the user named it, and the keys that lead to the value."""

    file: str
    keys: tuple[str, ...] = ()
    line: int | None = None
    column: int | None = None
    source: str | None = None  # the line itself; of a cell, what its row is called and what it has
    cell: str | None = None  # of a workbook, with its sheet: 填报!E12; "" of text in columns

    def __str__(self) -> str:
        """Return file, line and column as far as they are known: `2023.toml:4:7`, or the cell."""
        if self.cell:
            return f"{messages.visible(self.file)}:{messages.visible(self.cell)}"
        numbers = [str(part) for part in (self.line, self.column) if part is not None]
        return ":".join([messages.visible(self.file), *numbers])


class Finding(NamedTuple):
    """One thing that is wrong; `facts` fill the message and the hint of its code."""

    code: str
    place: Place
    facts: Mapping[str, str | Bilingual] = Frozen({})
    area: str | None = None
    indicator: str | None = None
    is_told: bool = True  # False: of a file's many, one that is counted and no more

    @property
    def file(self) -> str:
        """Return the file, as the user named it."""
        return self.place.file

    @property
    def line(self) -> int | None:
        """Return the line, from 1."""
        return self.place.line

    @property
    def column(self) -> int | None:
        """Return the column, from 1."""
        return self.place.column

    @property
    def cell(self) -> str | None:
        """Return the cell of a workbook, with its sheet."""
        return self.place.cell or None

    @property
    def message(self) -> Wording:
        """Return what is wrong, in both languages."""
        return Wording(*map(self.message_in, LANGUAGES))

    @property
    def hint(self) -> Wording:
        """Return what to do, in both languages."""
        return Wording(*map(self.hint_in, LANGUAGES))

    def message_in(self, lang: str) -> str:
        """Return what is wrong, in a language; of what is only counted, in general."""
        if not self.is_told:
            return messages.in_general(catalogue.rules()[self.code].message, lang)
        return messages.message(self.code, self.facts, lang)

    def hint_in(self, lang: str) -> str:
        """Return what to do, in a language; of what is only counted, in general."""
        if not self.is_told:
            return messages.in_general(catalogue.rules()[self.code].hint, lang)
        hint = messages.hint if self.place.cell is None else messages.hint_of_cell
        return hint(self.code, self.facts, lang)

    @property
    def severity(self) -> Severity:
        """How bad it is: an error refuses the value, a warning and a note leave it in use."""
        return catalogue.rules()[self.code].severity

    @property
    def is_of_verdict(self) -> bool:
        """Whether it is a note on what came of a target: an outcome, and nothing that is wrong."""
        return self.severity == "note" and self.code.startswith("T")

    @property
    def leaves_out(self) -> bool:
        """Whether what it is about is not in the verdicts: such a finding cannot be hidden."""
        return catalogue.rules()[self.code].leaves_out


class CannotRunError(Exception):
    """The command cannot start: a usage error, a file that cannot be read, a broken plan."""

    def __init__(
        self,
        key: str,
        facts: Mapping[str, str | Bilingual] | None = None,
        findings: tuple[Finding, ...] = (),
    ) -> None:
        """Say which message explains it, with its facts, and the findings behind it."""
        super().__init__(key)
        self.key = key
        self.facts = facts or {}
        self.findings = findings

    def __reduce__(self) -> tuple[type[CannotRunError], tuple[object, ...]]:
        """Return what makes an equal one, for another process."""
        return CannotRunError, (self.key, dict(self.facts), self.findings)

    def __str__(self) -> str:
        """Return the key and the words, for a script that does not catch it."""
        return f"{self.key}: {self.message.en}"

    @property
    def message(self) -> Wording:
        """Return why it cannot start, in both languages."""
        return Wording(*map(self.message_in, LANGUAGES))

    def message_in(self, lang: str) -> str:
        """Return why it cannot start, in a language."""
        return messages.reason(self.key, self.facts, lang)
