"""Characters that look like those of a keyboard and are none: which one it is, what was meant.

Loaded for a message only.
"""

from __future__ import annotations

import functools
import unicodedata
from typing import TYPE_CHECKING, NamedTuple

from hlgl_cli.text import nearest, say

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

# A dash of whatever length, where a minus or a hyphen belongs; a quote; a mark of Chinese text.
_DASHES = "\u2010\u2011\u2012\u2013\u2014\u2015\u2043\u207b\u2212\u2796\ufe58\ufe63\uff0d"
_QUOTES = "\u00ab\u00bb\u2018\u2019\u201a\u201b\u201c\u201d\u201e\u201f\u2032\u2033\u300c\u300d"
_MARKS = {"。": ".", "、": ",", "【": "[", "】": "]", "〔": "[", "〕": "]"}
# Compatibility ideographs and radicals stand for the very character that Chinese text has.
_IDEOGRAPHS = ((0x2E80, 0x2FDF), (0xF900, 0xFAFF), (0x2F800, 0x2FA1F))
# Radicals that Unicode does not say the character of.
_RADICALS = str.maketrans(
    "⺠⻁⻄⻅⻆⻉⻋⻓⻔⻗⻘⻙⻚⻛⻜⻝⻢⻤⻥⻦⻨⻩⻬⻰",
    "民虎西见角贝车长门雨青韦页风飞食马鬼鱼鸟麦黄齐龙",
)
_FULL_WIDTH = (0xFF01, 0xFF5E)
_TYPED = {
    **dict.fromkeys(_DASHES, ("dash", "-")),
    **dict.fromkeys(_QUOTES, ("quote", '"')),
    **{mark: ("mark", instead) for mark, instead in _MARKS.items()},
}
_UNSEEN = {"blank", "invisible", "ideograph"}
_HINTS = {"": "hint.remove_character", " ": "hint.blank"}


class Oddity(NamedTuple):
    """A character that a keyboard does not type here: where, what kind, and what belongs there."""

    character: str
    position: int  # from 0
    kind: str
    instead: str

    def of(self, lang: str) -> str:
        """Return which one it is: its kind, the character if it can be seen, and its code."""
        name = unicodedata.name(self.character, "") if lang == "en" else ""
        shown = "" if self.kind in {"blank", "invisible"} else self.character
        facts = {
            "kind": say(lang, f"char.{self.kind}"),
            "code": f"U+{ord(self.character):04X} {name}".rstrip(),
        }
        return say(lang, "char.seen" if shown else "char.unseen", shown=shown, **facts)


def oddities(text: str) -> Iterator[Oddity]:
    """Yield the characters of a text that are not what they look like."""
    if text.isascii():
        return
    for position, character in enumerate(text):
        kind, instead = _examined(character)
        if kind:
            yield Oddity(character, position, kind, instead)


def named(odd: Oddity) -> dict[str, str | Oddity]:
    """Return the facts of a hint that names a character, where it stands, and what is typed."""
    column = str(odd.position + 1)
    return {
        "hint": _HINTS.get(odd.instead, "hint.character"),
        "character": odd,
        "column": column,
        "instead": odd.instead,
    }


def odd_spelling(word: str, words: Iterable[str]) -> dict[str, str | Oddity]:
    """Return the facts of a hint where such characters are all that is wrong with a word.

    Where they are not, one that nobody sees or tells from another is still named.
    """
    odd = next(oddities(word), None)
    if odd is None:
        return {}
    typed, known = as_typed(word), tuple(words)
    meant = _by_typing(known).get(typed, "")
    if not (meant or odd.kind in _UNSEEN):
        return {}
    instead, column = meant or nearest(typed, known), str(odd.position + 1)
    hint = "hint.odd_name" if instead else "hint.odd_character"
    return {"hint": hint, "character": odd, "column": column, "instead": instead}


@functools.lru_cache(maxsize=8)
def _by_typing(words: tuple[str, ...]) -> Mapping[str, str]:
    """Return words by how they are typed, the first of several: a file may ask for thousands."""
    return {as_typed(word): word for word in reversed(words)}


def as_typed(text: str) -> str:
    """Return a text without blanks, every such character replaced by what belongs there."""
    return "".join("".join(_examined(character)[1] for character in text).split())


def _examined(character: str) -> tuple[str, str]:
    """Return what kind of odd character this is, "" for none, and what belongs there."""
    code = ord(character)
    if character in _TYPED:
        return _TYPED[character]
    if _FULL_WIDTH[0] <= code <= _FULL_WIDTH[1]:
        return "full_width", chr(code - 0xFEE0)
    if any(low <= code <= high for low, high in _IDEOGRAPHS):
        plain = unicodedata.normalize("NFKC", character).translate(_RADICALS)
        return ("", character) if plain == character else ("ideograph", plain)
    if character == " " or not (character.isspace() or unicodedata.category(character) == "Cf"):
        return "", character
    return ("blank", " ") if unicodedata.category(character) == "Zs" else ("invisible", "")
