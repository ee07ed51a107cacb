"""A plan with its overlays: for every area, and for single ones."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from hlgl_cli.finding import CannotRunError
from hlgl_cli.opening import listed, open_plan, opened
from tests.cli.running import OVERLAY, ROOT

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from hlgl_cli.plan import Plan


def write(folder: Path, name: str, number: int, head: str = "") -> str:
    """Write an overlay of one target, and return its path."""
    text = f'plan = "huolinguole-14fyp"\n{head}\n[targets]\ngood_air_days = {{ hold = {number} }}\n'
    (folder / name).write_text(text, encoding="utf-8")
    return name


def number(plan: Plan) -> str:
    """Return the number of the target that the overlays change."""
    target = plan.names()["good_air_days"].target
    return str(target and target.number)


def test_whole_and_in_parts(here: Path) -> None:
    """An overlay of an area changes the plan of that area, however it is spelt, and no other."""
    paths = [write(here, "a.toml", 90), write(here, "b.toml", 91, 'area = "通辽市"')]
    both = opened(None, paths)
    areas = ("通辽市", " 通辽", "甲旗")
    assert [number(both.of_area(area)) for area in areas] == ["91", "91", "90"]
    assert (number(both.of_every_area()), number(both.whole())) == ("90", "91")
    assert both.areas == ("通辽市",)


def test_in_order_of_their_dates(here: Path) -> None:
    """The later date applies, whatever the order on the command line."""
    paths = [
        write(here, f"{year}.toml", year % 100, f"date = {year}-01-01") for year in (2023, 2022)
    ]
    of = open_plan(None, paths)
    assert number(of) == "23"
    amended = of.names()["good_air_days"].amended
    assert [(one.until, str(one.target and one.target.number)) for one in amended] == [
        (2021, "93"),
        (2022, "22"),
    ]


@pytest.mark.parametrize(("order", "expected"), [((0, 1), "90"), ((1, 0), "92")])
def test_without_a_date(here: Path, order: tuple[int, int], expected: str) -> None:
    """An overlay without a date applies where it stands, and to all years."""
    paths = [write(here, "a.toml", 92, "date = 2023-01-01"), write(here, "b.toml", 90)]
    of = open_plan(None, [paths[at] for at in order])
    assert number(of) == expected
    assert (len(of.names()["good_air_days"].amended) == 1) is (expected == "90")


def test_idle(here: Path) -> None:
    """An overlay of an area that there are no figures of is told, at its area."""
    both = opened(None, [write(here, "a.toml", 90, 'area = "通辽市"'), write(here, "b.toml", 91)])
    assert both.idle(["甲旗", "通辽"]) == []
    (found,) = both.idle(["甲旗"])
    assert (found.code, found.file, found.line) == ("C516", "a.toml", 2)


def test_broken_overlay_of_an_area(here: Path) -> None:
    """An overlay that breaks the plan of its area is refused."""
    text = 'plan = "huolinguole-14fyp"\narea = "甲旗"\n[targets]\ngdp = { hold = 5 }\n'
    (here / "a.toml").write_text(text, encoding="utf-8")
    with pytest.raises(CannotRunError) as error:
        opened(None, ["a.toml"]).of_area("甲旗")
    assert [finding.code for finding in error.value.findings] == ["P705"]


def test_listed_in_a_folder_that_is_gone(
    monkeypatch: pytest.MonkeyPatch, failing: Callable[[BaseException], Callable[..., object]]
) -> None:
    """The plans that ship lie elsewhere, and are listed all the same."""
    here = [plan.plan.id for plan in listed(())]
    monkeypatch.setattr("pathlib.Path.cwd", failing(FileNotFoundError(2, "No such file")))
    assert [plan.plan.id for plan in listed(())] == here


def test_open_plan() -> None:
    """A plan is opened with its overlays."""
    assert (
        open_plan(None, ()).names()["14"].target != open_plan(None, (OVERLAY,)).names()["14"].target
    )


def test_open_broken_plan(here: Path) -> None:
    """A plan that does not pass the audit judges nobody."""
    text = (ROOT / "data" / "indicators.toml").read_text(encoding="utf-8")
    broken = text.replace('category = "economy"', 'category = "ecnomy"', 1)
    (here / "plan.toml").write_text(broken, encoding="utf-8")
    with pytest.raises(CannotRunError, match=r"run\.broken_plan") as error:
        open_plan("plan.toml", ())
    assert [one.code for one in error.value.findings] == ["P708"]
    assert error.value.findings[0].place.source == 'category = "ecnomy"'
