"""What a check says of a folder is true of it, and all formats say the same."""

from __future__ import annotations

import json
from collections import Counter
from decimal import Decimal
from typing import TYPE_CHECKING, Any, NamedTuple

from hypothesis import given
from hypothesis import strategies as st

from tests.formats import BOM, TEXTS
from tests.laws.examples import tried
from tests.laws.reading import (
    CODES,
    WITHOUT_NOTES,
    in_areas,
    in_suites,
    lines,
    rows,
)
from tests.laws.scenes import Scene, scenes
from tests.laws.screens import folded_excerpts, too_wide, unseen
from tests.report.shape import check_shape

if TYPE_CHECKING:
    from tests.cli.running import Ran
    from tests.laws.desk import Desk

FAIL_ON = st.sampled_from(["never", "invalid", "binding", "off-track"])
OPTIONS = st.sampled_from(
    [
        *([()] * 4),
        *[("--compare", "rounded"), ("--binding",), ("--all",), ("--strict",), ("--year", "2021")],
        *[("--ignore", "C,V4,F"), ("--select", "U,F2"), ("--only", "gdp")],
    ]
)
WIDTHS = st.integers(30, 200)
TO_FILES = [word for name in TEXTS for word in ("-f", f"{name}:out.{name}")]


class Checked(NamedTuple):
    """What a run left behind: its streams, the text of every format, the document."""

    ran: Ran
    texts: dict[str, str]
    document: Any


def checked(desk: Desk, scene: Scene, *options: str, columns: int) -> Checked | None:
    """Check a folder in all formats; None where it cannot be checked."""
    desk.lay(scene)
    arguments = (*scene.names, *scene.options, "--lang", "en", *options, *TO_FILES)
    ran = desk.run("check", *arguments, "-f", "table", columns=columns)
    assert ran.code in {0, 1, 2}, ran.err
    assert unseen(ran.out + ran.err) == []
    if ran.code == 2:
        assert (ran.out, ran.err.startswith("error: ")) == ("", True)
        return None
    texts = {name: desk.written(f"out.{name}") for name in TEXTS}
    return Checked(ran, texts, json.loads(texts["json"], parse_float=Decimal))


@tried()
@given(scenes(), FAIL_ON, OPTIONS, WIDTHS)
def test_check(
    desk: Desk, scene: Scene, fail_on: str, options: tuple[str, ...], columns: int
) -> None:
    """Exit code, keys, places, counts, width and characters are what they must be."""
    found = checked(desk, scene, "--fail-on", fail_on, *options, columns=columns)
    if found is None:
        return
    check_shape(found.document)
    exit_code(found, fail_on, is_strict="--strict" in options)
    places(found.document, scene)
    counts(found)
    verdicts(found)
    for name, text in found.texts.items():
        assert unseen(text.removeprefix(BOM)) == [], name
    assert too_wide(found.ran.out, columns) == []
    assert folded_excerpts(found.ran.out) == []


def exit_code(found: Checked, fail_on: str, *, is_strict: bool) -> None:
    """1 whenever an error was found, or what must not be off track is; the last line says so."""
    missed = [
        each["nature"]
        for area in found.document["reports"]
        for each in area["assessments"]
        if each["verdict"] == "off_track"
    ]
    count = found.document["counts"]
    fails = {
        "invalid": bool(count["errors"] or (is_strict and count["warnings"])),
        "binding": "binding" in missed,
        "off-track": bool(missed),
    }
    levels = ("never", "invalid", "binding", "off-track")
    counted = levels[1 : levels.index(fail_on) + 1]
    assert found.ran.code == int(any(fails[level] for level in counted))
    assert f"exit {found.ran.code}: " in found.ran.err


def places(document: Any, scene: Scene) -> None:  # noqa: ANN401 - JSON
    """Every finding is of a file that was given, in a line and column that it has."""
    beside = (("plan.toml", scene.asked.file), ("overlay.toml", scene.overlay))
    contents = dict(scene.files) | {name: (text or "").encode() for name, text in beside}
    for finding in document["findings"]:
        line, column = finding["line"], finding["column"]
        text = contents[finding["file"]].decode("utf-8-sig", "replace").split("\n")
        assert (line is None) <= (column is None)
        assert 1 <= (line or 1) <= len(text), finding
        assert 1 <= (column or 1) <= len(text[(line or 1) - 1].rstrip("\r")) + 1, finding


def counts(found: Checked) -> None:
    """All formats tell the same findings; the last line counts them."""
    codes = CODES["json"](found.texts["json"])
    severities = [each["severity"] for each in found.document["findings"]]
    for name, told in CODES.items():
        assert told(found.texts[name]) == codes, name
    grave = [code for code, each in zip(codes, severities, strict=True) if each != "note"]
    for name, told in WITHOUT_NOTES.items():
        assert told(found.texts[name]) == grave, name
    count = Counter(severities)
    counted = {f"{name}s": count[name] for name in ("error", "warning", "note")}
    assert found.document["counts"] == counted
    for name in ("error", "warning"):
        assert f"{count[name]} {name}" in found.ran.err


def _summed(summary: Any) -> tuple[int, ...]:  # noqa: ANN401 - JSON
    """Return how many have each verdict, those judged on one year alone among them."""
    both = (summary[kind] + summary["annual"][kind] for kind in ("on_track", "off_track"))
    return (*both, summary["not_assessed"])


def verdicts(found: Checked) -> None:
    """All formats tell the same verdicts, area by area."""
    reports, texts = found.document["reports"], found.texts
    told = [each["verdict"] for area in reports for each in area["assessments"]]
    assert [row["verdict"] for row in rows(texts["csv"])] == told
    assert [line["verdict"] for line in lines(texts["jsonl"])] == told
    kinds = ("on_track", "off_track", "not_assessed")
    areas = [_summed(area["summary"]) for area in reports]
    for area, summary in zip(reports, areas, strict=True):
        count = Counter(each["verdict"] for each in area["assessments"])
        assert tuple(count[kind] for kind in kinds) == summary
    assert in_areas(texts["table"]) == in_areas(texts["markdown"]) == areas
    suites = in_suites(texts["junit"])
    of_files, of_areas = suites[: len(suites) - len(areas)], suites[len(suites) - len(areas) :]
    assert of_areas == [(sum(area), area[1], area[2]) for area in areas]
    findings = found.document["findings"]
    sound = len(of_files) - len({each["file"] for each in findings})  # a case that passes for each
    assert sum(tests for tests, _, _ in of_files) == len(findings) + sound
    assert sum(failures for _, failures, _ in of_files) == found.document["counts"]["errors"]
