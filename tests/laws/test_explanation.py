"""Whatever is found can be explained, and the numbers of every step come to its result."""

from __future__ import annotations

from random import Random

import pytest

from hlgl_cli.engine.judging import assess
from hlgl_cli.report.explanation import explain
from hlgl_cli.report.report import AreaReport
from hlgl_cli.text import LANGUAGES
from tests.engine.test_definition import COMPARISONS, FORMS, cases
from tests.report.explanation.test_calculator import check

EVERY = 23  # of the cases of a form, so many are passed over for one


@pytest.mark.parametrize("form", FORMS)
def test_explanations(form: str) -> None:
    """On random cases, with ties on the path and at the ends of what rounding allows."""
    random = Random(form)  # noqa: S311 - the same numbers every time
    for at, (yardsticks, case) in enumerate(cases(form, random)):
        if at % EVERY:
            continue
        comparison = random.choice(COMPARISONS)
        found = assess(yardsticks, case.series, case.year, case.others, comparison)
        area = AreaReport(yardsticks.plan, "here", case.year, (), (), (found,))
        for lang in LANGUAGES:
            check(explain(area, found, lang))
