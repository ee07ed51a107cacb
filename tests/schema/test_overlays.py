"""The schema of an overlay, beside what hlgl says of the same file."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.cli.running import OVERLAY, Hlgl
from tests.schema.build import NATION, errors, toml

HEAD = 'plan = "huolinguole-14fyp"\n'


def test_overlay_of_the_repository() -> None:
    """The example has nothing wrong; over another plan its plan and its indicators would be."""
    stated = toml(Path(OVERLAY).read_text(encoding="utf-8"))
    assert errors("overlay", stated) == []
    assert errors("overlay", stated, NATION) == ["plan: 'national-14fyp' was expected"]


@pytest.mark.parametrize(
    "stated",
    [
        "",
        "issued_by = 'x'\ndate = 2021-12-31\nsource = 'x'\nnote = 'x'",
        "[targets]\nenergy_intensity = { reduction = 15 }\n'16' = { hold = 95 }",
        "[targets]\ncarbon_intensity = { form = 'reduction', assigned_by = '市' }",
        "[baselines]\nurbanization_rate = 94.6\ngdp = '144.10 亿元'\n'森林覆盖率' = '12.4 %'",
    ],
)
def test_right(hlgl: Hlgl, here: Path, stated: str) -> None:
    """What is right in its form is right by the schema."""
    ran = show(hlgl, here, HEAD + stated)
    assert "F2" not in ran
    assert errors("overlay", toml(HEAD + stated)) == []


@pytest.mark.parametrize(
    ("stated", "where"),
    [
        ("", ""),
        ("plan = 'other'", "plan"),
        (f"{HEAD}date = 5", "date"),
        (f"{HEAD}issued = 'x'", ""),
        (f"{HEAD}[targets]\nnope = {{ hold = 3 }}", "targets"),
        (f"{HEAD}[targets]\ngdp = 5", "targets.gdp"),
        (f"{HEAD}[targets]\ngdp = {{ growth = 5, hold = 5 }}", "targets.gdp"),
        (f"{HEAD}[targets]\ngdp = {{ grow = 5 }}", "targets.gdp"),
        (f"{HEAD}[baselines]\nnope = 3", "baselines"),
        (f"{HEAD}[baselines]\ngdp = '5'", "baselines.gdp"),
        (f"{HEAD}[baselines]\ngdp = {{ value = 5 }}", "baselines.gdp"),
    ],
)
def test_wrong(hlgl: Hlgl, here: Path, stated: str, where: str) -> None:
    """What hlgl refuses for its form the schema refuses, where it stands."""
    assert show(hlgl, here, stated).startswith("error: the overlay")
    found = {one.partition(": ")[0] for one in errors("overlay", toml(stated))}
    assert where in found


def show(hlgl: Hlgl, folder: Path, stated: str) -> str:
    """Return what hlgl says on standard error of an overlay."""
    (folder / "overlay.toml").write_text(stated, encoding="utf-8")
    return hlgl("show", "--overlay", "overlay.toml").err
