"""Overlays, and the plan that results."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING

import pytest

from hlgl_cli.finding import CannotRunError, Finding, Place
from hlgl_cli.opening import open_plan, overlays_in, remarks_on
from hlgl_cli.overlay import Overlay
from hlgl_cli.report.lines import finding_lines
from hlgl_cli.sources.overlays import in_overlay, load_overlay
from hlgl_cli.sources.plans import load_plan
from hlgl_cli.units import Quantity
from tests.cli.running import ROOT

if TYPE_CHECKING:
    from pathlib import Path

    from hlgl_cli.plan import Plan

HEAD = 'plan = "huolinguole-14fyp"\n'
ASSIGNED = "[targets]\nenergy_intensity = { reduction = 15 }\n"


def write(folder: Path, text: str, name: str = "overlay.toml") -> str:
    """Write an overlay and return its name."""
    (folder / name).write_text(text, encoding="utf-8")
    return name


def laid(folder: Path, *texts: str) -> Plan:
    """Return the shipped plan with overlays laid over it, in order."""
    names = [write(folder, HEAD + text, f"{place}.toml") for place, text in enumerate(texts)]
    return open_plan(None, names)


def refused(folder: Path, text: str) -> CannotRunError:
    """Return why an overlay cannot be laid over the shipped plan."""
    with pytest.raises(CannotRunError) as error:
        open_plan(None, [write(folder, text)])
    return error.value


def lines(error: CannotRunError) -> list[str]:
    """Return the first line of each finding."""
    return [line for line in finding_lines(error.findings, "en") if not line.startswith(" ")]


def test_target(here: Path) -> None:
    """A target stands in place of the plan's, and nothing else is changed."""
    plan = laid(here, ASSIGNED)
    changed = plan.names()["energy_intensity"]
    assert changed.target is not None
    assert (changed.target.form, changed.target.number) == ("reduction", Decimal(15))
    assert not changed.target.awaited
    before = open_plan(None, []).indicators
    assert [one.id for one, was in zip(plan.indicators, before, strict=True) if one != was] == [
        "energy_intensity",
    ]


@pytest.mark.parametrize("name", ["energy_intensity", "14", "能耗强度", "单位GDP能耗"])
def test_names(here: Path, name: str) -> None:
    """An indicator is named in any of its names."""
    target = laid(here, f"[targets]\n'{name}' = {{ reduction = 15 }}").names()["14"].target
    assert target is not None
    assert target.number == 15


@pytest.mark.parametrize(
    ("head", "source", "expected"),
    [
        ("", "", None),
        ("issued_by = '通辽市'\n", "", "通辽市"),
        ("issued_by = '通辽市'\nsource = '通政发〔2021〕1号'\n", "", "通辽市 通政发〔2021〕1号"),
        ("issued_by = '通辽市'\n", ", source = '附件2'", "附件2"),
    ],
)
def test_source(here: Path, head: str, source: str, expected: str | None) -> None:
    """A target's source is its own, else who issued the overlay, and where."""
    text = f"{head}[targets]\nenergy_intensity = {{ reduction = 15{source} }}"
    target = laid(here, text).names()["14"].target
    assert target is not None
    assert target.source == expected


@pytest.mark.parametrize(
    ("stated", "field", "value"),
    [
        ("forest_coverage = 12.0", "baseline", Decimal(12)),
        ("forest_coverage = '12.1 %'", "baseline", Decimal("12.1")),
        ("gdp = -2", "baseline", Decimal(-2)),
        ("gdp = '150 亿元'", "base_level", Quantity(Decimal(150), "亿元")),
        ("life_expectancy = 77.3", "baseline", Decimal("77.3")),
    ],
)
def test_baseline(here: Path, stated: str, field: str, value: object) -> None:
    """A number is the baseline; a quantity is the base level where the number is a rate."""
    plan = laid(here, f"[baselines]\n{stated}")
    changed = plan.names()[stated.partition(" ")[0]]
    assert getattr(changed, field) == value


def test_later_wins(here: Path) -> None:
    """Of two overlays the later wins, and what it does not name stays."""
    first = (
        "[targets]\nenergy_intensity = { reduction = 15 }\ncarbon_intensity = { reduction = 18 }"
    )
    plan = laid(here, first, "[targets]\nenergy_intensity = { reduction = 16 }")
    targets = [plan.names()[name].target for name in ("14", "15")]
    assert [target and target.number for target in targets] == [16, 18]


def test_date(here: Path) -> None:
    """An overlay has a date."""
    name = write(here, f"{HEAD}date = 2021-12-31\n{ASSIGNED}")
    assert str(load_overlay(name)[0].date) == "2021-12-31"


def test_other_plan(here: Path) -> None:
    """An overlay for another plan is refused."""
    error = refused(here, f'plan = "national-14fyp"\n{ASSIGNED}')
    assert error.key == "run.overlay_of_other_plan"
    assert error.facts == {
        "file": "overlay.toml",
        "plan": "huolinguole-14fyp",
        "given": "national-14fyp",
    }


@pytest.mark.parametrize(
    ("text", "found"),
    [
        (
            "[targets]\nenergy_intensty = { reduction = 15 }",
            ['overlay.toml:3:1: error F202 the plan has no indicator "energy_intensty"'],
        ),
        (
            "[baselines]\nno_such = 5",
            ['overlay.toml:3:1: error F202 the plan has no indicator "no_such"'],
        ),
        (
            "[targets]\n'14' = { reduction = 15 }\nenergy_intensity = { reduction = 16 }",
            [
                (
                    'overlay.toml:4:1: error F208 "energy_intensity" is the same indicator as another'
                    " entry of this file"
                ),
            ],
        ),
        (
            "[baselines]\nforest_coverage = '12 亿元'",
            [
                (
                    "overlay.toml:3:19: error U307 the baseline of Forest coverage is in 亿元"
                    " (100 million yuan), and belongs in %"
                ),
            ],
        ),
        (
            "[targets]\nforest_coverage = { level = 12.7, hold = 1 }",
            ["overlay.toml:3:19: error P701 a target has exactly one form; this has: level, hold"],
        ),
        ("[target]\ngdp = 1", ['overlay.toml:2:2: error F201 there is no key "target"']),
    ],
)
def test_broken(here: Path, text: str, found: list[str]) -> None:
    """An overlay that does not fit the plan is refused, at the line that does not."""
    error = refused(here, HEAD + text)
    assert (error.key, error.facts) == ("run.broken_overlay", {"file": "overlay.toml"})
    assert lines(error) == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("[targets]\nforest_coverage = { level = 12.4 }", "overlay.toml:3:29: warning P702"),
        ("[baselines]\nforest_coverage = 12.7", "overlay.toml:3:19: warning P702"),
    ],
)
def test_level_met_from_the_start(here: Path, text: str, found: str) -> None:
    """That an overlay makes it one is told there, and it is judged as one to hold."""
    plan, name = open_plan(None, [write(here, HEAD + text)]), "overlay.toml"
    (line, *_) = finding_lines(remarks_on(plan, None, overlays_in([name], None)), "en")
    assert line.startswith(found)


def test_plan_that_an_overlay_changed(here: Path) -> None:
    """What an overlay brought about is told there alone."""
    shipped = load_plan().names()["forest_coverage"]
    assert shipped.baseline == Decimal("12.5")
    own = (ROOT / "data" / "indicators.toml").read_text("utf-8")
    write(here, own.replace("level = 12.6", "level = 12.3"), "plan.toml")
    overlay = write(here, HEAD + "[targets]\nforest_coverage = { level = 12.4 }")
    plan = open_plan("plan.toml", [overlay])
    told = [overlays_in(names, None) for names in ([], [overlay])]
    files = [[one.file for one in remarks_on(plan, "plan.toml", each)] for each in told]
    assert files == [["plan.toml"], ["overlay.toml"]]


def test_second_is_broken(here: Path) -> None:
    """Of several overlays the broken one is named."""
    with pytest.raises(CannotRunError) as error:
        laid(here, ASSIGNED, "[baselines]\nno_such = 1")
    assert error.value.facts == {"file": "1.toml"}


def test_missing(here: Path) -> None:
    """An overlay that is not there is an error."""
    assert here.exists()
    with pytest.raises(CannotRunError, match=r"run\.missing"):
        load_overlay("no.toml")


@pytest.mark.parametrize(
    ("stated", "code", "expected"),
    [
        ("[targets]\nGDP = { growth = -100 }", "P709", ("targets", "GDP", "growth")),
        ("[targets]\n17 = { hold = 100, path = 'geometric' }", "P704", ("targets", "17", "path")),
    ],
)
def test_place_of_an_audit(here: Path, stated: str, code: str, expected: tuple[str, ...]) -> None:
    """What the audit finds in the plan stands in the overlay at its own key."""
    (found,) = refused(here, HEAD + stated).findings
    assert (found.code, found.place.keys) == (code, expected)


def test_place_of_an_audit_of_all() -> None:
    """What concerns no single indicator stands at the file."""
    overlay = Overlay.model_validate({"plan": "huolinguole-14fyp"})
    finding = Finding("P707", Place("o.toml", ("indicators",)))
    (found,) = in_overlay([finding], overlay, load_plan())
    assert found.place.keys == ()
