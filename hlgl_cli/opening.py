"""A plan is opened: its file, its overlays, and all that is wrong with them."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from hlgl_cli.finding import CannotRunError
from hlgl_cli.limits import MOST_TOLD
from hlgl_cli.plan import Plan
from hlgl_cli.rules import audit, remarks
from hlgl_cli.sources.files import read
from hlgl_cli.sources.names import slashed
from hlgl_cli.sources.placing import placed
from hlgl_cli.sources.plan_files import SHIPPED, path_of_plan
from hlgl_cli.sources.plans import load

if TYPE_CHECKING:
    from collections.abc import Sequence

    from hlgl_cli.finding import Finding


def open_plan(name: str | None, overlays: Sequence[str], most: int | None = MOST_TOLD) -> Plan:
    """Return a plan with its overlays, audited; raise CannotRunError with all that is wrong.

    At most so many findings about the shape of a file are told; the others are only counted.
    """
    path = path_of_plan(slashed(name or SHIPPED))
    plan, text = load(Plan, path, "run.broken_plan", most)
    file = slashed(str(path))
    _refuse(file, text, "run.broken_plan", audit(plan, file), most)
    return _with_overlays(plan, overlays, most) if overlays else plan


def _with_overlays(plan: Plan, paths: Sequence[str], most: int | None) -> Plan:
    from hlgl_cli.sources import overlays  # noqa: PLC0415 - for the few runs that have one

    for path in map(slashed, paths):
        overlay, text = overlays.load_overlay(path, most)
        plan = overlays.lay_over(plan, overlay, path, text, most)
        findings = overlays.in_overlay(audit(plan, path), overlay, plan)
        _refuse(path, text, "run.broken_overlay", findings, most)
    return plan


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
