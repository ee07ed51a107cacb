"""Options over HLGL_* over hlgl.toml."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING, Any

import pytest

from hlgl_cli.cli import check
from hlgl_cli.cli.defaults import by_command, settled
from tests.cli.running import NATIONAL, OVERLAY, submit

if TYPE_CHECKING:
    from pathlib import Path

    from tests.cli.running import Hlgl, Ran

OFF_TRACK = "registered_unemployment = 4.6"
WARNED = "gdp = { value = '251 亿元' }"


def settle(folder: Path, text: str) -> None:
    """Write the settings of a folder."""
    (folder / "hlgl.toml").write_text(text, encoding="utf-8")


def codes(ran: Ran) -> list[str]:
    """Return the codes that a concise report names."""
    return [line.split()[1] for line in ran.out.splitlines()]


def test_nothing_settled(here: Path) -> None:
    """Without a file nothing is settled."""
    assert settled(["check"], here) == {}


def test_settled(here: Path) -> None:
    """What the file leaves open is left out."""
    settle(here, "fail_on = 'never'\nselect = 'C5'")
    assert settled(["check"], here) == {"fail_on": "never", "select": ("C5",)}


@pytest.mark.parametrize("argument", ["-h", "--help", "--version"])
def test_help_needs_no_settings(hlgl: Hlgl, here: Path, argument: str) -> None:
    """Help and version are there even where the settings are broken."""
    settle(here, "x")
    assert (settled([argument], here), hlgl(argument).code) == ({}, 0)


def test_by_command() -> None:
    """A command gets the settings that it has options for."""
    found = by_command({"plan": "p", "overlay": ("o",), "fail_on": "never", "format": ("csv",)})
    assert found["check"] == {
        "plan": "p",
        "overlays": ("o",),
        "fail_on": "never",
        "formats": ("csv",),
    }
    assert found["show"] == found["explain"] == {"plan": "p", "overlays": ("o",)}


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
    plan = os.path.relpath(NATIONAL / "plan.toml", here)
    settle(here, f"plan = '{plan}'")
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
    assert "at least 18 %" in hlgl("show", "carbon_intensity").out
    monkeypatch.setenv("HLGL_OVERLAY", os.pathsep.join([OVERLAY, "second.toml"]))
    assert "at least 19 %" in hlgl("show", "carbon_intensity").out


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
    ("plan", "plan", [None, "a", "b", "c"]),
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
    _, low, middle, high = (one[0] if isinstance(one, tuple) and one else one for one in expected)
    found = [taken(here, name)]
    settle(here, f"{setting} = '{low}'")
    found.append(taken(here, name))
    monkeypatch.setenv(f"HLGL_{setting.upper()}", str(middle))
    found.append(taken(here, name))
    found.append(taken(here, name, f"--{setting.replace('_', '-')}", str(high)))
    assert found == expected


def taken(folder: Path, name: str, *arguments: str) -> Any:  # noqa: ANN401 - of any option
    """Return what `hlgl check` takes for an option in a folder."""
    defaults = by_command(settled([], folder))["check"]
    given = [*arguments, "2023.toml"]
    return check.command.make_context("check", given, obj="en", default_map=defaults).params[name]


def test_levels_of_overlays(here: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """An option replaces all overlays of a variable, a variable all of the file."""
    settle(here, "overlay = ['a.toml', 'b.toml']")
    assert taken(here, "overlays") == (str(here / "a.toml"), str(here / "b.toml"))
    monkeypatch.setenv("HLGL_OVERLAY", "c.toml")
    assert taken(here, "overlays") == ("c.toml",)
    assert taken(here, "overlays", "--overlay", "d.toml") == ("d.toml",)


def test_empty_variable(here: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A variable that is empty says nothing."""
    settle(here, "plan = 'a'\nselect = 'C'\nfail_on = 'never'\nformat = 'csv'\nstrict = true")
    for name in ("PLAN", "SELECT", "FAIL_ON", "FORMAT", "STRICT"):
        monkeypatch.setenv(f"HLGL_{name}", "")
    found = [taken(here, name) for name in ("plan", "select", "fail_on", "formats", "strict")]
    assert found == ["a", ("C",), "never", ("csv",), True]


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
    (here / "below").mkdir()
    (here / "below" / "plan.toml").write_text("x", encoding="utf-8")
    monkeypatch.chdir(here / "below")
    assert hlgl("show") == (2, "", f"error: no such file: {here / 'plan.toml'}\n")


@pytest.mark.parametrize("setting", ["select", "ignore"])
def test_unknown_code(hlgl: Hlgl, here: Path, setting: str) -> None:
    """A code that there is not is refused, or a slip would switch the findings off."""
    settle(here, f"{setting} = ['F2', 'C509']")
    said = 'error: there is no code C509 (hlgl rule lists them); did you mean "C508"?\n'
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
