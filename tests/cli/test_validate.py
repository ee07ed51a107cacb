"""hlgl validate: findings only, no verdicts."""

from __future__ import annotations

import os
from pathlib import Path
from threading import Thread
from typing import TYPE_CHECKING

import pytest

from tests.cli.running import NATION_PLAN, NATIONAL, submit

if TYPE_CHECKING:
    from tests.cli.running import Feed, Hlgl


@pytest.mark.parametrize(
    ("figures", "more", "code", "why"),
    [
        ("good_surface_water = 99", [], 0, "0 errors, 0 warnings; exit 0: nothing failed"),
        ("gdp = 'x'", [], 1, "1 error, 0 warnings; exit 1: invalid figures"),
        ("gdp = 'x'\nno_such = 1", [], 1, "2 errors, 0 warnings; exit 1: invalid figures"),
        ("gdp = { value = '1 亿元' }", ["--ignore", "V,U"], 0, "0 errors, 1 warning; exit 0: nothing failed"),
        ("gdp = { value = '251 亿元' }", ["--strict"], 1, "0 errors, 1 warning; exit 1: invalid figures"),
        ("gdp = { value = '251 亿元' }", ["--select", "U"], 0, "0 errors, 0 warnings; exit 0: nothing failed"),
        ("gdp = 'x'", ["--ignore", "U301"], 1, "1 error, 0 warnings; exit 1: invalid figures"),
        ("gdp = 'x'", ["--select", "C"], 1, "1 error, 0 warnings; exit 1: invalid figures"),
    ],
)  # fmt: skip
def test_exit_code(
    hlgl: Hlgl,
    here: Path,
    figures: str,
    more: list[str],
    code: int,
    why: str,
) -> None:
    """It fails where figures are not valid, never for a verdict."""
    ran = hlgl("validate", submit(here, figures), *more)
    assert (ran.code, ran.err) == (code, f"1 file, 1 area, 2023; {why}\n")


def test_nothing_to_say(hlgl: Hlgl, here: Path) -> None:
    """Where nothing is wrong there is no report."""
    assert hlgl("validate", submit(here, "gdp = 5"), "-q") == (0, "", "")


def test_findings(hlgl: Hlgl, here: Path) -> None:
    """A finding is its place, its line, and what to do."""
    ran = hlgl("validate", submit(here, "gdp = 'x'"), "-q")
    assert ran == (
        1,
        (
            "Findings\n"
            '2023.toml:4:7: error U301 cannot read "x": a number and a unit belong here\n'
            "    | gdp = 'x'\n"
            "    |       ^\n"
            '    as in "1.62亿元" or "96.5%"; no thousands separators\n'
        ),
        "",
    )


def test_findings_in_chinese(hlgl: Hlgl, here: Path) -> None:
    """The same in Chinese."""
    ran = hlgl("validate", submit(here, "城镇化率 = 98", name="a.toml"), "--lang", "zh")
    assert ran.out.splitlines() == [
        "填报问题",
        "a.toml:4:1: 错误 S102 不是合法的 TOML：这一行既不是键值，也不是表头",
        "    | 城镇化率 = 98",
        "    | ^",
        '    中文键应加引号，例如 "森林覆盖率" = 12.6',
    ]
    assert ran.err == "1个文件，0个地区；错误1个，警告0个；退出码1：数据有误\n"


def test_document(hlgl: Hlgl, here: Path) -> None:
    """The document names the files that were read, in their order."""
    names = [submit(here, "gdp = 5"), submit(here, "gdp = 'x'", 2022)]
    document = hlgl("validate", *names, "-f", "json").document()
    assert document["files"] == ["2022.toml", "2023.toml"]
    assert document["counts"] == {"errors": 1, "warnings": 0, "notes": 0}


def test_name_of_standard_input(hlgl: Hlgl, feed: Feed) -> None:
    """What comes from standard input can be given a name."""
    feed(b"year = 2023\n[figures]\ngdp = 'x'\n")
    ran = hlgl("validate", "-", "--stdin-filename", "figures/2023.toml", "-f", "concise")
    assert ran.out.startswith("figures/2023.toml:3:7: U301 ")


def test_other_plan(hlgl: Hlgl) -> None:
    """Figures are looked at against the plan that is named."""
    plan = str(NATION_PLAN)
    ran = hlgl("validate", str(NATIONAL / "2023.toml"), "--plan", plan, "-f", "concise", "-q")
    assert (ran.code, ran.err) == (0, "")


def test_across_files(hlgl: Hlgl, here: Path) -> None:
    """What several files contradict one another in is found too."""
    names = [submit(here, f"gdp = {one}", name=f"{one}.toml") for one in (5, 6)]
    assert hlgl("validate", *names, "-f", "concise").out.startswith("6.toml:4:7: F207 ")


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="Windows has no such files")
def test_named_pipe(hlgl: Hlgl, here: Path) -> None:
    """A pipe is read once, to its end, and its findings have their places."""
    text = (here / submit(here, "gdp = 'x'")).read_bytes()
    os.mkfifo(here / "pipe.toml")
    writer = Thread(target=(here / "pipe.toml").write_bytes, args=(text,))
    writer.start()
    ran = hlgl("validate", "pipe.toml")
    writer.join()
    assert ran.out == hlgl("validate", "2023.toml").out.replace("2023", "pipe")


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="Windows has no such files")
def test_pipe_in_a_folder(hlgl: Hlgl, here: Path) -> None:
    """In a folder a pipe is no submission, and nothing waits for it."""
    submit(here, "gdp = 5")
    os.mkfifo(here / "pipe.toml")
    assert hlgl("validate", ".", "-f", "json").document()["files"] == ["2023.toml"]


@pytest.mark.skipif(not Path("/dev/fd").is_dir(), reason="there is no such folder")
def test_plan_from_a_pipe(hlgl: Hlgl, here: Path) -> None:
    """A broken plan is read once too: what is wrong with it has its place."""
    text = (NATION_PLAN).read_text(encoding="utf-8").replace("= 2025", "= 2019", 1)
    (here / "plan.toml").write_text(text, encoding="utf-8")
    reader, writer = os.pipe()
    os.write(writer, text.encode())
    os.close(writer)
    name = submit(here, "gdp = 5")
    ran = hlgl("validate", name, "--plan", f"/dev/fd/{reader}")
    os.close(reader)
    expected = hlgl("validate", name, "--plan", "plan.toml")
    assert (ran.code, ran.err.replace(f"/dev/fd/{reader}", "plan.toml")) == (2, expected.err)


PLANNED = "plan = 'huolinguole-14fyp'\n"


@pytest.mark.parametrize(
    ("text", "what", "hint"),
    [
        ("[plan]\nid = 'a'\n", "a plan", "give it with --plan"),
        (f"{PLANNED}[targets]\n", "an overlay", "give it with --overlay"),
        (PLANNED, "an overlay", "give it with --overlay"),
        ("lang = 'zh'\n", "settings", "it need not be given: it is read where it lies"),
    ],
)
def test_submissions_only(hlgl: Hlgl, here: Path, text: str, what: str, hint: str) -> None:
    """What is no submission is told of where it is named, and passed over for a hook."""
    (here / "2021.toml").write_text(text, encoding="utf-8")
    ran = hlgl("validate", "2021.toml", "-q")
    assert (ran.code, ran.out.splitlines()[1]) == (
        1,
        f"2021.toml:1:1: error F216 this is {what}, not a submission",
    )
    assert ran.out.splitlines()[-1] == f"    {hint}"
    assert hlgl("validate", "2021.toml", "-q", "--submissions-only") == (0, "", "")
    file = submit(here, "gdp = 'x'")
    assert hlgl("validate", "2021.toml", file, "-q", "--submissions-only").code == 1


def test_folder_of_what_only_looks_like_one(hlgl: Hlgl, here: Path) -> None:
    """Where a folder has no submission, what looks like one is named."""
    (here / "2023.toml").write_text("[data]\ngdp = 5\n", encoding="utf-8")
    ran = hlgl("validate", ".")
    assert (ran.code, ran.out) == (2, "")
    assert ran.err.splitlines()[:2] == [
        "error: no submission in the folder or below it (*.toml with [figures]): .",
        "2023.toml:1: warning F220 looks like a submission but has no [figures]: not used",
    ]


def test_what_looks_like_one_cannot_be_hidden(hlgl: Hlgl, here: Path) -> None:
    """It is counted whatever is selected, and fails a strict run."""
    submit(here, "gdp = 5")
    (here / "2022.toml").write_text("[data]\ngdp = 5\n", encoding="utf-8")
    ran = hlgl("validate", ".", "--select", "C", "--ignore", "F", "--strict")
    assert (ran.code, ran.err) == (
        1,
        "2 files, 1 area, 2023; 0 errors, 1 warning; exit 1: invalid figures\n",
    )


def test_file_that_vanishes(hlgl: Hlgl, here: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A file that is gone between the look into its folder and the reading is a missing one."""
    (here / "folder").mkdir()
    file = str(Path("folder", "gone.toml"))
    monkeypatch.setattr("hlgl_cli.sources.files.files_below", lambda _: iter([((1, 1), file)]))
    said = f"error: no such file: {Path('folder', 'gone.toml')}\n"
    assert hlgl("validate", "folder") == (2, "", said)


@pytest.mark.parametrize("name", ["concise", "json", "junit", "sarif", "gitlab"])
def test_same_file_twice(hlgl: Hlgl, here: Path, name: str) -> None:
    """A file that is named twice, or once with its folder, is looked at once."""
    file = submit(here, "gdp = 'x'")
    once = hlgl("validate", file, "-f", name)
    assert hlgl("validate", file, file, "-f", name) == once
    assert hlgl("validate", ".", file, "-f", name) == once


@pytest.mark.parametrize("form", ["json", "gitlab", "github", "junit", "sarif", "concise"])
def test_many(hlgl: Hlgl, here: Path, monkeypatch: pytest.MonkeyPatch, form: str) -> None:
    """Of a file's many mistakes machines are told the first; all are counted."""
    monkeypatch.setattr("hlgl_cli.cli.reporting.MOST_LISTED", 3)
    submit(here, "\n".join(f"unheard{at} = 1" for at in range(5)))
    ran = hlgl("validate", "2023.toml", "-f", form)
    rest, last = ran.err.splitlines()
    assert [at for at in range(5) if f"unheard{at}" in ran.out] == [0, 1, 2]
    assert rest == "2023.toml: 2 more are counted and not listed (2 errors, 0 warnings)"
    assert "5 errors" in last
