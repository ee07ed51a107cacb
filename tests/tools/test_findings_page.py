"""The tables of the pages of findings come from the catalogue."""

from __future__ import annotations

import pytest

from findings_page import rendered
from hlgl_cli.catalogue import Retired, rules

HEAD = "| code | severity | what it says | why | what to do |\n|---|---|---|---|---|\n"
RETIRED = "<!-- retired codes -->\n\n"
MARK = "<!-- codes: S105 -->\n\n"
ROW = (
    "| S105 | error | the file is empty | An empty file submits nothing, and must not pass for a"
    " good one. | it needs a year and \\[figures\\] at least; hlgl show lists the indicators |\n"
)


@pytest.mark.parametrize("table", ["", "| old |\n|---|\n| S105 |\n"])
def test_table(table: str) -> None:
    """A table is written where its family is marked, in the place of an older one."""
    page = f"Before.\n\n{MARK}{table}\nAfter.\n"
    assert rendered(page, "en") == f"Before.\n\n{MARK}{HEAD}{ROW}\nAfter.\n"


def test_chinese() -> None:
    """On the Chinese page all is in Chinese."""
    head, _, row = rendered(f"{RETIRED}\n{MARK}", "zh").splitlines()[-3:]
    assert "目前没有停用的代码。" in rendered(f"{RETIRED}\n", "zh")
    assert head == "| 代码 | 级别 | 含义 | 原因 | 处理 |"
    assert row.startswith("| S105 | 错误 | 文件是空的 | ")


def test_facts() -> None:
    """What a message is told is in italics."""
    assert '| the plan has no indicator "*indicator*" |' in rendered("<!-- codes: F2 -->\n\n", "en")


def test_every_code() -> None:
    """A family has a row for each of its codes, in their order."""
    lines = rendered("<!-- codes: C -->\n\n", "en").splitlines()
    codes = [line.split()[1] for line in lines if line.startswith("| C")]
    assert codes == [code for code in rules() if code.startswith("C")]


@pytest.mark.parametrize("old", ["", "| old |\n"])
def test_retired(monkeypatch: pytest.MonkeyPatch, old: str) -> None:
    """Codes that are given no more have a table of their own, or it is said that there is none."""
    page = f"{RETIRED}{old}\nAfter.\n"
    assert rendered(page, "en") == f"{RETIRED}No code has been retired so far.\n\nAfter.\n"
    table = {"C599": Retired("1.4.0", {"zh": "旧", "en": "<old> [1]"})}
    monkeypatch.setattr("findings_page.retired", lambda: table)
    rows = "| code | retired in | what it said |\n|---|---|---|\n| C599 | 1.4.0 | *old* \\[1\\] |\n"
    assert rendered(page, "en") == f"{RETIRED}{rows}\nAfter.\n"


def test_other_pages() -> None:
    """What has no mark stays as it is."""
    assert rendered("| code |\n|---|\n", "en") == "| code |\n|---|\n"
