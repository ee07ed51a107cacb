"""What docs/official.md tells, row by row."""

from __future__ import annotations

from tests.cli.running import ROOT

PAGE = ROOT / "docs" / "official.md"


def told(name: str) -> list[list[str]]:
    """Return the cells of a table, below a comment with its name; those in code, without ticks."""
    _, _, after = PAGE.read_text(encoding="utf-8").partition(f"<!-- {name} -->\n")
    lines = after.partition("\n\n")[0].splitlines()[2:]
    return [[cell.strip(" `") for cell in line.strip("|").split("|")] for line in lines]
