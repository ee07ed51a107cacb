"""What a command reads must not be what it writes, nor be read twice."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from pathlib import Path

    from tests.cli.running import Hlgl

TOO_LONG = "a" * 300
FIGURES = "year = 2023\n[figures]\ngdp = 5.8\n"


def test_report_over_its_input(hlgl: Hlgl, here: Path) -> None:
    """A report is not written over the figures that it is about."""
    (here / "2023.toml").write_text(FIGURES, encoding="utf-8")
    ran = hlgl("check", "2023.toml", "-f", "json:./2023.toml", "--lang", "en")
    said = "error: the report would overwrite a file that it is about: ./2023.toml\n"
    assert (ran.code, ran.err) == (2, said)
    assert (here / "2023.toml").read_text(encoding="utf-8") == FIGURES


def test_standard_input_twice(hlgl: Hlgl) -> None:
    """Standard input is gone once it has been read."""
    ran = hlgl("validate", "-", "-", "--lang", "en")
    assert (ran.code, ran.err) == (2, "error: standard input (-) can be read only once\n")


def test_index_that_counts_from_one(hlgl: Hlgl, here: Path) -> None:
    """An index of 1.167 was meant to be 116.7."""
    text = FIGURES.replace("5.8", "{ index = 1.167 }")
    (here / "2023.toml").write_text(text, encoding="utf-8")
    out = hlgl("validate", "2023.toml", "-f", "concise", "--lang", "en").out
    assert out == (
        "2023.toml:3:17: V410 Growth of GDP: 1.167 in 2023 (index) is impossible,"
        " so it is not used\n"
    )


def test_two_formats_in_one_file(hlgl: Hlgl, here: Path) -> None:
    """Two formats are not written over one another."""
    (here / "2023.toml").write_text(FIGURES, encoding="utf-8")
    ran = hlgl("check", "2023.toml", "-f", "json:r", "-f", "table:r", "--lang", "en")
    assert (ran.code, ran.err) == (2, "error: two formats cannot go to the same file\n")
    assert not (here / "r").exists()


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["check", f"{TOO_LONG}.toml"], f"error: cannot be read: {TOO_LONG}.toml\n"),
        (["show", "--plan", f"{TOO_LONG}.toml"], f"error: cannot be read: {TOO_LONG}.toml\n"),
        (["show", "--plan", TOO_LONG], f'error: there is no plan "{TOO_LONG[:57]}..."'),
    ],
)
def test_name_that_no_file_can_have(hlgl: Hlgl, arguments: list[str], said: str) -> None:
    """A name that the system refuses to look for is that of a file that cannot be read."""
    ran = hlgl(*arguments, "--lang", "en")
    assert (ran.code, ran.err[: len(said)]) == (2, said)
