"""What a project's hlgl.toml settles for every command run below its folder (docs/settings.md)."""

from __future__ import annotations

from typing import Annotated, Literal

from hlgl_cli.records.marks import Before, Json, Strictly
from hlgl_cli.records.record import Record


def _several(value: object) -> object:
    """Return a single text as the list that it is one of."""
    return [value] if isinstance(value, str) else value


Texts = Annotated[
    tuple[str, ...],
    Before(_several),
    Json({"type": ["string", "array"], "items": {"type": "string"}}),
]


class Settings(Record):
    """The settings of hlgl.toml; each has an option of the same name, which is over it."""

    plan: str | None = None
    plans: Texts | None = None
    overlay: Texts | None = None
    grades: Literal["official", "eurostat"] | None = None
    fail_on: Literal["never", "invalid", "binding", "off-track"] | None = None
    strict: Annotated[bool, Strictly()] | None = None
    select: Texts | None = None
    ignore: Texts | None = None
    lang: Literal["zh", "en"] | None = None
    format: Texts | None = None
