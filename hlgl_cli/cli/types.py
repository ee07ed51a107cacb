"""What an option or argument may be; a wrong value is refused in the reader's language."""

from __future__ import annotations

import os
import re
from typing import TYPE_CHECKING

import click

from hlgl_cli.catalogue import retired, rules
from hlgl_cli.finding import CannotRunError, Wording
from hlgl_cli.text import HALF_WIDTH, nearest

if TYPE_CHECKING:
    from collections.abc import Mapping

NO_SETTINGS = "HLGL_NO_SETTINGS"
SEPARATORS = ",，、;；"  # of a list
ALL = "all"  # indicators, where names of some could stand
_ON, _OFF = ("1", "true", "yes", "on"), ("0", "false", "no", "off")
_DIGITS = frozenset("0123456789０１２３４５６７８９")  # as values may be typed too
_DIGITS_OF_A_YEAR = 4
MOST_JOBS = 64
ENCODINGS = ("utf-8", "gb18030", "gbk", "utf-16", "big5")  # the usual ones; there are more

# Click's types are generic in its later versions alone, so none is given its parameter.


class OneOf(click.Choice):  # type: ignore[type-arg]
    """One of a few words."""

    def __init__(self, *words: str) -> None:
        """Take the words."""
        super().__init__(words)

    def convert(
        self, value: str, param: click.Parameter | None, _context: click.Context | None
    ) -> str:
        """Return the word; raise CannotRunError with the nearest one."""
        if value in self.choices:
            return value
        facts = {"name": _name(param), "given": value, "known": ", ".join(self.choices)}
        raise CannotRunError("run.bad_value", {**facts, "meant": nearest(value, self.choices)})


class FormatType(OneOf):
    """FMT or FMT:FILE; what it is made of is examined with all the others."""

    def convert(
        self, value: str, _param: click.Parameter | None, _context: click.Context | None
    ) -> str:
        """Return it as it is typed."""
        return value


class FileName(click.Path):
    """A file's name; a variable that holds several is split as paths are."""

    def convert(
        self,
        value: str | os.PathLike[str],
        _param: click.Parameter | None,
        _context: click.Context | None,
    ) -> str:
        """Return it as it is: what reads the file says what is wrong with it."""
        return os.fspath(value)


class Flag(click.types.BoolParamType):
    """On or off, as a variable says it."""

    def convert(
        self,
        value: bool | str,  # noqa: FBT001 - click's signature
        param: click.Parameter | None,
        _context: click.Context | None,
    ) -> bool:
        """Return it; raise CannotRunError."""
        return value if isinstance(value, bool) else _read_flag(_name(param), value)


def has_no_settings(environ: Mapping[str, str]) -> bool:
    """Return what HLGL_NO_SETTINGS says; empty, it says nothing. Raises CannotRunError."""
    value = environ.get(NO_SETTINGS, "").strip()
    return bool(value) and _read_flag("--no-settings", value)


def shows_tracebacks(environ: Mapping[str, str]) -> bool:
    """Return what HLGL_DEBUG says; what is no word for off is on, so that nothing fails twice."""
    return environ.get("HLGL_DEBUG", "").strip().lower() not in {"", *_OFF}


def _read_flag(name: str, value: str) -> bool:
    word = value.strip().lower()
    if word not in {*_ON, *_OFF}:
        facts = {"name": name, "given": value, "known": ", ".join((*_ON, *_OFF))}
        raise CannotRunError("run.bad_value", facts)
    return word in _ON


class Names(click.ParamType):  # type: ignore[type-arg]
    """Names separated by commas, also as Chinese texts part them."""

    name = "names"

    def convert(
        self,
        value: str | tuple[str, ...],
        param: click.Parameter | None,
        _context: click.Context | None,
    ) -> tuple[str, ...]:
        """Return the names; the default, and what is settled, is a tuple already."""
        parts = value if isinstance(value, tuple) else (value,)
        pieces = (piece for part in parts for piece in re.split(f"[{SEPARATORS}]", part))
        names = tuple(filter(None, (piece.strip() for piece in pieces)))
        if isinstance(value, str) and not names:
            raise CannotRunError("run.names_nothing", {"name": _name(param), "given": value})
        return names


class Codes(Names):
    """Codes of findings or their families, separated by commas."""

    name = "codes"

    def convert(
        self,
        value: str | tuple[str, ...],
        param: click.Parameter | None,
        _context: click.Context | None,
    ) -> tuple[str, ...]:
        """Return the codes; raise CannotRunError for what no code begins with."""
        codes = tuple(code.translate(HALF_WIDTH) for code in super().convert(value, param, None))
        for typed in codes:
            if not any(code.startswith(typed.upper()) for code in rules()):
                raise no_code(typed)
        return codes


def no_code(typed: str) -> CannotRunError:
    """Return what is wrong with a code that no finding has: it is retired, or never was one."""
    code = typed.upper()
    if code in retired():
        since, was = retired()[code]
        return CannotRunError(
            "run.retired_code", {"name": code, "since": since, "was": Wording(**was)}
        )
    return CannotRunError("run.unknown_code", {"name": typed, "meant": nearest(code, rules())})


class YearType(click.ParamType):  # type: ignore[type-arg]
    """A year of four digits."""

    name = "year"

    def convert(
        self, value: str, param: click.Parameter | None, _context: click.Context | None
    ) -> int:
        """Return the year; raise CannotRunError."""
        if len(value) == _DIGITS_OF_A_YEAR and set(value) <= _DIGITS:
            return int(value)
        raise CannotRunError("run.bad_year", {"name": _name(param), "given": value})


class Years(click.ParamType):  # type: ignore[type-arg]
    """Years, several with commas between them, or from one to another: 2021-2024."""

    name = "years"

    def convert(
        self,
        value: str | tuple[int, ...],
        param: click.Parameter | None,
        _context: click.Context | None,
    ) -> tuple[int, ...]:
        """Return the years, sorted; raise CannotRunError."""
        if isinstance(value, tuple):
            return value
        years = set[int]()
        for part in re.split(f"[{SEPARATORS}]", value.translate(HALF_WIDTH)):
            first, dash, last = re.sub("[—–~]", "-", part).partition("-")
            ends = [YearType().convert(end.strip(), param, None) for end in (first, last or first)]
            if dash and not (last and ends[0] <= ends[1]):
                raise CannotRunError("run.bad_year", {"name": _name(param), "given": part})
            years.update(range(ends[0], ends[1] + 1))
        return tuple(sorted(years))


class Encoding(click.ParamType):  # type: ignore[type-arg]
    """The name of an encoding of text."""

    name = "encoding"

    def convert(
        self, value: str, param: click.Parameter | None, _context: click.Context | None
    ) -> str:
        """Return the name; raise CannotRunError where there is no such encoding."""
        try:
            "".encode(value)
        except (LookupError, ValueError):  # a ValueError: no encoding can have such a name
            facts = {"name": _name(param), "given": value, "known": ", ".join(ENCODINGS)}
            raise CannotRunError(
                "run.bad_value", {**facts, "meant": nearest(value, ENCODINGS)}
            ) from None
        return value


class Jobs(click.ParamType):  # type: ignore[type-arg]
    """A number of processes."""

    name = "jobs"

    def convert(
        self, value: str, param: click.Parameter | None, _context: click.Context | None
    ) -> int:
        """Return the number; raise CannotRunError where it is none, or too large."""
        typed = str(value)
        is_short = 1 <= len(typed) <= len(str(MOST_JOBS))
        if is_short and set(typed) <= _DIGITS and 1 <= int(typed) <= MOST_JOBS:
            return int(typed)
        facts = {"name": _name(param), "given": typed or '""', "low": "1", "high": str(MOST_JOBS)}
        raise CannotRunError("calc.whole", facts)


def _name(param: click.Parameter | None) -> str:
    """Return what is typed for an option, and what the usage calls an argument."""
    if isinstance(param, click.Argument):
        return param.human_readable_name
    return "" if param is None else param.opts[-1]
