"""The page of a section, and how it is turned."""

from __future__ import annotations

from typing import TYPE_CHECKING

from docx.enum.section import WD_ORIENT
from docx.shared import Twips

if TYPE_CHECKING:
    from docx.section import Section


def room(section: Section) -> int:
    """Return how wide the text of a section may be, in twips."""
    page, left, right = section.page_width, section.left_margin, section.right_margin
    return round(((page or 0) - (left or 0) - (right or 0)) / Twips(1))


def turn(section: Section) -> None:
    """Lay an upright page across, or a page that lies across upright, with its margins."""
    lies = section.orientation == WD_ORIENT.LANDSCAPE
    section.orientation = WD_ORIENT.PORTRAIT if lies else WD_ORIENT.LANDSCAPE
    section.page_width, section.page_height = section.page_height, section.page_width
    top, right, bottom, left = (
        section.top_margin,
        section.right_margin,
        section.bottom_margin,
        section.left_margin,
    )
    turned = (right, bottom, left, top) if lies else (left, top, right, bottom)
    section.top_margin, section.right_margin = turned[:2]
    section.bottom_margin, section.left_margin = turned[2:]
