"""What is told of workbooks: a description in tests/cases/workbooks, what is said beside it."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.cli.running import ROOT
from tests.sources.tables.books import described_in
from tests.test_findings import compare, told

if TYPE_CHECKING:
    from pathlib import Path

    from tests.cli.running import Hlgl

CASES = sorted((ROOT / "tests" / "cases" / "workbooks").glob("*.toml"))


@pytest.mark.parametrize("path", CASES, ids=lambda path: path.stem)
def test_case(path: Path, hlgl: Hlgl, here: Path) -> None:
    """Of a workbook is said what is wrong, and in which cell."""
    (here / "2023.xlsx").write_bytes(described_in(path))
    compare(told(hlgl, "validate", "2023.xlsx"), path.with_suffix(".txt"))
