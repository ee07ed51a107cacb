"""A template dresses a report, or is refused (word/template.py)."""

from __future__ import annotations

import io
import random
import zipfile

import docx
import pytest
from docx.enum.section import WD_ORIENT, WD_SECTION
from docx.enum.style import WD_STYLE_TYPE
from docx.shared import Mm, Pt, Twips

from hlgl_cli.finding import CannotRunError
from hlgl_cli.report.view import Template
from hlgl_cli.report.word import template as of_template
from hlgl_cli.report.word.document import Document
from tests.report.build import checked
from tests.report.word.build import bureau, lines, made, part, read, template, with_parts


def refused(own: Template) -> str:
    """Return which message refuses a template."""
    with pytest.raises(CannotRunError) as error:
        Document(own)
    assert error.value.facts["file"] == own.name
    return error.value.key


def test_dresses() -> None:
    """Styles, page and headers are the template's; what was written in it is gone."""
    own = bureau(page_width=11_000, left_margin=1_700)
    own.styles["Title"].font.size = Pt(30)
    found = read(made(checked("gdp = 5.8"), template=template(own)))
    section = found.sections[0]
    assert found.styles["Title"].font.size == Pt(30)
    assert (section.page_width, section.left_margin) == (Twips(11_000), Twips(1_700))
    assert section.header.paragraphs[0].text == "Bureau of Statistics"
    assert "Draft of last year" not in [one.text for one in found.paragraphs]


def test_table_lies_across() -> None:
    """The page of the table is the template's, turned, and turned back behind it."""
    own = template(bureau(page_width=11_000, page_height=16_000, left_margin=1_700, top_margin=900))
    _, across, upright = read(made(checked("gdp = 5.8"), template=own)).sections
    assert (across.page_width, across.page_height) == (Twips(16_000), Twips(11_000))
    assert (across.top_margin, across.right_margin) == (Twips(1_700), Twips(900))
    assert (upright.page_width, upright.left_margin) == (Twips(11_000), Twips(1_700))


def test_first_page() -> None:
    """A first page of its own is that of the whole, not of each section."""
    own = bureau()
    own.sections[0].different_first_page_header_footer = True
    sections = read(made(checked("gdp = 5.8"), template=template(own))).sections
    found = [section.different_first_page_header_footer for section in sections]
    assert found == [True, False, False]


def test_last_section() -> None:
    """Of several sections the last one's page counts, with the header that it goes on with."""
    own = bureau()
    own.add_section(WD_SECTION.NEW_PAGE).page_width = Twips(14_000)
    found = read(made(checked("gdp = 5.8"), template=template(own))).sections[0]
    assert found.page_width == Twips(14_000)
    assert found.header.paragraphs[0].text == "Bureau of Statistics"


def test_lacks_styles() -> None:
    """Styles that a template lacks are ours, below ids that it does not use."""
    own = bureau()
    own.styles["Caption"].element.getparent().remove(own.styles["Caption"].element)
    own.styles.add_style("Notes", WD_STYLE_TYPE.PARAGRAPH).element.set(
        "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}styleId", "TableText"
    )
    document = Document(template(own))
    assert document.styles.paragraph("Caption") == "Caption"
    assert document.styles.paragraph("Table Text") == "hlglTableText"
    assert 'w:basedOn w:val="hlglTableText"' in part(
        document.packed("", "", "zh"), "word/styles.xml"
    )


def test_counts_its_headings() -> None:
    """Where Word counts headings itself, our numbers are left out, and annexes are not counted."""
    own = bureau()
    for level, number in ((1, "1"), (3, "0")):
        counted = own.styles[f"Heading {level}"].element.get_or_add_pPr().get_or_add_numPr()
        counted.get_or_add_numId().val = int(number)
    written = made(checked("gdp = 5.8"), "zh", template(own))
    headings = lines(written, "Heading1")
    assert headings[0] == "总体情况"
    assert headings[-1].startswith("附件")
    assert lines(written, "Heading3")[0].startswith("1．")
    assert part(written, "word/document.xml").count('<w:numId w:val="0"/>') == 3


def test_nothing_is_left_of_it() -> None:
    """Comments, properties, pictures and settings of what was written are not handed on."""
    own = bureau()
    own.add_comment(own.paragraphs[0].runs, "not yet approved", author="Li")
    own.core_properties.author = "Zhang"
    written = made(checked("gdp = 5.8"), template=template(own))
    with zipfile.ZipFile(io.BytesIO(written)) as package:
        everything = b"".join(map(package.read, package.namelist()))
        names = set(package.namelist())
    assert not any(word in everything for word in (b"approved", b"Zhang", b"last year", b"Li<"))
    assert names.isdisjoint({"word/comments.xml", "docProps/app.xml", "docProps/thumbnail.jpeg"})


def test_own_foot() -> None:
    """A template that has a foot keeps it; else the pages are numbered."""
    own = bureau()
    own.sections[0].footer.paragraphs[0].text = "Confidential"
    kept, added = (made(checked("gdp = 5.8"), template=template(one)) for one in (own, bureau()))
    assert read(kept).sections[0].footer.paragraphs[0].text == "Confidential"
    assert "PAGE" in part(added, "word/footer1.xml")


def test_states_no_page() -> None:
    """A template that states no page, or no part of it, has ours."""
    own = bureau()
    body = own.element.body
    body.remove(body[-1])
    section = read(made(checked("gdp = 5.8"), template=template(own))).sections[0]
    assert (round((section.page_width or 0) / Mm(1)), section.orientation) == (
        210,
        WD_ORIENT.PORTRAIT,
    )
    partly = bureau()
    partly.sections[0]._sectPr.remove(partly.sections[0]._sectPr.pgMar)  # noqa: SLF001 - no other way
    section = read(made(checked("gdp = 5.8"), template=template(partly))).sections[0]
    assert round((section.left_margin or 0) / Mm(1)) == 28


def test_old_document() -> None:
    """A .doc and a document with a password are told as what they may be."""
    assert (
        refused(Template("own.docx", bytes.fromhex("d0cf11e0a1b11ae1") + bytes(512)))
        == "run.template_old"
    )


@pytest.mark.parametrize("content", [b"", b"plain text", b"PK\x03\x04", b"%PDF-1.7"])
def test_no_document(content: bytes) -> None:
    """What is no package of Word is refused."""
    assert refused(Template("own.docx", content)) == "run.template_other"


def test_other_package() -> None:
    """A workbook behind the name of a document is refused, and so is any other archive."""
    own, types = template(bureau()), part(template(bureau()).content, "[Content_Types].xml")
    workbook = types.replace("wordprocessingml.document.main", "spreadsheetml.sheet.main")
    assert (
        refused(with_parts(own, {"[Content_Types].xml": workbook.encode()})) == "run.template_other"
    )
    assert refused(with_parts(own, {"[Content_Types].xml": None})) == "run.template_other"


def test_macros() -> None:
    """A document with macros is refused."""
    own, types = template(bureau()), part(template(bureau()).content, "[Content_Types].xml")
    macros = types.replace("wordprocessingml.document.main", "wordprocessingml.macroEnabled.main")
    assert (
        refused(with_parts(own, {"[Content_Types].xml": macros.encode()})) == "run.template_macros"
    )


def test_bomb(monkeypatch: pytest.MonkeyPatch) -> None:
    """A document that is far larger unpacked is refused before it is unpacked."""
    monkeypatch.setattr(of_template, "MOST_UNPACKED", 1_000)
    assert refused(template(bureau())) == "run.template_large"


def test_large(monkeypatch: pytest.MonkeyPatch) -> None:
    """A file of which more is there than a template may have is refused unread."""
    monkeypatch.setattr(of_template, "MOST_OF_TEMPLATE", 1_000)
    assert refused(template(bureau())) == "run.template_large"


def test_narrow() -> None:
    """Pages too narrow for tables are refused, with what would do."""
    own = template(bureau(page_width=7_000))
    assert refused(own) == "run.template_narrow"


@pytest.mark.parametrize(
    ("name", "content"),
    [
        ("word/document.xml", b"<w:document"),
        ("word/document.xml", None),
        ("word/styles.xml", b""),
        ("_rels/.rels", b"<Relationships/>"),
        ("word/_rels/document.xml.rels", b"\xff\xfe"),
    ],
)
def test_broken(name: str, content: bytes | None) -> None:
    """A document of which a part is broken or missing is refused."""
    assert refused(with_parts(template(bureau()), {name: content})) == "run.template_broken"


def test_style_of_another_kind() -> None:
    """Styles that are no part of styles are refused as broken."""
    own = template(bureau())
    types = part(own.content, "[Content_Types].xml").replace("styles+xml", "comments+xml")
    assert (
        refused(with_parts(own, {"[Content_Types].xml": types.encode()})) == "run.template_broken"
    )


def test_any_bytes() -> None:
    """A template that is changed at random is used or refused; it never fails."""
    content, answers = template(bureau()).content, set[str]()
    for seed in range(60):
        chance = random.Random(seed)  # noqa: S311 - the same bytes in every run
        changed = bytearray(content)
        for _ in range(3):
            changed[chance.randrange(len(changed))] = chance.randrange(256)
        try:
            docx.Document(io.BytesIO(Document(Template("x", bytes(changed))).packed("", "", "zh")))
            answers.add("used")
        except CannotRunError as error:
            answers.add(error.key)
    assert {"used", "run.template_broken"} <= answers
