"""The words that complete a command line."""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING

import click
import pytest

from hlgl_cli.cli.calc import command as calc
from hlgl_cli.cli.completing import beginning, last_of_several
from hlgl_cli.cli.group import COMMANDS
from hlgl_cli.finding import SEVERITIES
from hlgl_cli.report.formats import FORMATS
from hlgl_cli.text import LANGUAGES, say
from tests.cli.asking import Item, values
from tests.cli.running import NATIONAL

if TYPE_CHECKING:
    from pathlib import Path

    from tests.cli.asking import Complete

CONTEXT = click.Context(click.Command("it"), obj="en")
NATION = str(NATIONAL / "plan.toml")


@pytest.mark.parametrize("lang", LANGUAGES)
def test_commands(complete: Complete, monkeypatch: pytest.MonkeyPatch, lang: str) -> None:
    """Every command completes, with its short help in the reader's language."""
    monkeypatch.setenv("HLGL_LANG", lang)
    assert complete("hlgl ") == [
        Item("plain", name, say(lang, f"help.{name}")) for name in COMMANDS
    ]


def test_calculations(complete: Complete) -> None:
    """Every calculation completes."""
    assert values(complete("hlgl calc ")) == list(calc.commands)
    assert values(complete("hlgl calc re")) == ["required", "reduce"]


@pytest.mark.parametrize("name", COMMANDS)
def test_options(complete: Complete, name: str) -> None:
    """Every option of every command completes, with its help."""
    command = import_module(COMMANDS[name]).command
    options = [one for one in command.params if isinstance(one, click.Option)]
    helps = {
        name: say("en", str(one.help))
        for one in options
        for name in (*one.opts, *one.secondary_opts)
    }
    assert {one.value: one.meaning for one in complete(f"hlgl {name} -")} == helps


def test_options_of_the_whole(complete: Complete) -> None:
    """The options that stand before a command complete, in the language asked for before them."""
    assert complete("hlgl --lang zh --v") == [Item("plain", "--version", "显示版本")]
    assert values(complete("hlgl calc --l")) == ["--lang"]


def test_option_that_is_there(complete: Complete) -> None:
    """An option that stands on the line already is not said again, unless it may be repeated."""
    assert values(complete("hlgl check --year 2023 --ye")) == []
    assert values(complete("hlgl check -f json:x --form")) == ["--format"]


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("hlgl check --compare ", ["exact", "rounded"]),
        ("hlgl check --fail-on ", ["never", "invalid", "binding", "off-track"]),
        ("hlgl check --color a", ["auto", "always"]),
        ("hlgl show --lang ", ["zh", "en"]),
        ("hlgl calc rate --method a", ["accumulated"]),
        ("hlgl completion ", ["bash", "zsh", "fish"]),
        ("hlgl check -f ", list(FORMATS)),
        ("hlgl validate --format j", ["json", "jsonl", "junit"]),
        ("hlgl show -f ", ["table", "json"]),
        ("hlgl explain gdp -f t", ["table"]),
        ("hlgl calc chain -f ", ["table", "json"]),
        ("hlgl check --year ", ["2021", "2022", "2023", "2024", "2025"]),
        (f"hlgl check --plan {NATION} --year ", ["2021", "2022", "2023", "2024", "2025"]),
        ("hlgl init --year 202", ["2021", "2022", "2023", "2024", "2025"]),
        ("hlgl calc required 1 2 --from 20", []),
        ("hlgl check --stdin-filename ", []),
        ("hlgl nonsense ", []),
    ],
)
def test_values(complete: Complete, line: str, expected: list[str]) -> None:
    """What an option can be completes."""
    assert values(complete(line)) == expected


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("hlgl check ", [Item("toml", "", "")]),
        ("hlgl check 2021.toml 20", [Item("toml", "", "20")]),
        ("hlgl validate --overlay t", [Item("toml", "", "t")]),
        ("hlgl explain gdp ", [Item("toml", "", "")]),
        ("hlgl init f", [Item("folder", "", "f")]),
        ("hlgl init --force f", [Item("toml", "", "f")]),
        ("hlgl check -f json:", [Item("file", "json:", "")]),
        ("hlgl check -f json:out/re", [Item("file", "json:", "out/re")]),
        ("hlgl check --plan h", [Item("plain", "huolinguole-14fyp"), Item("toml", "", "h")]),
    ],
)
def test_files(complete: Complete, line: str, expected: list[Item]) -> None:
    """Where a file belongs, the shell completes its name, TOML files for what is read."""
    assert complete(line) == expected


def test_codes(complete: Complete) -> None:
    """The codes of findings complete, each with its message."""
    found = complete("hlgl rule ")
    assert values(found) == list(SEVERITIES)
    assert complete("hlgl rule C506")[0].meaning.startswith("<indicator>: the file's own base")


def test_families(complete: Complete) -> None:
    """Where families of codes are taken, they complete too, and in small letters as well."""
    assert values(complete("hlgl check --select ")) == [*sorted_families(), *SEVERITIES]
    assert complete("hlgl check --ignore T")[0] == Item(
        "plain", "T6", "targets: off track, awaiting"
    )
    assert values(complete("hlgl validate --ignore C501,t6")) == [
        f"C501,{one}" for one in ("t6", "t601", "t602", "t603")
    ]


@pytest.mark.parametrize(
    ("option", "typed", "expected"),
    [
        ("--only", "gdp, doc", "gdp, doctors"),
        ("--select", "S101, T602", "S101, T602"),
        ("--ignore", "C5， t603", "C5， t603"),
    ],
)
def test_blank_behind_a_comma(complete: Complete, option: str, typed: str, expected: str) -> None:
    """A list in quotes may have blanks behind its commas, which stay."""
    assert values(complete(f'hlgl check {option} "{typed}', replaced=typed)) == [expected]


def sorted_families() -> list[str]:
    """Return the families in the order of their codes."""
    return list(dict.fromkeys(code[:2] for code in SEVERITIES))


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("hlgl show gd", ["gdp"]),
        ("hlgl explain doc", ["doctors"]),
        ("hlgl show 森林", ["森林覆盖率"]),
        ("hlgl show 2", ["2", "20"]),
        ("hlgl check --only gd", ["gdp"]),
        ("hlgl check --only gdp,doc", ["gdp,doctors"]),
        ("hlgl check --only gdp，森林", ["gdp，森林覆盖率"]),
        ("hlgl check --only gdp,gd", []),
        (f"hlgl show --plan {NATION} urb", ["urbanization_rate"]),
        (f"hlgl show --plan={NATION} registered", []),
        ("hlgl show gdp ", []),
    ],
)
def test_indicators(complete: Complete, line: str, expected: list[str]) -> None:
    """Indicators of the plan complete by what they may be called."""
    assert values(complete(line)) == expected


def test_ids_come_first(complete: Complete) -> None:
    """Where nothing is typed, the ids alone complete, with names in the reader's language."""
    found = complete("hlgl show --lang zh ")
    assert found[0] == Item("plain", "gdp", "地区生产总值增长")
    assert all(one.value.isascii() for one in found)
    assert len(found) == 58


def test_plan_of_the_environment(complete: Complete, monkeypatch: pytest.MonkeyPatch) -> None:
    """HLGL_PLAN says whose indicators they are."""
    monkeypatch.setenv("HLGL_PLAN", NATION)
    assert complete("hlgl show gdp")[0].meaning == "Growth of gross domestic product (GDP)"
    assert values(complete("hlgl show registered")) == []


@pytest.mark.parametrize("plan", ["~/plan.toml", "$HOME/plan.toml", "${HOME}/plan.toml"])
def test_plan_at_home(
    complete: Complete, monkeypatch: pytest.MonkeyPatch, tmp_path: Path, plan: str
) -> None:
    """A plan is found by the path that the shell will make of what is typed."""
    (tmp_path / "plan.toml").write_bytes((NATIONAL / "plan.toml").read_bytes())
    for name in ("HOME", "USERPROFILE"):
        monkeypatch.setenv(name, str(tmp_path))
    assert values(complete(f"hlgl check --plan {plan} --only urb")) == ["urbanization_rate"]


def test_plan_as_it_is_settled(
    complete: Complete, monkeypatch: pytest.MonkeyPatch, here: Path
) -> None:
    """A plan that no shell will touch is taken by its name, be there a $ in it."""
    (here / "$HOME").mkdir()
    (here / "$HOME" / "plan.toml").write_bytes((NATIONAL / "plan.toml").read_bytes())
    monkeypatch.setenv("HLGL_PLAN", "$HOME/plan.toml")
    assert values(complete("hlgl check --only urb")) == ["urbanization_rate"]


def test_plan_of_the_settings(complete: Complete, here: Path) -> None:
    """The hlgl.toml of a project says it too, and the language; the command line is over it."""
    (here / "plan.toml").write_bytes((NATIONAL / "plan.toml").read_bytes())
    (here / "hlgl.toml").write_text('plan = "plan.toml"\nlang = "zh"\n', encoding="utf-8")
    assert complete("hlgl show gdp") == [Item("plain", "gdp", "国内生产总值(GDP)增长")]
    found = complete("hlgl show --plan huolinguole-14fyp registered")
    assert values(found) == ["registered_unemployment"]


def test_operands(complete: Complete) -> None:
    """The numbers of the other calculations are nobody's to complete."""
    assert complete("hlgl calc chain 6.1 -1") == []


def test_beginning() -> None:
    """A word without a meaning has none."""
    assert [(one.value, one.help) for one in beginning("a", ["ab", "b"])] == [("ab", None)]
    assert [(one.value, one.help) for one in beginning("a", {"ab": "it"})] == [("ab", "it")]


@pytest.mark.parametrize(
    ("typed", "expected"),
    [
        ("", ["x", "y"]),
        ("x,", ["x,y"]),
        ("x, ", ["x, y"]),
        ("x, y", ["x, y"]),
        ("x, x", []),
        ("x，\t y", ["x，\t y"]),
        (" y", [" y"]),
        ("y，x,", []),
        ("z,x", ["z,x"]),
    ],
)
def test_last_of_several(typed: str, expected: list[str]) -> None:
    """The part behind the last comma completes, with what is not there yet."""
    found = last_of_several(lambda _, start: beginning(start, ["x", "y"]), CONTEXT, typed)
    assert [one.value for one in found] == expected
