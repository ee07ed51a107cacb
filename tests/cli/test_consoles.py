"""Every command in every console: UTF-8, GBK, a C locale, and a C locale that Python leaves alone."""

from __future__ import annotations

import json
import sys
from functools import cache
from typing import NamedTuple

import pytest

from hlgl_cli.cli.calc import command as calc
from hlgl_cli.cli.group import COMMANDS
from hlgl_cli.report.formats import FORMATS
from hlgl_cli.text import LANGUAGES
from tests.cli.running import ILLUSTRATIVE, NATION_PLAN, NATIONAL, ROOT, spawn

FIGURES = str(ROOT / "tests" / "golden" / "figures.toml")
MISTAKES = str(ROOT / "tests" / "cases" / "findings" / "three-typical-mistakes.toml")
FOR_PEOPLE = [name for name, one in FORMATS.items() if not one.for_machines]
RUNS = [
    ["--help"],
    ["--version"],
    *([name, "--help"] for name in COMMANDS),
    *(["calc", name, "--help"] for name in calc.commands),
    ["check", str(ILLUSTRATIVE), "--all", "--compare", "rounded"],
    ["check", str(NATIONAL), "--plan", str(NATION_PLAN)],
    ["check", FIGURES, "--year", "2021"],
    *(["check", MISTAKES, FIGURES, "-f", one] for one in FOR_PEOPLE),
    ["validate", MISTAKES],
    ["show"],
    ["show", "gdp"],
    ["explain", "nursery_places", str(ILLUSTRATIVE)],
    ["plot", "nursery_places", str(ILLUSTRATIVE)],
    ["explain", "fixed_asset_investment", FIGURES],
    ["rule"],
    ["rule", "U302"],
    ["calc", "rate", "100", "110", "112.2", "--method", "accumulated", "--steps"],
    ["calc", "required", "95%", "98%", "--from", "2020", "--by", "2025", "--steps"],
    ["calc", "path", "0.8", "1.5", "--years", "2", "--geometric", "--steps"],
    ["calc", "reduce", "2.7", "0.1", "--of", "13.5", "--steps"],
    ["calc", "index", "2亿元", "1亿元", "--deflator", "104.2", "--steps"],
    ["calc", "convert", "30 µg/m³", "毫克/m³", "--steps"],
    ["calc", "convert", "5 亿圆", "元"],
    ["calc", "convert", "5 µg/m³", "µg/㎥³"],
    ["calc", "round", "1.050", "--digits", "1", "--steps"],
    ["calc", "chain", "5", "--stpes"],
    ["check", "no.toml"],
    ["chekc"],
]
# Runs all commands as the entry point does, each between marks of its own.
SCRIPT = """
import json, sys
from hlgl_cli.cli.main import run
for stream in (sys.stdout, sys.stderr):
    stream.reconfigure(errors="replace")
for arguments in json.loads(sys.argv[2]):
    print("\\f", end="", flush=True)
    print("\\f", end="", file=sys.stderr, flush=True)
    code = run([*arguments, "--lang", sys.argv[1]])
    print(f"exit {code}", flush=True)
"""
CONSOLES = {
    "gbk": {"PYTHONIOENCODING": "gbk"},
    "utf-8": {"LC_ALL": "C", "PYTHONIOENCODING": ""},
    "ascii": {
        "LC_ALL": "C",
        "PYTHONUTF8": "0",
        "PYTHONCOERCECLOCALE": "0",
        "PYTHONIOENCODING": "",
    },
}


class Said(NamedTuple):
    """What every command wrote, in the order of RUNS."""

    out: list[str]
    err: list[str]


def said(lang: str, encoding: str, environ: dict[str, str]) -> Said:
    """Run every command in one process; what it writes must decode."""
    command = (sys.executable, "-c", SCRIPT)
    ended = spawn(lang, json.dumps(RUNS), command=command, environ=environ)
    assert ended.returncode == 0, ended.stderr
    out, err = (one.decode(encoding) for one in (ended.stdout, ended.stderr))
    return Said(*(one.replace("\r\n", "\n").split("\f")[1:] for one in (out, err)))


@cache
def in_full(lang: str) -> Said:
    """Return what is written where every character can be shown."""
    return said(lang, "utf-8", {"PYTHONIOENCODING": "utf-8"})


def shown(text: str, encoding: str) -> str:
    """Return text as a console shows it that has no other characters than its encoding's."""
    return text.encode(encoding, "replace").decode(encoding)


@pytest.mark.parametrize("lang", LANGUAGES)
def test_every_console_shows_the_same(lang: str) -> None:
    """No traceback, no other exit code, no character lost that the console has."""
    whole = in_full(lang)
    assert len(whole.out) == len(whole.err) == len(RUNS)
    assert "Traceback" not in "".join(whole.err)
    for encoding, environ in CONSOLES.items():
        for stream, expected in zip(said(lang, encoding, environ), whole, strict=True):
            assert stream == [shown(one, encoding) for one in expected]


@pytest.mark.parametrize("lang", LANGUAGES)
def test_gbk_lacks_nothing_that_is_ours(lang: str) -> None:
    """A mark takes the place of what a user typed alone: GBK has no ³ and no micro sign."""
    whole = in_full(lang)
    lost = {one for text in (*whole.out, *whole.err) for one in text if shown(one, "gbk") != one}
    assert lost == {"³", "µ", "㎥"}  # cited in a refusal


def test_english_is_ascii_where_nothing_is_cited() -> None:
    """Of English help, a C console loses nothing but the Chinese of the examples."""
    whole = in_full("en")
    helps = [text for run, text in zip(RUNS, whole.out, strict=True) if "--help" in run]
    lines = [line for text in helps for line in text.splitlines() if not line.isascii()]
    assert [line for line in lines if not line.startswith("  hlgl ")] == []
