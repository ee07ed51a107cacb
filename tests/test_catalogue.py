"""What is known of the findings' codes: whole, in both languages, and of every code that is used."""

from __future__ import annotations

import ast
import re
import string
import subprocess
import sys
from itertools import product
from pathlib import Path
from typing import TYPE_CHECKING, get_args

import pytest

import hlgl_cli
from hlgl_cli.catalogue import Rule, Severity, is_code, meanings, rules
from hlgl_cli.messages import without_comment
from hlgl_cli.text import LANGUAGES, shipped, table

if TYPE_CHECKING:
    from collections.abc import Mapping

PACKAGE = Path(hlgl_cli.__file__).parent
IN_CHINESE = re.compile(r"[\u4e00-\u9fff]")
HALF_WIDTH = re.compile(r"[\u4e00-\u9fff”）][:;,?!]|[:;,?!][\u4e00-\u9fff{]")
WORDS = [(code, part) for code, part in product(rules(), ("message", "hint", "why"))]


def words(code: str, part: str) -> Mapping[str, str]:
    """Return the words of a code, by language."""
    said: Mapping[str, str] = getattr(rules()[code], part)
    return said


def facts(template: str) -> set[str]:
    """Return the facts that words take."""
    return {name for _, name, _, _ in string.Formatter().parse(template) if name is not None}


def codes_in(path: Path) -> set[str]:
    """Return the codes that a module names."""
    nodes = ast.walk(ast.parse(path.read_text(encoding="utf-8")))
    literals = [node.value for node in nodes if isinstance(node, ast.Constant)]
    return {value for value in literals if isinstance(value, str) and is_code(value)}


@pytest.mark.parametrize(("code", "part"), WORDS)
def test_both_languages(code: str, part: str) -> None:
    """Every code has all its words in both languages, with the same facts in them."""
    chinese, english = (words(code, part)[lang] for lang in LANGUAGES)
    assert list(words(code, part)) == list(LANGUAGES)
    assert min(len(chinese), len(english)) > 0
    assert part == "why" or facts(chinese) == facts(english)


@pytest.mark.parametrize("code", rules())
def test_shape(code: str) -> None:
    """A code is a letter and three digits, of a family that has a name, and of a severity."""
    assert is_code(code)
    assert f"family.{code[:2]}" in table("zh")
    assert rules()[code].severity in get_args(Severity)


def test_every_code_is_used() -> None:
    """What the package finds is in the catalogue, and what is in the catalogue is found."""
    used = set[str]().union(*(codes_in(path) for path in PACKAGE.rglob("*.py")))
    assert used == rules().keys()


def test_order() -> None:
    """Codes stand in the order of their numbers."""
    assert [code[1:] for code in rules()] == sorted(code[1:] for code in rules())


@pytest.mark.parametrize(("name", "expected"), [("S101", True), ("S1", False), ("missing", False)])
def test_is_code(name: str, *, expected: bool) -> None:
    """A code is told by its shape from what pydantic calls a refusal."""
    assert is_code(name) == expected


@pytest.mark.parametrize(("family", "severity"), [("S", "error"), ("P", "error"), ("C", "warning")])
def test_families_of_one_severity(family: str, severity: str) -> None:
    """What cannot be read, and a broken plan, are errors; contradictions are warnings.

    How a table was read, and what a sound plan says, is told beside.
    """
    of_family = [rule for code, rule in rules().items() if code.startswith(family)]
    odd = [code for code in rules() if code.startswith("P8")]
    told = [rules()[code] for code in ("P702", "P710", "S123", "S124", *odd)]
    of_family = [rule for rule in of_family if rule not in told]
    assert {rule.severity for rule in of_family} == {severity}


def test_notes() -> None:
    """What is said of targets is a note, how a table or a plan was read: it never is invalid."""
    notes = {code for code, rule in rules().items() if rule.severity == "note"}
    assert {code for code in notes if not code.startswith("T6")} == {
        *("S124", "F224", "U310"),
        *("P803", "P806", "P810"),
    }


@pytest.mark.parametrize("lang", LANGUAGES)
def test_ignoring_in_tables(lang: str) -> None:
    """Each hint that tells how to ignore a finding does so in words that a table can replace."""
    telling = {code: words(code, "hint")[lang] for code in rules() if code != "F225"}
    telling = {code: hint for code, hint in telling.items() if "hlgl: ignore" in hint}
    assert len(telling) >= 9
    assert [
        code for code, hint in telling.items() if "hlgl" in without_comment(hint, code, lang)
    ] == []


@pytest.mark.parametrize("code", rules())
def test_why(code: str) -> None:
    """The reason for a code is told in whole sentences."""
    why = rules()[code].why
    assert (why["zh"][-1], why["en"][-1]) == ("。", ".")


def test_chinese_punctuation() -> None:
    """Between Chinese words stand Chinese marks."""
    said = [words(code, part)["zh"] for code, part in WORDS if part != "why"]
    assert [chinese for chinese in said if HALF_WIDTH.search(chinese)] == []


def test_english_is_english() -> None:
    """English words hold none of Chinese, but for units as a file writes them."""
    english = {key: re.sub(r'"[^"]*"', "", words(*key)["en"]) for key in WORDS}
    chinese = {key for key, said in english.items() if IN_CHINESE.search(said)}
    assert chinese == {("U305", "why"), ("U308", "hint"), ("U308", "why")}


@pytest.mark.parametrize("lang", LANGUAGES)
def test_gbk(lang: str) -> None:
    """A Chinese console can show every character."""
    said = [words(code, part)[lang] for code, part in WORDS]
    assert [text for text in said if text.encode("gbk", "ignore").decode("gbk") != text] == []


def test_rule() -> None:
    """A rule needs no examples: a file over 1 MiB cannot be shown."""
    rule = rules()["S103"]
    assert (rule.bad, rule.good, rule.plan_bad, rule.bad_encoding) == ((), (), None, "utf-8")
    assert rule == Rule(rule.severity, rule.message, rule.hint, rule.why, leaves_out=True)


@pytest.mark.parametrize(("figure", "expected"), [("99", ["0", "0"]), ("'99'", ["1", "1"])])
def test_read_for_a_finding(figure: str, expected: list[str], tmp_path: Path) -> None:
    """A file without findings is checked without reading the catalogue."""
    text = f"year = 2023\n[figures]\nurbanization_rate = {figure}\n"
    (tmp_path / "2023.toml").write_text(text, "utf-8")
    script = (
        "from hlgl_cli import catalogue; from hlgl_cli.cli.main import run;"
        "code = run(['check', '2023.toml', '-q', '-f', 'concise:found.txt']);"
        "print(code, catalogue.rules.cache_info().currsize)"
    )
    command = [sys.executable, "-c", script]
    ran = subprocess.run(  # noqa: S603 - the package itself
        command, capture_output=True, check=True, cwd=tmp_path, text=True
    )
    assert ran.stdout.split() == expected


def test_read_one_by_one() -> None:
    """A table that is read alone is what the whole file has under its code."""
    whole = shipped("rules.toml")
    assert {code: rule.why for code, rule in rules().items()} == {
        code: whole[code]["why"] for code in whole
    }
    assert len(rules()) == len(whole)


def test_meanings() -> None:
    """What TAB tells of a code is its message."""
    assert meanings() == {code: rule.message for code, rule in rules().items()}
