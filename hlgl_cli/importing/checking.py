"""The plan that imported rows make, loaded as every plan is: what contradicts itself is asked."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, NamedTuple

from hlgl_cli.demands import DEMANDS
from hlgl_cli.importing.drafting import Entry, Followed, Table, settled, table_of, words_of
from hlgl_cli.importing.reading import Note, Question
from hlgl_cli.plan import Plan
from hlgl_cli.report.readings import reading
from hlgl_cli.rules import audit
from hlgl_cli.sources.document import Document
from hlgl_cli.sources.validation import validate
from hlgl_cli.text import LANGUAGES, say

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from hlgl_cli.finding import Finding
    from hlgl_cli.importing.reading import RowReading, Stated

_NAME = "<import>"
_ALL = "all"
_STAGES = 3  # in which a row loses what contradicts itself: its target, its baseline, its kind
_WITHOUT_NUMBER = frozenset(name for name, demand in DEMANDS.items() if demand.by_year)


class Head(NamedTuple):
    """What the plan says of itself; `is_area_known` tells whether someone said whose it is."""

    id: str
    title: str
    area: str
    base_year: int
    target_year: int
    is_area_known: bool = True


class Because(str):
    """What is wrong with a reading, in the words of the finding; a fact of a question."""

    __slots__ = ("_finding",)
    _finding: Finding

    @classmethod
    def of_finding(cls, finding: Finding) -> Because:
        """Return the finding as a fact."""
        because = cls(finding.code)
        because._finding = finding
        return because

    def of(self, lang: str) -> str:
        """Return its message."""
        return self._finding.message_in(lang)


class Ready(NamedTuple):
    """An alternative that a plan can have: its target, and what else it changes in the table."""

    stated: Stated
    target: Table
    changes: Table
    plan: Plan  # of the indicator alone

    def words(self, lang: str) -> str:
        """Return what it demands."""
        return reading(self.plan, self.plan.indicators[0], lang)


@dataclass(frozen=True, slots=True)
class Draft:
    """A row as its plan has it, with the alternatives that it leaves."""

    entry: Entry
    table: Table
    ready: tuple[Ready, ...] = ()


@dataclass(frozen=True, slots=True)
class Imported:
    """A plan that can be used, and the rows that it was made of."""

    head: Head
    categories: Mapping[str, str]  # the groups of the table by their ids
    drafts: tuple[Draft, ...]
    series: Mapping[str, str]  # the names of what is only followed, by id


def imported(head: Head, entries: Sequence[Entry]) -> Imported:
    """Return the plan of rows; one that contradicts itself keeps its cells and has a question."""
    rows = tuple(entries)
    followed = Followed(rows)
    made = _made(head, rows, followed)
    for _ in range(_STAGES):
        faults = _faults(made)
        if not faults:
            break
        rows = tuple(
            _doubted(entry, faults[at]) if at in faults else entry for at, entry in enumerate(rows)
        )
        followed = Followed(rows)
        made = _made(head, rows, followed)
    drafts = tuple(
        replace(draft, ready=tuple(_ready(head, draft, followed))) for draft in made.drafts
    )
    return replace(made, drafts=drafts, series=followed.series)


def _made(head: Head, entries: tuple[Entry, ...], followed: Followed) -> Imported:
    """Return the plan of rows as they are read."""
    groups = dict.fromkeys(entry.printed.row.group for entry in entries)
    ids = {group: _category(group, at) for at, group in enumerate(groups, 1)}
    drafts = tuple(
        Draft(entry, table_of(entry, ids[entry.printed.row.group], followed)) for entry in entries
    )
    categories = {ident: group for group, ident in ids.items()}
    return Imported(head, categories, drafts, followed.series)


def _category(group: str, at: int) -> str:
    return f"group_{at}" if group else _ALL


def categories_of(made: Imported) -> list[Table]:
    """Return the categories of a plan; rows without a group are the main indicators."""
    main = {lang: say(lang, "import.category") for lang in LANGUAGES}
    named = made.categories.items()
    return [{"id": ident, "name": words_of(name) if name else main} for ident, name in named]


def series_of(made: Imported) -> list[Table]:
    """Return what is only followed."""
    return [series_table(ident, name) for ident, name in made.series.items()]


def head_table(head: Head) -> Table:
    """Return the plan's own table."""
    return {
        "id": head.id,
        "title": words_of(head.title),
        "area": words_of(head.area),
        "base_year": head.base_year,
        "target_year": head.target_year,
    }


def series_table(ident: str, name: str) -> Table:
    """Return what is only followed, as a growth in %."""
    return {"id": ident, "name": words_of(name), "kind": "growth", "unit": "%", "decimals": 1}


def _faults(made: Imported) -> dict[int, Finding]:
    """Return what keeps the plan from being used, by the row that it is about."""
    found: dict[int, Finding] = {}
    data: Table = {
        "plan": head_table(made.head),
        "categories": categories_of(made),
        "indicators": [draft.table for draft in made.drafts],
        "series": series_of(made),
    }
    for finding in _found(data):  # the other tables are well formed: all is of indicators
        found.setdefault(int(finding.place.keys[1]), finding)
    return found


def _found(data: Table) -> Sequence[Finding]:
    plan = _plan(data)
    return audit(plan, _NAME) if isinstance(plan, Plan) else plan


def _plan(data: Table) -> Plan | tuple[Finding, ...]:
    return validate(Plan, Document(_NAME, data))


def _doubted(entry: Entry, finding: Finding) -> Entry:
    """Return a row without what contradicts itself: its target, then its baseline, then all."""
    own = entry.reading
    if own.question is None and own.target is not None:
        why = Note("import.contradiction", {"why": Because.of_finding(finding)})
        bare = replace(own, target=None, more=())
        if own.target.form in _WITHOUT_NUMBER and own.target.number is None:
            return entry.read_as(replace(bare, doubts=(*own.doubts, why)))
        question = Question(why, (own.target, *own.more))
        return entry.read_as(replace(bare, question=question))
    if own.baseline is not None:
        return entry.read_as(replace(own, baseline=None))
    return entry.read_as(replace(own, kind="value", better=None, prices=None, decimals=0))


def _ready(head: Head, draft: Draft, followed: Followed) -> Iterator[Ready]:
    """Yield the alternatives of a row that a plan can have, each once."""
    question = draft.entry.question
    seen: list[Table] = []
    for stated in question.alternatives if question is not None else ():
        found = _first_sound(head, draft, stated, followed)
        if found is not None and found.target not in seen:
            seen.append(found.target)
            yield found


def _first_sound(head: Head, draft: Draft, stated: Stated, followed: Followed) -> Ready | None:
    """Return an alternative with what it needs beside it; None where no plan can have it."""
    for own in _ways(draft.entry.reading, stated):
        table = table_of(draft.entry.read_as(own), _ALL, followed)
        plan = _plan(_alone(head, table, followed))
        if isinstance(plan, Plan) and not audit(plan, _NAME):
            kept = {
                "target",
                "category",
                *(key for key in table if table[key] == draft.table.get(key)),
            }
            changes = {key: given for key, given in table.items() if key not in kept}
            return Ready(stated, table["target"], changes, plan)  # type: ignore[arg-type]
    return None


def _ways(own: RowReading, stated: Stated) -> Iterator[RowReading]:
    first = settled(own, stated)
    yield first
    yield replace(first, better="higher" if first.better == "lower" else "lower")


def _alone(head: Head, table: Table, followed: Followed) -> Table:
    """Return the plan that has one indicator."""
    target = table.get("target")
    other = target.get("follow") if isinstance(target, dict) else None
    series = [] if other is None else [series_table(other, followed.names[other])]
    return {
        "plan": head_table(head),
        "categories": [{"id": _ALL, "name": {"en": _ALL}}],
        "indicators": [table],
        "series": series,
    }
