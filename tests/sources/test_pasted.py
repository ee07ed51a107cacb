"""Rows that were pasted from a spreadsheet or a document."""

from __future__ import annotations

import pytest

from hlgl_cli.sources.pasted import Lines, pasted


def ready(*lines: str) -> str | None:
    """Return the TOML that is told for rows, nothing where they are none."""
    found = pasted("a.toml", list(lines), 0)
    return None if found is None else str(found[0].facts["ready"])


@pytest.mark.parametrize(
    ("rows", "toml"),
    [
        (["地区生产总值增长\t5.8%"], '"地区生产总值增长" = "5.8%"'),
        (["GDP\t-1.6\r"], '"GDP" = -1.6'),
        (["研发\t12,345.6"], '"研发" = 12345.6'),
        (["粮食\t１．６５ 万吨"], '"粮食" = "1.65 万吨"'),
        (["1\t粮食\t万吨\t1.65"], '"粮食" = 1.65'),
        (["粮食\t1.6\t1.65"], '"粮食" = …'),
        (["指标\t2023年", "粮食\t+1.65"], '"指标" = "2023年"; "粮食" = 1.65'),
        (["指标\t数", "粮食\t1.65"], '"粮食" = 1.65'),
        (["甲,1", "乙,2"], '"甲" = 1; "乙" = 2'),
        (["甲；1", "乙；2"], '"甲" = 1; "乙" = 2'),
        (["| 甲 | 1 |", "| 乙 | 2 |"], '"甲" = 1; "乙" = 2'),
        (["甲 1%", "", "乙 2%"], '"甲" = "1%"; "乙" = "2%"'),
        (["甲  1", "乙\u3000\u30002"], '"甲" = 1; "乙" = 2'),
        (["甲\t1", "乙\t2", "丙\t3", "丁\t4"], '"甲" = 1; "乙" = 2; "丙" = 3'),
        (['"甲"\t"1"'], '"甲" = 1'),
    ],
)
def test_rows(rows: list[str], toml: str) -> None:
    """A name and its number are told as TOML; of several numbers none is chosen."""
    assert ready(*rows) == toml


@pytest.mark.parametrize(
    "rows",
    [
        ["gdp 5.8"],
        ["甲,1"],
        ["甲 = 1\t2"],
        ["# 甲\t1"],
        ["[甲\t1"],
        ["甲\t乙"],
        ["1\t2"],
        [*["甲\t乙"] * 30, "丙\t3"],
        ["甲"],
        ["\t"],
        [f"{'甲' * 600}\t1"],
        ["2023年，全市地区生产总值增长5.8%。"],
    ],
)
def test_no_rows(rows: list[str]) -> None:
    """Prose, TOML, and a single line without a tab are no rows of a table."""
    assert ready(*rows) is None


def test_block() -> None:
    """The finding stands at the first row, and says up to which line the block reaches."""
    finding, behind = pasted("a.toml", ["x", "甲\t1", "", "乙\t2", "", "a = 1"], 1) or (None, 0)
    assert finding is not None
    assert (finding.line, finding.facts["lines"], behind) == (2, Lines(2, 4), 4)
    assert Lines(2, 4).of("zh") == "第2至4行"
    assert Lines(3, 3).of("en") == "line 3"
