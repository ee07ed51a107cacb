"""Where plans lie."""

from __future__ import annotations

from pathlib import Path

import pytest

from hlgl_cli.finding import CannotRunError
from hlgl_cli.sources.plan_files import (
    default_path,
    id_of,
    ids_of,
    path_of_plan,
    path_of_shipped,
    resolved,
    shipped,
)
from tests.cli.running import OWN_PLAN

DEFAULT = "huolinguole-14fyp"
NATION = str(OWN_PLAN)


def why(error: pytest.ExceptionInfo[CannotRunError]) -> str:
    """Return why a plan cannot be had."""
    return error.value.message.en


def test_ids_are_the_names_of_files() -> None:
    """Each plan that ships is found by its id alone, and only the default has another name."""
    found = dict(shipped())
    assert next(iter(found.items())) == (DEFAULT, default_path())
    assert {id_of(path): path for path in found.values()} == found
    assert [path_of_shipped(plan) for plan in found] == [*found.values()]


def test_a_name_longer_than_a_file_may_have() -> None:
    """It is no plan's, and nothing else happens."""
    assert path_of_shipped("p" * 70_000) is None


def test_a_plan_that_ships(shipping: Path) -> None:
    """A file of the folder is a plan that ships, by its id."""
    assert path_of_plan("national-14fyp") == shipping / "national-14fyp.toml"
    assert [plan for plan, _ in shipped()] == [DEFAULT, "national-14fyp"]


def test_default() -> None:
    """Where nothing is named, it is the default."""
    assert path_of_plan() == path_of_plan(DEFAULT) == default_path()


def test_id_over_a_file_of_that_name(here: Path) -> None:
    """The id of a plan that ships is it, even beside a file of that name."""
    (here / DEFAULT).write_bytes(b"")
    assert path_of_plan(DEFAULT) == default_path()


@pytest.mark.parametrize("name", ["a/huolinguole-14fyp", "huolinguole-14fyp.toml", ""])
def test_paths_are_no_ids(name: str) -> None:
    """What has a folder or an ending is a path."""
    assert path_of_shipped(name) is None
    assert path_of_plan(name) == Path(name)


def test_own_plans(here: Path) -> None:
    """A project's own plan is found by its id; any other name stays as it is."""
    (here / "a file").write_bytes(b"")
    assert resolved("china-14fyp", [NATION]) == NATION
    names = [NATION, DEFAULT, "a file", "no.toml"]
    assert [resolved(name, [NATION]) for name in names] == names


def test_unknown_beside_own_plans(here: Path) -> None:
    """An id that no plan has is told with the project's own, too."""
    assert here.exists()
    with pytest.raises(CannotRunError) as error:
        resolved("china-15fyp", [NATION])
    assert "(known: china-14fyp, huolinguole-14fyp" in why(error)


def test_one_id_twice(here: Path) -> None:
    """Of two files that state one id, nobody can say which is meant."""
    (here / "a.toml").write_text("[plan]\nid = 'china-14fyp'", encoding="utf-8")
    with pytest.raises(CannotRunError) as error:
        ids_of([NATION, "a.toml"])
    assert why(error) == f'two plans have the id "china-14fyp": {NATION} and a.toml'


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("plan = 'a'\n[targets]", "the file is no plan: a.toml"),
        ("plan = 'a'\n[[indicators]]", "the file is no plan: a.toml"),
        ("x", "the plan is broken and cannot be used: a.toml"),
    ],
)
def test_no_plan(here: Path, text: str, said: str) -> None:
    """A file that states no plan has no id."""
    (here / "a.toml").write_text(text, encoding="utf-8")
    with pytest.raises(CannotRunError) as error:
        id_of(Path("a.toml"))
    assert why(error) == said


def test_missing_file(here: Path) -> None:
    """A file that is not there is said to be missing."""
    assert here.exists()
    with pytest.raises(CannotRunError) as error:
        id_of(Path("no.toml"))
    assert error.value.key == "run.missing"
