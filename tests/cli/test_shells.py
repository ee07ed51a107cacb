"""What a shell asks at TAB, and what it is told."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

import pytest

from hlgl_cli.cli.shells import Line, answer, in_place, read_line
from tests.cli.asking import Item, values
from tests.cli.running import ROOT, spawn

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from tests.cli.asking import Complete
    from tests.cli.running import Hlgl

SHIPPED = ROOT / "data" / "indicators.toml"


@pytest.mark.parametrize(
    ("text", "replaced", "expected"),
    [
        ("hlgl che", "che", Line([], "che", "che", is_quoted=False)),
        ("hlgl check ", "", Line(["check"], "", "", is_quoted=False)),
        ("hlgl", "hlgl", Line([], "hlgl", "hlgl", is_quoted=False)),
        ("", "", Line([], "", "", is_quoted=False)),
        ("hlgl show a\\ b", "a\\ b", Line(["show"], "a b", "a b", is_quoted=False)),
        ("hlgl show a\\", "a\\", Line(["show"], "a", "a", is_quoted=False)),
        ('hlgl show "a b', '"a b', Line(["show"], "a b", "a b", is_quoted=True)),
        ('hlgl show "a b', "a b", Line(["show"], "a b", "a b", is_quoted=True)),
        ("hlgl show 'a b' c", "c", Line(["show", "a b"], "c", "c", is_quoted=False)),
        ("hlgl x --only=gd", "gd", Line(["x", "--only"], "gd", "gd", is_quoted=False)),
        (
            "hlgl x --only=gd",
            "--only=gd",
            Line(["x", "--only"], "gd", "--only=gd", is_quoted=False),
        ),
        ("hlgl x --only=", "", Line(["x", "--only"], "", "", is_quoted=False)),
        ("hlgl x a=b", "b", Line(["x"], "a=b", "b", is_quoted=False)),
        ("hlgl x -f json:re", "re", Line(["x", "-f"], "json:re", "re", is_quoted=False)),
    ],
)
def test_read_line(text: str, replaced: str, expected: Line) -> None:
    """A line is read as the shell will, up to the cursor."""
    assert read_line(text, replaced) == expected


@pytest.mark.parametrize(
    ("value", "typed", "replaced", "expected"),
    [
        ("gdp", "gd", "gd", "gdp"),
        ("gdp", "gd", "--only=gd", "--only=gdp"),
        ("gdp", "", "--only=", "--only=gdp"),
        ("a:bc", "a:b", "b", "bc"),
        ("json:", "json:re", "re", ""),
        ("", "out/re", "out/re", ""),
    ],
)
def test_in_place(value: str, typed: str, replaced: str, expected: str) -> None:
    """A value takes the place of what the shell replaces, be it more or less than was completed."""
    assert in_place(value, Line([], typed, replaced, is_quoted=False)) == expected


def test_quoted_for_bash(complete: Complete) -> None:
    """Bash is given words as it would read them; within quotes, and elsewhere, they stay."""
    name, line = "每千人口拥有执业(助理)医师数", "hlgl show 每千人口拥有执"
    assert complete(line, asking="bash") == [
        Item("plain", name.replace("(", r"\(").replace(")", r"\)"))
    ]
    assert complete('hlgl show "每千人口拥有执', asking="bash") == [Item("plain", name)]
    assert values(complete(line, asking="fish")) == [name]


@pytest.mark.parametrize("special", " \"'`\\$&|;()<>*?[]{}!#~^")
def test_each_is_quoted_for_bash(complete: Complete, here: Path, special: str) -> None:
    """Whatever bash would take for its own is quoted in a name, and nothing else is."""
    alias = f"'''GDP{special}%@x'''"
    text = SHIPPED.read_text(encoding="utf-8").replace('"GDP增长"', alias)
    (here / "plan.toml").write_text(text, encoding="utf-8")
    found = values(complete("hlgl show --plan plan.toml GDP", asking="bash"))
    assert found == ["GDP", rf"GDP\{special}%@x"]


def test_bytes_of_no_encoding(
    monkeypatch: pytest.MonkeyPatch, capfdbinary: pytest.CaptureFixture[bytes]
) -> None:
    """The name of a file in GBK is handed back to a shell in UTF-8 as it was typed."""
    monkeypatch.setenv("COMP_WORDS", "hlgl check \udcce\udcc4")
    monkeypatch.setenv("COMP_CWORD", "\udcce\udcc4")
    assert answer("fish_complete") == 0
    assert capfdbinary.readouterr().out == b"toml\t\t" + "文".encode("gbk") + b"\n"


def test_meanings_stay_on_a_line(complete: Complete, here: Path) -> None:
    """A meaning that has a line break or a tab in the plan takes no more than its field."""
    text = SHIPPED.read_text(encoding="utf-8").replace("Growth of GDP", r"Growth:\r\n\tof, GDP")
    (here / "plan.toml").write_text(text, encoding="utf-8")
    assert complete("hlgl show --plan plan.toml gdp")[0].meaning == "Growth:   of, GDP"


def test_no_control_characters(complete: Complete, here: Path) -> None:
    """A name that would part the answer is left out."""
    text = SHIPPED.read_text(encoding="utf-8").replace('"GDP增长"', r'"GDP\n增长"')
    (here / "plan.toml").write_text(text, encoding="utf-8")
    assert values(complete("hlgl show --plan plan.toml GDP")) == ["GDP"]


@pytest.mark.parametrize(
    "environ",
    [
        {"LC_ALL": "C"},
        {"LC_ALL": "C.UTF-8", "PYTHONIOENCODING": "gbk"},
        {"LC_ALL": "POSIX", "LANG": ""},
    ],
    ids=str,
)
def test_bytes(environ: dict[str, str]) -> None:
    """The answer is in the encoding of the question, whatever Python's streams are set to."""
    asked = {
        "_HLGL_COMPLETE": "bash_complete",
        "COMP_WORDS": "hlgl show 森林",
        "COMP_CWORD": "森林",
    }
    ran = spawn(environ={**asked, **environ})
    assert (ran.returncode, ran.stderr) == (0, b"")
    assert ran.stdout.decode() == "plain\t森林覆盖率\n"


BROKEN = {
    "not TOML": "plan = ",
    "no plan": "year = 2023",
    "no name": '[plan]\nbase_year = 2020\ntarget_year = 2025\n[[indicators]]\nid = "gdp"',
    "a number for a table": "plan = 1\nindicators = 2",
    "a number for an id": '[plan]\nbase_year = 8\ntarget_year = 9\n[[indicators]]\nid = 3\nname = {zh = "a"}',
}


@pytest.mark.parametrize("text", BROKEN.values(), ids=BROKEN)
@pytest.mark.parametrize("line", ["hlgl show g", "hlgl check --only g", "hlgl check --year 2"])
def test_broken_plan(complete: Complete, here: Path, text: str, line: str) -> None:
    """A broken plan completes nothing, and says nothing."""
    (here / "plan.toml").write_text(text, encoding="utf-8")
    command, *rest = line.removeprefix("hlgl ").split(" ", 1)
    assert complete(f"hlgl {command} --plan plan.toml {rest[0]}") == []


@pytest.mark.parametrize("plan", ["missing.toml", "unknown", "."])
def test_missing_plan(complete: Complete, here: Path, plan: str) -> None:
    """Nor does one that is not there."""
    assert here.exists()
    assert complete(f"hlgl show --plan {plan} g") == []


@pytest.mark.parametrize("text", ["plan = ", "plan = 3", 'lang = ["zh"]', "plan = 3\nlang = 4"])
def test_broken_settings(complete: Complete, here: Path, text: str) -> None:
    """Broken settings are passed over: all completes as without them."""
    (here / "hlgl.toml").write_text(text, encoding="utf-8")
    assert values(complete("hlgl val")) == ["validate"]
    assert values(complete("hlgl check --sel")) == ["--select"]
    assert values(complete("hlgl show gd")) == ["gdp"]


def test_settings_with_a_missing_plan(complete: Complete, here: Path) -> None:
    """Where the plan that is settled is missing, its indicators alone do not complete."""
    (here / "hlgl.toml").write_text('plan = "missing.toml"', encoding="utf-8")
    assert complete("hlgl show gd") == []
    assert values(complete("hlgl val")) == ["validate"]


def test_no_folder(
    complete: Complete, monkeypatch: pytest.MonkeyPatch, failing: Callable[..., object]
) -> None:
    """A folder that has been removed is no reason to be silent."""
    monkeypatch.setattr("pathlib.Path.cwd", failing(FileNotFoundError(2, "No such file")))
    assert values(complete("hlgl che")) == ["check"]


def test_question_without_a_line(hlgl: Hlgl, monkeypatch: pytest.MonkeyPatch) -> None:
    """A question that is none is not answered."""
    monkeypatch.setenv("_HLGL_COMPLETE", "bash_complete")
    assert hlgl() == (0, "", "")


def test_debug(monkeypatch: pytest.MonkeyPatch) -> None:
    """With HLGL_DEBUG, what went wrong can be seen."""
    monkeypatch.setenv("HLGL_DEBUG", "1")
    with pytest.raises(KeyError, match="COMP_WORDS"):
        answer("bash_complete")


NOT_FOR_COMPLETION = {
    "pydantic",
    "pint",
    "rich",
    "tree_sitter",
    "hlgl_cli.pipeline",
    "hlgl_cli.plan",
}
LINES = (
    "hlgl ",
    "hlgl check --",
    "hlgl show ",
    "hlgl explain g",
    "hlgl check --only gdp,",
    "hlgl validate --select ",
    "hlgl init --year ",
    "hlgl rule ",
)


@pytest.mark.parametrize("line", LINES)
def test_start_up(line: str) -> None:
    """A shell never waits for what only a command needs."""
    script = (
        "import sys; from hlgl_cli.cli.main import run; run([]);"
        "print(*sys.modules, sep=chr(10), file=sys.stderr)"
    )
    asked = {
        "_HLGL_COMPLETE": "zsh_complete",
        "COMP_WORDS": line,
        "COMP_CWORD": "",
        "HLGL_DEBUG": "1",
    }
    ran = spawn(command=(sys.executable, "-c", script), environ=asked)
    assert len(ran.stdout.splitlines()) > 3
    assert NOT_FOR_COMPLETION.intersection(ran.stderr.decode().split()) == set()


@pytest.mark.parametrize(
    "arguments", [["--version"], ["--help"], ["check", "-h"], ["calc", "rate", "-h"]]
)
def test_start_up_of_help(arguments: list[str]) -> None:
    """Nor does who reads help, or the version."""
    script = (
        "import sys; from hlgl_cli.cli.main import run; run(sys.argv[1:]);"
        "print(*sys.modules, sep=chr(10), file=sys.stderr)"
    )
    ran = spawn(*arguments, command=(sys.executable, "-c", script))
    assert ran.stdout
    assert NOT_FOR_COMPLETION.intersection(ran.stderr.decode().split()) == set()
