"""Spellings of areas: names that differ in nothing else are one area, or are asked about.

Width, case, blanks and invisible characters are no difference. An ending such as 市 that one of two
names has and the other lacks is none either; two endings may be two areas, which is asked.
"""

from __future__ import annotations

import unicodedata
from collections import Counter, defaultdict
from typing import TYPE_CHECKING, NamedTuple

from hlgl_cli.finding import Finding, Place
from hlgl_cli.text import Quoted

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from hlgl_cli.plan import Plan

_ENDINGS = (
    *("市", "县", "区", "旗", "盟", "州", "省", "地区", "新区", "特区", "林区", "自治区", "自治州"),
    *("自治县", "自治旗", "族自治县", "族自治旗"),
    *("city", "county", "district", "banner", "league", "prefecture", "municipality", "province"),
)
_LEAST_STEM = 2  # 忠县 is not 忠 with an ending
_BLANKS = {"Cc", "Cf", "Zs", "Zl", "Zp"}
# Characters that are drawn as nothing though they are letters or marks: fillers, variants' marks.
_FILLERS = dict.fromkeys([0x34F, 0x115F, 0x1160, *range(0x180B, 0x1810), *range(0xFE00, 0xFE10)])


class Naming(NamedTuple):
    """Which area each spelling means, and which names are kept apart that may be one area."""

    meant: Mapping[str, str]
    asked: tuple[tuple[str, ...], ...] = ()

    def findings(self, plan: Plan, first: Mapping[str, str]) -> Iterator[Finding]:
        """Yield what is told of them, once a spelling; `first` are the files that have them."""
        own = {plan.plan.area.zh, plan.plan.area.en}
        for spelling, meant in self.meant.items():
            if spelling not in {meant, *own}:
                yield _told("C512", first[spelling], meant, given=Quoted((spelling,)))
        for names in self.asked:
            name = next(name for name in names if name in first)
            yield _told("C513", first[name], name, given=Quoted(names))


def _told(code: str, file: str, area: str, given: Quoted) -> Finding:
    return Finding(code, Place(file, ("area",)), {"given": given, "area": area}, area)


def areas_meant(plan: Plan, spellings: Iterable[str]) -> Naming:
    """Return which area each of some spellings means; the plan's own has two names at least."""
    own, often = plan.plan.area, Counter(spellings)
    keys = defaultdict[str, set[str]](set)
    for spelling in often:
        keys[_folded(spelling)].add(spelling)
    of_plan = {_folded(own.zh), _folded(own.en)}
    if keys.keys() <= of_plan:
        return Naming(dict.fromkeys(often, own.zh))
    joined, asked = _parted({*keys, *of_plan})
    groups = defaultdict[str, set[str]](set)
    for key in keys:
        root = joined.get(key, key)
        groups[own.zh if of_plan & {key, root} else root].add(key)
    for key, root in joined.items():
        if key in of_plan:  # the plan's is the short name: what has the ending means it too
            groups[own.zh] |= groups.pop(root, set())
    meant: dict[str, str] = {}
    for name, members in groups.items():
        known = name if name == own.zh else _best([keys[key] for key in members], often)
        meant |= {spelling: known for key in members for spelling in keys[key]}
    shown = dict.fromkeys(of_plan, own.zh) | {key: min(keys[key]) for key in keys}
    asked_of = (sorted({meant.get(shown[key], shown[key]) for key in each}) for each in asked)
    return Naming(meant, tuple(sorted({tuple(names) for names in asked_of if len(names) > 1})))


def _parted(keys: set[str]) -> tuple[dict[str, str], list[set[str]]]:
    """Return names that lack an ending, each with the one that has it, and who is asked about."""
    of_stem = defaultdict[str, set[str]](set)
    for key in keys:
        for stem in _stems(key):
            of_stem[stem].add(key)
    joined: dict[str, str] = {}
    asked = []
    for stem, longer in of_stem.items():
        is_short = stem in keys and not any(_stems(stem))
        if is_short and len(longer) == 1:
            joined[stem] = next(iter(longer))
        elif len(longer) + (stem in keys) > 1:
            asked.append(longer | ({stem} & keys))
    return joined, asked


def _stems(key: str) -> Iterator[str]:
    """Yield what is left of a name without its ending."""
    if key.endswith(_ENDINGS):
        stems = (key[: -len(ending)] for ending in _ENDINGS if key.endswith(ending))
        yield from (stem for stem in stems if len(stem) >= _LEAST_STEM)


def _best(spellings: Iterable[set[str]], often: Mapping[str, int]) -> str:
    """Return the spelling that a report shows: with its ending, clean, and used most often."""
    every = [spelling for names in spellings for spelling in names]
    return min(
        every, key=lambda name: (-len(_folded(name)), not _is_clean(name), -often[name], name)
    )


def _is_clean(name: str) -> bool:
    is_plain = name.isprintable() and unicodedata.is_normalized("NFKC", name)
    return is_plain and name == " ".join(name.split()).translate(_FILLERS)


def _folded(name: str) -> str:
    """Return a name without what only its spelling has."""
    text = unicodedata.normalize("NFKC", name).casefold()
    if text.isascii() and text.isalnum():
        return text
    return "".join(
        char for char in text.translate(_FILLERS) if unicodedata.category(char) not in _BLANKS
    )
