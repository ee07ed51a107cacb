"""What is known before anything is computed."""

from __future__ import annotations

import pytest

from tests.report.build import area_of, checked, content, lines, steps

GROWTH = "target = { growth = 5 }"
LEVEL = "unit = '%'\ndecimals = 1\nbaseline = 95\ntarget = { level = 98 }"


def test_plan() -> None:
    """The plan's sentence, its cells, where it stands, who answers for it, what is noted."""
    stated = (
        f"{LEVEL}\nprinted = {{ base = '95', target = '98', rate = '—' }}\nsource = '专栏1'"
        "\nresponsible = { zh = '统计局', en = 'Statistics' }\nnote = { zh = '注', en = 'A note' }"
    )
    found = lines(area_of(stated, "value = 96.5"))
    assert list(found)[:6] == ["target", "printed", "source", "note", "responsible", "baseline"]
    assert found["target"] == "98% in 2025"
    assert found["printed"] == "95 | 98 | —"
    assert (found["source"], found["responsible"], found["note"]) == (
        "专栏1",
        "Statistics",
        "A note",
    )


def test_source_of_the_target() -> None:
    """A target's own source is told in place of the indicator's."""
    stated = "source = '专栏1'\ntarget = { growth = 5, source = '第十章' }"
    assert lines(area_of(stated, "growth = 5"))["source"] == "第十章"


@pytest.mark.parametrize(
    ("given", "figure"),
    [
        ("value = 96.50", "2023: 96.50%"),
        ("cumulative = 1.5", "2023: 1.5 percentage points, cumulative"),
    ],
)
def test_figure(given: str, figure: str) -> None:
    """A figure is told as it is written, with its year and kind."""
    assert lines(area_of(LEVEL, given))["figures"] == figure


@pytest.mark.parametrize(
    ("given", "figure"),
    [
        ("index = 116.7", "2023: index 116.7"),
        ("annual_index = 105.2", "2023: index 105.2 (previous year = 100)"),
        ("growth = -2", "2023: a fall of 2%"),
        ("value = 5", "2023: 5"),
        ("value = '5 亿元'", "2023: 500 million yuan"),
    ],
)
def test_kinds_of_figures(given: str, figure: str) -> None:
    """Each kind has its words, a fall is no negative growth."""
    assert lines(area_of(f"{GROWTH}\nbaseline = 4", given))["figures"] == figure


def test_status_source_and_note() -> None:
    """Status, source and note of a figure stand behind it."""
    given = "gdp = { growth = 5.8, status = 'final', source = '统计局', note = '注' }"
    (area,) = checked(content(given), only=("gdp",)).reports
    assert lines(area)["figures"] == "2023: growth of 5.8% (final; 统计局; 注)"


def test_figures_of_every_year() -> None:
    """Of what every year is to keep, the figures of all years are told."""
    found = steps(area_of("target = { hold = 3 }", "value = { 2021 = 4, 2023 = 5 }"))
    assert [step.result for step in found if step.key == "figures"] == [
        "2021: 400 million yuan",
        "2023: 500 million yuan",
    ]


def test_amended_target() -> None:
    """An amended target has the old one, and both verdicts."""
    stated = (
        "unit = '%'\nbaseline = 95\ntarget = { level = 96 }\n"
        "amended = [{ until = 2022, target = { level = 98 }, source = '通知' }]"
    )
    found = lines(area_of(stated, "value = 95.7"))
    assert (found["before"], found["after"]) == ("off track", "on track")
    assert "98" in found["amended"]


def test_target_that_was_assigned() -> None:
    """Before a target was assigned there was no verdict, also where one year alone is judged."""
    stated = (
        "kind = 'reduction'\ntarget = { reduction = 15 }\n"
        "amended = [{ until = 2022, target = { form = 'reduction', assigned_by = '通辽市' } }]"
    )
    found = lines(area_of(stated, "reduction = 3.8"))
    assert (found["before"], found["after"]) == ("not assessed", "met this year")
