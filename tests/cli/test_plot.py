"""hlgl plot: trajectories in the terminal and as pictures."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

import pytest

from tests.cli.running import ILLUSTRATIVE, NATION_PLAN, NATIONAL, spawn, submit

if TYPE_CHECKING:
    from pathlib import Path

    from tests.cli.running import Hlgl

LEVEL = str(ILLUSTRATIVE)


def test_chart(hlgl: Hlgl) -> None:
    """A chart is on standard output, nothing on standard error."""
    ran = hlgl("plot", "urbanization_rate", LEVEL, "--lang", "en")
    assert (ran.code, ran.err) == (0, "")
    assert ran.out.splitlines()[:3] == [
        "Urbanization rate of permanent residents",
        "Huolinguole: the year's figure (%)",
        "2023: off track, behind, short by 0.3 percentage points",
    ]
    assert "\x1b" not in ran.out


def test_several(hlgl: Hlgl) -> None:
    """Several stand one below another, in the plan's order."""
    out = hlgl("plot", "3,gdp", LEVEL, "--lang", "en").out
    assert out.index("Growth of GDP") < out.index("Urbanization rate")


def test_without_a_verdict(hlgl: Hlgl) -> None:
    """What is not assessed has no frame: why is said."""
    ran = hlgl("plot", "energy_intensity", LEVEL, "--lang", "zh")
    assert (ran.code, ran.out.splitlines()) == (
        0,
        [
            "2023年，单位地区生产总值能源消耗比上年降低3.8%；目标数待通辽市下达，不作判定（2023年为初步数）。"
        ],
    )


def test_all(hlgl: Hlgl) -> None:
    """`all` draws what hlgl check judges."""
    out = hlgl("plot", "all", LEVEL, "--lang", "en").out
    (report,) = hlgl("check", LEVEL, "-f", "json").document()["reports"]
    judged = [one for one in report["assessments"] if one["verdict"] != "not_assessed"]
    assert out.count("Huolinguole: ") == len(judged) > 9


def test_options(hlgl: Hlgl) -> None:
    """Plan, year and comparison are those of hlgl check."""
    files = [str(NATIONAL / f"{year}.toml") for year in (2021, 2022, 2023)]
    more = ["--plan", str(NATION_PLAN), "--year", "2022", "--compare", "rounded"]
    assert "\n2022: " in hlgl("plot", "urbanization_rate", *files, *more, "--lang", "en").out


@pytest.mark.parametrize(("asked", "code"), [("gdp", 1), ("3", 0)])
def test_findings(hlgl: Hlgl, here: Path, asked: str, code: int) -> None:
    """What is wrong with the own figures stands below, and fails the run."""
    name = submit(here, "gdp = true\nurbanization_rate = 96.5")
    ran = hlgl("plot", asked, name, "--lang", "en")
    assert (ran.code, "2023.toml:4:7: error" in ran.out) == (code, bool(code))


def test_svg(hlgl: Hlgl, here: Path) -> None:
    """A name that ends with .svg is written as SVG, and nothing is on standard output."""
    ran = hlgl("plot", "3,energy_intensity", LEVEL, "-o", "chart.svg", "--lang", "en")
    assert ran == (0, "", "")
    svg = (here / "chart.svg").read_text(encoding="utf-8")
    assert 'data-value="96.5"' in svg
    assert "not assessed" in svg


def test_png(hlgl: Hlgl, here: Path) -> None:
    """A name that ends with .PNG is written as PNG."""
    assert hlgl("plot", "3", LEVEL, "--output", "chart.PNG").code == 0
    assert (here / "chart.PNG").read_bytes().startswith(b"\x89PNG")


def test_unknown_ending(hlgl: Hlgl, here: Path) -> None:
    """Another ending is an error that names those that are known, before anything is read."""
    ran = hlgl("plot", "3", "none.toml", "-o", "chart.gif", "--lang", "en")
    assert ran == (2, "", "error: chart.gif: a picture's name ends with .svg, .png\n")
    assert list(here.iterdir()) == []


@pytest.mark.parametrize("name", ["chart.svg", "chart.png"])
def test_nothing_to_draw(hlgl: Hlgl, here: Path, name: str) -> None:
    """Where nothing is assessed no picture is written, and an old one stays as it is."""
    (here / name).write_text("old")
    ran = hlgl("plot", "energy_intensity", LEVEL, "-o", name, "--lang", "en")
    assert (ran.code, ran.out) == (2, "")
    assert ran.err.startswith("error: there is nothing to draw: In 2023 energy use per unit of GDP")
    assert (here / name).read_text() == "old"


def test_no_figures(hlgl: Hlgl, here: Path) -> None:
    """Where no figures can be judged, no picture is written, and what is wrong is told."""
    (here / "2023.toml").write_text("year = 2023\n[figures\n")
    ran = hlgl("plot", "all", "2023.toml", "-o", "chart.svg", "--lang", "en")
    assert (ran.code, ran.out, (here / "chart.svg").exists()) == (2, "", False)
    assert ran.err.startswith(
        "error: there is nothing to draw: no figures can be judged\n2023.toml:2:9: error S102"
    )


def test_too_many_for_a_png(hlgl: Hlgl, here: Path) -> None:
    """Pixels for very many charts would fill the memory: an SVG has room for them."""
    head = 'plan = "huolinguole-14fyp"\narea = '
    names = [
        submit(here, "gdp = 5", head=f'{head}"area {at}"', name=f"{at}.toml") for at in range(41)
    ]
    ran = hlgl("plot", "gdp", *names, "-o", "chart.png", "--lang", "en")
    told = "error: a PNG has no room for 41 charts (at most 40): name fewer indicators, or write .svg\n"
    assert ran == (2, "", told)
    assert hlgl("plot", "gdp", *names, "-o", "chart.svg").code == 0


def test_findings_beside_a_picture(hlgl: Hlgl, here: Path) -> None:
    """A picture has no findings, so standard error has them."""
    name = submit(here, "gdp = true\nurbanization_rate = 96.5")
    ran = hlgl("plot", "gdp,3", name, "-o", "chart.svg", "--lang", "en")
    assert (ran.code, ran.out) == (1, "")
    assert ran.err.startswith("2023.toml:4:7: F203 ")


def test_unknown_indicator(hlgl: Hlgl, here: Path) -> None:
    """An indicator that the plan has not is an error, as with explain."""
    ran = hlgl("plot", "gpd", submit(here, "gdp = 5"), "--lang", "en")
    assert (ran.code, ran.err.endswith('did you mean "gdp"?\n')) == (2, True)


def test_no_indicator_of_the_files(hlgl: Hlgl, here: Path) -> None:
    """An input is not written over."""
    name = submit(here, "gdp = 5", name="figures.svg")
    ran = hlgl("plot", "gdp", name, "-o", name, "--lang", "en")
    assert (ran.code, (here / name).read_text().startswith("year")) == (2, True)


@pytest.mark.parametrize("command", [("check",), ("plot", "3")])
def test_imports_no_extra(command: tuple[str, ...]) -> None:
    """What is no picture needs none of the libraries that make one."""
    script = (
        "import sys\nfrom hlgl_cli.cli.main import run\nrun(sys.argv[1:])\n"
        "print(*sorted({'jinja2', 'resvg_py'} & set(sys.modules)), file=sys.stderr)"
    )
    ended = spawn(*command, LEVEL, "--no-settings", command=(sys.executable, "-c", script))
    assert ended.stderr.decode().splitlines()[-1] == ""
