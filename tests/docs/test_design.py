"""What docs/design.md says of the code is so."""

from __future__ import annotations

import re
import sys
import timeit
from decimal import Decimal
from typing import TYPE_CHECKING

import tomli

from hlgl_cli.engine.arithmetic import showing
from hlgl_cli.limits import MOST_DIGITS, MOST_EXPONENT
from tests.cli.running import ROOT, spawn, submit
from tests.docs.claims_of_showing import ends
from tests.docs.pages import page
from tests.docs.rows import answer
from tests.test_architecture import GROUPS

if TYPE_CHECKING:
    from pathlib import Path

PAGE = page("design.md")
FLAT = " ".join(PAGE.split())
NAMED_TUPLE = "class A(NamedTuple):\n a: int\n b: str = ''\n"
DATACLASS = "@dataclass(frozen=True)\nclass A:\n a: int\n b: str = ''\n"


def loaded(*arguments: str) -> set[str]:
    """Return the packages that a run of the command has imported when it ends."""
    script = (
        "import sys\nfrom hlgl_cli.cli.main import run\nrun(sys.argv[1:])\n"
        "print(*{name.partition('.')[0] for name in sys.modules}, file=sys.stderr)"
    )
    ended = spawn(*arguments, command=(sys.executable, "-c", script))
    return set(ended.stderr.decode().split())


def test_rows_of_modules() -> None:
    """The table has the parts of the package, in the order that imports keep."""
    rows = re.findall(r"^\| (`.+?) \| ", PAGE, re.MULTILINE)
    listed = [name.strip("`/").removesuffix(".py") for row in rows for name in row.split(", ")]
    groups = [name for group in GROUPS for name in group]
    assert [name for name in listed if name not in groups] == []
    order = [next(at for at, group in enumerate(GROUPS) if name in group) for name in listed]
    assert order == sorted(order)


def test_dependencies() -> None:
    """Every dependency has its reason, and none that is no longer there."""
    project = tomli.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]
    section = PAGE.partition("## Dependencies")[2].partition("\n## ")[0]
    needed = {re.split("[<>=]", one)[0] for one in project["dependencies"]}
    assert set(re.findall(r"\*\*([\w-]+)\*\*", section)) == needed


def test_sums_are_exact() -> None:
    """0.1 and 0.2 exhaust 0.3, and would not as binary floats."""
    assert "A ceiling of 0.3 that 0.1 and 0.2 exhaust is kept;" in FLAT
    assert sum([0.1, 0.2]) > 0.3
    row = answer("total 0.3, at most", "0 in 2021; 0 in 2022; 0 in 2023; 0.1 in 2024; 0.2 in 2025")
    assert (row["verdict"], row["actual"]) == ("on_track", Decimal("0.3"))


def test_bounds() -> None:
    """The digits that the page names are those of the code."""
    assert f"Digits ({MOST_DIGITS}) and exponents (±{MOST_EXPONENT}) are bounded" in FLAT
    with showing() as context:
        assert f"in decimals of {'fifty' if context.prec == 50 else '?'} digits" in FLAT
    low, high = ends("95.1")
    assert f"A printed 95.1 may be anything from {low} to {high}." in FLAT


def test_half_a_year() -> None:
    """Half a year late is late, a fifth of a year is in line."""
    assert "half a year late is late, a fifth of a year is in line" in FLAT
    late, later = (answer("level 0 → 5", one) for one in ("2.8", "2.5"))
    assert [(one["lead_years"], one["grade"]) for one in (late, later)] == [
        (Decimal("-0.2"), "in_line"),
        (Decimal("-0.5"), "behind"),
    ]


def test_what_is_loaded_when_it_is_needed(here: Path) -> None:
    """Rich is loaded for no table, pint for another unit, tree-sitter for the place of a finding."""
    plain = submit(here, "gdp = 5.8", name="plain.toml")
    unit = submit(here, "grain_capacity = '16500 吨'", name="unit.toml")
    wrong = submit(here, "gdp = 'x'", name="wrong.toml")
    lazy = {"pint", "rich", "tree_sitter"}
    assert loaded("check", plain, "-f", "concise") & lazy == set()
    assert loaded("check", plain) & lazy == set()
    assert loaded("check", unit, "-f", "concise") & lazy == {"pint"}
    assert loaded("check", wrong, "-f", "concise") & lazy == {"tree_sitter"}


def test_garbage_collector() -> None:
    """The command runs without collections; a script that imports the library keeps them."""
    script = "import gc, hlgl_cli.library; print(gc.isenabled()); import hlgl_cli.__main__; print(gc.isenabled())"
    ended = spawn(command=(sys.executable, "-c", script))
    assert ended.stdout.split() == [b"True", b"False"]


def test_named_tuples_are_cheap() -> None:
    """A NamedTuple costs less than half of a frozen dataclass to define."""
    assert "which cost less than half of a frozen dataclass to define" in FLAT
    setup = "from dataclasses import dataclass; from typing import NamedTuple"
    cheap, dear = (
        min(timeit.repeat(f"exec({one!r})", f"{setup}; __name__ = 'x'", number=20, repeat=7))
        for one in (NAMED_TUPLE, DATACLASS)
    )
    assert cheap < dear / 2
