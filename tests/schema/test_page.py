"""What docs/editor.md says of kinds, rules and codes is so; its console is recorded as all are."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from hlgl_cli.catalogue import rules
from hlgl_cli.cli.schema import KINDS
from tests import taplo
from tests.cli.running import ROOT
from tests.pages import blocks
from tests.schema.test_submissions import SEEN

if TYPE_CHECKING:
    from pathlib import Path

    from tests.cli.running import Hlgl

PAGE = (ROOT / "docs" / "editor.md").read_text(encoding="utf-8")


@taplo.needs_taplo
def test_rules(hlgl: Hlgl, here: Path) -> None:
    """With the rules of .taplo.toml the files find their schemas without naming them."""
    submission, rules = (one.text for one in blocks(PAGE) if one.language == "toml")
    for kind in ("submission", "settings"):
        assert hlgl("schema", kind, "-o", f"{kind}.schema.json").code == 0
    (here / ".taplo.toml").write_text(rules, encoding="utf-8")
    (here / "2023.toml").write_text(submission.partition("\n")[2], encoding="utf-8")
    (here / "hlgl.toml").write_text("strict = 1\n", encoding="utf-8")
    places = re.findall(r"/(\w+\.toml:\d+):", taplo.shown("lint"))
    assert places == ["2023.toml:2", "2023.toml:5", "2023.toml:6", "hlgl.toml:1"]


def test_kinds() -> None:
    """The table names every kind."""
    assert sorted(re.findall(r"^\| `(\w+)` \|", PAGE, re.MULTILINE)) == sorted(KINDS)


def test_codes() -> None:
    """A code that the table says is found is one that the tests see the schema refuse."""
    rows = re.findall(r"^\| ([A-Z][0-9].*?) \| (.*?) \|$", PAGE, re.MULTILINE)
    seen, others = set[str](), set[str]()
    for cell, how in rows:
        (seen if "yes" in how else others).update(re.findall(r"[A-Z][0-9]{3}", cell))
    assert seen == SEEN
    assert (seen & others, others - rules().keys()) == (set(), set())
