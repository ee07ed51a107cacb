"""What version 1 promises (docs/stability.md) as it is now, a line a promise.

The lines are gathered from the schemas, models and commands themselves. `test_promised.py` compares
them with those that are recorded in promised.txt.
"""

from __future__ import annotations

import json
import re
from pathlib import Path
from typing import TYPE_CHECKING, Any, get_args

import click

import hlgl_cli
from hlgl_cli.cli import exits
from hlgl_cli.cli.group import hlgl
from hlgl_cli.overlay import Overlay
from hlgl_cli.plan import Plan
from hlgl_cli.records.record import Record
from hlgl_cli.report.formats.as_csv import ASSESSMENT_COLUMNS, FINDING_COLUMNS
from hlgl_cli.schema.export import of_none
from hlgl_cli.settings import Settings
from hlgl_cli.submission import Submission

if TYPE_CHECKING:
    from collections.abc import Iterator

Schema = dict[str, Any]
READ: dict[str, type[Record]] = {
    "plan": Plan,
    "submission": Submission,
    "overlay": Overlay,
    "settings": Settings,
}
OPTIONAL = " may be left out"
_LIBRARY = Path(__file__).parent.parent / "docs" / "library.md"


def promises() -> set[str]:
    """Return every promise."""
    return {*_printed(), *_columns(), *_read(), *_options(), *_codes(), *_scripts()}


def _printed() -> Iterator[str]:
    """Yield what stands at each path of each document."""
    for kind in ("report", "import"):
        whole = json.loads(of_none(kind, "en"))
        for one in whole.get("oneOf", [whole]):
            document = _resolved(one, whole)
            tag = document["properties"]["schema"]["const"]
            yield from (f"{tag} {line}" for line in _paths(document, whole, ""))


def _resolved(schema: Schema, whole: Schema) -> Schema:
    name = schema.get("$ref", "").rpartition("/")[2]
    found: Schema = whole["$defs"][name] if name else schema
    return found


def _paths(schema: Schema, whole: Schema, path: str) -> Iterator[str]:
    """Yield each path below a schema with what may be there, and with each word from a fixed list."""
    schema = _resolved(schema, whole)
    branches = [_resolved(one, whole) for one in schema.get("anyOf", [schema])]
    kinds = {kind for branch in branches for kind in _kinds(branch)}
    yield f"{path}: {' or '.join(sorted(kinds))}"
    for branch in branches:
        if not path.endswith("code"):  # tests/codes.toml has the codes
            yield from (f"{path} = {word}" for word in branch.get("enum", ()) if word is not None)
        for below, name in _below(branch):
            yield from _paths(below, whole, f"{path}.{name}" if path else name)


def _kinds(branch: Schema) -> list[str]:
    if "const" in branch:
        return [branch["const"]]
    kinds = branch.get("type", "anything")
    return [kinds] if isinstance(kinds, str) else kinds


def _below(branch: Schema) -> Iterator[tuple[Schema, str]]:
    """Yield what stands below a branch, with its name; all that has a name is always there."""
    for field, below in branch.get("properties", {}).items():
        assert field in branch["required"]
        yield below, field
    for key in ("items", "additionalProperties"):
        if branch.get(key):
            yield branch[key], "*"


def _columns() -> Iterator[str]:
    yield from (f"check -f csv: {column}" for column in ASSESSMENT_COLUMNS)
    yield from (f"validate -f csv: {column}" for column in FINDING_COLUMNS)


def _read() -> Iterator[str]:
    """Yield the keys that each kind of file may have, and which may be left out."""
    for kind, model in READ.items():
        yield from (f"{kind} file: {line}" for line in _keys(model, ""))


def _keys(model: type[Record], path: str) -> Iterator[str]:
    for name, field in model.model_fields.items():
        key = f"{path}{name}"
        yield key
        if not field.is_required():
            yield f"{key}{OPTIONAL}"
        for below in set(_models(field.annotation)):
            yield from _keys(below, f"{key}.")


def _models(kind: object) -> Iterator[type[Record]]:
    if isinstance(kind, type) and issubclass(kind, Record):
        yield kind
    for part in get_args(kind):
        yield from _models(part)


def _options() -> Iterator[str]:
    """Yield the options of every command, with their words where these are a fixed list."""
    for path, command in _commands(hlgl, "hlgl"):
        yield path
        for option in command.params:
            if isinstance(option, click.Option):
                yield from (f"{path} {name}" for name in (*option.opts, *option.secondary_opts))
                words = option.type.choices if isinstance(option.type, click.Choice) else ()
                yield from (f"{path} {option.opts[0]} {word}" for word in words)


def _commands(command: click.Command, path: str) -> Iterator[tuple[str, click.Command]]:
    yield path, command
    if isinstance(command, click.Group):
        ctx = click.Context(command)
        for name in command.list_commands(ctx):
            below = command.get_command(ctx, name)
            assert below is not None
            yield from _commands(below, f"{path} {name}")


def _codes() -> Iterator[str]:
    for name in ("FAILED", "CANNOT_RUN", "INTERNAL", "INTERRUPTED", "PIPE_CLOSED", "TERMINATED"):
        yield f"exit {getattr(exits, name)}: {name}"


def _scripts() -> Iterator[str]:
    """Yield the names that scripts may use: those of the package, and what its page says they have."""
    page = set(re.findall(r"\w+", _LIBRARY.read_text(encoding="utf-8")))
    for name in hlgl_cli.__all__:
        yield f"hlgl_cli.{name}"
        found = getattr(hlgl_cli, name)
        if isinstance(found, type):
            yield from (f"{name}.{one}" for one in page & _names(found))


def _names(kind: type) -> set[str]:
    """Return the names that a value has of its own, and not as what it is built on."""
    return {*dir(kind), *getattr(kind, "field_names", ())} - set(dir(Record))
