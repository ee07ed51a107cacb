"""Laws of two runs that must agree: commands, orders, a file and a stream, a part, languages."""

from __future__ import annotations

import json
from decimal import Decimal
from typing import TYPE_CHECKING, Any

from tests.laws.answers import ENDLESS, OTHERWISE, PART
from tests.laws.numbers import in_numbers, numbers, of_table
from tests.laws.reading import lines, rows

if TYPE_CHECKING:
    from collections.abc import Sequence

    from tests.laws.answers import Answers

OF_THE_FILES = ("code", "severity", "file", "line", "column", "indicator")


def validation(answers: Answers) -> None:
    """Find by a validation what a check finds, but for notes on verdicts."""
    if not answers.asking.is_whole:
        return
    _, texts = answers.validated
    looked_at = json.loads(texts["json"], parse_float=Decimal)
    expected = [each for each in answers.document["findings"] if not each["code"].startswith("T6")]
    assert looked_at["findings"] == expected
    told = [each["code"] for each in expected]
    assert [row["code"] for row in rows(texts["csv"])] == told
    assert [line["code"] for line in lines(texts["jsonl"])] == told
    for name in ("errors", "warnings"):
        assert looked_at["counts"][name] == answers.document["counts"][name]


def order(answers: Answers) -> None:
    """Files come in any order, one twice, one through a pipe; -q is about the last line alone."""
    if not answers.asking.is_turn_of(OTHERWISE):
        return
    ran, texts = answers.otherwise
    assert (ran.code, ran.err) == (answers.ran.code, "")
    for name, text in texts.items():
        assert text == answers.texts[name], name


def part(answers: Answers) -> None:
    """Find of what is asked for just what stands in the whole report of it.

    A submission may name a plan that ships, of which the indicator asked for is none: that is refused.
    """
    asking = answers.asking
    if (
        not (asking.is_whole and asking.is_turn_of(PART))
        or "has no indicator" in answers.part[0].err
    ):
        return
    (_, found), wanted = answers.part, answers.wanted
    for area, whole in zip(found["reports"], answers.document["reports"], strict=True):
        expected = {**whole, "assessments": _of(whole["assessments"], wanted)}
        assert _unsummed(area) == _unsummed(expected)
    assert found["findings"] == _of(answers.document["findings"], {*wanted, None})


def _unsummed(area: Any) -> Any:  # noqa: ANN401 - JSON
    return {name: said for name, said in area.items() if name != "summary"}


def _of(told: Sequence[Any], wanted: set[Any]) -> list[Any]:
    return [each for each in told if each["indicator"] in wanted]


def languages(answers: Answers) -> None:
    """Both languages tell the same findings at the same places, and the same numbers."""
    ran, texts = answers.chinese
    assert ran.code == answers.ran.code
    assert numbers(ran.err) == numbers(answers.ran.err)
    chinese = json.loads(texts["json"], parse_float=Decimal)
    both = (chinese["findings"], answers.document["findings"])
    first, second = ([[each[name] for name in OF_THE_FILES] for each in told] for told in both)
    assert first == second
    assert in_numbers(chinese) == in_numbers(answers.document)
    for name in ("concise", "markdown"):
        assert numbers(texts[name]) == numbers(answers.texts[name]), name
    if answers.asking.columns == ENDLESS:
        assert of_table(ran.out) == of_table(answers.ran.out)


LAWS = (validation, order, part, languages)
