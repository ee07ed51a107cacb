"""Options over HLGL_* over hlgl.toml."""

from __future__ import annotations

import os
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

from hlgl_cli.cli import check, validate
from hlgl_cli.cli.defaults import Settled, by_command, settled
from hlgl_cli.cli.plan_names import AskedPlans
from hlgl_cli.messages import harmless
from tests.cli.running import NATION_PLAN, OVERLAY, submit

if TYPE_CHECKING:
    from tests.cli.running import Feed, Hlgl, Ran

# What ships is read once for all of these.
pytestmark = pytest.mark.usefixtures("kept_plan")
OFF_TRACK = "registered_unemployment = 4.6"
WARNED = "gdp = { value = '251 亿元' }"


def settle(folder: Path, text: str) -> None:
    """Write the settings of a folder."""
    (folder / "hlgl.toml").write_text(text, encoding="utf-8")


def codes(ran: Ran) -> list[str]:
    """Return the codes that a concise report names."""
    return [line.split()[1] for line in ran.out.splitlines()]


def test_nothing_settled() -> None:
    """Without a file nothing is settled."""
    assert settled(["check", "2023.toml"], {}) == Settled()


def test_settled(here: Path) -> None:
    """What the file leaves open is left out."""
    settle(here, "fail_on = 'never'\nselect = 'C5'")
    stated = {"fail_on": "never", "select": ("C5",)}
    assert settled(["check"], {}) == Settled(stated, here / "hlgl.toml")
    assert settled([], {}) == settled(["check"], {})


@pytest.mark.parametrize("argument", ["-h", "--help", "--version"])
def test_help_needs_no_settings(hlgl: Hlgl, here: Path, argument: str) -> None:
    """Help and version are there even where the settings are broken."""
    settle(here, "x")
    assert (settled([argument], {}), hlgl(argument).code) == (Settled(), 0)


@pytest.fixture
def apart(here: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Return a folder with figures and settings of its own; the current one is another."""
    (here / "figures").mkdir()
    (here / "current").mkdir()
    submit(here / "figures", OFF_TRACK)
    settle(here / "figures", "fail_on = 'never'")
    monkeypatch.chdir("current")
    return here / "figures"


@pytest.mark.parametrize("name", ["../figures/2023.toml", "../figures"])
def test_settings_of_the_file(hlgl: Hlgl, apart: Path, name: str) -> None:
    """The settings of the file hold, not those of the current folder; -v names them."""
    settle(apart.parent / "current", "fail_on = 'off-track'")
    ran = hlgl("check", name, "-v", "-f", "csv:a")
    settings, ended = ran.err.splitlines()
    assert (ran.code, settings) == (0, f"settings: {apart / 'hlgl.toml'}")
    assert (
        ended
        == '1 file, 1 area, 2023; 0 errors, 0 warnings; exit 0: a target is off track, which "--fail-on never" lets pass'
    )


def test_settings_of_standard_input(hlgl: Hlgl, apart: Path, feed: Feed) -> None:
    """Standard input follows those of the file that it is said to be, or of the current folder."""
    figures = (apart / "2023.toml").read_bytes()
    for name, code in (("../figures/2023.toml", 0), ("2023.toml", 1)):
        feed(figures)
        assert hlgl("check", "-", "--stdin-filename", name, "-q").code == code
    feed(figures)
    assert hlgl("check", "-", "-q").code == 1


@pytest.mark.parametrize(
    ("arguments", "environ", "code"),
    [
        (["--no-settings"], {}, 1),
        ([], {"HLGL_NO_SETTINGS": "1"}, 1),
        (["--settings"], {"HLGL_NO_SETTINGS": "1"}, 0),
        (["--no-settings", "--settings"], {}, 0),
        ([], {"HLGL_NO_SETTINGS": "no"}, 0),
        ([], {"HLGL_NO_SETTINGS": " "}, 0),
    ],
)
def test_no_settings(
    hlgl: Hlgl,
    apart: Path,
    monkeypatch: pytest.MonkeyPatch,
    arguments: list[str],
    environ: dict[str, str],
    code: int,
) -> None:
    """Settings can be left alone, be they broken."""
    for name, value in environ.items():
        monkeypatch.setenv(name, value)
    assert hlgl("check", str(apart), *arguments, "-q").code == code
    settle(apart, "x")
    assert hlgl("check", str(apart), *arguments, "-q").code == (1 if code else 2)


@pytest.mark.parametrize(
    "command", ["show", "init", "schema submission", "check .", "explain gdp ."]
)
def test_no_settings_of_each_command(hlgl: Hlgl, here: Path, command: str) -> None:
    """Every command that takes settings can leave them alone, and says that none hold."""
    submit(here, "gdp = 5")
    settle(here, "lang = 'fr'")
    ran = hlgl(
        *command.split(), "--no-settings", "-v", *(["--year", "2023"] if command == "init" else [])
    )
    assert (ran.code, ran.err.splitlines()[0]) == (0, "settings: none")
    assert hlgl(*command.split(), "-v").code == 2


def test_verbose_in_chinese(hlgl: Hlgl, here: Path) -> None:
    """It is said in the language that the settings choose."""
    settle(here, "lang = 'zh'")
    assert hlgl("show", "-v").err == f"设置文件：{here / 'hlgl.toml'}\n"


def test_settings_that_differ(hlgl: Hlgl, apart: Path) -> None:
    """Files that follow different settings are not judged in one run: both are named."""
    other = submit(apart.parent, "gdp = 5", 2022)
    ran = hlgl("check", f"../{other}", "../figures/2023.toml")
    said = (
        f"error: files follow different settings (../{other}: none;"
        f" ../figures/2023.toml: {apart / 'hlgl.toml'}); run hlgl for each, or give --no-settings\n"
    )
    assert ran == (2, "", said)
    assert hlgl("check", f"../{other}", "../figures/2023.toml", "--no-settings", "-q").code == 1


@pytest.mark.parametrize("arguments", [["--no-ignore-comments"], []])
def test_no_ignore_comments(
    hlgl: Hlgl, here: Path, monkeypatch: pytest.MonkeyPatch, arguments: list[str]
) -> None:
    """Comments that ignore findings can be passed over, by a variable too."""
    name = submit(here, f"{WARNED}  # hlgl: ignore[C5]")
    assert codes(hlgl("validate", name, "-f", "concise")) == []
    if not arguments:
        monkeypatch.setenv("HLGL_NO_IGNORE_COMMENTS", "true")
    for command in ("check", "validate"):
        assert "C507" in codes(hlgl(command, name, *arguments, "-f", "concise"))
        assert codes(hlgl(command, name, "--ignore-comments", "-f", "concise")).count("C507") == 0


@pytest.mark.parametrize(
    ("variable", "value", "said"),
    [
        ("STRICT", "maybe", "--strict cannot be maybe (it can be: 1, true, yes, on, 0, false, no, off)"),
        ("NO_SETTINGS", "2", "--no-settings cannot be 2 (it can be: 1, true, yes, on, 0, false, no, off)"),
        ("NO_IGNORE_COMMENTS", "x", "--no-ignore-comments cannot be x (it can be: 1, true, yes, on, 0, false, no, off)"),
        ("FAIL_ON", "nevr", '--fail-on cannot be nevr (it can be: never, invalid, binding, off-track); did you mean "never"?'),
        ("LANG", "fr", "--lang cannot be fr (it can be: zh, en)"),
        ("SELECT", "C5,Q9", "there is no code Q9 (hlgl rule lists them)"),
        ("IGNORE", "Q9", "there is no code Q9 (hlgl rule lists them)"),
        ("IGNORE", "，", "--ignore names nothing"),
        ("FORMAT", "csv:a xml", 'there is no format "xml" (known: table, concise, json, jsonl, csv, csv-excel, markdown, html, docx, github, gitlab, junit, sarif, xlsx)'),
        ("FORMAT", "csv json", "only one format can go to standard output; write the others as FMT:FILE"),
        ("FORMAT", "csv:", 'there is no file name after "csv:"; for standard output, write csv alone'),
        ("PLAN", "nix", 'there is no plan "nix" (known: huolinguole-14fyp, national-14fyp, national-15fyp); a path of a plan file will do'),
        ("OVERLAY", "nix.toml", "no such file: nix.toml"),
        ("OVERLAY", os.pathsep.join([OVERLAY, "nix.toml"]), "no such file: nix.toml"),
    ],
)  # fmt: skip
def test_wrong_variable(
    hlgl: Hlgl, here: Path, monkeypatch: pytest.MonkeyPatch, variable: str, value: str, said: str
) -> None:
    """What a variable cannot be is told with its name and its value."""
    monkeypatch.setenv(f"HLGL_{variable}", value)
    name = submit(here, "gdp = 5")
    shown = f"HLGL_{variable}={harmless(value)}"
    assert hlgl("check", name) == (2, "", f"error: {shown}: {said}\n")


@pytest.mark.parametrize("value", ["", " ", "\t"])
def test_variables_that_are_empty(
    hlgl: Hlgl, here: Path, monkeypatch: pytest.MonkeyPatch, value: str
) -> None:
    """Any variable that is empty or blank counts as absent."""
    expected = hlgl("check", submit(here, OFF_TRACK))
    for command in (check.command, validate.command):
        for param in command.params:
            if param.envvar:
                monkeypatch.setenv(str(param.envvar), value)
    assert hlgl("check", "2023.toml") == expected


def test_wrong_option_beside_a_variable(hlgl: Hlgl, monkeypatch: pytest.MonkeyPatch) -> None:
    """What is typed is not blamed on a variable that says the same."""
    monkeypatch.setenv("HLGL_PLAN", "nix")
    assert hlgl("show", "--plan", "nix").err.startswith('error: there is no plan "nix"')


def test_by_command() -> None:
    """A command gets the settings that it has options for."""
    stated = {"plan": "p", "overlay": ("o",), "fail_on": "never", "format": ("csv",)}
    found = by_command({**stated, "grades": "eurostat"})
    assert found["check"] == {
        "plans": ("p",),
        "overlays": ("o",),
        "grades": "eurostat",
        "fail_on": "never",
        "formats": ("csv",),
    }
    assert found["show"] == found["init"] == {"plan": "p", "overlays": ("o",)}
    of_files = {"plans": ("p",), "overlays": ("o",), "grades": "eurostat"}
    assert found["explain"] == found["plot"] == of_files


@pytest.mark.parametrize(
    ("text", "environ", "arguments", "code"),
    [
        ("fail_on = 'never'", {}, [], 0),
        ("fail_on = 'never'", {"HLGL_FAIL_ON": "off-track"}, [], 1),
        ("fail_on = 'off-track'", {"HLGL_FAIL_ON": "off-track"}, ["--fail-on", "never"], 0),
        ("", {"HLGL_FAIL_ON": "never"}, [], 0),
    ],
)
def test_fail_on(
    hlgl: Hlgl,
    here: Path,
    monkeypatch: pytest.MonkeyPatch,
    text: str,
    environ: dict[str, str],
    arguments: list[str],
    code: int,
) -> None:
    """An option is over a variable, a variable over the file."""
    settle(here, text)
    for name, value in environ.items():
        monkeypatch.setenv(name, value)
    assert hlgl("check", submit(here, OFF_TRACK), *arguments, "-q").code == code


@pytest.mark.parametrize(
    ("text", "environ", "arguments", "code"),
    [
        ("strict = true", {}, [], 1),
        ("strict = true", {}, ["--no-strict"], 0),
        ("strict = true", {"HLGL_STRICT": "0"}, [], 0),
        ("", {"HLGL_STRICT": "1"}, [], 1),
        ("", {"HLGL_STRICT": "1"}, ["--no-strict"], 0),
    ],
)
def test_strict(
    hlgl: Hlgl,
    here: Path,
    monkeypatch: pytest.MonkeyPatch,
    text: str,
    environ: dict[str, str],
    arguments: list[str],
    code: int,
) -> None:
    """What is switched on can be switched off."""
    settle(here, text)
    for name, value in environ.items():
        monkeypatch.setenv(name, value)
    assert hlgl("check", submit(here, WARNED), *arguments, "-q").code == code


@pytest.mark.parametrize(
    ("text", "environ", "arguments", "expected"),
    [
        ("", {}, [], ["C507", "F202"]),
        ("select = 'C'", {}, [], ["C507", "F202"]),
        ("ignore = ['C507']", {}, [], ["F202"]),
        ("select = 'C'", {"HLGL_SELECT": "F2"}, [], ["F202"]),
        ("", {"HLGL_IGNORE": "F2,C5"}, [], ["F202"]),
        ("ignore = 'C'", {"HLGL_IGNORE": "F"}, ["--ignore", "U"], ["C507", "F202"]),
    ],
)
def test_findings(
    hlgl: Hlgl,
    here: Path,
    monkeypatch: pytest.MonkeyPatch,
    text: str,
    environ: dict[str, str],
    arguments: list[str],
    expected: list[str],
) -> None:
    """Findings are selected and ignored in all three ways; what left a figure out stays."""
    settle(here, text)
    for name, value in environ.items():
        monkeypatch.setenv(name, value)
    name = submit(here, f"{WARNED}\nno_such = 1")
    assert codes(hlgl("validate", name, *arguments, "-f", "concise")) == expected


@pytest.mark.parametrize(
    ("text", "environ", "arguments", "is_chinese"),
    [
        ("lang = 'zh'", {}, [], True),
        ("lang = 'zh'", {"HLGL_LANG": "en"}, [], False),
        ("lang = 'zh'", {"HLGL_LANG": "en"}, ["--lang", "zh"], True),
        ("lang = 'en'", {"LC_ALL": "zh_CN.UTF-8"}, [], False),
        ("", {"HLGL_LANG": "zh"}, [], True),
        ("", {"LC_ALL": "zh_CN.UTF-8"}, [], True),
    ],
)
def test_language(
    hlgl: Hlgl,
    here: Path,
    monkeypatch: pytest.MonkeyPatch,
    text: str,
    environ: dict[str, str],
    arguments: list[str],
    *,
    is_chinese: bool,
) -> None:
    """So is the language, errors too; the locale comes last."""
    settle(here, text)
    for name, value in environ.items():
        monkeypatch.setenv(name, value)
    assert hlgl("check", "no.toml", *arguments).err.startswith("错误") == is_chinese


def test_format(hlgl: Hlgl, here: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A format that is settled replaces the table; an option replaces it in turn."""
    settle(here, "format = ['csv', 'json:a.json']")
    name = submit(here, "gdp = 5")
    assert hlgl("check", name).out.startswith("plan,area,")
    assert (here / "a.json").exists()
    monkeypatch.setenv("HLGL_FORMAT", "concise")
    assert hlgl("check", name).out == ""
    assert hlgl("check", name, "-f", "table").out.startswith("Huolinguole")


def test_plan(hlgl: Hlgl, here: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A plan and its overlays are found from below the file's folder."""
    plan = os.path.relpath(NATION_PLAN, here)
    settle(here, f"plan = '{plan}'")
    (here / ".git").mkdir()
    (here / "below").mkdir()
    monkeypatch.chdir(here / "below")
    assert hlgl("show", "gdp").out.startswith("Growth of gross domestic product (GDP) (%)\n")
    monkeypatch.setenv("HLGL_PLAN", "huolinguole-14fyp")
    assert hlgl("show", "gdp").out.startswith("Growth of GDP (%)\n")


def test_overlays(hlgl: Hlgl, here: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Overlays can be settled, several in a variable as paths are."""
    second = "plan = 'huolinguole-14fyp'\n[targets]\ncarbon_intensity = { reduction = 19 }\n"
    (here / "second.toml").write_text(second, encoding="utf-8")
    settle(here, f"overlay = '{OVERLAY}'")
    assert "a cumulative reduction of 18%" in hlgl("show", "carbon_intensity").out
    monkeypatch.setenv("HLGL_OVERLAY", os.pathsep.join([OVERLAY, "second.toml"]))
    assert "a cumulative reduction of 19%" in hlgl("show", "carbon_intensity").out


@pytest.mark.parametrize(
    ("text", "said"),
    [
        (
            "fail_on = 'bindng'",
            'hlgl.toml:1:11: error F212 "fail_on" cannot be "bindng"',
        ),
        ("failon = 'never'", 'hlgl.toml:1:1: error F201 there is no key "failon"'),
    ],
)
def test_broken(hlgl: Hlgl, here: Path, text: str, said: str) -> None:
    """A broken file stops every command."""
    settle(here, text)
    ran = hlgl("show")
    assert (ran.code, ran.out) == (2, "")
    first, second = ran.err.splitlines()[:2]
    assert first.startswith("error: ")
    assert second.endswith(said)


def test_name_that_no_file_can_have(hlgl: Hlgl, here: Path) -> None:
    """A path that cannot be is a file that is not there."""
    settle(here, 'overlay = "a\\u0000b"')
    ran = hlgl("show")
    assert (ran.code, ran.out) == (2, "")
    assert "a\\u0000b" in ran.err


# A setting, the option's value that it becomes, and what the default, the file, a variable and an
# option make of it.
LEVELS = [
    ("plan", "plans", [AskedPlans(), AskedPlans("a"), AskedPlans("b"), AskedPlans("c", ("c",))]),
    ("fail_on", "fail_on", ["off-track", "never", "invalid", "binding"]),
    ("select", "select", [(), ("C",), ("F2",), ("V401",)]),
    ("ignore", "ignore", [(), ("C",), ("F2",), ("V401",)]),
    ("format", "formats", [(), ("csv",), ("json",), ("sarif",)]),
]


@pytest.mark.parametrize(("setting", "name", "expected"), LEVELS)
def test_levels(
    here: Path, monkeypatch: pytest.MonkeyPatch, setting: str, name: str, expected: list[Any]
) -> None:
    """Each level replaces what is below it."""
    _, low, middle, high = (
        each[0] if isinstance(each, tuple) and each else each for each in expected
    )
    found = [taken(here, name)]
    settle(here, f"{setting} = '{low}'")
    found.append(taken(here, name))
    monkeypatch.setenv(f"HLGL_{setting.upper()}", str(middle))
    found.append(taken(here, name))
    found.append(taken(here, name, f"--{setting.replace('_', '-')}", str(high)))
    assert found == expected


def taken(folder: Path, name: str, *arguments: str) -> Any:  # noqa: ANN401 - of any option
    """Return what `hlgl check` takes for an option in a folder."""
    assert folder == Path.cwd()
    defaults = by_command(settled([], {}).stated)["check"]
    given = [*arguments, "2023.toml"]
    return check.command.make_context("check", given, obj="en", default_map=defaults).params[name]


def test_levels_of_overlays(here: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """An option replaces all overlays of a variable, a variable all of the file."""
    settle(here, "overlay = ['a.toml', 'b.toml']")
    assert taken(here, "overlays") == ("a.toml", "b.toml")
    monkeypatch.setenv("HLGL_OVERLAY", "c.toml")
    assert taken(here, "overlays") == ("c.toml",)
    assert taken(here, "overlays", "--overlay", "d.toml") == ("d.toml",)


def test_empty_variable(here: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A variable that is empty says nothing."""
    settle(here, "plan = 'a'\nselect = 'C'\nfail_on = 'never'\nformat = 'csv'\nstrict = true")
    for name in ("PLAN", "SELECT", "FAIL_ON", "FORMAT", "STRICT"):
        monkeypatch.setenv(f"HLGL_{name}", "")
    found = [taken(here, name) for name in ("plans", "select", "fail_on", "formats", "strict")]
    assert found == [AskedPlans("a"), ("C",), "never", ("csv",), True]


@pytest.mark.parametrize("text", ["select = 'V4, F2'", "select = ['V4', 'F2']"])
def test_commas(hlgl: Hlgl, here: Path, text: str) -> None:
    """Codes in one text are parted by commas, as in the option: no finding is lost by it."""
    settle(here, text)
    ran = hlgl("validate", submit(here, f"{WARNED}\nno_such = 1"), "-f", "concise")
    assert (ran.code, codes(ran)) == (1, ["F202"])


@pytest.mark.parametrize("text", ["ignore = ''", "ignore = ['']", "ignore = ' , '"])
def test_no_code(hlgl: Hlgl, here: Path, text: str) -> None:
    """What names no code ignores none."""
    settle(here, text)
    assert codes(hlgl("validate", submit(here, "no_such = 1"), "-f", "concise")) == ["F202"]


def test_plan_of_another_folder(hlgl: Hlgl, here: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A plan that the file names and that is not there is not looked for elsewhere."""
    settle(here, "plan = 'plan.toml'")
    (here / ".git").mkdir()
    (here / "below").mkdir()
    (here / "below" / "plan.toml").write_text("x", encoding="utf-8")
    monkeypatch.chdir(here / "below")
    assert hlgl("show") == (
        2,
        "",
        f"error: {here / 'hlgl.toml'}: no such file: ../plan.toml\n",
    )


@pytest.mark.parametrize("setting", ["select", "ignore"])
def test_unknown_code(hlgl: Hlgl, here: Path, setting: str) -> None:
    """A code that there is not is refused, or a slip would switch the findings off."""
    settle(here, f"{setting} = ['F2', 'C509']")
    said = f"error: {here / 'hlgl.toml'}: there is no code C509 (hlgl rule lists them);"
    said += ' did you mean "C510"?\n'
    assert hlgl("validate", submit(here, "gdp = 5")) == (2, "", said)


@pytest.mark.skipif(os.name == "nt", reason="Windows keeps the current folder")
def test_folder_that_is_gone(hlgl: Hlgl, here: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Where the current folder has been removed there are no settings."""
    name = str(here / submit(here, "gdp = 5"))
    (here / "gone").mkdir()
    monkeypatch.chdir(here / "gone")
    (here / "gone").rmdir()
    assert hlgl("validate", name, "-q") == (0, "", "")


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="Windows has no such files")
def test_settings_that_are_no_file(hlgl: Hlgl, here: Path) -> None:
    """A pipe of that name is not waited for."""
    os.mkfifo(here / "hlgl.toml")
    assert hlgl("validate", submit(here, "gdp = 5"), "-q") == (0, "", "")
