"""What completes a value: functions for click's `shell_complete=`, words with their meanings."""

from __future__ import annotations

import os
import re
from typing import TYPE_CHECKING

import click

from hlgl_cli.catalogue import meanings, rules
from hlgl_cli.cli.plan_names import AskedPlans, known_plans
from hlgl_cli.cli.types import SEPARATORS
from hlgl_cli.cli.words import completions, lang_of
from hlgl_cli.text import say

if TYPE_CHECKING:
    from collections.abc import Callable

    from click.shell_completion import CompletionItem

    from hlgl_cli.sources.outlines import PlanOutline

    Items = list[CompletionItem]
    Source = Callable[[click.Context, click.Parameter, str], Items]

# Names that no shell reads otherwise than as they stand: click's scripts quote nothing for bash.
_UNQUOTED = r"[\w.:%/+@·、—-]+"


def of_several(source: Source) -> Source:
    """Return what completes the last of some names separated by commas."""

    def complete(context: click.Context, parameter: click.Parameter, incomplete: str) -> Items:
        begin = max(map(incomplete.rfind, SEPARATORS)) + 1
        items = source(context, parameter, incomplete[begin:])
        for item in items:
            item.value = f"{incomplete[:begin]}{item.value}"
        return items

    return complete


def indicators(context: click.Context, _: click.Parameter, incomplete: str) -> Items:
    """Return the ids of the plan's indicators; once something is typed, their other names too."""
    lang = lang_of(context)
    found = {
        name: indicator.words[lang]
        for indicator in _plan(context).indicators
        for name in (indicator.names if incomplete else indicator.names[:1])
        if re.fullmatch(_UNQUOTED, name)
    }
    return completions(incomplete, found)


def codes(context: click.Context, _: click.Parameter, incomplete: str) -> Items:
    """Return the codes of findings that begin so, be it in small letters."""
    from hlgl_cli.messages import in_general  # noqa: PLC0415 - for TAB alone

    lang = lang_of(context)
    found = {code: in_general(message, lang) for code, message in meanings().items()}
    return completions(incomplete.upper(), found)


def codes_and_families(
    context: click.Context, parameter: click.Parameter, incomplete: str
) -> Items:
    """Return the families of codes that begin so, and the codes."""
    lang = lang_of(context)
    families = {code[:2]: say(lang, f"family.{code[:2]}") for code in rules()}
    return completions(incomplete.upper(), families) + codes(context, parameter, incomplete)


def years(context: click.Context, _: click.Parameter, incomplete: str) -> Items:
    """Return the years that the plan judges."""
    return completions(incomplete, dict.fromkeys(map(str, _plan(context).years), ""))


def plans(context: click.Context, parameter: click.Parameter, incomplete: str) -> Items:
    """Return that a file will do, and the ids of plans; bash would drop what comes before files."""
    from hlgl_cli.sources.outlines import titles_of_plans  # noqa: PLC0415 - for TAB alone

    files, lang = click.Path().shell_complete(context, parameter, incomplete), lang_of(context)
    known = titles_of_plans(known_plans(context))
    return files + completions(incomplete, {plan: title[lang] for plan, title in known.items()})


def _plan(context: click.Context) -> PlanOutline:
    """Return the outline of the plan; no shell has replaced a ~ in its path yet."""
    from hlgl_cli.sources.outlines import plan_outline  # noqa: PLC0415 - for TAB alone

    asked = context.params.get("plans") or AskedPlans()
    name = context.params.get("plan") or asked.plan or next(iter(asked.plans), None)
    return plan_outline(name and os.path.expanduser(name))  # noqa: PTH111 - an id is no path
