"""The words that complete a command line, each with its meaning where it has one."""

from __future__ import annotations

import os
from pathlib import Path
from typing import TYPE_CHECKING

from click.core import ParameterSource
from click.shell_completion import CompletionItem

from hlgl_cli.cli.words import lang_of
from hlgl_cli.finding import SEVERITIES
from hlgl_cli.sources.outlines import plan_outline
from hlgl_cli.sources.plan_files import SHIPPED
from hlgl_cli.text import say
from hlgl_cli.text.messages import in_general

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping

    import click

    from hlgl_cli.sources.outlines import PlanOutline

    Source = Callable[[click.Context, str], list[CompletionItem[str]]]

# What the shell itself completes: any file, a TOML file, or a folder.
FILE, TOML, FOLDER = "file", "toml", "folder"


def beginning(start: str, words: Iterable[str] | Mapping[str, str]) -> list[CompletionItem[str]]:
    """Return the words that begin so, with their meanings if they are a mapping."""
    meanings = words if isinstance(words, dict) else {}
    return [CompletionItem(one, help=meanings.get(one)) for one in words if one.startswith(start)]


def file(kind: str, start: str, before: str = "") -> list[CompletionItem[str]]:
    """Return that the shell is to name a file that begins so, behind what stands before it."""
    return [CompletionItem(before, type=kind, help=start)]


def last_of_several(
    source: Source, context: click.Context, incomplete: str
) -> list[CompletionItem[str]]:
    """Complete the last of some names separated by commas, without those that are there already."""
    comma = max(incomplete.rfind(one) for one in ",，")
    last = incomplete[comma + 1 :].lstrip()
    before = incomplete.removesuffix(last)
    there = {name.strip() for name in before.replace("，", ",").split(",")}
    found = [one for one in source(context, last) if one.value not in there]
    return [CompletionItem(f"{before}{one.value}", help=one.help) for one in found]


def codes(context: click.Context, start: str) -> list[CompletionItem[str]]:
    """Return the codes of findings that begin so, in the case that is being typed."""
    lang = lang_of(context)
    known = {code: in_general(lang, f"{code}.message") for code in SEVERITIES}
    return _as_typed(start, known)


def codes_and_families(context: click.Context, start: str) -> list[CompletionItem[str]]:
    """Return the families of codes that begin so, and the codes."""
    lang = lang_of(context)
    families = {code[:2]: say(lang, f"family.{code[:2]}") for code in SEVERITIES}
    return _as_typed(start, families) + codes(context, start)


def _as_typed(start: str, known: Mapping[str, str]) -> list[CompletionItem[str]]:
    return beginning(
        start,
        {
            start + one[len(start) :]: says
            for one, says in known.items()
            if one.startswith(start.upper())
        },
    )


def indicators(context: click.Context, start: str) -> list[CompletionItem[str]]:
    """Return the ids of the plan's indicators; once something is typed, their other names too."""
    lang = lang_of(context)
    named = _plan(context).indicators
    return beginning(
        start,
        {
            name: one.words[lang]
            for one in named
            for name in (one.names if start else one.names[:1])
        },
    )


def years(context: click.Context, start: str) -> list[CompletionItem[str]]:
    """Return the years that the plan judges."""
    return beginning(start, map(str, _plan(context).years))


def plans(start: str) -> list[CompletionItem[str]]:
    """Return the ids of the plans that are known, and that a plan's file will do."""
    return beginning(start, [SHIPPED]) + file(TOML, start)


def formats(known: Iterable[str], start: str) -> list[CompletionItem[str]]:
    """Return the formats that begin so; behind `FMT:`, that a file belongs there."""
    name, colon, name_of_file = start.partition(":")
    return file(FILE, name_of_file, f"{name}:") if colon else beginning(start, known)


def units(typed: tuple[str, ...], start: str) -> list[CompletionItem[str]]:
    """Return the units that the one quantity typed converts to."""
    from hlgl_cli.unit_names import units_beginning  # noqa: PLC0415 - for `hlgl calc convert`

    return beginning(start, units_beginning(start, *typed)) if len(typed) == 1 else []


def _plan(context: click.Context) -> PlanOutline:
    """Return the outline of the plan; of one that is typed, the shell has not replaced ~ yet."""
    name = context.params.get("plan")
    if context.get_parameter_source("plan") is ParameterSource.COMMANDLINE:
        name = os.path.expandvars(Path(str(name)).expanduser())
    return plan_outline(name)
