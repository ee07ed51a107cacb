"""A plan with its overlays, audited and remarked on: for every area, and for single ones."""

from __future__ import annotations

import datetime
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from hlgl_cli.figures.naming import areas_meant
from hlgl_cli.finding import CannotRunError, Finding, Place
from hlgl_cli.limits import MOST_TOLD
from hlgl_cli.plan import Plan
from hlgl_cli.rules import audit, remarks
from hlgl_cli.sources.files import read
from hlgl_cli.sources.names import slashed
from hlgl_cli.sources.placing import placed
from hlgl_cli.sources.plan_files import SHIPPED, path_of_plan
from hlgl_cli.sources.plans import load

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from hlgl_cli.overlay import Overlay


class Loaded(NamedTuple):
    """An overlay, and the file that it stands in."""

    path: str
    overlay: Overlay
    text: str

    @property
    def since(self) -> datetime.date:
        """Return from when on it applies: always, where it has no date."""
        return self.overlay.date or datetime.date.min


class Opened(NamedTuple):
    """A plan, and the overlays that change it, in the order of their dates."""

    plan: Plan
    overlays: Sequence[Loaded]
    most: int | None

    @property
    def areas(self) -> tuple[str, ...]:
        """Return the areas that overlays are of alone."""
        own = (each.overlay.area for each in self.overlays)
        return tuple(area for area in own if area is not None)

    def of_area(self, area: str) -> Plan:
        """Return the plan that judges an area; raise CannotRunError where an overlay breaks it."""
        return self._laid([each for each in self.overlays if self._concerns(each, area)])

    def of_every_area(self) -> Plan:
        """Return the plan with the overlays that are of no single area; raise CannotRunError."""
        return self._laid([each for each in self.overlays if each.overlay.area is None])

    def whole(self) -> Plan:
        """Return the plan with all its overlays; raise CannotRunError."""
        return self._laid(self.overlays)

    def idle(self, areas: Iterable[str]) -> list[Finding]:
        """Return a finding for each overlay of an area that is none of these."""
        known = list(areas)
        found: list[Finding] = []
        for loaded in self.overlays:
            if any(self._concerns(loaded, area) for area in known):
                continue
            place, facts = Place(loaded.path, ("area",)), {"area": loaded.overlay.area or ""}
            found += placed([Finding("C516", place, facts)], {loaded.path: loaded.text})
        return found

    def _concerns(self, loaded: Loaded, area: str) -> bool:
        own = loaded.overlay.area
        if own is None:
            return True
        meant = areas_meant(self.plan, (own, area)).meant
        return meant[own] == meant[area]

    def _laid(self, overlays: Iterable[Loaded]) -> Plan:
        plan = self.plan
        for path, overlay, text in overlays:
            from hlgl_cli.sources.overlays import in_overlay, lay_over  # noqa: PLC0415 - as below

            plan = lay_over(plan, overlay, path, text, self.most)
            findings = in_overlay(audit(plan, path), overlay, plan)
            _refuse(path, text, "run.broken_overlay", findings, self.most)
        return plan


def opened(name: str | None, overlays: Sequence[str], most: int | None = MOST_TOLD) -> Opened:
    """Return a plan and its overlays; raise CannotRunError with all that is wrong.

    At most so many findings about the shape of a file are told; the others are only counted.
    """
    path = path_of_plan(slashed(name or SHIPPED))
    plan, text = load(Plan, path, "run.broken_plan", most)
    file = slashed(str(path))
    _refuse(file, text, "run.broken_plan", audit(plan, file), most)
    return Opened(plan, _loaded(overlays, most) if overlays else (), most)


def open_plan(name: str | None, overlays: Sequence[str], most: int | None = MOST_TOLD) -> Plan:
    """Return a plan with all its overlays, audited; raise CannotRunError as `opened` does."""
    return opened(name, overlays, most).whole()


def _loaded(paths: Sequence[str], most: int | None) -> list[Loaded]:
    from hlgl_cli.sources.overlays import load_overlay  # noqa: PLC0415 - for the few runs with one

    loaded = [Loaded(path, *load_overlay(path, most)) for path in map(slashed, paths)]
    return sorted(loaded, key=lambda each: each.since)


def _refuse(file: str, text: str, key: str, findings: list[Finding], most: int | None) -> None:
    if findings:
        counted = [] if most is None else findings[most:]
        told = placed(findings[:most], {file: text})
        those = (*told, *(finding._replace(is_told=False) for finding in counted))
        raise CannotRunError(key, {"file": file}, those)


def remarks_on(plan: Plan, name: str | None, overlays: Sequence[str] = ()) -> list[Finding]:
    """Return what is to be told of a plan in a file of its own; the shipped one is as it should be.

    What an overlay brought about is told there. Of a plan that was given as a value, nobody knows
    the file.
    """
    of_overlays = [finding for path in overlays for finding in _remarks_in(plan, slashed(path))]
    changed = {finding.indicator for finding in of_overlays}
    found = remarks(plan, str(name)) if name not in {None, SHIPPED} else []
    found = [finding for finding in found if finding.indicator not in changed]
    if not found or not Path(str(name)).is_file():
        return of_overlays
    return [*placed(found, {str(name): read(str(name)).text()}), *of_overlays]


def _remarks_in(plan: Plan, path: str) -> list[Finding]:
    """Return what is to be told of the indicators that an overlay names."""
    from hlgl_cli.sources import overlays  # noqa: PLC0415 - for the few runs that have one

    overlay, text = overlays.load_overlay(path)
    found = overlays.in_overlay(remarks(plan, path), overlay, plan)
    return placed([each for each in found if each.place.keys], {path: text})
