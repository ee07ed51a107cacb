"""The second program finds the worked numbers of the method by itself."""

from __future__ import annotations

from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest
import tomli

from tests.second.expected import expect

_TEXT = (Path(__file__).parent / "worked.toml").read_text(encoding="utf-8")
CASES = tomli.loads(_TEXT, parse_float=Decimal)["cases"]


@pytest.mark.parametrize("case", CASES, ids=lambda case: case["title"])
def test_worked(case: dict[str, Any]) -> None:
    """A worked number comes out of figures and target."""
    head = f"[plan]\nbase_year = 2020\ntarget_year = {2020 + case.get('years', 5)}\n"
    plan = f'{head}[[indicators]]\nid = "it"\n{case["of"]}'
    files = (f"year = {year}\n[figures]\nit = {text}\n" for year, text in case["figures"].items())
    (row,) = expect(plan, tuple(files), case["year"], case.get("compare", "exact"))
    assert {name: row[name] for name in case["expect"]} == case["expect"]


def test_is_apart() -> None:
    """The second program imports nothing of the package."""
    for path in Path(__file__).parent.glob("*.py"):
        imported = [line for line in path.read_text("utf-8").split("\n") if "import" in line]
        assert path.name.startswith("test_") or not any("hlgl_cli" in line for line in imported)


@pytest.mark.parametrize(
    ("rate", "verdict"), [("37.681374", "off_track"), ("37.681375", "on_track")]
)
def test_missing_year(rate: str, verdict: str) -> None:
    """Of -20, ?, 5.1 against 5 % the missing year must have been at least 37.681375 %."""
    of = 'id = "it"\nkind = "growth"\nunit = "%"\ntarget = { growth = 5 }'
    plan = f"[plan]\nbase_year = 2020\ntarget_year = 2025\n[[indicators]]\n{of}\n"
    given = f"year = 2023\n[figures]\nit.growth = {{ 2021 = -20, 2022 = {rate}, 2023 = 5.1 }}"
    (row,) = expect(plan, (given,), 2023)
    assert row["verdict"] == verdict
