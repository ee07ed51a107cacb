"""Plans: what they say, or what is wrong with them."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from hlgl_cli.finding import CannotRunError
from hlgl_cli.sources.plans import load_plan
from tests.cli.running import NATION_PLAN, ROOT

if TYPE_CHECKING:
    from pathlib import Path

SHIPPED = "huolinguole-14fyp"
SHIPPED_FILE = ROOT / "data" / "indicators.toml"


def refused(name: str) -> CannotRunError:
    """Return why a plan cannot be had."""
    with pytest.raises(CannotRunError) as error:
        load_plan(name)
    return error.value


def test_shipped() -> None:
    """The plan that comes with the package is the default."""
    assert load_plan() == load_plan(SHIPPED) == load_plan(str(SHIPPED_FILE))
    assert load_plan().id == SHIPPED


def test_path() -> None:
    """Another plan is the path of its file."""
    assert load_plan(str(NATION_PLAN)).id == "national-14fyp"


def test_path_without_a_suffix(here: Path) -> None:
    """A file that is there is a path, whatever it is called."""
    (here / "plan").write_bytes(SHIPPED_FILE.read_bytes())
    assert load_plan("plan").id == SHIPPED


@pytest.mark.parametrize("name", ["china-14fyp", "huolinguole"])
def test_unknown_id(here: Path, name: str) -> None:
    """An id that nobody knows is an error that names the known ones."""
    assert here.exists()
    error = refused(name)
    assert (error.key, error.facts["plan"]) == ("run.unknown_plan", name)
    assert str(error.facts["known"]).startswith(SHIPPED)


@pytest.mark.parametrize("name", ["no.toml", "no/plan"])
def test_missing_file(here: Path, name: str) -> None:
    """A path that leads nowhere is a missing file."""
    assert here.exists()
    error = refused(name)
    assert (error.key, error.facts) == ("run.missing", {"file": name})


def test_other_encoding(here: Path) -> None:
    """A plan that cannot be read as text says so."""
    (here / "plan.toml").write_bytes("a = '规划'".encode("gbk"))
    error = refused("plan.toml")
    assert [one.code for one in error.findings] == ["S101"]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("x", [("S102", 1)]),
        ("[plan]\nid = 'a'", [("F211", 1)] * 2 + [("F211", 1)] * 4),
    ],
)
def test_broken_file(here: Path, text: str, found: list[tuple[str, int]]) -> None:
    """A file that states no plan is an error with all that is wrong, each at its line."""
    (here / "plan.toml").write_text(text, encoding="utf-8")
    error = refused("plan.toml")
    assert (error.key, error.facts) == ("run.broken_plan", {"file": "plan.toml"})
    assert sorted((one.code, one.place.line) for one in error.findings) == sorted(found)
