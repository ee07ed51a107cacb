"""Plans and overlays: where they are found, what they say, and how one is laid over the other."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

from hlgl_cli.data_files import data_file
from hlgl_cli.finding import CannotRunError, Finding, Place
from hlgl_cli.model import Model
from hlgl_cli.plan import Indicator, Plan, Target
from hlgl_cli.sources.document import parse
from hlgl_cli.sources.files import read
from hlgl_cli.sources.validation import validate
from hlgl_cli.submission import Overlay
from hlgl_cli.text import nearest
from hlgl_cli.units import Quantity, same_unit

if TYPE_CHECKING:
    from collections.abc import Iterator
    from decimal import Decimal

SHIPPED = "huolinguole-14fyp"
M = TypeVar("M", bound=Model)


def load_plan(name: str = SHIPPED) -> Plan:
    """Return a plan by its id or by the path of its file.

    Raises CannotRunError for a missing file, an unknown id, and a file that states no plan.
    """
    if name == SHIPPED:
        return _load(Plan, data_file("indicators.toml"), "run.broken_plan")
    if not Path(name).exists() and Path(name).name == name and not name.endswith(".toml"):
        raise CannotRunError("run.unknown_plan", {"plan": name, "known": SHIPPED})
    return _load(Plan, Path(name), "run.broken_plan")


def load_overlay(path: str) -> Overlay:
    """Return an overlay by the path of its file; raise CannotRunError as load_plan does."""
    return _load(Overlay, Path(path), "run.broken_overlay")


def _load(model: type[M], path: Path, broken: str) -> M:
    content = read(path)
    document = parse(*content)
    loaded = (document,) if isinstance(document, Finding) else validate(model, document)
    if isinstance(loaded, tuple):
        raise CannotRunError(broken, {"file": str(path)}, loaded)
    return loaded


def lay_over(plan: Plan, overlay: Overlay, file: str) -> Plan:
    """Return the plan with an overlay's targets and baselines in place of its own.

    Raises CannotRunError where the overlay is for another plan or names what the plan has not.
    """
    if overlay.plan != plan.id:
        raise CannotRunError(
            "run.overlay_of_other_plan", {"file": file, "plan": plan.id, "given": overlay.plan}
        )
    problems = tuple(_problems(plan, overlay, file))
    if problems:
        raise CannotRunError("run.broken_overlay", {"file": file}, problems)
    names = plan.names()
    targets = {names[name].id: target for name, target in overlay.targets.items()}
    baselines = {names[name].id: base for name, base in overlay.baselines.items()}
    laid = [
        _amended(one, targets.get(one.id), baselines.get(one.id), overlay)
        for one in plan.indicators
    ]
    return plan.model_copy(update={"indicators": tuple(laid)})


def _problems(plan: Plan, overlay: Overlay, file: str) -> Iterator[Finding]:
    """Yield what an overlay says of indicators that the plan has not, or in other units."""
    names = plan.names()
    for table, entries in (("targets", overlay.targets), ("baselines", overlay.baselines)):
        for name in entries:
            if name not in names:
                facts = {"name": name, "meant": nearest(name, names)}
                yield Finding("F202", Place(file, (table, name)), facts)
    for name, base in overlay.baselines.items():
        unit = names[name].level_unit if name in names else None
        if unit and isinstance(base, Quantity) and not same_unit(base.unit, unit):
            facts = {"name": names[name].name.zh, "unit": base.unit, "into": unit}
            yield Finding("U302", Place(file, ("baselines", name)), facts)


def _amended(
    indicator: Indicator,
    target: Target | None,
    baseline: Decimal | Quantity | None,
    overlay: Overlay,
) -> Indicator:
    changes: dict[str, object] = {}
    if target is not None:
        by = [said for said in (overlay.issued_by, overlay.source) if said]
        source = target.source or " ".join(by) or None
        changes["target"] = target.model_copy(update={"source": source})
    if isinstance(baseline, Quantity) and indicator.kind != "value":
        changes["base_level"] = baseline
    elif baseline is not None:
        changes["baseline"] = baseline.number if isinstance(baseline, Quantity) else baseline
    return indicator.model_copy(update=changes)
