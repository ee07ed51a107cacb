"""The program knows no plan: not its years, not its length, not its area. Data does."""

from __future__ import annotations

import ast
import io
import re
import tokenize
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

import hlgl_cli
from hlgl_cli.sources.plans import load_plan
from tests.cli.running import ROOT

if TYPE_CHECKING:
    from collections.abc import Iterator

PACKAGE = Path(hlgl_cli.__file__).parent
MODULES = sorted(PACKAGE.rglob("*.py"))
PLANS = [ROOT / "data" / "indicators.toml", *sorted(ROOT.glob("data/plans/*.toml"))]
# Standards are of a year, too: JSON Schema's dialect, a national standard.
STANDARDS = re.compile(r"(?:json-schema\.org/draft/|JSON Schema )2020-12|GB/T [\d.]+-\d{4}")
YEARS, LENGTH = {2020, 2025}, 5
IN_WORDS = (
    r"(?<!\d)(?:2020|2025)(?!\d)|五年|5年|\b(?:5|five)[- ]years?\b|(?!城)[\u4e00-\u9fff]市(?!场)"
)


@cache
def names() -> str:
    """Return a pattern of what plans that ship are called, and of the areas that they are of."""
    found: set[str] = set()
    for plan in map(load_plan, map(str, PLANS)):
        area = plan.plan.area
        found |= {plan.id, plan.id.partition("-")[0], area.zh, area.en.lower()}
        targets = (part.target for each in plan.indicators for part in each.parts)
        found |= {target.assigned_by for target in targets if target and target.assigned_by}
    return "|".join(map(re.escape, sorted(found - {"national", "china", "全国"})))


def texts(source: str) -> Iterator[tuple[int, str]]:
    """Yield the strings and comments of a module, each with its line."""
    for token in tokenize.generate_tokens(io.StringIO(source).readline):
        if token.type in {tokenize.STRING, tokenize.COMMENT}:
            yield token.start[0], token.string


def told(source: str) -> list[str]:
    """Return what a module says of a plan, in strings and comments."""
    wanted = re.compile(f"{IN_WORDS}|{names()}", re.IGNORECASE)
    found: list[str] = []
    if not wanted.search(source):  # most modules, told at a glance
        return found
    for line, text in texts(source):
        rest = STANDARDS.sub("", text)
        found += [f"{line}: {match[0]}" for match in wanted.finditer(rest)]
    return found


def computed(source: str) -> list[str]:
    """Return where a module computes with years of a plan, or with 5 that has no name.

    A 5 in a constant of the module has one.
    """
    tree = ast.parse(source)
    named = [node for node in tree.body if isinstance(node, (ast.Assign, ast.AnnAssign))]
    inside = {id(part) for node in named for part in ast.walk(node)}
    return [
        f"{node.lineno}: {node.value}"
        for node in ast.walk(tree)
        if isinstance(node, ast.Constant) and type(node.value) is int
        if node.value in YEARS or (node.value == LENGTH and id(node) not in inside)
    ]


@pytest.mark.parametrize("path", MODULES, ids=lambda path: path.relative_to(PACKAGE).as_posix())
def test_no_plan_is_known(path: Path) -> None:
    """No module knows a year of a plan, its length in years, or a city."""
    source = path.read_text(encoding="utf-8")
    assert told(source) + computed(source) == []


@pytest.mark.parametrize(
    ("source", "found"),
    [
        ("x = 2020", ["1: 2020"]),
        ("def f(x): return x / 5", ["1: 5"]),
        ("MOST = 5", []),
        ("x = '2025年'", ["1: 2025"]),
        ("# of 五年", ["1: 五年"]),
        ("'''five-year\n'''", ["1: five-year"]),
        ("x = 'Huolinguole'", ["1: Huolinguole"]),
        ("x = '通辽市'", ["1: 通辽市"]),
        ("x = '某市'", ["1: 某市"]),
        ("# GB/T 2589-2020", []),
        ("x = '12025', '城市', '市场', 5.5, 20250", []),
    ],
)
def test_what_is_found(source: str, found: list[str]) -> None:
    """The search finds what it looks for, and nothing else."""
    assert told(source) + computed(source) == found
