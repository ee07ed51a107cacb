"""The words of the sheet to fill in, and what people write instead of them."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from hlgl_cli import sheet
from hlgl_cli.submission import KINDS, STATUSES, Submission
from hlgl_cli.text import LANGUAGES, say

if TYPE_CHECKING:
    from collections.abc import Callable

Reading = tuple["Callable[[str, str], str]", "Callable[[str], str | None]", tuple[str, ...]]
READINGS: dict[str, Reading] = {
    "column": (sheet.heading, sheet.column_of, sheet.ALL_COLUMNS),
    "label": (sheet.label, sheet.label_of, sheet.LABELS),
    "kind": (sheet.kind, sheet.kind_of, sheet.KINDS),
    "status": (sheet.status, sheet.status_of, sheet.STATUSES),
    "sheet": (sheet.name, sheet.sheet_of, (sheet.FIGURES, sheet.HELP)),
}


def test_what_a_submission_has() -> None:
    """The lists offer what a submission may say, and the head what stands at its head."""
    assert (sheet.KINDS, sheet.STATUSES) == (KINDS, STATUSES)
    assert set(sheet.LABELS) < set(Submission.model_fields)


@pytest.mark.parametrize("lang", LANGUAGES)
@pytest.mark.parametrize("what", READINGS)
def test_own_words(what: str, lang: str) -> None:
    """What is written is read as what it was, and so is the key itself."""
    written, read, keys = READINGS[what]
    assert [read(written(lang, key)) for key in keys] == list(keys)
    assert [read(key.upper()) for key in keys] == list(keys)


@pytest.mark.parametrize(
    ("text", "column"),
    [
        ("地区名称", "area"),
        ("指标名称 *", "indicator"),
        ("数值\n（2023年）", "value"),
        ("2023年实际数", "value"),
        ("数 值：", "value"),
        ("数值(%)", "value"),
        ("年度", "year"),
        ("ＩＮＤＩＣＡＴＯＲ name", "indicator"),
        ("Data  source:", "source"),
        ("Previous year\n(2022)", "last"),
        ("时序目标［2023年］", "required"),
        ("备注", "note"),
        ("", None),
        ("（2023年）", None),
        ("人口", None),
    ],
)
def test_columns(text: str, column: str | None) -> None:
    """A heading is known by its letters, in what people write for it too."""
    assert sheet.column_of(text) == column


@pytest.mark.parametrize(
    ("heading", "year"),
    [("数值（2023年）", 2023), ("２０２２ value", 2022), ("数值", None), ("12345", None)],
)
def test_year(heading: str, year: int | None) -> None:
    """A heading may say of which year its column is."""
    assert sheet.year_of(heading) == year


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("同比增长", "growth"),
        ("比上年降低（%）", "reduction"),
        ("定基指数（2020年=100）", "index"),
        ("index (2020 = 100)", "index"),
        ("指数(上年＝100)", "annual_index"),
        ("index（上年=100）", None),
        ("指数", None),
    ],
)
def test_kinds(text: str, kind: str | None) -> None:
    """An index is known by what it begins with: one that does not say it has two meanings."""
    assert sheet.kind_of(text) == kind


@pytest.mark.parametrize(
    ("text", "status"), [("快报数", "preliminary"), (" Final ", "final"), ("年报数", None)]
)
def test_statuses(text: str, status: str | None) -> None:
    """A status is known in other words too, but not where they have two meanings."""
    assert sheet.status_of(text) == status


@pytest.mark.parametrize(
    ("said_as", "keys"),
    [
        ("sheet.also", (*sheet.ALL_COLUMNS, *sheet.LABELS)),
        ("sheet.also.kind", sheet.KINDS),
        ("sheet.also.status", sheet.STATUSES),
    ],
)
def test_nothing_means_two_things(said_as: str, keys: tuple[str, ...]) -> None:
    """What people write means one thing, or its reading would hang on an order."""
    meant: dict[str, set[str]] = {}
    for key in keys:
        for lang in LANGUAGES:
            for words in say(lang, f"{said_as}.{key}").split("|"):
                meant.setdefault(words.casefold(), set()).add(key)
    assert {words: of for words, of in meant.items() if len(of) > 1} == {}


def test_letters() -> None:
    """A column of the sheet has its letter."""
    assert (sheet.letter("category"), sheet.letter("value"), sheet.letter("id")) == ("A", "E", "M")
