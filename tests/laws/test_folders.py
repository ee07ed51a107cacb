"""Whatever a folder holds, the laws hold; each is tried on every example, which is run once for all."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from hypothesis import given

from tests.laws import of_formats, of_one_run, of_two_runs
from tests.laws.answers import ASKING, Answers, Asking
from tests.laws.examples import FOLDERS, PARTS, tried
from tests.laws.scenes import Scene, scenes

if TYPE_CHECKING:
    from tests.laws.desk import Desk

HELD: set[object] = set()  # what was asked of which folder, and found to hold
LAWS = (*of_one_run.LAWS, *of_formats.LAWS, *of_two_runs.LAWS)


@pytest.mark.parametrize("part", range(PARTS))
@tried(FOLDERS // PARTS)
@given(scenes(), ASKING)
def test_laws(desk: Desk, part: int, scene: Scene, asking: Asking) -> None:  # noqa: ARG001 - each part draws others
    """Every law of a check, its formats, and the runs that must agree with it.

    A quarter of what is drawn was drawn before, to the byte: that is not run again. What fails is.
    """
    example = hash((*scene.contents.items(), scene.names, scene.options, asking))
    if example in HELD:
        return
    answers = Answers(desk, scene, asking)
    of_one_run.ends(answers)
    for law in LAWS if answers.can_run else ():
        law(answers)
    HELD.add(example)
