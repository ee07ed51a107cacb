"""A document becomes a submission, without what is wrong with it."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hlgl_cli.sources.files import Content
from hlgl_cli.sources.submissions import Loaded, load_submission

KEYS = st.sampled_from(["year", "area", "status", "figures", "gdp", "value", "2023", "x"])
VALUES = st.sampled_from(
    ["1", "'x'", "true", "[]", "{}", "[[1]]", "nan", "2023", "'5 %'", "{ x = 1 }"],
)


def load(text: str) -> Loaded:
    """Return what a file submits."""
    return load_submission(Content("a.toml", text.encode()), {"gdp", "doctors", "12"})


def codes(loaded: Loaded) -> list[str]:
    """Return the codes of what is wrong."""
    return [finding.code for finding in loaded.findings]


def test_submission() -> None:
    """A file that is right is submitted whole."""
    loaded = load("year = 2023\n[figures]\ngdp = 5")
    assert loaded.findings == ()
    assert loaded.submitted is not None
    assert (loaded.submitted.file, loaded.submitted.refused) == ("a.toml", frozenset())


def test_bad_figures() -> None:
    """Bad figures are left out, the rest is submitted."""
    loaded = load("year = 2023\n[figures]\ngdp = true\ndoctors = 3.5\n'12' = { vale = 1 }")
    assert loaded.submitted is not None
    assert list(loaded.submitted.submission.figures) == ["doctors"]
    assert loaded.submitted.refused == {"gdp", "12"}
    assert codes(loaded) == ["F203", "F201"]


def test_only_bad_figures() -> None:
    """A file whose figures are all bad is still a submission of its year."""
    loaded = load("year = 2023\n[figures]\ngdp = true")
    assert loaded.submitted is not None
    assert (loaded.submitted.submission.year, loaded.submitted.submission.figures) == (2023, {})


def test_unknown_key_of_the_head() -> None:
    """An unknown key of the head is an error, and the file is used."""
    loaded = load("year = 2023\nx = 1\n[figures]\ngdp = 5\n[y]\nz = 1")
    assert loaded.submitted is not None
    assert codes(loaded) == ["F201", "F201"]
    assert list(loaded.submitted.submission.figures) == ["gdp"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("[figures]\ngdp = 5", ["F211"]),
        ("year = 2023", ["F211"]),
        ("year = 1\n[figures]\ngdp = true", ["F204", "F203"]),
        ("year = 2023\nstatus = 'x'\n[figures]", ["F212"]),
        ("year = 2023\narea = ''\n[figures]", ["F212"]),
        ("year = 2023\nfigures = 5", ["F212"]),
        ("year = 2023\n[[figures]]\ngdp = 5", ["F212"]),
        ("year = ", ["S102"]),
        ("", ["S105"]),
    ],
)
def test_bad_head(text: str, expected: list[str]) -> None:
    """A bad head leaves the whole file out."""
    loaded = load(text)
    assert (loaded.submitted, codes(loaded)) == (None, expected)


def test_head_among_the_figures() -> None:
    """A key of the head that stands among the figures is missing, and its place is there."""
    (finding,) = load("[figures]\nyear = 2023\ngdp = 5").findings
    assert (finding.code, finding.place.keys) == ("F211", ("figures", "year"))
    assert finding.hint.en == "it stands under [figures]: move it above that line"


@given(st.lists(st.tuples(KEYS, VALUES)), st.lists(st.tuples(KEYS, VALUES)))
def test_any_file(head: list[tuple[str, str]], figures: list[tuple[str, str]]) -> None:
    """Whatever a file says, it is submitted without what is wrong, or left out for a reason."""
    lines = [f"{key} = {value}" for key, value in dict(head).items()]
    lines += ["[figures]", *(f"{key} = {value}" for key, value in dict(figures).items())]
    loaded = load("\n".join(lines))
    assert loaded.submitted is not None or loaded.findings
