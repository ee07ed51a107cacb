"""The words that complete a command line."""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING

import click
import pytest

from hlgl_cli.catalogue import rules
from hlgl_cli.cli.calc import command as calc
from hlgl_cli.cli.completing import of_several
from hlgl_cli.cli.group import COMMANDS
from hlgl_cli.cli.words import completions
from hlgl_cli.report.formats import FORMATS
from hlgl_cli.sources.plans import load_plan
from hlgl_cli.text import LANGUAGES, say
from tests.cli.asking import Item, values
from tests.cli.running import NATION_PLAN

if TYPE_CHECKING:
    from pathlib import Path

    from click.shell_completion import CompletionItem

    from tests.cli.asking import Complete

CONTEXT = click.Context(click.Command("it"), obj="en")
TITLE = load_plan().plan.title.en
NATION = str(NATION_PLAN)


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
        ("hlgl calc chain -f ", ["table", "json", "jsonl", "csv"]),
        ("hlgl check --year ", ["2021", "2022", "2023", "2024", "2025"]),
        (f"hlgl check --plan {NATION} --year ", ["2021", "2022", "2023", "2024", "2025"]),
        ("hlgl init --year 202", ["2021", "2022", "2023", "2024", "2025"]),
        ("hlgl calc required 1 2 --from 20", []),
        ("hlgl check --stdin-filename ", []),
        ("hlgl check -f json:", []),
        ("hlgl calc convert 3吨 ", []),
        ("hlgl calc chain 6.1 -1", []),
        ("hlgl nonsense ", []),
    ],
)
def test_values(complete: Complete, line: str, expected: list[str]) -> None:
    """What an option can be completes."""
    assert values(complete(line)) == expected


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("hlgl check ", [Item("file", "")]),
        ("hlgl check 2021.toml 20", [Item("file", "20")]),
        ("hlgl validate --overlay t", [Item("file", "t")]),
        ("hlgl explain gdp ", [Item("file", "")]),
        ("hlgl init f", [Item("file", "f")]),
        ("hlgl check --plan h", [Item("file", "h"), Item("plain", "huolinguole-14fyp", TITLE)]),
    ],
)
def test_files(complete: Complete, line: str, expected: list[Item]) -> None:
    """Where a file belongs, the shell completes its name."""
    assert complete(line) == expected


def test_codes(complete: Complete) -> None:
    """The codes of findings complete, each with its message."""
    found = complete("hlgl rule ")
    assert values(found) == list(rules())
    assert complete("hlgl rule C506")[0].meaning.startswith(
        "<indicator>: the file's baseline is not the plan's"
    )


def test_families(complete: Complete) -> None:
    """Where families of codes are taken, they complete too, and in small letters as well."""
    assert values(complete("hlgl check --select ")) == [*sorted_families(), *rules()]
    assert complete("hlgl check --ignore T")[0] == Item(
        "plain", "T6", "targets: off track, not yet assigned"
    )
    assert values(complete("hlgl validate --ignore C501,t6")) == [
        f"C501,{code}" for code in ("T6", "T601", "T602", "T603")
    ]


def sorted_families() -> list[str]:
    """Return the families in the order of their codes."""
    return list(dict.fromkeys(code[:2] for code in rules()))


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
        ("hlgl check --only=doc", ["doctors"]),
        (f"hlgl show --plan {NATION} urb", ["urbanization_rate"]),
        (f"hlgl show --plan={NATION} registered", []),
        ("hlgl show gdp ", []),
        ("hlgl show 每千人口拥有执", []),
    ],
)
def test_indicators(complete: Complete, line: str, expected: list[str]) -> None:
    """Indicators complete by what they may be called, where no shell has to quote it."""
    assert values(complete(line)) == expected


def test_ids_come_first(complete: Complete) -> None:
    """Where nothing is typed, the ids alone complete, with names in the reader's language."""
    found = complete("hlgl show --lang zh ")
    assert found[0] == Item("plain", "gdp", "地区生产总值增长")
    assert all(one.value.isascii() for one in found)
    assert len(found) == len(load_plan().indicators)


def test_plan_of_the_environment(complete: Complete, monkeypatch: pytest.MonkeyPatch) -> None:
    """HLGL_PLAN says whose indicators they are."""
    monkeypatch.setenv("HLGL_PLAN", NATION)
    assert complete("hlgl show gdp")[0].meaning == "Growth of gross domestic product (GDP)"
    assert values(complete("hlgl show registered")) == []


def test_plan_at_home(complete: Complete, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """A plan below ~ is found before the shell has said where that is."""
    (tmp_path / "plan.toml").write_bytes((NATION_PLAN).read_bytes())
    for name in ("HOME", "USERPROFILE"):
        monkeypatch.setenv(name, str(tmp_path))
    assert values(complete("hlgl check --plan ~/plan.toml --only urb")) == ["urbanization_rate"]


def test_plan_as_it_is_settled(
    complete: Complete, monkeypatch: pytest.MonkeyPatch, here: Path
) -> None:
    """A plan that no shell will touch is taken by its name, be there a $ in it."""
    (here / "$HOME").mkdir()
    (here / "$HOME" / "plan.toml").write_bytes((NATION_PLAN).read_bytes())
    monkeypatch.setenv("HLGL_PLAN", "$HOME/plan.toml")
    assert values(complete("hlgl check --only urb")) == ["urbanization_rate"]


def test_plan_of_the_settings(complete: Complete, here: Path) -> None:
    """The hlgl.toml of a project says it too, and the language; the command line is over it."""
    (here / "plan.toml").write_bytes((NATION_PLAN).read_bytes())
    (here / "hlgl.toml").write_text('plan = "plan.toml"\nlang = "zh"\n', encoding="utf-8")
    assert complete("hlgl show gdp") == [Item("plain", "gdp", "国内生产总值(GDP)增长")]
    found = complete("hlgl show --plan huolinguole-14fyp registered")
    assert values(found) == ["registered_unemployment"]


def test_operands(complete: Complete) -> None:
    """The numbers of calculations are nobody's to complete."""
    assert complete("hlgl calc chain 6.1 -1") == []


@pytest.mark.parametrize(
    ("meaning", "shown"), [("it", "it"), ("a\r\n\tb", "a b"), ("", "")], ids=repr
)
def test_completions(meaning: str, shown: str) -> None:
    """The words that begin so complete, each with its meaning in one line."""
    items = completions("a", {"ab": meaning, "b": "no"})
    assert [(item.value, item.help) for item in items] == [("ab", shown)]


def letters(_: click.Context, __: click.Parameter, incomplete: str) -> list[CompletionItem]:
    """Return x and y."""
    return completions(incomplete, {"x": "", "y": ""})


@pytest.mark.parametrize(
    ("typed", "expected"),
    [
        ("", ["x", "y"]),
        ("x,", ["x,x", "x,y"]),
        ("x,y", ["x,y"]),
        ("y，x,y", ["y，x,y"]),
        ("z，", ["z，x", "z，y"]),
    ],
)
def test_of_several(typed: str, expected: list[str]) -> None:
    """The part behind the last comma completes."""
    items = of_several(letters)(CONTEXT, click.Option(["--only"]), typed)
    assert [item.value for item in items] == expected
