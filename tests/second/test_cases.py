"""The collected cases expect what the second program finds."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING, Any

import pytest
import tomli

from tests.cli.running import ROOT
from tests.second.expected import Row, expect, part_of

if TYPE_CHECKING:
    from pathlib import Path

FOLDER = ROOT / "tests" / "cases" / "check"
SHIPPED = (ROOT / "data" / "indicators.toml").read_text(encoding="utf-8")
# Figures in another unit, and figures that are refused: they are of how files are read.
OF_READING = frozenset(
    {"hold-floor-with-unit", "refused-figure-stays-invalid", "contradiction-of-equal-rank"}
    | {"change-bare-number-refused", "follow-of-unknown"}
)
CASES = [path for path in sorted(FOLDER.glob("*.toml")) if path.stem not in OF_READING]


def found(case: dict[str, Any]) -> list[Row]:
    """Return what the second program says of a case."""
    files, args = case["files"], case.get("args", [])
    given = dict(zip(args[::2], args[1::2], strict=True))
    plan = files.get(given.get("--plan"), SHIPPED)
    submissions = tuple(files[name] for name in case["submit"])
    latest = max(tomli.loads(text)["year"] for text in submissions)
    overlays = tuple(files[name] for name in [given.get("--overlay")] if name)
    year, compare = int(given.get("--year", latest)), given.get("--compare", "exact")
    return expect(plan, submissions, year, compare, overlays)


@pytest.mark.parametrize("path", CASES, ids=lambda path: path.stem)
def test_case(path: Path) -> None:
    """What a case expects is recomputed, field by field."""
    case = tomli.loads(path.read_text(encoding="utf-8"), parse_float=Decimal)
    expected = dict(case["expect"])
    expected |= dict.fromkeys(expected.pop("absent", []))
    name, part = expected.pop("indicator"), expected.get("part")
    (row,) = [row for row in found(case) if (row["indicator"], row["part"]) == (name, part)]
    shared = [key for key in row if key in expected]
    assert [part_of(row[key], expected[key]) for key in shared] == [
        part_of(expected[key], row[key]) for key in shared
    ]
