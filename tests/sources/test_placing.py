"""Findings get their places; the ones that a comment ignores are left out."""

from __future__ import annotations

import pytest

from hlgl_cli.finding import Finding, Place
from hlgl_cli.sources import places
from hlgl_cli.sources.placing import is_among, is_ignored_here, placed

TEXT = "year = 2023\n[figures]\ngdp = 5.8  # note\n"


def at(keys: tuple[str, ...], code: str = "F203", text: str = TEXT) -> Place:
    """Return where a finding is placed."""
    (found,) = placed([Finding(code, Place("a.toml", keys))], {"a.toml": text})
    return found.place


@pytest.mark.parametrize(
    ("code", "column"),
    [("F203", 7), ("F201", 1), ("F202", 1), ("F208", 1), ("C505", 7)],
)
def test_place(code: str, column: int) -> None:
    """A finding stands at its value; what is about a key, at the key."""
    place = at(("figures", "gdp"), code)
    assert (place.line, place.column, place.source) == (3, column, "gdp = 5.8  # note")


def test_known_place() -> None:
    """A place that is known already stays, and gets its line."""
    finding = Finding("S102", Place("a.toml", (), 3, 9))
    (found,) = placed([finding], {"a.toml": TEXT})
    assert found.place == Place("a.toml", (), 3, 9, "gdp = 5.8  # note")


def test_line_of_windows() -> None:
    """A line ends before its end."""
    assert at(("year",), text="year = 1\r\n").source == "year = 1"


def test_line_behind_the_last() -> None:
    """A line that is not there is empty."""
    (found,) = placed([Finding("S102", Place("a.toml", (), 9))], {"a.toml": TEXT})
    assert found.place.source == ""


def test_unknown_file() -> None:
    """A file that is not at hand has no places."""
    finding = Finding("F203", Place("b.toml", ("figures",)))
    assert placed([finding], {"a.toml": TEXT}) == [finding]


def test_a_text_is_parsed_once(monkeypatch: pytest.MonkeyPatch) -> None:
    """However many findings a file has, it is parsed once: a file of a mebibyte has thousands."""
    parsed: list[str] = []
    real = places.Places.__init__

    def count(self: places.Places, text: str) -> None:
        parsed.append(text)
        real(self, text)

    monkeypatch.setattr(places.Places, "__init__", count)
    findings = [Finding("F203", Place("a.toml", ("figures", "gdp")))] * 5
    placed(findings, {"a.toml": TEXT})
    assert parsed == [TEXT]


@pytest.mark.parametrize(
    ("comment", "is_ignored"),
    [
        ("# hlgl: ignore[C505]", True),
        ("# hlgl: ignore[c505]", True),
        ("# hlgl: ignore[C5]", True),
        ("# hlgl: ignore[C]", True),
        ("# hlgl: ignore[V401, C505]", True),
        ("#hlgl:ignore [V401 C505]", True),
        ("# 说明 # hlgl: ignore[C505]", True),
        ("# hlgl: ignore[C506]", False),
        ("# hlgl: ignore[]", False),
        ("# hlgl: ignore", False),
        ("# ignore[C505]", False),
        ("", False),
    ],
)
def test_ignored_here(comment: str, *, is_ignored: bool) -> None:
    """A comment at the end of its line ignores a finding, by code or by family."""
    place = Place("a.toml", (), 1, 1, f"gdp = 5 {comment}")
    assert is_ignored_here(Finding("C505", place)) is is_ignored


def test_ignored_without_a_line() -> None:
    """A finding without a line is not ignored."""
    assert not is_ignored_here(Finding("C505", Place("a.toml")))


@pytest.mark.parametrize(
    ("names", "expected"),
    [(["C505"], True), (["c5"], True), (["V", "C50"], True), (["C5051", "V"], False), ([], False)],
)
def test_is_among(names: list[str], *, expected: bool) -> None:
    """A name is a code, or the beginning of one."""
    assert is_among("C505", names) is expected
