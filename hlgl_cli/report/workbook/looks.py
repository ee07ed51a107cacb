"""How cells look: named styles, which whoever opens the workbook can change in one place."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from hlgl_cli.extras import needed

if TYPE_CHECKING:
    from openpyxl import Workbook

_FONTS = {"zh": ("宋体", "黑体"), "en": ("Calibri", "Calibri")}  # of text, of titles
_SIZE = 10
_RULE = "A6A6A6"  # grey that prints
_TO_FILL, _HEADING, _LABEL = "FFF8D6", "DCE6F1", "F2F2F2"


class Look(NamedTuple):
    """A font, where text stands, what is behind it, and whether a reader may write over it."""

    size: int = _SIZE
    is_title: bool = False
    is_bold: bool = False
    color: str = "000000"
    fill: str | None = None
    side: str = "left"
    upright: str = "center"
    wraps: bool = True
    is_ruled: bool = True
    is_locked: bool = True


_PLAIN = Look(is_ruled=False, upright="top")
LOOKS = {
    "hlgl title": Look(16, is_title=True, is_ruled=False, wraps=False),
    "hlgl note": _PLAIN,
    "hlgl line": _PLAIN._replace(wraps=False),
    "hlgl label": Look(is_title=True, fill=_LABEL),
    "hlgl heading": Look(is_title=True, is_bold=True, fill=_HEADING, side="center"),
    "hlgl text": Look(),
    "hlgl amount": Look(side="right"),
    "hlgl number": Look(side="right", wraps=False),
    "hlgl verdict": Look(side="center", is_bold=True),
    "hlgl id": Look(8, color="7F7F7F", wraps=False),
    "hlgl entry": Look(fill=_TO_FILL, is_locked=False),
    "hlgl figure": Look(fill=_TO_FILL, side="right", is_locked=False, wraps=False, is_bold=True),
}

OF_NUMBERS = {"hlgl amount": "hlgl number"}  # a number is never broken


def register(book: Workbook, lang: str) -> None:
    """Make the looks known to a workbook, in the fonts of a language."""
    styles = needed("openpyxl.styles", "excel")
    thin = styles.Side(style="thin", color=_RULE)
    text, title = _FONTS[lang]
    for name, look in LOOKS.items():
        style = styles.NamedStyle(name=name)
        style.font = styles.Font(
            name=title if look.is_title else text,
            size=look.size,
            bold=look.is_bold or (look.is_title and lang == "en"),
            color=look.color,
        )
        style.alignment = styles.Alignment(
            look.side,
            look.upright,
            wrap_text=look.wraps,
            indent=int(look.is_ruled and look.side != "center"),
        )
        if look.fill is not None:
            style.fill = styles.PatternFill("solid", fgColor=look.fill)
        if look.is_ruled:
            style.border = styles.Border(left=thin, right=thin, top=thin, bottom=thin)
        style.protection = styles.Protection(locked=look.is_locked)
        book.add_named_style(style)
