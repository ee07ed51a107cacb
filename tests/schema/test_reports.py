"""The schema of what commands print as JSON.

Every document that any test has a command print is held against it, closed (tests/conftest.py).
"""

from __future__ import annotations

import json
import re
from typing import TYPE_CHECKING, Any

import pytest

from hlgl_cli.catalogue import rules
from hlgl_cli.report.shapes.documents import DOCUMENTS
from hlgl_cli.schema.derived import name_of
from hlgl_cli.text import LANGUAGES
from tests.cli.running import ROOT
from tests.schema.build import check_printed, errors, objects, printed, schema

if TYPE_CHECKING:
    from collections.abc import Callable

KINDS = [name_of(document) for document in DOCUMENTS]
PAGE = (ROOT / "docs" / "json.md").read_text(encoding="utf-8")


def document(name: str = "check") -> Any:  # noqa: ANN401 - JSON
    """Return a document that is kept."""
    return json.loads((ROOT / "tests" / "golden" / f"{name}.json").read_text(encoding="utf-8"))


@pytest.mark.parametrize("name", KINDS)
def test_documents(name: str) -> None:
    """A document of each kind is kept, and is what the schema says, no field more or less."""
    kept = document(name)
    assert kept["schema"] == f"hlgl.{name}/1"
    assert errors("report", kept) == []
    check_printed(kept)


def test_a_check_with_findings() -> None:
    """So is one with most of the mistakes that there are."""
    path = ROOT / "tests" / "golden" / "formats" / "check.json"
    check_printed(json.loads(path.read_text(encoding="utf-8")))


@pytest.mark.parametrize("name", KINDS)
def test_every_field_is_required(name: str) -> None:
    """A document that lacks any field, at any depth, is refused."""
    kept = document(name)
    for *way, key in paths(kept):
        part = reached(kept, way)
        field = part.pop(key)
        assert not printed(name).is_valid(kept), (*way, key)
        part[key] = field


def paths(value: Any, keys: tuple[Any, ...] = ()) -> list[tuple[Any, ...]]:  # noqa: ANN401 - JSON
    """Return the keys that lead to every field, of lists those of the first element alone."""
    if isinstance(value, list):
        return paths(value[0], (*keys, 0)) if value else []
    if not isinstance(value, dict) or keys[-1:] in [("inputs",), ("milestones",), ("cells",)]:
        return []
    own = [(*keys, key) for key in value]
    return [*own, *(one for key in value for one in paths(value[key], (*keys, key)))]


def reached(value: Any, keys: list[Any]) -> Any:  # noqa: ANN401 - JSON
    """Return what the keys lead to."""
    for key in keys:
        value = value[key]
    return value


@pytest.mark.parametrize(
    "spoil",
    [
        lambda it: it.update(schema="hlgl.check/2"),
        lambda it: it.update(lang="fr"),
        lambda it: it["counts"].update(errors=-1),
        lambda it: it["counts"].update(errors="0"),
        lambda it: it["reports"][0]["assessments"][0].update(verdict="good"),
        lambda it: it["reports"][0]["assessments"][0].update(actual="5"),
        lambda it: it["reports"][0]["assessments"][0].update(grade="met"),
        lambda it: it["reports"][0]["assessments"][0]["target"].update(form="rate"),
        lambda it: it["reports"][0].update(assessments=None),
    ],
)
def test_refused(spoil: Callable[[Any], None]) -> None:
    """Another version, another type and a word that there is not are refused."""
    spoiled = document()
    spoil(spoiled)
    assert errors("report", spoiled) != []


def test_later_fields() -> None:
    """A later version may add fields, so a program that checks with today's schema goes on."""
    later = document()
    later["reports"][0]["assessments"][0]["confidence"] = 1
    assert errors("report", later) == []
    with pytest.raises(AssertionError):
        check_printed(later)


def test_parts() -> None:
    """Every part that is referred to is there, and none is left over."""
    referred = set(re.findall(r'"#/\$defs/([a-z_]+)"', json.dumps(schema("report"))))
    assert referred == schema("report")["$defs"].keys()


def test_words() -> None:
    """Fields whose words stand in no type have them all the same."""
    finding, check = (
        schema("report")["$defs"][name]["properties"] for name in ("finding", "check")
    )
    assert finding["code"]["enum"] == list(rules())
    assert check["lang"]["enum"] == list(LANGUAGES)


def test_documented() -> None:
    """docs/json.md names every field, and every word that stands first in its tables is one."""
    fields = {name for one in objects(schema("report")) for name in one["properties"]}
    assert {name for name in fields if f"`{name}`" not in PAGE} == set()
    rows = re.findall(r"^\| ((?:`[a-z_]+`(?:, )?)+) \|", PAGE, re.MULTILINE)
    assert {name for row in rows for name in re.findall(r"`([a-z_]+)`", row)} <= fields
