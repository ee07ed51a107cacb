"""hlgl schema: JSON Schema for editors and programs."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pytest

from hlgl_cli.cli.schema import KINDS
from hlgl_cli.text import LANGUAGES
from tests.cli.running import NATION_PLAN, OVERLAY, spawn
from tests.schema.build import SHIPPED, text

if TYPE_CHECKING:
    from pathlib import Path

    from tests.cli.running import Hlgl


@pytest.mark.parametrize("lang", LANGUAGES)
@pytest.mark.parametrize("kind", KINDS)
def test_standard_output(hlgl: Hlgl, here: Path, kind: str, lang: str) -> None:
    """The schema goes to standard output, and nothing else does."""
    assert hlgl("schema", kind, "--lang", lang) == (0, text(kind, SHIPPED, lang), "")
    assert list(here.iterdir()) == []


@pytest.mark.parametrize("option", ["-o", "--output"])
def test_file(hlgl: Hlgl, here: Path, option: str) -> None:
    """With -o it is a file, and standard output is silent."""
    assert hlgl("schema", "plan", option, "plan.schema.json") == (0, "", "")
    assert (here / "plan.schema.json").read_bytes().decode("utf-8") == text("plan")


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (
            ["submision"],
            (
                "KIND cannot be submision"
                " (it can be: submission, plan, overlay, settings, report, import);"
                ' did you mean "submission"?'
            ),
        ),
        (
            ["x"],
            "KIND cannot be x (it can be: submission, plan, overlay, settings, report, import)",
        ),
        ([], "KIND is missing"),
        (["plan", "-o", "no/a.json"], "cannot be written: no/a.json"),
        (["plan", "--ouput", "a.json"], 'no such option: --ouput; did you mean "--output"?'),
        (
            ["submission", "--plan", "x"],
            'there is no plan "x" (known: huolinguole-14fyp, national-14fyp, national-15fyp); a path of a plan file will do',
        ),
        (["overlay", "--overlay", "no.toml"], "no such file: no.toml"),
        (
            ["submission", "--plan", "plan.toml", "-o", "plan.toml"],
            "the report would overwrite a file that it is about: plan.toml",
        ),
        (
            ["submission", "--overlay", "a.toml", "-o", "a.toml"],
            "the report would overwrite a file that it is about: a.toml",
        ),
    ],
)
def test_refused(hlgl: Hlgl, here: Path, arguments: list[str], said: str) -> None:
    """What cannot be is exit 2 and one line, and no file is left."""
    assert hlgl("schema", *arguments) == (2, "", f"error: {said}\n")
    assert list(here.iterdir()) == []


def test_plan_and_overlay(hlgl: Hlgl, here: Path) -> None:
    """--plan and --overlay say which indicators and targets are told, for what is of a plan."""
    plan = str(NATION_PLAN)
    of_plan = json.loads(hlgl("schema", "submission", "--plan", plan).out)
    assert of_plan["$id"] == "urn:hlgl:schema:submission:1:national-14fyp"
    assert (
        "target: a cumulative reduction of 18%"
        in hlgl("schema", "submission", "--overlay", OVERLAY).out
    )
    assert hlgl("schema", "report", "--plan", plan).out == text("report")
    assert list(here.iterdir()) == []


def test_settings(hlgl: Hlgl, here: Path) -> None:
    """The plan that hlgl.toml settles is the one whose indicators are named."""
    path = (NATION_PLAN).as_posix()
    (here / "hlgl.toml").write_text(f'plan = "{path}"\n', encoding="utf-8")
    assert "urn:hlgl:schema:overlay:1:national-14fyp" in hlgl("schema", "overlay").out


def test_encoding() -> None:
    """It is UTF-8 on a console that speaks another encoding."""
    environ = {"PYTHONIOENCODING": "gbk", "PYTHONUTF8": "0"}
    ran = spawn("schema", "submission", "--lang", "zh", environ=environ)
    assert ran.stdout.decode("utf-8") == text("submission", SHIPPED, "zh")


def test_what_a_plan_says_is_harmless(hlgl: Hlgl, here: Path) -> None:
    """No character of a plan's words moves a cursor: it is written as an escape."""
    stated = (NATION_PLAN).read_text(encoding="utf-8")
    hostile = stated.replace('zh = "全国"', 'zh = "\\u001b[31m\\u202e\\u009b"')
    (here / "plan.toml").write_text(hostile, encoding="utf-8")
    ran = hlgl("schema", "submission", "--plan", "plan.toml")
    assert (ran.code, [one for one in ran.out if one != "\n" and not one.isprintable()]) == (0, [])
    assert json.loads(ran.out)["properties"]["area"]["default"] == "\x1b[31m\u202e\x9b"
