"""What mkdocs leaves out of Chinese pages: their language, and lines that join without a blank."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from mkdocs.structure.pages import Page

_CHINESE = "[\u3001-\u9fff\uff01-\uff5e“”]"
_BROKEN_LINE = re.compile(rf"(?<={_CHINESE})\n(?={_CHINESE})")
_PREFORMATTED = re.compile(r"(<pre>.*?</pre>)", re.DOTALL)


def on_page_content(html: str, /, **_: object) -> str:
    """Join broken lines where a browser would show a blank between Chinese characters."""
    parts = _PREFORMATTED.split(html)
    parts[::2] = [_BROKEN_LINE.sub("", part) for part in parts[::2]]
    return "".join(parts)


def on_post_page(output: str, /, page: Page, **_: object) -> str:
    """Name the language of Chinese pages, by which a browser chooses the shapes of characters."""
    is_chinese = page.file.src_uri.startswith("zh/")
    return output.replace(' lang="en"', ' lang="zh-CN"', 1) if is_chinese else output
