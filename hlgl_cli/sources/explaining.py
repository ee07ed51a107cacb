"""What is wrong with a document, all at once, as pydantic finds it."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, TypeVar, get_args

from pydantic import ValidationError

from hlgl_cli.catalogue import is_code
from hlgl_cli.finding import Finding, Place
from hlgl_cli.model import described, is_year
from hlgl_cli.records.explained import explained
from hlgl_cli.records.record import Record, fields_of, keys_of
from hlgl_cli.text import likely

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from pydantic_core import ErrorDetails

    from hlgl_cli.finding import Bilingual
    from hlgl_cli.records.record import Field
    from hlgl_cli.sources.document import Document

R = TypeVar("R", bound=Record)

# What pydantic calls a refusal, and the code under which it is told. Our own are codes already.
CODES = {"extra_forbidden": "F201", "missing": "F211"}
OTHERWISE = "F212"
# What is said of a value that is no number: it may be one in other words.
_ABOUT_VALUES = {"F203", "U301"}
# Years of its own, which neither an indicator nor a target has.
_YEARS = {"year", "base_year", "target_year", "due", "since", "baseline_year", "until"}


def explain(kind: type[R], document: Document, most: int | None = None) -> R | tuple[Finding, ...]:
    """Return all that is wrong with a document, or what it states when nothing is.

    At most so many findings are told, the first of the document; the others are only counted.
    """
    try:
        return explained(kind, document.data)
    except ValidationError as error:
        details = error.errors(include_url=False)
    order = Order(document.data)
    if most is not None and len(details) > most:
        details.sort(key=lambda error: order.of(error["loc"]))
    details.reverse()  # so that each is forgotten when its finding is there
    found: list[Finding] = []
    while details:
        is_told = most is None or len(found) < most
        found.append(_finding(kind, document, details.pop(), order, is_told=is_told))
    return tuple(found)


def _finding(
    kind: type[Record], document: Document, error: ErrorDetails, order: Order, *, is_told: bool
) -> Finding:
    what = error["type"]
    code = what if is_code(what) else CODES.get(what, OTHERWISE)
    place = Place(document.name, order.keys(error["loc"]))
    key = _key_of(error["loc"])
    if not is_told:
        return Finding(code, place, is_told=False)
    facts: dict[str, str | Bilingual] = {
        name: str(fact) for name, fact in error.get("ctx", {}).items()
    }
    facts["key"] = key
    facts.setdefault("given", described(error["input"]))
    if what == "literal_error":
        facts["allowed"] = ", ".join(re.findall(r"'([^']*)'", str(facts["expected"])))
    if code == "F201":
        facts.update(_hinted(kind, error["loc"], key))
    elif what == "model_type" and _is_target(error["loc"]):
        facts["hint"] = "hint.target_table"
    elif code in _ABOUT_VALUES and not facts.get("meant"):
        facts.update(_meaning(error))
    return Finding(code, place, facts)


def _key_of(location: tuple[int | str, ...]) -> str:
    """Return the key at a location, of an item that of its array; nothing for a whole document."""
    return next((key for key in reversed(location) if isinstance(key, str)), "")


def _meaning(error: ErrorDetails) -> Mapping[str, str | Bilingual]:
    """Return what helps with a text, or a list, where a number belongs."""
    from hlgl_cli.sources.meanings import Where, meaning  # noqa: PLC0415 - for a message only
    from hlgl_cli.sources.tables.cells import Stray  # noqa: PLC0415 - as above

    if isinstance(error["input"], Stray):
        return {"hint": error["input"].hint}
    *above, key = [str(part) for part in error["loc"] or [""]]
    is_target = "target" in above or "targets" in above
    return meaning(error["input"], Where(key, is_target, takes_units=error["type"] == "U301"))


def _hinted(
    kind: type[Record], location: tuple[int | str, ...], key: str
) -> Mapping[str, str | Bilingual]:
    """Return what helps with an unknown key: it is a year, or near to a known one, or misplaced."""
    if any(is_year(part) for part in location):
        return {"hint": "hint.year_key"}
    if key in _YEARS and len(location) > 1:
        return {"hint": "hint.own_year" if _is_of_plan(location) else "hint.year_key"}
    hinted = likely(key, _keys_at(kind, location[:-1]))
    is_of_head = len(location) == 1 and "figures" in kind.field_names
    if is_of_head and hinted == {"meant": ""}:
        return {"hint": "hint.figures"}
    return hinted


def _is_target(location: tuple[int | str, ...]) -> bool:
    """Return whether a location is a target itself, of a plan or of an overlay."""
    return location[-1:] == ("target",) or location[-2:-1] == ("targets",)


def _is_of_plan(location: tuple[int | str, ...]) -> bool:
    """Return whether a location is in an indicator or a target, not in a figure."""
    return location[0] in {"indicators", "targets"}


class Order:
    """Where locations stand in a document: by which keys, and before which others."""

    def __init__(self, data: object) -> None:
        """Take the document; its tables are counted through when they are asked for."""
        self._data = data
        self._places: dict[int, dict[object, int]] = {}

    def keys(self, location: tuple[int | str, ...]) -> tuple[str, ...]:
        """Return the keys of a location that the document has: not union tags, not absent keys."""
        return tuple(str(key) for key, _ in self._way(location))

    def of(self, location: tuple[int | str, ...]) -> list[int]:
        """Return what sorts locations as the document has them."""
        return [self._place(key, within) for key, within in self._way(location)]

    def _way(self, location: tuple[int | str, ...]) -> Iterator[tuple[int | str, object]]:
        """Yield the keys that lead to a location, each with the table or array that has it."""
        within = self._data
        for key in location:
            if _has(within, key):
                yield key, within
                within = within[key]  # type: ignore[index] # it has the key

    def _place(self, key: int | str, within: object) -> int:
        if not isinstance(within, dict):
            return int(key)
        if id(within) not in self._places:
            self._places[id(within)] = {name: at for at, name in enumerate(within)}
        return self._places[id(within)][key]


def _has(within: object, key: int | str) -> bool:
    if isinstance(within, list):
        return isinstance(key, int) and key < len(within)
    return isinstance(within, dict) and key in within


def _keys_at(kind: type[Record], location: tuple[int | str, ...]) -> list[str]:
    """Return the keys that the table at a location may have."""
    kinds = [kind]
    for key in location:
        inner = [field for found in kinds for field in _fields_by(found, str(key))]
        kinds = [found for field in inner for found in _records_in(field.annotation)] or kinds
    return [key for found in kinds for key in keys_of(found)]


def _fields_by(kind: type[Record], key: str) -> Iterator[Field]:
    """Yield the field of a record that a key states."""
    return (field for field in fields_of(kind).values() if key in field.keys)


def _records_in(annotation: object) -> Iterator[type[Record]]:
    """Yield the records that an annotation is made of."""
    if isinstance(annotation, type) and issubclass(annotation, Record):
        yield annotation
    for part in get_args(annotation):
        yield from _records_in(part)
