"""The law that lets a record have two readers: they agree, on whatever a table holds.

What is not plainly right is left to pydantic, so a refusal of the plain reader costs time alone.
But it may not take what pydantic refuses, nor make something else of it.
"""

from __future__ import annotations

import json
from datetime import date, datetime
from decimal import Decimal
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
from hypothesis import Phase, find, given, settings
from hypothesis import strategies as st

from hlgl_cli.base import Base, BaseLevel
from hlgl_cli.plan import Category, Cells, Followed, Head, Indicator, InText, Words
from hlgl_cli.submission import Figure
from hlgl_cli.target import Amendment, Target
from tests.laws.examples import tried
from tests.laws.scenes import scenes
from tests.records.readers import FILES, differing, read, table_of
from tests.records.tables import tables
from tests.toml.packing import CORPUS

if TYPE_CHECKING:
    from hlgl_cli.records.record import Record
    from tests.laws.scenes import Scene

ROOT = Path(__file__).parent.parent.parent
PARTS = (Head, Category, Indicator, Words, Cells, InText, Followed, Base, BaseLevel)
KINDS: tuple[type[Record], ...] = (*FILES, *PARTS, Target, Amendment, Figure)


def of_repository() -> dict[str, dict[str, Any]]:
    """Return every TOML file of the repository that can be read, by its path."""
    folders = ("data", "docs", "examples", "tests", "benchmarks", "tools")
    paths = [path for folder in folders for path in (ROOT / folder).rglob("*.toml")]
    found = {str(path.relative_to(ROOT)): table_of(path.read_bytes()) for path in paths}
    return {name: table for name, table in found.items() if table is not None}


def test_files_of_the_repository() -> None:
    """Each file, read as each kind of file."""
    found = of_repository()
    assert len(found) > 100
    assert [name for name, table in found.items() if list(differing(table))] == []


def test_every_kind_is_taken() -> None:
    """Of the files there are many of each kind that the plain reader takes."""
    found = of_repository().values()
    taken = {
        kind.__name__: sum(read(kind, table).plainly is not None for table in found)
        for kind in FILES
    }
    assert all(count > 2 for count in taken.values()), taken


def test_corpus() -> None:
    """Each document of toml-test, read as each kind of file."""
    documents = json.loads(CORPUS.read_text(encoding="utf-8"))["documents"]
    found = {
        name: table_of(text.encode("utf-8", "surrogateescape")) for name, text in documents.items()
    }
    assert [name for name, table in found.items() if list(differing(table))] == []


@tried()
@given(scenes())
def test_folders(scene: Scene) -> None:
    """The files of random folders: figures, plans, overlays and settings, sound or slipped."""
    for content in scene.contents.values():
        table = table_of(content)
        assert list(differing(table)) == [], table


@pytest.mark.parametrize("kind", KINDS, ids=lambda kind: kind.__name__)
@tried()
@given(st.data())
def test_tables(kind: type[Record], data: st.DataObject) -> None:
    """Random tables for each record, also such as only a script can hand over."""
    table = data.draw(tables(kind))
    found = read(kind, table)
    if found.plainly is not None or is_plain(table):
        assert not found.disagree


def is_plain(value: object) -> bool:
    """Return whether a value is of TOML alone, and no text in it begins or ends with a blank.

    Of what is not, pydantic makes something right here and there: bytes are a text to it, and it
    takes the blanks from around an area's name.
    """
    if type(value) is dict:
        return all(type(key) is str and is_plain(item) for key, item in value.items())
    if type(value) is list:
        return all(map(is_plain, value))
    if type(value) is str:
        return value == value.strip()
    return type(value) in {int, bool, Decimal, date, datetime}


@pytest.mark.parametrize("kind", KINDS, ids=lambda kind: kind.__name__)
def test_tables_are_taken(kind: type[Record]) -> None:
    """Of the random tables the plain reader takes some, and pydantic refuses others."""
    once = settings(max_examples=100, phases=[Phase.generate], derandomize=True)
    find(tables(kind), lambda table: read(kind, table).plainly is not None, settings=once)
    find(tables(kind), lambda table: read(kind, table).by_pydantic is None, settings=once)
