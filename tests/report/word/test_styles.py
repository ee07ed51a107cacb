"""The styles of a document (word/styles.py)."""

from __future__ import annotations

import pytest

from hlgl_cli.report.word.base import own_document
from hlgl_cli.report.word.styles import Styles


@pytest.mark.parametrize(
    ("name", "style"),
    [("Heading 1", "Heading1"), ("heading 1", "Heading1"), ("CAPTION", "Caption")],
)
def test_any_case(name: str, style: str) -> None:
    """A style is found in any case, as in Word."""
    assert Styles(own_document()).paragraph(name) == style


def test_kinds() -> None:
    """Styles of paragraphs, of words and of tables are told apart."""
    styles = Styles(own_document())
    assert (styles.character("Strong"), styles.table("Table Grid")) == ("Strong", "TableGrid")
    with pytest.raises(KeyError):
        styles.paragraph("Table Grid")


def test_counted_by_what_it_is_based_on() -> None:
    """A style counts as what it is based on does, also where that leads in a circle."""
    document = own_document()
    styles = Styles(document)
    assert not styles.is_numbered("heading 1")
    normal = document.styles["Normal"].element
    normal.basedOn_val = "Heading1"
    assert not styles.is_numbered("heading 1")
    normal.get_or_add_pPr().get_or_add_numPr().get_or_add_numId().val = 4
    assert styles.is_numbered("heading 1")
