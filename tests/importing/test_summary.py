"""What an import came to, in a few lines."""

from __future__ import annotations

import pytest

from hlgl_cli.importing.reading import Note
from hlgl_cli.importing.roles import Years
from hlgl_cli.importing.run import Read
from hlgl_cli.importing.summary import summary, why
from tests.importing.entries import entry, question, stated

ROWS = (
    entry(1, "甲", target=stated("level", "71")),
    entry(
        2, "乙", target=stated("level", "71"), doubts=(Note("import.shared"), Note("import.area"))
    ),
    entry(3, "丙"),
    entry(4, "丁", doubts=(Note("import.shared"),)),
    entry(5, "戊", question=question()),
)
READ = Read("t.csv", ROWS, Years(2025, 2030), "", (Note("import.encoding", {"encoding": "GBK"}),))
ENGLISH = """read as GBK (--encoding names another)
t.csv: 5 indicators, 2 with a target (1 of them in doubt), 2 without one, 1 to be decided
without a target: 丙, 丁
in doubt  row 2, 乙: several rows share one number (a merged cell): of which is it?, the table \
does not say whose plan it is: change the next line, or give --area
to be decided  row 5, 戊: several rows share one number (a merged cell): of which is it?"""
CHINESE = """按 GBK 编码读取（--encoding 可指定）
t.csv：5项指标，读出目标2项（其中存疑1项），没有目标数2项，待确定1项
没有目标数：丙、丁"""


def test_summary() -> None:
    """Rows are counted; those that somebody must look at are named."""
    assert "\n".join(summary(READ, ROWS, "en")) == ENGLISH
    assert "\n".join(summary(READ, ROWS, "zh")).startswith(CHINESE)


@pytest.mark.parametrize(("rows", "lines"), [(ROWS[:1], 1), (ROWS[2:3], 2)])
def test_nothing_to_look_at(rows: tuple[object, ...], lines: int) -> None:
    """Where nothing is in doubt there is one line."""
    assert len(list(summary(READ._replace(notes=()), rows, "en"))) == lines  # type: ignore[arg-type]


def test_why() -> None:
    """What a row leaves open is told, and of another nothing."""
    assert why(ROWS[4], "zh") == "几行合用一个数（合并的单元格），这个数属于哪一行？"
    assert why(ROWS[0], "zh") == ""
