"""Patterns that the shell has left as they are."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from hlgl_cli.cli.patterns import expanded
from hlgl_cli.finding import CannotRunError
from tests.cli.running import submit

if TYPE_CHECKING:
    from pathlib import Path

    from tests.cli.running import Hlgl


@pytest.fixture
def files(here: Path) -> Path:
    """Return a folder with files of two years, one below, and two with odd names."""
    (here / "below").mkdir()
    for name in ("2022.toml", "2023.toml", "a1.toml", "a[1].toml", ".2021.toml", "readme.txt"):
        (here / name).touch()
    (here / "below" / "2024.toml").touch()
    return here


@pytest.mark.usefixtures("files")
@pytest.mark.parametrize(
    ("typed", "found"),
    [
        ("20??.toml", ["2022.toml", "2023.toml"]),
        ("*2*.toml", ["2022.toml", "2023.toml"]),
        ("202[23].toml", ["2022.toml", "2023.toml"]),
        ("**/202*.toml", ["2022.toml", "2023.toml", "below/2024.toml"]),
        ("be*/*", ["below/2024.toml"]),
        ("below", ["below"]),
        ("a[1].toml", ["a[1].toml"]),
        ("a[1]*", ["a1.toml"]),
        ("no.toml", ["no.toml"]),
        ("-", ["-"]),
    ],
)
def test_expanded(typed: str, found: list[str]) -> None:
    """A pattern stands for what it matches, sorted; what is there is no pattern."""
    assert list(expanded([typed])) == found


@pytest.mark.usefixtures("files")
@pytest.mark.parametrize("typed", ["*.csv", "a[2].toml", "no/*.toml"])
def test_no_match(typed: str) -> None:
    """A pattern that matches nothing is refused."""
    with pytest.raises(CannotRunError) as refused:
        list(expanded(["2022.toml", typed]))
    assert str(refused.value) == f"run.no_match: no file matches {typed}"


@pytest.mark.parametrize("command", ["check", "validate"])
def test_command(hlgl: Hlgl, here: Path, command: str) -> None:
    """A command takes patterns."""
    for year in (2022, 2023):
        submit(here, "gdp = 5.8", year)
    out = hlgl(command, "20??.toml", "-f", "json", "--lang", "en").out
    assert '"2022.toml",\n' in out
    said = "错误：没有与 *.csv 相符的文件\n"
    assert hlgl(command, "*.csv", "--lang", "zh") == (2, "", said)


def test_not_over_what_matches(hlgl: Hlgl, here: Path) -> None:
    """A report is not written over a file that a pattern stands for."""
    name = submit(here, "gdp = 5.8")
    ran = hlgl("check", "*.toml", "-f", f"json:{name}")
    said = f"error: the report would overwrite a file that it is about: {name}\n"
    assert (ran.code, ran.err) == (2, said)
