"""An explanation and a plan carry the same numbers in both languages, and fit the screen."""

from __future__ import annotations

import json
from decimal import Decimal
from typing import TYPE_CHECKING

from hypothesis import given
from hypothesis import strategies as st

from hlgl_cli.text import LANGUAGES
from tests.laws.beside import usual
from tests.laws.examples import EXAMPLES, tried
from tests.laws.keys import other_keys
from tests.laws.numbers import in_numbers, numbers
from tests.laws.of_one_run import ended
from tests.laws.scenes import Scene, random_plans, scenes
from tests.laws.screens import too_wide, unseen

if TYPE_CHECKING:
    from tests.laws.desk import Desk
    from tests.laws.plans import Asked

WIDTHS = st.integers(30, 200)
SOME = EXAMPLES * 2 // 5


@tried(SOME)
@given(scenes(), st.integers(0, 10**6), WIDTHS)
def test_explanations(desk: Desk, scene: Scene, seed: int, columns: int) -> None:
    """What is explained of an indicator, with exit code 1 where there are errors."""
    desk.lay(scene)
    ids = list(scene.asked.indicators)
    told = ("explain", ids[seed % len(ids)], *scene.names, *scene.options)
    chinese, english = (_said(desk, told, lang, columns) for lang in LANGUAGES)
    assert chinese == english


@tried(SOME)
@given(random_plans(), WIDTHS)
def test_plans(desk: Desk, asked: Asked, columns: int) -> None:
    """What is shown of a plan, of one indicator, and what is odd in it."""
    desk.lay(Scene((), asked, usual(asked)))
    for told in (("show", "--plan", "plan.toml"), ("audit", "plan.toml")):
        chinese, english = (_said(desk, told, lang, columns) for lang in LANGUAGES)
        assert chinese == english
    of_one = ("show", list(asked.indicators)[-1], "--plan", "plan.toml")
    _said(desk, of_one, LANGUAGES[columns % 2], columns)


def _said(desk: Desk, command: tuple[str, ...], lang: str, columns: int) -> object:
    """Return the numbers that a command says in a language, as a document.

    Texts take the time, so a screen is looked at in one of the languages.
    """
    to_screen = ["-f", "table"] if LANGUAGES[columns % 2] == lang else []
    ran = desk.run(*command, "--lang", lang, "-f", "json:out.json", *to_screen, columns=columns)
    ended(ran)
    assert unseen(ran.out + ran.err) == []
    assert too_wide(ran.out, columns) == []
    if ran.code == 2:
        return (2, numbers(ran.err))
    whole = json.loads(desk.written("out.json"), parse_float=Decimal)
    assert other_keys(whole) == []
    if command[0] == "explain":
        assert ran.code == int(whole["counts"]["errors"] > 0)
    return ran.code, numbers(ran.err), in_numbers(whole)
