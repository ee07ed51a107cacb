"""Click's complaints about a command line, in the command's own words."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click
import pytest

from hlgl_cli.cli.usage import explained
from tests.cli.running import ILLUSTRATIVE

if TYPE_CHECKING:
    from pathlib import Path

    from tests.cli.running import Hlgl


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["chek"], 'no such command: chek; did you mean "check"?'),
        (["frobnicate"], "no such command: frobnicate"),
        (["check"], "FILE... is missing"),
        (["explain"], "INDICATOR,... is missing"),
        (["explain", "gdp"], "FILE... is missing"),
        (["check", "a.toml", "--onyl", "gdp"], 'no such option: --onyl; did you mean "--only"?'),
        (["check", "a.toml", "-z"], "no such option: -z"),
        (["--verzion"], 'no such option: --verzion; did you mean "--version"?'),
        (["SHOW"], 'no such command: SHOW; did you mean "show"?'),
        (["calc", "conver"], 'no such command: conver; did you mean "convert"?'),
        (["check", "a.toml", "--plan"], "option --plan needs a value"),
        (["check", "a.toml", "-f"], "option -f needs a value"),
        (["show", "gdp", "doctors"], "wrong usage; hlgl show --help shows the right one"),
        (["check", "a.toml", "--strict=1"], "option --strict takes no value"),
    ],
)
def test_wrong_usage(hlgl: Hlgl, arguments: list[str], said: str) -> None:
    """Wrong usage is exit 2 and one line that says what is wrong."""
    assert hlgl(*arguments) == (2, "", f"error: {said}\n")


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["chek"], "没有命令 chek；是否应为“check”？"),
        (["check"], "缺少 FILE..."),
        (["check", "a.toml", "--onyl"], "没有选项 --onyl；是否应为“--only”？"),
        (["check", "a.toml", "--plan"], "选项 --plan 需要一个值"),
        (["show", "gdp", "doctors"], "用法不对；用 hlgl show --help 查看用法"),
    ],
)
def test_wrong_usage_in_chinese(
    hlgl: Hlgl,
    monkeypatch: pytest.MonkeyPatch,
    arguments: list[str],
    said: str,
) -> None:
    """The same in Chinese."""
    monkeypatch.setenv("LC_ALL", "zh_CN.UTF-8")
    assert hlgl(*arguments) == (2, "", f"错误：{said}\n")


def test_option_without_a_command() -> None:
    """A complaint that names no command has no options to suggest."""
    error = explained(click.NoSuchOption("--x"))
    assert (error.key, error.facts) == ("run.no_option", {"name": "--x", "meant": ""})


@pytest.mark.parametrize("error", [click.ClickException("no"), click.MissingParameter()])
def test_unforeseen_complaint(error: click.ClickException) -> None:
    """A complaint of another kind points at the help."""
    assert explained(error).facts == {"command": "hlgl"}


FIGURES = str(ILLUSTRATIVE / "2023.toml")
LISTED = "the plan huolinguole-14fyp has no indicator"
UNITS = 'the documentation lists the units, such as "亿元", "万吨", "平方公里"'
FORMATS = "table, concise, json, jsonl, csv, csv-excel, markdown, html, docx, github, gitlab, junit, sarif, xlsx"


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["show", "gpd"], f'{LISTED} "gpd" (hlgl show lists them); did you mean "gdp"?'),
        (
            ["show", "森林覆率"],
            f'{LISTED} "森林覆率" (hlgl show lists them); did you mean "森林覆盖率"?',
        ),
        (["show", "DOCTOR"], f'{LISTED} "DOCTOR" (hlgl show lists them); did you mean "doctors"?'),
        (["show", "21"], f'{LISTED} "21" (hlgl show lists them)'),
        (
            ["explain", "gpd", FIGURES],
            f'{LISTED} "gpd" (hlgl show lists them); did you mean "gdp"?',
        ),
        (
            ["check", FIGURES, "--only", "gdp,docters"],
            f'{LISTED} "docters" (hlgl show lists them); did you mean "doctors"?',
        ),
        (
            ["calc", "path", "1", "2", "--geomtric"],
            'no such option: --geomtric; did you mean "--geometric"?',
        ),
        (
            ["calc", "path", "1", "2", "--geometri"],
            'no such option: --geometri; did you mean "--geometric"?',
        ),
        (
            ["calc", "required", "1", "2", "--form", "2020"],
            'no such option: --form; did you mean "--from"?',
        ),
        (["help"], 'no such command: help; did you mean "--help"?'),
        (["calc", "help"], 'no such command: help; did you mean "--help"?'),
        (["version"], 'no such command: version; did you mean "--version"?'),
        (["rule", "C55"], 'there is no code C55 (hlgl rule lists them); did you mean "C515"?'),
        (
            ["check", FIGURES, "--select", "C5,v45"],
            'there is no code v45 (hlgl rule lists them); did you mean "V415"?',
        ),
        (
            ["validate", FIGURES, "-f", "sariff"],
            f'there is no format "sariff" (known: {FORMATS}); did you mean "sarif"?',
        ),
        (
            ["show", "-f", "JSON"],
            'there is no format "JSON" (known: table, json); did you mean "json"?',
        ),
        (
            ["calc", "convert", "3 tones", "kg"],
            f'there is no unit "tones"; {UNITS}; did you mean "tonne"?',
        ),
        (
            ["calc", "convert", "3 亿吨", "亿吨标媒"],
            f'there is no unit "亿吨标媒"; {UNITS}; did you mean "亿吨标煤"?',
        ),
        (
            ["completion", "Fish"],
            'SHELL cannot be Fish (it can be: bash, zsh, fish); did you mean "fish"?',
        ),
    ],
    ids=str,
)
def test_did_you_mean(hlgl: Hlgl, arguments: list[str], said: str) -> None:
    """What is not known is told with the nearest that is."""
    assert hlgl(*arguments) == (2, "", f"error: {said}\n")


OF_A_KIND = {
    "submission.toml": "year = 2023\n[figures]\ngdp = 5\n",
    "plan.toml": "[[indicators]]\nid = 'gdp'\n",
    "overlay.toml": "[targets]\ngdp = { level = 5 }\n",
    "baselines.toml": "[baselines]\ngdp = 5\n",
    "empty.toml": "plan = 'a'\n",
    "settings.toml": "plan = 'a'\nstrict = true\n",
}


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["--plan", "submission.toml"], "is a submission, not a plan; give it as a FILE, without an option"),
        (["--plan", "overlay.toml"], "is an overlay, not a plan; give it with --overlay"),
        (["--plan", "baselines.toml"], "is an overlay, not a plan; give it with --overlay"),
        (["--plan", "empty.toml"], "is an overlay, not a plan; give it with --overlay"),
        (["--plan", "settings.toml"], "is settings, not a plan; it need not be given: it is read where it lies"),
        (["--overlay", "settings.toml"], "is settings, not an overlay; it need not be given: it is read where it lies"),
        (["--overlay", "submission.toml"], "is a submission, not an overlay; give it as a FILE, without an option"),
        (["--overlay", "plan.toml"], "is a plan, not an overlay; give it with --plan"),
        (["--plan", "submission.toml", "--lang", "zh"], "是填报文件，不是规划文件；请直接写作 FILE，不加选项"),
    ],
)  # fmt: skip
@pytest.mark.parametrize("command", ["check", "validate", "show"])
def test_file_of_another_kind(
    hlgl: Hlgl, here: Path, command: str, arguments: list[str], said: str
) -> None:
    """A plan that is none at all is told as what it is, not by all that it lacks."""
    for name, text in OF_A_KIND.items():
        (here / name).write_text(text, encoding="utf-8")
    files = [] if command == "show" else ["submission.toml"]
    title = "错误：" if "zh" in arguments else "error: "
    assert hlgl(command, *files, *arguments) == (2, "", f"{title}{arguments[1]} {said}\n")


def test_broken_file_of_its_kind(hlgl: Hlgl, here: Path) -> None:
    """A broken plan is told by what is wrong with it, and so are settings."""
    (here / "plan.toml").write_text(OF_A_KIND["plan.toml"], encoding="utf-8")
    assert "plan.toml:1:" in hlgl("show", "--plan", "plan.toml").err
    (here / "hlgl.toml").write_text(OF_A_KIND["submission.toml"], encoding="utf-8")
    assert "hlgl.toml:1:1: error F201" in hlgl("show").err
