"""A plan with its overlays, audited and remarked on: for every area, and for single ones."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from hlgl_cli.figures.naming import areas_meant
from hlgl_cli.finding import CannotRunError, Finding, Place
from hlgl_cli.limits import MOST_TOLD
from hlgl_cli.plan import Plan
from hlgl_cli.report.listed import Listed
from hlgl_cli.rules import audit, remarks
from hlgl_cli.sources.files import read
from hlgl_cli.sources.names import from_here, slashed
from hlgl_cli.sources.placing import placed
from hlgl_cli.sources.plan_files import ids_of, path_of_plan, path_of_shipped, shipped
from hlgl_cli.sources.plans import load

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from hlgl_cli.overlay import Overlay


class Loaded(NamedTuple):
    """An overlay, and the file that it stands in."""

    path: str
    overlay: Overlay
    text: str

    def idle(self, key: str, name: str, **facts: str) -> list[Finding]:
        """Return that it changes nothing: there are no figures of what it is of, under a key."""
        finding = Finding("C516", Place(self.path, (key,)), {"area": name, **facts})
        return placed([finding], {self.path: self.text})


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
        return [
            finding
            for loaded in self.overlays
            if not any(self._concerns(loaded, area) for area in known)
            for finding in loaded.idle("area", loaded.overlay.area or "")
        ]

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
    return Opened(plan_in(name, most), overlays_in(overlays, most), most)


def plan_in(name: str | None, most: int | None = MOST_TOLD) -> Plan:
    """Return the plan of a name, audited; raise CannotRunError as `opened` does."""
    path = path_of_plan(name and slashed(name))
    plan, text = load(Plan, path, "run.broken_plan", most)
    file = slashed(str(path))
    _refuse(file, text, "run.broken_plan", audit(plan, file), most)
    return plan


def listed(own: Iterable[str]) -> list[Listed]:
    """Return the plans of these files, and those that ship; raise CannotRunError as `opened` does.

    They are sorted by id; of one id, a project's own is the one that the id opens.
    """
    files = {plan: (Path(path), False) for plan, path in ids_of(own).items()}
    for plan, path in shipped():
        files.setdefault(plan, (path, True))
    return [
        Listed(plan_in(str(path)), slashed(str(from_here(path))), ships)
        for _, (path, ships) in sorted(files.items())
    ]


def open_plan(name: str | None, overlays: Sequence[str], most: int | None = MOST_TOLD) -> Plan:
    """Return a plan with all its overlays, audited; raise CannotRunError as `opened` does."""
    return opened(name, overlays, most).whole()


def overlays_in(paths: Sequence[str], most: int | None) -> Sequence[Loaded]:
    """Return overlays in the order in which they apply; raise CannotRunError."""
    if not paths:
        return ()
    from hlgl_cli.sources.overlays import load_overlay  # noqa: PLC0415 - for the few runs with one

    loaded = [Loaded(path, *load_overlay(path, most)) for path in map(slashed, paths)]
    dated, last = [], date.min
    for each in loaded:
        last = each.overlay.date or last  # one without a date stays behind the one before it
        dated.append((last, each))
    return [each for _, each in sorted(dated, key=lambda pair: pair[0])]


def _refuse(file: str, text: str, key: str, findings: list[Finding], most: int | None) -> None:
    if findings:
        counted = [] if most is None else findings[most:]
        told = placed(findings[:most], {file: text})
        those = (*told, *(finding._replace(is_told=False) for finding in counted))
        raise CannotRunError(key, {"file": file}, those)


def remarks_on(plan: Plan, name: str | None, overlays: Sequence[Loaded] = ()) -> list[Finding]:
    """Return what is to be told of a plan in a file of its own; one that ships is as it should be.

    What an overlay brought about is told there.
    """
    of_overlays = [finding for loaded in overlays for finding in _remarks_in(plan, loaded)]
    changed = {finding.indicator for finding in of_overlays}
    if name is None or path_of_shipped(name) is not None:
        return of_overlays
    found = [each for each in remarks(plan, name) if each.indicator not in changed]
    return [*placed(found, {name: read(name).text()}), *of_overlays] if found else of_overlays


def _remarks_in(plan: Plan, loaded: Loaded) -> list[Finding]:
    """Return what is to be told of the indicators that an overlay names."""
    from hlgl_cli.sources.overlays import in_overlay  # noqa: PLC0415 - for the few runs that have one

    path, overlay, text = loaded
    found = in_overlay(remarks(plan, path), overlay, plan)
    return placed([each for each in found if each.place.keys], {path: text})
