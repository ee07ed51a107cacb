"""Workbooks are changed as what they are: a part, as text or as XML, and zipped again."""

from __future__ import annotations

import io
import re
import zipfile
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import random
    from collections.abc import Callable

    Mutate = Callable[[bytes, int], bytes]  # some bytes changed by chance, up to a length

_TOKEN = re.compile(rb"<[^<>]*>|[^<>]+")
_VALUE = re.compile(rb'"[^"]*"')
# Of a sheet most is read; of the others a little.
_WEIGHTS = ((b"worksheets/sheet", 12), (b"sharedStrings", 6), (b"workbook", 4), (b"styles", 3))
_ODD = (
    b"0", b"-1", b"1", b"9999999999", b"1048577", b"A1", b"XFD1048576", b"A0", b"ZZZZ9", b"A1:B2",
    b"A1:XFD1048576", b"1E400", b"nan", b"inf", b"1e308", b"0.1", b"44927", b"-0", b"TRUE", b"#N/A",
    b"s", b"str", b"inlineStr", b"b", b"e", b"d", b"n", b"14", b"9", b"hidden", b"veryHidden", b"",
    b"&lt;", b"&#0;", b"&#x10FFFF;", b"_x000D_", b"_xFFFF_", b"External", b"2023", b"\xe5\xb9\xb4",
)  # fmt: skip


def changed(content: bytes, mutate: Mutate, chance: random.Random, longest: int) -> bytes:
    """Return a workbook with one to three parts changed, or other bytes where it is none."""
    parts = _parts(content)
    if not parts or chance.random() < 0.05:  # noqa: PLR2004 - the zip itself, now and then
        return mutate(content, longest)
    for _ in range(chance.randint(1, 3)):
        name = chance.choices(list(parts), [_weight(part) for part in parts])[0]
        way = chance.choice((_bytes, _value, _text, _dropped, _doubled, _moved))
        parts[name] = way(parts[name], mutate, chance)
    if chance.random() < 0.03 and len(parts) > 1:  # noqa: PLR2004 - a part is missing, rarely
        del parts[chance.choice(list(parts))]
    zipped = _zipped(parts)
    return zipped if len(zipped) <= longest else content


def _parts(content: bytes) -> dict[str, bytes]:
    try:
        with zipfile.ZipFile(io.BytesIO(content)) as book:
            return {
                part.filename: book.read(part)
                for part in book.infolist()
                if part.file_size < 1_000_000  # noqa: PLR2004 - what it unpacks to must be kept
            }
    except Exception:  # noqa: BLE001 - whatever it is, it is no zip
        return {}


def _weight(name: str) -> int:
    return next((weight for part, weight in _WEIGHTS if part.decode() in name), 1)


def _zipped(parts: dict[str, bytes]) -> bytes:
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED, compresslevel=1) as book:
        for name, part in parts.items():
            book.writestr(zipfile.ZipInfo(name), part, zipfile.ZIP_DEFLATED)
    return stream.getvalue()


def _bytes(part: bytes, mutate: Mutate, chance: random.Random) -> bytes:
    """Change bytes somewhere in a part."""
    at = chance.randrange(len(part) + 1)
    end = at + chance.randint(1, 60)
    return part[:at] + mutate(part[at:end], 200) + part[end:]


def _value(part: bytes, _: Mutate, chance: random.Random) -> bytes:
    """Change the value of an attribute."""
    values = list(_VALUE.finditer(part))
    if not values:
        return part
    found = chance.choice(values)
    return part[: found.start()] + b'"' + chance.choice(_ODD) + b'"' + part[found.end() :]


def _text(part: bytes, _: Mutate, chance: random.Random) -> bytes:
    """Change what stands between two tags."""
    tokens = _TOKEN.findall(part)
    at = [at for at, token in enumerate(tokens) if not token.startswith(b"<")]
    if at:
        tokens[chance.choice(at)] = chance.choice(_ODD)
    return b"".join(tokens)


def _dropped(part: bytes, _: Mutate, chance: random.Random) -> bytes:
    """Leave a tag or a few out."""
    tokens = _TOKEN.findall(part)
    at = chance.randrange(len(tokens) + 1)
    del tokens[at : at + chance.choice((1, 1, 2, 5))]
    return b"".join(tokens)


def _doubled(part: bytes, _: Mutate, chance: random.Random) -> bytes:
    """Say something twice, there or elsewhere."""
    tokens = _TOKEN.findall(part)
    at, to = chance.randrange(len(tokens) + 1), chance.randrange(len(tokens) + 1)
    tokens[to:to] = tokens[at : at + chance.choice((1, 2, 5, 20))]
    return b"".join(tokens)


def _moved(part: bytes, _: Mutate, chance: random.Random) -> bytes:
    """Put one tag or text in the place of another."""
    tokens = _TOKEN.findall(part)
    if tokens:
        tokens[chance.randrange(len(tokens))] = chance.choice(tokens)
    return b"".join(tokens)
