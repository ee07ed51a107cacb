"""Years that a file's name has and its table has not, and years that are left out."""

from __future__ import annotations

import pytest

from hlgl_cli.figures.joining import blank_book, join
from hlgl_cli.figures.reading import Submitted, read_figures
from hlgl_cli.finding import Place
from hlgl_cli.rules.contexts import OfArea, OfFile
from hlgl_cli.rules.years import missing_years, year_of_the_name
from tests.engine.build import book, indicator, plan, submission


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


def test_message() -> None:
    """Both years are told."""
    (found,) = year_of_the_name(OfFile(plan(), Submitted("2022.toml", submission(2023)), str))
    assert found.message.en == "the file's name says 2022, the file says 2023"


def test_file_of_several_years() -> None:
    """A file that has figures of several years may be named by any of them."""
    assert told("2022.toml", is_alone=False) == []


def missing(*growths: str) -> list[str]:
    """Return what is missing in 2023 of indicators of which these years are given."""
    of = plan(*(indicator("target = { growth = 5 }", name) for name in "abc"))
    years = {name: f"growth = {{ {given} }}" for name, given in zip("abc", growths, strict=False)}
    found = missing_years(OfArea("here", 2023, book(of, 2024, years)))
    return [f"{each.code} {'.'.join(each.place.keys)} {each.message.en}" for each in found]


GAP = "2021 = 5, 2023 = 5"
OF_GAP = "2022 missing, while 2021, 2023 are given"
OF_ALL = "C515 year here: nothing is given for 2022, while figures of 2021, 2023 are"


@pytest.mark.parametrize(
    ("growths", "said"),
    [
        ((GAP,), [f"C514 figures.a.growth.2023 a: {OF_GAP}"]),
        ((GAP, GAP), [OF_ALL]),
        ((f"{GAP}, 2024 = 5", GAP), [OF_ALL]),
        ((GAP, "2021 = 5, 2022 = 5, 2023 = 5"), [f"C514 figures.a.growth.2023 a: {OF_GAP}"]),
        (
            (GAP, GAP, "2022 = 5"),
            [f"C514 figures.{it}.growth.2023 {it}: {OF_GAP}" for it in "ab"],
        ),
        (("2023 = 5", "2023 = 5", "2021 = 5, 2022 = 5"), []),
        (("2022 = 5, 2023 = 5",), []),
    ],
)
def test_missing_years(growths: tuple[str, ...], said: list[str]) -> None:
    """A year of which nothing is known is told once; one that some lack, of each of them."""
    assert missing(*growths) == said


def placed(year: int, files: dict[str, dict[str, object]]) -> list[tuple[str, Place]]:
    """Return what is missing in a year of files whose names begin with theirs, and where."""
    of = plan(*(indicator("target = { growth = 5 }", name) for name in "abc"))
    read = [
        read_figures(of, Submitted(name, submission(int(name[:4]), **figures)))
        for name, figures in files.items()
    ]
    given = [statement for each in read for statement in each.statements]
    found = missing_years(OfArea("here", year, join(blank_book(of), given, set(), "here")[0]))
    return [(one.code, one.place) for one in found]


BOTH: dict[str, object] = {"a": 5, "b": 5}


def test_place_of_a_year_that_is_left_out() -> None:
    """It is told at the first file behind it."""
    files = dict.fromkeys(("2024.toml", "2023.toml", "2021.toml"), BOTH)
    assert placed(2024, files) == [("C515", Place("2023.toml", ("year",)))]


@pytest.mark.parametrize(
    ("more", "place"),
    [
        ({"2022.toml": {"b": 5}}, Place("2022.toml", ("year",))),
        ({"2022b.toml": {"b": 5}, "2022a.toml": {"c": 5}}, Place("2022a.toml", ("year",))),
        ({"2023b.toml": {"b": {"growth": {"2022": 5}}}}, Place("2023.toml", ("figures", "a"))),
    ],
)
def test_file_that_lacks_a_year(more: dict[str, dict[str, object]], place: Place) -> None:
    """Where a file is of the year that one lacks, it is the place, not the figure behind the gap."""
    files = {"2021.toml": BOTH, "2023.toml": BOTH, **more}
    assert placed(2023, files) == [("C514", place)]
