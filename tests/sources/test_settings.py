"""Where hlgl.toml is found, and what it says."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from hlgl_cli.finding import CannotRunError
from hlgl_cli.sources.settings import find_settings, load_settings

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from hlgl_cli.settings import Settings


def settings(folder: Path, text: str) -> Settings:
    """Return what a file in a folder settles."""
    (folder / "hlgl.toml").write_text(text, encoding="utf-8")
    return load_settings(folder / "hlgl.toml")


def test_found_here(here: Path) -> None:
    """The file of the folder itself comes first."""
    (here / "below").mkdir()
    for folder in (here, here / "below"):
        (folder / "hlgl.toml").touch()
    assert find_settings(here / "below") == here / "below" / "hlgl.toml"


def test_found_above(here: Path) -> None:
    """Otherwise the nearest one above is taken."""
    (here / "a" / "b").mkdir(parents=True)
    (here / "hlgl.toml").touch()
    assert find_settings(here / "a" / "b") == here / "hlgl.toml"


def test_not_found(here: Path) -> None:
    """There need not be one, and a folder of that name is none."""
    (here / "hlgl.toml").mkdir()
    assert find_settings(here) is None


def test_settings(here: Path) -> None:
    """What is not settled is left open."""
    found = settings(
        here,
        "fail_on = 'binding'\nstrict = true\nselect = ['C5', 'V401']\nlang = 'zh'",
    )
    assert (found.fail_on, found.strict, found.select, found.lang) == (
        "binding",
        True,
        ("C5", "V401"),
        "zh",
    )
    assert (found.plan, found.overlay, found.ignore, found.format) == (None,) * 4


def test_one_text_for_a_list(here: Path) -> None:
    """A single text is a list of one."""
    found = settings(here, "ignore = 'C5'\nformat = 'json:a.json'")
    assert (found.ignore, found.format) == (("C5",), ("json:a.json",))


def test_paths(here: Path) -> None:
    """Paths are seen from the file that states them."""
    (here / "plan.toml").touch()
    found = settings(here, "plan = 'plan.toml'\noverlay = ['a.toml', 'b/c.toml']")
    assert found.plan == str(here / "plan.toml")
    assert found.overlay == (str(here / "a.toml"), str(here / "b" / "c.toml"))


def test_id_of_a_plan(here: Path) -> None:
    """A plan that is no file beside it is an id."""
    assert settings(here, "plan = 'huolinguole-14fyp'").plan == "huolinguole-14fyp"


@pytest.mark.parametrize(
    ("text", "codes"),
    [
        ("fail_on = 'x'", ["F212"]),
        ("strict = 'perhaps'", ["F212"]),
        ("langauge = 'zh'", ["F201"]),
        ("x", ["S102"]),
        ("select = 5", ["F212"]),
    ],
)
def test_broken(here: Path, text: str, codes: list[str]) -> None:
    """A broken file is an error with all that is wrong."""
    with pytest.raises(CannotRunError, match=r"run\.broken_settings") as error:
        settings(here, text)
    assert [one.code for one in error.value.findings] == codes
    assert {one.place.line for one in error.value.findings} == {1}


def test_plan_that_is_not_there(here: Path) -> None:
    """The path of a plan is seen from the file, whether or not the plan is there."""
    assert settings(here, "plan = 'plans/a.toml'").plan == str(here / "plans" / "a.toml")
    assert settings(here, "plan = 'a.toml'").plan == str(here / "a.toml")


def test_folder_that_may_not_be_looked_into(
    here: Path,
    monkeypatch: pytest.MonkeyPatch,
    failing: Callable[[BaseException], Callable[..., object]],
) -> None:
    """A folder above that is closed to the user has no settings for them."""
    for name in ("stat", "is_file"):
        monkeypatch.setattr(f"pathlib.Path.{name}", failing(PermissionError()))
    assert find_settings(here) is None


def test_what_was_meant(here: Path) -> None:
    """Every setting is known by its name; a slip is told with the name that was meant."""
    slips = {"paln": "plan", "overlays": "overlay", "fail-on": "fail_on", "stricts": "strict"}
    slips |= {"selected": "select", "ignored": "ignore", "language": "lang", "formats": "format"}
    with pytest.raises(CannotRunError) as error:
        settings(here, "".join(f"{slip} = 1\n" for slip in slips))
    assert {one.facts["key"]: one.facts["meant"] for one in error.value.findings} == slips


def test_link_that_leads_nowhere(here: Path) -> None:
    """Settings that are a loop of links are not passed over: they cannot be read."""
    (here / "hlgl.toml").symlink_to("hlgl.toml")
    found = find_settings(here)
    assert found == here / "hlgl.toml"
    with pytest.raises(CannotRunError) as caught:
        load_settings(found)
    assert caught.value.key == "run.unreadable"
