"""What the commands print of the examples, kept in tests/golden.

HLGL_REGENERATE=1 writes the files anew; what then differs is to be read before it is kept.
"""

from __future__ import annotations

import os
import shlex
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

import pytest
from rich.cells import cell_len

from tests.cli.running import ROOT

if TYPE_CHECKING:
    from collections.abc import Iterator

    from tests.cli.running import Hlgl

GOLDEN = Path(__file__).parents[1] / "golden"
OURS = "examples/huolinguole/illustrative"
PUBLISHED = "examples/huolinguole/published-2023.toml"
NATIONAL = "--plan national-14fyp"
CANADA = "examples/canada"
ASSIGNED = "--overlay examples/huolinguole/tongliao-example.toml"
FIGURES = "tests/golden/figures.toml"
# An indicator of each form, with the files that it is judged on.
EXPLAINED = {
    "growth": f"gdp {OURS}",
    "growth-of-a-year-alone": f"gdp {OURS}/2023.toml",
    "growth-from-levels": f"budget_revenue {FIGURES}",
    "growth-accumulated": f"fixed_asset_investment {FIGURES}",
    "level": f"urbanization_rate {OURS}",
    "level-geometric": f"nursery_places {OURS}",
    "level-about": f"disposable_income_level {FIGURES}",
    "level-above": f"land_reclamation {FIGURES}",
    "level-rank": f"western_counties_rank {FIGURES}",
    "change": f"life_expectancy {OURS}",
    "change-without-baseline": f"aluminium_products_output {FIGURES}",
    "reduction": f"water_intensity {FIGURES}",
    "reduction-assigned": f"{ASSIGNED} energy_intensity {OURS}",
    "reduction-awaited": f"energy_intensity {OURS}",
    "total": f"erosion_control {FIGURES}",
    "mean": f"tourist_visits {FIGURES}",
    "hold": f"registered_unemployment {OURS}",
    "none": f"high_value_patents {OURS}",
    "not-comparable": f"gdp {PUBLISHED}",
    "national-yearly": f"{NATIONAL} gdp examples/national/2021.toml examples/national/2022.toml",
    "national-follow": f"{NATIONAL} labour_productivity examples/national",
    "national-follow-about": f"{NATIONAL} disposable_income examples/national",
    "national-total-missed": f"{NATIONAL} carbon_intensity examples/national",
}


class Kept(NamedTuple):
    """A command, the file that keeps what it prints, and the width of the screen."""

    file: str
    command: str
    width: int | None = None


def kept() -> Iterator[Kept]:
    """Yield all that is kept."""
    years = " ".join(f"examples/national/{year}.toml" for year in range(2021, 2026))
    for lang in ("zh", "en"):
        said = f"--lang {lang}"
        for width in (80, 120):
            tail = f"{lang}-{width}.txt"
            yield Kept(f"check-2023-{tail}", f"check {OURS}/2023.toml {said}", width)
            yield Kept(f"check-three-years-{tail}", f"check {OURS} {said}", width)
        yield Kept(f"check-published-{lang}.txt", f"check --all {PUBLISHED} {said}", 100)
        for width in (80, 120):
            audit = f"audit --ignore P810 {said}"
            yield Kept(f"audit-{lang}-{width}.txt", audit, width)
        for plan in sorted((ROOT / "data" / "plans").glob("*.toml")):
            yield Kept(f"audit-{plan.stem}-{lang}.txt", f"audit {plan.stem} {said}", 100)
        yield Kept(f"show-{lang}.txt", f"show {said}", 120)
        yield Kept(f"show-12-{lang}.txt", f"show 12 {said}", 80)
        for name, command in EXPLAINED.items():
            yield Kept(f"explain-{name}-{lang}.txt", f"explain {command} {said}")
    some = " ".join(f"examples/national/{year}.toml" for year in (2021, 2022, 2023))
    two = "examples/national/2021.toml examples/national/2022.toml"
    yield Kept("check-national-2022-zh-120.txt", f"check {NATIONAL} {two} --lang zh", 120)
    yield Kept("check-national-2025-zh-120.txt", f"check {NATIONAL} {years} --lang zh", 120)
    latest = f"check --latest {PUBLISHED} {OURS}/2022.toml --lang zh"
    yield Kept("check-latest-zh-100.txt", latest, 100)
    for lang in ("zh", "en"):
        said = f"--prose --lang {lang} -q"
        yield Kept(f"prose-three-years-{lang}.txt", f"check {OURS} {said}")
        yield Kept(f"prose-all-{lang}.txt", f"check --all {FIGURES} {said}")
        yield Kept(f"prose-national-2023-{lang}.txt", f"check {NATIONAL} {some} {said}")
        yield Kept(f"prose-national-2025-{lang}.txt", f"check {NATIONAL} {years} {said}")
    yield Kept("check.json", f"check {OURS} -f json --lang zh")
    yield Kept("validate.json", f"validate {PUBLISHED} -f json --lang zh")
    yield Kept("audit.json", "audit -f json --lang zh")
    yield Kept("show.json", "show -f json --lang zh")
    yield Kept("plans.json", "plans -f json --lang zh")
    yield Kept("calc.json", "calc chain 6.1 4.0 5.8 -f json --lang zh")
    yield Kept("explain.json", f"explain 12 {OURS} -f json --lang en")
    panel = f"panel {CANADA}/figures.csv --plan {CANADA}/plan.toml --year 2023 -o {os.devnull}"
    yield Kept("panel.json", f"{panel} --jobs 1 -f json --lang en")
    yield Kept("import.json", "import tests/golden/table.csv -f json --lang en")
    for lang in ("zh", "en"):
        named = "--id a-15fyp --area 某省"
        yield Kept(f"import-{lang}.txt", f"import tests/golden/table.csv {named} --lang {lang}")


@pytest.mark.parametrize("one", list(kept()), ids=lambda one: str(one.file))
def test_golden(hlgl: Hlgl, monkeypatch: pytest.MonkeyPatch, one: Kept) -> None:
    """The command prints what is kept."""
    monkeypatch.chdir(ROOT)
    if one.width is not None:
        monkeypatch.setenv("COLUMNS", str(one.width))
    out = hlgl(*shlex.split(one.command)).out
    if os.environ.get("HLGL_REGENERATE"):
        (GOLDEN / one.file).write_text(out, encoding="utf-8", newline="\n")
    assert out == (GOLDEN / one.file).read_text(encoding="utf-8")


@pytest.mark.parametrize("one", [one for one in kept() if one.width], ids=lambda one: one.file)
def test_width(one: Kept) -> None:
    """What is kept is no wider than its screen."""
    lines = (GOLDEN / one.file).read_text(encoding="utf-8").splitlines()
    assert [line for line in lines if cell_len(line) > int(one.width or 0)] == []


def test_nothing_else_is_kept() -> None:
    """No file is kept that no command prints."""
    files = {path.name for path in GOLDEN.iterdir() if path.suffix in {".txt", ".json"}}
    assert files == {one.file for one in kept()}
