"""The base year's number or level: alone, or with a year of its own and how well it is known."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated, Any, Literal

from pydantic import GetJsonSchemaHandler, WrapValidator

from hlgl_cli.amounts import Level, level
from hlgl_cli.model import Model, Number, Year, exact

if TYPE_CHECKING:
    from collections.abc import Callable

    from pydantic.json_schema import JsonSchemaValue
    from pydantic_core import CoreSchema

Known = Literal["at_least", "at_most", "about", "estimate"]


class Base(Model):
    """The base year's number."""

    value: Number
    year: Year | None = None  # None: the plan's base year
    known: Known | None = None  # None: to its last digit
    mark: str | None = None  # as the plan prints it beside the number


class BaseLevel(Model):
    """The base year's level, with its unit."""

    value: Level
    year: Year | None = None
    known: Known | None = None
    mark: str | None = None


class _Alone:
    """A value that may stand alone, in place of a table with it."""

    def __init__(self, read: Callable[[object], object]) -> None:
        self._read = read

    def table(self, value: object, validate: Callable[[object], Any]) -> Any:  # noqa: ANN401 - a model
        """Return what a table states, or one with the value alone; what it is not is told of it."""
        if isinstance(value, dict | Model):
            return validate(value)
        return validate({"value": self._read(value)})

    def __get_pydantic_json_schema__(
        self, core: CoreSchema, handler: GetJsonSchemaHandler
    ) -> JsonSchemaValue:
        """Return the schema of either."""
        made = handler(core)
        alone = handler.resolve_ref_schema(made)["properties"]["value"]
        kept = {key: rule for key, rule in alone.items() if key != "description"}
        return {"anyOf": [kept, made]}


_NUMBER, _LEVEL = _Alone(exact), _Alone(level)
OwnBase = Annotated[Base, WrapValidator(_NUMBER.table), _NUMBER]
OwnLevel = Annotated[BaseLevel, WrapValidator(_LEVEL.table), _LEVEL]
