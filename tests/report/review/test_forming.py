"""A review is formed."""

from __future__ import annotations

import pytest

from hlgl_cli.report.explanation import explain
from hlgl_cli.report.prose import paragraph, sentence
from hlgl_cli.report.report import Report
from hlgl_cli.report.review import reviews_of
from hlgl_cli.report.view import ORDERS, Order
from hlgl_cli.sources.files import Content
from hlgl_cli.text import LANGUAGES
from tests.cli.running import ILLUSTRATIVE, OVERLAY
from tests.report.build import MIXED, area_of, checked, content

FILES = tuple(Content(path.name, path.read_bytes()) for path in sorted(ILLUSTRATIVE.glob("*.toml")))


@pytest.mark.parametrize("order", ORDERS)
@pytest.mark.parametrize("lang", LANGUAGES)
def test_entries(lang: str, order: Order) -> None:
    """Every assessment has an entry with its sentence and its calculation."""
    report = checked(*FILES)
    (area,) = report.reports
    (review,) = reviews_of(report, lang, order).areas
    assert [entry.at for entry in review.entries] == list(range(1, 21))
    for entry in review.entries:
        *steps, _ = explain(area, entry.assessment, lang)
        assert entry.steps == tuple(steps)
        assert entry.sentence == sentence(area.plan, entry.assessment, lang)
    assert {e.assessment.indicator for e in review.entries} == {
        each.indicator for each in area.assessments
    }


def test_head() -> None:
    """A review has its title, the plan, who reported, the time elapsed and the paragraph."""
    report = checked(*FILES)
    found = reviews_of(report, "zh")
    (review,) = found.areas
    assert found.title == review.title == "霍林郭勒市2023年规划实施情况评估（主要指标）"
    assert review.reporters == "填报单位：示例数据(非真实统计)"
    assert review.elapsed == "时间进度60%"
    assert review.paragraph == paragraph(report.reports[0], "zh")
    assert found.files == ("2021.toml", "2022.toml", "2023.toml")


def test_marks() -> None:
    """The marks of the table are explained, and those of the years beside it."""
    (review,) = reviews_of(checked(*FILES), "en").areas
    assert review.marks == ("* binding  ? rounding could change this result  (p) preliminary",)
    assert review.marks_of_years == ("(p) preliminary", "(r) revised")


def test_one_indicator() -> None:
    """One indicator alone needs no paragraph, and nobody who reported it is named."""
    (review,) = reviews_of(checked("gdp = 5.8", only=("1",)), "en").areas
    assert (review.paragraph, review.reporters) == ("", "")


def test_several_targets() -> None:
    """Several targets are entries of their own, but one set of figures."""
    area = area_of("targets = [{ level = 100 }, { hold = 90 }]\nbaseline = 80", "value = 92")
    both = area._replace(assessments=area.assessments * 2)
    (review,) = reviews_of(Report((both,), ()), "en").areas
    assert len(review.entries) == 2
    assert [source.figure for source in review.sources] == ["9.2 billion yuan"]
    assert review.paragraph == ""


def test_titles() -> None:
    """Targets of the plan's text are not among its main indicators; several areas share a title."""
    text = checked("grassland_cover = 81", only=("grassland_cover",))
    assert reviews_of(text, "en").title == "Huolinguole 2023: review of the plan"
    head = "plan = 'huolinguole-14fyp'\narea = '{}市'"
    two = checked(*(content("gdp = 5", head=head.format(one), name=one) for one in "甲乙"))
    found = reviews_of(two, "en")
    assert found.title == "Review of the plan"
    titles = [f"{name}市 2023: review of the plan's main indicators" for name in "乙甲"]
    assert [each.title for each in found.areas] == titles


def test_title_of_a_long_name() -> None:
    """A name of thousands of characters does not fill pages with the title."""
    long = content("gdp = 5", head=f"plan = 'huolinguole-14fyp'\narea = '{'长' * 5000}'")
    title = reviews_of(checked(long), "zh").title
    assert title == f"{'长' * 59}…2023年规划实施情况评估（主要指标）"


def test_unjudged() -> None:
    """What has no verdict says why, and which figures are wanting."""
    figures = content("gdp = -20", 2021), content("gdp = 5.1")
    (review,) = reviews_of(checked(*figures, only=("1", "5")), "en").areas
    gdp, patents = review.unjudged
    assert (gdp.name, gdp.reason) == ("Growth of GDP (%)", "some years missing")
    assert gdp.why[1:] == (
        "Years missing: 2022",
        "What it would have to be: at least: growth of 35.72385%",
    )
    assert patents.why == (review.entries[1].sentence,)


def test_amended() -> None:
    """An amended target is told with what it was before."""
    report = checked("carbon_intensity = { cumulative = 9 }", only=("15",), overlays=(OVERLAY,))
    (review,) = reviews_of(report, "en").areas
    assert review.amended
    assert all(line.startswith("^ ") for line in review.amended)


def test_findings() -> None:
    """What was found is told file by file; notes on verdicts are the verdicts themselves."""
    (of_file,) = reviews_of(checked(MIXED), "en").findings
    assert [finding.code for finding in of_file.told] == ["U301", "F202"]


def test_nothing() -> None:
    """Where no file can be used there is the method, and what was found."""
    found = reviews_of(checked("gdp = ", only=("1",)), "zh")
    assert (found.areas, found.title) == ((), "规划实施情况评估")
    assert [each.told[0].code for each in found.findings] == ["S102"]
    assert len(found.method) == 8


@pytest.mark.parametrize("lang", LANGUAGES)
def test_method_is_half_a_page(lang: str) -> None:
    """The method is told in half a page: of Chinese 600 characters, of English 300 words."""
    text = "".join(f"{word}{means}" for word, (means,) in reviews_of(Report((), ()), lang).method)
    assert len(text) < 600 if lang == "zh" else len(text.split()) < 300
