"""A megabyte of everything: one character or line many times over, in each file that is read.

Each is tried alone, and behind what such a file begins with, so that it gets past the first look.
"""

from __future__ import annotations

from tests.hostile.made import HEAD, PLAN_HEAD, Hostile, Role

_PIECES: dict[str, str | bytes] = {
    "one line": "a",
    "digits": "9",
    "open brackets": "[",
    "open braces": "{",
    "levels of keys": "a.",
    "NULs": "\0",
    "quotes": '"',
    "single quotes": "'",
    "pairs of quotes": '"" ',
    "Chinese": "市",
    "combining marks": "\u0301",
    "joined emoji": "👩\u200d",
    "right-to-left marks": "\u202e",
    "byte order marks": "\ufeff",
    "comments": "# a\n",
    "carriage returns and line feeds": "\r\n",
    "carriage returns": "\r",
    "one key twice": "gdp = 5\n",
    "spaces": " ",
    "tabs": "\t",
    "commas": ",",
    "commas in quotes": '",",\n',
    "bars": "|",
    "bars on lines": "|a|b|\n",
    "brackets of Chinese": "〔",
    "backslashes": "\\",
    "hyphens": "-",
    "per cent": "5%",
    "slashes": "/",
    "bytes of no encoding": b"\xff",
    "bytes of GBK": "市".encode("gbk"),
}
HEADS: dict[Role, str] = {
    "figures": HEAD + "gdp = ",
    "plan": PLAN_HEAD,
    "overlay": 'plan = "huolinguole-14fyp"\n[targets]\ngdp = ',
    "settings": "plan = ",
    "stdin": HEAD,
    "sheet": "年份,2023\n指标,口径,数值\ngdp,growth,",
    "table": "指标,2020年,2025年,属性\n1. 森林覆盖率(%),",
    "page": "| 指标 | 2020年 | 2025年 |\n|---|---|---|\n| 森林覆盖率(%) | ",
    "report": '{"schema": "hlgl.check/1", "reports": ',
    "panel": "area,year,indicator,value\n甲市,2023,gdp,",
}


def _of(piece: str | bytes, head: str = "") -> Hostile:
    """Return a piece many times over, behind a head."""
    each = piece if isinstance(piece, bytes) else piece.encode("utf-8")
    begin = head.encode()
    return Hostile(lambda size: begin + each * ((size - len(begin)) // len(each)))


EVERYTHING: dict[str, Hostile] = {
    f"{role}: {name}{behind}": _of(piece, head)._replace(role=role)
    for role, beginning in HEADS.items()
    for name, piece in _PIECES.items()
    for behind, head in (("", ""), (" behind a head", beginning))
} | {
    f"{role}: {name}": _of(piece)._replace(role=role)
    for role in ("book", "parquet")
    for name, piece in _PIECES.items()
}
