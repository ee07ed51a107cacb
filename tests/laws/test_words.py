"""Whatever a file says, a message stays one line and whole, in every format and language."""

from __future__ import annotations

import csv
import io
import json
import re
import string
from typing import TYPE_CHECKING, Any
from xml.etree import ElementTree as ET

import pytest

from hlgl_cli.catalogue import rules
from hlgl_cli.finding import CannotRunError, Finding, Place
from hlgl_cli.report.formats import FORMATS
from hlgl_cli.report.report import Report
from hlgl_cli.report.view import View
from hlgl_cli.text import LANGUAGES, table
from tests.formats import TEXTS
from tests.laws.numbers import set_of_numbers
from tests.laws.reading import lines, rows
from tests.laws.screens import unseen
from tests.report.page import having, page

if TYPE_CHECKING:
    from collections.abc import Callable

    from tests.cli.running import Hlgl

HOSTILE = [
    *(
        "{}",
        "{name}",
        "{0!r}",
        "%s %(x)d",
        "a\nb",
        "\r\n[figures]",
        "\x1b[31m",
        "\x00",
        "\x85",
        "\u2028",
    ),
    *(
        "]]>",
        "<b>&amp;",
        "|`*_~",
        "# - 1.",
        "::error::%0A",
        "=1+1",
        "@x",
        "'\"",
        "\udcff",
        "\u202e",
    ),
    *("", " ", "宽" * 5000, "w" * 5000, "1.5,2", "\\n\\"),
]
# Words by which a hint takes the place of the code's own.
HINTS = sorted(key for key in table("zh") if key.startswith("hint."))
TURNS = 3
FOR_PEOPLE = ("table", "markdown", "html")  # where verdicts stand, notes on them do not
KEYS = sorted(key for key in table("zh") if key.startswith("run."))


def facts(*words: str) -> set[str]:
    """Return the facts that words take."""
    parsed = (part for each in words for part in string.Formatter().parse(each))
    return {name for _, name, _, _ in parsed if name}


def of_code(code: str, hostile: str) -> Finding:
    """Return a finding whose every fact, and the line that it is of, is something hostile."""
    rule = rules()[code]
    told = dict.fromkeys(facts(rule.message["zh"], rule.hint["zh"]), hostile)
    return Finding(code, Place("a.toml", ("figures", hostile), 3, 1, hostile), told)


@pytest.mark.parametrize("lang", LANGUAGES)
@pytest.mark.parametrize("code", rules())
def test_findings(code: str, lang: str) -> None:
    """A finding's words are one line in every format, and come back whole.

    Every code meets every text and every format, and every text every format: how a format escapes
    is the same for all codes, so a code's text is printed in a third of them, others in turn.
    """
    first = list(rules()).index(code)
    for at, hostile in enumerate(HOSTILE, first):
        finding = of_code(code, hostile)
        message, hint = finding.message_in(lang), finding.hint_in(lang)
        assert unseen(message + hint) == []
        assert "\n" not in message + hint
        report = Report((), (finding,), ("a.toml",), is_judged=False)
        for name, told in list(READ.items())[at % TURNS :: TURNS]:
            if finding.severity == "note" and name in FOR_PEOPLE:
                continue
            text = FORMATS[name].render(report, View(lang))
            read = [part.rstrip() for part in told(text)]  # a screen has no blanks at an end
            assert (name, read) == (
                name,
                [part.rstrip() for part in _in_format(name, message, hint)],
            )


def _in_format(name: str, message: str, hint: str) -> tuple[str, ...]:
    """Return what a reader of a format should read."""
    if name == "concise":
        return (message,)
    return (f"{message} ({hint})",) if name == "gitlab" else (message, hint)


def _of_csv(text: str) -> tuple[str, ...]:
    (row,) = rows(text)
    return tuple(re.sub("^'(?=[=+\\-@])", "", row[name]) for name in ("message", "hint"))


def _of_csv_excel(text: str) -> tuple[str, ...]:
    _, row = csv.reader(io.StringIO(text))
    return tuple(re.sub("^'(?=[=+\\-@])", "", cell) for cell in row[-2:])


def _of_document(finding: Any) -> tuple[str, ...]:  # noqa: ANN401 - JSON
    return (finding["message"], finding["hint"])


def _of_junit(text: str) -> tuple[str, ...]:
    (case,) = ET.fromstring(text).iter("testcase")  # noqa: S314 - our own
    (told,) = case
    if told.tag == "failure":
        return (told.attrib["message"], told.text or "")
    return tuple((told.text or "").split("\n"))


def _of_github(text: str) -> tuple[str, ...]:
    (line,) = text.splitlines()
    said = line.split("::", 2)[2]
    for escape, character in (("%0A", "\n"), ("%0D", "\r"), ("%25", "%")):
        said = said.replace(escape, character)
    return tuple(said.split("\n"))


def _of_markdown(text: str) -> tuple[str, ...]:
    message, hint = text.splitlines()[-2:]
    said = (message.split(": ", 1)[1].removesuffix("  "), hint.removeprefix("  "))
    return tuple(re.sub(r"\\(.)", r"\1", each) for each in said)


def _of_page(text: str) -> tuple[str, ...]:
    root = page(text)
    return tuple("".join(next(having(root, name)).itertext()) for name in ("message", "hint"))


def _of_table(text: str) -> tuple[str, ...]:
    first, *excerpt, hint = text.splitlines()[1:]
    assert len(excerpt) in {0, 2}
    return (first.split(" ", 3)[3], hint.removeprefix("    "))


READ: dict[str, Callable[[str], tuple[str, ...]]] = {
    "table": _of_table,
    "concise": lambda text: (text.removesuffix("\n").split(" ", 2)[2],),
    "json": lambda text: _of_document(json.loads(text)["findings"][0]),
    "jsonl": lambda text: _of_document(lines(text)[0]),
    "csv": _of_csv,
    "csv-excel": _of_csv_excel,
    "markdown": _of_markdown,
    "html": _of_page,
    "github": _of_github,
    "gitlab": lambda text: (json.loads(text)[0]["description"],),
    "junit": _of_junit,
    "sarif": lambda text: tuple(
        json.loads(text)["runs"][0]["results"][0]["message"]["text"].split("\n")
    ),
}


def test_all_formats() -> None:
    """No format is left out."""
    assert list(READ) == list(TEXTS)


@pytest.mark.parametrize("lang", LANGUAGES)
@pytest.mark.parametrize("key", HINTS)
def test_hints(key: str, lang: str) -> None:
    """A hint of its own is one line, too."""
    for hostile in HOSTILE:
        told = dict.fromkeys(facts(table("zh")[key]), hostile)
        said = Finding("F202", Place("a.toml"), {"name": hostile, **told, "hint": key}).hint_in(
            lang
        )
        assert unseen(said) == []
        assert "\n" not in said


@pytest.mark.parametrize("lang", LANGUAGES)
@pytest.mark.parametrize("key", KEYS)
def test_reasons(key: str, lang: str) -> None:
    """What keeps a command from running is one line, whatever was typed."""
    for hostile in HOSTILE:
        said = CannotRunError(key, dict.fromkeys(facts(table("zh")[key]), hostile)).message_in(lang)
        assert unseen(said) == []
        assert said.count("\n") == table(lang)[key].count("\n")


# A unit is a word, so is twice (2倍), and Chinese writes a plan's years in characters.
WORDS_FOR_NUMBERS = ("unit.", "prose.unit.", "prose.goal.twice", "show.twice", "reading.years")


def test_numbers_of_words() -> None:
    """What is said in one language with a number is said with it in the other; a unit is a word."""
    zh, en = table("zh"), table("en")
    said = {key: (zh[key], en[key]) for key in zh if not key.startswith(WORDS_FOR_NUMBERS)}
    for code, rule in rules().items():
        for name in ("message", "hint", "why"):
            words = getattr(rule, name)
            said[f"{code}.{name}"] = (words["zh"], words["en"])
    apart = {key for key, pair in said.items() if len(set(map(set_of_numbers, pair))) > 1}
    assert apart == set()


@pytest.mark.parametrize("code", [None, *rules()])
def test_numbers_of_rules(hlgl: Hlgl, code: str | None) -> None:
    """`hlgl rule` carries the same numbers in both languages."""
    asked = () if code is None else (code,)
    chinese, english = (hlgl("rule", *asked, "--lang", lang).out for lang in LANGUAGES)
    assert set_of_numbers(chinese) == set_of_numbers(english)
