"""What an option or argument may be, and how it completes.

A wrong value is refused in the reader's language, with a suggestion. Where completions come from is
completing.py, which is loaded for a completion alone.
"""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

import click

from hlgl_cli.finding import SEVERITIES, CannotRunError
from hlgl_cli.text import nearest

if TYPE_CHECKING:
    from click.shell_completion import CompletionItem

    Items = list[CompletionItem[str]]

_DIGITS = frozenset("0123456789０１２３４５６７８９")  # as values may be typed too


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

    def shell_complete(self, ctx: click.Context, param: click.Parameter, incomplete: str) -> Items:  # noqa: ARG002
        """Return the words that begin so."""
        from hlgl_cli.cli import completing  # noqa: PLC0415 - for completion alone

        return completing.beginning(incomplete, self.known)


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
                facts = {"name": code, "meant": nearest(code, SEVERITIES)}
                raise CannotRunError("run.unknown_code", facts)
        return codes

    def shell_complete(self, ctx: click.Context, param: click.Parameter, incomplete: str) -> Items:  # noqa: ARG002
        """Return the codes and families that the last of them may be."""
        from hlgl_cli.cli import completing  # noqa: PLC0415 - for completion alone

        return completing.last_of_several(completing.codes_and_families, ctx, incomplete)


class CodeName(click.ParamType):  # type: ignore[type-arg] # as above
    """A code of a finding."""

    name = "code"

    def shell_complete(self, ctx: click.Context, param: click.Parameter, incomplete: str) -> Items:  # noqa: ARG002
        """Return the codes that begin so."""
        from hlgl_cli.cli import completing  # noqa: PLC0415 - for completion alone

        return completing.codes(ctx, incomplete)


class IndicatorName(click.ParamType):  # type: ignore[type-arg] # as above
    """What an indicator may be called."""

    name = "indicator"

    def shell_complete(self, ctx: click.Context, param: click.Parameter, incomplete: str) -> Items:  # noqa: ARG002
        """Return the names of the plan that begin so."""
        from hlgl_cli.cli import completing  # noqa: PLC0415 - for completion alone

        return completing.indicators(ctx, incomplete)


class IndicatorNames(Names):
    """What indicators may be called, separated by commas."""

    name = "indicators"

    def shell_complete(self, ctx: click.Context, param: click.Parameter, incomplete: str) -> Items:  # noqa: ARG002
        """Return the names of the plan that the last of them may be."""
        from hlgl_cli.cli import completing  # noqa: PLC0415 - for completion alone

        return completing.last_of_several(completing.indicators, ctx, incomplete)


class PlanName(click.ParamType):  # type: ignore[type-arg] # as above
    """A plan's id, or the path of its file."""

    name = "plan"

    def shell_complete(self, ctx: click.Context, param: click.Parameter, incomplete: str) -> Items:  # noqa: ARG002
        """Return the ids that begin so, and files."""
        from hlgl_cli.cli import completing  # noqa: PLC0415 - for completion alone

        return completing.plans(incomplete)


class FormatType(click.ParamType):  # type: ignore[type-arg] # as above
    """FMT or FMT:FILE; what it is made of is examined with all the others."""

    name = "format"

    def __init__(self, *known: str) -> None:
        """Take the formats."""
        self.known = known

    def shell_complete(self, ctx: click.Context, param: click.Parameter, incomplete: str) -> Items:  # noqa: ARG002
        """Return the formats that begin so, or files behind one."""
        from hlgl_cli.cli import completing  # noqa: PLC0415 - for completion alone

        return completing.formats(self.known, incomplete)


class UnitType(click.ParamType):  # type: ignore[type-arg] # as above
    """A quantity, and then a unit that it converts to."""

    name = "unit"

    def __init__(self, operands: str) -> None:
        """Take the name of the argument that holds both."""
        self.operands = operands

    def shell_complete(self, ctx: click.Context, param: click.Parameter, incomplete: str) -> Items:  # noqa: ARG002
        """Return the units that the quantity before converts to."""
        from hlgl_cli.cli import completing  # noqa: PLC0415 - for completion alone

        return completing.units(ctx.params.get(self.operands) or (), incomplete)


class FileName(click.ParamType):  # type: ignore[type-arg] # as above
    """A file's name; a variable that holds several is split as paths are."""

    name = "path"
    envvar_list_splitter = os.path.pathsep

    def shell_complete(self, ctx: click.Context, param: click.Parameter, incomplete: str) -> Items:  # noqa: ARG002
        """Return that the shell is to name a TOML file."""
        from hlgl_cli.cli import completing  # noqa: PLC0415 - for completion alone

        return completing.file(completing.TOML, incomplete)


class NewFileName(FileName):
    """The name of a file to be written, which must not be there unless --force is given."""

    def shell_complete(self, ctx: click.Context, param: click.Parameter, incomplete: str) -> Items:  # noqa: ARG002
        """Return that the shell is to name a folder, or a TOML file that may be overwritten."""
        from hlgl_cli.cli import completing  # noqa: PLC0415 - for completion alone

        is_forced = ctx.params.get("force")
        return completing.file(completing.TOML if is_forced else completing.FOLDER, incomplete)


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
        if len(value) == 4 and set(value) <= _DIGITS:  # noqa: PLR2004
            return int(value)
        raise CannotRunError("run.bad_year", {"name": _name(param), "given": value})


class YearOfPlan(YearType):
    """A year of four digits, one of those that the plan judges."""

    def shell_complete(self, ctx: click.Context, param: click.Parameter, incomplete: str) -> Items:  # noqa: ARG002
        """Return the years of the plan."""
        from hlgl_cli.cli import completing  # noqa: PLC0415 - for completion alone

        return completing.years(ctx, incomplete)


def _name(param: click.Parameter | None) -> str:
    """Return what is typed for an option, and what the usage calls an argument."""
    if isinstance(param, click.Argument):
        return param.human_readable_name
    return "" if param is None else param.opts[-1]
