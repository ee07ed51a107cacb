"""Guards are silent on real figures, and tell the slips that are planted into them."""

from __future__ import annotations

import re
from itertools import chain
from typing import TYPE_CHECKING

import pytest

from hlgl_cli.cli.main import run
from hlgl_cli.pipeline import Request, validate
from hlgl_cli.sources.files import Content
from tests.cli.running import ROOT, plan_of
from tests.real.series import GUARDS, Series, all_series, periods
from tests.real.slips import SLIPS, share_told

if TYPE_CHECKING:
    from pathlib import Path

NATION, GERMANY = ROOT / "examples" / "national", ROOT / "examples" / "germany"
EXAMPLES = ROOT / "examples" / "huolinguole"
PLANS = [GERMANY / "to-2020", GERMANY / "to-2030", NATION]
_ROW = re.compile(r"^\| (a.*) \| (\d+) \|$", re.MULTILINE)


def floors() -> dict[str, int]:
    """Return in how many per cent a slip is told, as docs/findings.md says."""
    page = (
        (ROOT / "docs" / "findings.md").read_text(encoding="utf-8").partition("<!-- slips -->")[2]
    )
    return {slip: int(share) for slip, share in _ROW.findall(page)}


def test_there_are_many() -> None:
    """The file has the figures that the page speaks of, and no series without a source."""
    assert sum(len(series.years) for series in all_series()) >= 400


@pytest.mark.parametrize("series", all_series(), ids=lambda series: series.name)
def test_silent_on_a_series(series: Series) -> None:
    """No guard asks about a real figure: all years together, and each alone."""
    for period in periods(series):
        alone = ({year: number} for year, number in period.years.items())
        for years in chain([period.years], alone):
            assert period.found(years) == [], (period.base_year, period.kind, years)


@pytest.mark.parametrize("folder", PLANS, ids=lambda path: path.stem)
@pytest.mark.parametrize("is_together", [True, False])
def test_silent_on_a_plan(folder: Path, *, is_together: bool) -> None:
    """No guard asks about the figures of a real plan: all files together, and each alone."""
    paths = sorted(folder.glob("20*.toml"))
    sent = [Content(path.name, path.read_bytes()) for path in paths]
    assert len(sent) >= 5
    for files in [sent] if is_together else [[file] for file in sent]:
        report = validate(files, Request(plan=plan_of(paths[0])))
        assert [one for one in report.findings if one.code in GUARDS] == []


def test_silent_through_the_command(capfdbinary: pytest.CaptureFixture[bytes]) -> None:
    """The command says of the examples that there is nothing to ask."""
    run(["validate", str(EXAMPLES / "illustrative"), str(EXAMPLES / "published-2024.toml")])
    assert capfdbinary.readouterr().out == b""


@pytest.mark.parametrize("slip", SLIPS)
def test_planted_slips_are_told(slip: str) -> None:
    """A slip planted into real figures is told of its year as often as the page says, or more."""
    assert share_told(slip) >= floors()[slip]


def test_every_slip_is_on_the_page() -> None:
    """The page has a row for each slip that is measured."""
    assert list(floors()) == list(SLIPS)
