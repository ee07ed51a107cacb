"""What a fuzzer begins with: the repository's own files, and the words of its formats."""

from __future__ import annotations

import json
import re
import subprocess
import sys
import tempfile
from pathlib import Path
from typing import TYPE_CHECKING

from hlgl_cli.data_files import data_file

if TYPE_CHECKING:
    from collections.abc import Iterator

ROOT = Path(__file__).resolve().parents[2]
_FILES = {
    "validate": ("examples/**/20*.toml", "tests/cases/**/*.toml"),
    "plan": ("data/plans/*.toml", "examples/**/plan.toml", "tests/cases/**/plan.toml"),
    "import": ("examples/tables/*.csv", "tests/importing/**/*.csv", "tests/importing/**/*.tsv"),
    "import-markdown": ("tests/importing/**/*.md", "docs/*.md"),
    "csv": ("examples/**/20*.csv", "tests/cases/**/*.csv"),
    "overlay": ("examples/**/tongliao*.toml", "tests/cases/**/overlay*.toml"),
    "settings": ("tests/cases/**/hlgl.toml",),
    "panel": ("tests/cases/**/*.csv", "examples/**/20*.csv"),
}
_OVERLAY = """plan = "national-14fyp"
source = "x"
[baselines]
gdp = 101.6
forest_coverage = 23.04
[targets]
urbanization_rate = { level = 65 }
schooling_years = { level = 11.3 }
"""
_SETTINGS = """plan = "huolinguole-14fyp"
plans = ["."]
overlay = ["o.toml"]
grades = "eurostat"
fail_on = "never"
strict = true
select = ["F2"]
ignore = ["V405"]
lang = "zh"
format = ["text", "json:report.json", "sarif:a/b.sarif"]
"""
_LONG_FORM = """area,year,indicator,kind,value,unit,status,vintage
甲市,2023,gdp,growth,5.8,%,p,2024-01
乙市,2023,forest_coverage,value,12.6,%,,2024-02
"""
_SDMX = """REF_AREA;TIME_PERIOD;INDICATOR;OBS_VALUE;UNIT_MEASURE;OBS_STATUS
甲市;2023;gdp;5.8;%;P
"""
_PAGE = """# 某市

| 指标 | 2025年 | 2030年 | 属性 |
|---|---:|---|---|
| 1. 森林覆盖率(%) | 12.6 | 13以上 | 约束性 |
| GDP增长(%) | 5 | [25] | 预期性 |
"""
_WRITTEN = {
    "overlay": (_OVERLAY,),
    "settings": (_SETTINGS,),
    "panel": (_LONG_FORM, _SDMX),
    "import-markdown": (_PAGE,),
}
# By what the words of a file are known; in bytes that libFuzzer's dictionaries take.
_WORD = re.compile(r"[^\W\d_][\w-]{1,23}")
_NUMBERS = (
    "1e999999999",
    "-0",
    "0.0",
    "nan",
    "inf",
    "9" * 19,
    "1e-21",
    "2020",
    "2025",
    "1000000000",
)
_SIGNS = ("[[", "]]", '"""', "'''", "{}", " = ", "\\u0000", "\\U0010FFFF", "\u200b", "\ufeff", "%")


def seeds(name: str) -> Iterator[bytes]:
    """Yield what a target's corpus begins with."""
    if name == "xlsx":
        yield from _workbooks()
    elif name == "against":
        yield from _reports()
    for text in _WRITTEN.get(name, ()):
        yield text.encode()
        yield text.encode("gb18030")
    for form in _FILES.get(name, ()):
        yield from (path.read_bytes() for path in sorted(ROOT.glob(form)))


def dictionary() -> str:
    """Return libFuzzer's dictionary of the words of plans, submissions and printed tables."""
    words = {*_NUMBERS, *_SIGNS}
    for name in ("plan", "submission", "overlay", "settings"):
        words.update(_WORD.findall(" ".join(_keys(json.loads(_hlgl("schema", name))))))
    words.update(_WORD.findall(data_file("printed.toml").read_text(encoding="utf-8")))
    return "".join(f'"{_escaped(word)}"\n' for word in sorted(words))


def _keys(schema: object) -> Iterator[str]:
    """Yield the keys and the words that a schema allows."""
    if isinstance(schema, dict):
        yield from map(str, schema.get("properties", ()))
        yield from map(str, schema.get("enum", ()))
        for part in schema.values():
            yield from _keys(part)
    elif isinstance(schema, list):
        for part in schema:
            yield from _keys(part)


def _escaped(word: str) -> str:
    return "".join(f"\\x{byte:02x}" for byte in word.encode())


def _hlgl(*command: str) -> bytes:
    """Return what the command prints."""
    call = [sys.executable, "-m", "hlgl_cli", *command]
    return subprocess.run(call, capture_output=True, check=False, cwd=ROOT).stdout  # noqa: S603 - it


def _reports() -> Iterator[bytes]:
    """Yield earlier results: of one area, and of two."""
    yield _hlgl("check", "-f", "json", "--only", "gdp", "examples/national/2023.toml")
    yield _hlgl("check", "-f", "json", "examples/national/2023.toml")


def _workbooks() -> Iterator[bytes]:
    """Yield a workbook to fill in, one that is filled in, and printed tables in workbooks."""
    import openpyxl  # noqa: PLC0415 - of an extra

    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "2023.xlsx"
        _hlgl("init", str(path))
        yield path.read_bytes()
        for table in sorted((ROOT / "examples" / "tables").glob("*fyp.csv")):
            book = openpyxl.Workbook()
            for line in table.read_text(encoding="utf-8").splitlines():
                book.worksheets[0].append(line.split(","))
            book.save(path)
            yield path.read_bytes()
        book = openpyxl.Workbook()
        for row in (
            ["年份", 2023],
            ["指标", "口径", "数值"],
            ["gdp", "增速", 0.058],
            ["forest_coverage", "", "12.6%"],
        ):
            book.worksheets[0].append(row)
        book.worksheets[0]["C3"].number_format = "0.0%"
        book.worksheets[0].merge_cells("A4:B4")
        book.save(path)
        yield path.read_bytes()
