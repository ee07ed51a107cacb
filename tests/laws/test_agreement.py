"""Two runs that must agree: of two commands, two orders, two languages, a file and a stream."""

from __future__ import annotations

import json
import re
from decimal import Decimal
from typing import TYPE_CHECKING, Any

from hypothesis import given
from hypothesis import strategies as st

from hlgl_cli.text import LANGUAGES
from tests.laws.examples import tried
from tests.laws.numbers import numbers
from tests.laws.reading import lines, rows
from tests.laws.scenes import Scene, random_plans, scenes
from tests.laws.screens import too_wide, unseen

if TYPE_CHECKING:
    from collections.abc import Sequence

    from tests.laws.desk import Desk
    from tests.laws.plans import Asked

ORDERED = ("json", "junit", "concise")  # formats in which files, areas and findings stand
WIDTHS = st.integers(30, 200)
FILTERS = st.sampled_from(
    [(), (), ("--ignore", "C,V4"), ("--select", "U,F2"), ("--select", "S"), ("--strict",)]
)


def document(desk: Desk, command: str, scene: Scene, *options: str) -> Any:  # noqa: ANN401 - JSON
    """Return what a command says as JSON; None where it cannot run."""
    ran = desk.run(command, *scene.names, *scene.options, "-f", "json", "-q", *options)
    assert ran.code in {0, 1, 2}, ran.err
    return None if ran.code == 2 else json.loads(ran.out, parse_float=Decimal)


@tried()
@given(scenes(), FILTERS)
def test_validate(desk: Desk, scene: Scene, filters: tuple[str, ...]) -> None:
    """A validation finds what a check finds, but for notes on verdicts, and fails for the errors."""
    desk.lay(scene)
    judged = document(desk, "check", scene, *filters)
    if judged is None:
        return
    to_files = ("-f", "csv:out.csv", "-f", "jsonl:out.jsonl")
    looked_at = document(desk, "validate", scene, *filters, *to_files)
    expected = [each for each in judged["findings"] if not each["code"].startswith("T6")]
    assert looked_at["findings"] == expected
    told = [each["code"] for each in expected]
    assert [row["code"] for row in rows(desk.written("out.csv"))] == told
    assert [line["code"] for line in lines(desk.written("out.jsonl"))] == told
    for name in ("errors", "warnings"):
        assert looked_at["counts"][name] == judged["counts"][name]


@tried()
@given(scenes(), st.randoms(use_true_random=True))
def test_order_of_files(desk: Desk, scene: Scene, random: Any) -> None:  # noqa: ANN401 - a Random
    """Files may be named in any order, and twice: the same bytes come out."""
    desk.lay(scene)
    to_files = [word for name in ORDERED for word in ("-f", f"{name}:out.{name}")]
    names = list(scene.names)
    texts = []
    for _ in range(2):
        ran = desk.run("check", *names, *scene.options, *to_files)
        if ran.code == 2:
            return
        texts.append([*ran, *(desk.written(f"out.{name}") for name in ORDERED)])
        names += names[:1]
        random.shuffle(names)
    assert texts[0] == texts[1]


@tried()
@given(scenes(), st.integers(0, 10**6))
def test_only(desk: Desk, scene: Scene, seed: int) -> None:
    """What is asked for is what stands in the whole report of it, and nothing else."""
    desk.lay(scene)
    ids = list(scene.asked.indicators)
    wanted = {ids[seed % len(ids)], ids[seed // 7 % len(ids)]}
    whole = document(desk, "check", scene, "--all")
    part = document(desk, "check", scene, "--only", ",".join(sorted(wanted)))
    assert (whole is None) == (part is None)
    if whole is None:
        return
    for area in whole["reports"]:
        area["assessments"] = _of(area["assessments"], wanted)
        area.pop("summary")
    for area in part["reports"]:
        area.pop("summary")
    assert part["reports"] == whole["reports"]
    assert part["findings"] == _of(whole["findings"], {*wanted, None})


def _of(told: Sequence[Any], wanted: set[Any]) -> list[Any]:
    return [each for each in told if each["indicator"] in wanted]


@tried()
@given(scenes())
def test_quiet_and_streams(desk: Desk, scene: Scene) -> None:
    """-q leaves standard output and the exit code as they are; a stream is read as a file is."""
    desk.lay(scene)
    (name, content), *_ = scene.files
    told = desk.run("check", name, *scene.options, "-f", "json")
    quiet = desk.run("check", name, *scene.options, "-f", "json", "-q")
    streamed = desk.run(
        "check", "-", *scene.options, "-f", "json", "--stdin-filename", name, stdin=content
    )
    assert told[:2] == quiet[:2] == streamed[:2]
    assert told.err == streamed.err
    assert quiet.err == "" or quiet.code == 2


@tried()
@given(scenes(), st.integers(0, 10**6), WIDTHS)
def test_languages(desk: Desk, scene: Scene, seed: int, columns: int) -> None:
    """Both languages carry the same numbers, line by line, in checks and explanations."""
    desk.lay(scene)
    ids = list(scene.asked.indicators)
    name = ids[seed % len(ids)]
    for command in (("check",), ("explain", name)):
        of_scene = (*command, *scene.names, *scene.options)
        chinese, english = (_said(desk, of_scene, lang, columns) for lang in LANGUAGES)
        assert chinese == english, command


@tried()
@given(random_plans(), WIDTHS)
def test_languages_of_plans(desk: Desk, asked: Asked, columns: int) -> None:
    """Both languages carry the same numbers of a plan; one indicator fits the screen, too."""
    desk.lay(Scene((), asked))
    of_plan = ("show", "--plan", "plan.toml")
    chinese, english = (_said(desk, of_plan, lang, columns) for lang in LANGUAGES)
    assert chinese == english
    _said(desk, (*of_plan, list(asked.indicators)[-1]), LANGUAGES[columns % 2], columns)


def _said(desk: Desk, command: tuple[str, ...], lang: str, columns: int) -> tuple[object, ...]:
    """Return the numbers that a command says in a language, in a text and in a document.

    Texts take the time, so a screen is looked at in one of the languages; and what an explanation
    or a plan says as a text, its document says too.
    """
    to_files = ["-f", "json:out.json", *(["-f", "table:out.txt"] if command[0] == "check" else [])]
    to_screen = ["-f", "table"] if LANGUAGES[columns % 2] == lang else []
    ran = desk.run(*command, "--lang", lang, *to_files, *to_screen, columns=columns)
    assert ran.code in {0, 1, 2}, ran.err
    assert unseen(ran.out + ran.err) == []
    assert too_wide(ran.out, columns) == []
    if ran.code == 2:
        return (2, numbers(ran.err))
    whole = json.loads(desk.written("out.json"), parse_float=Decimal)
    if command[0] == "explain":
        assert ran.code == int(whole["counts"]["errors"] > 0)
    text = desk.written("out.txt") if command[0] == "check" else ""
    return ran.code, numbers(ran.err), numbers(_HEAD.sub("", text)), _in_numbers(whole)


# The head of a table, above its rule: English has years in it of which Chinese has no need.
_HEAD = re.compile(r"(?:^.+\n)+(?=-{3,}$)", re.MULTILINE)


# English counts amounts in millions: what a document says in a sentence is left out.
_WORDED = {"lang", "reading", "result"}


def _in_numbers(part: Any) -> object:  # noqa: ANN401 - JSON
    """Return a document with numbers in the place of words."""
    if isinstance(part, dict) and part.get("step") == "sentence":
        return None  # it counts in millions where Chinese has the plan's own number
    if isinstance(part, dict):
        return {key: _in_numbers(value) for key, value in part.items() if key not in _WORDED}
    if isinstance(part, list):
        return [_in_numbers(each) for each in part]
    return numbers(part) if isinstance(part, str) else part
