"""What reports go to CI in each format, and that no file of others' is obeyed in them."""

from __future__ import annotations

import json
import os
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from hlgl_cli import __version__
from hlgl_cli.report.formats import FORMATS
from tests.cli.running import spawn, submit
from tests.formats import BOM, TEXTS

if TYPE_CHECKING:
    from tests.cli.running import Hlgl

ROOT = Path(__file__).parent.parent
COMMANDS = ("check", "validate")
GOLDEN = Path(__file__).parent / "golden" / "formats"
# The reports, kept in tests/golden/formats; HLGL_REGENERATE=1 writes them anew. A page would be kept
# with all of its style: it is read back instead (report/formats/test_html.py).
KEPT = [name for name in TEXTS if name != "html"]


@pytest.mark.parametrize("name", KEPT)
@pytest.mark.parametrize(("command", "lang"), [("check", "zh"), ("validate", "en")])
def test_golden(
    hlgl: Hlgl, monkeypatch: pytest.MonkeyPatch, command: str, name: str, lang: str
) -> None:
    """A submission with most of the mistakes that there are reads as it is kept."""
    monkeypatch.chdir(GOLDEN)
    out = hlgl(command, "2023.toml", "-q", "--lang", lang, "-f", name).out
    out = out.replace(f'"version": "{__version__}"', '"version": "0"')
    path = GOLDEN / f"{command}.{name}"
    if os.environ.get("HLGL_REGENERATE"):
        path.write_text(out, encoding="utf-8", newline="\n")
    assert out == path.read_text(encoding="utf-8")


def test_nothing_else_is_kept() -> None:
    """No report is kept of a format that there is not."""
    kept = {f"{command}.{name}" for command in COMMANDS for name in KEPT}
    assert {path.name for path in GOLDEN.iterdir()} == {"2023.toml", *kept}


@pytest.fixture
def wide(monkeypatch: pytest.MonkeyPatch) -> None:
    """Make the screen as wide as any report, as a file is."""
    monkeypatch.setenv("COLUMNS", "1000")


@pytest.mark.usefixtures("wide")
@pytest.mark.parametrize("name", TEXTS)
@pytest.mark.parametrize("command", COMMANDS)
@pytest.mark.parametrize(
    ("files", "code"),
    [
        ({"2023.toml": "gdp = 5"}, 0),
        ({"2023.toml": ""}, 0),
        ({"2023.toml": "gdp = 'x'"}, 1),
        ({"a.toml": "gdp = 5", "b.toml": "gdp = 6", "c.toml": "no_such = 1"}, 1),
    ],
    ids=["no finding", "no figure", "one error", "several areas"],
)
def test_every_format(
    hlgl: Hlgl, here: Path, command: str, name: str, files: dict[str, str], code: int
) -> None:
    """Every format of both commands has an answer, to the file what it is to a wide screen."""
    for file, figures in files.items():
        head = f"plan = 'huolinguole-14fyp'\narea = '{file[0]}'"
        submit(here, figures, head=head, name=file)
    ran = hlgl(command, *files, "-q", "-f", name)
    assert (ran.code, bool(ran.err)) == (code, bool(code) and is_without_findings(command, name))
    assert hlgl(command, *files, "-q", "-f", f"{name}:report").out == ""
    assert (here / "report").read_text(encoding="utf-8") == ran.out


def is_without_findings(command: str, name: str) -> bool:
    """Return whether a report has no findings, so that standard error has them."""
    return command == "check" and not FORMATS[name].has_findings


@pytest.mark.parametrize("name", ["csv", "csv-excel", "jsonl"])
def test_findings_of_a_format_without_them(hlgl: Hlgl, here: Path, name: str) -> None:
    """They go to standard error, one a line, also where the report goes to a file."""
    file = submit(here, "gdp = 'x'")
    said = '2023.toml:4:7: U301 cannot read "x": a number and a unit belong here\n'
    assert hlgl("check", file, "-q", "-f", name).err == said
    assert hlgl("check", file, "-q", "-f", f"{name}:report", "--select", "C").err == said
    assert hlgl("check", file, "-f", name, "-f", "csv:report", "--lang", "zh").err.splitlines()[
        1:
    ] == ["1个文件，1个地区，2023年；错误1个，警告0个；退出码1：数据有误"]


@pytest.mark.parametrize("other", [name for name, form in TEXTS.items() if form.has_findings])
def test_findings_of_another_format(hlgl: Hlgl, here: Path, other: str) -> None:
    """Where a format of the same run has them, they are not said twice."""
    ran = hlgl("check", submit(here, "gdp = 'x'"), "-q", "-f", "csv", "-f", f"{other}:report")
    assert (ran.code, ran.err) == (1, "")
    assert "U301" in (here / "report").read_text(encoding="utf-8")


HOSTILE = "\x1b[31m\x9b1m\u202e\0\x7f[bold]r[/bold]]]>&lt;<b>\n::error::y\n\n# `h` | x\ufffe"
WRITTEN = json.dumps(HOSTILE).replace("\x7f", "\\u007f")  # as a string of TOML
PLAIN_HEAD = "plan = 'huolinguole-14fyp'"
SUBMISSIONS = {
    "area": (f"{PLAIN_HEAD}\narea = {WRITTEN}", "gdp = 1\nno_such = 1\ngood_air_days = 130"),
    "reporter": (f"{PLAIN_HEAD}\nreporter = {WRITTEN}", "gdp = 1"),
    "plan": (f"plan = {WRITTEN}", "gdp = 1"),
    "key of the head": (f"{WRITTEN} = 1", "gdp = 1"),
    "indicator": ("", f"{WRITTEN} = 1"),
    "value": ("", f"gdp = {WRITTEN}"),
    "key of a figure": ("", f"gdp = {{ growth = 1, {WRITTEN} = 1 }}"),
    "year of a figure": ("", f"gdp = {{ growth = {{ {WRITTEN} = 1 }} }}"),
    "prices": ("", f"gdp = {{ growth = 1, prices = {WRITTEN} }}"),
}


@pytest.mark.parametrize("name", TEXTS)
@pytest.mark.parametrize("command", COMMANDS)
@pytest.mark.parametrize("place", SUBMISSIONS)
def test_what_a_file_says_is_shown(
    hlgl: Hlgl, here: Path, place: str, command: str, name: str
) -> None:
    """No character that moves a cursor, turns a line or ends it is written out, in any format."""
    head, figures = SUBMISSIONS[place]
    ran = hlgl(command, submit(here, figures, head=head), "-q", "-f", name)
    assert (ran.code in {0, 1}, not ran.err or is_without_findings(command, name)) == (True, True)
    assert unprintable(ran.out + ran.err) == set()
    assert "\n::error::y" not in ran.out


@pytest.mark.skipif(os.name == "nt", reason="Windows has no such names")
@pytest.mark.parametrize("name", TEXTS)
@pytest.mark.parametrize(
    "file", ["\x1b[31m\u202e\n::error::y.toml", "\udcff.toml", "[b]&<'\"`|.toml"]
)
def test_name_of_a_file_is_shown(hlgl: Hlgl, here: Path, file: str, name: str) -> None:
    """Nor is one of a file's name, which can be any bytes."""
    ran = hlgl("validate", submit(here, "no_such = 1", name=file), "-q", "-f", name)
    assert (ran.code, ran.err, unprintable(ran.out)) == (1, "", set())
    assert "\n::error::y" not in ran.out


@pytest.mark.parametrize("name", TEXTS)
def test_what_a_plan_says_is_shown(hlgl: Hlgl, here: Path, name: str) -> None:
    """A plan is a file of somebody's too."""
    words = f"{{ zh = {WRITTEN}, en = {WRITTEN} }}"
    plan = PLAN.replace("{ zh = 'x', en = 'x' }", words).replace("'%'", WRITTEN)
    (here / "plan.toml").write_text(plan, encoding="utf-8")
    ran = hlgl("check", submit(here, "it = 1"), "--plan", "plan.toml", "-q", "-f", name)
    assert (ran.code, unprintable(ran.out + ran.err)) == (1, set())
    assert "\n::error::y" not in ran.out


PLAN = """
[plan]
id = "a"
title = { zh = 'x', en = 'x' }
area = { zh = 'x', en = 'x' }
base_year = 2020
target_year = 2025
[[categories]]
id = "all"
name = { zh = 'x', en = 'x' }
[[indicators]]
id = "it"
number = 1
name = { zh = 'x', en = 'x' }
kind = "value"
unit = '%'
category = "all"
baseline = 10
target = { level = 20 }
source = 'x'
"""


def unprintable(text: str) -> set[str]:
    """Return the characters that would be obeyed rather than shown."""
    return {one for one in text.removeprefix(BOM) if not one.isprintable() and one != "\n"}


@pytest.mark.parametrize("name", [name for name, form in TEXTS.items() if form.for_machines])
def test_encoding(hlgl: Hlgl, here: Path, name: str) -> None:
    """What programs read is UTF-8 on a console that speaks another encoding."""
    submit(here, "'好水' = 99\ngdp = 5", head="reporter = '统计局'")
    arguments = ("check", str(here), "-q", "--lang", "zh", "-f", name)
    ran = spawn(*arguments, environ={"PYTHONIOENCODING": "gbk", "PYTHONUTF8": "0"})
    assert ran.stdout.decode("utf-8") == hlgl(*arguments).out
