"""What a project's hlgl.toml settles for every command run below its folder (docs/settings.md)."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import BeforeValidator, StrictBool, WithJsonSchema

from hlgl_cli.model import Model


def _several(value: object) -> object:
    """Return a single text as the list that it is one of."""
    return [value] if isinstance(value, str) else value


Texts = Annotated[
    tuple[str, ...],
    BeforeValidator(_several),
    WithJsonSchema({"type": ["string", "array"], "items": {"type": "string"}}),
]


class Settings(Model):
    """The settings of hlgl.toml; each has an option of the same name, which is over it."""

    plan: str | None = None
    plans: Texts | None = None
    overlay: Texts | None = None
    grades: Literal["official", "eurostat"] | None = None
    fail_on: Literal["never", "invalid", "binding", "off-track"] | None = None
    strict: StrictBool | None = None
    select: Texts | None = None
    ignore: Texts | None = None
    lang: Literal["zh", "en"] | None = None
    format: Texts | None = None
