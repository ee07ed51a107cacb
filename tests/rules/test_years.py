"""Years that a file's name has, and its table has not."""

from __future__ import annotations

import pytest

from hlgl_cli.figures.reading import Submitted
from hlgl_cli.finding import Place
from hlgl_cli.rules.contexts import OfFile
from hlgl_cli.rules.years import year_of_the_name
from tests.engine.build import plan, submission


def told(name: str, *, is_alone: bool = True) -> list[tuple[str, Place]]:
    """Return what is said of the name of a file of 2023, in a plan from 2020 to 2025."""
    submitted = Submitted(name, submission(2023), is_alone=is_alone)
    found = year_of_the_name(OfFile(plan(), submitted, str))
    return [(finding.code, finding.place) for finding in found]


@pytest.mark.parametrize(
    "name",
    [
        "2022.toml",
        "2022/a.toml",
        "x/2022/a.toml",
        "x/2022年/a.toml",
        r"x\2022\a.toml",
        r"C:\x\2022.toml",
        "2015.toml",
        "2030.toml",
        "2021-2022.toml",
    ],
)
def test_another_year(name: str) -> None:
    """A year of the name, or of the folder whose name is a year, is not the one it states."""
    assert told(name) == [("F218", Place(name, ("year",)))]


@pytest.mark.parametrize(
    "name",
    [
        "2023.toml",
        "2022/2023.toml",
        "x2022/a.toml",
        "2022/x/a.toml",
        r"2022\x\a.toml",
        "2014.toml",
        "2031.toml",
        "2022-2024.toml",
    ],
)
def test_the_same_year(name: str) -> None:
    """The file's own name counts before its folder's; a number far from the plan is no year."""
    assert told(name) == []


def test_file_of_several_years() -> None:
    """A file that has figures of several years may be named by any of them."""
    assert told("2022.toml", is_alone=False) == []
