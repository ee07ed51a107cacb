"""taplo, which checks TOML in editors, finds with our schemas what is wrong, and where."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

import pytest

from tests import taplo
from tests.cli.running import ILLUSTRATIVE, OVERLAY
from tests.schema.build import NATION, SHIPPED, text

if TYPE_CHECKING:
    from pathlib import Path

pytestmark = taplo.needs_taplo
FOUND = re.compile(r"^error: (.*)\n +┌─ [^\n]*:(\d+):\d+$", re.MULTILINE)
BAD = """\
status = "draft"
reporter = 5
plan = "national-14fyp"

[figures]
gdp = "5,8 %"
urbanization_rate = { growth = 1.2 }
registered_unemployment = 104.5
life_expectancy = 0.3
disposable_income = { value = { 2019 = 42000 } }
no_such = 1
doctors = { note = "?" }
"""


class Linted(NamedTuple):
    """How taplo ended, and the lines that each of its messages is about."""

    code: int
    lines: dict[str, set[int]]


def lint(folder: Path, kind: str, stated: str, plan: str = SHIPPED) -> Linted:
    """Write a schema and a file that names it, and have taplo check the file."""
    (folder / f"{kind}.schema.json").write_text(text(kind, plan), encoding="utf-8")
    (folder / "a.toml").write_text(f"#:schema ./{kind}.schema.json\n{stated}", encoding="utf-8")
    ran = taplo.run("lint", "--no-auto-config", "--colors", "never", "a.toml")
    lines: dict[str, set[int]] = {}
    for message, line in FOUND.findall(ran.stdout):
        lines.setdefault(message, set()).add(int(line))
    return Linted(ran.returncode, lines)


@pytest.mark.parametrize("year", [2021, 2022, 2023])
def test_good_submission(here: Path, year: int) -> None:
    """The illustrative figures have nothing wrong."""
    stated = (ILLUSTRATIVE / f"{year}.toml").read_text(encoding="utf-8")
    assert lint(here, "submission", stated) == (0, {})


@pytest.mark.parametrize(
    ("kind", "path", "plan"),
    [
        ("plan", SHIPPED, SHIPPED),
        ("plan", NATION, SHIPPED),
        ("overlay", OVERLAY, SHIPPED),
    ],
)
def test_good_files(here: Path, kind: str, path: str, plan: str) -> None:
    """Nor have the plans and the overlay of the repository."""
    with open(path, encoding="utf-8") as file:  # noqa: PTH123 - a path as it is typed
        assert lint(here, kind, file.read(), plan) == (0, {})


def test_bad_submission(here: Path) -> None:
    """Each of its errors is found at its line."""
    ran = lint(here, "submission", BAD)
    of_whole = {key for key in ran.lines if "required" in key or "Additional" in key}
    at = {line for key, lines in ran.lines.items() if key not in of_whole for line in lines}
    assert (ran.code, at) == (1, {2, 3, 4, 7, 8, 9, 10, 13})
    assert ran.lines['"draft" is not one of ["preliminary","revised","final"]'] == {2}
    assert ran.lines['5 is not of type "string"'] == {3}
    assert ran.lines["104.5 is greater than the maximum of 100"] == {9}
    assert ran.lines['0.3 is not of type "object"'] == {10}


def test_errors_of_a_table(here: Path) -> None:
    """What is wrong with a table as a whole names the key, and is said of each line of the table."""
    found = lint(here, "submission", BAD).lines
    unknown = "Additional properties are not allowed ('{}' was unexpected)"
    assert 1 in found['"year" is a required property']
    assert 12 in found[unknown.format("no_such")]
    assert found[unknown.format("no_such")] <= set(range(6, 14))
    assert found[unknown.format("growth")] == {8}
    assert found[unknown.format("2019")] == {11}


@pytest.mark.parametrize(
    ("kind", "stated", "line", "message"),
    [
        ("settings", 'lang = "zh"\nstrict = 1', 3, '1 is not of type "boolean"'),
        ("settings", 'fail_on = "no"', 2, '"no" is not one of ["never"'),
        ("overlay", 'plan = "x"', 2, '"huolinguole-14fyp" was expected'),
        (
            "overlay",
            'plan = "huolinguole-14fyp"\n[baselines]\ngdp = true',
            4,
            "true is not of types",
        ),
        (
            "overlay",
            "[targets]\ngdp = {}",
            3,
            "{} is not valid under any of the schemas listed in the",
        ),
        ("plan", "[plan]\nbase_year = 2020.5", 3, '2020.5 is not of type "integer"'),
        ("plan", "indicators = [{ range = [1, 'x'] }]", 2, '"x" is not of type "number"'),
        (
            "plan",
            "indicators = [{ target = { yearly = { 2021 = '6' } } }]",
            2,
            '"6" is not of type',
        ),
    ],
)
def test_bad_files(here: Path, kind: str, stated: str, line: int, message: str) -> None:
    """Of the other files it finds what is wrong where it stands, too."""
    found = lint(here, kind, stated).lines
    assert {line} in [lines for said, lines in found.items() if said.startswith(message)]
