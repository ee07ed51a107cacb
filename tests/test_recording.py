"""How a page is recorded: what it shows wrongly, and what it asks for in vain, is found out."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.pages import recorded

if TYPE_CHECKING:
    from pathlib import Path

    from tests.pages import Terminal


@pytest.mark.parametrize(
    ("page", "really"),
    [
        (
            "$ hlgl calc round 0.35 --digits 1\n0.3\n",
            "$ hlgl calc round 0.35 --digits 1\nRounded  0.4\n",
        ),
        ("$ hlgl rule\n$ echo $?\n1\n", "\n$ echo $?\n0\n"),
        ("$ mkdir a\n$ cd a\n$ hlgl check .\n", "error: no submission in the folder"),
        ("$ seq 2 | hlgl calc chain -\n", "Cumulative growth  1%  Average annual growth  1%\n"),
    ],
)
def test_recording(terminal: Terminal, page: str, really: str) -> None:
    """A console that shows something else than what is printed is found out."""
    assert really not in page
    assert really in recorded(f"```console\n{page}```\n", terminal)


def test_wide_terminal(terminal: Terminal) -> None:
    """A setting before a command holds for that command."""
    wide, narrow = (
        terminal.shows(f"{columns}hlgl check examples/huolinguole/illustrative -q")
        for columns in ("COLUMNS=200 ", "")
    )
    assert ("current pace" in wide, "current pace" in narrow) == (True, False)


def test_editing(terminal: Terminal, here: Path) -> None:
    """A file is written, filled in, and quoted."""
    page = (
        "<!-- write a -->\n```toml\n# b =\nc = 1\n```\n"
        "<!-- fill a -->\n```toml\nb = 2\nc = 3\n```\n"
        "<!-- part of a -->\n```toml\nc = 3\n```\n"
    )
    assert recorded(page, terminal) == page
    assert (here / "a").read_text(encoding="utf-8") == "b = 2\nc = 3\n"


@pytest.mark.parametrize(
    "block",
    [
        "<!-- part of a -->\n```toml\nd = 3\n```\n",
        "<!-- fill a -->\n```toml\nd = 3\n```\n",
        "```sh\nhlgl check no.toml  # it is not there\n```\n",
    ],
)
def test_found_out(terminal: Terminal, here: Path, block: str) -> None:
    """A quotation that is none, a line to fill that is not there, a command that cannot run."""
    (here / "a").write_text("b = 2\n", encoding="utf-8")
    with pytest.raises(AssertionError):
        recorded(block, terminal)
