"""Pictures that stand in a line of their own, with words for those who do not see them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from docx.oxml.shape import CT_Inline
from docx.shared import Twips

from hlgl_cli.messages import visible

if TYPE_CHECKING:
    from docx.oxml.xmlchemy import BaseOxmlElement as Element

_SIZE = slice(16, 24)  # where a PNG says how wide and how high it is, in four bytes each


def inline(at: int, key: str, picture: bytes, width: int, words: str) -> Element:
    """Return the element of a PNG that a relationship names, so many twips wide."""
    size = picture[_SIZE]
    across, down = int.from_bytes(size[:4], "big"), int.from_bytes(size[4:], "big")
    name, height = f"chart{at}.png", width * down // across
    made = CT_Inline.new_pic_inline(at, key, name, Twips(width), Twips(height))
    made.docPr.set("descr", visible(words))
    return made
