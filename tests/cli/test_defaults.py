"""Options over HLGL_* over hlgl.toml."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

import pytest

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
        ("select = 'C'", {}, [], ["C507"]),
        ("ignore = ['C507']", {}, [], ["F202"]),
        ("select = 'C'", {"HLGL_SELECT": "F2"}, [], ["F202"]),
        ("", {"HLGL_IGNORE": "F2,C5"}, [], []),
        ("ignore = 'C'", {"HLGL_IGNORE": "F"}, ["--ignore", "X9"], ["C507", "F202"]),
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
    """Findings are selected and ignored in all three ways."""
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
