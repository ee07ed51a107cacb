"""What makes the exit code 1."""

from __future__ import annotations

import itertools
from typing import TYPE_CHECKING

import pytest

from hlgl_cli.cli.exits import FAIL_ON, failure
from hlgl_cli.finding import Finding, Place
from hlgl_cli.report.report import Report
from tests.cli.running import submit

if TYPE_CHECKING:
    from pathlib import Path

    from tests.cli.running import Hlgl

# What ships is read once for all of these.
pytestmark = pytest.mark.usefixtures("kept_plan")
MET = "urbanization_rate = 98"
BINDING = "good_surface_water = 99"
OFF_TRACK = "registered_unemployment = 4.6"
# What a submission is, and what it fails on at each level, in the order of FAIL_ON.
REASONS = {
    "met": (MET, ("passed", "passed", "passed", "passed")),
    "invalid": ("no_such = 1", ("excused", "invalid", "invalid", "invalid")),
    "warned": ("gdp = { value = '251 亿元' }", ("passed", "passed", "passed", "passed")),
    "binding": (BINDING, ("excused", "excused", "binding", "binding")),
    "off track": (OFF_TRACK, ("excused", "excused", "excused", "off_track")),
    "all": (
        f"no_such = 1\n{BINDING}\n{OFF_TRACK}",
        ("excused", "invalid", "invalid", "invalid"),
    ),
}
SAID = {
    "passed": "nothing failed",
    "invalid": "invalid figures",
    "binding": "a binding target is off track",
    "off_track": "a target is off track",
}
IN_CHINESE = {
    "passed": "没有不通过项",
    "invalid": "数据有误",
    "binding": "有约束性指标未达到预期进度",
    "off_track": "有指标未达到预期进度",
}
CASES = [
    pytest.param(
        figures, level, why if why in SAID else reasons[-1], why not in SAID, id=f"{name}, {level}"
    )
    for name, (figures, reasons) in REASONS.items()
    for level, why in zip(FAIL_ON, reasons, strict=True)
]


@pytest.mark.parametrize(("figures", "level", "why", "is_excused"), CASES)
def test_fail_on(
    hlgl: Hlgl, here: Path, figures: str, level: str, why: str, *, is_excused: bool
) -> None:
    """Each level fails on what the one before does, and on more; it says what it lets pass."""
    ran = hlgl("check", submit(here, figures), "--fail-on", level)
    assert ran.code == (why != "passed" and not is_excused)
    excuse = f', which "--fail-on {level}" lets pass' if is_excused else ""
    assert ran.err.endswith(f"; exit {ran.code}: {SAID[why]}{excuse}\n")


@pytest.mark.parametrize(("figures", "level", "why", "is_excused"), CASES)
def test_fail_on_in_chinese(
    hlgl: Hlgl, here: Path, figures: str, level: str, why: str, *, is_excused: bool
) -> None:
    """The summary in Chinese."""
    ran = hlgl("check", submit(here, figures), "--fail-on", level, "--lang", "zh")
    excuse = f"，按“--fail-on {level}”不计" if is_excused else ""
    assert ran.err.endswith(f"；退出码{ran.code}：{IN_CHINESE[why]}{excuse}\n")


@pytest.mark.parametrize(("level", "code"), list(zip(FAIL_ON, (0, 1, 1, 1), strict=True)))
def test_strict(hlgl: Hlgl, here: Path, level: str, code: int) -> None:
    """With --strict a warning fails what an error fails."""
    figures = "gdp = { value = '251 亿元' }"
    ran = hlgl("check", submit(here, figures), "--fail-on", level, "--strict")
    why = "invalid figures" + ("" if code else ', which "--fail-on never" lets pass')
    assert (ran.code, ran.err) == (
        code,
        f"1 file, 1 area, 2023; 0 errors, 1 warning; exit {code}: {why}\n",
    )


def test_strict_over_what_is_not_reported(hlgl: Hlgl, here: Path) -> None:
    """Every warning that is counted fails it, of a target of the text without a figure too."""
    name = submit(here, "gdp = 5\n# retail_sales = 7")
    ran = hlgl("check", name, "--strict", "--fail-on", "invalid")
    said = "1 file, 1 area, 2023; 0 errors, 1 warning; exit 1: invalid figures\n"
    assert (ran.code, ran.err) == (1, said)


@pytest.mark.parametrize(
    ("figures", "arguments", "code"),
    [
        ("gdp = 'x'", ["--select", "C5"], 1),
        ("gdp = 'x'", ["--ignore", "S,F,U"], 1),
        ("gdp = 'x'  # hlgl: ignore[U]", [], 1),
        ("gdp = 'x'", ["--select", "C5", "--fail-on", "never"], 0),
        ("gdp = ", ["--select", "C5"], 1),
        ("gdp = 5\ngdp = 6", ["--ignore", "S", "-q"], 1),
        ("gdp = true", ["--select", "T", "-f", "csv"], 1),
    ],
)
def test_refused_is_never_hidden(
    hlgl: Hlgl, here: Path, figures: str, arguments: list[str], code: int
) -> None:
    """What was refused is said, counted and fails the run, whatever codes are chosen."""
    ran = hlgl("check", submit(here, figures), *arguments)
    assert ran.code == code
    assert "2023.toml:4:" in ran.out + ran.err or "2023.toml:5:" in ran.out + ran.err
    assert ("-q" in arguments) or "1 error," in ran.err


def test_other_encoding_is_never_hidden(hlgl: Hlgl, here: Path) -> None:
    """A file of which nothing can be read is told whatever codes are chosen."""
    (here / "2023.toml").write_bytes("year = 2023\narea = '霍林郭勒'\n".encode("gbk"))
    ran = hlgl("check", "2023.toml", "--ignore", "S,F", "-f", "concise")
    assert ran.out.startswith("2023.toml:2: S101 ")
    assert ran.err == "1 file, 0 areas; 1 error, 0 warnings; exit 1: invalid figures\n"


def test_default(hlgl: Hlgl, here: Path) -> None:
    """Without --fail-on any target off track fails."""
    said = "1 file, 1 area, 2023; 0 errors, 0 warnings; exit 1: a target is off track\n"
    assert hlgl("check", submit(here, OFF_TRACK)).err == said


@pytest.mark.parametrize("arguments", [["-q"], ["--quiet"]])
def test_quiet(hlgl: Hlgl, here: Path, arguments: list[str]) -> None:
    """The summary can be left out; the exit code says the same."""
    ran = hlgl("check", submit(here, OFF_TRACK), *arguments)
    assert (ran.code, ran.err) == (1, "")


@pytest.mark.parametrize(
    ("figures", "limit"),
    [
        (f"{MET}\n{OFF_TRACK}", ["--only", "urbanization_rate"]),
        (f"good_surface_water = 100\n{OFF_TRACK}", ["--binding"]),
        (f"{MET}\npension_coverage = 100.1", ["--only", "urbanization_rate"]),
        (f"{MET}\ngdp = true", ["--only", "urbanization_rate"]),
        ("good_surface_water = 100\ngdp = true", ["--binding"]),
    ],
)
def test_limits_of_the_report(hlgl: Hlgl, here: Path, figures: str, limit: list[str]) -> None:
    """What is not reported does not fail."""
    assert hlgl("check", submit(here, figures), *limit, "-q").code == 0


def test_unknown_name_beside_a_limit(hlgl: Hlgl, here: Path) -> None:
    """A figure of an unknown indicator may be the one that was meant, so it fails."""
    figures = f"{MET}\nurbanisation = 98"
    assert hlgl("check", submit(here, figures), "--only", "urbanization_rate", "-q").code == 1


@pytest.mark.parametrize(("level", "strict"), list(itertools.product(FAIL_ON, [True, False])))
def test_note(level: str, *, strict: bool) -> None:
    """A note fails nothing."""
    report = Report((), (Finding("T601", Place("2023.toml")),))
    assert failure(report, level, strict=strict) is None
