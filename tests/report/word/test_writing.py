"""What is written of a review, whatever the figures are (word/writing.py)."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from hlgl_cli.report.report import Report
from hlgl_cli.text import LANGUAGES
from tests.cli.running import ILLUSTRATIVE, OVERLAY, submit
from tests.report.build import MIXED, checked, content, validated
from tests.report.formats.test_html_bad_input import NAMES, figures, plan, toml
from tests.report.word.build import FILES, lines, made, root, tables, text

if TYPE_CHECKING:
    from pathlib import Path

    from tests.cli.running import Hlgl

HEAD = 'plan = "huolinguole-14fyp"\narea = "{}市"'


def written(hlgl: Hlgl, here: Path, *arguments: str, code: int = 0) -> bytes:
    """Return the document of a report, as it is typed."""
    ran = hlgl("report", *arguments, "-q", "-o", "review.docx")
    assert (ran.code, ran.out, ran.err) == (code, "", "")
    return (here / "review.docx").read_bytes()


def test_nothing_given() -> None:
    """Where no file could be used there is no area; why, and the method, are there all the same."""
    document = made(checked(content("", head="status = 'x'")))
    assert lines(document, "Title") == ["Review of the plan"]
    assert lines(document, "BodyText")[0].startswith("There is no area to review")
    assert lines(document, "Heading1") == ["Annex A: Findings", "Annex B: Method"]


def test_validated() -> None:
    """A validation has findings alone; nobody is told that areas are missing."""
    document = made(validated(MIXED))
    (found,) = tables(document)
    assert len(found) == 3
    assert "no area" not in " ".join(lines(document))
    assert lines(document, "Heading1") == ["Annex A: Findings"]


def test_no_fonts(monkeypatch: pytest.MonkeyPatch) -> None:
    """Where no font has the words of a chart, the review says that it is left out."""
    monkeypatch.setattr("hlgl_cli.report.chart.drawing._are_drawn", lambda _: False)
    document = made(checked("gdp = 5"))
    assert root(document).xpath("//w:drawing") == []
    (said,) = (line for line in lines(document) if "fonts" in line)
    assert (
        said
        == "The computer that wrote this review has no fonts for the chart, which is left out here."
    )


def test_nothing_assessable() -> None:
    """Where nothing can be assessed there is no chart, and each reason is told."""
    document = made(checked(""))
    assert root(document).xpath("//w:drawing") == []
    (reasons,) = (rows for rows in tables(document) if rows[0][1] == "Reason")
    assert len(reasons) == 1 + 20


def test_no_indicator() -> None:
    """An area without indicators has its head, and says that there is nothing."""
    (area,) = checked("gdp = 5").reports
    document = made(Report((area._replace(assessments=()),), ()))
    assert "There is no indicator to review." in lines(document)
    assert lines(document, "Heading1") == ["1. Summary", "Annex A: Method"]


def test_one_indicator() -> None:
    """One indicator alone has a sentence and no paragraph."""
    document = made(checked("gdp = 5.8", only=("1",)))
    assert lines(document, "BodyText")[0].startswith("In 2023 GDP grew by 5.8%")


def test_table_without_notes(hlgl: Hlgl, here: Path) -> None:
    """A table below which nothing is said ends its section all the same."""
    name = plan(here)
    text_of = (here / name).read_text(encoding="utf-8").replace('nature = "binding"', "")
    (here / name).write_text(text_of, encoding="utf-8")
    document = written(hlgl, here, submit(here, "it1 = 19"), "--plan", name)
    ends = root(document).xpath("//w:p[w:pPr/w:sectPr]")
    assert [text(one) for one in ends[1:]] == [""]


def test_several_areas() -> None:
    """Each area begins on a page of its own and counts its parts anew; pictures are counted on."""
    of_each = "gdp = 5.8\nurbanization_rate = 96"
    files = [content(of_each, head=HEAD.format(one), name=f"{one}.toml") for one in "甲乙"]
    document = made(checked(*files), "zh")
    assert lines(document, "Heading1").count("一、总体情况") == 2
    assert root(document).xpath("//wp:docPr/@id") == ["1", "2", "3", "4"]
    new_pages = map(text, root(document).xpath("//w:p[w:pPr/w:pageBreakBefore]"))
    assert [page[:3] for page in new_pages] == [
        "附件1",
        "附件2",
        "甲市2",
        "附件3",
        "附件4",
        "附件5",
    ]


@pytest.mark.parametrize("lang", LANGUAGES)
def test_amended(lang: str) -> None:
    """A target that was replaced is told with what it was, below a heading of its own."""
    document = made(checked(*FILES, overlays=(OVERLAY,)), lang)
    headings = [heading.rpartition(" ")[0] or heading for heading in lines(document, "Heading1")]
    assert {"zh": "四、目标调整", "en": "4. Amended"}[lang] in headings
    assert any("2025" in line for line in lines(document))


def test_findings() -> None:
    """Findings have their place, what is wrong and what to do; of too many the rest is counted."""
    many = "\n".join(f"no_such_{at} = 1" for at in range(150))
    document = made(checked(many))
    found = next(rows for rows in tables(document) if rows[0][0] == "Place")
    assert (len(found), found[1][:2]) == (101, ["2023.toml:4:1", "error"])
    assert "50" in lines(document, "TableNote")[-1]


@pytest.mark.parametrize("lang", LANGUAGES)
@pytest.mark.parametrize("name", NAMES.values(), ids=NAMES)
def test_names(hlgl: Hlgl, here: Path, name: str, lang: str) -> None:
    """What a plan and a file say is shown; its sentence has all of it, a heading what it bears."""
    stated = f"it1 = {{ value = 16, source = {toml(name)}, note = {toml(name)} }}"
    file = submit(here, stated, head=f"reporter = {toml(name)}")
    document = written(hlgl, here, file, "--plan", plan(here, name=name), "--lang", lang)
    shown = "".join(each if each.isprintable() else f"\\u{ord(each):04x}" for each in name)
    sentences = lines(document, "BodyText", "BodyTextFirstIndent")
    assert any("".join(shown.split()) in "".join(one.split()) for one in sentences)
    assert all(len(heading) < 180 for heading in lines(document, "Heading3", "Caption"))


def test_name_of_a_file(hlgl: Hlgl, here: Path) -> None:
    """A file's name may be any, half of a character too."""
    name = submit(here, "it1 = 'x'", name="<&\udcff>.toml")
    document = written(hlgl, here, name, "--plan", plan(here), code=1)
    found = next(rows for rows in tables(document) if rows[0][0] == "Place")
    assert found[1][0].startswith("<&\\udcff>.toml:")


def test_all_off_track(hlgl: Hlgl, here: Path) -> None:
    """Where all is off track the worst are below one heading."""
    of_all = submit(here, figures(5, "1"))
    document = written(hlgl, here, of_all, "--plan", plan(here, 5), "--order", "worst")
    assert lines(document, "Heading2") == ["2.1 Off track"]


def test_500_indicators(hlgl: Hlgl, here: Path) -> None:
    """Five hundred indicators have a sentence, a calculation and, where judged, a chart each."""
    document = written(hlgl, here, submit(here, figures(20)), "--plan", plan(here, 500))
    assert len(root(document).xpath("//w:drawing")) == 20
    assert len(lines(document, "Heading3")) == 500
    assert len(tables(document)[1]) == 2 + 500


def test_nothing_is_written_by_halves(
    hlgl: Hlgl, here: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """What goes wrong on the way leaves the file that was there as it was."""
    (here / "review.docx").write_text("old", encoding="utf-8")

    def broken(*_: object) -> None:
        raise MemoryError

    monkeypatch.setattr("hlgl_cli.report.formats.docx.reviews_of", broken)
    assert hlgl("report", str(ILLUSTRATIVE), "-o", "review.docx").code == 3
    assert [path.name for path in here.iterdir()] == ["review.docx"]
    assert (here / "review.docx").read_text(encoding="utf-8") == "old"
