"""Click's complaints about a command line, in the command's own words."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click
import pytest

from hlgl_cli.cli.usage import explained

if TYPE_CHECKING:
    from tests.cli.running import Hlgl


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["chek"], 'no such command: chek; did you mean "check"?'),
        (["frobnicate"], "no such command: frobnicate"),
        (["check"], "FILE... is missing"),
        (["explain"], "INDICATOR is missing"),
        (["explain", "gdp"], "FILE... is missing"),
        (["check", "a.toml", "--onyl", "gdp"], 'no such option: --onyl; did you mean "--only"?'),
        (["check", "a.toml", "-z"], "no such option: -z"),
        (["--verzion"], 'no such option: --verzion; did you mean "--version"?'),
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
        (["chek"], "没有命令 chek；是不是“check”？"),
        (["check"], "缺少 FILE..."),
        (["check", "a.toml", "--onyl"], "没有选项 --onyl；是不是“--only”？"),
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
