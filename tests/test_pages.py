"""What the pages of the documentation show is what really happens.

HLGL_REGENERATE=1 records their consoles anew; what then differs is to be read before it is kept.
"""

from __future__ import annotations

import os
import re
from typing import TYPE_CHECKING

import pytest

from tests.cli.running import ROOT
from tests.pages import DOCUMENTS, blocks, recorded

if TYPE_CHECKING:
    from tests.pages import Block, Terminal

READ = {path.relative_to(ROOT).as_posix(): path.read_text(encoding="utf-8") for path in DOCUMENTS}
RECORDED = [
    name for name, page in READ.items() if "\n```console\n" in page or name.startswith("examples/")
]
CHINESE = {"README.zh-CN.md": "README.md"} | {
    name: name.replace("/zh/", "/") for name in READ if name.startswith("docs/zh/")
}


@pytest.mark.parametrize("name", RECORDED)
def test_recorded(terminal: Terminal, monkeypatch: pytest.MonkeyPatch, name: str) -> None:
    """Every console shows what is printed, on a Chinese system on the Chinese pages."""
    if name in CHINESE:
        monkeypatch.setenv("LC_ALL", "zh_CN.UTF-8")
    page = recorded(READ[name], terminal)
    if os.environ.get("HLGL_REGENERATE"):
        (ROOT / name).write_text(page, encoding="utf-8", newline="\n")
    assert READ[name] == page


# Two languages


def _headings(page: str) -> list[str]:
    """Return the level of each heading, in their order."""
    prose = re.sub(r"^```.*?^```$", "", page, flags=re.MULTILINE | re.DOTALL)
    return re.findall(r"^#+(?= )", prose, re.MULTILINE)


def _asked(block: Block) -> object:
    """Return what two pages share of a block: commands, or figures; not what is said of them."""
    if block.language in {"console", "sh"}:
        return block.commands()
    if block.language != "toml":
        return block.language
    stated = re.sub(r"(^| +)#.*$", "", block.text, flags=re.MULTILINE)
    return [line for line in stated.splitlines() if line]


@pytest.mark.parametrize("name", CHINESE)
def test_counterpart(name: str) -> None:
    """A Chinese page has the headings, the commands and the figures of the English one."""
    chinese, english = READ[name], READ[CHINESE[name]]
    assert _headings(chinese) == _headings(english)
    shared = [[(one.done, one.file, _asked(one)) for one in blocks(p)] for p in (chinese, english)]
    assert shared[0] == shared[1]


@pytest.mark.parametrize("name", CHINESE)
def test_links_to_the_other_language(name: str) -> None:
    """The third line of a page leads to the same page in the other language."""
    for one, other, words in ((name, CHINESE[name], "English"), (CHINESE[name], name, "中文")):
        link = os.path.relpath(ROOT / other, (ROOT / one).parent).replace(os.sep, "/")
        assert READ[one].splitlines()[2] == f"[{words}]({link})"
