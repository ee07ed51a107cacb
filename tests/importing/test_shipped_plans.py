"""The nation's plans are what import reads in their tables, but for what a review changed."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import pytest
import tomli

from hlgl_cli.sources.plans import load_plan
from tests.cli.running import ROOT

if TYPE_CHECKING:
    from hlgl_cli.plan import Indicator
    from tests.cli.running import Hlgl

REVIEWED = sorted((Path(__file__).parent / "reviewed").glob("*.toml"))
STATED = ("number", "kind", "unit", "nature", "better", "own_base", "target", "printed")


def differing(read: Indicator, reviewed: Indicator) -> set[str]:
    """Return what two readings of a row state differently."""
    return {key for key in STATED if getattr(read, key) != getattr(reviewed, key)}


@pytest.mark.parametrize("path", REVIEWED, ids=lambda path: path.stem)
def test_import_reads_what_ships(hlgl: Hlgl, here: Path, path: Path) -> None:
    """Whatever differs stands in a file, with its reason."""
    table = ROOT / "examples" / "tables" / f"{path.stem}.csv"
    assert hlgl("import", str(table), "--area", "全国", "-o", "plan.toml").code == 0
    read = load_plan(str(here / "plan.toml")).indicators
    shipped = load_plan(str(ROOT / "data" / "plans" / f"{path.stem}.toml")).indicators
    pairs = [(one, other) for one, other in zip(read, shipped, strict=True)]
    differ = {other.id: differing(one, other) for one, other in pairs if differing(one, other)}
    reasons = tomli.loads(path.read_text(encoding="utf-8"))
    assert differ == {name: set(why) for name, why in reasons.items()}
