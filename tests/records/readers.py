"""Both readers of a table, side by side."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING, Any, NamedTuple

import tomli
from pydantic import ValidationError

from hlgl_cli.overlay import Overlay
from hlgl_cli.plan import Plan
from hlgl_cli.records.explained import explained
from hlgl_cli.records.record import Record
from hlgl_cli.settings import Settings
from hlgl_cli.submission import Submission

if TYPE_CHECKING:
    from collections.abc import Iterator

FILES: tuple[type[Record], ...] = (Plan, Submission, Overlay, Settings)


class Read(NamedTuple):
    """What each reader makes of a table; None where it refuses it."""

    plainly: Record | None
    by_pydantic: Record | None

    @property
    def disagree(self) -> bool:
        """Return whether one takes what the other refuses, or makes something else of it."""
        return bool(whole(self.plainly) != whole(self.by_pydantic))


def read(kind: type[Record], table: object) -> Read:
    """Return what both readers make of a table; what else they raise is a mistake."""
    try:
        plainly = kind.plainly(table)
    except ValueError:
        plainly = None
    try:
        return Read(plainly, explained(kind, table))
    except ValidationError:
        return Read(plainly, None)


def whole(value: object) -> Any:  # noqa: ANN401 - plain values
    """Return all that there is to a value, also what two that are equal may differ in.

    Those are types (1 and Decimal(1)), zeros behind a number, which keys were stated, their order.
    """
    if isinstance(value, Record):
        fields = {name: whole(field) for name, field in vars(value).items()}
        return type(value), list(fields.items()), value.model_fields_set
    if isinstance(value, tuple):
        return type(value), [whole(item) for item in value]
    if hasattr(value, "items"):
        return type(value), [(whole(key), whole(item)) for key, item in value.items()]
    return type(value), repr(value)


def table_of(content: bytes) -> dict[str, Any] | None:
    """Return what a file says, as hlgl reads TOML; None where it is none."""
    try:
        return tomli.loads(content.decode("utf-8-sig"), parse_float=Decimal)
    except (ValueError, ArithmeticError, RecursionError):
        return None


def differing(table: object) -> Iterator[str]:
    """Yield the kinds of file as which the readers do not agree on a table."""
    return (kind.__name__ for kind in FILES if read(kind, table).disagree)
