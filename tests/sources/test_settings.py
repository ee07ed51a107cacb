"""Where hlgl.toml is found, and what it says."""

from __future__ import annotations

import os
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from hlgl_cli.finding import CannotRunError
from hlgl_cli.sources.settings import find_settings, load_settings, refuse_others

if TYPE_CHECKING:
    from collections.abc import Callable

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
    assert find_settings(str(here / "below")) == here / "below" / "hlgl.toml"


def test_found_above(here: Path) -> None:
    """Otherwise the nearest one above is taken."""
    (here / "a" / "b").mkdir(parents=True)
    (here / "hlgl.toml").touch()
    assert find_settings(str(here / "a" / "b")) == here / "hlgl.toml"


def folders(here: Path, monkeypatch: pytest.MonkeyPatch, home: str = "nobody") -> Path:
    """Make three folders, each with settings; return the lowest, another being the current one."""
    (here / "a" / "b" / "c").mkdir(parents=True)
    (here / "elsewhere").mkdir()
    for name in (".", "a"):
        (here / name / "hlgl.toml").touch()
    for name in ("HOME", "USERPROFILE"):
        monkeypatch.setenv(name, str(here / home))
    monkeypatch.chdir(here / "elsewhere")
    return here / "a" / "b" / "c"


@pytest.mark.parametrize(
    ("repository", "home", "current", "found"),
    [
        (".", "nobody", "elsewhere", "a"),
        ("a", "nobody", "elsewhere", "a"),
        ("a/b", "nobody", "elsewhere", None),
        ("a/b/c", ".", "a", None),
        (None, ".", "elsewhere", "a"),
        (None, "a", "a/b", "a"),
        (None, "a/b", ".", None),
        (None, "nobody", "elsewhere", None),
        (None, "nobody", ".", "a"),
        (None, "nobody", "a/b", None),
        (None, "nobody", "a/b/c", None),
    ],
)
def test_limit(
    here: Path,
    monkeypatch: pytest.MonkeyPatch,
    repository: str | None,
    home: str,
    current: str,
    found: str | None,
) -> None:
    """A search ends at the repository's root, at home, or else at the current folder."""
    lowest = folders(here, monkeypatch, home)
    if repository is not None:
        (here / repository / ".git").mkdir()
    monkeypatch.chdir(here / current)
    expected = None if found is None else here / found / "hlgl.toml"
    assert find_settings(str(lowest / "2023.toml")) == find_settings(str(lowest)) == expected


def test_repository_that_lies_elsewhere(here: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A worktree and a submodule have a file of that name."""
    lowest = folders(here, monkeypatch)
    (here / "a" / "b" / ".git").touch()
    assert find_settings(str(lowest)) is None


def test_nobody_at_home(
    here: Path,
    monkeypatch: pytest.MonkeyPatch,
    failing: Callable[[BaseException], Callable[..., object]],
) -> None:
    """A user without a home has none as a limit."""
    lowest = folders(here, monkeypatch)
    monkeypatch.setattr("pathlib.Path.home", failing(RuntimeError()))
    assert find_settings(str(lowest)) is None


def test_name_that_cannot_be() -> None:
    """Where no file can have such a name, there are no settings for it."""
    assert find_settings("a\0b/2023.toml") is None


def test_link(here: Path) -> None:
    """Settings can be a link to a file of the same repository."""
    (here / ".git").mkdir()
    (here / "real.toml").write_text("lang = 'zh'", encoding="utf-8")
    (here / "hlgl.toml").symlink_to("real.toml")
    assert find_settings(".") == here / "hlgl.toml"


@pytest.mark.parametrize(
    ("end", "key"), [("../real.toml", "run.settings_elsewhere"), ("no.toml", "run.missing")]
)
def test_link_that_leads_out(
    here: Path, monkeypatch: pytest.MonkeyPatch, end: str, key: str
) -> None:
    """One that leads to a file elsewhere is refused: what it says would be shown. So is a dead one."""
    (here / "real.toml").touch()
    (here / "repository" / ".git").mkdir(parents=True)
    monkeypatch.chdir("repository")
    Path("hlgl.toml").symlink_to(end)
    with pytest.raises(CannotRunError) as refused:
        find_settings(".")
    assert (refused.value.key, refused.value.facts["file"]) == (
        key,
        str(here / "repository" / "hlgl.toml"),
    )


@pytest.mark.parametrize(
    "file",
    [
        "/abs/victim.txt",
        "../victim.txt",
        "a/../../victim.txt",
        "..\\\\victim.txt",
        "C:\\\\victim.txt",
        "C:victim.txt",
        "\\\\\\\\server\\\\share\\\\victim.txt",
        "//server/share/victim.txt",
        "victim.txt:stream",
        ".git/hooks/pre-commit",
        "a/.ssh/authorized_keys",
        ".bashrc",
        "link.txt",
        "linked/victim.txt",
        "dead.txt",
        "a\\u0000b",
    ],
)
def test_report_that_leaves_the_folder(here: Path, file: str) -> None:
    """A report of the settings stays below their folder, and follows no link."""
    (here / "project" / "a").mkdir(parents=True)
    (here / "victim.txt").touch()
    (here / "project" / "link.txt").symlink_to(here / "victim.txt")
    (here / "project" / "linked").symlink_to(here, target_is_directory=True)
    (here / "project" / "dead.txt").symlink_to("nowhere.txt")
    with pytest.raises(CannotRunError) as refused:
        settings(here / "project", f'format = ["table", "json:{file}"]')
    assert refused.value.key == "run.report_outside"


@pytest.mark.parametrize("file", ["a.json", "./a.json", "a/b.json", "a//b.json", "报告.json"])
def test_report_below_the_folder(here: Path, file: str) -> None:
    """It is seen from their folder, wherever the command runs."""
    (here / "a").mkdir()
    assert settings(here, f"format = 'json:{file}'").format == (f"json:{here / file}",)


@pytest.fixture
def project(here: Path) -> Path:
    """Return a folder of plans, with links and hidden files, beside a plan of somebody else's."""
    for name in ("x.toml", "project/a.toml", "project/p/b.toml", "project/p/q/[c].toml"):
        (here / name).parent.mkdir(parents=True, exist_ok=True)
        (here / name).touch()
    for name in ("p/._b.toml", ".hidden.toml"):
        (here / "project" / name).touch()
    (here / "project" / "p" / "dir.toml").mkdir()
    (here / "project" / "inside.toml").symlink_to("a.toml")
    (here / "project" / "out").mkdir()
    (here / "project" / "out" / "link.toml").symlink_to(here / "x.toml")
    return here / "project"


@pytest.mark.parametrize(
    ("plans", "found"),
    [
        ("'*.toml'", ["a.toml", "hlgl.toml", "inside.toml"]),
        ("'a.toml'", ["a.toml"]),
        ("['p/*.toml', './p/b.toml']", ["p/b.toml"]),
        ("'p/**/*.toml'", ["p/b.toml", "p/q/[c].toml"]),
        ("'p\\\\b.toml'", ["p/b.toml"]),
    ],
)
def test_plans(project: Path, plans: str, found: list[str]) -> None:
    """Patterns mean files below the settings' folder, sorted; what is hidden is passed over."""
    settled = settings(project, f"plans = {plans.replace(chr(39), chr(34))}").plans
    assert settled == tuple(f"project/{name}" for name in found)


@pytest.mark.parametrize("pattern", ["no.toml", "p/*.csv", "p/.*.toml", "**.toml", "p", "p/", "."])
def test_plans_that_are_not_there(project: Path, pattern: str) -> None:
    """A pattern that means no file is told."""
    with pytest.raises(CannotRunError) as refused:
        settings(project, f"plans = ['a.toml', '{pattern}']")
    assert refused.value.message.en == f"plans in {project}/hlgl.toml means no file: {pattern}"


@pytest.mark.parametrize(
    "pattern",
    ["/x.toml", "../x.toml", "p/../../x.toml", "..\\x.toml", "C:x.toml", "", "out/*.toml"],
)
def test_plans_outside(project: Path, pattern: str) -> None:
    """Plans lie below the settings' folder, also behind links."""
    with pytest.raises(CannotRunError) as refused:
        settings(project, f"plans = '{pattern}'")
    assert refused.value.key == "run.plans_outside"


def test_report_over_the_settings(here: Path) -> None:
    """Nor does it replace the settings."""
    with pytest.raises(CannotRunError, match=r"run\.would_overwrite"):
        settings(here, "format = 'json:hlgl.toml'")


def test_format_without_a_file(here: Path) -> None:
    """A format for standard output has no path."""
    assert settings(here, "format = ['csv', 'json:']").format == ("csv", "json:")


@pytest.mark.parametrize(
    ("first", "second", "differ"),
    [
        ("", None, False),
        ("strict = true", "strict = true", False),
        ("strict = true", None, True),
        (None, "strict = true", True),
        ("ignore = 'C5'", "ignore = 'C6'", True),
        ("plan = 'a.toml'", "plan = 'a.toml'", True),
        ("plan = 'a'", "plan = 'a'", False),
    ],
)
def test_other_settings(here: Path, first: str | None, second: str | None, *, differ: bool) -> None:
    """Files of a run follow settings that say the same, or it is refused; paths are whole ones."""
    for name, text in (("a", first), ("b", second)):
        (here / name).mkdir()
        if text is not None:
            (here / name / "hlgl.toml").write_text(text, encoding="utf-8")
    files = [os.path.join("a", "2022.toml"), os.path.join("b", "2023.toml")]  # noqa: PTH118 - as typed
    if not differ:
        refuse_others(files[0], files)
        return
    with pytest.raises(CannotRunError) as refused:
        refuse_others(files[0], files)
    assert (refused.value.facts["file"], refused.value.facts["other_file"]) == tuple(files)


def test_not_found(here: Path) -> None:
    """There need not be one, and a folder of that name is none."""
    (here / "hlgl.toml").mkdir()
    assert find_settings(".") is None


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
    assert (found.ignore, found.format) == (("C5",), (f"json:{here / 'a.json'}",))


def test_paths(here: Path) -> None:
    """Paths are seen from the file that states them, and shown as seen from the current folder."""
    (here / "plan.toml").touch()
    found = settings(here, "plan = 'plan.toml'\noverlay = ['a.toml', 'b/c.toml', '/d.toml']")
    assert found.plan == "plan.toml"
    assert found.overlay == ("a.toml", str(Path("b", "c.toml")), "/d.toml")


@pytest.mark.parametrize(
    ("current", "seen"),
    [
        ("a", "plan.toml"),
        (".", "a/plan.toml"),
        ("a/b/c", "../../plan.toml"),
        ("a/b", "../plan.toml"),
    ],
)
def test_paths_from_another_folder(
    here: Path, monkeypatch: pytest.MonkeyPatch, current: str, seen: str
) -> None:
    """So they are from folders above and below the file's."""
    (here / "a" / "b" / "c").mkdir(parents=True)
    monkeypatch.chdir(here / current)
    assert settings(here / "a", "plan = 'plan.toml'").plan == str(Path(seen))


def test_paths_from_elsewhere(here: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """From a folder that is neither above nor below, they are whole."""
    (here / "a").mkdir()
    (here / "b").mkdir()
    monkeypatch.chdir(here / "b")
    assert settings(here / "a", "plan = 'plan.toml'").plan == str(here / "a" / "plan.toml")


def test_paths_that_could_be_something_else(here: Path) -> None:
    """What alone could be an id, or standard input, is whole."""
    found = settings(here, "plan = './a'\noverlay = ['-', 'b/c']")
    assert (found.plan, found.overlay) == (str(here / "a"), (str(here / "-"), "b/c"))


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
    assert settings(here, "plan = 'plans/a.toml'").plan == str(Path("plans", "a.toml"))
    assert settings(here, "plan = 'a.toml'").plan == "a.toml"


@pytest.mark.usefixtures("here")
def test_folder_that_may_not_be_looked_into(
    monkeypatch: pytest.MonkeyPatch,
    failing: Callable[[BaseException], Callable[..., object]],
) -> None:
    """A folder above that is closed to the user has no settings for them."""
    for name in ("stat", "is_file"):
        monkeypatch.setattr(f"pathlib.Path.{name}", failing(PermissionError()))
    assert find_settings(".") is None


def test_what_was_meant(here: Path) -> None:
    """Every setting is known by its name; a slip is told with the name that was meant."""
    slips = {"paln": "plan", "overlays": "overlay", "fail-on": "fail_on", "stricts": "strict"}
    slips |= {"selected": "select", "ignored": "ignore", "language": "lang", "formats": "format"}
    with pytest.raises(CannotRunError) as error:
        settings(here, "".join(f"{slip} = 1\n" for slip in slips))
    assert {one.facts["key"]: one.facts["meant"] for one in error.value.findings} == slips


def test_link_that_leads_nowhere(here: Path) -> None:
    """Settings that are a loop of links are not passed over."""
    (here / "hlgl.toml").symlink_to("hlgl.toml")
    with pytest.raises(CannotRunError) as caught:
        find_settings(".")
    assert caught.value.key == "run.missing"
