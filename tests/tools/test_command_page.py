"""The command reference in Markdown."""

from __future__ import annotations

from markdown_it import MarkdownIt

import command_page
from tests.tools.build import CHINESE, HELP

PAGE = """\
## hlgl try

```text
hlgl try [OPTIONS] FILE...
```

try a \\*.toml

.hidden is a file's name; C:\\\\new is another, and \\`- is neither.

- [`hlgl try once`](#hlgl-try-once): try it once

**Options**

- `-H, --how-much [a|b]`: how; default: &lt;a>; environment: HLGL_HOW

**Examples**

```sh
hlgl try - < '2023.toml'
```

## Exit codes

Every command ends with one of these.

- `0`: tried \\[well\\]
"""


def test_rendered() -> None:
    """The page has the parts of each help, their marks escaped."""
    page = command_page.rendered([HELP])
    assert page.startswith(
        "# Command reference\n\n[中文](zh/commands.md)\n\nWhat `--help` says of every command"
    )
    assert page.endswith(f"\n\n{PAGE}")


def test_escapes_are_undone() -> None:
    """What is shown of the page is what was said."""
    shown = MarkdownIt().render(command_page.rendered([HELP]))
    assert "C:\\new is another, and `- is neither." in shown
    assert "how; default: &lt;a&gt;; environment: HLGL_HOW" in shown
    assert "tried [well]" in shown


def test_below() -> None:
    """A command below another one is a level deeper."""
    below = HELP._replace(command="hlgl try once", commands=())
    assert "\n### hlgl try once\n" in command_page.rendered([HELP, below])


def test_chinese() -> None:
    """In Chinese the marks are Chinese."""
    page = command_page.rendered([CHINESE])
    assert page.startswith("# 命令参考\n\n[English](../commands.md)\n\n各命令 `--help` 的内容")
    assert "- [`hlgl try once`](#hlgl-try-once)：试一次\n" in page
    assert "- `-H, --how-much [a|b]`：how；默认 &lt;a>；环境变量 HLGL_HOW\n" in page
