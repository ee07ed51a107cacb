"""What an option may be; a wrong value is refused in the reader's language, with a suggestion."""

from __future__ import annotations

import os

import click

from hlgl_cli.finding import SEVERITIES, CannotRunError
from hlgl_cli.text import nearest


class OneOf(click.ParamType):  # type: ignore[type-arg] # not generic before click 8.4
    """One of a few words."""

    name = "word"

    def __init__(self, *known: str) -> None:
        """Take the words."""
        self.known = known

    def get_metavar(
        self,
        param: click.Parameter,  # noqa: ARG002 - click's signature
        ctx: click.Context | None = None,  # noqa: ARG002 - before click 8.2 there is none
    ) -> str:
        """Return the words."""
        return f"[{'|'.join(self.known)}]"

    def convert(
        self,
        value: str,
        param: click.Parameter | None,
        ctx: click.Context | None,  # noqa: ARG002 - click's signature
    ) -> str:
        """Return the word; raise CannotRunError with the nearest one."""
        if value in self.known:
            return value
        facts = {"name": _name(param), "given": value, "known": ", ".join(self.known)}
        raise CannotRunError("run.bad_value", {**facts, "meant": nearest(value, self.known)})


class Names(click.ParamType):  # type: ignore[type-arg] # not generic before click 8.4
    """Names separated by commas."""

    name = "names"

    def convert(
        self,
        value: str | tuple[str, ...],
        param: click.Parameter | None,  # noqa: ARG002 - click's signature
        ctx: click.Context | None,  # noqa: ARG002
    ) -> tuple[str, ...]:
        """Return the names; the default is a tuple already."""
        parts = value if isinstance(value, tuple) else (value,)
        names = [name.strip() for part in parts for name in part.replace("，", ",").split(",")]
        return tuple(filter(None, names))


class Codes(Names):
    """Codes of findings or their families, separated by commas."""

    name = "codes"

    def convert(
        self,
        value: str | tuple[str, ...],
        param: click.Parameter | None,
        ctx: click.Context | None,
    ) -> tuple[str, ...]:
        """Return the codes; raise CannotRunError for what no code begins with."""
        codes = super().convert(value, param, ctx)
        for code in codes:
            if not any(known.startswith(code.upper()) for known in SEVERITIES):
                facts = {"name": code, "meant": nearest(code.upper(), SEVERITIES)}
                raise CannotRunError("run.unknown_code", facts)
        return codes


class FileName(click.ParamType):  # type: ignore[type-arg] # as above
    """A file's name; a variable that holds several is split as paths are."""

    name = "path"
    envvar_list_splitter = os.path.pathsep


class YearType(click.ParamType):  # type: ignore[type-arg] # not generic before click 8.4
    """A year of four digits."""

    name = "year"

    def convert(
        self,
        value: str,
        param: click.Parameter | None,
        ctx: click.Context | None,  # noqa: ARG002 - click's signature
    ) -> int:
        """Return the year; raise CannotRunError."""
        if len(value) == 4 and value.isascii() and value.isdecimal():  # noqa: PLR2004
            return int(value)
        raise CannotRunError(
            "run.bad_value", {"name": _name(param), "given": value, "known": "2023"}
        )


def _name(param: click.Parameter | None) -> str:
    return "" if param is None else param.opts[-1]
