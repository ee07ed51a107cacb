"""What goes wrong with a text on its way: characters, lines, digits, bytes, encodings."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable

    from tests.laws.chance import Chance

HOSTILE = (
    *("\x00", "\x1b[31m", "\x7f", "\x85", "\u200b", "\u202e", "\u2028", "\ufeff", "\t", "\r"),
    *("{}", "{0}", "{name}", "%s", "|", "`", "<b>", "&", "]]>", "::error::", "%0A", "\\", '"', "'"),
    *("　", "＝", "：", "５", "，", "“", "”", "\u2212", "\u2013", "\u00a0", "宽" * 60, "w" * 120),
    *("😀", "e\u0301", "\u1100", "=1+1", "@", "[", "]", "}", "#", "=", ",", "\n", "\n\n", "\n["),
)


def slipped(chance: Chance, content: str) -> str:
    """Return a text with one thing wrong in it, wherever it may be."""
    at = chance.randrange(len(content) + 1)
    if chance.is_(60):
        return content[:at] + chance.one(HOSTILE) + content[at:]
    lines = content.split("\n")
    row = at % len(lines)
    return "\n".join([*lines[:row], *chance.one(_CHANGES)(lines[row]), *lines[row + 1 :]])


_WIDE = str.maketrans("0123456789.%=-", "０１２３４５６７８９．％＝－")
_CHINESE = str.maketrans("0123456789.", "〇一二三四五六七八九点")
_CHANGES: tuple[Callable[[str], list[str]], ...] = (
    lambda line: [line, line],
    lambda _: [],
    lambda line: [f"#{line}"],
    lambda line: [line[: len(line) // 2]],
    lambda line: [line.translate(_WIDE)],
    lambda line: [line.translate(_CHINESE)],
    lambda line: [line.replace(" = ", "\t=")],
    lambda line: [line.replace(".", ",")],
)


def encoded(chance: Chance, content: str) -> bytes:
    """Return a text in bytes, at times in those of another encoding, or not whole."""
    return chance.one(_ENCODINGS)(content)


_ENCODINGS: tuple[Callable[[str], bytes], ...] = (
    *([str.encode] * 14),
    lambda content: content.encode("utf-8-sig"),
    lambda content: content.replace("\n", "\r\n").encode(),
    lambda content: content.replace("\n", "\r").encode(),
    lambda content: content.encode("gb18030"),
    lambda content: content.encode("utf-16"),
    lambda content: content.encode()[: len(content) // 2],
    lambda content: content.encode() + b"\xff\x00",
)


def mutated(chance: Chance, content: bytes) -> bytes:
    """Return bytes of which a few were changed, put in, taken out or moved, blindly."""
    for _ in range(chance.one((1, 1, 1, 2, 4))):
        at = chance.randrange(len(content) + 1)
        to = min(len(content), at + chance.one((1, 1, 1, 2, 8, 40)))
        content = chance.one(_MUTATIONS)(content, at, to, chance.randrange(256))
    return content


_MUTATIONS: tuple[Callable[[bytes, int, int, int], bytes], ...] = (
    lambda content, at, to, byte: content[:at] + bytes([byte] * (to - at)) + content[to:],
    lambda content, at, _, byte: content[:at] + bytes([byte]) + content[at:],
    lambda content, at, to, _: content[:at] + content[to:],
    lambda content, at, to, _: content[:to] + content[at:],
    lambda content, at, to, _: content[to:] + content[:at],
    lambda content, at, to, byte: content[:at] + b"0123456789.\n"[byte % 12 :][:1] + content[to:],
    lambda content, at, *_: content[:at],
)
