"""The site's Chinese pages."""

from __future__ import annotations

from types import SimpleNamespace
from typing import Any

import pytest

import chinese_pages


@pytest.mark.parametrize(
    ("html", "joined"),
    [
        ("<p>优先于\n设置，\n而且</p>", "<p>优先于设置，而且</p>"),
        ("<p>用 hlgl\n检查</p>", "<p>用 hlgl\n检查</p>"),
        ("<pre>指标\n数值</pre>\n<p>指标\n数值</p>", "<pre>指标\n数值</pre>\n<p>指标数值</p>"),
    ],
)
def test_lines_join(html: str, joined: str) -> None:
    """Lines of Chinese join without a blank, unless they are to stay as they are."""
    assert chinese_pages.on_page_content(html, page=None) == joined


@pytest.mark.parametrize(
    ("path", "lang"), [("zh/commands.md", "zh-CN"), ("commands.md", "en"), ("zh.md", "en")]
)
def test_language(path: str, lang: str) -> None:
    """A page of docs/zh/ is told to be Chinese."""
    page: Any = SimpleNamespace(file=SimpleNamespace(src_uri=path))
    html = '<html class="writer-html5" lang="en" ><p lang="en">'
    expected = f'<html class="writer-html5" lang="{lang}" ><p lang="en">'
    assert chinese_pages.on_post_page(html, page=page, config=None) == expected
