"""What --plan names: an id, of a plan in the settings too, or a path; for files one or more."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

import click
from click.core import ParameterSource

if TYPE_CHECKING:
    from collections.abc import Sequence

KNOWN = "known_plans"  # what the settings' `plans` are among the defaults of a command
TYPED = f"{__name__}.typed"  # where a context keeps the plan as it was named


class AskedPlans(NamedTuple):
    """Which plans may judge, as a Request has them."""

    plan: str | None = None
    plans: tuple[str, ...] = ()
    known: tuple[str, ...] = ()


class PlanName(click.ParamType):  # type: ignore[type-arg]
    """A plan's id or path; a variable holds one, whatever it has in it."""

    name = "plan"

    def split_envvar_value(self, rv: str) -> Sequence[str]:
        """Return the one name."""
        return [rv]


def own_plan(context: click.Context, _: click.Parameter, name: str | None) -> str | None:
    """Return the path of the settings' plan of an id, any other name as it is.

    Raises CannotRunError for an id that no plan has.
    """
    context.meta[TYPED] = name
    return name and _resolved(context, (name,))[0]


def asked_plans(
    context: click.Context, parameter: click.Parameter, names: tuple[str, ...]
) -> AskedPlans:
    """Return which plans may judge; raise CannotRunError for an id that no plan has.

    Those that the command line names, else the one of a variable or the settings for what names no
    plan, and those that the settings know.
    """
    resolved, known = _resolved(context, names), known_plans(context)
    plan = resolved[0] if len(resolved) == 1 else None
    source = context.get_parameter_source(str(parameter.name))
    if source is ParameterSource.COMMANDLINE:
        return AskedPlans(plan, resolved)
    return AskedPlans(plan, (), known)


def known_plans(context: click.Context) -> tuple[str, ...]:
    """Return the paths of the settings' plans."""
    return tuple(context.lookup_default(KNOWN) or ())


def own_plans(context: click.Context) -> tuple[str, ...]:
    """Return the paths of all plans that the settings name, each once."""
    from hlgl_cli.sources.plan_files import is_id  # noqa: PLC0415 - for those who list them

    plan = context.lookup_default("plan")
    of_setting = [plan] if plan and not is_id(plan) else []
    return tuple(dict.fromkeys((*known_plans(context), *of_setting)))


def _resolved(context: click.Context, names: tuple[str, ...]) -> tuple[str, ...]:
    """Return plans as paths where their ids are those of the settings' plans."""
    known = known_plans(context)
    if not known or not names:
        return names
    from hlgl_cli.sources.plan_files import resolved  # noqa: PLC0415 - for those who have settings

    return tuple(resolved(name, known) for name in names)
