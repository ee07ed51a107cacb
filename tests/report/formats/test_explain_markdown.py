"""An explanation in Markdown."""

from __future__ import annotations

from hlgl_cli.report.formats.explain_markdown import render
from hlgl_cli.report.view import View
from tests.report.build import checked, content


def markdown(figures: str, lang: str = "en", head: str = "") -> list[str]:
    """Return the lines of an explanation of the first indicator of some figures."""
    name = figures.partition(" ")[0]
    report = checked(content(figures, head=head), only=(name,), with_notes=False)
    return render(report, View(lang)).splitlines()


def test_heading() -> None:
    """Each indicator has a heading, and below it who reported."""
    lines = markdown("gdp = 5", head="reporter = '统计局*'")
    assert lines[:3] == ["## Growth of GDP (%): Huolinguole 2023", "", "Reported by: 统计局\\*"]


def test_item() -> None:
    """A step is an item: its letters, and below them the formula, read as it stands."""
    lines = markdown("labour_productivity = { cumulative = 16.0 }")
    at = lines.index("- **Verdict** `m ≥ q → 1.16 ≥ 1.157625 → on track`")
    assert lines[at - 2 : at] == [
        "- **Due by 2023** q: what is due by 2023; r: the target's average rate, 5%; k: the years from 2020 to 2023, 3  ",
        "  `q = (1 + r)^k = (1 + 5%)^3 = 1.157625`",
    ]
    assert "- **Target average** 5%" in lines


def test_markup() -> None:
    """Words of a file are no markup."""
    lines = markdown("gdp = { growth = 5, note = '*a* `b`' }")
    assert "- **Figures used** 2023: growth of 5% (\\*a\\* \\`b\\`)" in lines


def test_findings() -> None:
    """Findings stand below the steps."""
    lines = markdown("gdp = 'x'", "zh")
    at = lines.index("## 填报问题")
    assert lines[at + 2].startswith("- `2023.toml:4:7`")
