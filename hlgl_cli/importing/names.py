"""The name of an indicator as its row prints it: its number, its unit, what the number states."""

from __future__ import annotations

import functools
import re
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from hlgl_cli.importing.cells import read_cell
from hlgl_cli.importing.measures import is_share, is_unit
from hlgl_cli.importing.spelling import prints_nothing, spelled
from hlgl_cli.importing.vocabulary import either, printed_words, says
from hlgl_cli.units import half_width

if TYPE_CHECKING:
    from hlgl_cli.demands import IndicatorKind
    from hlgl_cli.plan import Nature, Prices

_LIST = re.compile(r"[\s▶►•·■□➤>]+")
_NUMBERED = re.compile(
    r"\(\s*(?P<in_brackets>[0-9]{1,3}|[一二三四五六七八九十]{1,3})\s*\)\s*|(?P<plain>[0-9]{1,3})\s*[.、．)](?![0-9])\s*"
    r"|(?P<chinese>[一二三四五六七八九十]{1,3})、\s*"
    r"|(?P<nested>[0-9]{1,2}(?:[.-][0-9]{1,2})+(?:\.?[a-z]{1,2}(?:,[a-z])*)?)\.?\s+(?=\D)"
)
_PART = re.compile(r"(?:其中|of which|davon|dont)\s*:?\s*|-+\s*|#\s*", re.IGNORECASE)
_BRACKETS = re.compile(r"[(\[](?P<inside>[^()\[\]]*(?:\([^()]*\)[^()\[\]]*)*)[)\]]$")
_WRAPPED = re.compile(r"[(\[〔](?P<unit>[^()\[\]〔〕]*(?:\([^()]*\)[^()\[\]〔〕]*)*)[)\]〕]")
_WHOLE = re.compile(r"(?P<whole>.+\))\s*:\s*(?=\S)")
_BEHIND_A_COMMA = re.compile(r"[,;]\s*(?P<unit>[^,;]+)$")
_SIGN = re.compile(r"(?<=\S)\s*([%‰])$")
_FOOTNOTE = re.compile(r"(?<=[\u4e00-\u9fff)])[1-9]$")


@dataclass(frozen=True, slots=True)
class Name:
    """An indicator's name, and what it says of its number."""

    name: str
    item: str = ""
    unit: str = ""
    kind: IndicatorKind = "value"
    rises: bool = False  # 提高: its number is a rise
    is_share: bool = False  # of a whole, so that it changes in points
    is_frequency: bool = False  # 死亡率: it falls by %, not by points
    is_intensity: bool = False  # per unit of output: a % of it is of a fall, no share
    yearly: bool = False
    cumulative: bool = False
    added: bool = False
    is_part: bool = False
    nature: Nature | None = None
    prices: Prices | None = None
    marks: tuple[str, ...] = ()


def is_part(text: str) -> bool:
    """Tell whether a name says that it is a part of the one above it: 其中:…."""
    return _PART.match(spelled(text).text) is not None


def read_name(text: str, unit: str = "") -> Name:
    """Return a name as printed, with the unit of its column where there is one."""
    spelling = spelled(text)
    rest = _LIST.sub(" ", spelling.text, count=1).strip() if _LIST.match(spelling.text) else ""
    plain = rest or spelling.text
    is_part = bool(_PART.match(plain))
    plain = _PART.sub("", plain, count=1) if is_part else plain
    numbered = _NUMBERED.match(plain)
    item = "" if numbered is None else next(each for each in numbered.groups() if each)
    bare = _moves().sub(_outside, plain[numbered.end() :] if numbered is not None else plain)
    named = Name(bare, item, _unit(unit), is_part=is_part)
    named = _without_brackets(named)
    footnote = _FOOTNOTE.search(named.name)
    marks = spelling.marks + ((footnote[0],) if footnote else ())
    return _understood(replace(named, name=_FOOTNOTE.sub("", named.name).strip(), marks=marks))


def whole_of(text: str) -> str:
    """Return what a name is a part of, where it says so itself: 污染物减少(%):氨氮."""
    found = _WHOLE.match(spelled(text).text)
    return "" if found is None else found["whole"]


@functools.cache
def _moves() -> re.Pattern[str]:
    """Return the pattern of brackets that say how the number comes about: (累计下降%)."""
    manners = (*printed_words("manner", "cumulative"), *printed_words("manner", "yearly"))
    keys = ("fall", "growth", "rise")
    verbs = tuple(word for key in keys for word in printed_words("naming", key))
    return re.compile(
        rf"\s*\(\s*(?P<said>(?:{either(manners)})?(?:{either(verbs)}))\s*(?P<unit>%|‰|百分点)?\s*\)$"
    )


def _outside(found: re.Match[str]) -> str:
    return found["said"] + (f"({found['unit']})" if found["unit"] else "")


def _unit(printed: str) -> str:
    """Return the unit of a column; a dash is none."""
    unit = half_width(printed).replace("﹪", "%").strip()
    if prints_nothing(unit):
        return ""
    found = _WRAPPED.fullmatch(unit)
    if found is not None:
        return found["unit"].strip()
    return unit if unit.count("(") == unit.count(")") else unit.strip("()[]〔〕 ")


def _without_brackets(named: Name) -> Name:
    """Take off the unit and what else is no part of a name; what explains it stays."""
    while True:
        found = next(filter(None, (find(named.name) for find in _ENDS)), None)
        if found is None or not found.start():
            return named
        stripped = named
        for piece in re.split(r"[,;、]", found.groups()[0]):
            read = _piece(stripped, piece.strip())
            if read is None:
                return named
            stripped = read
        named = replace(stripped, name=named.name[: found.start()].strip())


def _unit_behind_a_comma(name: str) -> re.Match[str] | None:
    found = _BEHIND_A_COMMA.search(name)
    return found if found is not None and is_unit(found["unit"].strip()) else None


_ENDS = (_BRACKETS.search, _unit_behind_a_comma, _SIGN.search)


def _piece(named: Name, piece: str) -> Name | None:
    """Return a name with what a piece of its brackets says; None where that explains it."""
    unit = re.sub(r"^单位\s*:?\s*", "", piece)
    if is_unit(unit):
        return replace(named, unit=named.unit or unit)
    if not piece or piece in printed_words("naming", "notes"):
        return named
    statement = read_cell(piece)
    if statement.nature is not None or statement.prices is not None:
        nature, prices = statement.nature or named.nature, statement.prices or named.prices
        return replace(named, nature=nature, prices=prices)
    return replace(named, cumulative=True) if says(piece, "manner", "cumulative") else None


def _understood(named: Name) -> Name:
    """Add what the words of a name say of its number."""
    bare = _BRACKETS.sub("", named.name).strip()
    kind, rises = _states(named, bare)
    is_frequency = _ends(bare, "level") or _ends(bare, "frequency")
    shares = not (named.unit or is_frequency) and _has(bare, "share")
    return replace(
        named,
        kind=kind,
        rises=rises,
        is_share=is_share(named.unit) or shares,
        is_intensity=_begins(bare, "intensity") or (_ends(bare, "intense") and not shares),
        is_frequency=is_frequency,
        yearly=says(named.name, "manner", "yearly") and kind != "value",
        cumulative=named.cumulative or says(named.name, "manner", "cumulative"),
        added=says(named.name, "manner", "added"),
    )


def _states(named: Name, bare: str) -> tuple[IndicatorKind, bool]:
    """Return the kind of a number, and whether it is a rise in points: a share rises in those."""
    if _ends(bare, "level"):
        return "value", False
    rises, grows = _has(bare, "rise"), _has(bare, "growth")
    endings = either((*printed_words("naming", "growth"), *printed_words("naming", "rise")))
    stem = re.sub(f"(?:{endings})$", "", bare)
    of_a_share = _ends(stem, "share") and not _ends(stem, "frequency")
    if named.unit and not named.unit.startswith("%"):
        return "value", rises
    if _has(bare, "fall"):
        return "reduction", False
    if (rises or grows) and of_a_share:
        return "value", True
    return ("growth", False) if rises or grows else ("value", False)


def _begins(name: str, key: str) -> bool:
    return re.match(f"(?:{either(printed_words('naming', key))})", name) is not None


def _has(name: str, key: str) -> bool:
    """Tell whether a name ends in one of some words, or begins with one in Latin letters."""
    return _ends(name, key) or (
        name[:1].isascii()
        and re.match(f"(?:{either(printed_words('naming', key))})", name, re.IGNORECASE) is not None
    )


def _ends(name: str, key: str) -> bool:
    pattern = f"(?:{either(printed_words('naming', key))})$"
    return re.search(pattern, name, re.IGNORECASE) is not None
