"""Twenty planted mistakes are found, each at its line; benchmarks/peers.py asks other tools too."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.planted.cities import name_of, submissions, write
from tests.planted.mistakes import MISTAKES, planted

if TYPE_CHECKING:
    from pathlib import Path

    from tests.cli.running import Hlgl

COMMANDS = (("validate",), ("check", "--fail-on", "invalid"))


def expected(folder: Path) -> list[tuple[str, str, str, int | None]]:
    """Write the files with the mistakes; return each mistake, and the finding that it must be."""
    shown = []
    for file in planted():
        name = name_of(file.submission, "toml")
        (folder / name).write_text(file.toml(), encoding="utf-8")
        if file.is_wrong:
            shown.append((file.mistake.name, file.mistake.code, name, file.line))
    return shown


@pytest.mark.parametrize("command", COMMANDS)
def test_found(here: Path, hlgl: Hlgl, command: tuple[str, ...]) -> None:
    """Each of twenty mistakes is found, by its code, in its file, at its line."""
    shown = expected(here)
    ran = hlgl(*command, ".", "-f", "json")
    findings = ran.document()["findings"]
    found = {(finding["code"], finding["file"], finding["line"]) for finding in findings}
    assert (ran.code, len(shown), len(MISTAKES)) == (1, 20, 20)
    assert [one for one in shown if one[1:] not in found] == []


def test_nothing_else(here: Path, hlgl: Hlgl) -> None:
    """What is told of a city of which one file is wrong is of that file, or follows from it."""
    wrong = {(name, line) for _, _, name, line in expected(here)}
    findings = hlgl("validate", ".", "-f", "json").document()["findings"]
    elsewhere = {
        finding["code"] for finding in findings if (finding["file"], finding["line"]) not in wrong
    }
    # The other of two, a year without a file, the total of the next year.
    assert elsewhere == {"F208", "C515", "C501"}


def test_sound(here: Path, hlgl: Hlgl) -> None:
    """Without mistakes nothing is told of the same cities."""
    write(here, len(MISTAKES))
    assert len(list(here.iterdir())) == len(list(submissions(len(MISTAKES)))) == 80
    ran = hlgl("validate", ".", "--strict", "-f", "concise")
    assert (ran.code, ran.out) == (0, "")
