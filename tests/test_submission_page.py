"""docs/submission.md, in both languages: what it tells to write can be written."""

from __future__ import annotations

import re
from itertools import pairwise, permutations
from typing import TYPE_CHECKING

import pytest

from hlgl_cli.pipeline import open_plan
from hlgl_cli.units import UnitError, factor
from hlgl_cli.units.known import known_units
from tests.cli.running import ROOT
from tests.pages import blocks

if TYPE_CHECKING:
    from pathlib import Path

    from tests.cli.running import Hlgl

PAGES = ("docs/submission.md", "docs/zh/submission.md")


@pytest.mark.parametrize("name", PAGES)
def test_shown_figures_are_valid(hlgl: Hlgl, here: Path, name: str) -> None:
    """Whatever a page tells to write can be written so."""
    page = (ROOT / name).read_text(encoding="utf-8")
    ids = "|".join(one.id for one in open_plan(None, ()).indicators)
    written = [one.text for one in blocks(page) if one.language == "toml" and not one.file]
    lines = re.findall(rf"`((?:{ids}) = [^`\n]+)`", page)
    assert (len(written), len(lines)) > (2, 9)
    for figures in [*written, *(f"[figures]\n{line}\n" for line in lines)]:
        (here / "2023.toml").write_text(f"year = 2023\n{figures}", encoding="utf-8")
        ran = hlgl("validate", "2023.toml", "--strict", "-q", "-f", "concise")
        assert (figures, ran.out) == (figures, "")


@pytest.mark.parametrize("name", PAGES)
def test_units(name: str) -> None:
    """Every unit is listed once, in a row of those that convert into it; the last row's do not."""
    page = (ROOT / name).read_text(encoding="utf-8")
    table = re.split(r"^## (?:Units|单位)$", page, flags=re.MULTILINE)[1].partition("\n## ")[0]
    *rows, things = [
        row.split("|")[2].split() for row in re.findall(r"^\| .*", table, re.MULTILINE)[1:]
    ]
    alike = [thing.split("/") for thing in things]
    assert sorted(unit for row in (*rows, *alike) for unit in row) == list(known_units())
    assert all(factor(one, other) for row in rows for one, other in pairwise(row))
    assert all(factor(one, other) == 1 for row in alike for one, other in pairwise(row))
    apart = permutations([row[0] for row in (*rows, *alike)], 2)
    for one, other in apart:
        with pytest.raises(UnitError):
            factor(one, other)
