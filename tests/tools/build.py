"""A help to lay out, with all that needs an escape."""

from __future__ import annotations

from hlgl_cli.cli.help import Group, Help

HELP = Help(
    lang="en",
    command="hlgl try",
    usage="hlgl try [OPTIONS] FILE...",
    what="try a *.toml",
    more=".hidden is a file's name; C:\\new is another, and `- is neither.",
    commands=(("once", "try it once"),),
    groups=(
        Group("Options", (("-H, --how-much [a|b]", "how; default: <a>; environment: HLGL_HOW"),)),
    ),
    examples=("hlgl try - < '2023.toml'",),
    exit_codes=(("0", "tried [well]"),),
)
CHINESE = HELP._replace(
    lang="zh",
    what="试一试",
    more="文件" * 40,
    commands=(("once", "试一次"),),
    groups=(Group("选项", (("-H, --how-much [a|b]", "how；默认 <a>；环境变量 HLGL_HOW"),)),),
)
