"""What is written is in the order that the schema of Word's documents demands.

Word repairs, or refuses, a document whose elements stand in another order.
"""

from __future__ import annotations

import pytest

from tests.report.build import checked
from tests.report.word.build import bureau, illustrated, made, root, template

# The children of an element in their order (ISO/IEC 29500-1, 17.2 to 17.6), those that are used.
ORDER = {
    "body": ("p", "tbl", "sectPr"),
    "p": ("pPr", "r", "fldSimple"),
    "pPr": ("pStyle", "keepNext", "pageBreakBefore", "numPr", "jc", "sectPr"),
    "r": ("rPr", "t", "br", "drawing"),
    "tbl": ("tblPr", "tblGrid", "tr"),
    "tblPr": ("tblStyle", "tblW", "jc", "tblLayout", "tblCellMar", "tblLook", "tblDescription"),
    "tblCellMar": ("left", "right"),
    "tr": ("trPr", "tc"),
    "trPr": ("cantSplit", "tblHeader"),
    "tc": ("tcPr", "p"),
    "tcPr": ("tcW", "gridSpan", "vMerge", "shd", "vAlign"),
    "sectPr": ("headerReference", "footerReference", "type", "pgSz", "pgMar", "cols", "docGrid"),
}
ANY = {"body", "p"}  # whose children but for the first, or the last, may stand in any order


@pytest.mark.parametrize("styled", [False, True])
def test_order(styled: bool) -> None:  # noqa: FBT001 - a case of the test
    """Every element that is written has its children in order."""
    document = made(checked("gdp = 5"), template=template(bureau())) if styled else illustrated()
    for element in root(document).iter("{*}*"):
        parent = element.tag.rpartition("}")[2]
        if parent in ORDER and "wordprocessingml" in element.tag:
            names = [child.tag.rpartition("}")[2] for child in element]
            places = [ORDER[parent].index(name) for name in names]
            assert parent in ANY or places == sorted(places), names


@pytest.mark.parametrize("lang", ["zh", "en"])
def test_grids(lang: str) -> None:
    """A row is as wide as the grid of its table, which no page is narrower than."""
    for table in root(illustrated(lang)).xpath("//w:tbl"):
        grid = [int(each) for each in table.xpath("w:tblGrid/w:gridCol/@w:w")]
        assert sum(grid) <= 16_838 - 2_098 - 1_984
        for row in table.xpath("w:tr"):
            assert sum(int(each) for each in row.xpath("w:tc/w:tcPr/w:tcW/@w:w")) == sum(grid)


def test_last_of_a_cell() -> None:
    """A cell ends with a paragraph, and a section with one that says so."""
    document = root(illustrated())
    assert len(document.xpath("//w:tc[*[last()][self::w:p]]")) == len(document.xpath("//w:tc"))
    assert len(document.xpath("//w:p[w:pPr/w:sectPr]")) == 2


def test_styles_are_there() -> None:
    """Every style that is named is one of the document's."""
    there = set(root(illustrated(), "styles").xpath("//w:style/@w:styleId"))
    named = root(illustrated()).xpath("//w:pStyle/@w:val | //w:rStyle/@w:val | //w:tblStyle/@w:val")
    assert set(named) <= there
    based = root(illustrated(), "styles").xpath("//w:basedOn/@w:val | //w:next/@w:val")
    assert set(based) <= there


def test_years_stay_together() -> None:
    """The rows of one indicator stand on one page, below a name that is written once."""
    (years,) = root(illustrated()).xpath("//w:tbl[w:tr[2]/w:tc[1]//w:vMerge]")[:1]
    rows = years.xpath("w:tr")[1:4]
    assert [row.xpath("w:tc[1]//w:vMerge/@w:val") for row in rows] == [
        ["restart"],
        ["continue"],
        ["continue"],
    ]
    assert [len(row.xpath("w:tc[.//w:keepNext]")) for row in rows] == [8, 8, 0]
