"""The documents of toml-test as figures, plans, overlays, settings and tables: valid, or told so."""

from __future__ import annotations

import json
import re
from typing import TYPE_CHECKING

import pytest

from tests.toml.packing import CORPUS

if TYPE_CHECKING:
    from pathlib import Path

    from tests.cli.running import Hlgl

_PACKED = json.loads(CORPUS.read_text(encoding="utf-8"))
DOCUMENTS = {
    name: text.encode("utf-8", "surrogateescape") for name, text in _PACKED["documents"].items()
}
LATER = _PACKED["valid in 1.1"]  # which a tomli of 2.4 or newer reads, and hlgl does not
IS_BROKEN = {"S101", "S102"}  # not UTF-8, not TOML
PLACE = re.compile(r"it\.toml:(\d+)(?::\d+)?: (?:error )?(S10[12])")
GOOD = "year = 2023\n[figures]\ngdp = 5.8\n"
ROLES = {
    "plan": ("it.toml", ("audit", "it.toml")),
    "overlay": ("it.toml", ("validate", "2023.toml", "--overlay", "it.toml")),
    "settings": ("hlgl.toml", ("validate", "2023.toml")),
    "table": ("it.csv", ("import", "it.csv", "--base-year", "2020", "--target-year", "2025")),
}


def lines(content: bytes) -> int:
    """Return how many lines an editor shows."""
    return content.count(b"\n") + 1


def test_whole() -> None:
    """The corpus is that of TOML 1.0."""
    valid = [name for name in DOCUMENTS if name.startswith("valid/")]
    assert (len(DOCUMENTS), len(valid), len(LATER)) == (678, 205, 9)


def test_figures(here: Path, hlgl: Hlgl) -> None:
    """Invalid ones are told at a line that they have, valid ones never called broken."""
    for name, content in DOCUMENTS.items():
        (here / name).parent.mkdir(parents=True, exist_ok=True)
        (here / name).write_bytes(content)
    ran = hlgl("validate", *DOCUMENTS, "-f", "json", "-q")
    told = set()
    for finding in ran.document()["findings"]:
        assert 1 <= finding["line"] <= lines(DOCUMENTS[finding["file"]]), finding
        if finding["code"] in IS_BROKEN:
            told.add(finding["file"])
    assert ran.code == 1
    assert told == {name for name in DOCUMENTS if name.startswith("invalid/")}


@pytest.mark.parametrize("role", ROLES)
def test_roles(here: Path, hlgl: Hlgl, role: str) -> None:
    """As something else it ends with 0, 1 or 2 too, and what is no TOML is told with its line."""
    laid, command = ROLES[role]
    (here / "2023.toml").write_text(GOOD, encoding="utf-8")
    for name, content in DOCUMENTS.items():
        (here / laid).write_bytes(content)
        ran = hlgl(*command, "-q") if role != "table" else hlgl(*command)
        assert (name, ran.code in {0, 1, 2}, "Traceback" in ran.err) == (name, True, False)
        if role == "table":
            continue
        said = (ran.out + ran.err).replace("hlgl.toml", "it.toml")
        places = [int(line) for line, _ in PLACE.findall(said)]
        assert (name, bool(places)) == (name, name.startswith("invalid/")), said
        assert [line for line in places if not 1 <= line <= lines(content)] == []
