"""What is told of figures that several files state."""

from __future__ import annotations

import itertools
from typing import TYPE_CHECKING

import pytest

from hlgl_cli.figures.joining import blank_book, join
from hlgl_cli.figures.reading import Submitted, read_figures
from hlgl_cli.submission import Submission
from tests.engine.build import indicator, plan

if TYPE_CHECKING:
    from hlgl_cli.figures.reading import Statement

PLAN = plan(*(indicator("", name) for name in "abcdef"))


def said(file: str, numbers: str, year: int = 2023, status: str | None = None) -> list[Statement]:
    """Return the statements of a file, a digit an indicator; a dash is none."""
    figures = {name: int(n) for name, n in zip("abcdef", numbers, strict=False) if n != "-"}
    stated = {"year": year, "status": status, "figures": figures}
    return read_figures(PLAN, Submitted(file, Submission.model_validate(stated))).statements


def told(*files: list[Statement]) -> list[str]:
    """Return what is told, in whatever order the files come."""
    found = {
        tuple(
            f"{finding.code} {finding.file} {finding.facts.get('count', '')}".rstrip()
            for finding in join(blank_book(PLAN), itertools.chain(*order), set(), "here")[1]
        )
        for order in itertools.permutations(files)
    }
    (findings,) = found
    return list(findings)


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        ("1234", "1234", ["C511 2 0"]),
        ("1234", "123-", []),
        ("1234", "5678", ["F219 2 4"]),
        ("1234", "5674", ["F219 2 3"]),
        ("123", "567", ["F219 2 3"]),
        ("12", "56", ["F207 2", "F207 2"]),
        ("123456", "567456", ["F207 2", "F207 2", "F207 2"]),
        ("1234", "5634", ["F207 2", "F207 2"]),
        ("1-3", "-2-", []),
    ],
)
def test_two_files(one: str, other: str, expected: list[str]) -> None:
    """Files of one year that differ in most of what they share are told once, and copies too."""
    assert told(said("1", one), said("2", other)) == expected


def test_files_of_two_years() -> None:
    """Files of two years are of one area; nothing is told of them."""
    assert told(said("1", "1234", 2022), said("2", "5678")) == []


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        ("1234", "5678", ["C510 2 4"]),
        ("1234", "5634", ["C505 2", "C505 2"]),
        ("1234", "1234", []),
    ],
)
def test_two_statuses(one: str, other: str, expected: list[str]) -> None:
    """A file of higher status replaces another; the same number made final is no copy."""
    assert told(said("1", one), said("2", other, status="final")) == expected


def test_three_files() -> None:
    """Of several files that differ throughout all are told at once, also where one lacks some."""
    assert told(said("1", "1234"), said("2", "5678"), said("3", "567-")) == ["F219 3 3"]


def test_another_pair_of_three_files() -> None:
    """What some of several files share is told with them, in whatever order it comes."""
    files = [said("1", "1234"), said("2", "5678"), said("3", "-678")]
    assert told(*files) == ["F219 3 3"]


@pytest.mark.parametrize(
    ("files", "message"),
    [
        (
            [said("1", "1234"), said("2", "1234")],
            "the same as 1: all have the same figures of here in 2023",
        ),
        (
            [said("1", "1234"), said("2", "5678")],
            "4 figures of here in 2023 differ from those in 1: none of them is used",
        ),
        (
            [said("1", "123"), said("2", "567"), said("3", "567")],
            "3 figures of here in 2023 differ from those in 1: none of them is used",
        ),
        (
            [said("1", "123"), said("2", "567"), said("3", "890"), said("4", "890")],
            "3 figures of here in 2023 differ from those in 1, 2: none of them is used",
        ),
        (
            [said("1", "123"), said("2", "567", status="final")],
            (
                "3 figures of here in 2023 differ from those in 1: these are used, for their status"
                " is closer to final"
            ),
        ),
    ],
)
def test_message(files: list[list[Statement]], message: str) -> None:
    """The files are named that do not say what the last of them says."""
    _, (finding,) = join(blank_book(PLAN), itertools.chain(*files), set(), "here")
    assert (finding.place.keys, finding.message.en) == (("year",), message)


def test_why_a_number_is_used() -> None:
    """Of two numbers it is told which is used, and that its status is why."""
    files = said("1", "1"), said("2", "5", status="final")
    _, (finding,) = join(blank_book(PLAN), itertools.chain(*files), set(), "here")
    assert (
        finding.message.en
        == "a: 5 亿元 of 2023 (the year's figure; final) is used, not 1 亿元 in 1"
    )


def test_later_file_of_an_earlier_year() -> None:
    """A file that revises an earlier year does not stand beside the year's own, however much."""
    given = {name: {"value": {"2022": at}} for at, name in enumerate("abc", start=5)}
    later = Submission.model_validate({"year": 2023, "figures": given})
    revised = read_figures(PLAN, Submitted("2", later)).statements
    assert told(said("1", "123", 2022), revised) == ["C505 2", "C505 2", "C505 2"]


def test_conflict_among_the_final() -> None:
    """That files of higher status replace others hides no conflict among these."""
    files = [
        said("1", "123-"),
        said("2", "5674", status="final"),
        said("3", "5675", status="final"),
    ]
    assert told(*files) == ["C510 3 3", "F207 3"]
