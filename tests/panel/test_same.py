"""A panel says of figures what check says of them: the same text in every cell, the same findings."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hypothesis import HealthCheck, assume, given, settings
from hypothesis import strategies as st

from tests.laws.examples import EXAMPLES
from tests.panel.build import as_csv, cells_of, checked, paneled, write

if TYPE_CHECKING:
    from pathlib import Path

    from hlgl_cli.finding import Finding

AREAS = ("", "霍林郭勒市", "霍林郭勒", "甲县", "甲 县", "乙")
INDICATORS = (
    *("gdp", "国内生产总值", "urbanization_rate", "forest_coverage", "doctors", "good_air_days"),
    *("life_expectancy", "pension_coverage", "grain_capacity", "energy_intensity", "nonsense"),
    *("registered_unemployment", "high_tech_enterprises", "erosion_control", "rd_expenditure"),
)
KINDS = ("", "", "", "growth", "cumulative", "average", "index", "reduction", "当年数", "odd")
VALUES = ("", "5", "5.2", "12.60", "98", "-1.6", "100", "1,234.5", "５.２", "1e3", "0.1582", "abc")
UNITS = ("", "", "", "%", "年", "万吨", "吨", "parsecs")
ROWS = st.lists(
    st.fixed_dictionaries(
        {
            "area": st.sampled_from(AREAS),
            "year": st.sampled_from(("2021", "2022", "2023", "2023年", "2024", "2019", "x")),
            "indicator": st.sampled_from(INDICATORS),
            "kind": st.sampled_from(KINDS),
            "value": st.one_of(st.sampled_from(VALUES), st.decimals(0, 110, places=2).map(str)),
            "unit": st.sampled_from(UNITS),
            "status": st.sampled_from(("", "", "final", "初步数", "revised", "odd")),
            "source": st.sampled_from(("", "", "", "年鉴")),
        }
    ),
    max_size=14,
)


def told(findings: list[Finding]) -> set[tuple[str, ...]]:
    """Return in which lines findings are, and what they say."""
    return {
        (str(each.line), each.code, str(each.area), each.message_in("en"), each.hint_in("zh"))
        for each in findings
    }


@given(ROWS)
@settings(max_examples=EXAMPLES // 8, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_same(tmp_path: Path, rows: list[dict[str, str]]) -> None:
    """Whatever the rows are, in one year each or in all years."""
    assume(any(each["area"] or each["value"] for each in rows))
    text, name = as_csv(rows), write(tmp_path / "figures.csv", rows)
    report, panel = checked(text, name), paneled(name)
    assert panel.cells == cells_of(report)
    assert told(panel.found.told) == told(list(report.findings))
    years = (2021, 2023, 2025)
    of_years = [cells_of(checked(text, name, year=year)) for year in years]
    by_area = sorted((each for cells in of_years for each in cells), key=lambda each: each[1])
    assert paneled(name, years=years).cells == by_area
