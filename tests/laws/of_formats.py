"""Laws of the formats: all tell the same findings and the same verdicts."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING, Any

from tests.laws.reading import CODES, WITHOUT_NOTES, in_areas, in_suites, lines, rows

if TYPE_CHECKING:
    from tests.laws.answers import Answers

KINDS = ("on_track", "off_track", "not_assessed")


def findings(answers: Answers) -> None:
    """All formats tell the same findings, in one order; the document counts them."""
    told = answers.document["findings"]
    codes = [each["code"] for each in told]
    for name, read in CODES.items():
        assert read(answers.texts[name]) == codes, name
    grave = [each["code"] for each in told if not each["code"].startswith("T6")]
    for name in answers.texts.keys() & WITHOUT_NOTES:
        assert WITHOUT_NOTES[name](answers.texts[name]) == grave, name
    count = Counter(each["severity"] for each in told)
    counted = {f"{name}s": count[name] for name in ("error", "warning", "note")}
    assert answers.document["counts"] == counted


def verdicts(answers: Answers) -> None:
    """All formats tell the same verdicts, area by area, and count them."""
    reports, texts = answers.document["reports"], answers.texts
    told = [each["verdict"] for area in reports for each in area["assessments"]]
    assert [row["verdict"] for row in rows(texts["csv"])] == told
    assert [line["verdict"] for line in lines(texts["jsonl"])] == told
    assert len(list(rows(texts["csv-excel"]))) == len(told)
    areas = [_summed(area["summary"]) for area in reports]
    for area, summary in zip(reports, areas, strict=True):
        count = Counter(map(_counted, _by_indicator(area["assessments"])))
        assert tuple(count[kind] for kind in KINDS) == summary
    assert in_areas(texts["table"]) == in_areas(texts["markdown"]) == areas


def _by_indicator(assessments: list[Any]) -> list[list[Any]]:
    told: dict[str, list[Any]] = {}
    for each in assessments:
        told.setdefault(each["indicator"], []).append(each)
    return list(told.values())


def _counted(parts: list[Any]) -> str:
    """Return the verdict that an indicator is counted by: of several targets one decides."""
    of_year = [part for part in parts if part["reason"] != "no_target"] or parts
    told = {part["verdict"] for part in of_year}
    return next(kind for kind in ("off_track", "not_assessed", "on_track") if kind in told)


def _summed(summary: Any) -> tuple[int, ...]:  # noqa: ANN401 - JSON
    """Return how many have each verdict, those judged on one year alone among them."""
    both = (summary[kind] + summary["annual"][kind] for kind in ("on_track", "off_track"))
    return (*both, summary["not_assessed"])


def suites(answers: Answers) -> None:
    """JUnit has a suite for each file and area, with what was found and each target as cases."""
    counts = (
        Counter(each["verdict"] for each in area["assessments"])
        for area in answers.document["reports"]
    )
    areas = [tuple(count[kind] for kind in KINDS) for count in counts]
    found = in_suites(answers.texts["junit"])
    of_files, of_areas = found[: len(found) - len(areas)], found[len(found) - len(areas) :]
    assert of_areas == [(sum(area), area[1], area[2]) for area in areas]
    told = answers.document["findings"]
    sound = len(of_files) - len({each["file"] for each in told})  # a case that passes for each
    assert sum(tests for tests, _, _ in of_files) == len(told) + sound
    assert sum(failures for _, failures, _ in of_files) == answers.document["counts"]["errors"]


LAWS = (findings, verdicts, suites)
