"""Which plan judges a submission: the one that it names, the one that was given, or the default."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

from hlgl_cli.opening import plan_in
from hlgl_cli.sources.plan_files import (
    default_path,
    id_of,
    ids_of,
    is_beside_the_default,
    one_id_twice,
    path_of_plan,
    shipped,
)

if TYPE_CHECKING:
    from collections.abc import Mapping

    from hlgl_cli.plan import Plan
    from hlgl_cli.selection import Request


class Plans:
    """The plans of a run, by the names that open them; None opens the default.

    Those that --plan named are all there are. Without it, what names no plan goes to the default,
    and what names one to it, to the project's own or to one that ships.
    """

    def __init__(self, request: Request, plan: Plan | None = None) -> None:
        """Open what --plan named; raise CannotRunError where one is broken, and for one id twice.

        A plan that is given as a value is the only one.
        """
        self._request = request
        self.is_given = plan is not None  # as a value, of which nobody knows the file
        self._is_closed = self.is_given or bool(request.plans)
        self._opened: dict[str | None, Plan] = {} if plan is None else {request.plan: plan}
        self._meant: dict[str | None, str | None] = {}
        self._own: Mapping[str, str] | None = None
        for name in request.plans if plan is None else ():
            self.of(name)
        # Whatever the order of options, the same: by their ids.
        self.first = min(self._opened, key=lambda name: self._opened[name].id, default=request.plan)

    def of(self, name: str | None) -> Plan:
        """Return the plan that a name opens; raise CannotRunError."""
        if name not in self._opened:
            plan = plan_in(name, self._request.most)
            for other, opened in self._opened.items():
                if opened.id == plan.id:
                    _refuse_two_files(plan, other, name)
                    plan = opened
            self._opened[name] = plan
        return self._opened[name]

    def meant(self, plan: str | None) -> str | None:
        """Return the name that opens the plan which a submission names.

        What names none goes to the first, as does what names one that is not known: it is told
        there that it cannot be judged.
        """
        if plan not in self._meant:  # thousands of files name the same
            wanted = self.of(self._named(plan))
            names = (name for name, opened in self._opened.items() if opened is wanted)
            self._meant[plan] = next(names)
        return self._meant[plan]

    def _named(self, plan: str | None) -> str | None:
        if plan is None:
            return self.first
        if self._is_closed:
            given = (name for name, opened in self._opened.items() if opened.id == plan)
            return next(given, self.first)
        if plan in self.own:
            return self.own[plan]
        is_default = self._request.plan is None
        if not is_default and self.of(self.first).id == plan:
            return self.first
        if is_beside_the_default(plan):
            return plan
        # The default is opened next, so what it is called need not be looked up.
        return self.first if is_default or plan != id_of(default_path()) else None

    @property
    def own(self) -> Mapping[str, str]:
        """Return the paths of the plans of the settings, by id; raise CannotRunError."""
        if self._own is None:
            self._own = ids_of(self._request.known)
        return self._own

    @property
    def ids(self) -> tuple[str, ...]:
        """Return the ids that a submission may name, sorted."""
        opened = {plan.id for plan in self._opened.values()}
        if self._is_closed:
            return tuple(sorted(opened))
        return tuple(sorted({*opened, *self.own, *(plan for plan, _ in shipped())}))


def _refuse_two_files(plan: Plan, first: str | None, second: str | None) -> None:
    """Raise CannotRunError for two files that state plans of one id."""
    files = str(path_of_plan(first)), str(path_of_plan(second))
    if os.path.realpath(files[0]) != os.path.realpath(files[1]):
        raise one_id_twice(plan.id, *files)
