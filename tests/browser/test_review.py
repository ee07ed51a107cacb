"""A review in a browser: by keyboard, on a phone, on paper, with a screen reader, in the dark."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pytest

from hlgl_cli.text import LANGUAGES
from tests.browser.conftest import REVIEWED
from tests.browser.reader import PHONE, SCREEN

if TYPE_CHECKING:
    from pathlib import Path

    from tests.browser.reader import Reader, Scheme

    Pages = dict[tuple[str, str], Path]

TAB, ENTER, SPACE = "\ue004", "\ue007", " "
OPEN = "[...document.querySelectorAll('details')].map(each => each.open)"
in_both = pytest.mark.parametrize("lang", LANGUAGES)
of_all = pytest.mark.parametrize("name", REVIEWED)


@of_all
@in_both
def test_nothing_is_loaded(reader: Reader, pages: Pages, name: str, lang: str) -> None:
    """A page asks for itself alone, and the console has nothing to say."""
    reader.open(pages[name, lang])
    assert reader.requests() == [pages[name, lang].as_uri()]
    assert reader.complaints() == []


@pytest.mark.parametrize("key", [ENTER, SPACE], ids=["enter", "space"])
def test_folds_by_keyboard(reader: Reader, pages: Pages, key: str) -> None:
    """A fold is reached by Tab, opened and closed by a key, and what it hides is then there."""
    reader.open(pages["one", "en"])
    steps = "document.querySelector('details .steps').getBoundingClientRect().height"
    assert reader.ask("document.querySelector('details').checkVisibility()")
    while not reader.ask("document.activeElement.matches('summary')"):
        reader.press(TAB)
    reader.press(key)
    assert reader.ask(OPEN)[:2] == [True, False]
    assert reader.ask(steps) > 100
    reader.press(key)
    assert not any(reader.ask(OPEN))


def test_way_past_the_contents(reader: Reader, pages: Pages) -> None:
    """The first Tab reaches a link to the review itself, which is then in sight."""
    reader.open(pages["one", "en"])
    reader.press(TAB)
    assert reader.ask("document.activeElement.textContent") == "Skip to the review"
    assert reader.ask("document.activeElement.getBoundingClientRect().left") >= 0
    reader.press(ENTER)
    assert reader.ask("location.hash") == "#main"


@of_all
@in_both
@pytest.mark.parametrize("width", [SCREEN, PHONE])
def test_no_page_is_wider_than_its_screen(
    reader: Reader, pages: Pages, name: str, lang: str, width: int
) -> None:
    """What is wide moves within its own frame."""
    reader.open(pages[name, lang], width=width)
    assert reader.ask("document.documentElement.scrollWidth") <= width


# Of page, language and scheme each two meet: rules of structure know no scheme, contrast no language.
LIT = [
    (name, lang, ("light", "dark")[(page + of) % 2])
    for page, name in enumerate(REVIEWED)
    for of, lang in enumerate(LANGUAGES)
]


@pytest.mark.parametrize(("name", "lang", "scheme"), LIT)
def test_accessible(reader: Reader, pages: Pages, name: str, lang: str, scheme: Scheme) -> None:
    """axe-core finds no violation, folds open, on a screen or on a phone."""
    reader.open(pages[name, lang], scheme, PHONE if name == "areas" else SCREEN)
    reader.ask("document.querySelectorAll('details').forEach(each => { each.open = true })")
    assert reader.violations() == []


def test_dark(reader: Reader, pages: Pages) -> None:
    """In the dark the page and its charts are dark, and on paper neither is."""
    ground = "getComputedStyle(document.body).backgroundColor"
    chart = "getComputedStyle(document.querySelector('svg rect')).fill"
    for medium, darkest, brightest in (("screen", 0, 30), ("print", 255, 255)):
        reader.open(pages["one", "zh"], "dark", medium=medium)
        for found in (ground, chart):
            levels = [int(level) for level in re.findall(r"\d+", reader.ask(found))[:3]]
            assert darkest <= min(levels) <= max(levels) <= brightest


@of_all
@in_both
def test_paper(reader: Reader, pages: Pages, name: str, lang: str) -> None:
    """On paper every calculation is there, in sight, and no fold."""
    reader.open(pages[name, lang], medium="print")
    folded = reader.ask(
        "[...document.querySelectorAll('details .steps')].map(each => each.textContent)"
    )
    printed = reader.ask(
        "[...document.querySelectorAll('.annex .steps')]"
        ".filter(each => each.checkVisibility()).map(each => each.textContent)"
    )
    assert printed == folded
    assert len(printed) > 0
    assert not reader.ask(
        "[...document.querySelectorAll('details')].some(e => e.checkVisibility())"
    )


def test_pages_of_paper(reader: Reader, pages: Pages) -> None:
    """It prints on A4, upright but for the wide tables, whose headings are on every page."""
    reader.open(pages["one", "zh"])
    boxes = set(re.findall(rb"/MediaBox \[\s*0 0 ([\d.]+) ([\d.]+)\s*\]", reader.printed()))
    assert {(round(float(w)), round(float(h))) for w, h in boxes} == {(595, 842), (842, 595)}
    reader.open(pages["one", "zh"], medium="print")
    assert reader.ask(
        "[...document.querySelectorAll('thead')]"
        ".every(each => getComputedStyle(each).display === 'table-header-group')"
    )
