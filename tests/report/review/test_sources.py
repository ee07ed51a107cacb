"""Where figures come from."""

from __future__ import annotations

from hlgl_cli.report.review.sources import sources_of
from tests.report.build import checked, content


def test_sources() -> None:
    """Each figure has its year, status, source, note and file."""
    stated = "status = 'preliminary', source = '统计局', note = '快报'"
    files = (
        content("urbanization_rate = 95.6", 2021),
        content(f"urbanization_rate = {{ value = 96.5, {stated} }}"),
    )
    (area,) = checked(*files, only=("3",)).reports
    name = "Urbanization rate of permanent residents (%)"
    assert [tuple(each) for each in sources_of(area.assessments[0], "en")] == [
        (name, 2021, "95.6%", "", "", "", "2021.toml"),
        (name, 2023, "96.5%", "preliminary", "统计局", "快报", "2023.toml"),
    ]


def test_what_is_not_assessed() -> None:
    """The figures of what has no verdict are told too."""
    (area,) = checked("high_value_patents = 3", only=("5",)).reports
    assert [each.figure for each in sources_of(area.assessments[0], "zh")] == ["3件"]
