"""Whatever is found can be told in sentences, in both languages."""

from __future__ import annotations

import json
import re
from typing import TYPE_CHECKING

import pytest
from hypothesis import given

from hlgl_cli.text import LANGUAGES, say
from tests.laws.examples import EXAMPLES, tried
from tests.laws.scenes import Scene, scenes
from tests.laws.screens import unseen

if TYPE_CHECKING:
    from tests.laws.desk import Desk

# Phrases that were left out, and their marks that were not; points that want a measure word.
SLIPS = {
    "zh": re.compile(r"[，；（]{2}|，。|；。|（）|\d百分点"),
    "en": re.compile(r" [,;.] |,,|;;|\(\)|\bNone\b"),
}


@pytest.mark.parametrize("lang", LANGUAGES)
@tried(EXAMPLES // 5)
@given(scenes())
def test_prose(desk: Desk, lang: str, scene: Scene) -> None:
    """Each indicator has its sentence, whole, and nothing runs into a gap."""
    desk.lay(scene)
    options = ("--all", "--prose", "-q", "-f", "json", "-f", "table:out.txt", "--lang", lang)
    ran = desk.run("check", *scene.names, *scene.options, *options)
    assert ran.code in {0, 1, 2}, ran.err
    if ran.code == 2:
        return
    text, end = desk.written("out.txt"), "。" if lang == "zh" else "."
    prose, _, _ = text.partition(f"\n{say(lang, 'title.findings')}\n")
    told = [line for line in prose.split("\n") if line.endswith(end)]
    assessed = sum(len(area["assessments"]) for area in json.loads(ran.out)["reports"])
    assert unseen(text) == []
    assert len(told) >= assessed
    assert [line for line in told if SLIPS[lang].search(line)] == []
