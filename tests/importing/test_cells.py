"""Every cell of tests/importing/cells means what was decided by hand."""

from __future__ import annotations

from decimal import Decimal
from pathlib import Path

import pytest
import tomli

from tests.importing.cases import read

FOLDER = Path(__file__).parent / "cells"
FILES = sorted(FOLDER.glob("*.toml"))
PRINTED = {
    *("target", "rate", "either", "base", "name", "unit", "nature", "notes"),
    *("heading", "years", "parent"),
}
LEAST = 250  # cases


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_cells(path: Path) -> None:
    """What is asserted of a cell is what is read, in every one of a file."""
    wrong = []
    for case in tomli.loads(path.read_text(encoding="utf-8"), parse_float=Decimal)["cases"]:
        wanted = {key: value for key, value in case.items() if key not in PRINTED}
        found = read(case)
        if {key: found[key] for key in wanted} != wanted:
            wrong.append((case, {key: found[key] for key in wanted if found[key] != wanted[key]}))
    assert wrong == []


def test_there_are_many() -> None:
    """A topic that is lost would be missed."""
    texts = [path.read_text(encoding="utf-8") for path in FILES]
    assert sum(len(tomli.loads(text)["cases"]) for text in texts) >= LEAST
