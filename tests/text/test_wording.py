"""How hlgl speaks: one word a thing, no figure of speech, one rule for blanks in each language."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pytest

from hlgl_cli.catalogue import rules
from hlgl_cli.text import LANGUAGES, table
from tests.cli.running import ROOT
from tests.pages import DOCUMENTS

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

CJK = "[\u4e00-\u9fff“”（）《》]"
NEVER = {
    "zh": [
        r"绝对数",
        r"环比连乘",
        r"平减指数",
        r"应达",
        r"领先年数",
        r"按此到期",
        r"覆盖文件",
        r"(?<!未)达到进度",
        r"未达进度",
        r"以何表示",
        r"规划执行情况",
        r"全部通过",
    ],
    "en": [
        r"\bla(id|ys?) (over|on)\b",
        r"\bst(and|ands|ood) for\b",
        r"\bparted by\b",
        r"\bh(eld|olds?|olding)\s(them |it )?against\b",
        r"\bplan is kept\b|\bkeeps (its|a|the) (five-year )?plan\b",
        r"\bjudges nobody\b",
        r"\bturns? the verdict\b",
        r"\bforgiv(e|es|en)\b",
        r"\bthe later wins\b",
        r"\brefus(e|es|ed|al)\b",
        r"\bbehind a #",
        r"\btotal can be formed\b",
        r"(%|\bpoints?|\baverage|\bgrowth|\bmean|\bmore) a year\b",
    ],
}
# A percentage point without its measure word, after a number.
BARE_POINTS = r"[\d}] ?百分点"
# Blanks: Chinese has none round numbers, % and units; English has none before %.
BLANKS = {
    "zh": [
        rf"{CJK} [-+]?\d+(\.\d+)?(?![\w.-])",
        rf"(?<![\w.=/\]×+-] )(?<![\w.=/-])\d[\d.]*[%‰]? {CJK}",
        r"[\d}] [%‰]",
    ],
    "en": [r"[\d}] [%‰](?![a-z(])"],
}
# What a Chinese hint asks for; a hint that only passes on another has none of its own.
ASKS, PASSED_ON = re.compile("应|请"), {"S102"}
HINTS = ("hint.", "slip.", "cell.")
TITLES = {
    "docs/ci.md": "# Run hlgl in CI (GitHub Actions, GitLab, pre-commit)",
    "docs/start.md": "## 5. Check it against the plan",
    "docs/submission.md": "## Overlays: assigned and adjusted targets",
    "docs/zh/submission.md": "## 调整文件",
    "docs/table.md": "## Legend",
}
TYPED = "$ "  # a line that is typed, with its slips
EXCERPT = "    | "  # a line of a file that is shown


def sayings(lang: str) -> Iterator[tuple[str, str]]:
    """Yield all that the program says in a language, by its key or code."""
    yield from table(lang).items()
    for code, rule in rules().items():
        for part in (rule.message, rule.hint, rule.why):
            yield code, part[lang]


def printed(lang: str) -> Iterator[tuple[str, str]]:
    """Yield the lines of what is recorded in a language, without lines of files."""
    for path in sorted((ROOT / "tests" / "golden").glob(f"*-{lang}*.txt")):
        for line in path.read_text(encoding="utf-8").splitlines():
            if not line.startswith(EXCERPT):
                yield path.name, line


def found(patterns: list[str], said: Iterator[tuple[str, str]]) -> list[tuple[str, str]]:
    """Return where a pattern occurs, and what it meets there."""
    pattern = re.compile("|".join(f"(?:{each})" for each in patterns))
    return [(where, met[0]) for where, text in said if (met := pattern.search(text))]


@pytest.mark.parametrize("lang", LANGUAGES)
def test_words(lang: str) -> None:
    """What is said in plain words is said so everywhere."""
    assert found(NEVER[lang], sayings(lang)) == []


@pytest.mark.parametrize("path", DOCUMENTS, ids=lambda path: path.relative_to(ROOT).as_posix())
def test_documents(path: Path) -> None:
    """The pages use the same words as the program."""
    page = path.read_text(encoding="utf-8")
    numbered = enumerate(page.splitlines(), 1)
    lines = ((f"line {at}", line) for at, line in numbered if not line.startswith(TYPED))
    assert found([*NEVER["zh"], *NEVER["en"], BARE_POINTS], lines) == []


def test_percentage_points() -> None:
    """A percentage point has its measure word after a number."""
    assert found([BARE_POINTS], sayings("zh")) == []
    assert found([BARE_POINTS], printed("zh")) == []


@pytest.mark.parametrize("lang", LANGUAGES)
def test_blanks(lang: str) -> None:
    """Each language has one rule for blanks round numbers."""
    assert found(BLANKS[lang], sayings(lang)) == []


@pytest.mark.parametrize("lang", LANGUAGES)
def test_blanks_of_what_is_printed(lang: str) -> None:
    """What is put together keeps that rule."""
    said = ((name, line) for name, line in printed(lang) if "  " not in line.strip())
    assert found(BLANKS[lang], said) == []


@pytest.mark.parametrize("code", sorted(rules().keys() - PASSED_ON))
def test_hint_asks(code: str) -> None:
    """A Chinese hint says what should be, or asks for it."""
    assert ASKS.search(rules()[code].hint["zh"])


@pytest.mark.parametrize("key", [key for key in table("zh") if key.startswith(HINTS)])
def test_hint_of_a_message_asks(key: str) -> None:
    """So does a hint that a message brings along."""
    assert ASKS.search(table("zh")[key])


@pytest.mark.parametrize(("name", "title"), TITLES.items())
def test_titles(name: str, title: str) -> None:
    """A page is found by the words that a reader looks for."""
    assert f"{title}\n" in (ROOT / name).read_text(encoding="utf-8")
