"""docs/plan-file.md: the plans and targets that it shows are taken."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pytest

from tests.cli.running import ROOT
from tests.pages import blocks

if TYPE_CHECKING:
    from pathlib import Path

    from tests.cli.running import Hlgl

PAGE = (ROOT / "docs" / "plan-file.md").read_text(encoding="utf-8")
SHOWN = [one.text for one in blocks(PAGE) if one.language == "toml"]
PARTS = [text for text in SHOWN[:-1] if text.startswith("[")]
TARGETS = [text[9:] for text in SHOWN if text.startswith("target = ")]
TARGETS += re.findall(r"\| `(\{ .+ \})` \|$", PAGE, re.MULTILINE)
KINDS = {"growth": "growth", "yearly": "growth", "reduction": "reduction"}


def test_parts(hlgl: Hlgl, here: Path) -> None:
    """The head, the category and the indicators that are shown one by one make a plan."""
    (here / "plan.toml").write_text("\n".join(PARTS), encoding="utf-8")
    ran = hlgl("show", "--plan", "plan.toml", "-f", "json")
    assert [one["indicator"] for one in ran.document()["indicators"]] == [
        "urbanization_rate",
        "gdp",
    ]


@pytest.mark.parametrize("target", TARGETS, ids=str.strip)
def test_targets(hlgl: Hlgl, here: Path, target: str) -> None:
    """Every target that is shown can be set, for the first kind that the page names."""
    form = re.findall(r"\w+", target.replace('form = "', ""))[0]
    text = SHOWN[-1].replace('kind = "value"', f'kind = "{KINDS.get(form, "value")}"')
    text = text.replace('better = "lower"\n', "")
    (here / "plan.toml").write_text(text.replace("{ hold = 4.5 }", target), encoding="utf-8")
    ran = hlgl("show", "unemployment", "--plan", "plan.toml", "-f", "json")
    assert ran.document()["indicators"][0]["target"]["form"] == form


def test_forms() -> None:
    """Every form has an example."""
    forms = re.findall(r"^\| `(\w+)` \| (?:number|id|table: year = %|\"up\")", PAGE, re.MULTILINE)
    shown = {re.findall(r"\w+", target)[0] for target in TARGETS}
    assert {"growth", "yearly"} < set(forms) - {"tolerance", "milestones", "by", "upto"} <= shown
